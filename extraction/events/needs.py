"""Whether a trigger's clause holds what its frame asks for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extraction.events.clause import BOUNDARIES, Token, class_of
from extraction.events.conditions import CONDITIONS, is_dated
from extraction.events.supposed import is_supposed
from extraction.events.syntax import (
    RELATIVES,
    STOPS,
    Scene,
    first_class_noun,
    follows_relative,
    next_mention,
    reach,
    within,
)
from extraction.events.verbal_nouns import is_verbal_noun
from extraction.events.words import words_of

_PASSIVE_HELPERS = frozenset(["تم", "جري", "يتم", "سيتم", "ستتم", "قد"])  # التي تم إطلاقها
_NO_VERB_AFTER = words_of("no_verb_after")
_ANCHORS = words_of("anchor")
_SESSIONS = words_of("session_word") | {'"'}
_SETTING_OUT = 8  # words outside names between a verb of going or intending and what it is for
_BEGINNING = frozenset(["البدء", "بدء", "الشروع"])
_OF_CONTRACTS = frozenset(["تمديد", "تجديد", "فسخ", "بنود"])  # تمديد عقده الذي ..
_SUMS = words_of("sum")
_DECIDED = frozenset(["قرر", "قررت"])
_DECIDED_BACK = 24  # tokens
_INCLUDING = frozenset(["شملت", "شمل", "ضمت", "مع", "جمعته", "جمعتها"])
_NAMED_BY = 8  # tokens behind the sum
_HEADING = words_of("heading")
_PREPARATIONS = words_of("preparation")
_ON_IT = words_of("on_them")
_NUMBERS = words_of("number_word")
_CAUSES = words_of("strikes")  # what a disaster told of already did
_CAUSE_REACH = 5
_CAUSED_BY = words_of("cause")
_EXPECTED = words_of("planned")
_KINDS_OF_VISIT = frozenset(["زياره", "عمل", "جوله"])  # زيارة عمل وتفقد
_DECREES = words_of("decree_word")
_DECREE_KINDS = words_of("decree_kind")
_OF_CREW = words_of("crew") | {"سيارات", "اليات", "طايرات", "اعمال", "عمليات", "مهام", "اطفاء", "انقاذ"}
_ARRANGING = frozenset(["تنظيم", "ترتيب"])
_YIELDED = ("اسفر", "واسفر")
_CLAUSE = 45  # tokens
_COORDINATED = 14  # tokens within which a second verbal noun goes on with what a decree says
_OUTCOMES = words_of("outcome")  # أسفر الاجتماع عن توقيع ..، صدر قرار بتعيين ..
_LIGHT_VERBS = words_of("light_subject") | words_of("light_attendee") | words_of("light_host")
_ASKED_OF_ALL = words_of("asked_of_all")
_NOT_OF_DEEDS = _ASKED_OF_ALL | words_of("topic_head")
_REPORTING = words_of("reporting")
_APPROVING = words_of("deciding")
_CONTESTS = words_of("contest")
_SINCE = frozenset(["منذ", "عند", "لدي"])  # منذ تأسيسه
_HABITS = frozenset(["يقوم", "تقوم"])  # without a day, what is always done
_DOING = frozenset(["قام", "قامت", "قاموا", "قاما", "يقومون", "قيامه", "قيامها", "قيامهم"])
_PLACE_BEFORE = words_of("place_before")
_PRESS = words_of("press")
_PUBLISHING = frozenset({"published", "launched", "reported_launch", "completed"})
_DURING = frozenset(["خلال", "اثناء"])
_DASHES = frozenset(["-", "–", "—", ":"])
_CATCHING = frozenset(["arrested", "custody_noun", "laid_hands", "seized_person", "foiled", "violations_found"])
# Tests that by themselves tell a happening from a topic.
_SELF_ANCHORED = frozenset(
    [
        "@joining",
        "@press_conference",
        "@visitor",
        "@titled_session",
        "@in_gathering",
        "@reception",
        "@struck",
        "@own_speech",
        "@intended",
        "@directive",
        "@announced_by_power",
        "call",
    ]
)


class Match(NamedTuple):
    """That a frame's needs are met; `noun` is the token of the class noun that met them, None where a test did."""

    noun: int | None


