"""Organisations: a head noun with its complement, and those known by a short name."""

from __future__ import annotations

from typing import NamedTuple

from extraction.mentions.clubs import club_end, sender_at
from extraction.mentions.known import known_names
from extraction.mentions.names import is_facility_title
from extraction.mentions.phrases import complement_end
from extraction.mentions.series import nationality_end, plurals, read_series, scope_of
from extraction.mentions.teams import club_at, is_crew, is_short_team
from extraction.mentions.tokens import Tokens
from extraction.mentions.vocabulary import (
    ADJECTIVE,
    CONNECTOR,
    DEFINITE,
    GIVEN,
    HONOUR,
    NOUN,
    ORG,
    POST,
    TAIL,
    TITLE,
    WORDS,
    Head,
    organization_heads,
    short_forms,
    word_class,
)

_UNIONS = frozenset(("ايتلاف", "تحالف", "تجمع"))
_COURTS = frozenset(("الدايره", "المحكمه", "الغرفه", "النيابه", "اللجنه"))
_COUNCILS = frozenset(("بلديه", "امانه"))
_SEATS = frozenset(("مقر", "مبني", "مكتب", "فرع", "مركز"))


class Organization(NamedTuple):
    """Words [start, end) of an organisation's name; `country` where the lexicon gives one.

    `before` is the head that the text gives once for several (وزارات).
    """

    start: int
    end: int
    head: str
    scope: str
    country: str | None = None
    before: str = ""
    name: int | None = None  # the word at which the name begins, where words before belong to it (بعثة نادي ..)


def read_known(t: Tokens, i: int) -> Organization | None:
    """An organisation of the lexicon at word i, with the nationality or place that follows."""
    for words, country in known_names().get(t.form(i), ()):
        if len(words) > 1 and t.written(i + 1) != words[1]:
            continue
        end = i + len(words)
        if all(t.written(k) == word for k, word in enumerate(words[1:], i + 1)):
            head = words[0].removeprefix("ال")
            stop = _located(t, end)
            return Organization(
                i, stop, head, "state" if country == "own" else "known", country if len(country) == 2 else None
            )
    return None


def _located(t: Tokens, k: int) -> int:
    """The word after the nationality (القطري) or the place (بالباحة، بمنطقة عسير) that follows a name at word k."""
    end = nationality_end(t, k)
    region = end < t.size and t.words[end].preposition == "ب" and not (t.words[end].conjunction or end in t.place)
    if region and t.form(end) in word_class("place") and (end + 1 in t.place or t.flags(end + 1) & DEFINITE):
        stop, named = complement_end(t, end + 1, True)
        return stop if named else end
    place = k in t.place and t.place[k].kind != "nisba" and t.words[k].preposition == "ب"
    return max(t.place_end[k], k + 1) if place and not t.words[k].conjunction else end


def read_organization(t: Tokens, i: int) -> list[Organization]:
    """The organisations named from word i on: one, or those after a dual (شركتي "ألف" و"باء")."""
    found = read_known(t, i)
    if found and not _goes_on(t, found):
        return [found]
    if t.form(i) in plurals():
        return _several(t, i)
    if t.form(i) in word_class("national_body"):
        return _national_body(t, i)
    if not t.flags(i) & ORG:
        return []
    head = organization_heads()[t.form(i)]
    team = _team(t, i, head)
    if team is not None:
        return [team]
    if _is_place(t, i, head.lemma) or (head.lemma == "فريق" and is_crew(t, i)):
        return []
    opened = not t.flags(i) & DEFINITE
    if opened and i + 1 < t.size and (_is_no_name(t, i, head) or _is_one_of(t, i + 1, head)):  # ائتلاف شركتي ..
        return []
    person = t.flags(i + 1) & (TITLE | HONOUR) == TITLE and t.flags(i + 2) & (GIVEN | TITLE | TAIL | CONNECTOR)
    if opened and person and not is_facility_title(t.form(i + 1)):  # بقيادة اللواء فلان
        return []
    end, definite = _complement(t, i + 1, opened, head)
    known = read_known(t, i + 1) if opened and i + 1 < t.size and not t.words[i + 1].cut else None
    whole = known is not None and (known.end >= end or not t.flags(known.end) & DEFINITE)
    if known and known.head not in organization_heads() and whole:  # شركة إل جي الكورية
        return [Organization(i, known.end, head.lemma, head.scope, known.country)]
    if opened and _is_for(t, i + 1, end) and not _bears_word(t, i + 1, head):
        return []
    if not definite or end == i + 1 or not _names(t, i + 1, end, head.unit, opened):
        return []
    return [Organization(i, end, head.lemma, head.scope)]


