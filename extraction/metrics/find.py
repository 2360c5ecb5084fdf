"""The metrics of an article: its numbers read in their sentences, then asked for their attributes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from extraction.dates import find_in_folded as find_dates
from extraction.folding import Folded, fold_text
from extraction.ids import make_id
from extraction.metrics.accounts import statement_dates
from extraction.metrics.change import change_at
from extraction.metrics.coming import announces, attends
from extraction.metrics.confidence import confidence
from extraction.metrics.dated import Site
from extraction.metrics.duals import dual_spans
from extraction.metrics.period import is_future, period_of, season_year
from extraction.metrics.reader import read_number
from extraction.metrics.reading import Reading
from extraction.metrics.ref_area import ref_area
from extraction.metrics.report import report_of
from extraction.metrics.status import status_at, status_marks
from extraction.metrics.subject import subject_span
from extraction.metrics.tokens import Sentence
from extraction.metrics.units import currency
from extraction.numbers import find_in_folded as find_numbers
from extraction.places import find_places, is_local, main_country
from extraction.sentences import sentence_spans
from extraction.spans import DateSpan, NumberSpan
from schemas.tables import Article, Metric


def find_metrics(article: Article, folded: Folded) -> list[Metric]:
    """The metrics of an article, in text order, none overlapping; `folded` is `fold(article.text)`."""
    return [metric for metric, _rule in find_with_rules(article, folded)]


def find_with_rules(article: Article, folded: Folded) -> list[tuple[Metric, str]]:
    """The metrics of `find_metrics`, each with the name of the rule that read it."""
    text = folded.text
    dates = find_dates(text, article.published_on)
    found = [r for group in _readings(text, dates) for r in group]
    if not found:
        return []
    places = find_places(text)
    main = main_country(places, article.outlet, local=article.outlet is not None and is_local(text))
    title_dates = find_dates(fold_text(article.title), article.published_on) if article.title else []
    told = statement_dates(text, dates)
    report = report_of(text, told, title_dates, article.published_on)
    published = article.published_on.isoformat() if article.published_on else None
    coming = announces(text, dates, published)
    year = article.published_on.year if article.published_on else None
    out: list[tuple[Metric, str]] = []
    carried: str | None = None
    for i, (sentence, marks, r) in enumerate(found):
        later = found[i + 1][2].number_start if i + 1 < len(found) else len(text)
        clause = (sentence.start, sentence.end)
        words = text[slice(*r.unit)] if r.unit else ""
        if i == 0 or found[i - 1][0] is not sentence:
            carried = None
        area, named = ref_area(text, places, main, clause, (r.start, r.end), r.unit_kind, words, carried)
        carried = area if named else carried
        period = period_of(Site(text, clause, (r.start, r.end), later, r.unit_kind), told, report)
        period = period or season_year(text, (sentence.start, r.start), year)
        if period is None and i and _same_amount(text, found[i - 1][2], r):
            period = out[-1][0].time_period
        status = "actual" if r.rule == "rank_elative" else status_at(marks, sentence, r.number_start, r.end)
        if status == "actual" and (
            is_future(period, published)
            or (coming and r.unit_kind == "count" and attends(sentence.before(r.start), bool(marks)))
        ):
            status = "target"
        out.append((_metric(article, folded, sentence, r, status, area, main, period), r.rule))
    return out


def _numbers(text: str) -> Iterator[NumberSpan]:
    """The numbers, a percentage told apart from the level after it (2 في المائة إلى 4184 نقطة is no range)."""
    for n in find_numbers(text):
        if n.kind == "percent" and n.value_upper is not None and not _PERCENT_END.search(text, n.start, n.end):
            for part in find_numbers(text[n.start : n.end].replace(" الي ", "  ،  ")):
                yield replace(part, start=part.start + n.start, end=part.end + n.start)
        else:
            yield n


_PERCENT_END = re.compile(r"(?:%|ميه|مايه|ميويه)\)?$")
# A list of sectors and their changes may be long.
_CHANGE_WORDS = 60
_Found = tuple[Sentence, list[tuple[int, str]], Reading]


def _readings(text: str, dates: list[DateSpan]) -> Iterator[list[_Found]]:
    """By sentence, the readings of its numbers and duals, in order."""
    spans = sentence_spans(text)
    starts = [s for s, _ in spans]
    date_starts = [d.start for d in dates]
    by_sentence: dict[int, list[NumberSpan]] = {}
    for n in sorted((*_numbers(text), *dual_spans(text)), key=lambda n: n.start):
        at = bisect_right(date_starts, n.start)
        if (at and dates[at - 1].end > n.start) or (at < len(dates) and dates[at].start < n.end):
            continue
        by_sentence.setdefault(bisect_right(starts, n.start) - 1, []).append(n)
    for k in sorted(by_sentence):
        sentence = Sentence(text, *spans[k])
        group: list[Reading] = []
        previous: Reading | None = None
        for n in by_sentence[k]:
            r = read_number(text, sentence, n, previous)
            if r is None or (previous is not None and r.number_start < previous.end):
                continue
            if previous is not None and r.start < previous.end:
                r.start = r.number_start
            group.append(r)
            previous = r
        if group:
            marks = status_marks(sentence)
            yield [(sentence, marks, r) for r in group]


def _same_amount(text: str, first: Reading, second: Reading) -> bool:
    """Whether the second figure is the first again in another unit (75 ألف دولار (67 ألف يورو))."""
    return first.unit_kind == second.unit_kind and text[first.end : second.start].strip() in (
        "(",
        "او",
        "(نحو",
        "(حوالي",
    )


def _metric(
    article: Article,
    folded: Folded,
    sentence: Sentence,
    r: Reading,
    status: str,
    area: str | None,
    main: str | None,
    period: str | None,
) -> Metric:
    start, end = folded.span(r.start, r.end)
    value, upper, unit = _value_and_unit(folded, r, area or main)
    change = "level"
    if r.unit_kind != "rank" or r.rule == "rank_moved":
        change = change_at(sentence.words_before(r.start, _CHANGE_WORDS), sentence.word_after(r.end), r.unit_kind)
    subject = subject_span(sentence.before(r.start), sentence.after(r.end, 2))
    return Metric(
        metric_id=make_id("met", article.article_id, start, end, value),
        article_id=article.article_id,
        value=value,
        value_upper=upper,
        qualifier=r.qualifier,
        unit_kind=r.unit_kind,
        unit=unit,
        status=status,
        change=change,
        subject=folded.quote(*subject) if subject else unit if r.unit_kind == "count" else None,
        ref_area=area,
        time_period=period,
        evidence=article.text[start:end],
        evidence_start=start,
        evidence_end=end,
        confidence=confidence(r.rule),
    )


def _value_and_unit(folded: Folded, r: Reading, country: str | None) -> tuple[float, float | None, str | None]:
    """Value, upper value and unit as stored: currencies resolved, percent signs, codes, or the words as written."""
    if r.unit_kind == "percent":
        return r.value, r.value_upper, "%"
    words = folded.quote(*r.unit) if r.unit else None
    if r.measure is None:
        return r.value, r.value_upper, words
    if r.unit_kind == "currency":
        code, factor = currency(r.measure, r.adjective, country)
        return _times(r.value, factor), None if r.value_upper is None else _times(r.value_upper, factor), code
    return r.value, r.value_upper, words if r.measure.code == "=" else r.measure.code


def _times(value: float, factor: float) -> float:
    """The product without the noise of binary fractions (500 fils are 0.5, not 0.5000000000000001)."""
    return value if factor == 1 else round(value * factor, 6)
