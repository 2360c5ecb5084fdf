"""Who came to harm in an incident, by the noun before the name: نتج عنه إصابة الجندي فلان، أودى بحياة فلان."""

from __future__ import annotations

from extraction.events.clause import Clause

_HARMS = frozenset({"مقتل", "استشهاد", "اصابه", "وفاه", "مصرع", "بحياه", "جرح", "فقدان", "خطف", "اختطاف", "اعتقال"})
_RANK = 3  # words of a rank or job that the mention does not hold
_BY = frozenset({"من", "علي", "في", "عن", "الي", "،", ",", "قبل", "يد"})


def is_victim(clause: Clause, at: int, k: int) -> bool:
    """Whether person k stands right behind a noun of harm that follows the trigger at token `at`."""
    if clause.mentions[k].kind != "person" or clause.lead[k]:
        return False
    first = clause.first[k]
    for i in range(first - 1, max(at, first - 2 - _RANK), -1):
        token = clause.tokens[i]
        if token.mention >= 0 or token.text in _BY:
            return False
        if token.text.removeprefix("و").removeprefix("ب") in _HARMS or token.text in _HARMS:
            return True
    return False
