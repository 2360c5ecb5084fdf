"""What or whom a figure is about, as written: the phrase that the text gives it to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extraction.metrics.tokens import Token
from extraction.metrics.vocabulary import is_verb, words_of

# عدد سكان المحافظة بلغ 6 ملايين, بلغت كلفة القسم 18 مليونا, بتكلفة 45 مليونا.
_REACHES = words_of("subject_verb")
_MEASURES = re.compile(
    r"(?:و)?ب(?:تكلفه|كلفه|قيمه|قدره|طول|مساحه|سعه|طاقه|عمق|عرض|سعر|سرعه|وزن|غلاف|ميزانيه|موازنه|راسمال|ايرادات|استثمارات|تداولات"
    r"|مبلغ|معدل|متوسط|حجم|انتاج|مشاركه|حضور|احتياطيات|ارتفاع|زياده|نمو|انخفاض|نسبه|عدد)$"
)
_STOP = frozenset(
    ("،", "؛", ".", "ان", "حيث", "فيما", "بينما", "الذي", "التي", "كما", "وان", "الي", "علي", "اذ", ":", "(", ")", '"')
)
_LONGEST = 7


def subject_span(before: Sequence[Token], after: Sequence[Token]) -> tuple[int, int] | None:
    """The folded span of the subject, None where the clause gives none beside what is counted."""
    for i in range(len(before) - 1, max(-1, len(before) - 9), -1):
        word = before[i].word
        if word in _REACHES:
            return _phrase(before[i + 1 :]) or _phrase_back(before[:i])
        if word[0] in "بو" and _MEASURES.match(word):
            at = before[i].start + word.index("ب") + 1
            return at, before[i].end
        if word in ("،", "؛", "."):
            break
    if after and after[0].word in ("من", "منهم", "منها") and len(after) > 1 and after[1].word.startswith("ال"):
        return after[1].start, after[1].end
    return None


def _phrase(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """The words between the verb and the number, up to a hedge or preposition."""
    out: list[Token] = []
    for t in tokens[:_LONGEST]:
        if (
            t.word in _STOP
            or is_verb(t.word)
            or t.word in ("نحو", "حوالي", "قرابه", "اكثر", "من", "عن", "في", "ب", "هذا")
        ):
            break
        out.append(t)
    return (out[0].start, out[-1].end) if out else None


def _phrase_back(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """The noun phrase that ends right before the verb (عدد المسافرين ناهز)."""
    out: list[Token] = []
    for t in reversed(tokens[-_LONGEST:]):
        if t.word in _STOP or is_verb(t.word):
            break
        out.append(t)
    if not out:
        return None
    first = out[-1]
    start = first.start + 1 if first.word.startswith("و") and first.word[1:3] == "ال" else first.start
    return start, out[0].end
