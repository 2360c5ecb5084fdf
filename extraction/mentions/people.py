"""Persons: titles, a name, and the positions before and after it."""

from __future__ import annotations

from dataclasses import dataclass, field

from extraction.mentions.name_parts import is_fayez
from extraction.mentions.names import name_end
from extraction.mentions.objects import is_of_object
from extraction.mentions.positions import ENVOYS, Position, is_of_rank, read_chain, read_position
from extraction.mentions.tokens import Tokens
from extraction.mentions.vocabulary import (
    ABBREVIATION,
    COMMAS,
    CONNECTOR,
    DEFINITE,
    FEMININE,
    FOREIGN,
    FUNCTION,
    GIVEN,
    HONOUR,
    JOB,
    MARK,
    NAMED,
    NOUN,
    OBJECT,
    ORG,
    OWNERS,
    PERSON,
    POST,
    RANK,
    ROYAL,
    SHORT,
    TAIL,
    TIME,
    TITLE,
    VERB,
    posts,
    word_class,
)

_GOVERNORS = frozenset(("محافظ", "والي"))  # محافظ عدن رئيس المجلس المحلي، السيد ..
_LOCAL = frozenset(("وزير", "محافظ", "مدير", "والي"))  # posts that alone stand for someone named before
# Titles that a woman or a man alone bears; الدكتور may stand before a woman's name.
_OF_ONE_GENDER = frozenset(
    ("السيد", "السيده", "الدكتوره", "المهندسه", "الاستاذه", "الامير", "الاميره", "الشيخ", "الشيخه")
)
_ARABIC_ENDS = ("ات", "يه", "ها", "هم", "هما", "وا", "ين", "تم", "ته", "تها", "نا")
_QUOTED_NAME = 4  # words at least with the quotes, and at most between them
_NO_VERB = 6  # letters: the present of a verb is seldom longer
_PREPOSED = frozenset(("قول", "حسب", "لسان"))
_RETIRED = frozenset(("م", "متقاعد", "المتقاعد", "ر"))  # in brackets behind a rank: اللواء الركن (م)


@dataclass(slots=True)
class Person:
    """Words of a person: [start, end) all, [name, name_end) the name (empty for an unnamed holder of a post)."""

    start: int
    end: int
    name: int
    name_end: int
    positions: list[Position] = field(default_factory=list)
    feminine: bool = False
    titled: bool = False


def skip_titles(t: Tokens, i: int) -> int:
    """The word after the titles that begin at word i (i itself where none does)."""
    k = i
    while k < t.size:
        flags, form = t.flags(k), t.form(k)
        # كرم الوزيران الطالبة فلانة; but صاحب السمو الأمير الدكتور فلان
        both = flags & SHORT and t.flags(k + 1) & TITLE and not (k > i and flags & TITLE)
        if both or (k > i and t.words[k].cut):
            break
        if flags & HONOUR:
            if not t.flags(k + 1) & TAIL:
                following = t.flags(k + 1) & POST and form == "دوله" and t.form(k + 1) == "رييس"
                if not following:
                    break
            k += 1
        elif form == "الاول" and k > i and t.flags(k - 1) & TITLE and _ranked(t, k + 1):
            k += 1  # الفريق الأول الركن
        elif flags & RANK and not _ranked(t, k + 1) and not (t.form(k + 1) == "الاول" and _ranked(t, k + 2)):
            break  # الفريق الفائز, العام المقدم
        elif (flags & TITLE and not is_fayez(t, k)) or (flags & TAIL and k > i):
            k += 1
        elif flags & ABBREVIATION and t.form(k + 1) in ("./" if len(form) < 3 else ".") and t.form(k + 1):
            k += 2
        elif k > i and (marks := _marks_of_title(t, k)):
            k += marks
        else:
            break
    while k > i and t.form(k - 1) == ":":
        k -= 1
    return k


def _marks_of_title(t: Tokens, k: int) -> int:
    """How many words a mark within titles takes at word k: الأستاذ/, اللواء الركن (م)."""
    if t.form(k) == "(" and t.form(k + 1) in _RETIRED and t.form(k + 2) == ")":
        return 3
    return 1 if t.form(k) in ("/", ":") else 0


