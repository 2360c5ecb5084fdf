"""Tests of decisions and appointments: who acts, and with what power."""

from __future__ import annotations

from extraction.events.clause import Token, class_of
from extraction.events.conditions.common import is_dated, person_subject
from extraction.events.participants.opening import deciding_body, opening_body
from extraction.events.syntax import (
    Scene,
    coordinated,
    doer,
    first_class_noun,
    follows_relative,
    governed,
    is_feminine,
    next_mention,
    previous_mention,
)
from extraction.events.words import words_of
from extraction.mentions.vocabulary import FUNCTION, NOUN, POST, VERB, WORDS, organization_heads, posts
from extraction.spans import Mention

_DIRECT = 4
_BEING_DONE = frozenset(["تم", "يتم", "سيتم", "جري", "يجري"])
_ADMITTING = frozenset(["اقر", "اقرت"])
_AFTER_SUBJECT = 8  # tokens
_NAMED_SOON = 24
_INSTITUTION, _DECREE = frozenset({"institution"}), frozenset({"decree"})
_PRONOUNS = words_of("that_pronoun")
_APPOINTINGS = words_of("appointing")
_DECIDING = words_of("deciding")
_CREWS = words_of("delegation") | words_of("crew")
_RELYING = words_of("relying")
_LONE_POST = 2  # words: الرئيس الأمريكي
_OF_STATE = frozenset({"الجمهورية", "الوزراء", "الحكومة", "الدولة", "وزراء", "حكومة", "جمهورية", "البلاد"})
_THAT = frozenset({"ان", "بان"})
_OFFICIALS = words_of("officials")
_SOME = frozenset({"كبار", "عددا", "عدد", "من", "بعض", "جميع"})
_POWERFUL = frozenset({"state", "world"})
_ROYAL = words_of("raised_by")
_LIGHT = words_of("light_subject")
_NO_ORDER = words_of("looks_like_by")
_JUDGING = ("المحكمه", "محكمه", "القاض", "قاض", "القضاء", "علي", "الدائره", "ب")
_ALSO = frozenset(["كما", "كذلك", "ثم"])
_PLAYERS = words_of("player_post")
_SETTING = words_of("setting")
_POSTS_GIVEN = words_of("post_given")
_ORDER_REACH = 16  # words outside mentions within which an order says what is to be done
_ANNOUNCED = 24  # tokens back to the verb that announces


def by_body(scene: Scene, end: int) -> bool:
    """Whether a named body or person does it; a decision is nobody's without an office."""
    tokens, at = scene.clause.tokens, scene.at
    k = next_mention(scene, _before_that(scene, end), 6)
    if tokens[at].text.lstrip("وسف") in _RELYING and "علي" in {t.text for t in tokens[at + 1 : at + 4]}:  # تعتمد على ..
        return False
    if tokens[at].text.removeprefix("و") in _ADMITTING and any(t.text in _PRONOUNS for t in tokens[at + 1 : end + 1]):
        return False  # أقر المتهم بأنه ..
    before = previous_mention(scene)
    if k is None or (before is not None and not _decides(scene, k)):
        k = before
    also = scene.reading.prefix == "و" or (bool(at) and tokens[at - 1].text in _ALSO)
    also = also or _decided_before(scene) is not None
    if k is None and also and not scene.reading.noun:  # تداول المجلس وصادق على ..، كما أقر ..
        taken_up = at == 0 and scene.reading.pronoun  # ؛ وسلمته مذكرة
        return taken_up or opening_body(scene.clause, at) is not None or (bool(at) and tokens[at - 1].text in _PRONOUNS)
    if k is None:
        return bool(at) and tokens[at - 1].text in _PRONOUNS
    return _decides(scene, k) and scene.clause.mentions[k].kind != "country"


def _decides(scene: Scene, k: int) -> bool:
    mention = scene.clause.mentions[k]
    return scene.reading.frame.type != "decision" or mention.kind != "person" or _holds_office(mention)


