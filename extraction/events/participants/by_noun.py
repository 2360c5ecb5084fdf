"""Roles that a noun before the name gives, whatever the verb: صدر قرار الوزير بتعيين .., نتج عنه إصابة فلان."""

from __future__ import annotations

from extraction.events.clause import Clause
from extraction.events.frames import Frame
from extraction.events.participants.harmed import is_victim
from extraction.events.syntax import governed

_ISSUED = frozenset({"decree_out", "appointment_out"})  # frames of صدر
_EDICTS = frozenset({"قرار", "مرسوم", "امر", "موافقه", "ظهير", "توجيه", "حكم", "قرارات", "مراسيم", "اوامر", "فرمان"})
_MEETING_HIS = frozenset({"اجتماعه", "اجتماعها", "لقايه", "لقاءه", "لقايها", "لقاءها", "اجتماعهم", "لقايهم"})
_NEAR = 8  # tokens from اجتماعه to whom he met


def role_by_noun(frame: Frame, clause: Clause, at: int, k: int) -> str | None:
    """The role of mention k by a noun that stands between the trigger at token `at` and the name; None without one."""
    if frame.type == "incident":
        return "object" if is_victim(clause, at, k) else None
    if frame.name in _ISSUED:
        return "actor" if _issued_by(clause, at, k) else None
    if frame.type == "meeting" and clause.mentions[k].kind == "person" and clause.lead[k] == "ب":  # خلال لقائه بفلان
        between = clause.tokens[max(at + 1, clause.first[k] - _NEAR) : clause.first[k]]
        return "counterpart" if any(t.text in _MEETING_HIS for t in between) else None
    return None


def _issued_by(clause: Clause, at: int, k: int) -> bool:
    """صدر قرار الوزير بـ ..، صدرت موافقة المجلس على ..، صدر عن المجلس قرار: whether mention k issued it."""
    if clause.mentions[k].kind == "country" or clause.lead[k]:
        return False
    first = clause.first[k]
    before = clause.tokens[first - 1]
    own = before.mention < 0 and (before.text in _EDICTS or before.text in ("معالي", "سمو", "فخامه", "السيد"))
    edicts = [i for i in range(at + 1, first) if clause.tokens[i].text in _EDICTS]
    if own:
        return bool(edicts) and first - edicts[-1] <= 2
    return governed(clause, k) == "عن" and (first - at <= 2 or (bool(edicts) and first - edicts[-1] <= 2))
