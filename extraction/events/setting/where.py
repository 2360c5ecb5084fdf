"""Where an event was: from its own clause, else from the names of those who act."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extraction.events.clause import BOUNDARIES, Token
from extraction.events.draft import Draft
from extraction.events.frames import trigger_words
from extraction.events.setting.towns import find_unlisted, put
from extraction.events.syntax import CONSTRUCT, RELATIVES, STOPS, governed
from extraction.events.words import words_of
from extraction.folding import Folded, fold_text
from extraction.mentions.vocabulary import GIVEN, NOUN, ORG, POST, VERB, WORDS, word_class
from extraction.places import PlaceSpan

NO_PLACE = frozenset({"call"})
PLACES = ("city", "region", "country")
_THAT = words_of("that_pronoun") | {"ان"}
_CABINETS = ("مجلس الوزراء", "مجلس الحكومة", "مجلس النواب", "مجلس الأمة", "مجلس الشورى", "البرلمان", "الحكومة")
_SITTINGS = ("جلس", "اجتماع", "المنعقد", "بجلس", "باجتماع")
_NEAR = words_of("place_near")
_PORTS = words_of("port")
_HOSTING = frozenset({"gathering_organised", "gathering_hosted", "meeting_phase", "gathering_seen"})
_ARRIVING = frozenset({"aid", "visit", "incident"})
_EXPLICIT = re.compile(
    r"(?<!\w)(?:ب|في )(?:(?:بلديه|فرع|مستشفي|جامعه|اماره) )?(?:مدينه|محافظه|بلده|قريه|ولايه|مركز|قضاء|مديريه) $"
)
_BEFORE = words_of("place_before")
# Types of which the text may name the country alone as the scene; elsewhere a country is mostly the topic.
_ABROAD = frozenset(
    {"visit", "incident", "conference", "participation", "award", "aid", "inauguration", "launch", "other"}
)
_CEREMONY = re.compile(r"(?:حفل|مراسم|فعاليات) (?:الاطلاق|الافتتاح|التوقيع|التدشين|التكريم)")
_CAPTURED = "captured"  # frame
_HEADS_CLAUSE = re.compile(r"و?(?:في|ب(?:مدينه|بلده|قريه))(?!\w)")
_HEADING = re.compile(r"\s*و?(?:في |ب)(?:(?:مدينه|محافظه|بلده|قريه|ولايه) )?")
_AIRPORT = re.compile(r"مطار ")
_CITY_STATES = frozenset({"سنغافوره", "موناكو", "هونغ كونغ", "هونج كونج", "ماكاو"})
_CEREMONY_HELD = re.compile(
    r"(?<!\w)[وفب]?(?:(?:ال|لل)(?:حفل|احتفال|لقاء|اجتماع|مراسم|جلسه|دوره)"
    r"|(?:جلست|اجتماع|دورت)ه(?:ا|م)?(?: ال\w+){0,2}|(?:جلس|دور)ه(?: \w+){0,2})"
    r" (?:الذي|التي) (?:اقيم|عقد|نظم|اقام|انعقد|التام)"
)
_CEREMONY_BACK = 28
_CEREMONY_REACH = 900
_CEREMONY_NEAR = 50
_PURPOSE_NOT = words_of("purpose_exception")
_TOPIC = frozenset({"خصص", "خصصت", "كرس", "كرست", "المخصص", "المخصصه", "المكرس"})
_HELD = re.compile(r" (?:(?:[تي]?قام|اقيم|عقد|انعقد|نظم|اختتم|جر|استضاف|احتضن|[تي]ستضيف|[تي]حتضن)\w*) ")
_SETS_OUT = re.compile(r"(?:انطلق|انطلقت|تنطلق|ينطلق|ستنطلق|سينطلق) من (?:ال)?$")
_AT_WORKS = frozenset({"inauguration", "inspection"})
# افتتح مركز لوسيل، تفقد ساحل العقبة
_WORKS = re.compile(
    r"(?<!\w)[بل]?(?:مركز|مستشفي|محطه|سوق|ميناء|مطار|مشعر|قلعه|متحف|حديقه|ساحل|شاطي|جسر|ملعب|قصر ثقافه|مجمع|مدرسه|سد)"
    r" (?:ال)?$"
)
_GATHERINGS = frozenset({"conference", "participation"})
# Types whose object is itself a place, or has its place in its name.
_LOCATED_OBJECT = frozenset({"visit", "inspection", "inauguration", "incident"})
# Types that a relative clause may go on to place (المؤتمر الذي كان مقررا عقده في أريحا).
_RELATIVE_PLACE = frozenset({"conference", "incident", "launch", "inauguration", "visit", "participation"})
# Types in which an official's office says nothing of the place (وجه أمير منطقة ..), but a body's does.
_OF_BODIES = frozenset({"decision", "appointment"})
_APPOSED = words_of("apposed")
_AMONG = frozenset({"ومنهم", "منهم", "بينهم", "وبينهم", "ومنها", "ومنهن"})
# Types whose object may be about a town of its own (وقع في الرياض عقد تشغيل .. بمحافظة القطيف): the first named counts.
_OF_PARTIES = frozenset({"signing", "meeting"})
_THEN = frozenset({"في", "صباح", "مساء", "ظهر", "عصر", "اليوم", "امس", "يوم", "خلال"})
_NEAR_BEFORE = 90
_BEYOND = re.compile(
    r"(?<!\w)(?:(?:ال|لل)?حدود(?:ها|ه)?(?: مع)?|(?:ال)?(?:مجاور|متاخم|محاذي)ه? ل|(?:ال)?قريبه? من) ?(?:ال)?$"
)
_BEYOND_BACK = 24
_COUNTRY_BESIDE = 24  # code points behind a town


def is_online(draft: Draft) -> bool:
    """Whether the parties met by video: nowhere."""
    return draft.mode == "virtual" and draft.type in ("meeting", "participation")


def set_own_place(draft: Draft, folded: Folded, places: Sequence[PlaceSpan], stop: int) -> None:
    """Fill in city and country that the event's own clause tells; `stop` is where its scene ends.

    What stands before the trigger counts only for the first event of a sentence.
    """
    if draft.type in NO_PLACE or is_online(draft):
        return
    clause, at = draft.scene.clause, draft.scene.at
    first = min(at, draft.noun) if draft.noun is not None else at
    start = clause.tokens[first].start
    here = [p for p in places if clause.start <= p.start < clause.end and p.kind in PLACES and _free(draft, p)]
    here = [p for p in here if not _is_left(draft, p) and not is_beyond(folded.text, p)]
    if draft.type == "decision" and _is_of_cabinet(draft):
        here = []
    if draft.scene.reading.frame.name == _CAPTURED:  # استعادة عدن: where it was is what was taken
        taken = next((p for p in here if start < p.start < stop and p.kind != "country"), None)
        if taken is not None and put(draft, folded, taken):
            return
    town = find_unlisted(draft, folded, places, start, stop)
    if _take_first(draft, folded, [p for p in here if start <= p.start < (town[0] if town else stop)]):
        return
    if town:
        draft.city = folded.quote(*town)
        draft.country = draft.country or _country_beside(folded.text, places, town[1])
        return
    capital = next((p for p in places if start <= p.start < stop and _is_capital(folded.text, p)), None)
    if capital is not None:
        draft.country = draft.country or capital.code
        return
    if not draft.first_of_sentence:
        _take_heading(draft, folded, here)
    else:
        said = max((t.start for t in clause.tokens[:first] if t.text in _THAT and t.mention < 0), default=0)
        before = [
            p for p in reversed(here) if 0 < start - p.end < _NEAR_BEFORE and p.kind != "country" and p.start > said
        ]
        if not _take_first(draft, folded, before) and draft.region is None and draft.country is None:
            town = find_unlisted(draft, folded, places, clause.start, start)
            if town and _HEADS_CLAUSE.match(folded.text, clause.start):  # وفي بلدة .. التقى
                draft.city = folded.quote(*town)


def _take_heading(draft: Draft, folded: Folded, places: Sequence[PlaceSpan]) -> None:
    """وفي عدن، افتتح .. فيما عقد ..: what heads the sentence is where all of it was."""
    start = draft.scene.clause.start
    for place in places[:1]:
        told = folded.text[start : place.start]
        if _HEADING.fullmatch(told) and folded.text[place.end : place.end + 2].lstrip()[:1] in ("،", ","):
            put(draft, folded, place)


def _is_left(draft: Draft, place: PlaceSpan) -> bool:
    """غادر القاهرة متوجها إلى روما: the town that is left is not where the visit is."""
    clause, at = draft.scene.clause, draft.scene.at
    if draft.type != "visit" or "غادر" not in clause.tokens[at].text:
        return False
    towards = next((t.start for t in clause.tokens[at + 1 :] if t.text == "الي" and t.mention < 0), None)
    return towards is not None and place.start < towards


def is_beyond(folded: str, place: PlaceSpan) -> bool:
    """بلدة سروج قرب الحدود مع سوريا، المجاورة للحدود السورية: what only lies beside the scene."""
    return _BEYOND.search(folded, max(0, place.start - _BEYOND_BACK), place.start) is not None


def _country_beside(folded: str, places: Sequence[PlaceSpan], end: int) -> str | None:
    """The country told right behind a town (مدينة سوروتش التركية، بلدة سروج جنوب شرق تركيا)."""
    near = (p for p in places if end <= p.start < end + _COUNTRY_BESIDE and p.kind in ("nisba", "country"))
    return next((p.code for p in near if not is_beyond(folded, p)), None)


def _is_of_cabinet(draft: Draft) -> bool:
    """وافق مجلس الوزراء على إنشاء طريق بمحافظة ..: places are what is decided on, unless the sitting is told."""
    bodies = [a.mention for a in draft.people("actor") if a.mention.kind == "organization"]
    if not bodies or not any(b.name.startswith(_CABINETS) for b in bodies):
        return False
    return not any(t.text.startswith(_SITTINGS) for t in draft.scene.clause.tokens)


def _is_capital(folded: str, place: PlaceSpan) -> bool:
    """بالعاصمة التونسية: a place told by its country alone."""
    return place.kind == "nisba" and folded.endswith("العاصمه ", 0, place.start)


def _take_first(draft: Draft, folded: Folded, places: Sequence[PlaceSpan]) -> bool:
    """Take the first place that a preposition puts the event in, else the first in its object's or its own name."""
    tests = (_is_said, _in_name) if draft.type in _OF_PARTIES else (_is_explicit, _is_location, _in_name)
    for test in tests:
        for place in places:
            if not test(draft, folded.text, place):
                continue
            if place.kind == "country" and place.name in _CITY_STATES and test is not _in_name:
                draft.city, draft.country = folded.quote(place.start, place.end), place.code
                return True
            if place.kind == "country":
                draft.country = draft.country or (place.code if draft.type in _ABROAD else None)
            elif put(draft, folded, place):
                return True
    return False


