"""Places in folded text: names that stand as words, the longest at each place."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from extraction.memo import remembered
from extraction.places.index import Entry, countries, index, namesakes, nisbas
from extraction.places.states import doubtful, is_state
from extraction.words import cut, kind_by_rule


class PlaceSpan(NamedTuple):
    """A place in folded text. [start, end) is the name with its article but without و/ب/ل before it.

    `kind` is country, nisba (nationality adjective), city, region, body or agency; `code` ISO 3166-1 alpha-2; `name`
    is folded.
    """

    start: int
    end: int
    kind: str
    code: str
    name: str


# What may stand before a stem within its word: clitic -> how many of its letters belong to the article.
_PREFIXES: dict[str, int] = {}
for _conj, _prep in product(("", "و", "ف"), ("", "ب", "ك", "ل")):
    _PREFIXES[_conj + _prep] = 0
    if _prep != "ل":
        _PREFIXES[_conj + _prep + "ال"] = 2
for _conj in ("", "و", "ف"):
    _PREFIXES[_conj + "لل"] = 1
_LONGEST_PREFIX = 4
_PREFIX_LETTERS = frozenset(prefix[0] for prefix in _PREFIXES if prefix)

# Words after which a guarded name is a place.
_TITLE = (
    r"(?:^|[\s(])و?[بلفك]?(?:ال)?(?:مدينه|محافظه|محافظتي|ولايه|منطقه|دوله|جمهوريه|اماره|قضاء|بلده|قريه|عاصمه|مطار|جامعه|ميناء"
    r"|مستشفي|بلديه|شرطه|مرور|محكمه|سجون|جمارك|جوازات|دوريات|اهالي|سكان|اقليم|امير|محافظ|والي|مديريه|مقاطعه|عماله|دائره|معتمديه|جماعه)\s+$"
)
_PREPOSITION = (
    r"(?:^|[\s(])و?(?:في|من|الي|لدي|عبر|شمال|جنوب|شرق|غرب|شمالي|جنوبي|شرقي|غربي|وسط|امانه|غرفه|شوارع|احياء|متنزهات|متنزه"
    r"|منتزه|كورنيش|شاطي|شواطي|ضواحي|ضاحيه|اسواق|شرطه|مرور|تعليم|صحه|محكمه|امن)\s+$"
)
_TITLED = re.compile(_TITLE)
_GUARDED = re.compile(f"{_TITLE}|{_PREPOSITION}")
# A guarded name also counts as what is visited or left: غادر الرئيس جدة مساء أمس.
_TRAVELLED = re.compile(
    r"(?:^|[\s(])و?(?:زار|زارت|يزور|تزور|غادر|غادرت|يغادر|تغادر|بلغ|بلغت|مغادر[اه]?|مغادرته|زيارته|وصول|مغادره)\s[^.؛:!؟\n]*$"
)
_TRAVEL_REACH = 120
_TIMED = re.compile(
    r"(?:\s+(?:امس|اليوم|غدا|مساء|صباح|ظهر|فجر|بعد|في|الي|يوم|قادم|متوجه|عائد|برفقه|خلال|حيث|منتصف|مطلع|نهايه|بدايه|الشهر"
    r"|الاسبوع|العام|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|علي راس|ل\w{4,})|\s*[،,.\n]|\s*$)"
)
# A city that only the library knows: its name must be this long to count after a bare preposition or clitic.
_LIBRARY_LENGTH = 5
# A news agency names its country within so many letters of the beginning.
_DATELINE = 200
_OPENING = 400
_LINE_HEAD = re.compile(r"(?:^|\n)\s*(?:\w{2,10} ?[-:/] ?)?$")  # nothing, or an outlet's name
_DATELINE_MARK = re.compile(r"\s?(?:[-:/(]|[،,]? ?\d|في \d)")
_TRAPS = {
    "المغرب": re.compile(r"(?:صلاه|اذان|اذان صلاه|بعد|قبل)\s+$"),
    "قطر": re.compile(r"(?:ذات|نصف)\s+$"),
    "جنوب افريقيا": re.compile(r"(?:شرق|غرب|شمال|وسط)\s+$"),
    "يمني": re.compile(r"(?:اليد|يده|القدم|قدمه|الرجل|رجله|العين|الجهه|الركبه|الذراع|ساقه|الساق|الكتف)\s+$"),
    "تركي": re.compile(r"(?:بن|الامير|الشيخ|السيد)\s+$"),
}
_FOLLOWED = {
    "قطر": re.compile(r"\s+(?:نصف|\d|يبلغ|يتراوح|الداي)"),
    "درعا": re.compile(r"\s+(?:تذكاري|تكريمي|تقديري|خاص|ل|من|ا )"),  # سلمه درعا تذكاريا
}
_TRAPPED = _TRAPS.keys() | _FOLLOWED.keys()
_KINGDOMS = ("SA", "JO", "MA", "BH")
_OMAN = re.compile(r"سلطن[هت]|مسقط|العماني|السلطان|صلاله|ظفار")
_AMMAN = re.compile(r"الاردن|اردني|بترا|البتراء")


def _begun(word: str) -> list[tuple[int, int, str, int]]:
    """The names that a word can begin: letters of it before the name's stem, how many of them are the article's, what
    must follow the word, number of the entry."""
    idx = index()
    found: list[tuple[int, int, str, int]] = []
    for before in range(min(len(word), _LONGEST_PREFIX + 1)) if word[0] in _PREFIX_LETTERS else (0,):
        article = _PREFIXES.get(word[:before])
        if article is None:
            continue
        for rest, number in idx.firsts.get(word[before:], ()):
            definite = idx.entries[number].definite
            if definite is None or definite == (article > 0):
                found.append((before, article, rest, number))
    return found


_PLACE = kind_by_rule(_begun)
_names_begun = remembered(100_000)(_begun)


def _candidates(text: str) -> list[tuple[int, int, int]]:
    """(start, -end, number of the entry) of names that stand as words; start after the clitics."""
    found: list[tuple[int, int, int]] = []
    entries = index().entries
    words = cut(text)
    for k in words.of_kind(_PLACE):
        begin, word = words.begin[k], words.surface[k]
        for before, article, rest, number in _names_begun(word):
            start, end = begin + before, begin + len(word)
            if rest:
                if not text.startswith(rest, end):
                    continue
                end += len(rest)
                if text[end : end + 1].isalnum():
                    continue
            entry = entries[number]
            if entry.guard and not _introduced(text, begin, start - article, entry):
                continue
            if entry.name in _TRAPPED and _is_other_word(text, begin, end, entry.name):
                continue
            found.append((start - article, -end, number))
    return found


def _is_other_word(text: str, begin: int, end: int, name: str) -> bool:
    """Whether the words around say that the name is another word (أذان المغرب, بقطر نصف متر)."""
    before, after = _TRAPS.get(name), _FOLLOWED.get(name)
    return bool((before and before.search(text, max(0, begin - 12), begin)) or (after and after.match(text, end)))


def _introduced(text: str, begin: int, name: int, entry: Entry) -> bool:
    """Whether a guarded name at [name, ...) of the word from `begin` has before it what makes it a place."""
    before = text[max(0, begin - 12) : begin]
    if entry.guard == "dateline":
        around = text[name + len(entry.name) : name + len(entry.name) + 2].strip(" ")[:1]
        return begin < _DATELINE and (
            around in ("", ")", "-", "\n", ":", "/", ".") or before.rstrip(" ").endswith(("(", "-"))
        )
    if _TITLED.search(before) or _heads_dateline(text, begin, name, entry):
        return True
    if entry.guard == "titled" or (entry.guard == "library" and len(entry.name) < _LIBRARY_LENGTH):
        return False
    if (text[name - 1 : name] in ("ب", "ل") and name > begin) or _GUARDED.search(before):
        return True
    visited = begin == name and _TIMED.match(text, name + len(entry.name)) is not None
    return visited and _TRAVELLED.search(text, max(0, begin - _TRAVEL_REACH), begin) is not None


def _heads_dateline(text: str, begin: int, name: int, entry: Entry) -> bool:
    """Whether a guarded name opens one of the first lines as a dateline does (ينبع - واس، جدة: ..)."""
    if begin != name or begin > _OPENING or not _LINE_HEAD.search(text, max(0, begin - 20), begin):
        return False
    mark = _DATELINE_MARK.match(text, name + len(entry.name))
    return mark is not None and (entry.guard != "titled" or ":" not in mark[0])


def _kingdom(spans: list[PlaceSpan]) -> str:
    counts = Counter(s.code for s in spans if s.code in _KINGDOMS)
    return max(_KINGDOMS, key=lambda c: (counts[c], c == "SA"))


def find_places(folded_text: str) -> list[PlaceSpan]:
    """Every place named in a folded text, in order, none overlapping; names are matched whole, with clitics."""
    return list(_find(folded_text))


@lru_cache(maxsize=2)
def _find(folded_text: str) -> tuple[PlaceSpan, ...]:
    """The work of `find_places`, kept for the finders that ask for the same article in turn."""
    chosen: list[tuple[int, int, int]] = []
    for start, back, pattern in sorted(_candidates(folded_text)):
        if not chosen or start >= chosen[-1][1]:
            chosen.append((start, -back, pattern))
    entries = index().entries
    spans = [PlaceSpan(a, b, entries[p].kind, entries[p].code, entries[p].name) for a, b, p in chosen]
    for n, s in enumerate(spans):
        if s.kind == "nisba" and "ال" + s.name in doubtful() and folded_text[s.start] != s.name[0]:
            before = (spans[n - 1].kind, spans[n - 1].end) if n else None
            if is_state(folded_text, s.start, s.end, before):
                spans[n] = s._replace(kind="country", name="ال" + s.name)
    return tuple(_settled(folded_text, spans) if any(s.name in _several() for s in spans) else spans)


@cache
def _several() -> frozenset[str]:
    """Names that several places have, of which the article's other places tell."""
    names = {"مملكه", "عمان", *namesakes()}
    return frozenset(names | {"ال" + name for name in names})


