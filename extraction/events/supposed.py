"""Whether a word tells what is only expected, feared or not reached: توقعات بأن البنك سيرفع ..، فشل في توقيع .."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.events.clause import Token, strip_clitics
from extraction.events.syntax import STOPS, Scene
from extraction.events.words import words_of

_EXPECTATIONS = words_of("expectation")
_OFTEN = words_of("often")
_FAILING = words_of("failing")
_THAT = frozenset({"ان", "بان", "انه", "انها", "بانه", "بانها"})
_COMMAS = frozenset({"،", ","})
_REACH = 16  # words outside mentions between an expectation and what is expected
_LINK = 4  # words between the noun and its أن: توقعات السوق بأن ..
_SHORT = 6  # words outside mentions between a failing and what was not reached
_TO_REACH = frozenset({"signing", "decision", "appointment", "meeting", "visit"})  # what one may fail to come to


def is_supposed(scene: Scene) -> bool:
    """Whether the trigger stands in a clause that somebody only expects, or is a noun that somebody fails to reach."""
    if _is_possible(scene):
        return True
    return _is_expected(scene.clause.tokens, scene.at) or (scene.reading.noun and _is_failed(scene))


def _is_possible(scene: Scene) -> bool:
    """قد تمنح فرنسا قرضا، إلى أن يتم التوصل إلى اتفاق، كثيرا ما يشن ..: it may be, or is to be first, or is a habit."""
    tokens, at = scene.clause.tokens, scene.at
    before = [t.text.removeprefix("و") for t in tokens[max(0, at - 3) : at]]
    if scene.reading.noun:
        return before[-3:] in (["الي", "ان", "يتم"], ["حتي", "ان", "يتم"])
    if not scene.reading.present or scene.reading.future:
        return False
    return before[-1:] == ["قد"] or (before[-1:] == ["ما"] and not _OFTEN.isdisjoint(before[:-1]))


def _is_expected(tokens: Sequence[Token], at: int) -> bool:
    """توقعات بأن ..، رهان المتعاملين على أن ..: the clause behind أن belongs to a noun of expectation."""
    free = 0
    for i in range(at - 1, 0, -1):
        token = tokens[i]
        if token.mention >= 0:
            continue
        if token.text in STOPS or token.text in _COMMAS:
            return False
        if token.text in _THAT:
            before = [strip_clitics(t.text) for t in tokens[max(0, i - _LINK) : i] if t.mention < 0]
            return not _EXPECTATIONS.isdisjoint(before)
        free += 1
        if free > _REACH:
            return False
    return False


def _is_failed(scene: Scene) -> bool:
    """فشل الرئيس في الحصول على موافقة ..، رفضت الجماعة توقيع ..: it has not come about."""
    if scene.reading.frame.type not in _TO_REACH and scene.reading.frame.name != "gave_up":
        return False
    free = 0
    for token in reversed(scene.clause.tokens[: scene.at]):
        if token.mention >= 0:
            continue
        if token.text in STOPS or token.text in _COMMAS:
            return False
        if token.text.removeprefix("و") in _FAILING:
            return True
        free += 1
        if free > _SHORT:
            return False
    return False