def _complement(t: Tokens, k: int, opened: bool, head: Head) -> tuple[int, bool]:
    """The word after a head's complement from word k on, and whether it makes the name definite."""
    airport = _international_end(t, k) if opened and head.lemma == "مطار" else None
    if airport:
        return airport, True
    end, definite = complement_end(t, k, opened, organization=True)
    if opened and not definite and end == k + 1 and _bears_word(t, k, head):  # شركة علم لأمن المعلومات
        return complement_end(t, end, False, organization=True)
    return end, definite


def _international_end(t: Tokens, k: int) -> int | None:
    """The word after الدولي in an airport's name of several words (مطار آدم عدي الدولي), which may be anybody's."""
    for n in range(k, min(k + 5, t.size)):
        if t.form(n) == "الدولي" and n > k:
            return _located(t, n + 1)
        if (t.words[n].cut and n not in t.place) or not t.form(n).isalpha():
            return None
    return None


def _is_one_of(t: Tokens, k: int, head: Head) -> bool:
    """Does word k name several bodies, of which the head before says that they are one: ائتلاف شركتي الماء والنور?"""
    return head.lemma in _UNIONS and t.form(k) in plurals() and not t.flags(k) & DEFINITE


def place_passed(t: Tokens, i: int) -> int:
    """The word after a place named at word i that is no body there (أهالي محافظة سعد الفهد), i + 1 for another word."""
    head = organization_heads().get(t.form(i))
    if (
        head is None
        or t.flags(i) & DEFINITE
        or i + 1 >= t.size
        or t.words[i + 1].cut
        or t.flags(i + 1) & (POST | TITLE)
    ):
        return i + 1
    if not _is_place(t, i, head.lemma):
        return i + 1
    end = max(i + 1, complement_end(t, i + 1, True)[0])
    return next((k for k in range(i + 1, end) if k in t.place and t.place[k].kind == "country"), end)


def _is_place(t: Tokens, i: int, lemma: str) -> bool:
    """Is a head that is a place and a body here the place (قصفوا مطار عدن, من ليل ومحافظة باكاليه, قناة بنما)?"""
    region, site = lemma in word_class("region_head"), lemma in word_class("site_head")
    if lemma in _COUNCILS:
        return _is_where(t, i, lemma)
    if i in t.place and t.place_end[i] > i + 1 and t.place[i].kind == "region" and not region:
        return True
    if not (region or site):
        return False
    word, before = t.words[i], t.form(i - 1)
    taken = before == "علي" and any(t.form(k) in word_class("seizing") for k in range(max(0, i - 6), i - 1))
    if not word.cut and (before in word_class("where_before") or taken):
        return True
    if not region:
        return word.preposition == "ب"
    ended = any(t.is_place(k) and max(t.place_end[k], k + 1) == i for k in range(max(0, i - 3), i))
    return (word.conjunction and ended) or (before == "علي" and not word.cut) or _is_where(t, i, lemma)


