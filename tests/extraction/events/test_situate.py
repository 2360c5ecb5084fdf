"""The day and town of events, weighed: invented articles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from telling import PUBLISHED

from extraction.events import find_events
from extraction.events.draft import Draft
from extraction.events.find import ArticleReader
from extraction.events.frames import find_triggers
from extraction.events.weighing.situate import Settings, _from_published, situate
from extraction.folding import fold
from extraction.learned import setting
from extraction.learned.model import Model, names_of
from schemas.tables import Article

TWO = (
    "التقى وزير الصناعة سالم الراشد نظيره العماني هلال الحارثي في مسقط أمس.\n"
    "وفي صحار، افتتح الراشد يوم 12 مايو 2024 مصنع النور.\n"
    "ووقع الوزيران مذكرة تفاهم."
)


def drafted(text: str, published_on: dt.date | None = PUBLISHED) -> tuple[ArticleReader, list[Draft]]:
    folded = fold(text)
    article = Article(article_id="art_1", source_uri="x.txt", text=text, published_on=published_on)
    reader = ArticleReader(article, folded)
    return reader, reader.completed(reader.told(find_triggers(folded.text)))


def liking(*names: str) -> Model:
    """A model that likes features of these names, and nothing else."""
    weights = np.array([[256]] * len(names) + [[0]], dtype=np.int16)
    return Model(("right",), {name: row for row, name in enumerate(names)}, weights)


def values(options: Iterable[tuple[str | None, object, object]]) -> list[str | None]:
    return [value for value, _, _ in options]


def test_every_day_and_town_told_may_be_an_event_s() -> None:
    reader, drafts = drafted(TWO)
    assert [d.type for d in drafts] == ["meeting", "inauguration", "signing"]
    settings = Settings(reader, drafts)
    for n in range(3):
        days, towns = settings.days(n), settings.towns(n)
        assert days[0].value is towns[0].value is None
        assert set(values(days[1:])) == {"2024-05-19", "2024-05-12"}
        assert set(values(towns[1:])) == {"مسقط", "صحار"}
        assert {town.end for town in towns[1:]} == {"OM"}


def test_what_speaks_for_a_day_tells_where_it_stands_and_who_has_it() -> None:
    reader, drafts = drafted(TWO)
    told = {o.value: set(names_of(o.facets)) for o in Settings(reader, drafts).days(1)}
    assert {"at a0", "reach a0", "ruled", "exact 10 ruled", "from weeks before occurred"} <= told["2024-05-12"]
    assert {"at p1L", "lead", "of lead", "of lead meeting inauguration", "from day -1 occurred"} <= told["2024-05-19"]
    assert {"none", "none unruled", "none here 1 unruled"} <= told[None]


def test_the_likeliest_is_taken_with_its_last_day_and_its_country(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "زار الوزير سالم الراشد باريس من 3 إلى 5 مايو 2024.\nوافتتح الراشد في صحار معرض النور."
    reader, drafts = drafted(text)
    monkeypatch.setattr(setting, "day_model", lambda: liking("of lead", "at p1L"))
    monkeypatch.setattr(setting, "town_model", lambda: liking("of lead", "at p1L"))
    situate(reader, drafts)
    second = drafts[1]
    assert (second.date_start, second.date_end) == ("2024-05-03", "2024-05-05")
    assert (second.city, second.country) == ("باريس", "FR")


def test_no_day_and_no_town_may_be_the_likeliest(monkeypatch: pytest.MonkeyPatch) -> None:
    reader, drafts = drafted(TWO)
    monkeypatch.setattr(setting, "day_model", lambda: liking("none"))
    monkeypatch.setattr(setting, "town_model", lambda: liking("none"))
    situate(reader, drafts)
    assert {(d.date_start, d.date_end, d.city) for d in drafts} == {(None, None, None)}
    assert {d.country for d in drafts} == {"OM"}


def test_a_model_without_an_opinion_leaves_nothing_told_rather_than_a_guess(monkeypatch: pytest.MonkeyPatch) -> None:
    reader, drafts = drafted(TWO)
    monkeypatch.setattr(setting, "day_model", lambda: liking("nothing has this"))
    situate(reader, drafts)
    assert [d.date_start for d in drafts] == [None, None, None]


def test_a_town_that_no_list_has_stands_where_its_event_names_it() -> None:
    reader, drafts = drafted(
        "تفقد الوزير سالم الراشد أمس مزرعة ببلدية أورلال.\nوالتقى الراشد مزارعيها برئاسة هلال الحارثي."
    )
    assert drafts[0].city == "أورلال"
    for n, where in ((0, "at a0"), (1, "at p1L")):
        told = {o.value: names_of(o.facets) for o in Settings(reader, drafts).towns(n)}
        assert where in told["أورلال"]


def test_a_day_that_the_tense_speaks_against_leaves_the_rules_own(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "التقى الوزير سالم الراشد أمس نظيره هلال الحارثي في مسقط.\nوتقام المباراة يوم 12 يونيو 2024."
    reader, drafts = drafted(text)
    monkeypatch.setattr(setting, "day_model", lambda: liking("at n1"))
    situate(reader, drafts)
    assert (drafts[0].date_start, drafts[0].status) == ("2024-05-19", "occurred")


def test_a_text_without_sentences_has_no_dateline() -> None:
    assert drafted(" ")[0].dateline is None


def test_a_call_is_in_no_town() -> None:
    reader, drafts = drafted("أجرى الوزير سالم الراشد اتصالا هاتفيا بنظيره هلال الحارثي في مسقط أمس.")
    assert drafts[0].type == "call"
    assert Settings(reader, drafts).towns(0) == []


def test_an_event_of_a_day_told_behind_a_relative_clause_has_that_day() -> None:
    text = "اعتمد مجلس الوزراء، في جلسته الأسبوعية التي عقدها اليوم الاثنين في مدينة أريحا، خطة لدعم المزارعين."
    article = Article(article_id="art_1", source_uri="x.txt", text=text, published_on=PUBLISHED)
    (event,), _ = find_events(article, fold(text), weighed=True)
    assert (event.event_type, str(event.date_start), event.city) == ("decision", "2024-05-20", "أريحا")


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("2024-05-20", "day 0"),
        ("2024-05-18", "day -2"),
        ("2024-05-15", "days before"),
        ("2024-05-05", "weeks before"),
        ("2023-01-01", "months before"),
        ("2024-05-25", "days after"),
        ("2025-05-25", "months after"),
        ("2024-04", "month -1"),
        ("2025-04", "month 3"),
        ("2019", "year -3"),
        ("2030", "year 2"),
        ("10000", "unknown"),
    ],
)
def test_how_far_a_day_is_from_the_day_of_publication(value: str, told: str) -> None:
    assert _from_published(value, PUBLISHED) == told
    assert _from_published(value, None) == "unknown"


@given(st.permutations([*TWO.split("\n"), "استقبل الوزير اليوم وفدا في الرياض.", "غادر أمس إلى باريس."]), st.booleans())
def test_the_rules_choice_is_always_among_the_options(sentences: list[str], dated: bool) -> None:
    reader, drafts = drafted("\n".join(sentences), PUBLISHED if dated else None)
    settings = Settings(reader, drafts)
    for n, draft in enumerate(drafts):
        days, towns = settings.days(n), settings.towns(n)
        assert draft.date_start in values(days)
        assert not towns or draft.city in values(towns)
        for options in (days, towns):
            for option in options:
                names = names_of(option.facets)
                assert len(names) == len(set(names)), "a feature counted twice"
