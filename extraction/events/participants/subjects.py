"""Subjects that the words leave out: a verb's own pronoun, or that of a verbal noun (كما بحثت مع ..، خلال لقائه ..)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from extraction.events.clause import Clause
from extraction.events.draft import Draft
from extraction.events.lead import said
from extraction.events.participants.cast import Argument, key, takes_part, unite
from extraction.events.participants.itemised import add_listing_body
from extraction.events.participants.opening import opening_body
from extraction.events.participants.sat_body import add_sitting_body
from extraction.events.participants.teams import OF_TEAMS, add_team, is_of_party
from extraction.events.retelling.merge import BURIALS
from extraction.events.syntax import follows_relative, governed, is_feminine
from extraction.events.words import words_of
from extraction.spans import Mention

# Their verbs have a subject of their own, or none that matters.
_NO_PRONOUN = frozenset({"conference", "incident", "other"})
_BY_DOER = frozenset({"incident", "other"})
# Conditions of frames whose nouns carry the pronoun of their subject, or have it elsewhere in the sentence.
_SUBJECT_WITHIN = frozenset({"@titled_session", "@pronoun_meeting"})
_OF_PRESS = frozenset(["صحفي", "صحفيا", "صحفيه", "صحافي", "صحافيا", "صحافيه", "اعلامي", "اعلاميا", "اعلاميه"])
_DURING = frozenset(["خلال", "في", "اثناء"])
_MEANWHILE = frozenset(["خلالها", "خلاله"])
_DECIDING = words_of("deciding") | {"صادق", "صادقت"}
_DECIDED_BACK = 24  # tokens: قرر المجلس في جلسته .. تعيين فلان
_SOON = 3  # tokens from the verb to its subject
_OWNED = frozenset(["له", "لها", "لهم"])
_GOING_ON = frozenset(["كما", "ثم", "كذلك", "حيث", "وهناك", "اذ"])
_RELATED = 3  # tokens from the verb back to whom its relative clause is said of: a comma, الذي
_HIS_DOING = frozenset({"قيامه", "قيامها", "قيامهم", "قيامهما"})
_PURPOSES = frozenset({"meeting", "inspection"})
_HEAD = 2  # tokens: the word stands at the head of its sentence
_BOTH = words_of("both_sides")
_PRONOUNS = words_of("that_pronoun")
_PAIR_FAR = 3  # sentences


def resolve_subjects(drafts: Sequence[Draft], sentence: Callable[[int], Clause]) -> None:
    """Give each event in text order whose subject is left out the one that the words before it lead to.

    `sentence` gives the clause of a sentence by its index.
    """
    before: list[Mention] = []
    pair: list[Argument] = []
    paired = 0  # the sentence that told of the pair
    told: Draft | None = None
    for draft in drafts:
        reading = draft.scene.reading
        role = reading.frame.subject
        if _is_press_conference(draft):
            spoke = _speaker(draft.scene.clause)
            if spoke is None and draft.sentence and draft.scene.reading.frame.name == "press_conference":
                spoke = _speaker(sentence(draft.sentence - 1))  # أعلن فلان .. . وقال في مؤتمر صحفي ..
            if spoke is not None:
                unite(draft.arguments, [Argument(spoke, "speaker")])
            continue
        if told is not None and reading.frame.name in BURIALS and not draft.arguments:
            draft.arguments = [Argument(a.mention, a.role) for a in told.people("object")[:1]]
        sat = add_sitting_body(draft, drafts)
        if role in (None, "title") or reading.passive:
            continue
        if reading.frame.name == "taking_part" and reading.prefix.endswith("ل") and not draft.arguments:
            draft.arguments = (_travellers(draft, told) if told is not None else []) or _set_out(draft)
        _demote_lone_object(draft, role, before)
        if (reading.frame.name in OF_TEAMS or is_of_party(draft)) and not draft.people(role):
            add_team(draft, told, before)
        draft.arguments[:0] = _goes_on_with(told, draft)
        told = draft
        if not sat and not add_listing_body(draft, drafts, sentence) and _lacks_subject(draft, role):
            _add_subject(draft, role, before, pair, sentence)
        before += [a.mention for a in draft.people(role)[:1]]
        both = _pair_of(draft)
        # Past a visit told by the way, الجانبان are still those who met; past another deed only for a while.
        if len(both) > 1 or (draft.type != "visit" and draft.sentence - paired > _PAIR_FAR):
            pair, paired = both, draft.sentence


def _add_subject(
    draft: Draft, role: str, before: Sequence[Mention], pair: Sequence[Argument], sentence: Callable[[int], Clause]
) -> None:
    if (draft.scene.reading.plural or _both_sides(draft)) and len(pair) > 1:
        _put_pair(draft, pair, role)
        return
    found = _opening_host(draft)
    if found is None:
        found = next((m for m in _meant(draft, before, sentence) if _may_be(draft, role, m)), None)
    if found is not None and not takes_part(found, draft.arguments):
        draft.arguments.insert(0, Argument(found, role))


def _goes_on_with(told: Draft | None, draft: Draft) -> list[Argument]:
    """استدعت الوزارة السفير وسلمته مذكرة: whose next deed it is, of a kind that else tells nothing of its pronoun."""
    reading = draft.scene.reading
    if told is None or draft.type not in _BY_DOER or not draft.dropped_subject or reading.frame.subject != "actor":
        return []
    joined = reading.prefix.startswith(("و", "ف")) and not reading.plural
    here = told.sentence == draft.sentence or (told.sentence == draft.sentence - 1 and draft.scene.at == 0)
    doers = told.people("actor")
    if not joined or not here or len(doers) != 1 or takes_part(doers[0].mention, draft.arguments):
        return []
    mention = doers[0].mention
    return [Argument(mention, "actor")] if mention.post and is_feminine(mention) == reading.feminine else []


def _set_out(draft: Draft) -> list[Argument]:
    """تتوجه الوزيرة غدا إلى الرياض للمشاركة في ..: who sets out."""
    clause, at = draft.scene.clause, draft.scene.at
    verb = next((i for i in range(at) if "توجه" in clause.tokens[i].text), at)
    near = (k for k in range(len(clause.mentions)) if verb < clause.first[k] <= verb + _SOON)
    own = [clause.mentions[k] for k in near if not governed(clause, k)]
    return [Argument(m, "actor") for m in own[:1] if m.kind != "country" and not m.members]


def _travellers(draft: Draft, told: Draft) -> list[Argument]:
    """يزور فلان روما للمشاركة في ..: those whose visit the sentence told just before."""
    if told.type != "visit" or told.sentence != draft.sentence:
        return []
    return [Argument(a.mention, a.role) for a in told.people("actor", "chair", "attendee")]


def _pair_of(draft: Draft) -> list[Argument]:
    """The persons whom الجانبان may mean after an event; of a visit one host and the visitor."""
    people = [a for a in draft.people("actor", "chair", "counterpart") if a.mention.kind == "person"]
    hosts = [a for a in draft.people("host") if a.mention.kind == "person"]
    return hosts[:1] + people[:1] if draft.type == "visit" and hosts else people


def _demote_lone_object(draft: Draft, role: str, before: Sequence[Mention]) -> None:
    """والتقى خلال الحفل المهندس فلان: the one newly named, apart from a verb that goes on, is its object."""
    reading, clause = draft.scene.reading, draft.scene.clause
    direct = reading.frame.object
    if reading.noun or direct in (None, "title") or not draft.arguments or not before:
        return
    following = clause.tokens[draft.scene.at + 1].text if draft.scene.at + 1 < len(clause.tokens) else ""
    at = draft.scene.at
    behind_comma = at > 0 and clause.tokens[at - 1].text in ("،", ",")  # قام بزيارة إلى ..، التقى خلالها فلانا
    goes_on = reading.prefix.startswith("و") or behind_comma or (reading.present and not draft.people(direct))
    if following in _MEANWHILE and goes_on:  # ويلتقي خلالها فلانا وفلانا، في زيارة يلتقي خلالها فلانا
        for argument in draft.people(role):
            argument.role = direct or role
        draft.dropped_subject = True
        return
    only = draft.arguments[0]
    if any(a.role != role for a in draft.arguments[1:]):
        return
    goes_on = reading.prefix.startswith("و") or (
        draft.scene.at > 0 and clause.tokens[draft.scene.at - 1].text in _GOING_ON
    )
    known = {key(m) for m in before}
    told_here = any(clause.last[k] < draft.scene.at and key(m) in known for k, m in enumerate(clause.mentions))
    told_here = told_here or _opening_host(draft) is not None
    apart = only.mention.start > clause.tokens[draft.scene.at].end + 6 or (told_here and only.role == role)
    new = not any(a.mention.short or key(a.mention) in known for a in draft.arguments)
    if only.role == role and only.mention.kind == "person" and goes_on and apart and new:
        for argument in draft.arguments:
            argument.role = direct or role
        draft.dropped_subject = True


def _lacks_subject(draft: Draft, role: str) -> bool:
    reading = draft.scene.reading
    told = draft.type == "incident" or (draft.type == "other" and reading.future and reading.frame.name != "completed")
    stated = told and reading.frame.subject == "actor" and _after_pronoun(draft)  # إنه خطف ..، أنها ستقدم ..
    if draft.type in _NO_PRONOUN and not stated and not (reading.pronoun and draft.type == "conference"):
        return False
    if draft.dropped_subject:
        return True
    if draft.type == "call" and reading.noun and not draft.people(role):  # قال في اتصال هاتفي مع فلان ..
        return True
    if reading.noun and _both_sides(draft) and not draft.people(role):  # جرى التوقيع بين الجانبين
        return True
    if reading.noun and draft.scene.at and draft.scene.clause.tokens[draft.scene.at - 1].text in _HIS_DOING:
        return not draft.people(role)  # وأعقب ذلك قيامه بتفقد ..
    if reading.noun and reading.prefix.endswith("ل") and draft.type in _PURPOSES and not draft.people(role):
        return _named_before(draft)  # انتقل الوزير إلى القصر للقاء الرئيس
    if reading.noun and (_is_had(draft) or _is_decided(draft)) and not draft.people(role):
        return True
    of_speaker = "@joining" in reading.frame.needs or (draft.type == "visit" and not reading.pronoun)
    if reading.noun and of_speaker and not draft.people(role):
        return _placed_in_sentence(draft)
    if not reading.pronoun and draft.people("speaker", "chair"):
        return False
    wants = reading.noun and (reading.pronoun or not _SUBJECT_WITHIN.isdisjoint(reading.frame.needs))
    return wants and not draft.people(role)


def _is_decided(draft: Draft) -> bool:
    """كما صادق على تعيين ..: who appoints is whom the verb before leaves out."""
    tokens, at = draft.scene.clause.tokens, draft.scene.at
    before = tokens[max(0, at - _DECIDED_BACK) : at]
    decided = any(t.text.removeprefix("و") in _DECIDING and t.mention < 0 for t in before)
    return draft.type == "appointment" and decided


def _is_had(draft: Draft) -> bool:
    """كما كان لها لقاء مع ..: whose it was is the pronoun before."""
    tokens, at = draft.scene.clause.tokens, draft.scene.at
    return at > 1 and tokens[at - 1].text in _OWNED and tokens[at - 2].text.removeprefix("و") in ("كان", "كانت")


def _placed_in_sentence(draft: Draft) -> bool:
    """ناقش فلان في اجتماع ضم ..: the meeting is where the sentence's own subject did something."""
    clause, at = draft.scene.clause, draft.scene.at
    before = clause.tokens[at - 1].text.removeprefix("و") if at else ""
    return before in ("في", "خلال", "اثناء") and _named_before(draft)


