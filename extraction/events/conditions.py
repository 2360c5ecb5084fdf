"""The tests that a frame's `needs` name with @: what must stand around a trigger for it to tell a happening."""

from __future__ import annotations

from collections.abc import Callable

from extraction.events.clause import class_of
from extraction.events.syntax import (
    PREPOSITIONS,
    RELATIVES,
    Scene,
    first_class_noun,
    governed,
    next_mention,
    previous_mention,
)
from extraction.events.words import words_of
from extraction.mentions.vocabulary import NOUN, WORDS

_DIRECT = 4
_HOMELAND = frozenset(["البلاد", "ارض", "العاصمه"])
_PRONOUNS = frozenset(["انه", "انها", "بانه", "بانها", "وانه", "وانها", "انهم"])
_SPEECHES = words_of("speech")
_APPOINTINGS = words_of("appointing")
_DECIDING = words_of("deciding")
_JOINS = words_of("joining")
_GATHERS = words_of("gathering_verb")
_VICTIMS = words_of("victim")
_SUSPECTS = words_of("suspect")
_STARTS_ON = words_of("starts_on")


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


def _in_gathering(scene: Scene, end: int) -> bool:
    clause = scene.clause
    for i in range(scene.at + 1, min(end, scene.at + 14)):
        if clause.tokens[i].text == "في" and i + 1 < len(clause.tokens):
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
    placed = before.removeprefix("و") in ("في", "خلال", "الي")
    return placed and any(t.text == '"' for t in tokens[scene.at + 1 : scene.at + 6])


def is_quoted(scene: Scene, end: int) -> bool:
    tokens = scene.clause.tokens
    return any(t.text == '"' for t in tokens[scene.at + 1 : min(len(tokens), scene.at + 16)])


def is_dated(scene: Scene, end: int) -> bool:
    clause = scene.clause
    a = clause.tokens[scene.at].start
    b = clause.tokens[min(end, len(clause.tokens)) - 1].end
    return any(a <= d.start < b and d.date_start for d in scene.dates)


def _founded(scene: Scene, end: int) -> bool:
    noun = first_class_noun(scene, min(end, scene.at + _DIRECT), {"institution"}, set())
    return noun is not None or is_dated(scene, end) or (scene.reading.pronoun and _by_body(scene, end))


def _destination(scene: Scene, end: int) -> bool:
    clause = scene.clause
    tokens = clause.tokens
    subject = next_mention(scene, end, 8) if not scene.reading.noun else None
    if subject is None:
        subject = previous_mention(scene)
    if subject is None and not any(
        clause.first[k] == scene.at - 1 or clause.last[k] == scene.at - 1 for k in range(len(clause.mentions))
    ):
        before = tokens[scene.at - 1].text if scene.at else ""
        if before != "قد":
            return False
    following = [t.text for t in tokens[scene.at + 1 : scene.at + 3]]
    if following[:1] == ["الي"] and following[-1] in _HOMELAND:
        return True
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
    return any(scene.clause.tokens[scene.at].end < p[0] for p in scene.places) or is_dated(scene, end)


def _by_body(scene: Scene, end: int) -> bool:
    k = next_mention(scene, end, 6)
    if k is None:
        k = previous_mention(scene)
    if k is None:
        return bool(scene.at) and scene.clause.tokens[scene.at - 1].text in _PRONOUNS
    return scene.clause.mentions[k].kind != "country"


def _acting(scene: Scene, end: int) -> bool:
    """Whether the verb has a named subject, or one that it carries itself (شارك في ..)."""
    if next_mention(scene, end, 6) is not None or previous_mention(scene) is not None:
        has_subject = True
    else:
        following = scene.clause.tokens[scene.at + 1].text if scene.at + 1 < len(scene.clause.tokens) else ""
        has_subject = following in PREPOSITIONS or following in ("كذلك", "ايضا", "افتراضيا", "خلالها", "خلاله")
    return has_subject and (first_class_noun(scene, end, {"gathering"}, set()) is not None or is_quoted(scene, end))


