"""Tests of meetings and gatherings: who is met, what is joined, where a word is spoken."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.events.clause import Token, class_of, strip_clitics
from extraction.events.conditions.common import is_dated, is_quoted
from extraction.events.frames import trigger_words
from extraction.events.lead import said
from extraction.events.participants.markers import marker_at
from extraction.events.syntax import (
    PREPOSITIONS,
    RELATIVES,
    Scene,
    doer,
    first_class_noun,
    follows_relative,
    governed,
    next_mention,
    previous_mention,
)
from extraction.events.words import words_of

_SITTINGS = frozenset({"gathering", "meeting"})
_GATHERING = frozenset({"gathering"})
_JOINED = frozenset({"gathering", "meeting"})
_SPEECHES = words_of("speech")
_JOINS = words_of("joining")
_GATHERS = words_of("gathering_verb")
_OPENING_SPEECHES = words_of("opening_speech")
_PROPER = words_of("proper_gathering")
_HOLDERS = words_of("session_holder")
_HOLDING_REACH = 8
_TITLE = 5  # tokens from the session to its title
_LED = words_of("session_led")
_SPEECH_REACH = 10
_AT_GATHERING = frozenset(["في", "خلال", "امام", "ضمن", "اثناء", "عبر"])
_COMMITTEES = frozenset(["لجنه", "مجلس"])
_SPEAKER = 3  # tokens before the name of who speaks
_AROUND = frozenset(["بعد", "عقب", "خلال", "في", "اثناء", "قبل", "قبيل", "بمناسبه"])
_DURING = frozenset(["خلال", "لدي", "عند", "اثناء", "عقب", "بعد", "غداه", "عشيه", "قبل", "قبيل", "اثر"])
_IN_IT = frozenset(["فيها", "فيه"])
_TOLD = 24  # tokens back to a gathering that فيها takes up
_GROUPS = words_of("delegation")
_AT_RECEPTION = frozenset(["خلال", "لدي", "عند", "اثناء"])
_DOCUMENT_BACK, _SIGNED_NEAR = 16, 6  # tokens
_INTO = 7  # words from في to the gathering
_HELPING = ("ساهم", "ساهمت", "اسهم", "اسهمت", "تسهم", "يسهم")
_HELPED_INTO = 2  # ساهم في فعاليات المهرجان, not في نجاح الملتقى
_HEARD = 5  # words between the verb and the official


def with_person(scene: Scene, end: int) -> bool:
    clause = scene.clause
    return any(
        scene.at < clause.first[k] < end and governed(clause, k) == "مع" and clause.mentions[k].kind != "country"
        for k in range(len(clause.mentions))
    )


def body_before(scene: Scene, end: int) -> bool:
    """اللجنة المشتركة ستجتمع في ..: a body is the subject that stands before its verb."""
    k = None if scene.reading.noun else previous_mention(scene)
    return k is not None and scene.clause.mentions[k].kind == "organization"


def joining(scene: Scene, end: int) -> bool:
    tokens = scene.clause.tokens
    near = [t.text for t in tokens[scene.at + 1 : min(end, scene.at + 4)]]
    following = tokens[scene.at + 1] if scene.at + 1 < end else None
    if following is not None and following.mention >= 0 and scene.clause.lead[following.mention] == "ب":
        return True  # لقاء بنائبة رئيس ..
    if any(word in _GATHERS for word in near):
        return True
    return any(word in _JOINS for word in near) and _any_mention(scene, end)


def _any_mention(scene: Scene, end: int) -> bool:
    clause = scene.clause
    return any(scene.at < clause.first[k] < end for k in range(len(clause.mentions)))


def committee(scene: Scene, end: int) -> bool:
    """ناقشت لجنة الصيدليات ..: what a committee does, it does in session."""
    k = next_mention(scene, end, 2)
    past = not (scene.reading.present or scene.reading.noun)
    return past and k is not None and scene.clause.mentions[k].post in _COMMITTEES


def presiding(scene: Scene, end: int) -> bool:
    """Whether رأس is the verb: رأس الوزير الجلسة, not رأس عيسى or رأس الخيمة."""
    clause, at = scene.clause, scene.at
    if clause.tokens[at].text.removeprefix("و") != "راس":
        return True
    k = clause.tokens[at + 1].mention if at + 1 < len(clause.tokens) else -1
    return k >= 0 and clause.mentions[k].kind == "person"


def document_signed(scene: Scene, end: int) -> bool:
    """اتفاقية القرض الموقعة بتاريخ .. بين مصر والصندوق: a document before the word, day, place or parties behind it."""
    tokens, at = scene.clause.tokens, scene.at
    if not tokens[at].text.startswith("ال"):
        return False
    before = range(max(0, at - _DOCUMENT_BACK), at)
    if not any(tokens[i].mention < 0 and "document" in class_of(scene.clause, i, scene.folded)[0] for i in before):
        return False
    near = tokens[min(len(tokens), at + _SIGNED_NEAR) - 1].end
    dated = any(tokens[at].end < d.start < near for d in scene.dates)
    placed = any(tokens[at].end < start < near for start, _, _ in scene.places)
    return dated or (placed and any(t.text == "بين" for t in tokens[max(0, at - _DOCUMENT_BACK) : end]))


def press_conference(scene: Scene, end: int) -> bool:
    """قال في مؤتمر صحفي ..: where something was said; one that the sentence tells of otherwise is told there."""
    tokens, at = scene.clause.tokens, scene.at
    said = at > 1 and tokens[at - 1].text == "موتمر" and tokens[at - 2].text.removeprefix("و") in _AROUND
    last = tokens[min(end, len(tokens)) - 1].end
    placed = any(tokens[at].end <= start < last for start, _, _ in scene.places)
    told = any(t.text in trigger_words() for t in tokens[at + 1 : at + 3])
    return said and not told and (placed or is_dated(scene, end) or _spoke(scene))


def _spoke(scene: Scene) -> bool:
    """وقال فلان، مدير المركز، في مؤتمر صحفي ..: the sentence begins with who said something."""
    clause = scene.clause
    opening = clause.tokens[0].text if clause.tokens else ""
    named = any(
        m.kind == "person" and clause.first[k] <= _SPEAKER and clause.last[k] < scene.at
        for k, m in enumerate(clause.mentions)
    )
    return said(opening) and named


def of_body(scene: Scene, end: int) -> bool:
    """بعد اجتماع اللجنة التنفيذية في زيوريخ: the session of a body, which has a day or a place."""
    clause, at = scene.clause, scene.at
    following = clause.tokens[at + 1] if at + 1 < min(end, len(clause.tokens)) else None
    before = clause.tokens[at - 1].text.removeprefix("و") if at else ""
    if following is None or following.mention < 0 or before not in _AROUND or scene.reading.prefix:
        return False
    mention = clause.mentions[following.mention]
    last = clause.tokens[min(end, len(clause.tokens)) - 1].end
    placed = any(mention.end <= start < last for start, _, _ in scene.places)
    return mention.kind == "organization" and (placed or is_dated(scene, end))


def in_gathering(scene: Scene, end: int) -> bool:
    clause = scene.clause
    for i in range(scene.at + 1, min(end, scene.at + 14)):
        if clause.tokens[i].text == "في" and i + 1 < len(clause.tokens):
            return "gathering" in class_of(clause, i + 1, scene.folded)[0]
    return False


def speech(scene: Scene, end: int) -> bool:
    clause = scene.clause
    tokens = clause.tokens
    word = tokens[scene.at].text
    named = doer(scene, end, 6)
    if named is not None and scene.clause.mentions[named].kind == "person" and _gives_speech(scene, end):
        return True
    speech = any(t.text.removeprefix("ال") in _SPEECHES and t.mention < 0 for t in tokens[scene.at + 1 : end])
    if any(tokens[i].text.startswith("الكلمه") or _is_opening_speech(tokens, i) for i in range(scene.at + 1, end)):
        return True
    found = first_class_noun(scene, end, _GATHERING) if speech or "تحدث" in word else None
    return found is not None and (speech or _is_at(tokens, found[0]))


def _is_at(tokens: Sequence[Token], i: int) -> bool:
    """تحدث في المؤتمر، خلال أعمال الندوة: where, not what of."""
    placed = any(t.text.removeprefix("و") in _AT_GATHERING for t in tokens[max(0, i - 3) : i])
    return placed or tokens[i].text.startswith("ب")


def _gives_speech(scene: Scene, end: int) -> bool:
    """ألقى الوزير كلمة: the verb of giving, and the speech as its object."""
    tokens, at = scene.clause.tokens, scene.at
    return "لقي" in tokens[at].text and any(
        t.mention < 0 and t.text in _SPEECHES for t in tokens[at + 1 : min(end, at + 12)]
    )


def _is_opening_speech(tokens: Sequence[Token], i: int) -> bool:
    """كلمة الافتتاح، كلمة رئيسية: a speech that only a gathering has."""
    following = tokens[i + 1].text if i + 1 < len(tokens) else ""
    return tokens[i].text in _SPEECHES and following in _OPENING_SPEECHES


def titled_session(scene: Scene, end: int) -> bool:
    tokens = scene.clause.tokens
    before = tokens[scene.at - 1].text if scene.at else ""
    placed = before.removeprefix("و") in ("في", "خلال", "الي")
    held = any(t.text.removeprefix("و") in _HOLDERS for t in tokens[max(0, scene.at - _HOLDING_REACH) : scene.at])
    quotes = [i for i in range(scene.at + 1, len(tokens)) if tokens[i].text == '"'][:2]
    if not quotes or quotes[0] > scene.at + _TITLE:
        return False
    led = any(strip_clitics(t.text) in _LED for t in tokens[quotes[-1] + 1 : quotes[-1] + 3])
    return placed or held or led


def acting(scene: Scene, end: int) -> bool:
    """Whether the verb has a named subject, or one that it carries itself (شارك في ..)."""
    if next_mention(scene, end, 6) is not None or previous_mention(scene) is not None:
        has_subject = True
    else:
        following = scene.clause.tokens[scene.at + 1].text if scene.at + 1 < len(scene.clause.tokens) else ""
        has_subject = (
            following in PREPOSITIONS
            or following in _GROUPS
            or following in ("كذلك", "ايضا", "افتراضيا", "خلالها", "خلاله")
        )
    return has_subject and (_joined_in(scene, end) or is_quoted(scene, end) or _joins_told(scene))


def _is_into(tokens: Sequence[Token], i: int) -> bool:
    """في, but that of ممثلة في رئيسها."""
    return tokens[i].text == "في" and not tokens[i - 1].text.startswith("ممثل")


def _joins_told(scene: Scene) -> bool:
    """البطولة التي سيشارك فيها المنتخب: a gathering before, which the pronoun takes up."""
    clause, at = scene.clause, scene.at
    if at + 1 >= len(clause.tokens) or clause.tokens[at + 1].text not in _IN_IT or not follows_relative(scene):
        return False
    return any("gathering" in class_of(clause, i, scene.folded)[0] for i in clause.nouns if at - _TOLD < i < at)


def _joined_in(scene: Scene, end: int) -> bool:
    """شارك في (أعمال) المؤتمر: what is joined stands behind the first في, not anywhere (ساهم في نقل رسالة الحفل)."""
    found = first_class_noun(scene, end, _JOINED)
    if found is None:
        return False
    tokens = scene.clause.tokens
    into = next((i for i in range(scene.at + 1, found[0]) if _is_into(tokens, i)), found[0])
    near = _HELPED_INTO if scene.clause.tokens[scene.at].text.endswith(_HELPING) else _INTO
    return found[0] - into <= near


def reception(scene: Scene, end: int) -> bool:
    k = next_mention(scene, end, 3)
    before = scene.clause.tokens[scene.at - 1].text.removeprefix("و") if scene.at else ""
    if (
        k is not None and scene.clause.mentions[k].short and before in _AT_RECEPTION
    ):  # جاء ذلك خلال استقبال سموه المهنئين
        return True
    return k is not None and any(t.text == "له" for t in scene.clause.tokens[scene.clause.last[k] :])


def pronoun_meeting(scene: Scene, end: int) -> bool:
    """خلال لقائه فلانا: the words before place it, and someone is named."""
    before = scene.clause.tokens[scene.at - 1].text if scene.at else ""
    placed = before.removeprefix("و") in _DURING or scene.at == 0
    return (placed and next_mention(scene, end, 8) is not None) or with_person(scene, end)


def pair(scene: Scene, end: int) -> bool:
    """Whether two persons are the subject together (بحث فلان وفلان ..، اجتمع الوزيران)."""
    clause = scene.clause
    k = next_mention(scene, end, 3)
    if k is None or clause.mentions[k].kind != "person":
        return False
    if clause.mentions[k].members:
        return True
    following = k + 1 < len(clause.mentions) and clause.first[k + 1] == clause.last[k] + 1
    return bool(following and clause.lead[k + 1] == "و" and clause.mentions[k + 1].kind == "person")


def own_speech(scene: Scene, end: int) -> bool:
    """Whether someone's speech is given at a gathering (في كلمته أمام المؤتمر)."""
    before = scene.clause.tokens[scene.at - 1].text if scene.at else ""
    found = first_class_noun(scene, min(end, scene.at + _SPEECH_REACH), _GATHERING)
    if before.removeprefix("و") not in ("في", "خلال", "عبر") or found is None:
        return False
    tokens = scene.clause.tokens
    named = found[2] < len(tokens) and (tokens[found[2]].mention >= 0 or tokens[found[2]].text[0].isalpha())
    return named and strip_clitics(tokens[found[0]].text) in _PROPER