def _is_where(t: Tokens, i: int, lemma: str) -> bool:
    """Is a region only where something happens (بمحافظة قنا)? A town's council is a body behind ل and من too."""
    council = lemma in _COUNCILS
    before, preposition = t.form(i - 1), t.words[i].preposition
    return preposition == "ب" or before in ("في", "الي") or (not council and (preposition != "" or before == "من"))


def _bears_word(t: Tokens, k: int, head: Head) -> bool:
    """Is the noun at k the name of a company or foundation, told what it is for (شركة معاملات للخدمات المالية)?"""
    form, after = t.form(k), k + 1
    if head.scope not in ("company", "body") or not head.lemma.endswith("ه") or not t.flags(k) & NOUN:
        return False
    adjective = form.endswith("يه") or (form.endswith("ه") and WORDS[form[:-1]].flags & NOUN)
    if adjective or form in word_class("trade") or t.has_pronoun(k) or t.words[k].cut:
        return False
    owned = t.flags(after) & NOUN and t.flags(after + 1) & DEFINITE and not t.words[after + 1].cut  # لأمن المعلومات
    return t.words[after].preposition == "ل" and bool(t.flags(after) & DEFINITE or owned)


def _is_no_name(t: Tokens, i: int, head: Head) -> bool:
    """لجنة للتحقيق، تحت رئاسة فلان، في مكتب سموه"""
    honour = short_forms().get(t.form(i + 1))
    if honour and honour["kind"] == "honour" and not t.form(i + 1).startswith("ال"):
        return True
    of_person = head.lemma == "رياسه" and bool(t.flags(i + 1) & (GIVEN | TITLE | HONOUR))
    return of_person or (t.words[i + 1].preposition == "ل" and i + 1 not in t.place)


def _goes_on(t: Tokens, known: Organization) -> bool:
    """الاتحاد الأوروبي لكرة القدم: is it another body, told by what it is for?"""
    k = known.end
    return k < t.size and t.words[k].preposition == "ل" and t.form(k) in word_class("sport_kind")


def _team(t: Tokens, i: int, head: Head) -> Organization | None:
    """A team by its club, or a delegation by the club or team that sent it."""
    sent = sender_at(t, i)
    if sent is not None:
        at = club_at(t, sent) or sent
        return next((o._replace(start=i, name=at) for o in read_organization(t, at)), None)
    club = club_at(t, i)
    named = read_organization(t, club) if club is not None else []
    if named or is_short_team(t, i):
        return Organization(i, named[0].end if named else nationality_end(t, i + 2), head.lemma, head.scope)
    return None


def _national_body(t: Tokens, i: int) -> list[Organization]:
    """What is a body only with its nationality: الخارجية البحرينية, النظام السوري."""
    end = nationality_end(t, i + 1 + (t.form(i + 1) in word_class("carrier")))  # الخطوط الجوية القطرية
    adjective = i > 0 and t.flags(i - 1) & DEFINITE and not t.words[i].cut  # الشؤون الخارجية المغربية
    agrees = t.form(i).endswith("ه") <= t.form(end - 1).endswith("ه")
    return [Organization(i, end, t.form(i), "state")] if end - 1 in t.place and not adjective and agrees else []


def _is_for(t: Tokens, i: int, end: int) -> bool:
    """Is an indefinite head only told what it is for (محطة جديدة للتقارب)?"""
    for k in range(i, end):
        word = t.words[k]
        if k in t.place or word.form == '"':
            return False
        if word.flags & DEFINITE:
            return word.preposition == "ل"
        if not word.flags & (NOUN | ADJECTIVE):  # بنك دلتا للتنمية
            return False
    return False