def _is_said(draft: Draft, folded: str, place: PlaceSpan) -> bool:
    return _is_explicit(draft, folded, place) or _is_location(draft, folded, place)


def _is_explicit(draft: Draft, folded: str, place: PlaceSpan) -> bool:
    """Whether the words say that the place is a town and that it was there (بمحافظة .., في مدينة ..)."""
    return place.kind != "country" and bool(_EXPLICIT.search(folded, max(0, place.start - 20), place.start))


def _in_name(draft: Draft, folded: str, place: PlaceSpan) -> bool:
    """Whether the place is in the name of what is visited or opened, or of the gathering (قمة طوكيو)."""
    clause = draft.scene.clause
    if draft.type in _GATHERINGS and draft.title and place.kind in ("city", "country"):  # ملتقى فاس، معرض جدة للكتاب
        behind = " ".join(re.findall(r"\w+", fold_text(draft.title))[1:])
        if re.match(rf"(?:ال)?{re.escape(folded[place.start : place.end])}(?!\w)", behind):
            return True
    if draft.noun is not None and draft.type in _GATHERINGS:
        in_title = folded[clause.tokens[draft.noun].end : place.start] in (" ", " ال")
        return in_title or any(
            m.start <= place.start < m.end and governed(clause, k) in ("في", "ب") for k, m in enumerate(clause.mentions)
        )
    if (
        draft.type in _AT_WORKS
        and place.kind == "city"
        and _WORKS.search(folded, max(0, place.start - 20), place.start)
    ):
        return True
    if draft.type == "inauguration" and draft.title and f" {place.name}" in fold_text(draft.title):
        return True
    inside = [m for m in clause.mentions if m.kind == "organization" and m.start <= place.start < m.end]
    if draft.type in _OF_BODIES:  # وجه بعلاج مريضة في مخيم ..: a body that is decided on says nothing of the sitting
        return any(a.mention.start == m.start for m in inside for a in draft.people("actor", "chair"))
    return bool(inside)