def represented(scene: Scene, end: int) -> bool:
    """مثّل المملكة في المؤتمر الوزير ..: a person stands for somebody at a gathering."""
    person = any(
        m.kind == "person" and scene.clause.first[k] < min(end, scene.at + 14)
        for k, m in enumerate(scene.clause.mentions)
        if scene.clause.first[k] > scene.at
    )
    return person and in_gathering(scene, end)


def witness(scene: Scene, end: int) -> bool:
    """شهد فلان حفل ..: a person is the subject and the gathering follows at once."""
    clause = scene.clause
    after = [t.text for t in clause.tokens[scene.at + 1 : scene.at + 3]]
    if scene.reading.prefix and len(after) > 1 and after[1] in RELATIVES:  # وشهد الحفل الذي أقيم ..
        return "gathering" in class_of(clause, scene.at + 1, scene.folded)[0]
    k = next_mention(scene, end, 3)
    if k is None or clause.mentions[k].kind != "person":
        return False
    return any(
        "gathering" in class_of(clause, i, scene.folded)[0]
        for i in range(clause.last[k] + 1, clause.last[k] + 4)
        if i < end
    )


def seen(scene: Scene, end: int) -> bool:
    """شهدت القاعة حفل ..: the gathering is what was seen, not what saw (شهد المعرض إقبالا)."""
    following = scene.at + 1
    noun = first_class_noun(scene, end, _GATHERING)
    if noun is not None and strip_clitics(scene.clause.tokens[noun[0]].text) == "جلسه":  # a session is taken part in
        return False
    return following < end and "gathering" not in class_of(scene.clause, following, scene.folded)[0]


