"""The visit or tour that an article tells of, and the words that name it."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence

from extraction.events.clause import Clause, tokens_of
from extraction.events.draft import Draft
from extraction.events.frames import noun_classes
from extraction.events.participants.cast import key
from extraction.events.phrases import phrase_end
from extraction.events.setting.gatherings import VISIT, Framework
from extraction.events.words import words_of
from extraction.folding import Folded
from extraction.mentions.vocabulary import ORG, WORDS
from extraction.places import PlaceSpan

_NOUN = r"(?<!\w)[وب]?(?P<name>زيار(?:ه|ته|تها|تهما|تهم)(?!\w)"
_PLAIN = "|".join(sorted(words_of("visit_kind")))
_LED = (
    r"[تي]?قاد(?:ته|تها|ه|ها)|[تي]قود(?:ه|ها)|(?:قام|قامت|يقوم|تقوم) بها|اد(?:ا|ت)ها|[تي]وديها|اجر(?:ا|ت)ها|[تي]جريها"
)
_LASTS = r"(?:تستغرق|تستمر|تدوم|تمتد|دامت|لمده) (?:يومين|يوما? واحدا?|اسبوع\w*|\w+ ايام)"
_KIND = rf"(?: (?:ال\w+|و?(?:{_PLAIN})|{_LED}|{_LASTS}))"
_AREA = (
    "(?:(?:محافظه|مدينه|ولايه|منطقه|دوله|مملكه|جمهوريه|سلطنه|اماره|معتمديه|جماعه|دايره|بلديه|اقليم|جهه|قضاء|بلده|قريه"
    ") )?"
)
_LAND = r"(?:البلاد|الدوله|المملكه|السلطنه)(?!\w)"
# زيارة عمل إلى ألمانيا, زيارته الرسمية لمحافظة ..
_TO = re.compile(rf"{_NOUN}{_KIND}{{0,5}} (?:الي |ل){_AREA})(?=(?P<first>\w+))")
# زيارته مستشفى ..: the words between commas (، صباح أمس،) are no part of its name
_AT = re.compile(rf"{_NOUN})(?: ?، [\w ]{{2,20}} ?،)?(?: (?:امس|اليوم))? (?=(?P<first>\w+))")
# خلال زيارة الوزير المرتقبة إلى ..، في أول زيارة له إلى ..
_ON = re.compile(
    r"(?<!\w)(?:خلال|اثناء|هامش|اطار|ضمن|ختام|مستهل|بمناسبه|في) "
    rf"(?P<name>(?:اول )?زيار(?:ه|ته|تها|تهما|تهم)(?: (?!الي)\w+){{0,3}}? (?:الي|ل|(?={_LAND})) ?{_AREA})"
    r"(?=(?P<first>\w+))"
)
_TOUR = re.compile(
    r"(?<!\w)[وب]?(?P<name>جوله(?: ال\w+| تفقديه| ميدانيه){1,2} (?:في |ب)(?:محافظه|مدينه|ولايه|منطقه|اقليم|قضاء) )"
    r"(?=(?P<first>\w+))"
)
_BARE = re.compile(rf"{_NOUN}{_KIND}{{1,5}})")  # زيارة رسمية تستغرق ثلاثة أيام
_REACH = 160
_BEFORE = 15  # code points between زيارة and the trigger that it leads to (زيارة تفقد)
_DAY = len("2024-05-12")
_DAYS = 7  # a visit told as before began so many days before at most
_SITES = frozenset({"facility", "institution"})


def find_visit(drafts: Sequence[Draft], folded: Folded, places: Sequence[PlaceSpan]) -> Framework | None:
    """The first visit told as under way or done, else a tour, with the phrase that names it most fully."""
    done = [d for d in drafts if not d.background and d.status != "planned"]
    told = next((d for d in done if d.type == "visit"), None)
    if told is None and done and done[0].scene.reading.frame.name == "toured":
        return _of_tour(done[0], folded, places)
    if told is None:
        told = next((d for d in drafts if _brought_here(d, drafts)), None)
        done = [told] if told else []
    if told is None:
        return _by_the_way(drafts, folded, places)
    others = [d for d in drafts if d.type == "visit" and d is not told and (d.background or d.status == "planned")]
    named = _name(folded.text, places, [(d.start - _BEFORE, min(d.until, d.scene.clause.end)) for d in others])
    if named is None:
        return None
    start, end = named
    own = next((d for d in done if d.type in ("visit", "inspection") and d.start - _BEFORE <= start < d.until), told)
    found = Framework(folded.quote(start, end), VISIT, min(told.start, own.start), own)
    found.people = {key(a.mention) for d in (told, own) for a in d.people("actor") if a.mention.kind == "person"}
    found.city, found.region, found.country = own.city, own.region, own.country
    found.date_start, found.date_end = own.date_start, own.date_end
    if own is not told:
        found.city, found.country = own.city or told.city, own.country or told.country
        found.date_start = own.date_start or told.date_start
    return found


def _by_the_way(drafts: Sequence[Draft], folded: Folded, places: Sequence[PlaceSpan]) -> Framework | None:
    """The visit that the article's first event only mentions (استقبل .. وزير ..، بمناسبة زيارته الرسمية للبلاد)."""
    if not drafts or drafts[0].type not in ("meeting", "signing") or drafts[0].background:
        return None
    first = drafts[0]
    m = _ON.search(folded.text, first.start, min(first.scene.clause.end, max(first.until, first.end)))
    if m is None or not m["name"].startswith("زيارته"):
        return None
    found = Framework(folded.quote(m.start("name"), _place_end(m, places)), VISIT, first.start, None)
    parties = [a.mention for a in first.people("actor", "counterpart") if a.mention.kind == "person"]
    found.people = {key(p) for p in parties[-1:]}
    found.country = first.country
    return found


