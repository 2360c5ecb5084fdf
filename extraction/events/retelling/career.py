"""What somebody did in earlier years, as an article about an appointment or a prize goes on to tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extraction.events.draft import Draft

_CAREER = re.compile(
    r"(?<!\w)(?:و|ف)?(?:حيات(?:ه|ها) (?:ال)?(?:مهنيه|عمليه|وظيفيه|فنيه)|مسيرت(?:ه|ها) (?:ال)?(?:مهنيه|عمليه|وظيفيه)"
    r"|(?:عددا? من|عده|العديد من) (?:ال)?(?:مناصب|وظائف القياديه)|من مواليد|سيرت(?:ه|ها) الذاتيه"
    r"|(?:ي|ت)حمل (?:شهاده|درجه)|حاصله? علي (?:شهاده|درجه|بكالوريوس|الماجستير|الدكتوراه|ماجستير|دكتوراه)"
    r"|(?:ي|ت)(?:متلك|متع) (?:ب)?خبره|خبره (?:تزيد|تمتد|تفوق|واسعه))(?!\w)"
)
_TYPES = frozenset({"appointment", "other", "launch", "award", "participation", "decision"})
_MAIN = frozenset({"appointment", "award", "incident", "other"})
_GOES_ON = ("و", "كما ", "ثم ", "بعدها ")
_ABSTRACTED = 4  # characters between two sentences of a paragraph


def own_deeds(drafts: Sequence[Draft], folded: str, body: int) -> list[Draft]:
    """The drafts without those that a sentence about somebody's career tells, and the sentences that go on with it.

    `body` is the first sentence of the article itself, which tells its news.
    """
    kept: list[Draft] = []
    reached = -1  # where the career told last ends
    told = any(d.sentence == body and d.type in _MAIN for d in drafts)
    for draft in drafts:
        clause = draft.scene.clause
        if told and draft.sentence > body and draft.type in _TYPES:
            goes_on = 0 <= clause.start - reached <= _ABSTRACTED and folded.startswith(_GOES_ON, clause.start)
            if clause.end == reached or goes_on or _CAREER.search(folded, clause.start, clause.end):
                reached = clause.end
                continue
        kept.append(draft)
    return kept