def _before_that(scene: Scene, end: int) -> int:
    """Where أن begins another clause right behind the verb, which then has no subject there (تقرر أن تغادر البعثة)."""
    following = scene.clause.tokens[scene.at + 1 : scene.at + 2]
    return scene.at + 1 if following and following[0].text == "ان" else end


def _holds_office(mention: Mention) -> bool:
    """Whether a person decides by an office, not of himself: a player or an artist has an occupation."""
    held = posts().get(mention.post) or posts().get(mention.post.removesuffix("ه"))
    return mention.position is not None and (held is None or held.scope != "job")


def by_crew(scene: Scene, end: int) -> bool:
    """أنقذت فرق الإسعاف ..: the men of some service do it."""
    following = scene.clause.tokens[scene.at + 1].text if scene.at + 1 < end else ""
    return not scene.reading.noun and following in _CREWS


def directing(scene: Scene, end: int) -> bool:
    k = next_mention(scene, end, 6)
    tokens = scene.clause.tokens
    if scene.reading.pronoun:
        return False
    # توجه is a form of وجّه only where the one who does it is feminine.
    if (
        scene.reading.present
        and scene.reading.feminine
        and not (k is not None and is_feminine(scene.clause.mentions[k]))
    ):
        return False
    if scene.reading.prefix.startswith("و") and scene.at + 1 < len(tokens):
        order = WORDS[tokens[scene.at + 1].text]
        if order.preposition == "ب" and (k is None or tokens[scene.at + 1].mention < 0):  # ووجه بتشكيل لجنة .. رئيسها
            return bool(order.flags & NOUN)
    if k is None or scene.clause.mentions[k].kind != "person":
        return False
    after = scene.clause.tokens[scene.clause.last[k] + 1 : min(end, scene.clause.last[k] + 8)]
    return any(t.text[:1] == "ب" and len(t.text) > 3 and t.text not in _SETTING for t in after)


def over_meeting(scene: Scene, end: int) -> bool:
    """أشرف .. على اجتماع ..: what is overseen stands right behind على."""
    found = first_class_noun(scene, end, frozenset({"meeting"}))
    return found is not None and scene.clause.tokens[found[0] - 1].text == "علي"


def tasked(scene: Scene, end: int) -> bool:
    """كلف الوزير رئيس الهيئة بسرعة الانتهاء من ..: with a piece of work, not with a post."""
    for token in scene.clause.tokens[scene.at + 1 : end]:
        word = WORDS[token.text]
        if token.mention < 0 and word.preposition == "ب" and len(token.text) > 3 and token.text not in _SETTING:
            return bool(word.flags & NOUN) and word.form not in _POSTS_GIVEN and not word.form.startswith("ال")
    return False


def by_state(scene: Scene, end: int) -> bool:
    """A country or city right behind a finite verb decides (أقرت فرنسا ..، صدقت باريس على ..)."""
    token = scene.clause.tokens[scene.at]
    near = any(token.end < p[0] <= token.end + 3 for p in scene.places) or _stated_state(scene)
    return near and not scene.reading.noun


def _stated_state(scene: Scene) -> bool:
    """إن واشنطن سحبت ..: the state stands between أن and its verb, past and feminine as states are."""
    tokens, at = scene.clause.tokens, scene.at
    if not scene.reading.feminine or scene.reading.present or scene.reading.prefix or at < 2:
        return False
    return tokens[at - 2].text in _THAT and any(p[0] <= tokens[at - 1].start < p[1] for p in scene.places)


def also_decided(scene: Scene, end: int) -> bool:
    """قرر المجلس صرف .. واعتماد ..: the decision goes on with another verbal noun."""
    reading, tokens = scene.reading, scene.clause.tokens
    before = {form for t in tokens[: scene.at] if t.mention < 0 for form in (t.text, t.text.removeprefix("و"))}
    return reading.noun and reading.prefix == "و" and bool(before & _DECIDING)


def decreed_appointment(scene: Scene, end: int) -> bool:
    """قرارا بتعيين فلان: what is decreed is an appointment."""
    free = [t.text for t in scene.clause.tokens[scene.at + 1 : end] if t.mention < 0]
    appoints = any(WORDS[text].form in _APPOINTINGS or text.removeprefix("ب") in _APPOINTINGS for text in free)
    return appoints and first_class_noun(scene, end, _DECREE) is not None


