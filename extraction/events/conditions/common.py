"""Tests that several frames ask for: a date, a name in quotes, a named subject."""

from __future__ import annotations

from collections.abc import Callable

from extraction.events.syntax import Scene, doer, next_mention, previous_mention
from extraction.events.words import words_of

_ABOUT = 16  # tokens
_WITHIN = frozenset(["فيه", "فيها", "خلاله", "خلالها"])
_STARTS_ON = words_of("starts_on")


def has_kind(kind: str) -> Callable[[Scene, int], bool]:
    def test(scene: Scene, end: int) -> bool:
        clause = scene.clause
        return any(
            clause.mentions[k].kind == kind and scene.at < clause.first[k] < min(end, scene.at + 16)
            for k in range(len(clause.mentions))
        )

    return test


def is_quoted(scene: Scene, end: int) -> bool:
    tokens = scene.clause.tokens
    return any(t.text == '"' and _opens(scene.folded, t.start, t.end) for t in tokens[scene.at + 1 : scene.at + 16])


def _opens(folded: str, start: int, end: int) -> bool:
    """Whether a quotation mark stands before what it quotes, by the blanks around it."""
    return not folded[end : end + 1].isspace() and (folded[start - 1 : start].isspace() or start == 0)


def is_dated(scene: Scene, end: int) -> bool:
    clause = scene.clause
    a = clause.tokens[scene.at].start
    b = clause.tokens[min(end, len(clause.tokens)) - 1].end
    return any(a <= d.start < b and d.date_start for d in scene.dates)


def is_about(scene: Scene, end: int) -> bool:
    """أعلنت الشركة رسميا عن ..: the verb governs what it shows with عن."""
    tokens = scene.clause.tokens[scene.at + 1 : min(end, scene.at + _ABOUT)]
    return any(t.text == "عن" and t.mention < 0 for t in tokens)


def holding(scene: Scene, end: int) -> bool:
    """تخلي النادي عن حارسه: who parts with somebody rescues nobody."""
    following = scene.clause.tokens[scene.at + 1 : scene.at + 4]
    return not (scene.clause.tokens[scene.at].text.endswith("خلي") and any(t.text == "عن" for t in following))


def not_within(scene: Scene, end: int) -> bool:
    """تلقى اتصالا قدم فيه التعازي: what was done within what the clause before tells is none of its own."""
    following = scene.clause.tokens[scene.at + 1 : scene.at + 2]
    return not (following and following[0].text in _WITHIN)


def starts_on(scene: Scene, end: int) -> bool:
    """يبدأ في 5 مارس: the day follows the verb at once, and is to come."""
    if not scene.reading.present and not scene.reading.noun:
        return False
    following = scene.clause.tokens[scene.at + 1].text if scene.at + 1 < len(scene.clause.tokens) else ""
    return following in _STARTS_ON and is_dated(scene, end)


def is_done(scene: Scene, end: int) -> bool:
    """A past tense, or a verbal noun that something anchors; no word that begins a date (فجر اليوم)."""
    start = scene.clause.tokens[scene.at].start
    dawn = any(d.start in (start, start + 1) for d in scene.dates)
    return scene.reading.noun or not (scene.reading.present or scene.reading.passive or dawn)


def person_subject(scene: Scene, end: int) -> bool:
    """A named person right behind the word, or right before a verb."""
    k = doer(scene, end, 3)
    return k is not None and scene.clause.mentions[k].kind == "person"


def named_subject(scene: Scene, end: int) -> bool:
    """Somebody named, person or body, right behind the verb or right before it."""
    k = next_mention(scene, end, 4)
    if k is None:
        k = previous_mention(scene)
    return k is not None and scene.clause.mentions[k].kind != "country"


def bare_next(scene: Scene, end: int) -> bool:
    """أسفر حادث عن ..: a noun without article follows at once, of a thing not told before."""
    following = scene.clause.tokens[scene.at + 1 : min(end, scene.at + 2)]
    return is_done(scene, end) and bool(following) and not following[0].text.startswith("ال")
