"""Whether a number is a level or a difference: ارتفع بنسبة 5% against ارتفع إلى 5%."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.folding import fold_text
from extraction.lexicon import rows
from extraction.memo import remembered
from extraction.metrics.vocabulary import words_of

_WORDS = {fold_text(r["word"]): (r["change"], r["class"]) for r in rows("metric_change")}
_LEVEL = words_of("change_level")
_BY = words_of("change_by")
# After بزيادة بلغت نحو the noun of change stands close.
_SAID = words_of("change_said")
_SAID_REACH = 8
# What moves by a figure without بنسبة (هبط السهم 3%, انخفض المؤشر 8 نقاط, تراجع الخام 50 سنتا), up to these words.
_MOVED = frozenset(("percent", "other", "currency", "mass", "volume"))
_ENDS = words_of("change_ends")
# A trigger counts over this many words, and over the whole sentence for `بنسبة` alone (a list of sectors).
_NEAR, _FAR = 9, 14
# Hedges that make a level (لتصل إلى 5%).
_REACHING = ("لتصل", "ليصل", "لتبلغ", "ليبلغ", "لتتجاوز", "ليتجاوز")


@remembered(100_000)
def _word(word: str) -> tuple[str, str] | None:
    for cut in ("", "و", "ف", "ب", "وب", "ال", "وال", "بال", "ل", "فب"):
        if word.startswith(cut):
            found = _WORDS.get(word[len(cut) :])
            if found:
                return found
    return None


# بنسبة with what may stand between it and its figure (بنسبة مقاربة وصلت إلى, بنسب تراوحت بين).
_RATE_WORDS = frozenset(("بنسبه", "بنسب", "وبنسبه", "بمعدل", "بواقع", "بمقدار", "نسبته", "نسبتها", "نسبه"))
_RATE_REACH = 5
_LESS, _MORE = frozenset(("اقل",)), frozenset(("اعلي", "اكثر"))
_COMPARING = frozenset(("من", "مما", "عن"))


def change_at(words: Sequence[str], following: Sequence[str], kind: str, hedge: str) -> str:
    """level, increase or decrease for a figure of unit_kind `kind`.

    `words` are those of its sentence before the evidence, `following` the two after it, `hedge` the words within the
    evidence before the number.
    """
    told = _told_after(following, kind)
    if told or not words:
        return told or "level"
    last = words[-1]
    own = _word(last)
    if own:
        return own[0]
    rate = kind in _MOVED and _by_rate(words)
    if (last in _LEVEL and not rate) or hedge.startswith(_REACHING):
        return "level"
    by = rate or last in _BY or last.startswith("ب") or last in ("و", "اي") or hedge.startswith("ب")
    return _last_change(words, kind, by, _reach(words, kind))


def _told_after(following: Sequence[str], kind: str) -> str | None:
    """The change that the words after the figure say (5% ارتفاعا, 8% أقل من العام السابق)."""
    if not following:
        return None
    found = _word(following[0])
    if found and found[1] == "noun" and not following[0].startswith(("و", "ل", "ب")):
        return found[0]
    if kind == "percent" and len(following) > 1 and following[1] in _COMPARING:
        return "decrease" if following[0] in _LESS else "increase" if following[0] in _MORE else None
    return None


def _by_rate(words: Sequence[str]) -> bool:
    """Whether بنسبة stands shortly before, with no other figure between."""
    for word in reversed(words[-_RATE_REACH:]):
        if word in _RATE_WORDS:
            return True
        if word[0].isdigit() or word in _ENDS - {"الي"}:
            return False
    return False


def _reach(words: Sequence[str], kind: str) -> int:
    """How many words back a word of change may stand; for `بنسبة` alone the whole sentence (a list of sectors)."""
    last = words[-1]
    if kind == "percent" and last in ("بنسبه", "وبنسبه", "و", "ونسبته", "نسبه"):
        return len(words)
    return _SAID_REACH if last in _SAID else _FAR if kind in _MOVED else _NEAR


def _last_change(words: Sequence[str], kind: str, by: bool, reach: int) -> str:
    """The change that the last word of change says, if the figure is a difference."""
    percent = kind == "percent"
    about = False
    for i in range(1, min(reach, len(words)) + 1):
        word = words[-i]
        if i > 2 and word in _LEVEL and not percent:
            return "level"
        found = _word(word)
        if found is not None:
            if about and (found[1] == "noun" or word[0] == "ب") and words[-1] in _SAID:
                return "level"  # بتراجع عن الأرباح التي بلغت 3 ملايين
            moved = found[1] == "verb" and kind in _MOVED and not by
            near = i <= _NEAR or found[1] == "verb" or reach > _FAR
            return found[0] if near and (by or moved or (percent and i <= 3)) else "level"
        about = about or word == "عن"
        if not by and word in _ENDS:
            return "level"
    return "level"
