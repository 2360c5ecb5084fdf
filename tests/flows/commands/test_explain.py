"""`marsad explain`: a record in its sentence, and what stands behind it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flows.run.direct import ingest_directly
from flows.settings import Settings
from warehouse.query import run_sql

Explain = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, fill_inbox: Callable[[Path], None]) -> Path:
    """Three articles, one of them reprinted under another name."""
    folder = tmp_path_factory.mktemp("explain")
    (folder / "inbox").mkdir()
    fill_inbox(folder / "inbox")
    again = (folder / "inbox" / "visit.txt").read_text("utf-8").replace("وزير الصناعة يفتتح", "الوزير يفتتح")
    (folder / "inbox" / "again.txt").write_text(again, "utf-8")
    ingest_directly(Settings(home=folder / "home", workers=1), [str(folder / "inbox")])
    return folder / "home"


@pytest.fixture(scope="module")
def explain(home: Path, run_marsad: Explain) -> Explain:
    return lambda *args, **more: run_marsad("explain", *args, "--home", home, **more)


def one(home: Path, query: str) -> Any:
    return run_sql(home, query).rows[0][0]


def test_an_event_is_shown_in_its_sentence_with_everything_behind_it(home: Path, explain: Explain) -> None:
    event = "SELECT event_id FROM events JOIN articles a USING (article_id) WHERE event_type = 'inauguration'"
    event_id = one(home, f"{event} AND ends_with(a.source_uri, 'visit.txt')")
    told = explain(event_id[:14])
    assert told.returncode == 0, told.stderr
    evidence = one(home, f"SELECT evidence FROM events WHERE event_id = '{event_id}'")
    assert f"⟦{evidence}⟧" in told.stdout
    for words in ("سمير عزت", "visit.txt", "rule", "passed when it was loaded", "same event", "reprint", "completed"):
        assert words in told.stdout, words
    found = json.loads(explain(event_id, "--format", "json").stdout)
    article, sentence = found["article"], found["sentence"]
    assert article["text"][sentence["start"] : sentence["end"]] == sentence["text"]
    assert evidence in sentence["text"]
    (origin,) = found["lineage"]
    assert origin["content_hash"] == one(home, f"SELECT content_hash FROM ops.files WHERE uri = '{origin['file_uri']}'")
    assert (origin["load_id"], origin["run_state"]) == (found["record"]["load_id"], "completed")
    assert [row["article_id"] for row in found["same_event"]] == [row["article_id"] for row in found["reprints"]]
    assert "evidence_differs" in found["checks"]


def test_metrics_articles_and_entities_are_told_too(home: Path, explain: Explain) -> None:
    metric = one(home, "SELECT metric_id FROM metrics WHERE unit = '%'")
    assert "⟦12%⟧" in explain(metric.removeprefix("met_")).stdout
    article = one(home, "SELECT min(article_id) FROM articles")
    assert article in explain(article).stdout
    entity = one(home, "SELECT entity_id FROM entities WHERE name LIKE '%سمير عزت%'")
    assert "inauguration" in explain(entity).stdout


def test_an_id_that_tells_none_or_several_is_one_line(explain: Explain) -> None:
    for given, said in (("evt_", "several ids begin"), ("nothing", "no article, event, metric or entity")):
        told = explain(given)
        assert (told.returncode, len(told.stderr.splitlines())) == (1, 1)
        assert said in told.stderr


def test_a_flow_run_is_linked_where_an_address_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    from flows.commands.explain import flow_run_link

    monkeypatch.delenv("PREFECT_UI_URL", raising=False)
    monkeypatch.delenv("PREFECT_API_URL", raising=False)
    assert flow_run_link("x") is None
    monkeypatch.setenv("PREFECT_API_URL", "http://127.0.0.1:4200/api")
    assert flow_run_link("x") == "http://127.0.0.1:4200/runs/flow-run/x"