def court(scene: Scene, end: int) -> bool:
    """Whether a court does it, itself or a chamber of it (قضت المحكمة ..، قررت الدائرة الثانية بمحكمة ..)."""
    tokens = scene.clause.tokens[scene.at + 1 : min(end, scene.at + 5)]
    return any(t.text.startswith(("المحكمه", "محكمه", "بالمحكمه", "بمحكمه")) for t in tokens)


def appointee(scene: Scene, end: int) -> bool:
    before = scene.clause.tokens[scene.at - 1].text if scene.at else ""
    if before in _BEING_DONE and scene.clause.tokens[scene.at].text == "نصب":  # يتم نصب الخيام: a verbal noun
        return False
    k = next_mention(scene, end, 10)
    if k is None or scene.clause.first[k] > scene.at + _DIRECT:
        tokens = scene.clause.tokens  # انتُخبت دولة قطر لعضوية ..
        near = tokens[min(scene.at + 2, len(tokens) - 1)].end
        if any(kind == "country" and tokens[scene.at].end < start < near for start, _, kind in scene.places):
            return True
    if k is None:
        return False
    mentions = scene.clause.mentions
    if mentions[k].kind == "organization" and not scene.reading.noun:  # عين المجلس، في اجتماعه أمس، المهندس ..
        k = next((n for n in range(k + 1, len(mentions)) if _is_named_soon(scene, n, end)), k)
    return mentions[k].kind in ("person", "country")


def _is_named_soon(scene: Scene, n: int, end: int) -> bool:
    clause = scene.clause
    near = clause.first[n] < min(end, scene.at + _NAMED_SOON)
    return near and clause.mentions[n].kind == "person" and not governed(clause, n)


def made(scene: Scene, end: int) -> bool:
    """تعيينه، اختياره نائبا للرئيس: whoever the pronoun stands for; who is chosen gets a post (not اختيارهم بعناية)."""
    if not (scene.reading.noun and scene.reading.pronoun):
        return False
    if "اختيار" not in scene.clause.tokens[scene.at].text:
        return True
    following = [t.text for t in scene.clause.tokens[scene.at + 1 : min(end, scene.at + _DIRECT)]]
    return any(WORDS[w].flags & POST or WORDS[w.removesuffix("ا")].flags & POST for w in following)


def founded(scene: Scene, end: int) -> bool:
    clause, at = scene.clause, scene.at
    if clause.tokens[at].text.removeprefix("و") == "بعث":  # بعث الملك ببرقية ..: who sends, not what is founded
        k = clause.tokens[at + 1].mention if at + 1 < len(clause.tokens) else -1
        if k >= 0 and clause.mentions[k].kind != "organization":
            return False
    noun = first_class_noun(scene, min(end, scene.at + _DIRECT), _INSTITUTION)
    return noun is not None or is_dated(scene, end) or (scene.reading.pronoun and by_body(scene, end))


def by_power(scene: Scene, end: int) -> bool:
    """Whether a body or person of the state, or of states together, does it, and not as a habit."""
    reading = scene.reading
    k = doer(scene, end, _DIRECT)
    if _decided_before(scene) is not None and not (k is not None and scene.clause.first[k] == scene.at + 1):
        return True
    habit = reading.present and not reading.future
    if k is not None and (_is_noun_of(scene, k) or _is_devoted(scene)):
        return False
    return k is not None and not habit and _holds_power(scene.clause.mentions[k])


def _decided_before(scene: Scene) -> int | None:
    """وافق المجلس على .. ، وأحال ..، فيما رفض ..: the body that goes on to decide; a noun has no comma before it."""
    reading, tokens, at = scene.reading, scene.clause.tokens, scene.at
    if reading.noun or reading.present or reading.plural or reading.passive or scene.reading.frame.type != "decision":
        return None
    if not coordinated(scene) and not (at and tokens[at - 1].text == "حيث"):
        return None
    if reading.prefix and (not at or tokens[at - 1].text not in ("،", ",")):
        return None
    return deciding_body(scene.clause, at, reading.feminine)