def read_person(t: Tokens, i: int) -> Person | None:
    """The person named or meant by a post from word i on, else None."""
    k = skip_titles(t, i)
    if k > i:
        end = name_end(t, k, titled=True)
        if end == k + 1 and t.flags(k - 1) & PERSON and not t.flags(k) & GIVEN:
            return None  # الفتاة تستحي
        if end:
            return _with_positions_after(t, Person(i, end, k, end, feminine=_feminine(t, i, k), titled=True))
    if t.flags(k) & GIVEN and k == i and t.flags(k + 1) & (GIVEN | CONNECTOR):
        end = name_end(t, i, titled=False)
        if end:
            return _with_positions_after(t, Person(i, end, i, end))
    if t.flags(k) & POST and not (k > i and t.words[k].cut):
        return _from_post(t, i, k)
    for j in range(k - 1, i - 1, -1):  # السفير الأردني فلان, سعادة السفير الأردني فلان
        if t.flags(j) & POST and not t.flags(j) & HONOUR:
            return _from_post(t, i, j)
    end = name_end(t, i, titled=False)
    return _with_positions_after(t, Person(i, end, i, end)) if end else None


def read_named_before(t: Tokens, i: int, floor: int) -> Person | None:
    """The person whose name, which no title announces, stands before the post at word i: كريستالينا جورجييفا المديرة ..

    The name is two words or more that no lexicon knows, from word `floor` on, behind a verb, a mark, a nationality ...
    """
    end = i - 1 if t.form(i - 1) in COMMAS and t.form(i - 1) else i
    start = end
    while start > floor and is_foreign(t, start - 1):
        start -= 1
    if end - start < 2 or t.words[i].cut or t.flags(start) & CONNECTOR or t.flags(i) & JOB:
        return None
    before = t.flags(start - 1)
    open_noun = before & (NOUN | ORG) and not before & (DEFINITE | VERB) and t.form(start - 1) not in _PREPOSED
    position = read_position(t, i)
    if open_noun or position is None or not position.definite or position.bare or _name_after(t, position):
        return None
    return _with_positions_after(t, Person(start, position.end, start, end, [position], position.feminine))


def read_in_quotes(t: Tokens, i: int) -> Person | None:
    """The person whose foreign name stands in quotes before a post: "تان وي لينج" وزير خارجية سنغافورة."""
    end = t.quoted(i, _QUOTED_NAME)
    if end is None or end - i < _QUOTED_NAME or not all(_of_name(t, k) for k in range(i + 1, end - 1)):
        return None
    position = read_position(t, end) if end < t.size and not t.words[end].cut else None
    if position is None or not position.definite or position.bare or _name_after(t, position):
        return None
    return _with_positions_after(t, Person(i, position.end, i + 1, end - 1, [position], position.feminine))


def _of_name(t: Tokens, k: int) -> bool:
    known = t.flags(k) & ~DEFINITE
    return bool(known & (GIVEN | CONNECTOR)) or (not known and t.form(k).isalpha() and not t.words[k].cut)


def read_by_nationality(t: Tokens, i: int) -> Person | None:
    """The foreigner whom a nationality announces: تعيين النرويجية إنغريد سولبرغ, فاز الكيني إليود كيبشوغي."""
    form, before = t.form(i), t.flags(i - 1) if i else 0
    if not form.startswith("ال") or not form.endswith(("ي", "يه")) or max(t.place_end[i], i + 1) != i + 1:
        return None
    adjective = before & (DEFINITE | ORG | POST | GIVEN) and not before & PERSON
    if adjective or t.form(i - 1) == '"' or t.flags(i) & NAMED or i - 1 in t.place:
        return None
    end = name_end(t, i + 1, titled=True)
    if end is None or end < i + 3:
        return None
    long = not t.flags(i + 1) and len(t.form(i + 1)) > _NO_VERB  # الياباني يوشيتابو شيميزو
    arab = t.flags(i + 1) & (GIVEN | NOUN | VERB) == GIVEN
    if not arab and not all(is_foreign(t, k) for k in range(i + 1 + long, end)):
        return None
    person = Person(i, end, i + 1, end, feminine=form.endswith("ه"), titled=True)
    return _with_positions_after(t, person)


def with_unknown_first(t: Tokens, person: Person, floor: int) -> Person:
    """The person with a first name that no lexicon has, behind a verb or verbal noun: انتخاب جوزيب ماريا .."""
    i = person.start - 1
    if person.titled or person.name != person.start or i <= floor or not t.flags(person.name) & FOREIGN:
        return person
    before = t.flags(i - 1)
    open_noun = before & NOUN and not before & DEFINITE
    alone = t.words[person.name].cut or t.flags(i) or not is_foreign(t, i) or t.form(i - 1) == "\n"
    if alone or not (before & VERB or open_noun) or before & (GIVEN | TITLE | POST | ORG):
        return person
    person.start = person.name = i
    return person


