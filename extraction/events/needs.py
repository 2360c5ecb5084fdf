"""Whether a trigger's clause holds what its frame asks for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from extraction.events.clause import BOUNDARIES, Clause, class_of
from extraction.events.frames import Reading, trigger_words
from extraction.events.words import words_of
from extraction.mentions.vocabulary import ADJECTIVE, FUNCTION, NOUN, TIME, VERB, WORDS
from extraction.spans import DateSpan

_REACH = 40  # tokens outside mentions within which a complement is looked for
_DIRECT = 4

_PRONOUNS = frozenset(["انه", "انها", "بانه", "بانها", "وانه", "وانها", "انهم"])
_BEFORE_VERB = frozenset(["قد", "،", ",", "سوف", "كان", "كانت", "كانا", "الذي", "التي", "والذي", "والتي", ")", '"'])
_STOP = frozenset(["؛", ":", "?", "؟", "!"])
PREPOSITIONS = words_of("preposition")
CONSTRUCT = "construct"  # the mention is the second term of an iḍāfa (بمقر الوزارة)
_DELEGATIONS = words_of("delegation")
_THROUGH = frozenset(['"', "(", "/", "كل", "كلا", "كلا"])
_SPEECHES = words_of("speech")
_APPOINTINGS = words_of("appointing")
_JOINS = words_of("joining")
_GATHERS = words_of("gathering_verb")
_VICTIMS = words_of("victim")
_SUSPECTS = words_of("suspect")
_ANCHORS = words_of("anchor")
_ASIDE = words_of("aside")
_STARTS_ON = words_of("starts_on")
_SESSIONS = words_of("session_word") | {'"'}
_SUMS = words_of("sum")
_HEADING = words_of("heading")
_LIGHT_VERBS = words_of("light_subject") | words_of("light_attendee")
RELATIVES = frozenset(["الذي", "التي", "والذي", "والتي", "الذين"])
# Tests that by themselves tell a happening from a topic.
_SELF_ANCHORED = frozenset(["@joining", "@visitor", "@titled_session", "@in_gathering", "@reception", "call"])


@dataclass(frozen=True, slots=True)
class Scene:
    """What a test may look at: the clause, the trigger's token, and what else is known of the sentence."""

    clause: Clause
    at: int
    folded: str
    reading: Reading
    dates: tuple[DateSpan, ...]
    places: tuple[tuple[int, int, str], ...]  # start, end, kind
    lead_sentence: bool


def reach(scene: Scene) -> int:
    """Index after the last token that may belong to the trigger's own clause."""
    tokens = scene.clause.tokens
    free = 0
    for i in range(scene.at + 1, len(tokens)):
        token = tokens[i]
        if token.mention < 0:
            if token.text in _STOP or (token.text in BOUNDARIES and i > scene.at + 1):
                return i
            free += 1
            if free > _REACH:
                return i
    return len(tokens)


@dataclass(frozen=True, slots=True)
class Match:
    """That a frame's needs are met; `noun` is the token of the class noun that met them, None where a test did."""

    noun: int | None


def match(scene: Scene) -> Match | None:
    """How the needs of the reading's frame are met before one of its bars, or None."""
    frame = scene.reading.frame
    if scene.reading.noun and not _anchored(scene):
        return None
    end = reach(scene)
    classes = {n for n in frame.needs if not n.startswith("@")}
    if scene.reading.pronoun and classes and (named := antecedent(scene, classes)) is not None:
        return Match(named)
    noun = first_class_noun(scene, end, classes, set(frame.bars)) if classes or frame.bars else None
    if noun is not None:
        fits = noun[1] & classes and not (noun[1] & set(frame.bars) and _prefers_bar(scene, noun[0]))
        return Match(noun[0]) if fits and not _summed_up(scene, noun[0]) else None
    before = antecedent(scene, classes) if classes and (not scene.reading.noun or scene.reading.pronoun) else None
    if before is not None:
        return Match(before)
    if not frame.needs or any(_TESTS[n](scene, end) for n in frame.needs if n.startswith("@")):
        return Match(None)
    return None