def match(scene: Scene) -> Match | None:
    """How the needs of the reading's frame are met before one of its bars, or None."""
    frame = scene.reading.frame
    if scene.reading.noun and not _anchored(scene):
        return None
    word_before = _bare(scene.clause.tokens[scene.at - 1].text) if scene.at else ""
    if word_before in (_OF_CONTRACTS if scene.reading.noun else _NO_VERB_AFTER):
        return None
    if _tells_none(scene) or _is_subjunctive(scene):
        return None
    if (frame.type == "launch" and _gives_name(scene)) or (frame.type == "conference" and _prepares(scene)):
        return None
    end = reach(scene)
    if frame.only is not None and not CONDITIONS[frame.only](scene, end):
        return None
    classes = frame.classes
    men = frame.type == "aid" and scene.clause.tokens[scene.at].text.endswith("هم")  # أوصلهم: no goods
    taken_up = (scene.reading.pronoun and not men) or _by_it(scene) or (frame.itself and follows_relative(scene))
    ups = frame.takes_up or classes
    if taken_up and ups and (named := antecedent(scene, ups)) is not None:
        return None if _only_places(scene, named) else Match(named)
    if scene.reading.pronoun and not scene.reading.noun and frame.object == "title":  # أصدره: what it is stands before
        return Match(None) if is_dated(scene, end) and _meets_test(scene, end) else None
    last = end if frame.near is None else within(scene, end, frame.near)
    wanted = (classes | frame.bars) if not _ends_at_once(scene) else frozenset[str]()
    noun = first_class_noun(scene, last, wanted) if wanted else None
    if noun is not None and _does_other(scene, noun[0]):
        return None
    if noun is not None:
        fits = noun[1] & classes and not (noun[1] & frame.bars and _prefers_bar(scene, noun[0]))
        return Match(noun[0]) if fits and not _summed_up(scene, noun[0]) else None
    owned = not scene.reading.noun or scene.reading.pronoun
    before = antecedent(scene, classes) if classes and owned and not men else None
    if before is not None:
        return None if _only_places(scene, before) else Match(before)
    return Match(None) if not frame.needs or _meets_test(scene, end) else None


def _tells_none(scene: Scene) -> bool:
    """Whether the word is none of the frame's: a verbal noun, a town, a tent set up; or only supposed, or a source."""
    return is_verbal_noun(scene) or is_supposed(scene) or _is_place(scene) or _cites(scene) or _lays(scene)


def _is_place(scene: Scene) -> bool:
    """في مدينة تدمر: the town, no verb."""
    if scene.reading.noun or not scene.at or scene.clause.tokens[scene.at - 1].text not in _PLACE_BEFORE:
        return False
    start = scene.clause.tokens[scene.at].start
    return any(p[0] == start for p in scene.places)


def _lays(scene: Scene) -> bool:
    """كمين نصبه التنظيم: an ambush or a tent is set up, nobody appointed."""
    tokens, at = scene.clause.tokens, scene.at
    taken_up = scene.reading.frame.name == "appointed" and scene.reading.pronoun and not scene.reading.noun
    return (
        taken_up
        and at > 0
        and class_of(scene.clause, at - 1, scene.folded)[0] >= {"ambush"}
        and "نصب" in tokens[at].text
    )


def _cites(scene: Scene) -> bool:
    """وفق تقرير نشرته وكالة كذا: where the news is from."""
    if scene.reading.frame.name not in _PUBLISHING or not scene.reading.pronoun or scene.reading.noun:
        return False
    k = next_mention(scene, reach(scene), 2)
    return k is not None and scene.clause.mentions[k].post in _PRESS


def _does_other(scene: Scene, i: int) -> bool:
    """قامت البلدية بتنظيم زيارة: what it did is told by the trigger that ب governs, before the noun at token i."""
    tokens, at = scene.clause.tokens, scene.at
    if tokens[at].text.removeprefix("و") not in _DOING or i <= at + 1 or tokens[i - 1].mention >= 0:
        return False
    before = tokens[i - 1].text
    return before.startswith("ب") and before[1:] in _ARRANGING


