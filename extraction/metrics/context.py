"""Word classes of the lexicon `metric_context.tsv` as compiled patterns over folded text."""

from __future__ import annotations

import re
from functools import cache

from extraction.folding import fold_text
from extraction.lexicon import rows

# What may stand before an entry of a class whose words are not given as written.
_CLITICS = r"[وف]?[بل]?(?:ال|ل)?"


def alternatives(name: str) -> str:
    """The entries of a class as one alternative of folded patterns, the longest first."""
    entries = [fold_text(e) for r in rows("metric_context") if r["class"] == name for e in r["words"].split("|")]
    patterns = (re.escape(e.rstrip("*")) + ("[ء-ي]*" if e.endswith("*") else "") for e in entries)
    return "|".join(sorted(patterns, key=len, reverse=True))


@cache
def word_class(name: str, before: str = _CLITICS) -> re.Pattern[str]:
    """The words of a class, standing as words; `before` is the pattern of the clitics that they may carry."""
    return re.compile(rf"(?<![ء-ي]){before}(?:{alternatives(name)})(?![ء-ي])")