def is_foreign(t: Tokens, k: int) -> bool:
    """Can word k be part of a foreign name: unknown and of no Arabic shape, a given name or a particle (دي, فان)?"""
    if t.words[k].cut or k in t.place:
        return False
    if t.flags(k):
        return bool(t.flags(k) & (FOREIGN | CONNECTOR)) and not t.flags(k) & (NOUN | VERB | FUNCTION)
    form = t.form(k)
    owned = form.endswith("ه") and t.folded.quote(t.begin[k], t.end(k)).endswith("ه")
    verb = form[0] in "يتن" and not t.flags(k - 1) & VERB  # two verbs do not follow each other
    return form.isalpha() and not form.endswith(_ARABIC_ENDS) and not verb and not owned


def _ranked(t: Tokens, k: int) -> bool:
    """Can word k follow a military rank: more of the title, or a name?"""
    flags = t.flags(k)
    return bool(flags & (TAIL | TITLE | CONNECTOR)) or flags & (GIVEN | DEFINITE) == GIVEN or _unknown(t, k)


def _unknown(t: Tokens, k: int) -> bool:
    """Is word k one that no lexicon knows and no article marks, as foreign names are?"""
    return t.form(k).isalpha() and not t.words[k].cut and not t.flags(k)


def _feminine(t: Tokens, i: int, k: int) -> bool:
    return any(t.flags(n) & FEMININE for n in range(i, k)) or t.form(k + 1) == "بنت"


def _from_post(t: Tokens, start: int, i: int) -> Person | None:
    """A person whose post begins at word i: with the name after it, or unnamed."""
    if t.flags(i) & ORG:  # محافظة, مؤسسة: a body, not a woman's post
        return None
    if t.form(i) == "الحاكم" and t.flags(i - 1) & DEFINITE:  # الحزب الحاكم
        return None
    chain = read_chain(t, i)
    if chain:
        chain[-1] = _seated(t, chain[-1])
    for held in range(len(chain), 0, -1):
        last = chain[held - 1]
        named = _name_after(t, last)
        whole = held == len(chain) and (held == 1 or is_of_rank(t, chain[0]) or chain[0].head in _GOVERNORS)
        if named is None and whole and chain[0].definite:
            named = _name_after_comma(t, last)
        if named:
            name, end = named
            feminine = chain[0].feminine or _feminine(t, last.end, name)
            person = Person(start, end, name, end, chain[:held], feminine, titled=True)
            return _with_positions_after(t, person)
    if not chain:
        return None
    first = chain[0]
    acting = first.head == "قايم" and first.end - first.start > 2  # القائم بأعمال السفارة ..
    if (
        first.bare
        or t.form(first.start).endswith(("ا", *OWNERS))
        or not first.definite
        or t.flags(i) & JOB
        or (t.flags(i) & DEFINITE and posts()[t.form(i)].scope == "aide" and not acting)
    ):
        return None
    return Person(start, first.end, first.start, first.start, [first], first.feminine)


def _seated(t: Tokens, position: Position) -> Position:
    """The position with the place of no known name that stands before its holder's: رئيس اللجنة بالعيون سلمان .."""
    k = position.end + (t.form(position.end) == "في")
    apart = t.words[k].preposition != "ب" and k == position.end if k + 1 < t.size else True
    if apart or t.words[k].conjunction or not position.definite:
        return position
    seat = t.flags(k) & DEFINITE and not t.flags(k) & (POST | TITLE | ORG | OBJECT | TIME | VERB | FUNCTION)
    given = t.flags(k + 1) & NAMED and not t.flags(k + 1) & (NOUN | TITLE) and not t.words[k + 1].cut
    return position._replace(end=k + 1) if seat and given and name_end(t, k + 1, titled=True) else position


def _name_after(t: Tokens, position: Position) -> tuple[int, int] | None:
    short = t.quoted(position.end, 1)  # رئيسة البعثة (يونامي) السيدة فلانة
    k = skip_titles(t, short or position.end)
    if (k < t.size and t.words[position.end].cut) or k == short:
        return None
    if position.head == "خادم" and k > position.end and t.form(position.end) != "الملك":  # .. والأمير فلان
        return None
    end = name_end(t, k, titled=True)
    if end is None:
        return None
    if k == position.end == end - 1 and t.flags(k) & t.flags(end) & NOUN and not t.words[end].cut:
        return None  # رفع رئيس المركز تهاني الأهالي
    plain = k == position.end and not t.flags(k) & GIVEN
    if plain and end - k == 1 and _is_alien(t, position) and is_foreign(t, k):  # المهاجم الفنزويلي ريفاس،
        return (k, end) if end >= t.size or t.words[end].cut or t.flags(end) & (MARK | FUNCTION) else None
    if plain and position.bare and position.head in _LOCAL:  # وتفقد الوزير سنترال ..
        return None
    # Without a title an unknown name has two words at least and follows a definite post.
    return None if plain and (end - k < 2 or not position.definite) else (k, end)


