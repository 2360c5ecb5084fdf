"""The visit or tour that an article tells of, and the words that name it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from extraction.events.cast import key
from extraction.events.clause import Clause, tokens_of
from extraction.events.draft import Draft
from extraction.events.frames import noun_classes
from extraction.events.gatherings import VISIT, Framework
from extraction.events.phrases import phrase_end
from extraction.events.words import words_of
from extraction.folding import Folded
from extraction.mentions.vocabulary import ORG, WORDS
from extraction.places import PlaceSpan

_NOUN = r"(?<!\w)[وب]?(?P<name>زيار(?:ه|ته|تها|تهما|تهم)(?!\w)"
_PLAIN = "|".join(sorted(words_of("visit_kind")))
_LED = (
    r"[تي]?قاد(?:ته|تها|ه|ها)|[تي]قود(?:ه|ها)|(?:قام|قامت|يقوم|تقوم) بها|اد(?:ا|ت)ها|[تي]وديها|اجر(?:ا|ت)ها|[تي]جريها"
)
_LASTS = r"(?:تستغرق|تستمر|تدوم|لمده) (?:يومين|يوما? واحدا?|اسبوع\w*|\w+ ايام)"
_KIND = rf"(?: (?:ال\w+|و?(?:{_PLAIN})|{_LED}|{_LASTS}))"
_AREA = (
    "(?:(?:محافظه|مدينه|ولايه|منطقه|دوله|مملكه|جمهوريه|سلطنه|اماره|معتمديه|جماعه|دايره|بلديه|اقليم|جهه|قضاء|بلده|قريه"
    ") )?"
)
# زيارة عمل إلى ألمانيا, زيارته الرسمية لمحافظة ..
_TO = re.compile(rf"{_NOUN}{_KIND}{{0,5}} (?:الي |ل){_AREA})(?=(?P<first>\w+))")
# زيارته مستشفى ..: the words between commas (، صباح أمس،) are no part of its name
_AT = re.compile(rf"{_NOUN})(?: ?، [\w ]{{2,20}} ?،)?(?: (?:امس|اليوم))? (?=(?P<first>\w+))")
_BARE = re.compile(rf"{_NOUN}{_KIND}{{1,5}})")  # زيارة رسمية تستغرق ثلاثة أيام
_TOUR = re.compile(rf"(?<!\w)[وب]?(?P<name>جوله(?: ال\w+| تفقديه| ميدانيه){{1,2}} (?:في |ب){_AREA})(?=(?P<first>\w+))")
_REACH = 160
_BEFORE = 15  # code points between زيارة and the trigger that it leads to (زيارة تفقد)
_SITES = frozenset({"facility", "institution"})


def find_visit(drafts: Sequence[Draft], folded: Folded, places: Sequence[PlaceSpan]) -> Framework | None:
    """The first visit told as under way or done, else a tour, with the phrase that names it most fully."""
    done = [d for d in drafts if not d.background and d.status != "planned"]
    visit = next((d for d in done if d.type == "visit"), None)
    tour = next((d for d in done if d.scene.reading.frame.name == "toured"), None)
    told = visit or tour
    if told is None:
        return None
    named = _name(folded.text, visit is not None, places)
    if named is None:
        return None
    start, end = named
    own = next((d for d in done if d.type in ("visit", "inspection") and d.start - _BEFORE <= start < d.until), told)
    found = Framework(folded.quote(start, end), VISIT, min(told.start, own.start), own)
    found.people = {key(a.mention) for d in (told, own) for a in d.people("actor") if a.mention.kind != "country"}
    found.city, found.region, found.country = own.city, own.region, own.country
    found.date_start, found.date_end = own.date_start, own.date_end
    if own is not told:
        found.city, found.country = own.city or told.city, own.country or told.country
        found.date_start = own.date_start or told.date_start
    return found


def visit_phrase(folded: Folded, clause: Clause, places: Sequence[PlaceSpan]) -> str | None:
    """The words that name a visit in a clause (زيارة عمل إلى ألمانيا), as written."""
    m = _TO.search(folded.text, clause.start, clause.end)
    return folded.quote(m.start("name"), _place_end(m, places)) if m else None


def _name(text: str, visit: bool, places: Sequence[PlaceSpan]) -> tuple[int, int] | None:
    """Where the article names its visit or tour most fully."""
    if not visit:
        m = _TOUR.search(text)
        return (m.start("name"), _place_end(m, places)) if m else None
    m = _fullest(_TO, text)
    if m:
        return m.start("name"), _place_end(m, places)
    for m in _AT.finditer(text):
        tokens = tokens_of(text, m.end(), m.end() + _REACH)
        end = phrase_end(tokens, 0, 1)
        if end > 1 and _is_site(tokens[0].text):
            return m.start("name"), tokens[end - 1].end
    m = _fullest(_BARE, text)
    return m.span("name") if m else None


def _fullest(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The longest match, of several the first."""
    return max(pattern.finditer(text), key=lambda m: m.end("name") - m.start("name"), default=None)


def _is_site(word: str) -> bool:
    """Whether a word is the head of what can be visited: a facility or a body."""
    classes = noun_classes().get(word, {}) or noun_classes().get(word.removeprefix("ال"), {})
    return not _SITES.isdisjoint(classes) or bool(WORDS[word].flags & ORG)


def _place_end(m: re.Match[str], places: Sequence[PlaceSpan]) -> int:
    """Where the name ends: with the place that begins behind its last preposition, else with the next word."""
    k = bisect_left([p.start for p in places], m.end())
    near = places[k] if k < len(places) and places[k].start <= m.end() + 2 else None
    return near.end if near and near.kind != "nisba" else m.end("first")
