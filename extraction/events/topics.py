"""Titles that tell what something is about: a draft law with its subject, a seminar with its theme in quotes."""

from __future__ import annotations

import re

from extraction.events.draft import Draft
from extraction.events.phrases import head_start, phrase_end
from extraction.folding import Folded
from extraction.mentions.vocabulary import FUNCTION, VERB, WORDS

_DRAFT = frozenset({"مشروع", "مقترح", "مسوده", "اقتراح", "مشروعا", "مقترحا"})
_LAW = re.compile(r"(?:ب|ل)?(?:ال)?(?:قانون|مرسوم|قرار|نظام|لايحه|اتفاقيه|اتفاق|ميزانيه|موازنه|تعديل|تشريع)(?:ا|ين)?")
_ABOUT = re.compile(r"بشان|في شان|(?:ال)?[مي]تعلق(?:ه)?|[تي]تعلق|[تي]قضي|القاضي|القاضيه|الخاصه?|حول|يحدد|ينظم|المنظم")
_THEME = re.compile(
    r"(?<!\w)(?:ندوه|محاضره|ورشه|ملتقي|موتمر|لقاء|حلقه|جلسه|امسيه|يوم|ايام)(?: \w+){0,3}?"
    r' (?:حول|عن|في موضوع|بموضوع|موضوعها|موضوعه)(?: موضوع)?\s*:?\s*"\s*([^"\n]{4,120}?)\s*"'
)
_QUOTED = re.compile(r'(?<![^\W\d_])([^\W\d_]+)\s"\s*([^"\n]{2,80}?)\s*"')
_REACH = 60  # code points behind an event's words in which its name may begin
_BACK = 12  # code points before a trigger's word in which the gathering's noun may begin


def of_draft_law(draft: Draft, i: int, folded: Folded) -> str | None:
    """صادق على مشروع قانون يتعلق بالمساعدة القضائية: the draft with what it is about; token i is its head."""
    tokens = draft.scene.clause.tokens
    if tokens[i].text.lstrip("وبل") not in _DRAFT or i + 2 >= len(tokens) or not _LAW.fullmatch(tokens[i + 1].text):
        return None
    end = phrase_end(tokens, i, i + 2)
    about = _ABOUT.match(folded.text, tokens[end].start) if end < len(tokens) else None
    if about is None:
        return None
    first = next(n for n in range(end, len(tokens)) if tokens[n].end >= about.end()) + 1
    if first >= len(tokens) or (tokens[first].mention >= 0 and tokens[first].start >= draft.until):
        return None
    return folded.quote(head_start(tokens[i]), tokens[phrase_end(tokens, first, first + 1) - 1].end)


def in_quotes(draft: Draft, folded: Folded) -> str | None:
    """شهادة "الميناء الأخضر"، سباق "خطوة": the name in quotes behind the noun of what was given, held or opened."""
    clause = draft.scene.clause
    stop = min(draft.until, clause.end, draft.end + _REACH)
    for told in _QUOTED.finditer(folded.text, draft.start, stop):
        within = any(m.start <= told.start(2) and told.end(2) <= m.end for m in clause.mentions)
        if not within and not WORDS[told[1]].flags & (VERB | FUNCTION):
            return folded.quote(told.start(2), told.end(2))
    return None


def theme(draft: Draft, folded: Folded) -> str | None:
    """ندوة علمية حول "العدالة التصالحية": what a gathering without a name of its own is about."""
    clause = draft.scene.clause
    start = max(clause.start, clause.tokens[draft.scene.at].start - _BACK)
    told = _THEME.search(folded.text, start, min(clause.end, draft.end + _BACK))
    return folded.quote(told.start(1), told.end(1)) if told else None