def _named_before(draft: Draft) -> bool:
    """Whether the sentence names a person before the word that nothing governs."""
    clause, at = draft.scene.clause, draft.scene.at
    people = (k for k, m in enumerate(clause.mentions) if m.kind == "person" and clause.last[k] < at)
    return any(not governed(clause, k) for k in people)


def _both_sides(draft: Draft) -> bool:
    """ووقع الجانبان: those who met just before."""
    tokens, at = draft.scene.clause.tokens, draft.scene.at
    return any(t.text in _BOTH for t in tokens[at + 1 : at + 3])


def _put_pair(draft: Draft, pair: Sequence[Argument], role: str) -> None:
    second = draft.scene.reading.frame.share or role
    for n, argument in enumerate(pair[:2]):
        if not takes_part(argument.mention, draft.arguments):
            draft.arguments.insert(n, Argument(argument.mention, second if n else role))


def _after_pronoun(draft: Draft) -> bool:
    """أعلنت الهيئة أنها ستطلق ..: the pronoun stands for the subject of the clause before."""
    at = draft.scene.at
    return at > 0 and draft.scene.clause.tokens[at - 1].text in _PRONOUNS


def _may_be(draft: Draft, role: str, mention: Mention) -> bool:
    """Whether a mention can have the role: no body takes up an office (منذ أن تولى منصبه)."""
    return mention.kind == "person" or (role, draft.type) != ("object", "appointment")