def _only_places(scene: Scene, i: int) -> bool:
    """للمشاركة في البطولة التي ستقام في ..، الفعاليات المقامة في ..: told to say where or when something else is."""
    if scene.reading.frame.type != "conference":
        return False
    word = scene.clause.tokens[i].text.removeprefix("لل").removeprefix("ال")
    if word in _CONTESTS and (scene.reading.present or scene.reading.noun):
        return True
    return scene.reading.frame.name == "gathering_participle" and word == "فعاليات" and i + 1 == scene.at


def _meets_test(scene: Scene, end: int) -> bool:
    return any(CONDITIONS[n](scene, end) for n in scene.reading.frame.tests)


def _prepares(scene: Scene) -> bool:
    """بدأ التحضير للمؤتمر: what has begun is not the gathering."""
    following = scene.clause.tokens[scene.at + 1 : scene.at + 2]
    return bool(following) and following[0].text in _PREPARATIONS


def _gives_name(scene: Scene) -> bool:
    """أطلق عليها «كذا»: what gets a name is not launched."""
    tokens, at = scene.clause.tokens, scene.at
    return "طلق" in tokens[at].text and at + 1 < len(tokens) and tokens[at + 1].text in _ON_IT


def _is_subjunctive(scene: Scene) -> bool:
    """قبل أن تفقد: what follows is a present, though its letters could be a past."""
    before = [t.text for t in scene.clause.tokens[max(0, scene.at - 2) : scene.at]]
    return before == ["قبل", "ان"] and not scene.reading.noun and not scene.reading.present


def _ends_at_once(scene: Scene) -> bool:
    """وقبيل مراسم التوقيع، عقد ..: a verbal noun with a comma or a verb right behind it has no complement."""
    following = scene.clause.tokens[scene.at + 1 : scene.at + 2]
    closing = ("،", ",", "عقد") if scene.clause.tokens[scene.at].text.endswith("التوقيع") else ("،", ",")
    return scene.reading.noun and bool(following) and following[0].text in closing


def _bare(text: str) -> str:
    return text.removeprefix("و") if len(text) > 2 else text


def _prefers_bar(scene: Scene, i: int) -> bool:
    """Whether a session named at token i is one of a gathering (جلسة بعنوان ..), where a meeting is asked for."""
    words = {t.text for t in scene.clause.tokens[i + 1 : i + 4]}
    return "meeting" in scene.reading.frame.needs and bool(words & _SESSIONS)


def _summed_up(scene: Scene, i: int) -> bool:
    """Whether the noun at token i only sums up (سلسلة من اللقاءات)."""
    if scene.clause.tokens[i - 1].text in _ASKED_OF_ALL:  # .. يمكن زيارة الموقع
        return True
    if (
        scene.reading.frame.name == "took_office" and scene.clause.tokens[i - 1].text == "من"
    ):  # باشرت الجهات من قيادة ..
        return True
    if scene.reading.frame.type not in ("meeting", "visit", "conference"):
        return False
    if scene.reading.frame.name == "visit_paid" and scene.clause.tokens[i - 1].text in _DURING:  # تجري مراسم خلال زيارة
        return True
    summed = any(t.text in _SUMS for t in scene.clause.tokens[max(scene.at + 1, i - 2) : i])
    return summed and not _names_whom(scene, i)


def _names_whom(scene: Scene, i: int) -> bool:
    """سلسلة لقاءات شملت فلانا وفلانا، مع كل من فلان ..: those met are named."""
    tokens = scene.clause.tokens
    for n in range(i + 1, min(len(tokens) - 1, i + _NAMED_BY)):
        if tokens[n].text in _INCLUDING and tokens[n].mention < 0:
            after = next((t.mention for t in tokens[n + 1 : n + 4] if t.mention >= 0), -1)
            return after >= 0 and scene.clause.mentions[after].kind == "person"
    return False