def _free(draft: Draft, place: PlaceSpan) -> bool:
    """Whether the place is not part of somebody's name or position."""
    located = draft.type in _LOCATED_OBJECT
    clause = draft.scene.clause
    for k, m in enumerate(clause.mentions):
        if m.start <= place.start < m.end and m.kind != "country":
            if m.post in _PORTS and draft.type in _ARRIVING:
                return True
            inside = governed(clause, k) in ("في", "ب", CONSTRUCT)  # بمقر الوزارة بالرياض
            return m.kind == "organization" and (located or inside)
    return True


def scene_end(draft: Draft) -> int:
    """Where the clause turns to aims and topics (لبحث ..، حيث تناول ..), in which places are no scene."""
    clause, at = draft.scene.clause, draft.scene.at
    relative = draft.type in _RELATIVE_PLACE
    for n, token in enumerate(clause.tokens[at + 1 :], at + 2):
        if token.mention >= 0:
            continue
        text = token.text
        if text in RELATIVES and _tells_where_held(draft, token):
            continue
        following = clause.tokens[n].text if n < len(clause.tokens) else ""
        if text in _TOPIC and following.startswith("ل"):  # خُصص للنظر في ..
            return token.start
        if text in STOPS or (text in BOUNDARIES and not (relative and text in RELATIVES)):
            if text == "وذلك" and (following in _THEN or following.startswith("بم")):  # وذلك بمقرها، وذلك صباح اليوم
                continue
            return token.start
        if text in _AMONG and draft.type != "incident":  # الجرحى ومنهم من أصيب في ..
            return token.start
        if text in _APPOSED and clause.tokens[n - 2].text in ("،", ","):  # فلانة، المتوجة بجائزة .. في جنيف
            return token.start
        if text == "كما" and following and WORDS[following].flags & VERB:
            return token.start
        if draft.type == "visit" and text.startswith(("لزيار", "لتقصي", "لتفقد")):  # دعوة لزيارة ..، زيارة لتفقد ..
            continue
        if text[0] == "ل" and len(text) > 4 and not text.startswith("لل") and _is_purpose(text):
            return token.start
    return clause.end