def _prefers_bar(scene: Scene, i: int) -> bool:
    """Whether a session named at token i is one of a gathering (جلسة بعنوان ..), where a meeting is asked for."""
    words = {t.text for t in scene.clause.tokens[i + 1 : i + 4]}
    return "meeting" in scene.reading.frame.needs and bool(words & _SESSIONS)


def _summed_up(scene: Scene, i: int) -> bool:
    """Whether the noun at token i only sums up (سلسلة من اللقاءات)."""
    if scene.reading.frame.type not in ("meeting", "visit", "conference"):
        return False
    return any(t.text in _SUMS for t in scene.clause.tokens[max(scene.at + 1, i - 2) : i])


def _anchored(scene: Scene) -> bool:
    """Whether a verbal noun tells of a happening, not of an aim or a topic (تم توقيع .. against أهمية توقيع ..)."""
    frame, prefix = scene.reading.frame, scene.reading.prefix
    if frame.type == "award" and scene.reading.pronoun:
        return True
    if "@by_body" in frame.needs and next_mention(scene, reach(scene), 2) is not None:
        return True
    if any(n in _SELF_ANCHORED for n in frame.needs):
        return True
    tokens, at = scene.clause.tokens, scene.at
    if at == 0 and not prefix:
        return True
    if _dated(scene, reach(scene)):
        return True
    if prefix in ("ل", "ول", "ك"):
        return any(t.text in _HEADING for t in tokens[max(0, at - 6) : at])
    before = [t.text.removeprefix("و") for t in tokens[max(0, at - 2) : at]]
    if before and before[-1] in _ANCHORS:
        return True
    for token in reversed(tokens[max(0, at - 45) : at]):
        if token.mention >= 0:
            continue
        if token.text.removeprefix("و") in _LIGHT_VERBS:
            return True
        if token.text in BOUNDARIES:
            return False
    return False


def antecedent(scene: Scene, wanted: set[str]) -> int | None:
    """The class noun before the verb that it is about: الحريق الذي اندلع ..، النسخة الثانية عُقدت .."""
    clause, at = scene.clause, scene.at
    relative = any(t.text in RELATIVES for t in clause.tokens[max(0, at - 3) : at])
    itself = scene.reading.frame.itself
    if not itself and not scene.reading.pronoun:
        return None
    if not relative and (not itself or next_mention(scene, reach(scene), 4) is not None):
        return None
    for i in range(at - 1, max(-1, at - 16), -1):
        token = clause.tokens[i]
        if token.text in _STOP or (token.text in BOUNDARIES and token.text not in RELATIVES):
            return None
        if token.mention < 0 and class_of(clause, i, scene.folded)[0] & wanted:
            return i
    return None


def first_class_noun(
    scene: Scene, end: int, wanted: set[str], barred: set[str]
) -> tuple[int, frozenset[str], int] | None:
    """(token, classes, token after it) of the first noun of a wanted or barred class; names of persons do not count."""
    clause = scene.clause
    direct = "title" in (scene.reading.frame.object, scene.reading.frame.subject)
    subject = next_mention(scene, end, 6) if direct and not scene.reading.noun and scene.reading.frame.subject else None
    if direct and not scene.reading.noun and _takes_preposition(clause, scene.at):
        return None
    for i in range(scene.at + 1, end):
        token = clause.tokens[i]
        if token.mention >= 0:
            mention = clause.mentions[token.mention]
            if mention.kind != "organization" or i != clause.first[token.mention] or token.mention == subject:
                continue
        found, after = class_of(clause, i, scene.folded)
        if found & (wanted | barred) and not (direct and _behind_preposition(clause, i)):
            return i, found, after
    return None


def _takes_preposition(clause: Clause, at: int) -> bool:
    """Whether the verb governs a verbal noun with ب (بدأ بإجراء ..), so that no direct object follows."""
    if at + 1 >= len(clause.tokens) or clause.tokens[at + 1].mention >= 0:
        return False
    word = WORDS[clause.tokens[at + 1].text]
    return word.preposition == "ب" and bool(word.flags & NOUN)