def _meant(draft: Draft, before: Sequence[Mention], sentence: Callable[[int], Clause]) -> Iterator[Mention]:
    """Who may be meant; by a relative clause (فلان الذي أدار الأمسية) only the one whom it is said of."""
    reading, clause = draft.scene.reading, draft.scene.clause
    if reading.noun or reading.pronoun or not follows_relative(draft.scene):
        return _candidates(draft, before, sentence)
    near = range(max(0, draft.scene.at - _RELATED), draft.scene.at)
    last = max((clause.tokens[n].mention for n in near), default=-1)
    many = any(clause.tokens[n].text == "الذين" for n in near)  # شباب من جامعة جازان الذين نالوا ..
    return iter([clause.mentions[last]] if last >= 0 and not many else [])


def _candidates(draft: Draft, before: Sequence[Mention], sentence: Callable[[int], Clause]) -> Iterator[Mention]:
    """Who may be meant, the likeliest first: of the verb's gender where it tells one, in the sentence, before it."""
    reading, clause = draft.scene.reading, draft.scene.clause
    start = clause.tokens[draft.scene.at].start
    free = [m for k, m in enumerate(clause.mentions) if not m.members and not governed(clause, k)]
    for k, m in enumerate(clause.mentions):  # كرم الطالبة فلانة لفوزها ..
        if reading.noun and reading.prefix == "ل" and clause.last[k] == draft.scene.at - 1 and m.kind != "country":
            yield m
    body = opening_body(clause, draft.scene.at) if draft.type in ("decision", "appointment") else None
    if body is not None and (not reading.noun or _is_decided(draft)):  # تداول المجلس وصادق على ..، قرر .. إعفاء فلان
        yield clause.mentions[body]
    if not reading.noun and _after_pronoun(draft):
        spoke = _speaker(clause)  # أوضح الوزير أنه سيحضر جلسة يديرها فلان، وأنه سيوقع ..
        if spoke is not None and spoke.end <= start and is_feminine(spoke) == reading.feminine:
            yield spoke
        # A name alone tells no gender: أعلنت "طيران الواحة" أنها ستدشن ..
        named = (m for m in reversed(free) if m.end <= start)
        yield from (m for m in named if is_feminine(m) == reading.feminine or (m.kind != "person" and not m.post))
    if draft.type == "signing" and reading.noun:  # أعلن نادي السهل .. تعاقده مع فلان
        yield from (m for m in reversed(free) if m.kind == "organization" and m.end <= start)
    here = [m for m in free if m.kind == "person"]
    told = [m for m in reversed(before) if clause.start <= m.start < clause.end and m.end <= start]
    order = told + [m for m in reversed(here) if m.end <= start]
    if reading.noun and not before and draft.scene.at <= _HEAD:  # في إطار زيارته ..، عقد فلان ..
        order += [m for m in here if m.start > start]
    if draft.sentence and not order:  # قال فلان .. . جاء ذلك خلال زيارته ..
        last = sentence(draft.sentence - 1)
        spoke = _speaker(last) if not before or before[-1].end < last.start else None
        order += [spoke] if spoke is not None else []
    order += list(reversed(before))
    if reading.noun:
        order += [m for m in here if m.start > start]
    if not reading.noun:
        yield from (m for m in order if not m.post or is_feminine(m) == reading.feminine)
    elif start and clause.tokens[draft.scene.at - 1].text in _HIS_DOING:
        order = [m for m in order if m.kind == "person"]
    yield from order


