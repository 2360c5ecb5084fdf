"""Positions: a post with its complement, and chains of them that one person holds."""

from __future__ import annotations

from typing import NamedTuple

from extraction.mentions.phrases import complement_end
from extraction.mentions.tokens import Tokens
from extraction.mentions.vocabulary import DEFINITE, MARK, ORG, OWNERS, POST, TITLE, posts, word_class

_HERITABLE = {"ولي": ("العهد", "عهد", "ولي"), "خادم": ("الحرمين",)}
_FRIENDLY = frozenset(("الشقيقه", "الصديقه", "الشقيق"))
_RECEIVING = frozenset(("رييس", "وزير", "امين", "محافظ", "والي", "نايب"))
_ALONE = frozenset(("وزير", "محافظ", "والي", "رييس"))  # posts that with the article alone stand for someone told before
_STATE = frozenset(("الجمهوريه", "الحكومه", "الدوله", "البلاد"))
ENVOYS = frozenset(("سفير", "قنصل", "مبعوث"))
_OF_LAND = frozenset(("جمهوريه", "الجمهوريه", "وزراء", "الوزراء", "الحكومه", "البرلمان"))
_ROOMS = frozenset(("مكتب", "مكتبه", "مكتبها", "قصر", "قصره"))
_SPEAKERS = frozenset(("قايم", "متحدث", "ناطق"))


class Position(NamedTuple):
    """Words [start, end) of a position. `definite` says that it names one post; `bare` that it is a lone word."""

    start: int
    end: int
    definite: bool
    bare: bool
    head: str
    feminine: bool


def read_position(t: Tokens, i: int) -> Position | None:
    """The position that begins at word i, whatever its clitics."""
    if not t.flags(i) & POST:
        return None
    head = posts()[t.form(i)]
    if t.form(i) == "مساعده" and t.words[i].preposition:  # لمساعدة السودان
        return None
    if head.lemma == "حكم" and t.form(i - 1) in word_class("of_rule"):  # مقاليد الحكم
        return None
    needed = _HERITABLE.get(head.lemma)
    if needed and not t.flags(i) & DEFINITE and t.form(i + 1) not in needed:
        return None
    if head.lemma == "والي" and not t.ends_in_ya(i) and i + 1 not in t.place:
        return None  # وإلى
    opened = not t.flags(i) & DEFINITE and not t.form(i).endswith(OWNERS)
    k = i + 1
    while k < t.size and t.form(k) in word_class("rank_adjective") and not t.words[k].cut:
        k += 1
    if head.lemma in _SPEAKERS:
        at = k + 1 if t.form(k) in ("الرسمي", "الاعلامي", "رسمي") else k
        if t.form(at) == "باسم" or (
            at < t.size and t.words[at].preposition == "ب" and t.form(at) in word_class("spoken")
        ):
            k, opened = at + 1, t.form(at) == "باسم" or not t.flags(at) & DEFINITE
    if head.lemma == "خادم":  # خادم الحرمين الشريفين
        return Position(i, min(i + 3, t.size), True, False, head.lemma, False)
    end, definite = (k, True) if _is_lone(t, i, head.lemma) else complement_end(t, k, opened)
    if opened and end == k:
        definite = False
    end = _last(t, i, end, head.lemma)
    while end > i + 1 and t.flags(end - 1) & MARK and t.form(end - 1) not in '")]':
        end -= 1
    return Position(i, end, definite, end == i + 1, head.lemma, head.feminine)


def _is_lone(t: Tokens, i: int, lemma: str) -> bool:
    """زيارة الوزير لليابان، تفقد الوالي بالمدينة ذاتها ..: none of it is his post's."""
    following = t.words[i + 1] if i + 1 < t.size else None
    if lemma not in _ALONE or not t.flags(i) & DEFINITE or following is None or following.form in word_class("acting"):
        return False
    body = following.flags & (ORG | DEFINITE) == ORG
    return following.preposition in ("ب", "ل") and not (body or following.flags & POST)


def _last(t: Tokens, i: int, end: int, lemma: str) -> int:
    """Where a position ends: before a minister's whereabouts (يستقبل الوزير بالقاهرة), behind الشقيقة of a country."""
    for k in range(i + 2, end - 1):
        if t.form(k) == "في" and (t.form(k + 1) in _ROOMS or (_is_of_land(t, i, lemma) and _is_town(t, k + 1))):
            return k  # اجتمع بوزير الدفاع في جدة
    town = t.is_place(end - 1) and t.place[end - 1].kind == "city" and t.words[end - 1].preposition == "ب"
    if lemma == "وزير" and town and end > i + 2:
        return end - 1
    return complement_end(t, end + 1, False)[0] if _is_friendly(t, end) else end


def _is_of_land(t: Tokens, i: int, lemma: str) -> bool:
    """Is a post one of a whole country, which no town is part of?"""
    return lemma in ("وزير", "ملك", "ولي") or (lemma == "رييس" and t.form(i + 1) in _OF_LAND)


def _is_town(t: Tokens, k: int) -> bool:
    return k in t.place and t.place[k].kind == "city"


def _is_friendly(t: Tokens, k: int) -> bool:
    """Does word k only call the country before it friendly (وزيرة خارجية جمهورية سلوفينيا الصديقة فلانة)?"""
    if t.form(k) not in _FRIENDLY or t.words[k].cut:
        return False
    return any(place < k <= max(t.place_end[place], place + 1) for place in range(max(0, k - 4), k) if place in t.place)


def read_chain(t: Tokens, i: int) -> list[Position]:
    """Positions that follow each other without a mark between: `ولي العهد النائب الثاني لرئيس ... وزير الدفاع`."""
    chain: list[Position] = []
    while i < t.size and not (chain and t.words[i].cut):
        position = read_position(t, i)
        if (
            position is None
            or (position.bare and t.flags(i) & TITLE)
            or (chain and (_is_guest(t, i) or _is_received(t, chain[0], i)))
        ):
            break
        if chain and position.feminine and not (chain[0].feminine or position.bare):
            break
        chain.append(position)
        i = position.end
    return chain


def is_of_rank(t: Tokens, position: Position) -> bool:
    """وزير الدولة، نائب رئيس مجلس الوزراء: a rank that a portfolio goes with (وزير الدولة وزير الخارجية، السيد ..)."""
    return position.head == "نايب" or (position.end == position.start + 2 and t.form(position.start + 1) == "الدوله")


def _is_received(t: Tokens, first: Position, i: int) -> bool:
    """استقبل رئيس الجمهورية وزير الخارجية، التقى الوزير سفير اليابان: a post that is another's than the first."""
    if first.head == "خادم":  # هنأ خادم الحرمين الشريفين الرئيس فلانا
        return posts()[t.form(i)].lemma in ("رييس", "ملك", "امير", "وزير", "سفير") and not t.words[i].conjunction
    if first.head not in _RECEIVING:
        return False
    of_state = first.head == "رييس" and t.form(first.start + 1) in _STATE
    met = t.form(first.start - 1) in word_class("meets") and not t.words[first.start].cut
    if met and not (first.bare or is_of_rank(t, first) or t.words[i].conjunction):
        return True
    return of_state or (posts()[t.form(i)].lemma in ENVOYS and not t.words[i].conjunction)


def _is_guest(t: Tokens, i: int) -> bool:
    """Does a post with its nationality at once begin another person's (استقبل وزير النقل السفير الياباني ..)?"""
    place = t.place.get(i + 1)
    return (
        bool(t.flags(i) & DEFINITE) and place is not None and place.kind == "nisba" and t.form(i + 1).startswith("ال")
    )
