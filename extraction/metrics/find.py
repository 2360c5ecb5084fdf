"""The metrics of an article: its numbers read in their sentences, then asked for their attributes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from extraction.dates import find_in_folded as find_dates
from extraction.folding import Folded, fold_text
from extraction.ids import make_id
from extraction.metrics.accounts import statement_dates
from extraction.metrics.change import change_at
from extraction.metrics.coming import announces, attends
from extraction.metrics.confidence import confidence
from extraction.metrics.context import hints
from extraction.metrics.dated import Site
from extraction.metrics.period import is_future, period_of, season_year
from extraction.metrics.reading import Reading
from extraction.metrics.readings import readings
from extraction.metrics.ref_area import ref_area
from extraction.metrics.report import report_of
from extraction.metrics.status import status_at, status_marks
from extraction.metrics.subject import subject_span
from extraction.metrics.tokens import Sentence
from extraction.metrics.units import currency
from extraction.places import PlaceSpan, find_places, is_local, main_country
from extraction.spans import DateSpan
from schemas.tables import Article, Metric

# A list of sectors and their changes may be long.
_CHANGE_WORDS = 60
# The figure before, once more in another unit or with its counterpart (75 ألف دولار (67 ألف يورو), 2 نقطة أو 0.1%).
_AGAIN = re.compile(r"\s*(?:\(|او|اي ما يعادل|ما يعادل)\s*(?:نحو|حوالي)?\s*$")
_ALSO = re.compile(r"\s*(?:\(|او|و\s?ب|،?\s*اي ب)[ء-ي]*\s*$")
# Figures in a row share the date after the last of them (14 ذهبية و6 فضيات عام 2011).
_IN_A_ROW = re.compile(r"[^،؛.\d]{0,25}\sو\s?$")


def find_metrics(article: Article, folded: Folded, confidence_of: Callable[[str], float] = confidence) -> list[Metric]:
    """The metrics of an article, in text order, none overlapping; `folded` is `fold(article.text)`.

    `confidence_of` gives a rule's confidence; calibration puts another in its place.
    """
    dates = find_dates(folded.text, article.published_on)
    found = list(readings(folded.text, dates))
    if not found:
        return []
    counted = {r.unit[0] for _, group in found for r in group if r.unit and r.unit_kind == "count"}
    asker = _Asker(article, folded, statement_dates(folded.text, dates), counted, confidence_of)
    out: list[Metric] = []
    for k, (sentence, group) in enumerate(found):
        after = found[k + 1][1][0].number_start if k + 1 < len(found) else len(folded.text)
        out.extend(asker.ask(sentence, group, after))
    return out


class _Asker:
    """Asks the sentences of one article for the attributes of their figures."""

    def __init__(
        self,
        article: Article,
        folded: Folded,
        dates: list[DateSpan],
        counted: set[int],
        confidence_of: Callable[[str], float],
    ) -> None:
        text = folded.text
        self.confidence_of = confidence_of
        self.article, self.folded, self.text, self.dates = article, folded, text, dates
        # What is counted is no country (15 كوبا).
        self.places = [p for p in find_places(text) if p.kind != "country" or p.start not in counted]
        self.main = _main_country(self.places, article.outlet, text)
        title_dates = find_dates(fold_text(article.title), article.published_on) if article.title else []
        self.report = report_of(text, dates, title_dates, article.published_on)
        self.published = article.published_on.isoformat() if article.published_on else None
        self.coming = announces(text, dates, self.published)
        # The country of a currency as last written in full (ريال قطري), by the first word of its unit.
        self.currencies: dict[tuple[tuple[str, str, float], ...], str] = {}

    def ask(self, sentence: Sentence, group: list[Reading], after: int) -> list[Metric]:
        """The metrics of a sentence's readings; the first figure after the sentence stands at `after`."""
        marks = status_marks(sentence)
        hinted = hints(self.text, sentence.start, sentence.end)
        out: list[Metric] = []
        carried: str | None = None
        for i, r in enumerate(group):
            later = group[i + 1].number_start if i + 1 < len(group) else after
            before = group[i - 1] if i else None
            words = self.text[slice(*r.unit)] if r.unit else ""
            clause = (sentence.start, sentence.end)
            area, named = ref_area(
                self.text, self.places, self.main, clause, (r.start, r.end), r.unit_kind, words, hinted, carried
            )
            carried = area if named else carried
            period = self._period(sentence, r, later)
            if period is None and before is not None and self._follows(before, r, _AGAIN):
                period = out[-1].time_period
            status = self._status(sentence, marks, r, period)
            change = self._change(sentence, r)
            if change == "level" and before is not None and r.unit_kind != "rank" and self._follows(before, r, _ALSO):
                change = out[-1].change
            out.append(self._metric(sentence, r, (status, change, area, period)))
        return self._shared(group, out)

    def _follows(self, before: Reading, r: Reading, between: re.Pattern[str]) -> bool:
        return between.match(self.text[before.end : r.number_start]) is not None

    def _shared(self, group: list[Reading], metrics: list[Metric]) -> list[Metric]:
        """The metrics, those in a row with the period said after the last."""
        for i in range(len(group) - 2, -1, -1):
            period = metrics[i + 1].time_period
            if (
                period is not None
                and metrics[i].time_period is None
                and group[i].unit_kind == group[i + 1].unit_kind
                and self._follows(group[i], group[i + 1], _IN_A_ROW)
            ):
                metrics[i] = replace(metrics[i], time_period=period)
        return metrics

    def _period(self, sentence: Sentence, r: Reading, later: int) -> str | None:
        site = Site(self.text, (sentence.start, sentence.end), (r.start, r.end), later, r.unit_kind)
        found = period_of(site, self.dates, self.report)
        if found is None and self.article.published_on is not None:
            found = season_year(self.text, (sentence.start, r.start), self.article.published_on.year)
        return found

    def _status(self, sentence: Sentence, marks: list[tuple[int, str]], r: Reading, period: str | None) -> str:
        if r.rule in ("rank_elative", "definite"):
            return "actual"
        status = status_at(marks, sentence, r.number_start, r.end, r.unit_kind)
        if status == "actual" and (
            is_future(period, self.published)
            or (self.coming and r.unit_kind == "count" and attends(sentence.before(r.start), bool(marks)))
        ):
            return "target"
        return status

    def _change(self, sentence: Sentence, r: Reading) -> str:
        if r.unit_kind == "rank" and r.rule != "rank_moved":
            return "level"
        hedge = self.text[r.start : r.number_start]
        return change_at(
            sentence.words_before(r.start, _CHANGE_WORDS), sentence.words_after(r.end, 2), r.unit_kind, hedge
        )

    def _metric(self, sentence: Sentence, r: Reading, asked: tuple[str, str, str | None, str | None]) -> Metric:
        status, change, area, period = asked
        start, end = self.folded.span(r.start, r.end)
        value, upper, unit = self._value_and_unit(r, area or self.main)
        subject = subject_span(sentence.before(r.start), sentence.after(r.end, 2))
        return Metric(
            metric_id=make_id("met", self.article.article_id, start, end, value),
            article_id=self.article.article_id,
            value=value,
            value_upper=upper,
            qualifier=r.qualifier,
            unit_kind=r.unit_kind,
            unit=unit,
            status=status,
            change=change,
            subject=self.folded.quote(*subject) if subject else unit if r.unit_kind == "count" else None,
            ref_area=area,
            time_period=period,
            evidence=self.article.text[start:end],
            evidence_start=start,
            evidence_end=end,
            confidence=self.confidence_of(r.rule),
            rule=r.rule,
        )

    def _value_and_unit(self, r: Reading, country: str | None) -> tuple[float, float | None, str | None]:
        """Value, upper value and unit as stored: currencies resolved, percent signs, codes, or the words as written."""
        if r.unit_kind == "percent":
            return r.value, r.value_upper, "%"
        words = self.folded.quote(*r.unit) if r.unit else None
        if r.measure is None:
            return r.value, r.value_upper, words
        if r.unit_kind == "currency":
            if r.adjective and r.measure.family:
                self.currencies[r.measure.family] = r.adjective
            spoken = r.adjective or self.currencies.get(r.measure.family)
            code, factor = currency(r.measure, spoken, country)
            return _times(r.value, factor), None if r.value_upper is None else _times(r.value_upper, factor), code
        return r.value, r.value_upper, words if r.measure.code == "=" else r.measure.code


def _main_country(places: list[PlaceSpan], outlet: str | None, text: str) -> str | None:
    """The article's country; the text is read for local bodies only where the outlet's own country is not named."""
    home = main_country((), outlet, local=True) if outlet else None
    asked = home is not None and all(p.code != home for p in places)
    return main_country(places, outlet, local=asked and is_local(text))


def _times(value: float, factor: float) -> float:
    """The product without the noise of binary fractions (500 fils are 0.5, not 0.5000000000000001)."""
    return value if factor == 1 else round(value * factor, 6)
