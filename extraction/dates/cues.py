"""Words around a date that tell whether its clause looks back or ahead."""

from __future__ import annotations

import re

from extraction.dates.words import alternatives, context

_FUTURE = re.compile(rf"(?<![ء-ي])(?:و?س[يت][ء-ي]{{2,}}|و?(?:{alternatives(context('future'))}))(?![ء-ي])")
_CLAUSE = re.compile(r"[.\n؛!؟]")


def looks_ahead(text: str, start: int) -> bool:
    """Whether the clause so far speaks of what is to come: سيعقد, من المقرر, تنطلق."""
    clause = _CLAUSE.split(text[max(0, start - 90) : start])[-1]
    return _FUTURE.search(clause) is not None
