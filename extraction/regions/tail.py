"""The headline that newspapers' sites put once more under an article: رابط الخبر بصحيفة كذا: .."""

from __future__ import annotations

import re
from functools import cache

from extraction.folding import fold_text
from extraction.regions.cues import listed

_LONGEST = 250  # characters of a headline with the outlet's name before it


def headline_again(source: str) -> int:
    """Where the repeated headline begins in an article's text; the text's length where none stands at its end."""
    found = list(_cue().finditer(source, max(0, len(source) - _LONGEST)))
    return found[-1].start() if found else len(source)


@cache
def _cue() -> re.Pattern[str]:
    words = sorted(fold_text(cue) for cue in listed("lead"))
    return re.compile("(?:" + "|".join(map(re.escape, words)) + r")[^:\n]{0,40}:")