def hosts(scene: Scene, end: int) -> bool:
    """استضافت القاعة حفل ..، استضافتها القاعة: not تستضيف الأمسية شعراء, where the gathering itself has guests."""
    following = scene.clause.tokens[scene.at + 1 : min(end, scene.at + 2)]
    named = bool(following) and following[0].mention >= 0
    return scene.reading.noun or scene.reading.pronoun or named or seen(scene, end)


def official_heard(scene: Scene, end: int) -> bool:
    """استضاف المجلس وزير المالية: a body has an official come, whom the verb has for its direct object."""
    clause = scene.clause
    k = next_mention(scene, end, _HEARD)
    if k is None:
        return False
    body = clause.mentions[k].kind == "organization"
    official = k + body
    if official == len(clause.mentions) or governed(clause, official) or clause.mentions[official].kind != "person":
        return False
    between = range((clause.last[k] if body else scene.at) + 1, clause.first[official])
    if len(between) > _HEARD or any(marker_at(clause, i) for i in between):
        return False
    told = body or any(m.kind == "organization" and m.end <= clause.tokens[scene.at].start for m in clause.mentions)
    return told and first_class_noun(scene, clause.first[official], _GATHERING) is None


def guest_at(scene: Scene, end: int) -> bool:
    """استضافت الأمسية الشاعر فلان، استضافته في جلسة ..: someone is the guest of a gathering, not of a country."""
    tokens = scene.clause.tokens
    host = scene.at + 1 < end and tokens[scene.at + 1].mention < 0
    if host and "gathering" in class_of(scene.clause, scene.at + 1, scene.folded)[0]:
        return True
    before = scene.at and "gathering" in class_of(scene.clause, scene.at - 1, scene.folded)[0]
    inside = scene.reading.noun and first_class_noun(scene, end, _GATHERING) is not None
    return bool(before) or inside


def in_session(scene: Scene, end: int) -> bool:
    """يترأس وفد المملكة في اجتماعات ..: what the delegation goes to is told."""
    return first_class_noun(scene, end, _SITTINGS) is not None