def _names(t: Tokens, i: int, end: int, unit: str, opened: bool) -> bool:
    """Is the complement at words [i, end) one that makes a name of such a head?"""
    place = any(k in t.place for k in range(i, end))
    main = t.form(i) in ("الرييسي", "الرييسيه") and t.form(i - 2) in _SEATS  # بمقر المصرف الرئيسي
    plain = not t.flags(i) & DEFINITE and i not in t.place
    if not opened and (t.words[i].cut or plain or main):  # الشركة في, الهيئة للتوسع: the short form of another name
        return False
    if unit == "nation" and not opened:
        return _is_national(t, i, end)
    if unit == "seated":
        return opened and (place or t.form(i) in word_class("place"))
    if unit == "media" and opened:
        return t.form(i) == '"' or place or not t.flags(i) & (ADJECTIVE | POST)
    if unit == "listed":  # تنظيم "داعش"
        return t.form(i) == '"' and t.form(i + 1) in known_names()
    if unit == "party":  # تيار "النور"، التيار الوطني, and no تيار العولمة
        nationality = i in t.place and t.place[i].kind == "nisba"
        return t.form(i) == '"' or (not opened and (t.form(i) in word_class("national") or nationality))
    if unit == "bearer":  # عيادة "الأمل", of a town or of a man, and no عيادة الأسنان
        named = t.flags(i) & (GIVEN | NOUN) == GIVEN
        return opened and bool(t.form(i) == '"' or t.is_place(i) or named or is_facility_title(t.form(i)))
    if unit == "royal":  # مدينة الملك فهد الطبية
        named_after = t.flags(i) & (GIVEN | NOUN) == GIVEN and t.flags(i + 1) & (GIVEN | DEFINITE)
        return opened and (is_facility_title(t.form(i)) or bool(named_after))
    if unit in ("proper", "media") and not opened:
        return place or t.form(i) == '"' or t.form(i) in word_class("national") | word_class("supranational")
    if unit == "proper":
        return place or t.form(i) == '"' or not (t.flags(i) & (NOUN | ADJECTIVE | POST) or t.has_pronoun(i))
    return True


def _is_national(t: Tokens, i: int, end: int) -> bool:
    """المحكمة العليا، الدائرة الجزائية، الحزب الوطني: an adjective behind a definite head that makes a name of it."""
    form, before = t.form(i), t.form(i - 1)
    numbered = form in word_class("ordinal") and before.removeprefix("ال") in word_class("numbered_body")
    nationality = any(k in t.place and t.place[k].kind == "nisba" for k in range(i, end))
    chamber = before in _COURTS and form in word_class("chamber")
    court = before == "المحكمه" and not t.flags(i) & ~(DEFINITE | ADJECTIVE)  # المحكمة الصغرى
    return form in word_class("national") or numbered or nationality or chamber or court or _is_told_for(t, i, end)


def _is_told_for(t: Tokens, i: int, end: int) -> bool:
    """المركز الإحصائي لدول المجلس، المعهد العالي للقضاء: an adjective, no participle, and what the body is for."""
    nisba = t.form(i).endswith(("ي", "يه")) and t.form(i) not in ("الرييسي", "الرييسيه", "الحالي", "الحاليه")
    return nisba and end > i + 1 and t.words[i + 1].preposition == "ل" and not t.words[i + 1].conjunction


def _several(t: Tokens, i: int) -> list[Organization]:
    """Those named after a plural or dual head."""
    head = plurals()[t.form(i)]
    scope = scope_of(head.lemma)
    return [
        Organization(m.start, m.end, head.lemma, scope, before="" if m.quoted else head.head) for m in read_series(t, i)
    ]


def read_lone_club(t: Tokens, i: int) -> Organization | None:
    """The club whose bare name word i may be, in an article on sport."""
    end = club_end(t, i)
    return None if end is None else Organization(i, end, "نادي", "body")


def read_quoted(t: Tokens, i: int, known_names: frozenset[str]) -> Organization | None:
    """The organisation whose name in quotation marks opens at word i, where the article tells it for one elsewhere."""
    end = t.quoted(i)
    if end is None or " ".join(t.form(k) for k in range(i + 1, end - 1)) not in known_names:
        return None
    return Organization(i, nationality_end(t, end), "", "company")
