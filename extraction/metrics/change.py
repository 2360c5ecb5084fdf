"""Whether a number is a level or a difference: ارتفع بنسبة 5% against ارتفع إلى 5%."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from extraction.folding import fold_text
from extraction.lexicon import rows

_WORDS = {fold_text(r["word"]): (r["change"], r["class"]) for r in rows("metric_change")}
_LEVEL = frozenset(
    (
        "الي",
        "عند",
        "مستوي",
        "لتصل",
        "ليصل",
        "لتبلغ",
        "ليبلغ",
        "مقابل",
        "لمستوي",
        "حاجز",
        "من",
        "سجلت",
        "وصل",
        "وصلت",
        "ليسجل",
    )
)
_BY = frozenset(
    (
        "بنسبه",
        "بمقدار",
        "بواقع",
        "بنحو",
        "بحوالي",
        "بمعدل",
        "ب",
        "نسبته",
        "نسبتها",
        "قدره",
        "قدرها",
        "بقيمه",
        "بقرابه",
        "باكثر",
        "بلغ",
        "بلغت",
        "مقدارها",
        "مقداره",
        "نسبه",
        "وبنسبه",
        "بمبلغ",
        "نحو",
        "حوالي",
        "يبلغ",
        "تبلغ",
    )
)
# After بزيادة بلغت نحو the noun of change stands close.
_SAID = frozenset(
    (
        "بلغ",
        "بلغت",
        "يبلغ",
        "تبلغ",
        "نحو",
        "حوالي",
        "قدره",
        "قدرها",
        "مقداره",
        "مقدارها",
        "نسبته",
        "نسبتها",
        "بقيمه",
        "بمبلغ",
    )
)
_SAID_REACH = 8
# What moves by a figure without بنسبة (هبط السهم 3%, انخفض المؤشر 8 نقاط, تراجع الخام 50 سنتا), up to these words.
_MOVED = frozenset(("percent", "other", "currency"))
_ENDS = frozenset(
    ("،", "؛", ".", "(", "تمثل", "يمثل", "تشكل", "يشكل", "الذي", "التي", "ان", "حيث", "منها", "ليبلغ", "ثم", "الي")
)
# A trigger counts over this many words, and over the whole sentence for `بنسبة` alone (a list of sectors).
_NEAR = 9


@lru_cache(maxsize=1 << 14)
def _word(word: str) -> tuple[str, str] | None:
    for cut in ("", "و", "ف", "ب", "وب", "ال", "وال", "بال", "ل", "فب"):
        if word.startswith(cut):
            found = _WORDS.get(word[len(cut) :])
            if found:
                return found
    return None


def change_at(words: Sequence[str], following: str, kind: str) -> str:
    """level, increase or decrease for a figure of unit_kind `kind`.

    `words` are those of its sentence before the evidence (the hedge is part of that), `following` the word after it.
    """
    found = _word(following)
    if found and found[1] == "noun" and not following.startswith(("و", "ل", "ب")):
        return found[0]
    if not words:
        return "level"
    last = words[-1]
    own = _word(last)
    if own:
        return own[0]
    if last in _LEVEL:
        return "level"
    by = last in _BY or last.startswith("ب") or last in ("و", "اي")
    percent = kind == "percent"
    listed = percent and last in ("بنسبه", "وبنسبه", "و", "ونسبته", "نسبه")
    reach = len(words) if listed else _SAID_REACH if last in _SAID else _NEAR
    for i in range(1, min(reach, len(words)) + 1):
        word = words[-i]
        if i > 2 and word in _LEVEL and not percent:
            return "level"
        found = _word(word)
        if found is not None:
            moved = found[1] == "verb" and kind in _MOVED and not by
            return found[0] if by or moved or (percent and i <= 3) else "level"
        if not by and word in _ENDS:
            return "level"
    return "level"