def _anchored(scene: Scene) -> bool:
    """Whether a verbal noun tells of a happening, not of an aim or a topic (تم توقيع .. against أهمية توقيع ..)."""
    tokens, at, prefix = scene.clause.tokens, scene.at, scene.reading.prefix
    if at and tokens[at - 1].text in _NOT_OF_DEEDS:  # يرجى زيارة موقع ..، أكد أهمية إنقاذ ..
        return False
    if _anchors_itself(scene) or is_dated(scene, reach(scene)):
        return True
    if scene.reading.frame.name == "inspected" and at and tokens[at - 1].text in _KINDS_OF_VISIT:
        return False
    if scene.reading.pronoun and scene.reading.frame.type == "launch" and at and tokens[at - 1].text in _SINCE:
        return False
    aim = [t.text for t in tokens[max(0, at - 2) : at]] == ["من", "اجل"]  # سافر من أجل إقامة ..
    if prefix in ("ل", "ول", "ك") or aim:
        before = [t.text for t in tokens[:at] if t.mention < 0][-_SETTING_OUT:]
        return any(text.removeprefix("و") in _HEADING for text in before)
    caused = scene.reading.frame.type == "incident" and scene.reading.frame.name not in _CATCHING
    if scene.reading.frame.name in _CATCHING and _is_outcome(tokens, at):
        return True
    if scene.reading.frame.name == "rescued" and at and tokens[at - 1].text in _OF_CREW:  # فرق إطفاء وإنقاذ
        return False
    verbs = _LIGHT_VERBS if caused else _LIGHT_VERBS | _OUTCOMES
    if scene.reading.frame.type == "incident":  # أكد مصدر اختطاف خمسة مواطنين
        verbs |= _REPORTING
    if scene.reading.frame.type == "appointment":
        verbs |= _APPROVING
    return _follows_anchor(tokens, at, prefix) or _has_light_verb(tokens, at, verbs, prefix)


def _is_outcome(tokens: Sequence[Token], at: int) -> bool:
    """أسفرت الحملات التي نفذتها الشرطة عن ضبط ..: عن takes up the verb before the relative clause."""
    taken_up = at > 0 and tokens[at - 1].text == "عن"
    return taken_up and any(t.text.startswith(_YIELDED) for t in tokens[max(0, at - _CLAUSE) : at])


def _anchors_itself(scene: Scene) -> bool:
    """Whether the frame, the word's form or its place needs no more."""
    frame, tokens, at = scene.reading.frame, scene.clause.tokens, scene.at
    if not _SELF_ANCHORED.isdisjoint(frame.needs) or (not scene.reading.prefix and _heads_line(scene)):
        return True
    if (frame.type == "award" or frame.name == "elected_to") and scene.reading.pronoun:
        return True
    if frame.type == "appointment" and not scene.reading.prefix and _is_decided(scene):
        return True
    if frame.name in ("intention", "play_of"):  # تأهل بفوزه على .. 2-1؛ أكدت الجمعية عزمها اللجوء إلى ..
        return True
    if "@by_body" in frame.needs and next_mention(scene, reach(scene), 2) is not None:
        return True
    if frame.type == "incident" and at and tokens[at - 1].text in _CAUSED_BY:  # حادثة انهيار بناية
        return True
    counted = at + 1 < len(tokens) and _is_number(tokens[at + 1].text)  # مقتل 19 مسلحا
    caused = any(t.text in _CAUSES for t in tokens[max(0, at - _CAUSE_REACH) : at])
    return frame.name == "casualties" and counted and not caused


def _is_decided(scene: Scene) -> bool:
    """قرر المجلس في جلسته التي عقدها .. تعيين فلان"""
    before = scene.clause.tokens[max(0, scene.at - _DECIDED_BACK) : scene.at]
    return any(t.text.removeprefix("و") in _DECIDED and t.mention < 0 for t in before)


def _heads_line(scene: Scene) -> bool:
    """Whether only a day or year stands before the word (1960 - استقالة ..)."""
    tokens = scene.clause.tokens[: scene.at]
    return all(
        t.text.isdigit() or t.text in _DASHES or any(d.start <= t.start < d.end for d in scene.dates) for t in tokens
    )