def _behind_preposition(clause: Clause, i: int) -> bool:
    """Whether a preposition of place or time governs token i (خلال حفل الافتتاح), so that it is no object."""
    return clause.tokens[i - 1].text.removeprefix("و") in _ASIDE


def next_mention(scene: Scene, end: int, limit: int = 12) -> int | None:
    """The first mention after the trigger that no preposition governs, within `limit` tokens."""
    clause = scene.clause
    for i in range(scene.at + 1, min(end, scene.at + 1 + limit)):
        token = clause.tokens[i]
        if token.mention >= 0:
            k = token.mention
            if clause.first[k] == i and not governed(clause, k):
                return k
    return None


def governed(clause: Clause, k: int) -> str:
    """The preposition that governs mention k (ب ل ك as written onto it), or the empty string."""
    lead = clause.lead[k].lstrip("وف")
    if lead:
        return lead[:1]
    i = clause.first[k] - 1
    while i >= 0 and clause.tokens[i].mention < 0 and clause.tokens[i].text in _THROUGH:
        i -= 1
    if i < 0 or clause.tokens[i].mention >= 0:
        return ""
    text = clause.tokens[i].text
    word = WORDS[text]
    if word.form in _DELEGATIONS:  # وفد من ..، قيادات شركة ..: the body itself takes part
        before = clause.tokens[i - 1].text if i else ""
        return word.preposition or (before if before in PREPOSITIONS else "")
    if text in PREPOSITIONS:
        return _before_delegation(clause, i) if text == "من" else text
    if text[:1] in "وف" and text[1:] in PREPOSITIONS:
        return text[1:]
    if text in trigger_words():
        return ""
    construct = word.flags & NOUN and not word.flags & (VERB | FUNCTION | TIME | ADJECTIVE)
    return CONSTRUCT if construct and not word.form.startswith("ال") and not word.form.endswith("ا") else ""


def _before_delegation(clause: Clause, i: int) -> str:
    """What governs وفد before the من at token i; من itself where no delegation stands there."""
    for j in range(i - 1, max(-1, i - 4), -1):
        word = WORDS[clause.tokens[j].text]
        if word.form in _DELEGATIONS:
            before = clause.tokens[j - 1].text if j else ""
            return word.preposition or (before if before in PREPOSITIONS else "")
        if clause.tokens[j].mention >= 0:
            break
    return "من"


def _has_kind(kind: str) -> Callable[[Scene, int], bool]:
    def test(scene: Scene, end: int) -> bool:
        clause = scene.clause
        return any(
            clause.mentions[k].kind == kind and scene.at < clause.first[k] < min(end, scene.at + 16)
            for k in range(len(clause.mentions))
        )

    return test


def _with_person(scene: Scene, end: int) -> bool:
    clause = scene.clause
    return any(
        scene.at < clause.first[k] < end and governed(clause, k) == "مع" and clause.mentions[k].kind != "country"
        for k in range(len(clause.mentions))
    )


def _joining(scene: Scene, end: int) -> bool:
    tokens = scene.clause.tokens
    near = [t.text for t in tokens[scene.at + 1 : min(end, scene.at + 4)]]
    if any(word in _GATHERS for word in near):
        return True
    return any(word in _JOINS for word in near) and _any_mention(scene, end)


def _any_mention(scene: Scene, end: int) -> bool:
    clause = scene.clause
    return any(scene.at < clause.first[k] < end for k in range(len(clause.mentions)))


def _quoted(scene: Scene, end: int) -> bool:
    tokens = scene.clause.tokens
    return any(t.text == '"' for t in tokens[scene.at + 1 : min(len(tokens), scene.at + 16)])


def _in_gathering(scene: Scene, end: int) -> bool:
    clause = scene.clause
    for i in range(scene.at + 1, min(end, scene.at + 14)):
        if clause.tokens[i].text in ("في", "فى") and i + 1 < len(clause.tokens):
            return "gathering" in class_of(clause, i + 1, scene.folded)[0]
    return False