def _is_alien(t: Tokens, position: Position) -> bool:
    """Is it a job with a nationality at its end (المهاجم الفنزويلي), or a lone post (الرئيس مكاريوس)?"""
    if position.bare and t.form(position.start) in ("الرييس", "اللاعب", "المدرب", "المهاجم", "الحارس"):
        return True
    place = t.place.get(position.end - 1)
    return position.definite and bool(t.flags(position.start) & JOB) and place is not None and place.kind == "nisba"


def _name_after_comma(t: Tokens, position: Position) -> tuple[int, int] | None:
    """وزير الطاقة، السيد فلان، : the name in apposition, unless it has a position of its own."""
    if t.form(position.end) not in COMMAS or not t.form(position.end):
        return None
    at = position.end + 1
    k = skip_titles(t, at)
    if at >= t.size or t.words[at].cut or position.head == "خادم":
        return None
    end = name_end(t, k, titled=k > at)
    if end and k == at and not _between_marks(t, k, end):
        return None
    if end is None or (_feminine(t, at, k) != position.feminine and t.form(at) in _OF_ONE_GENDER):
        return None
    after = end + 1 if t.form(end) in COMMAS and t.form(end) else end
    own = read_position(t, after) if after < t.size and not t.words[after].cut else None
    return None if own and _name_after(t, own) is None else (k, end)


def _between_marks(t: Tokens, k: int, end: int) -> bool:
    """Does a name [k, end) without a title stand between marks: والي الجهة، سالم العياشي، ..?"""
    named = t.flags(k) & NAMED or t.form(k) in ("عبد", "ابو") or (end - k > 1 and t.flags(k) & FOREIGN)
    return bool(named) and (end >= t.size or t.form(end) in ("،", ",", ".", "\n"))


def _with_positions_after(t: Tokens, person: Person) -> Person:
    """Add the positions that follow the name: at once, after a comma, or joined by و."""
    bare = any(p.bare for p in person.positions)
    held = any(not p.bare for p in person.positions)  # التقى وزير النقل فلان سفير تونس: another person
    while True:
        k = person.end
        comma = bool(t.form(k)) and t.form(k) in COMMAS
        at = k + comma
        if at >= t.size or not t.flags(at) & POST or t.words[at].preposition:
            return person
        joined = t.words[at].conjunction
        royal = t.flags(person.name - 1) & ROYAL  # نائب الملك الأمير فلان المشرف العام على ..
        royal = royal and posts()[t.form(at)].lemma not in ENVOYS
        made = at + 1 < t.size and t.words[at + 1].preposition == "ل"  # تعيين الوزير المفوض فلانة مديرة لإدارة ..
        if held and not (royal or made or comma or joined) and person.end == person.name_end:
            return person
        if joined and (comma or person.end == person.name_end):  # مدير الشركة فلان ورئيس الهيئة: another person
            return person
        position = read_position(t, at)
        if position is None or _is_next_person(t, person, position, comma or joined, comma and not joined):
            return person
        if t.flags(at) & TITLE and position.bare:
            return person
        apart = bare or t.form(at + 1).removeprefix("ال") in word_class("guest")
        if apart and not comma and t.flags(at) & DEFINITE and not joined:  # استقبل الرئيس فلان المدير العام
            return person
        person.positions.append(position)
        person.feminine = person.feminine or position.feminine
        person.end = position.end


def _is_next_person(t: Tokens, person: Person, position: Position, apart: bool, comma: bool) -> bool:
    """Does the position stand before another person's name?"""
    named = _name_after(t, position)
    held = any(not p.bare for p in person.positions)
    if is_of_object(t, person.start, person.name, person.name_end, position, named, held, apart):
        return True
    if named:
        titled = named[0] > position.end
        return apart or bool(person.positions) or not titled
    if comma and person.feminine and position.definite and t.form(position.end) in COMMAS:
        return False  # السيدة فلانة، مساعد المحافظ، ..
    if apart and (not position.definite or person.feminine != position.feminine):
        return not position.definite or person.feminine
    return bool(position.bare and person.positions)