def _settled(folded_text: str, spans: list[PlaceSpan]) -> list[PlaceSpan]:
    """The places with the country of those whose name several have."""
    kingdom = _kingdom(spans) if any(s.kind == "kingdom" for s in spans) else ""
    amman = any(s.name == "عمان" for s in spans) and not _OMAN.search(folded_text) and _AMMAN.search(folded_text)
    counts = Counter(s.code for s in spans if s.name.removeprefix("ال") not in namesakes())
    out: list[PlaceSpan] = []
    for s in spans:
        other = namesakes().get(s.name.removeprefix("ال")) if s.kind in ("city", "region") else None
        if s.kind == "kingdom":
            out.append(PlaceSpan(s.start, s.end, "country", kingdom, s.name))
        elif s.name == "عمان" and amman:
            out.append(PlaceSpan(s.start, s.end, "city", "JO", s.name))
        elif other and counts[other] > counts[s.code]:
            out.append(s._replace(code=other))
        else:
            out.append(s)
    return out


@remembered(50_000)
def country_of(folded_phrase: str) -> str | None:
    """The country that a folded phrase names as its whole (`مصر`, `لليتوانيا`, `المصريه`), else None."""
    phrase = folded_phrase.strip()
    for clitics in (0, 1, 2):
        if clitics and phrase[:clitics] not in _PREFIXES:
            continue
        rest = phrase[clitics:]
        # لليتوانيا is ل + ليتوانيا, لليابان is ل + اليابان: the names decide.
        for name in (rest, rest.removeprefix("دوله "), rest.removeprefix("جمهوريه "), "ال" + rest.removeprefix("ل")):
            if name in countries():
                return countries()[name][0]
            if name.removeprefix("ال") in nisbas():
                return nisbas()[name.removeprefix("ال")]
    return None
