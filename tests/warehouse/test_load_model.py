"""Any loads of any batches leave what a simple model says, whatever the order and the cut into batches."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from world import Content, Files, ingest, rows

from warehouse.connect import open_writer

_content = st.one_of(st.none(), st.lists(st.integers(1, 6), max_size=3).map(tuple))
_steps = st.lists(st.dictionaries(st.sampled_from("abcd"), _content, min_size=1), min_size=1, max_size=5)


class Model:
    """What the files say now, and how often each article went to history."""

    def __init__(self) -> None:
        self.files: dict[str, Content] = {}
        self.history: Counter[str] = Counter()

    def holders(self) -> dict[str, str]:
        """Article -> the smallest place that holds it."""
        places = [
            (f"{uri}#{place}", f"art_{number}")
            for uri, content in self.files.items()
            for place, number in enumerate(content or ())
        ]
        return {article: uri for uri, article in sorted(places, reverse=True)}

    def load(self, batch: Files) -> None:
        before = self.holders()
        self.files |= batch
        self.history.update(before.keys() - self.holders().keys())

    def statuses(self) -> dict[str, str]:
        first: dict[Content, str] = {}
        for uri, content in sorted(self.files.items()):
            first.setdefault(content, uri)
        return {
            uri: "quarantined" if content is None else "loaded" if first[content] == uri else "duplicate"
            for uri, content in self.files.items()
        }


@given(_steps)
@settings(max_examples=15, deadline=None)
def test_loads_equal_the_model(new_warehouse: Callable[[Path], None], steps: list[Files]) -> None:
    model = Model()
    with tempfile.TemporaryDirectory() as folder:
        new_warehouse(Path(folder))
        _load(model, Path(folder), steps)


def _load(model: Model, home: Path, steps: list[Files]) -> None:
    with open_writer(home) as con:
        for batch in steps:
            model.load(batch)
            ingest(con, batch)
        holders = model.holders()
        assert dict(rows(con, "SELECT article_id, source_uri FROM articles")) == holders
        for table in ("articles", "events", "event_participants", "metrics"):
            assert sorted(rows(con, f"SELECT article_id FROM {table}")) == sorted(holders)
            assert Counter(rows(con, f"SELECT article_id FROM history.{table}")) == model.history
        assert dict(rows(con, "SELECT uri, status FROM ops.files")) == model.statuses()
        counted = {uri: len(content or ()) for uri, content in model.files.items()}
        assert dict(rows(con, "SELECT uri, article_count FROM ops.files")) == counted
        numbers = {int(name.removeprefix("art_")) for name in holders}
        aliases = {(f"ent_{n % 2}", "اسم" + "ا" * n) for n in numbers}
        assert set(rows(con, "SELECT entity_id, alias FROM entity_aliases")) == aliases
        names = {entity: max((a for e, a in aliases if e == entity), key=len) for entity, _ in aliases}
        assert dict(rows(con, "SELECT entity_id, name FROM entities")) == names
        standing = rows(
            con, "SELECT kind, coalesce(article_id, file_uri) FROM ops.quarantine WHERE resolved_by IS NULL"
        )
        broken = [("file", uri) for uri, content in model.files.items() if content is None]
        assert sorted(standing) == sorted(broken + [("metric", f"art_{n}") for n in numbers if n % 3 == 0])
