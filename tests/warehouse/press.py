"""Invented articles with their records, and a warehouse that has loaded them: for tests of what links articles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import duckdb
from world import outcome, rows, validated

from extraction.folding import fold
from extraction.linking import identify, sign
from schemas.arrow import frame
from schemas.batch import Batch, Validated
from schemas.registry import MIGRATIONS, SIGNATURES, TABLES
from schemas.tables import Article, Event, Participant, Records
from warehouse.linking import link
from warehouse.load import load_batch, new_load

DAY = dt.date(2024, 3, 5)
STORY = (
    "افتتح محافظ الواحة المهندس سالم الدرعي صباح اليوم محطة تحلية المياه الجديدة في قرية النخيل، بحضور مدير فرع شركة"
    " المياه وعدد من الأهالي. وقال الدرعي إن المحطة تنتج خمسة آلاف متر مكعب يوميا، وإنها تخدم ثلاثين ألف نسمة في القرى"
    " المجاورة. وأضاف أن المرحلة الثانية من المشروع تبدأ في الربيع المقبل، وأن خزانا أرضيا سيبنى على مشارف القرية."
)
OTHER_STORY = (
    "أعلنت جامعة السهول نتائج القبول للفصل الدراسي الثاني، وبلغ عدد المقبولين ألفين وثلاثمئة طالب وطالبة في كليات الطب"
    " والهندسة والزراعة. وأوضح عميد القبول أن باب الاعتراض مفتوح حتى نهاية الأسبوع عبر موقع الجامعة، وأن الدراسة تبدأ"
    " بعد عطلة العيد مباشرة، داعيا الطلبة إلى استكمال أوراقهم ومراجعة مكتب التسجيل في مبنى الإدارة."
)


@dataclass
class Press:
    """One article. `people` are (event number, role, kind, name, position, country); `events` their attributes."""

    number: int
    text: str = ""
    published_on: dt.date | None = DAY
    outlet: str | None = "صحيفة"
    events: Sequence[dict[str, Any]] = field(default_factory=lambda: [{}])
    people: Sequence[tuple[int, str, str, str, str | None, str | None]] = ()
    uri: str = ""

    @property
    def article(self) -> Article:
        text = self.text or f"نص قصير {self.number}"
        own = {"published_on": self.published_on, "outlet": self.outlet}
        return Article(
            article_id=f"art_{self.number:02}", source_uri=self.uri or f"{self.number:02}.txt", text=text, **own
        )  # type: ignore[arg-type]

    @property
    def records(self) -> Records:
        article = self.article
        events = [self._event(place, changes) for place, changes in enumerate(self.events)]
        people = [self._participant(place, person) for place, person in enumerate(self.people)]
        identify(people)
        return Records(events=events, participants=people, signature=sign(article.article_id, fold(article.text)))

    def _event(self, place: int, changes: dict[str, Any]) -> Event:
        own: dict[str, Any] = {"event_type": "meeting", "status": "occurred", "confidence": 0.8}
        words = {"evidence": self.article.text[:20], "evidence_start": 0, "evidence_end": 20}
        ids = {"event_id": f"evt_{self.number:02}{place}", "article_id": self.article.article_id}
        return Event(**(own | words | ids | changes))

    def _participant(self, place: int, person: tuple[int, str, str, str, str | None, str | None]) -> Participant:
        event, role, kind, name, position, country = person
        return Participant(
            event_id=f"evt_{self.number:02}{event}",
            article_id=self.article.article_id,
            name=name,
            kind=kind,
            role=role,
            position=position,
            country=country,
            entity_id="",
            evidence=name,
            evidence_start=place,
            evidence_end=place + 1,
        )


def batch(press: Sequence[Press]) -> Batch:
    """The articles as one batch, each in a file of its own."""
    records = [one.records for one in press]
    found = validated([one.article for one in press], records)
    signed = [one.signature for one in records if one.signature is not None]
    frames = found.frames | {SIGNATURES.name: frame(SIGNATURES.columns, signed)}
    files = [outcome(one.article.source_uri, (one.number,), "read") for one in press]
    return Batch(files, Validated(frames, []))


def ingest_press(con: duckdb.DuckDBPyConnection, *press: Press) -> None:
    """Load the articles as one batch."""
    load_batch(con, batch(press), new_load(extractor_version="1", run_id="run"))


class Newsroom:
    """One warehouse for many tests: emptied before each use, since opening one takes longer than most of them."""

    def __init__(self, con: duckdb.DuckDBPyConnection) -> None:
        self.con = con

    def linked(self, *batches: Sequence[Press], every: bool = False) -> duckdb.DuckDBPyConnection:
        """The warehouse when it has loaded the batches in order, linked at the end, or after `every` batch."""
        for table in TABLES:
            if table is not MIGRATIONS:
                self.con.execute(f"DELETE FROM {table.full_name}")
        for press in batches:
            ingest_press(self.con, *press)
            if every:
                link(self.con)
        link(self.con)
        return self.con


def groups(con: duckdb.DuckDBPyConnection, column: str, of: str, table: str) -> set[frozenset[str]]:
    """Which ids of `of` share a value of `column`."""
    return {frozenset(ids) for ids in rows(con, f"SELECT list(DISTINCT {of}) FROM {table} GROUP BY {column}")}


def entity_groups(con: duckdb.DuckDBPyConnection) -> set[frozenset[str]]:
    """Which articles' participants are one entity, each article having one participant."""
    return groups(con, "entity_id", "article_id", "event_participants")
