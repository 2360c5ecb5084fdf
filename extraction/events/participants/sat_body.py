"""A sitting stands for the body that sits: خلص الاجتماع إلى اتخاذ القرارات الآتية، وأُقرّت خلاله الخطة."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.events.clause import BOUNDARIES
from extraction.events.draft import Draft
from extraction.events.participants.agreement import disagrees
from extraction.events.participants.cast import put_first
from extraction.events.syntax import is_feminine
from extraction.events.words import words_of
from extraction.mentions.vocabulary import VERB, WORDS
from extraction.spans import Mention

_THE_SITTING = frozenset({"الاجتماع", "الجلسه", "الدوره", "الاجتماعات", "المجلس", "اللقاء", "المباحثات"})
_WORKS = frozenset({"اشغال", "اعمال", "هذه", "هذا"})
_WITHIN = frozenset({"خلاله", "خلالها", "فيه", "فيها", "اثناءه", "اثناءها"})
_OUT_OF = frozenset({"عن", "من", "في"})
# Verbs of what comes out of a sitting, with nobody for a subject: صدر عن الاجتماع قرار، تقرر خلاله فتح ..
_CAME_OUT = words_of("came_out")
_SOON = 6  # tokens from the verb to what says that it was at the sitting
_BACK = 40  # tokens
_NEAR = 2  # sentences from a sitting to what it decided


def is_sitting(word: str) -> bool:
    """Whether a folded word names a sitting told before."""
    return word.removeprefix("و") in _THE_SITTING


def add_sitting_body(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Give a decision that a sitting made the body that sat; whether it is one."""
    if draft.type not in ("decision", "appointment") or draft.scene.reading.frame.subject != "actor":
        return False
    if draft.people("actor") or not (_during(draft, drafts) or _by_sitting(draft)):
        return False
    bodies = sitting_body(drafts, draft, draft.sentence) or _sitters(drafts, draft)
    draft.arguments = put_first(bodies, "actor", draft.arguments)
    return bool(bodies)


def sitting_body(drafts: Sequence[Draft], draft: Draft, sentence: int) -> list[Mention]:
    """The body whose meeting was the last told before an event, at most two sentences before that of a number."""
    told = _sittings_before(drafts, draft)
    if not told or sentence - told[-1].sentence > _NEAR:
        return []
    actors = [a.mention for a in told[-1].people("actor")]
    return [m for m in actors if m.kind == "organization"][:1]


def _sitters(drafts: Sequence[Draft], draft: Draft) -> list[Mention]:
    """Those who met, where no body sat and nobody acts alone: أسفر الاجتماع عن تشكيل لجنة."""
    reading = draft.scene.reading
    told = _sittings_before(drafts, draft)
    if not told or draft.sentence - told[-1].sentence > _NEAR or not (reading.noun or reading.passive):
        return []
    people = [a.mention for a in told[-1].people("actor", "counterpart") if a.mention.kind == "person"]
    return people if len(people) > 1 else []


def _sittings_before(drafts: Sequence[Draft], draft: Draft) -> list[Draft]:
    return [d for d in drafts if d.type == "meeting" and (d.sentence, d.start) < (draft.sentence, draft.start)]


def _during(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """أُقرّت خلاله الخطة، تقرر خلالها ..: at the sitting, by nobody else."""
    tokens, at = draft.scene.clause.tokens, draft.scene.at
    near = tokens[max(0, at - 1) : at + _SOON]
    return any(t.mention < 0 and t.text in _WITHIN for t in near) and _may_be_of_body(draft, drafts)


def _may_be_of_body(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether the pronoun in an active verb may stand for the body: وأصدر خلاله is said of whoever chaired."""
    reading, word = draft.scene.reading, draft.scene.clause.tokens[draft.scene.at].text
    if reading.noun or reading.passive or word.removeprefix("و") in _CAME_OUT:
        return True
    bodies = sitting_body(drafts, draft, draft.sentence)
    if not bodies or is_feminine(bodies[0]) != reading.feminine:
        return False
    sat = _sittings_before(drafts, draft)[-1]
    since = [d for d in drafts if (sat.sentence, sat.start) <= (d.sentence, d.start) < (draft.sentence, draft.start)]
    people = [a.mention for d in since for a in d.people("actor", "chair")]
    return all(m.kind != "person" or disagrees(m, draft.scene) for m in people)


def _by_sitting(draft: Draft) -> bool:
    """أجاز الاجتماع الخطة ووجه بفتح ..، أسفرت أشغال الدورة عن المصادقة على ..، يصدر عن الاجتماع قرار .."""
    tokens, at = draft.scene.clause.tokens, draft.scene.at
    if not draft.scene.reading.passive and _is_subject(draft, at):
        return True
    for i in range(at - 1, max(-1, at - _BACK), -1):
        if tokens[i].mention >= 0:
            continue
        if tokens[i].text in BOUNDARIES:
            return False
        if WORDS[tokens[i].text].flags & VERB and _is_subject(draft, i):
            return True
    return False


def _is_subject(draft: Draft, verb: int) -> bool:
    """Whether a sitting is the subject of a verb, or that out of which something comes (يصدر عن الاجتماع قرار)."""
    tokens, i = draft.scene.clause.tokens, verb + 1
    skipped = _WORKS | _OUT_OF if tokens[verb].text.removeprefix("و") in _CAME_OUT else _WORKS
    while i < len(tokens) and tokens[i].mention < 0 and tokens[i].text in skipped:
        i += 1
    return i < len(tokens) and tokens[i].mention < 0 and tokens[i].text in _THE_SITTING
