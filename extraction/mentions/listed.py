"""Names that only their place in a list of names tells: سالم المري، تيسر الجاسم، كل من جودي فوستر وول سميث."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extraction.mentions.people import Person, is_foreign
from extraction.mentions.tokens import Tokens
from extraction.mentions.vocabulary import (
    ABBREVIATION,
    COMMAS,
    CONNECTOR,
    DEFINITE,
    FUNCTION,
    GIVEN,
    JOINED,
    MARK,
    NOUN,
    OBJECT,
    ORG,
    TIME,
    TITLE,
    VERB,
)

_LONGEST = 4  # words of such a name
_NO_NAME = FUNCTION | ORG | TITLE | OBJECT | ABBREVIATION
_VERBAL = ("است", "يست", "تست")
_Range = tuple[int, int]


def listed_names(t: Tokens, taken: Sequence[_Range], people: Sequence[_Range], each: Sequence[int]) -> list[Person]:
    """The persons named in a list with others.

    `taken` are the words of mentions, `people` those that name a person, `each` the words كل of كل من and الوزراء of
    الوزراء:, all in order.
    """
    begins = {a for a, _ in people}
    covered = {k for a, b in taken for k in range(a, b)}
    found: list[Person] = []
    opens = [k + 3 if t.form(k + 2) == ":" else k + 2 for k in each if t.form(k + 1) == "من"]
    opens += [k + 2 for k in each if t.form(k + 1) == ":"]  # والوزراء: فلان (العدل)، فلانة (البيئة)
    for k in sorted({*opens, *(b for _, b in people)}):
        names = _run(t, k, covered, begins)
        if not names:
            names = list(_one_by_one(t, k, covered, begins=k in opens))
        found += [Person(*name, *name) for name in names]
        for at, _ in names:
            if t.words[at].flags & JOINED:  # ومارغوت روبي
                t.words[at] = replace(t.words[at], form=t.form(at)[1:], cut=1, conjunction=True, flags=0)
        covered.update(n for name in names for n in range(*name))
    return found


def _run(t: Tokens, k: int, covered: set[int], begins: set[int]) -> list[_Range]:
    """What stands between commas from word k on, if a person that is known for one ends the run."""
    names: list[_Range] = []
    while t.form(k) in COMMAS and t.form(k) and k + 1 < t.size and not t.words[k + 1].cut:
        at = end = k + 1
        if at in begins:
            return names
        while end < t.size and end not in covered and end - at < _LONGEST and _is_plain(t, end):
            end += 1  # a letter of a name may look like a preposition: نبيل بهوي
        if end - at < 2:
            return []
        names.append((at, end))
        k = end
    return names if k in begins and t.words[k].conjunction else []


def _is_plain(t: Tokens, k: int) -> bool:
    word = t.words[k]
    cut = word.conjunction or (word.preposition and (word.flags & DEFINITE or t.has_pronoun(k)))
    noun = word.flags & DEFINITE and word.flags & NOUN and not word.flags & GIVEN and not word.form.endswith("ي")
    other = word.flags & TIME or (word.flags & FUNCTION and not word.flags & GIVEN)
    return word.form.isalpha() and not (cut or noun or other)


def _one_by_one(t: Tokens, k: int, covered: set[int], begins: bool) -> Iterator[_Range]:
    while (name := _next_name(t, k, covered, begins)) is not None:
        yield name
        k, begins = name[1], False


def _next_name(t: Tokens, k: int, covered: set[int], begins: bool) -> _Range | None:
    """The name that goes on the list at word k, None where none does. `begins`: the list begins there."""
    comma = bool(t.form(k)) and t.form(k) in COMMAS
    at = k + comma
    if at >= t.size or at in covered:
        return None
    first = t.words[at]
    glued = first.form[0] == "و" and not (comma or first.conjunction or begins)
    if first.preposition or not (comma or first.conjunction or begins or glued):
        return None
    end = at
    while end < t.size and end not in covered and end - at < _LONGEST and _may_be_named(t, end, end == at):
        end += 1
    return (at, end) if end - at > 1 and _ends(t, end) and _surely(t, at, end, glued) else None


def _may_be_named(t: Tokens, k: int, first: bool) -> bool:
    word = t.words[k]
    other = word.flags & TIME or (word.flags & _NO_NAME and not word.flags & (GIVEN | CONNECTOR))
    if not word.form.isalpha() or other:
        return False
    if first:
        return not word.preposition and not word.flags & DEFINITE
    if word.cut or word.flags & JOINED:
        return False
    return not word.flags & DEFINITE or word.form.endswith("ي") or not word.flags & NOUN


def _ends(t: Tokens, k: int) -> bool:
    return k >= t.size or bool(t.words[k].cut or t.flags(k) & (MARK | FUNCTION | TIME | JOINED))


def _surely(t: Tokens, at: int, end: int, glued: bool) -> bool:
    """Can the words be nothing but a name: given names, foreign words, a family name at the end?"""
    family = t.flags(end - 1) & DEFINITE and t.form(end - 1).endswith("ي")
    words = range(at, end - 1 if family else end)
    if t.form(at).startswith(_VERBAL) or any(t.flags(k) & (VERB | NOUN) and not t.flags(k) & GIVEN for k in words):
        return False
    if t.flags(at) & GIVEN:
        return True
    foreign = all(is_foreign(t, k) for k in range(at + glued, end))
    return (foreign or bool(family)) and end - at == 2 and not t.form(at).endswith(("ه", "ات", "ون", "ين"))