def _opening_host(draft: Draft) -> Mention | None:
    """تابعت اللجنة المشروع، إذ استضافت فلانا: the body that opens the sentence, of which the verb goes on to tell."""
    clause, at = draft.scene.clause, draft.scene.at
    if draft.type != "meeting" or draft.scene.reading.noun or not at or clause.tokens[at - 1].text not in _GOING_ON:
        return None
    k = opening_body(clause, at)
    agrees = k is not None and is_feminine(clause.mentions[k]) == draft.scene.reading.feminine
    return clause.mentions[k] if k is not None and agrees else None


def _is_press_conference(draft: Draft) -> bool:
    """Is it a press conference that something else is told of (قال خلال مؤتمر صحفي ..)?"""
    if draft.scene.reading.frame.name == "press_conference":
        return not draft.arguments
    held = draft.scene.reading.pronoun  # مؤتمر صحفي عقده
    if draft.type != "conference" or draft.noun is None or held or draft.people("actor"):
        return False
    words = [t.text for t in draft.scene.clause.tokens[max(0, draft.noun - 1) : draft.noun + 2]]
    return words[-1] in _OF_PRESS and (words[0].removeprefix("و") in _DURING or words[-2].startswith("ب"))


def _speaker(clause: Clause) -> Mention | None:
    """Who says what a sentence reports (أكد فلان ..، وكانت فلانة كشفت ..)."""
    for i, token in enumerate(clause.tokens):
        if token.mention >= 0 or not said(token.text):
            continue
        for n in (*range(i + 1, min(i + 4, len(clause.tokens))), i - 1):
            k = clause.tokens[n].mention if n >= 0 else -1
            if k >= 0:
                mention = clause.mentions[k]
                return None if mention.kind == "country" or governed(clause, k) or mention.members else mention
    return None
