"""What is derived from the declarations: types, DDL, comments, the data dictionary."""

from __future__ import annotations

import pyarrow as pa
import pytest

from schemas import ddl, dictionary
from schemas.arrow import arrow_schema, frame, polars_schema
from schemas.registry import EVENTS, HISTORY_TABLES, METRICS, TABLES, Table
from schemas.tables import Metric


def test_data_dictionary_is_what_the_declarations_say() -> None:
    assert dictionary.PATH.read_text(encoding="utf-8") == dictionary.dictionary(), "run python -m schemas.dictionary"


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.full_name)
def test_every_column_is_described_and_every_key_is_a_column(table: Table) -> None:
    names = [column.name for column in table.columns]
    assert len(names) == len(set(names))
    assert set(table.key) <= set(names)
    assert table.description.endswith(".")
    for column in table.columns:
        assert column.meaning.description.endswith("."), column.name


def test_history_has_the_columns_of_its_table_and_who_superseded() -> None:
    (events,) = [table for table in HISTORY_TABLES if table.name == "events"]
    own = [c.name for c in EVENTS.columns]
    assert [c.name for c in events.columns] == [*own[:-1], "superseded_by", *own[-1:]]


def test_arrow_schema_carries_type_nullability_and_meaning() -> None:
    field = arrow_schema(METRICS).field("value_upper")
    assert field.type == pa.float64()
    assert field.nullable
    assert field.metadata[b"description"] == b"The upper end of a range, else null."
    assert not arrow_schema(METRICS).field("value").nullable


def test_ddl_quotes_and_compresses() -> None:
    text = ddl.script()
    assert '"text" VARCHAR NOT NULL USING COMPRESSION zstd' in text
    assert ddl.quote("it's") == "'it''s'"


def test_frame_has_the_declared_types_even_when_empty() -> None:
    assert dict(frame(METRICS.record_columns, []).schema) == polars_schema(METRICS.record_columns)


def test_frame_refuses_a_value_of_another_type() -> None:
    metric = Metric(
        metric_id="m", article_id="a", value="seven", qualifier="exact", unit_kind="count", status="actual",  # type: ignore[arg-type]
        change="level", evidence="e", evidence_start=0, evidence_end=1, confidence=0.5,
    )  # fmt: skip
    with pytest.raises(TypeError):
        frame(METRICS.record_columns, [metric])
