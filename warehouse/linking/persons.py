"""Which keys of persons are one person: precise before greedy.

A key says name, position and country. Names of three words and more are one person wherever their countries agree.
Names of two words are so only as far as their positions do not tell two persons apart. A shorter name is a longer one's
where position or country says so and no other longer name fits. What fits several persons is left alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from warehouse.linking.clusters import Clusters

Words = tuple[str, ...]

# A deputy is not the one whose deputy he is.
_DEPUTIES = frozenset(("نايب", "مساعد", "وكيل"))
# Of these a place has one; words behind them that tell only what kind of place.
_GOVERNORS = frozenset(("امير", "محافظ", "والي", "حاكم"))
_GOVERNED = frozenset(("منطقه", "محافظه", "ولايه", "مدينه", "اماره"))
# Of these posts a country has one holder: a single word tells as much as a long position.
_HEADS_OF_STATE = frozenset(("رييس", "ملك", "امير", "سلطان", "عاهل"))


@dataclass(frozen=True, slots=True)
class Person:
    """A key of a person, read into words; `country` is empty where the key does not tell it."""

    key: str
    name: Words
    position: Words
    country: str

    @classmethod
    def of(cls, key: str) -> Person:
        """Read `kind|name|position|country`."""
        _, name, position, country = key.split("|")
        return cls(key, tuple(name.split()), tuple(position.split()), country)

    @property
    def specific(self) -> bool:
        """Does the position tell more than the word for a post?"""
        return len(self.position) > 1 or bool(self.country and self.position and self.position[0] in _HEADS_OF_STATE)


def same_position(one: Words, other: Words) -> bool:
    """Can the two be one position: all words of one in the other, or the same head with most words?"""
    if not one or not other or (one[0] in _DEPUTIES) != (other[0] in _DEPUTIES):
        return False
    a, b = set(one), set(other)
    fewer = min(len(a), len(b))
    if fewer == 1:
        return a == b
    common = len(a & b)
    return common == fewer or (one[0] == other[0] and common >= 3 and common * 3 >= fewer * 2)


def fits(one: Person, other: Person) -> bool:
    """Do position and country of both say that they are one, none contradicting?"""
    return (
        not (one.country and other.country and one.country != other.country)
        and one.specific
        and other.specific
        and same_position(one.position, other.position)
    )


def governs_elsewhere(one: Words, other: Words) -> bool:
    """Do the two govern different places (أمير منطقة ..), which nobody does at a time?"""
    if not one or not other or one[0] != other[0] or one[0] not in _GOVERNORS:
        return False
    places, other_places = set(one) - _GOVERNED - {one[0]}, set(other) - _GOVERNED - {one[0]}
    return bool(places and other_places) and places.isdisjoint(other_places)


def is_form_of(shorter: Words, longer: Words) -> bool:
    """Is the shorter name what is left of the longer one: its words in order, first and last or the first ones?"""
    if len(shorter) >= len(longer) or shorter[0] != longer[0]:
        return False
    if shorter == longer[: len(shorter)]:
        return True
    rest = iter(longer)
    return shorter[-1] == longer[-1] and all(word in rest for word in shorter)


class PersonLinker:
    """Unites the keys of one block: all names that begin with one word. `given` are words that names begin with."""

    def __init__(self, people: Iterable[Person], given: Collection[str] = ()) -> None:
        self.given = given
        self.people = sorted(people, key=lambda p: p.key)
        self.clusters: Clusters[str] = Clusters()
        self.lone: set[str] = set()
        self._by_name: dict[Words, list[Person]] = defaultdict(list)
        for person in self.people:
            self._by_name[person.name].append(person)

    def link(self) -> Clusters[str]:
        """The clusters of keys; `lone` then holds the keys that fit several persons."""
        for name in sorted(self._by_name):
            if len(name) > 2 and not _hold_apart(p.position for p in self._by_name[name]):
                self._unite_long(self._by_name[name])
            else:
                self._unite_short(self._by_name[name])
        self._join_forms()
        return self.clusters

    def _roots(self, people: Iterable[Person]) -> set[str]:
        return {self.clusters.find(p.key) for p in people}

    def _join_all(self, people: Sequence[Person]) -> None:
        for one in people[1:]:
            self.clusters.join(people[0].key, one.key)

    def _unite_long(self, people: list[Person]) -> None:
        by_country = _by_country(people)
        unknown = by_country.pop("", [])
        for group in by_country.values():
            self._join_all(group)
        if len(by_country) < 2:
            self._join_all(people)
            return
        left = [p for p in unknown if not self._attach(p, people, lambda a, b: bool(b.country) and fits(a, b))]
        self._join_all(left)

    def _unite_short(self, people: list[Person]) -> None:
        told = [p for p in people if p.specific]
        _join_fitting(self.clusters, told)
        for one in told:
            if not one.country:
                self._attach(one, told, lambda a, b: bool(b.country) and fits(a, b))
        untold = [p for p in people if not p.specific]
        for country in sorted({p.country for p in untold}, reverse=True):
            self._unite_untold([p for p in untold if p.country == country], told, untold, country)

    def _unite_untold(self, group: list[Person], told: list[Person], untold: list[Person], country: str) -> None:
        """Names with no position that tells: the only person of that name and country, where there is one."""
        others = [p for p in told if not country or p.country in (country, "")]
        if not country:
            others += [p for p in untold if p.country]
        roots = self._roots(others)
        if len(roots) > 1:
            self.lone.update(p.key for p in group)
            return
        self._join_all(group)
        if roots:
            self.clusters.join(min(roots), group[0].key)

    def _attach(self, one: Person, others: Iterable[Person], fit: Callable[[Person, Person], bool]) -> bool:
        """Join one to the cluster of all others that fit, where it is one cluster."""
        roots = self._roots(p for p in others if p is not one and fit(one, p))
        if len(roots) == 1:
            self.clusters.join(min(roots), one.key)
        return len(roots) == 1

    def _join_forms(self) -> None:
        """Join shorter forms of names to the one longer name that they can stand for, the longest first."""
        forms = _LongerNames(self._by_name)
        countries = self._countries()
        offices = self._offices()
        for name in sorted(self._by_name, key=lambda n: (-len(n), n)):
            longer = forms.of(name)
            if not longer:
                continue
            for root in sorted(self._roots(self._by_name[name])):
                own = [p for p in self._by_name[name] if self.clusters.find(p.key) == root and p.key not in self.lone]
                found = self._roots(o for o in longer if any(self._same_form(p, o) for p in own))
                if len(found) == 1:
                    (target,) = found
                    both = countries.get(root, set()) | countries.get(target, set())
                    held = offices[root] | offices[target]
                    if len(both) < 2 and not _hold_apart(held):
                        joined = self.clusters.join(target, root)
                        countries[joined], offices[joined] = both, held

    def _same_form(self, short: Person, long: Person) -> bool:
        """Three words and a country are enough where positions do not speak against it.

        A given name at the end is a forefather's: فيصل بن خالد is فيصل بن بندر بن خالد by the same post alone.
        """
        begins = short.name == long.name[: len(short.name)]
        if len(short.name) > 2 and short.country == long.country != "" and (begins or short.name[-1] not in self.given):
            return not (short.specific and long.specific) or same_position(short.position, long.position)
        return fits(short, long)

    def _offices(self) -> dict[str, set[Words]]:
        found: dict[str, set[Words]] = defaultdict(set)
        for person in self.people:
            found[self.clusters.find(person.key)].add(person.position)
        return found

    def _countries(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for person in self.people:
            if person.country:
                found[self.clusters.find(person.key)].add(person.country)
        return dict(found)


class _LongerNames:
    """Finds the longer names of which a name can be a form."""

    def __init__(self, by_name: dict[Words, list[Person]]) -> None:
        self._by_name = by_name
        self._index: dict[tuple[str, str], list[Words]] = defaultdict(list)
        for name in sorted(by_name):
            for second in {name[1], name[-1]}:
                self._index[name[0], second].append(name)

    def of(self, name: Words) -> list[Person]:
        """The people of the longer names."""
        near = {other for second in (name[1], name[-1]) for other in self._index[name[0], second]}
        return [p for other in sorted(near) if is_form_of(name, other) for p in self._by_name[other]]


def _hold_apart(positions: Iterable[Words]) -> bool:
    """Do two of the positions tell two governors?"""
    return any(governs_elsewhere(one, other) for one, other in combinations(sorted(set(positions)), 2))


def _by_country(people: Iterable[Person]) -> dict[str, list[Person]]:
    found: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        found[person.country].append(person)
    return dict(found)


def _join_fitting(clusters: Clusters[str], people: Iterable[Person]) -> None:
    """Join all of one country whose positions fit."""
    for one, other in combinations(people, 2):
        if one.country == other.country and fits(one, other):
            clusters.join(one.key, other.key)


def link_lone_names(names: Collection[Person], full: Sequence[tuple[Person, str]]) -> tuple[Clusters[str], set[str]]:
    """Unite keys of lone names (`names`, all of one word) with those of full names (each with the root of its cluster).

    A lone name is the one full name that ends or begins with it whose position fits, else that of other articles with
    a position that fits, in one country. Returns the clusters, and the keys whose position tells nothing.
    """
    clusters: Clusters[str] = Clusters()
    told = sorted((p for p in names if p.specific), key=lambda p: p.key)
    _join_fitting(clusters, told)
    groups: dict[str, list[Person]] = defaultdict(list)
    for one in told:
        groups[clusters.find(one.key)].append(one)
    for group in groups.values():
        roots = {root for other, root in full if any(fits(one, other) for one in group)}
        if len(roots) == 1:
            clusters.join(min(roots), group[0].key)
    return clusters, {p.key for p in names if not p.specific}