def _speech(scene: Scene, end: int) -> bool:
    clause = scene.clause
    tokens = clause.tokens
    word = tokens[scene.at].text
    speech = any(t.text.removeprefix("ال") in _SPEECHES and t.mention < 0 for t in tokens[scene.at + 1 : end])
    if any(t.text.startswith("الكلمه") for t in tokens[scene.at + 1 : end]):
        return True
    return (speech or "تحدث" in word) and first_class_noun(scene, end, {"gathering"}, set()) is not None


def _titled_session(scene: Scene, end: int) -> bool:
    tokens = scene.clause.tokens
    before = tokens[scene.at - 1].text if scene.at else ""
    placed = before.removeprefix("و") in ("في", "فى", "خلال", "الي")
    return placed and any(t.text == '"' for t in tokens[scene.at + 1 : scene.at + 6])


def _dated(scene: Scene, end: int) -> bool:
    clause = scene.clause
    a = clause.tokens[scene.at].start
    b = clause.tokens[min(end, len(clause.tokens)) - 1].end
    return any(a <= d.start < b and d.date_start for d in scene.dates)


def _founded(scene: Scene, end: int) -> bool:
    noun = first_class_noun(scene, min(end, scene.at + _DIRECT), {"institution"}, set())
    return noun is not None or _dated(scene, end) or (scene.reading.pronoun and _by_body(scene, end))


def _destination(scene: Scene, end: int) -> bool:
    clause = scene.clause
    tokens = clause.tokens
    subject = next_mention(scene, end, 8) if not scene.reading.noun else None
    if subject is None and not any(
        clause.first[k] == scene.at - 1 or clause.last[k] == scene.at - 1 for k in range(len(clause.mentions))
    ):
        before = tokens[scene.at - 1].text if scene.at else ""
        if before != "قد":
            return False
    for start, _stop, _kind in scene.places:
        i = clause.at(start)
        if scene.at < i < end:
            window = [t.text for t in tokens[max(scene.at, i - 3) : i]]
            if any(w in ("الي", "مطار", "مدينه", "العاصمه") for w in window) or tokens[scene.at].text.lstrip(
                "وسيت"
            ).startswith("غادر"):
                return True
    return False


def _visitor(scene: Scene, end: int) -> bool:
    if scene.reading.pronoun:
        tokens = scene.clause.tokens
        return any(tokens[scene.at].end < p[0] < tokens[scene.at].end + 40 for p in scene.places)
    k = next_mention(scene, end, 5)
    if k is None or scene.clause.mentions[k].kind == "country":
        return False
    return any(scene.clause.tokens[scene.at].end < p[0] for p in scene.places) or _dated(scene, end)


def _by_body(scene: Scene, end: int) -> bool:
    k = next_mention(scene, end, 6)
    if k is None:
        k = previous_mention(scene)
    if k is None:
        return bool(scene.at) and scene.clause.tokens[scene.at - 1].text in _PRONOUNS
    return scene.clause.mentions[k].kind != "country"


def previous_mention(scene: Scene) -> int | None:
    """The mention that stands right before the trigger as its subject (فلان يزور ..، كان المجلس قد قرر)."""
    clause = scene.clause
    i = scene.at - 1
    while i >= 0 and clause.tokens[i].text in _BEFORE_VERB:
        i -= 1
    if i >= 0 and clause.tokens[i].mention >= 0:
        k = clause.tokens[i].mention
        return None if governed(clause, k) else k
    return None


def _acting(scene: Scene, end: int) -> bool:
    """Whether the verb has a named subject, or one that it carries itself (شارك في ..)."""
    if next_mention(scene, end, 6) is not None or previous_mention(scene) is not None:
        has_subject = True
    else:
        following = scene.clause.tokens[scene.at + 1].text if scene.at + 1 < len(scene.clause.tokens) else ""
        has_subject = following in PREPOSITIONS or following in ("كذلك", "ايضا", "افتراضيا", "خلالها", "خلاله")
    return has_subject and (first_class_noun(scene, end, {"gathering"}, set()) is not None or _quoted(scene, end))


