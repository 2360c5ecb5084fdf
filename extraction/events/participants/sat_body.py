"""A sitting stands for the body that sits: خلص الاجتماع إلى اتخاذ القرارات الآتية، وأُقرّت خلاله الخطة."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.events.clause import BOUNDARIES
from extraction.events.draft import Draft
from extraction.events.participants.cast import Argument
from extraction.mentions.vocabulary import VERB, WORDS
from extraction.spans import Mention

_SITTINGS = frozenset({"الاجتماع", "الجلسه", "الدوره", "الاجتماعات", "المجلس", "اللقاء", "المباحثات"})
_WORKS = frozenset({"اشغال", "اعمال", "هذه", "هذا"})
_WITHIN = frozenset({"خلاله", "خلالها", "فيه", "فيها", "اثناءه", "اثناءها"})
_OUT_OF = frozenset({"عن", "من", "في"})
_SOON = 6  # tokens from the verb to what says that it was at the sitting
_BACK = 40  # tokens
_NEAR = 2  # sentences from a sitting to what it decided


def is_sitting(word: str) -> bool:
    """Whether a folded word names a sitting told before."""
    return word.removeprefix("و") in _SITTINGS


def add_sitting_body(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Give a decision that a sitting made the body that sat; whether it is one."""
    if draft.type not in ("decision", "appointment") or draft.scene.reading.frame.subject != "actor":
        return False
    if draft.people("actor") or not (_during(draft) or _by_sitting(draft)):
        return False
    bodies = sitting_body(drafts, draft, draft.sentence) or _sitters(drafts, draft)
    draft.arguments[:0] = [Argument(m, "actor", sure=True) for m in bodies]
    return bool(bodies)


def sitting_body(drafts: Sequence[Draft], draft: Draft, sentence: int) -> list[Mention]:
    """The body whose meeting was the last told before an event, at most two sentences before that of a number."""
    told = [d for d in drafts if d.type == "meeting" and (d.sentence, d.start) < (draft.sentence, draft.start)]
    if not told or sentence - told[-1].sentence > _NEAR:
        return []
    actors = [a.mention for a in told[-1].people("actor")]
    return [m for m in actors if m.kind == "organization"][:1]


def _sitters(drafts: Sequence[Draft], draft: Draft) -> list[Mention]:
    """Those who met, where no body sat and nobody acts alone: أسفر الاجتماع عن تشكيل لجنة."""
    reading = draft.scene.reading
    told = [d for d in drafts if d.type == "meeting" and (d.sentence, d.start) < (draft.sentence, draft.start)]
    if not told or draft.sentence - told[-1].sentence > _NEAR or not (reading.noun or reading.passive):
        return []
    people = [a.mention for a in told[-1].people("actor", "counterpart") if a.mention.kind == "person"]
    return people if len(people) > 1 else []


def _during(draft: Draft) -> bool:
    """أُقرّت خلاله الخطة، تقرر خلالها ..: at the sitting, by nobody named."""
    tokens, at = draft.scene.clause.tokens, draft.scene.at
    near = tokens[max(0, at - 1) : at + _SOON]
    return any(t.mention < 0 and t.text in _WITHIN for t in near)


def _by_sitting(draft: Draft) -> bool:
    """أجاز الاجتماع الخطة ووجه بفتح ..، أسفرت أشغال الدورة عن المصادقة على ..، يصدر عن الاجتماع قرار .."""
    tokens, at = draft.scene.clause.tokens, draft.scene.at
    if draft.scene.reading.passive is False and _is_subject(draft, at + 1):
        return True
    for i in range(at - 1, max(-1, at - _BACK), -1):
        if tokens[i].mention >= 0:
            continue
        if tokens[i].text in BOUNDARIES:
            return False
        if WORDS[tokens[i].text].flags & VERB and _is_subject(draft, i + 1):
            return True
    return False


def _is_subject(draft: Draft, i: int) -> bool:
    """Whether a sitting is what the words from token i on begin with."""
    tokens = draft.scene.clause.tokens
    while i < len(tokens) and tokens[i].mention < 0 and tokens[i].text in _WORKS | _OUT_OF:
        i += 1
    return i < len(tokens) and tokens[i].mention < 0 and tokens[i].text in _SITTINGS
