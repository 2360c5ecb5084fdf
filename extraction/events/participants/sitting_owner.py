"""Whose meeting it is: اجتماع المجلس ..، أعمال الدورة الثالثة للجنة .."""

from __future__ import annotations

from extraction.events.clause import Clause, strip_clitics
from extraction.events.syntax import CONSTRUCT, Scene, governed

_KINDS_OF_SITTING = frozenset({"اجتماع", "جلسه", "دوره", "موتمر", "منتدي", "ملتقي"})
_PARTS = frozenset({"بعد", "مائه", "عشر", "عشره", "(", ")"})  # الدورة الخامسة بعد المائة، الدورة (113)
_MARGINS = frozenset({"هامش", "ضمن"})  # التقى فلانا على هامش أعمال الدورة ..
_ITS_SITTING = frozenset({"اجتماعه", "اجتماعها", "جلسته", "جلستها", "دورته", "دورتها"})
_DURING = frozenset({"في", "خلال", "اثناء"})
_FAR = 9  # tokens from the sitting to the body behind ل
_NEAR = 3


def owner_before(scene: Scene) -> int | None:
    """The body before the trigger whose sitting it is: اجتماع للمكتب التنفيذي، يعقد غدا، وافق المجلس في اجتماعه .."""
    clause, at = scene.clause, scene.at
    within = scene.reading.noun and clause.tokens[at].text in _ITS_SITTING
    if not within and (scene.reading.noun or not scene.reading.frame.itself):
        return None
    before = clause.tokens[at - 1].text if at else ""
    if within and before not in _DURING:
        return None
    i = at - 1 - (within or before in ("،", ","))
    k = clause.tokens[i].mention if i >= 0 else -1
    if k < 0 or clause.mentions[k].kind != "organization":
        return None
    return k if within or (governed(clause, k) == "ل" and is_of_meeting(clause, 0, k, "ل")) else None


def is_of_meeting(clause: Clause, at: int, k: int, preposition: str) -> bool:
    """Whether the meeting told from token `at` on is that of body k, which `preposition` governs."""
    if preposition not in ("", CONSTRUCT, "ل"):
        return False
    first = clause.first[k]
    for i in range(first - 1, max(at, first - (_FAR if preposition == "ل" else _NEAR) - 1) - 1, -1):
        text = clause.tokens[i].text
        if strip_clitics(text).removesuffix("ا") in _KINDS_OF_SITTING:
            return not any(t.text in _MARGINS for t in clause.tokens[max(at, i - _NEAR) : i])
        if text in ('"', "ل") and i >= first - 2:  # اجتماع لـ"لجنة .."
            continue
        numbered = preposition == "ل" and (text in _PARTS or text.startswith("وال") or text.isdigit())
        if not (text.startswith("ال") or numbered) or not preposition:
            return False
    return False
