"""Organisations named after one plural or dual head: وزارات التعليم والداخلية, شركتي "أ" و"ب"."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from extraction.folding import fold_text
from extraction.lexicon import rows
from extraction.mentions.phrases import Complement
from extraction.mentions.tokens import Tokens
from extraction.mentions.vocabulary import (
    ADJECTIVE,
    COMMAS,
    CONNECTOR,
    DEFINITE,
    FUNCTION,
    NOUN,
    OBJECT,
    POST,
    TIME,
    TITLE,
    VERB,
    is_joint_portfolio,
    organization_heads,
    word_class,
)


class Plural(NamedTuple):
    """A plural head: its singular as written and folded, and whether any definite phrase names a member."""

    head: str
    lemma: str
    any: bool


class Member(NamedTuple):
    """Words [start, end) that name one; `quoted` where the words are a name of their own."""

    start: int
    end: int
    quoted: bool


@cache
def plurals() -> dict[str, Plural]:
    """Plural heads by folded form, with and without the article."""
    out = {
        fold_text(r["plural"]): Plural(r["head"], fold_text(r["head"]), r["members"] == "any")
        for r in rows("organization_plurals")
    }
    return out | {"ال" + form: head for form, head in out.items()}


def read_series(t: Tokens, i: int) -> list[Member]:
    """The members named after the plural head at word i; none where what follows does not name any."""
    head = plurals()[t.form(i)]
    members: list[Member] = []
    k = i + 1
    while k < t.size:
        at = k + 1 if members and t.form(k) in ("و", *COMMAS) and t.form(k) else k
        word = t.words[at] if at < t.size else None
        if (
            word is None
            or (members and at == k and not word.conjunction)
            or (word.preposition or (not members and word.cut))
        ):
            break
        end = _member_end(t, at, head)
        if end is None:
            break
        members.append(Member(at, end, t.form(at) == '"'))
        k = end
    return members if len(members) > 1 or any(m.quoted for m in members) else []


def _member_end(t: Tokens, k: int, head: Plural) -> int | None:
    """The word after the name that begins at word k, None where none does."""
    if t.form(k) == '"':
        end = t.quoted(k)
        return None if end is None else nationality_end(t, end)
    end = _phrase_end(t, k, head)
    while end is not None and end < t.size and _is_joint(t, k, end):
        k, end = end, _phrase_end(t, end, head)
    return end


def _phrase_end(t: Tokens, k: int, head: Plural) -> int | None:
    flags = t.flags(k)
    if t.form(k) in word_class("facility"):
        return Complement(t, k, True, True).facility(k)
    if k in t.place and t.place[k].kind != "nisba":
        return max(k + 1, t.place_end[k])
    if flags & CONNECTOR and head.any:  # جامعتا أم القرى وطيبة
        return k + 2 if t.form(k + 1).isalpha() else None
    if flags & (FUNCTION | VERB | TIME | POST | TITLE) or not t.form(k).isalpha():
        return None
    if flags & DEFINITE:
        if not head.any and flags & (NOUN | ADJECTIVE | OBJECT):
            return None
        end = k + 1
        while end < t.size and _qualifies(t, end):
            end += 1
        return end
    following = t.words[k + 1] if k + 1 < t.size else None
    if flags & NOUN and head.any and following and following.flags & DEFINITE and not following.cut:
        return _phrase_end(t, k + 1, head)
    return None if flags & NOUN or (head.lemma == "شركه" and t.form(k).endswith("ه")) else k + 1


def _qualifies(t: Tokens, k: int) -> bool:
    """Is word k an adjective, or a complement with ل, of the definite word before?"""
    word = t.words[k]
    if not word.flags & DEFINITE or word.flags & (TIME | OBJECT | POST | TITLE):
        return False
    if word.cut:
        return word.preposition == "ل" and not word.conjunction
    return bool(word.flags & ADJECTIVE) or word.form.endswith(("ي", "يه"))


def _is_joint(t: Tokens, start: int, k: int) -> bool:
    """Does word k with و go on the name of one portfolio (الصناعة والثروة المعدنية)?"""
    if not t.words[k].conjunction:
        return False
    own = {t.form(n).removeprefix("ال") for n in range(start, k)}
    return any(is_joint_portfolio(w, t.form(k)) for w in own)


def nationality_end(t: Tokens, k: int) -> int:
    """The word after the nationality that follows a name at word k ("إينيل" الإيطالية), k where none does."""
    found = k in t.place and t.place[k].kind == "nisba" and not t.words[k].cut
    found = found and t.form(k).startswith("ال") and t.form(k).endswith(("ي", "يه"))
    return max(t.place_end[k], k + 1) if found else k


def scope_of(lemma: str) -> str:
    """The scope of a head by its folded singular."""
    head = organization_heads().get(lemma)
    return head.scope if head else "body"