def _tells_where_held(draft: Draft, relative: Token) -> bool:
    """خلال الحفل الذي أقيم أمس في ..، فاز في المسابقة التي أقيمت في ..: behind it the place may be told."""
    text, start = draft.scene.folded, max(draft.scene.clause.start, relative.start - _CEREMONY_BACK)
    if _CEREMONY_HELD.search(text, start, relative.end + 8):
        return True
    return draft.type == "award" and _HELD.match(text, relative.end) is not None


def _is_purpose(text: str) -> bool:
    """Whether a word with ل can tell what for: a verbal noun or an unknown word, no name and no plain noun."""
    if text in _PURPOSE_NOT:
        return False
    word = WORDS[text]
    if text.endswith(("يها", "يه", "يهم")):  # لمنسوبيها
        return False
    return text in trigger_words() or word.form in word_class("purpose") or not word.flags & (NOUN | GIVEN | POST | ORG)


def _is_location(draft: Draft, folded: str, place: PlaceSpan) -> bool:
    """Whether the words before a place put the event there (بالرياض، في مدينة جدة، إلى عمان)."""
    before = folded[max(0, place.start - 30) : place.start]
    if before.endswith(("بال", "لل")) or (before[-1:] in "بل" and not before[-2:-1].isalnum()):
        return before.endswith("بال") or before[-1:] == "ب" or draft.type == "visit"
    at = draft.scene.at
    if draft.scene.reading.frame.name in _HOSTING and folded[draft.scene.clause.tokens[at].end : place.start] == " ":
        return True  # تستضيف المنامة ..
    words = before.removesuffix("ال").split()
    last = words[-1] if words and before[-1:].isspace() else ""
    last = last if last in _BEFORE else last.lstrip("و")  # ولاية
    if last.startswith("ال") and len(words) > 1 and words[-2].endswith("العاصمه"):  # بالعاصمة العراقية بغداد
        last = "العاصمه"
    if last == "من" and draft.type != "visit" and _SETS_OUT.search(before):
        return True
    if last == "الي":
        return draft.type in ("visit", "aid", "participation", "inspection")
    if last in _BEFORE or last[1:] in _BEFORE or (draft.type == "incident" and last in _NEAR):
        return True
    beside = before[-1:] == "و" and not before[-2:-1].isalnum()  # بين العقبة وليماسول
    return draft.type == "visit" and place.kind != "region" and not beside