def _directing(scene: Scene, end: int) -> bool:
    k = next_mention(scene, end, 6)
    if k is None or scene.clause.mentions[k].kind != "person":
        return False
    after = scene.clause.tokens[scene.clause.last[k] + 1 : min(end, scene.clause.last[k] + 8)]
    return any(t.text[:1] == "ب" and len(t.text) > 3 for t in after)


def _starts_on(scene: Scene, end: int) -> bool:
    """يبدأ في 5 مارس: the day follows the verb at once."""
    following = scene.clause.tokens[scene.at + 1].text if scene.at + 1 < len(scene.clause.tokens) else ""
    return following in _STARTS_ON and _dated(scene, end)


def _casualties(scene: Scene, end: int) -> bool:
    clause, at = scene.clause, scene.at
    if at and clause.tokens[at - 1].text in RELATIVES:
        return True
    k = next_mention(scene, end, 3)
    if k is not None and clause.mentions[k].kind == "person":
        return True
    return any(t.text in _VICTIMS or t.text.isdigit() for t in clause.tokens[at + 1 : min(end, at + 4)])


def _arrested(scene: Scene, end: int) -> bool:
    tokens = scene.clause.tokens[scene.at + 1 : min(end, scene.at + 8)]
    return any(t.text in _SUSPECTS for t in tokens) or _casualties(scene, end)


def _reception(scene: Scene, end: int) -> bool:
    k = next_mention(scene, end, 3)
    return k is not None and any(t.text == "له" for t in scene.clause.tokens[scene.clause.last[k] :])


def _decreed_appointment(scene: Scene, end: int) -> bool:
    """قرارا بتعيين فلان: what is decreed is an appointment."""
    forms = [WORDS[t.text].form for t in scene.clause.tokens[scene.at + 1 : end] if t.mention < 0]
    return any(f in _APPOINTINGS for f in forms) and first_class_noun(scene, end, {"decree"}, set()) is not None


def _court(scene: Scene, end: int) -> bool:
    tokens = scene.clause.tokens[scene.at + 1 : min(end, scene.at + 4)]
    return any(t.text.startswith(("المحكمه", "محكمه")) for t in tokens)


def _pronoun_meeting(scene: Scene, end: int) -> bool:
    """خلال لقائه فلانا: the words before place it, and someone is named."""
    before = scene.clause.tokens[scene.at - 1].text if scene.at else ""
    placed = before.removeprefix("و") in ("خلال", "لدي", "عند", "اثناء", "عقب", "بعد") or scene.at == 0
    return (placed and next_mention(scene, end, 8) is not None) or _with_person(scene, end)


def _appointee(scene: Scene, end: int) -> bool:
    k = next_mention(scene, end, 10)
    return k is not None and scene.clause.mentions[k].kind in ("person", "country")


def _lead_by_body(scene: Scene, end: int) -> bool:
    return scene.lead_sentence and _by_body(scene, end)


def _dated_by_body(scene: Scene, end: int) -> bool:
    return _dated(scene, end) and _by_body(scene, end)


_TESTS: dict[str, Callable[[Scene, int], bool]] = {
    "@person": _has_kind("person"),
    "@organization": _has_kind("organization"),
    "@country": _has_kind("country"),
    "@place": lambda s, end: any(s.clause.tokens[s.at].end <= p[0] for p in s.places),
    "@with_person": _with_person,
    "@joining": _joining,
    "@quoted": _quoted,
    "@in_gathering": _in_gathering,
    "@speech": _speech,
    "@titled_session": _titled_session,
    "@dated": _dated,
    "@founded": _founded,
    "@destination": _destination,
    "@visitor": _visitor,
    "@by_body": _by_body,
    "@directing": _directing,
    "@acting": _acting,
    "@court": _court,
    "@decreed_appointment": _decreed_appointment,
    "@starts_on": _starts_on,
    "@pronoun_meeting": _pronoun_meeting,
    "@casualties": _casualties,
    "@arrested": _arrested,
    "@reception": _reception,
    "@appointee": _appointee,
    "@lead_by_body": _lead_by_body,
    "@dated_by_body": _dated_by_body,
}
