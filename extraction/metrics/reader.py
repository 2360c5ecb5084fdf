"""From a number in its sentence to what it counts: the order in which the readings are tried."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.metrics import traps
from extraction.metrics.duals import counts_one, dual_phrase_end
from extraction.metrics.durations import is_measured, with_minutes
from extraction.metrics.noun_phrase import noun_phrase
from extraction.metrics.qualifiers import qualifier_after, qualifier_before
from extraction.metrics.ranks import elative_phrase, is_scope, moved_places, rank_noun
from extraction.metrics.reading import Reading
from extraction.metrics.tokens import Sentence, Token
from extraction.metrics.units import Unit, adjective_country, dual_units, unit_at
from extraction.metrics.vocabulary import has_clitic, words_of
from extraction.spans import NumberSpan

_TOTAL = words_of("total")
_GROUP = words_of("group")
_SHARE = frozenset(("نسبه", "نسبته", "نسبتها"))
_SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP"}
_VICTIMS = frozenset(
    (
        "مقتل",
        "اصابه",
        "قتل",
        "جرح",
        "استشهاد",
        "مصرع",
        "انقاذ",
        "اعتقال",
        "توقيف",
        "وفاه",
        "اصيب",
        "جرحي",
        "قتلي",
        "بمقتل",
        "باصابه",
    )
)
_REACHES = frozenset(("بلغ", "الي", "ب", "نحو", "يبلغ", "بلغت", "حوالي", "قرابه", "تجاوز", "يتجاوز", "يقارب"))
_OTHERS = frozenset(("اخرين", "اخرون", "اخريات", "اخر", "اخري"))
_UNIT_SKIP = frozenset(('"', ")", "ال"))


def read_number(text: str, sentence: Sentence, n: NumberSpan, previous: Reading | None) -> Reading | None:
    """What the number counts, None where it is no metric. `previous` is the last reading in the same sentence."""
    before = sentence.before(n.start)
    after = sentence.after(n.end)
    if n.kind == "ordinal":
        return _rank_by_ordinal(n, before, after)
    if traps.is_list_number(text, n) or traps.is_clock(text, n) or traps.is_code(text, n):
        return None
    if n.kind == "percent" or text[n.start - 1 : n.start] == "%":
        return _percent(n, before, after)
    n, after = _scaled(n, after)
    start, after = _parentheses(text, n, after)
    measured = _measure(text, n, start, before, after)
    if measured is not None:
        return None if measured.unit_kind == "skip" else measured
    rank = rank_noun(before)
    if rank is not None and n.value_upper is None:
        return Reading(
            rank.start, n.end, n.start, n.value, None, "exact", "rank", "rank_number", (rank.start, rank.end)
        )
    if n.kind == "fraction" or traps.is_supposed(before, after, False):
        return None
    if text.startswith(("ال", "لل"), n.start) and not text.startswith(("الف", "الاف"), n.start):
        return _definite(n, before)
    if n.value == 1 and not text[n.start].isdigit():
        return _one(text, n, before)
    if text[n.start : n.end] in _TWO:
        return _two(n, before)
    if traps.identifies(before) or traps.is_year(text, n, before):
        return None
    return _count(text, n, start, before, after) or _bare(text, n, before, after, previous)


def read_dual(text: str, sentence: Sentence, start: int, end: int) -> Reading | None:
    """The reading of a dual noun or unit at [start, end)."""
    before = sentence.before(start)
    after = sentence.after(end)
    word = text[start:end]
    if word in dual_units():
        found = unit_at(sentence.after(start), 0)
        if found is None:
            return None
        unit = found[1]
        if unit.kind == "duration":
            if not is_measured(before):
                return None
            minutes = with_minutes(text, 2, end) if unit.code == "h" else None
            if minutes:
                return _reading(
                    NumberSpan(start, end, minutes[0], None, "cardinal"),
                    start,
                    minutes[1],
                    before,
                    after,
                    "duration",
                    "dual_unit",
                    measure=Unit("duration", "min"),
                )
        return _reading(
            NumberSpan(start, end, 2, None, "cardinal"),
            start,
            end,
            before,
            after,
            unit.kind,
            "dual_unit",
            measure=unit,
            unit=(start, end),
        )
    phrase_end = dual_phrase_end(after, before, end)
    if phrase_end is None or traps.is_supposed(before, after, False) or traps.is_score(text, 2, [word]):
        return None
    return _reading(
        NumberSpan(start, end, 2, None, "cardinal"),
        start,
        phrase_end,
        before,
        after,
        "count",
        "dual",
        unit=(start, phrase_end),
    )


def _reading(
    n: NumberSpan,
    start: int,
    end: int,
    before: Sequence[Token],
    after: Sequence[Token],
    kind: str,
    rule: str,
    *,
    unit: tuple[int, int] | None = None,
    measure: Unit | None = None,
    adjective: str | None = None,
) -> Reading:
    """A reading with the hedge found before the number or after what is counted."""
    qualifier = "range" if n.value_upper is not None else "exact"
    hedge = qualifier_before(before)
    if hedge is not None:
        start = min(start, hedge[0])
        qualifier = hedge[1] if n.value_upper is None else "range"
    else:
        later = [t for t in after if t.start >= end]
        tail = qualifier_after(later, 0)
        if tail is not None and n.value_upper is None:
            end, qualifier = tail
    return Reading(start, end, n.start, n.value, n.value_upper, qualifier, kind, rule, unit, measure, adjective)


def _bare_span(noun: Token) -> tuple[int, int]:
    """The span of a noun without و, ف, ب, ل before it (بالمركز, للمشغلين, بكتاب)."""
    at = noun.word.find("ال")
    if 0 < at <= 2:
        return noun.start + at, noun.end
    if noun.word.startswith("لل"):
        return noun.start + 2, noun.end
    return noun.start + (1 if has_clitic(noun.word) else 0), noun.end


def _parentheses(text: str, n: NumberSpan, after: Sequence[Token]) -> tuple[int, Sequence[Token]]:
    """Where the number begins with its bracket, and the tokens after its closing one: (1.850) ريال."""
    if text[n.start - 1 : n.start] == "(" and ")" in text[n.start : n.end + 1]:
        return n.start - 1, after[1:] if after and after[0].word == ")" else after
    return n.start, after


_SCALES = {"الف": 1e3, "الاف": 1e3, "مليون": 1e6, "ملايين": 1e6, "مليار": 1e9, "مليارات": 1e9, "تريليون": 1e12}


def _scaled(n: NumberSpan, after: Sequence[Token]) -> tuple[NumberSpan, Sequence[Token]]:
    """The number with a scale that a closing quote or bracket cuts off from it: «160» مليون ريال."""
    if len(after) > 1 and after[0].word in ('"', ")") and after[1].word in _SCALES:
        scale = _SCALES[after[1].word]
        upper = None if n.value_upper is None else n.value_upper * scale
        return NumberSpan(n.start, after[1].end, n.value * scale, upper, n.kind), after[2:]
    return n, after


def _percent(n: NumberSpan, before: Sequence[Token], after: Sequence[Token]) -> Reading | None:
    if traps.is_supposed(before, after, True):
        return None
    reading = _reading(n, n.start, n.end, before, after, "percent", "percent")
    opened = _open_range(before) if reading.qualifier == "exact" else None
    if opened is not None:
        reading.start, reading.qualifier = opened, "range"
    return reading


def _open_range(before: Sequence[Token]) -> int | None:
    """Where a range begins whose other end is no number (ما بين النسبة القصوى إلى 3%)."""
    if not before or before[-1].word not in ("الي", "و"):
        return None
    near = before[-6:-1]
    for i in range(len(near) - 1, -1, -1):
        if near[i].word == "مابين":
            return near[i].start
        if near[i].word == "ما" and i + 1 < len(near) and near[i + 1].word == "بين":
            return near[i].start
        if near[i].word in ("،", "."):
            return None
    return None


def _rank_by_ordinal(n: NumberSpan, before: Sequence[Token], after: Sequence[Token]) -> Reading | None:
    rank = rank_noun(before)
    if rank is not None:
        return Reading(rank.start, n.end, n.start, n.value, None, "exact", "rank", "rank", _bare_span(rank))
    if n.value >= 2:
        phrase = elative_phrase(after)
        if phrase is not None:
            return Reading(n.start, phrase[1], n.start, n.value, None, "exact", "rank", "rank_elative", phrase)
    return None


def _measure(text: str, n: NumberSpan, start: int, before: Sequence[Token], after: Sequence[Token]) -> Reading | None:
    """The reading as money or a measure; of kind `skip` for a span of time that is none."""
    symbol = _SYMBOLS.get(text[start - 1 : start]) or _SYMBOLS.get(text[n.end : n.end + 1])
    if symbol:
        begin = start - 1 if text[start - 1 : start] in _SYMBOLS else start
        return _reading(n, begin, n.end, before, after, "currency", "currency", measure=Unit("currency", symbol))
    at = 0
    while at < len(after) and after[at].word in _UNIT_SKIP and at < 1:
        at += 1
    found = unit_at(after, at)
    if found is None:
        if n.value_upper is None:
            return None
        return _range_with_unit_inside(n, before, after, text)
    size, unit = found
    end = after[at + size - 1].end
    if unit.kind == "duration":
        if not is_measured(before):
            return Reading(start, end, n.start, n.value, None, "exact", "skip", "skip")
        minutes = with_minutes(text, n.value, end) if unit.code == "h" else None
        if minutes:
            n = NumberSpan(n.start, n.end, minutes[0], None, n.kind)
            return _reading(
                n, start, minutes[1], before, after, "duration", "duration", measure=Unit("duration", "min")
            )
    adjective = None
    if unit.kind == "currency" and at + size < len(after):
        adjective = adjective_country(after[at + size].word)
        if adjective:
            end = after[at + size].end
    words = (after[at].start, end)
    return _reading(
        n,
        start,
        end,
        before,
        after,
        unit.kind,
        unit.kind if unit.kind in ("currency", "duration") else "measure",
        unit=words,
        measure=unit,
        adjective=adjective,
    )


def _range_with_unit_inside(
    n: NumberSpan, before: Sequence[Token], after: Sequence[Token], text: str
) -> Reading | None:
    """A range whose unit stands between its ends (من نصف متر إلى متر ونصف)."""
    inside = Sentence(text, n.start, n.end).tokens
    for i in range(len(inside) - 1, -1, -1):
        found = unit_at(inside, i)
        if found and found[1].kind != "duration":
            return _reading(
                n,
                n.start,
                n.end,
                before,
                after,
                found[1].kind,
                "range_inside",
                unit=(inside[i].start, inside[i + found[0] - 1].end),
                measure=found[1],
            )
        if found:
            return Reading(n.start, n.end, n.start, n.value, None, "exact", "skip", "skip")
    return None


def _definite(n: NumberSpan, before: Sequence[Token]) -> Reading | None:
    """A definite plural with its number word after it (المحتجزين الثلاثة, المحافظات الست)."""
    if not before or not 3 <= n.value <= 10:
        return None
    noun = before[-1]
    word = noun.word
    at = word.find("ال") if not word.startswith("لل") else 0
    if not 0 <= at <= 2 or len(word) < at + 5 or word[at:] in _GROUP or "ال" + word[at + 2 :] in _GROUP:
        return None
    return Reading(noun.start, n.end, n.start, n.value, None, "exact", "count", "definite", _bare_span(noun))


_TWO = frozenset(("اثنين", "اثنان", "اثنتين", "اثنتان"))


def _two(n: NumberSpan, before: Sequence[Token]) -> Reading | None:
    """A noun with a stated اثنين (شخصين اثنين, المهاجمين الاثنين)."""
    if not before or not before[-1].word.endswith(("ين", "ان", "ات")):
        return None
    noun = before[-1]
    return Reading(noun.start, n.end, n.start, 2, None, "exact", "count", "definite", _bare_span(noun))


def _one(text: str, n: NumberSpan, before: Sequence[Token]) -> Reading | None:
    noun = counts_one(before, text[n.start : n.end])
    if noun is None:
        return None
    return Reading(noun.start, n.end, n.start, 1, None, "exact", "count", "one", _bare_span(noun))


def _count(text: str, n: NumberSpan, start: int, before: Sequence[Token], after: Sequence[Token]) -> Reading | None:
    """The reading as a count of the noun phrase after the number."""
    i = 0
    if after and after[0].word in ('"', "ال"):
        i = 1
    end_at = noun_phrase(after, i)
    if end_at is None:
        return _count_of(n, start, before, after)
    if traps.is_score(text, n.value, [t.word for t in after[i:end_at]]):
        return None
    span = (after[i].start, after[end_at - 1].end)
    if moved_places(before, after[i:]):
        return _reading(
            n, start, after[i].end, before, after, "rank", "rank_moved", unit=(after[i].start, after[i].end)
        )
    rule = "count" if text[n.start].isdigit() else "count_words"
    return _reading(n, start, span[1], before, after, "count", rule, unit=span)


def _count_of(n: NumberSpan, start: int, before: Sequence[Token], after: Sequence[Token]) -> Reading | None:
    """A number of definite things (خمسة من المصابين): only plurals of persons and things, not a time or place."""
    if len(after) < 2 or after[0].word != "من" or n.value < 2:
        return None
    noun = after[1].word
    if not noun.startswith("ال") or not noun.endswith(("ين", "ات", "اء", "يه", "اد", "ال")) or noun.endswith("شهر"):
        return None
    return _reading(n, start, after[1].end, before, after, "count", "count_of", unit=(after[1].start, after[1].end))


def _counted_before(before: Sequence[Token]) -> tuple[int, int] | None:
    """What is counted where the noun stands before (بلغ عدد المستثمرين 45, وصل عدد المركبات إلى 8631)."""
    if before[-1].word not in _REACHES and before[-1].word[0] != "ب":
        return None
    for i in range(len(before) - 2, max(-1, len(before) - 9), -1):
        if before[i].word in ("عدد", "وعدد", "اعداد", "بعدد") and before[i + 1].word.isalpha():
            return before[i + 1].start, before[i + 1].end
        if before[i].word in ("،", "؛", "."):
            return None
    return None


def _bare(
    text: str, n: NumberSpan, before: Sequence[Token], after: Sequence[Token], previous: Reading | None
) -> Reading | None:
    """A number without a unit of its own: a share (بنسبة 0.98), a total, or a rank carried on (34 عالميا)."""
    if not before:
        return None
    last = before[-1].word
    stripped = last[1:] if last[0] in "وبل" else last
    if (last in _SHARE or stripped in _SHARE) and n.value <= 1000:
        return _reading(n, n.start, n.end, before, after, "percent", "share")
    counted = _counted_before(before)
    if counted is not None:
        return _reading(n, n.start, n.end, before, after, "count", "number_of", unit=counted)
    if stripped in _VICTIMS or last in _VICTIMS:
        return _reading(n, n.start, n.end, before, after, "count", "victims")
    others = bool(after) and after[0].word in _OTHERS
    if others:
        unit = previous.unit if previous is not None and previous.unit_kind == "count" else None
        return _reading(n, n.start, after[0].end, before, after, "count", "others", unit=unit)
    if previous is None:
        return None
    if previous.unit_kind == "rank" and is_scope(after):
        return Reading(n.start, after[0].end, n.start, n.value, None, "exact", "rank", "rank_scope", previous.unit)
    if previous.unit_kind == "count" and (last in _TOTAL or stripped in _TOTAL):
        begin = before[-1].start if last in ("اجمالي", "الاجمالي") else n.start
        return _reading(n, begin, n.end, before, after, "count", "total", unit=previous.unit)
    return None