def _is_devoted(scene: Scene) -> bool:
    """الاجتماع الذي خصص لدراسة ..: what a gathering is for."""
    tokens, at = scene.clause.tokens, scene.at
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return tokens[at].text.startswith("خصص") and follows_relative(scene) and following.startswith("ل")


def _is_noun_of(scene: Scene, k: int) -> bool:
    """رفض الجامعة ..: before a feminine body a past that is not feminine is a noun of the same letters."""
    reading, adjacent = scene.reading, scene.clause.first[k] == scene.at + 1
    finite = not (reading.noun or reading.present or reading.feminine or reading.passive)
    return finite and adjacent and is_feminine(scene.clause.mentions[k])


def _holds_power(mention: Mention) -> bool:
    if mention.kind == "organization" and "المركزي" in mention.name.split()[1:2]:  # البنك المركزي
        return True
    if mention.kind == "person" and _leads_state(mention):
        return True
    heads = organization_heads() if mention.kind == "organization" else posts()
    head = heads.get(mention.post) or heads.get(mention.post.removesuffix("ه"))
    return head is not None and head.scope in _POWERFUL


def _leads_state(mention: Mention) -> bool:
    """الرئيس الأمريكي، رئيس الوزراء الهندي، رئيس الجمهورية: by a post that is of no company or club."""
    words = (mention.position or "").split()
    if not words or mention.post != "رييس":
        return False
    if words[0] == "الرئيس":
        return mention.country is not None and len(words) <= _LONE_POST
    return len(words) > 1 and words[1] in _OF_STATE


def _may_be_deed(scene: Scene, token: Token) -> bool:
    """Whether an unlisted word may be a verbal noun (شرعت الهيئة في تفعيل ..), as it is no place."""
    flags = WORDS[token.text].flags
    return not flags & (VERB | FUNCTION) and not any(token.start <= p[0] < token.end for p in scene.places)


def begun(scene: Scene, end: int) -> bool:
    """بدأت الهيئة في تنفيذ ..: a named subject, then what it has begun."""
    clause = scene.clause
    k = next_mention(scene, end, _DIRECT)
    if k is None or clause.mentions[k].kind == "country":
        return False
    while k + 1 < len(clause.mentions) and clause.first[k + 1] == clause.last[k] + 1 and clause.lead[k + 1] == "و":
        k += 1  # شرعت وزارتا التعليم والصحة في ..
    after = clause.tokens[clause.last[k] + 1 : min(end, clause.last[k] + _AFTER_SUBJECT)]
    after = [t for t in after if not any(d.start <= t.start < d.end for d in scene.dates)]
    for i, token in enumerate(after):
        if token.mention >= 0:
            return False
        word = WORDS[token.text]
        if token.text == "في" and i + 1 < len(after):
            begun = after[i + 1].text
            return not begun.startswith("ال") and (bool(WORDS[begun].flags & NOUN) or _may_be_deed(scene, after[i + 1]))
        if word.preposition == "ب" and not word.form.startswith("ال"):
            return bool(word.flags & NOUN)
    return False


def sentencing(scene: Scene, end: int) -> bool:
    """حكمت المحكمة على فلان بالسجن، حكم عليه ب ..، قبل أن يحكم عليها: done, not what a law provides for."""
    reading, before = scene.reading, scene.clause.tokens[max(0, scene.at - 1) : scene.at]
    following = scene.clause.tokens[scene.at + 1 : scene.at + 2]
    judged = bool(following) and (following[0].mention >= 0 or following[0].text.startswith(_JUDGING))
    if not reading.noun and not judged and previous_mention(scene) is None:  # حكم يتضمن ..: a noun
        return False
    return reading.noun or not reading.present or (bool(before) and before[0].text == "ان")