def _directing(scene: Scene, end: int) -> bool:
    k = next_mention(scene, end, 6)
    tokens = scene.clause.tokens
    if scene.reading.prefix.startswith("و") and scene.at + 1 < len(tokens) and k is None:
        order = WORDS[tokens[scene.at + 1].text]
        return order.preposition == "ب" and bool(order.flags & NOUN)
    if k is None or scene.clause.mentions[k].kind != "person":
        return False
    after = scene.clause.tokens[scene.clause.last[k] + 1 : min(end, scene.clause.last[k] + 8)]
    return any(t.text[:1] == "ب" and len(t.text) > 3 for t in after)


def _starts_on(scene: Scene, end: int) -> bool:
    """يبدأ في 5 مارس: the day follows the verb at once."""
    following = scene.clause.tokens[scene.at + 1].text if scene.at + 1 < len(scene.clause.tokens) else ""
    return following in _STARTS_ON and is_dated(scene, end)


def _casualties(scene: Scene, end: int) -> bool:
    clause, at = scene.clause, scene.at
    if at and clause.tokens[at - 1].text in RELATIVES:
        return True
    return any(t.text in _VICTIMS or t.text.isdigit() for t in clause.tokens[at + 1 : min(end, at + 4)])


def _by_state(scene: Scene, end: int) -> bool:
    """A country or city right behind a finite verb decides (أقرت فرنسا ..، صدقت باريس على ..)."""
    token = scene.clause.tokens[scene.at]
    near = any(token.end < p[0] <= token.end + 3 for p in scene.places)
    return near and not scene.reading.noun


def _also_decided(scene: Scene, end: int) -> bool:
    """قرر المجلس صرف .. واعتماد ..: the decision goes on with another verbal noun."""
    reading, tokens = scene.reading, scene.clause.tokens
    before = {t.text.removeprefix("و") for t in tokens[: scene.at] if t.mention < 0}
    return reading.noun and reading.prefix == "و" and bool(before & _DECIDING)


def _person_subject(scene: Scene, end: int) -> bool:
    """A named person right behind the word, or right before a verb."""
    k = next_mention(scene, end, 3)
    if k is None and not scene.reading.noun:
        k = previous_mention(scene)
    return k is not None and scene.clause.mentions[k].kind == "person"


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
    if k is None:
        return False
    mentions = scene.clause.mentions
    if mentions[k].kind == "organization" and k + 1 < len(mentions):  # عينت الوزارة المهندس ..
        near = scene.clause.first[k + 1] - scene.clause.last[k] <= _DIRECT
        k += near and not scene.reading.noun
    return mentions[k].kind in ("person", "country")


def _lead_by_body(scene: Scene, end: int) -> bool:
    return scene.lead_sentence and _by_body(scene, end)


def _dated_by_body(scene: Scene, end: int) -> bool:
    return is_dated(scene, end) and _by_body(scene, end)


CONDITIONS: dict[str, Callable[[Scene, int], bool]] = {
    "@person": _has_kind("person"),
    "@organization": _has_kind("organization"),
    "@country": _has_kind("country"),
    "@place": lambda s, end: any(s.clause.tokens[s.at].end <= p[0] for p in s.places),
    "@with_person": _with_person,
    "@joining": _joining,
    "@in_gathering": _in_gathering,
    "@speech": _speech,
    "@titled_session": _titled_session,
    "@dated": is_dated,
    "@founded": _founded,
    "@destination": _destination,
    "@visitor": _visitor,
    "@by_body": _by_body,
    "@directing": _directing,
    "@acting": _acting,
    "@court": _court,
    "@also_decided": _also_decided,
    "@lead": lambda s, end: s.lead_sentence,
    "@by_state": _by_state,
    "@person_subject": _person_subject,
    "@of_pronoun": lambda s, end: s.reading.noun and s.reading.pronoun,
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