def place_of_ceremony(draft: Draft, folded: Folded, places: Sequence[PlaceSpan]) -> None:
    """Take the place that a later sentence gives the event's ceremony, or the airport of an arrival."""
    pattern = _AIRPORT if draft.type == "visit" else _CEREMONY
    for m in pattern.finditer(folded.text, draft.start, draft.start + _CEREMONY_REACH):
        for place in places:
            near = m.end() <= place.start < m.end() + _CEREMONY_NEAR and place.kind == "city"
            if not near or draft.country not in (None, place.code):
                continue
            if draft.type == "visit" or _is_location(draft, folded.text, place):
                put(draft, folded, place)
                return


def city_of_actor(draft: Draft, folded: Folded, places: Sequence[PlaceSpan]) -> bool:
    """A local body or office acts where its name says (أمانة منطقة حائل). Tells whether it does."""
    bodies = draft.type in _OF_BODIES
    for argument in draft.people("actor", "chair", *([] if bodies else ["object"])):
        mention = argument.mention
        if mention.short or (bodies and mention.kind != "organization"):
            continue
        if folded.text.endswith(" وبين ", 0, mention.start):  # الطريق الواصل بينه وبين ميناء ..
            continue
        for place in places:
            if mention.start <= place.start < mention.end and place.kind in ("city", "region"):
                if draft.country in (None, place.code):
                    put(draft, folded, place)
                return draft.city is not None
    return False


def seat_of_official(draft: Draft, folded: Folded, places: Sequence[PlaceSpan]) -> None:
    """Take the city or region whose official acts, where his position ends in it (مدير التعليم بمنطقة نجران)."""
    for argument in draft.people("actor", "chair"):
        position = fold_text(argument.mention.position or "")
        for place in places:
            name = folded.text[place.start : place.end]
            if place.kind in ("city", "region") and position.endswith((" " + name, "ب" + name)):
                if draft.country in (None, place.code):
                    put(draft, folded, place)
                return


def country_of_participants(draft: Draft) -> str | None:
    """The country visited, else that of those who act."""
    roles = ("counterpart",) if draft.type == "visit" else ("actor", "chair", "object")
    return next((a.mention.country for a in draft.people(*roles) if a.mention.country), None)


def dateline_city(folded: Folded, places: Sequence[PlaceSpan], body: int) -> PlaceSpan | None:
    """The city at the head of the article, from which it is written (الرياض - واس)."""
    for place in places:
        if place.start > max(body, 0) + 30:
            return None
        if place.kind == "city" and _heads_line(folded.text, place) and not _is_weekday(folded.text, place):
            return place
    return None


def _is_weekday(text: str, place: PlaceSpan) -> bool:
    """الخميس 19 يونيو: a day, not the town of its name."""
    return bool(re.match(r"(?:ال)?خميس[\s،]+\d", text[place.start : place.end + 4]))


def _heads_line(text: str, place: PlaceSpan) -> bool:
    line = text.rfind("\n", 0, place.start) + 1
    return place.start - line < 40 and bool(
        re.match(r"\s*(?:[-:/(،,]|\d|في \d|\S{2,12}\s*[-:/])", text[place.end : place.end + 20])
    )