def _is_number(text: str) -> bool:
    return text[0].isdigit() or text in _NUMBERS


def _has_light_verb(tokens: Sequence[Token], at: int, verbs: frozenset[str], prefix: str) -> bool:
    """Whether a verb before the noun, in its own clause, only says that it happened (أعلنت الهيئة إطلاق ..)."""
    for token in reversed(tokens[max(0, at - 45) : at]):
        if token.mention >= 0:
            continue
        word = token.text.removeprefix("و")
        if word in _HABITS:
            continue
        done = word not in _DOING or prefix in ("ب", "وب", "و")  # قام بتوزيع ..
        if done and (word in verbs or token.text in verbs):
            return True
        if token.text in BOUNDARIES:
            return False
    return False


def _follows_anchor(tokens: Sequence[Token], at: int, prefix: str) -> bool:
    """Whether the word before makes the noun a happening (تم توقيع، أمر ملكي بتعيين .. وإعفاء ..)."""
    if at and tokens[at - 1].text in _BEGINNING:  # سيتم البدء ببيع ..
        at -= 1
    before = [t.text.removeprefix("و") for t in tokens[max(0, at - 2) : at]]
    if before[:1] in (["الاعلان"], ["اعلان"]) and before[1:] == ["عن"]:  # إثر الإعلان عن تفكيك ..
        return True
    if before == ["من", "خلال"] and not any(t.text == "ذلك" for t in tokens[max(0, at - 4) : at]):  # by means of it
        return False
    if before and (before[-1] in _ANCHORS or (before[0] in _DECREES and before[-1] in _DECREE_KINDS)):
        return True
    return prefix == "و" and any(t.text in _DECREES for t in tokens[max(0, at - _COORDINATED) : at])


def _is_own_session(tokens: Sequence[Token], i: int) -> bool:
    """قرر المجلس في جلسة عقدها أمس ..: where something was decided, no meeting of its own."""
    return tokens[i].text.startswith("جلس") and tokens[i - 1].text in ("في", "خلال")


def _by_it(scene: Scene) -> bool:
    """زيارة قام بها فلان: the pronoun after ب stands for the noun before the verb."""
    tokens, at = scene.clause.tokens, scene.at
    travels = scene.reading.frame.type in ("visit", "inspection") and not scene.reading.noun
    return travels and at + 1 < len(tokens) and tokens[at + 1].text in ("بها", "به")


def antecedent(scene: Scene, wanted: frozenset[str]) -> int | None:
    """The class noun before the verb that it is about: الحريق الذي اندلع ..، النسخة الثانية عُقدت .."""
    clause, at = scene.clause, scene.at
    itself = scene.reading.frame.itself
    by_it = _by_it(scene)
    if not itself and not scene.reading.pronoun and not by_it:
        return None
    before = [t.text for t in clause.tokens[max(0, at - 5) : at]]
    to_come = before[-1:] == ["ان"] and before[-2:-1] != [] and before[-2] in _EXPECTED  # المقرر أن تستضيفها ..
    relative = by_it or to_come or any(text in RELATIVES for text in before)
    owned = scene.reading.noun and scene.reading.pronoun
    far = 16
    if not relative and not owned and (not itself or next_mention(scene, reach(scene), 4) is not None):
        if not scene.reading.pronoun or scene.reading.prefix.startswith(("و", "ف")):
            return None
        far = 3  # جلسة صلح جمعتها ب ..
    for i in range(at - 1, max(-1, at - far), -1):
        token = clause.tokens[i]
        if token.text == "ان" and i and clause.tokens[i - 1].text in _EXPECTED:  # كان مقررا أن تستضيفه ..
            continue
        if token.text in _PASSIVE_HELPERS:
            continue
        if token.text in STOPS or (token.text in BOUNDARIES and token.text not in RELATIVES):
            return None
        if i and _is_own_session(clause.tokens, i):
            return None
        mention = clause.mentions[token.mention] if token.mention >= 0 else None
        if mention is not None and (mention.kind != "organization" or clause.first[token.mention] != i):
            continue
        if not wanted.isdisjoint(class_of(clause, i, scene.folded)[0]):
            return i
    return None