def _of_tour(tour: Draft, folded: Folded, places: Sequence[PlaceSpan]) -> Framework | None:
    """The tour of a province or town with which the article opens (جولة تفقدية في محافظة ..)."""
    m = _TOUR.search(folded.text, tour.start, tour.scene.clause.end)
    if m is None:
        return None
    found = Framework(folded.quote(m.start("name"), _place_end(m, places)), VISIT, tour.start, tour)
    found.people = {key(a.mention) for a in tour.people("actor") if a.mention.kind == "person"}
    found.city, found.region, found.country = tour.city, tour.region, tour.country
    found.date_start, found.date_end = tour.date_start, tour.date_end
    return found


def _brought_here(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """وكان الوزير قد وصل أمس في زيارة ..: told as before, but of these days, so that the rest may be part of it."""
    if draft.type != "visit" or draft.status == "planned" or not draft.background:
        return False
    named = any(p.search(draft.scene.folded, draft.start, draft.scene.clause.end) for p in (_TO, _BARE))
    days = [d.date_start for d in drafts if d.date_start and not d.background and d.status != "planned"]
    return named and bool(days) and _is_near(draft.date_start, days[0])


def _is_near(a: str | None, b: str) -> bool:
    if a is None or len(a) != _DAY or len(b) != _DAY:
        return False
    return 0 <= (dt.date.fromisoformat(b) - dt.date.fromisoformat(a)).days < _DAYS


def visit_phrase(folded: Folded, clause: Clause, places: Sequence[PlaceSpan]) -> str | None:
    """The words that name a visit in a clause (زيارة عمل إلى ألمانيا), as written."""
    m = _TO.search(folded.text, clause.start, clause.end)
    if m:
        return folded.quote(m.start("name"), _place_end(m, places))
    m = _BARE.search(folded.text, clause.start, clause.end)
    return folded.quote(*m.span("name")) if m else None


def on_visit(folded: Folded, start: int, end: int, places: Sequence[PlaceSpan]) -> str | None:
    """The words that tell, in folded[start:end], on what visit something is done (خلال زيارته إلى ..), as written."""
    m = _ON.search(folded.text, start, end)
    return folded.quote(m.start("name"), _place_end(m, places)) if m else None


def _name(text: str, places: Sequence[PlaceSpan], others: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """Where the article names its visit most fully; what lies in a span of `others` names another one."""
    m = _fullest(_TO, text, others)
    if m:
        return m.start("name"), _place_end(m, places)
    for m in _AT.finditer(text):
        tokens = tokens_of(text, m.end(), m.end() + _REACH)
        end = phrase_end(tokens, 0, 1) if tokens else 0
        if end > 1 and _is_site(tokens[0].text) and _is_free(m, others):
            return m.start("name"), tokens[end - 1].end
    m = _fullest(_BARE, text, others)
    return m.span("name") if m else None


def _fullest(pattern: re.Pattern[str], text: str, others: Sequence[tuple[int, int]]) -> re.Match[str] | None:
    """The longest match, of several the first."""
    free = [m for m in pattern.finditer(text) if _is_free(m, others)]
    return max(free, key=lambda m: m.end("name") - m.start("name"), default=None)


def _is_free(m: re.Match[str], others: Sequence[tuple[int, int]]) -> bool:
    return not any(start <= m.start("name") < end for start, end in others)


def _is_site(word: str) -> bool:
    """Whether a word is the head of what can be visited: a facility or a body."""
    classes = noun_classes().get(word, {}) or noun_classes().get(word.removeprefix("ال"), {})
    return not _SITES.isdisjoint(classes) or bool(WORDS[word].flags & ORG)


def _place_end(m: re.Match[str], places: Sequence[PlaceSpan]) -> int:
    """Where the name ends: with the place that begins behind its last preposition, else with what is visited."""
    k = bisect_left([p.start for p in places], m.end())
    near = places[k] if k < len(places) and places[k].start <= m.end() + 2 else None
    if near and near.kind != "nisba":
        return near.end
    line = m.string.find("\n", m.end("first"))
    begin = m.start("first") - m.string[: m.start("first")].endswith(" ل")  # زيارته للجامعة
    tokens = tokens_of(m.string, begin, min(m.start("first") + _REACH, line if line >= 0 else len(m.string)))
    return tokens[phrase_end(tokens, 0, 1) - 1].end