def directive(scene: Scene, end: int) -> bool:
    """التوجيه السامي بتمديد ..، توجيه الأمير فلان بالقبض على ..: who orders follows at once, then what."""
    tokens, at = scene.clause.tokens, scene.at
    if scene.reading.pronoun or at + 1 >= end:
        return False
    following = tokens[at + 1]
    if following.text not in _ROYAL and (following.mention < 0 or not _orders(scene, following.mention)):
        return False
    free = 0
    for token in tokens[at + 1 : end]:
        if token.mention >= 0:
            continue
        word = WORDS[token.text]
        if word.preposition == "ب" and word.flags & NOUN and token.text not in _NO_ORDER:
            return True
        free += 1
        if free > _ORDER_REACH:
            return False
    return False


def _orders(scene: Scene, k: int) -> bool:
    mention = scene.clause.mentions[k]
    return (mention.kind == "person" and _holds_office(mention)) or _holds_power(mention)


def announced_by_power(scene: Scene, end: int) -> bool:
    """كشفت أمانة الرياض عن تخصيص ..، أعلنت الوزارة إغلاق ..: who announces has the power to."""
    clause = scene.clause
    if not scene.reading.noun or scene.reading.pronoun:
        return False
    for i in range(scene.at - 1, max(-1, scene.at - _ANNOUNCED), -1):
        token = clause.tokens[i]
        if token.mention < 0 and token.text.removeprefix("و") in _LIGHT and i + 1 < scene.at:
            k = clause.tokens[i + 1].mention
            return k >= 0 and _holds_power(clause.mentions[k])
    return False


def player(scene: Scene, end: int) -> bool:
    """التعاقد مع المدافع فلان: a player is engaged, not a coach."""
    mentions, first = scene.clause.mentions, scene.clause.first
    near = [m for k, m in enumerate(mentions) if scene.at < first[k] < min(end, scene.at + _ORDER_REACH)]
    return any(m.kind == "person" and m.post in _PLAYERS for m in near)


def officials(scene: Scene, end: int) -> bool:
    """أقال الرئيس قادة الجيش، عزل عددا من الضباط: those who get or lose a post are a group, named right behind."""
    clause, i = scene.clause, scene.at + 1
    if i < end and clause.tokens[i].mention >= 0 and not scene.reading.noun:
        i = clause.last[clause.tokens[i].mention] + 1
    while i < end and clause.tokens[i].text in _SOME:
        i += 1
    if i >= end or clause.tokens[i].text in _OFFICIALS:
        return i < end
    k = clause.tokens[i - 1].mention  # عين الرئيس محافظا جديدا
    named = k >= 0 and (clause.mentions[k].short or clause.mentions[k].kind == "organization")
    word = clause.tokens[i].text
    return named and word.endswith("ا") and bool(WORDS[word].flags & POST) and clause.tokens[i].mention < 0


def of_post(scene: Scene, end: int) -> bool:
    """استقالة رئيس الحكومة، إقالة مدرب الفريق: whoever holds a post, where nobody is named."""
    following = scene.clause.tokens[scene.at + 1 : scene.at + 2]
    return scene.reading.noun and bool(following) and bool(WORDS[following[0].text].flags & POST)


def opened_body(scene: Scene, end: int) -> bool:
    """افتتح الوزير جامعة الساحل: a body that is opened, not the one that opens; or تم افتتاحه في عام 1827."""
    clause, at = scene.clause, scene.at
    if scene.reading.noun and is_dated(scene, end):
        return True
    opens = None if scene.reading.noun or previous_mention(scene) is not None else next_mention(scene, end, 6)
    return any(
        m.kind == "organization"
        and at < clause.first[k] < min(end, at + _ORDER_REACH)
        and (k != opens or "facility" in class_of(clause, clause.first[k], scene.folded)[0])
        for k, m in enumerate(clause.mentions)
    )


def receiver(scene: Scene, end: int) -> bool:
    """تسلم الفائز الجائزة، تسلم المطار الشهادة: who takes the form for a past, not for تسلم الوزارة الجوائز."""
    k = next_mention(scene, end, 3)
    if k is None:
        awarded = scene.at + 1 < end and "honoree" in class_of(scene.clause, scene.at + 1, scene.folded)[0]
        return awarded or person_subject(scene, end)
    mention = scene.clause.mentions[k]
    return mention.kind == "person" or (mention.kind == "organization" and not is_feminine(mention))
