"""Numbers that count things: before their noun, after it, or without one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extraction.metrics import traps
from extraction.metrics.duals import counts_one, is_dual
from extraction.metrics.noun_phrase import noun_phrase
from extraction.metrics.ranks import is_scope, moved_places
from extraction.metrics.reading import Reading, bare_span, make_reading
from extraction.metrics.tokens import Token
from extraction.metrics.vocabulary import words_of
from extraction.spans import NumberSpan

_TOTAL = words_of("total")
_GROUP = words_of("group")
_SHARE = frozenset(("نسبه", "نسبته", "نسبتها"))
_VICTIMS = words_of("victims")
_REACHES = words_of("reaches")
_OTHERS = frozenset(("اخرين", "اخرون", "اخريات", "اخر", "اخري"))


def read_definite(n: NumberSpan, before: Sequence[Token]) -> Reading | None:
    """A definite plural with its number word after it (المحتجزين الثلاثة, المحافظات الست)."""
    if not before or not 3 <= n.value <= 10:
        return None
    noun = before[-1]
    word = noun.word
    at = word.find("ال") if not word.startswith("لل") else 0
    if not 0 <= at <= 2 or len(word) < at + 5 or word[at:] in _GROUP or "ال" + word[at + 2 :] in _GROUP:
        return None
    begin, end = bare_span(noun)
    if word.endswith(("يه", "يين")) and len(before) > 1 and before[-2].word.startswith("ال"):
        begin = before[-2].start  # البرامج الانتخابية الثلاثة
    return Reading(begin, n.end, n.start, n.value, None, "exact", "count", "definite", (begin, end))


def read_two(n: NumberSpan, before: Sequence[Token]) -> Reading | None:
    """A noun with a stated اثنين (شخصين اثنين, المهاجمين الاثنين)."""
    if not before or not before[-1].word.endswith(("ين", "ان", "ات")):
        return None
    noun = before[-1]
    if is_dual(noun.word):
        return None  # read already: سببين اثنين
    return Reading(noun.start, n.end, n.start, 2, None, "exact", "count", "definite", bare_span(noun))


def read_one(text: str, n: NumberSpan, before: Sequence[Token]) -> Reading | None:
    noun = counts_one(before, text[n.start : n.end])
    if noun is None:
        return None
    return Reading(noun.start, n.end, n.start, 1, None, "exact", "count", "one", bare_span(noun))


def read_count(text: str, n: NumberSpan, start: int, before: Sequence[Token], after: Sequence[Token]) -> Reading | None:
    """The reading as a count of the noun phrase after the number."""
    i = 0
    if after and after[0].word in ('"', "ال"):
        i = 1
    end_at = None if len(after) > i and after[i].word in ("عام", "سنه") else noun_phrase(after, i)
    if end_at is None:
        return _count_of(n, start, before, after)
    if traps.is_score(text, n.value, [t.word for t in after[i:end_at]]):
        return None
    span = (after[i].start, after[end_at - 1].end)
    if moved_places(before, after[i:]):
        return make_reading(
            n, start, after[i].end, before, after, "rank", "rank_moved", unit=(after[i].start, after[i].end)
        )
    rule = "count" if text[n.start].isdigit() else "count_words"
    return make_reading(n, start, span[1], before, after, "count", rule, unit=span)


_MEMBERS = words_of("members")
# من مواطنيهم, من لاعبيه: theirs, and persons.
_OWN_PEOPLE = re.compile(r"[ء-ي]{3,}(?:يهم|يها|يه|ايهم|ايها|اتهم)")


def _count_of(n: NumberSpan, start: int, before: Sequence[Token], after: Sequence[Token]) -> Reading | None:
    """A number of definite things (خمسة من المصابين): only plurals of persons and things, not a time or place."""
    if len(after) < 2 or after[0].word != "من" or n.value < 2:
        return None
    noun = after[1].word
    end = after[1].end
    if noun in _MEMBERS and len(after) > 2 and after[2].word.startswith("ال"):
        end = after[2].end  # ثلاثة من أفراد الجيش
    elif not _OWN_PEOPLE.fullmatch(noun) and not (
        noun.startswith("ال") and noun.endswith(("ين", "ات", "اء", "يه", "اد", "ال")) and not noun.endswith("شهر")
    ):
        return None
    return make_reading(n, start, end, before, after, "count", "count_of", unit=(after[1].start, end))


def _victims(n: NumberSpan, before: Sequence[Token], after: Sequence[Token]) -> Reading:
    """A number of people after what befell them (مقتل 22 من القوات, إصابة خمسة)."""
    whose = after[1] if len(after) > 1 and after[0].word == "من" and after[1].word.isalpha() else None
    unit = (whose.start, whose.end) if whose else None
    return make_reading(n, n.start, whose.end if whose else n.end, before, after, "count", "victims", unit=unit)


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


def _from_to(n: NumberSpan, before: Sequence[Token], after: Sequence[Token]) -> Reading | None:
    """The first of two levels that share what is counted (زيادة الرحلات من 28 إلى 35 رحلة)."""
    if before[-1].word != "من" or len(after) < 3 or after[0].word not in ("الي", "حتي"):
        return None
    end_at = noun_phrase(after, 2) if after[1].word[0].isdigit() else None
    if end_at is None:
        return None
    unit = (after[2].start, after[end_at - 1].end)
    return make_reading(n, before[-1].start, n.end, before, after, "count", "from_to", unit=unit)


_LEAST_LEVEL = 13
_SCALED = re.compile(r"(?:الف|الفا|الاف|مليون|مليونا|ملايين|مليار|مليارا|مليارات|تريليون)$")
_NO_NOUN = re.compile(
    r"[^\w]|لل[ء-ي]+|لكل|ل[ء-ي]{4,}|في|من|عن|علي|الي|مقابل|مقارنه|و[ء-ي]+|خلال|بنهايه|قبل|بعد|عام|لكن|حيث"
)


def _same_money(
    text: str, n: NumberSpan, before: Sequence[Token], after: Sequence[Token], previous: Reading
) -> Reading | None:
    """An amount whose currency was said with the amount before (50 ألف ريال للذهبية و30 ألفا للفضية)."""
    if previous.unit_kind != "currency" or not _SCALED.search(text[n.start : n.end]):
        return None
    if after and not _NO_NOUN.fullmatch(after[0].word):
        return None
    return make_reading(
        n, n.start, n.end, before, (), "currency", "same_money", measure=previous.measure, adjective=previous.adjective
    )


def _next_level(
    n: NumberSpan, before: Sequence[Token], after: Sequence[Token], previous: Reading | None
) -> Reading | None:
    """The second of two levels whose noun was said with the first (من 9500 سيارة في العام الماضي إلى 21 ألفا)."""
    if previous is None or previous.unit_kind != "count" or previous.unit is None or before[-1].word != "الي":
        return None
    if not any(t.word == "من" and t.end + 1 >= previous.start - 2 for t in before) or n.value < _LEAST_LEVEL:
        return None
    if after and not _NO_NOUN.fullmatch(after[0].word):
        return None
    return make_reading(n, n.start, n.end, before, (), "count", "next_level", unit=previous.unit)


def read_bare(
    text: str, n: NumberSpan, before: Sequence[Token], after: Sequence[Token], previous: Reading | None
) -> Reading | None:
    """A number without a unit of its own: a share (بنسبة 0.98), a total, or a rank carried on (34 عالميا)."""
    if not before:
        return None
    last = before[-1].word
    ranged = _from_to(n, before, after)
    if ranged is not None:
        return ranged
    stripped = last[1:] if last[0] in "وبل" else last
    if (last in _SHARE or stripped in _SHARE) and n.value <= 1000:
        return make_reading(n, n.start, n.end, before, after, "percent", "share")
    counted = _counted_before(before)
    if counted is not None:
        return make_reading(n, n.start, n.end, before, after, "count", "number_of", unit=counted)
    level = _next_level(n, before, after, previous)
    if level is not None:
        return level
    others = bool(after) and after[0].word in _OTHERS
    if others:
        unit = previous.unit if previous is not None and previous.unit_kind == "count" else None
        return make_reading(n, n.start, after[0].end, before, after, "count", "others", unit=unit)
    if stripped in _VICTIMS or last in _VICTIMS:
        return _victims(n, before, after)
    if previous is None:
        return None
    money = _same_money(text, n, before, after, previous)
    if money is not None:
        return money
    if previous.unit_kind == "rank" and is_scope(after):
        return Reading(n.start, after[0].end, n.start, n.value, None, "exact", "rank", "rank_scope", previous.unit)
    if previous.unit_kind == "count" and (last in _TOTAL or stripped in _TOTAL):
        begin = before[-1].start if last in ("اجمالي", "الاجمالي") else n.start
        return make_reading(n, begin, n.end, before, after, "count", "total", unit=previous.unit)
    return None
