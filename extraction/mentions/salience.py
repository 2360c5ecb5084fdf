"""Whom an article is telling of, where several may be meant: the first named in the last sentence that names one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from extraction.mentions.entities import Entity

# What stands before those who are only named beside whoever the sentence is about: نيابة عن الأمير ..، بحضور الوزير ..
_BESIDE = re.compile(
    r"(?:(?<!\w)[وف]?(?:[بل]?(?:حضور|رعايه|توجيه|توجيهات|دعوه|تكليف|امر|مشاركه)|عن|من|الي|مع|علي|بين|لدي"
    r"|تشكيل|انشاء|تاسيس|استحداث|هيكله|جايزه|جوايز|درع"
    r"|بمعيه|برفقه|حضرها?|حضره|يرافقه|يرافقها|رافقه|رافقها)|تحت رعايه) $|(?<!\w)[بلك]$"
)
_BACK = 16
# Sentences that only list who was there tell of nobody anew.
_LISTS = re.compile(
    r"\s*(?:كما )?و?(?:(?:كان |كانت )?(?:في |ب)(?:مقدمه|استقبال|وداع)\w*|حضر\w{0,2}|شهد \S+|[تي]?رافق\w{0,2}|ضم الوفد)"
    r"(?!\w)"
)


class Salience:
    """Answers for one article of folded text and its sentences."""

    def __init__(self, folded: str, sentences: Sequence[tuple[int, int]]) -> None:
        self._folded = folded
        self._begins = [start for start, _ in sentences]

    def told_of(self, found: Sequence[Entity], at: int) -> Entity | None:
        """Which of the entities the words before `at` are about; None where they name none of them."""
        named: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for n, e in enumerate(found):
            for start in e.starts:
                if start < at:
                    named[bisect_right(self._begins, start)].append((start, n))
        for sentence in sorted(named, reverse=True):
            if _LISTS.match(self._folded, self._begins[sentence - 1] if sentence else 0):
                continue
            for start, n in sorted(named[sentence]):
                if not _BESIDE.search(self._folded, max(0, start - _BACK), start):
                    return found[n]
        return None
