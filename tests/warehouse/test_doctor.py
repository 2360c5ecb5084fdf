"""Each check of the doctor finds what it looks for in a warehouse broken so, and nothing in a sound one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest
from world import ingest

from warehouse.connect import open_writer
from warehouse.doctor import Finding, examine
from warehouse.paths import published_parquet, rebuild_database, writer_database
from warehouse.publish import publish

Break = Callable[[Path], None]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("sound") / "home"
    with open_writer(home) as con:
        # Evidence and text agree in these records; the second load leaves history.
        ingest(con, {"a": (1, 2), "b": None, "c": (4,)})
        ingest(con, {"c": (5,)})
        publish(con, home)
    return home


@pytest.fixture
def patient(sound: Path, home: Path) -> Path:
    shutil.copytree(sound, home, symlinks=True)
    return home


def failing(home: Path, version: str = "1") -> dict[str, Finding]:
    return {finding.name: finding for finding in examine(home, version) if not finding.ok}


def sql(*statements: str) -> Break:
    def run(home: Path) -> None:
        with duckdb.connect(str(writer_database(home))) as con:
            for statement in statements:
                con.execute(statement)

    return run


def test_a_sound_home_passes_every_check(patient: Path) -> None:
    found = list(examine(patient, "1"))
    assert [finding for finding in found if not finding.ok] == []
    assert len({finding.name for finding in found}) == len(found) >= 18


def _drop_a_row_of_parquet(home: Path) -> None:
    (file, *_) = (published_parquet(home) / "metrics").rglob("*.parquet")
    duckdb.sql(f"COPY (FROM read_parquet('{file}') LIMIT 1) TO '{file}.new' (FORMAT parquet)")
    os.replace(f"{file}.new", file)


def _publish_less(home: Path) -> None:
    with duckdb.connect(str(home / "published" / "marsad.duckdb")) as con:
        con.execute("DELETE FROM events WHERE event_id = 'evt_1'")


BROKEN: list[tuple[str, str, Break]] = [
    ("evidence_differs", "metric met_1", sql("UPDATE metrics SET evidence = 'x' WHERE metric_id = 'met_1'")),
    ("evidence_differs", "event evt_1", sql("UPDATE events SET evidence_end = 3 WHERE event_id = 'evt_1'")),
    ("orphans", "event evt_1 without article", sql("DELETE FROM articles WHERE article_id = 'art_1'")),
    ("orphans", "without event evt_1", sql("DELETE FROM events WHERE event_id = 'evt_1'")),
    ("orphans", "without entity ent_1", sql("DELETE FROM entities WHERE entity_id = 'ent_1'")),
    ("orphans", "article art_1 without file", sql("DELETE FROM ops.article_files WHERE article_id = 'art_1'")),
    ("duplicates", "metrics: met_1", sql("INSERT INTO metrics FROM metrics WHERE metric_id = 'met_1'")),
    ("manifest", "file a: 5 articles", sql("UPDATE ops.files SET article_count = 5 WHERE uri = 'a'")),
    ("manifest", "not in the manifest", sql("DELETE FROM ops.files WHERE uri = 'a'")),
    ("two_fates", "file b", sql("UPDATE ops.files SET status = 'loaded' WHERE uri = 'b'")),
    ("two_fates", "file b is neither", sql("DELETE FROM ops.quarantine")),
    ("unknown_loads", "metrics: ", sql("UPDATE metrics SET load_id = 'load_gone' WHERE metric_id = 'met_1'")),
    (
        "dead_runs",
        "ingest run_1",
        sql(
            "INSERT INTO ops.runs BY NAME SELECT 'run_1' AS run_id, 'ingest' AS mode, 'running' AS state,"
            " now()::TIMESTAMP AS started_at, '1' AS extractor_version, '0' AS program_version, 'h' AS host,"
            " 1 AS process_id, 0 AS loads, COLUMNS(* EXCLUDE (load_id, run_id, mode, flow_run_id, extractor_version,"
            " started_at, finished_at)) FROM ops.loads LIMIT 1"
        ),
    ),
    (
        "schema",
        "9999_later.sql",
        sql("INSERT INTO ops.migrations VALUES (9999, '9999_later.sql', 'x', now()::TIMESTAMP)"),
    ),
    ("schema", "still to come", sql("DELETE FROM ops.migrations WHERE number > 5")),
    ("database", "", lambda home: writer_database(home).write_bytes(b"x" * 9000) and None),
    ("parquet", "metrics: ", _drop_a_row_of_parquet),
    ("parquet", "events: ", lambda home: shutil.rmtree(published_parquet(home) / "events")),
    ("published_database", "events: ", _publish_less),
    ("published_database", "nothing is published", lambda home: (home / "published" / "marsad.duckdb").unlink()),
    ("publish_pending", "", lambda home: published_parquet(home).unlink()),
    ("leftovers", ".making-x", lambda home: (home / "published" / ".making-x").mkdir()),
    ("old_parquet", ".parquet-x", lambda home: _old(home / "published" / ".parquet-x")),
    ("unfinished_rebuild", "", lambda home: rebuild_database(home).touch()),
    ("rights", "by everybody", lambda home: home.chmod(0o777)),
]


def _old(folder: Path) -> None:
    folder.mkdir()
    os.utime(folder, (0, 0))


@pytest.mark.parametrize(("name", "example", "damage"), BROKEN, ids=[f"{n}-{e}" for n, e, _ in BROKEN])
def test_each_check_finds_what_it_looks_for(name: str, example: str, damage: Break, patient: Path) -> None:
    damage(patient)
    found = failing(patient)[name]
    assert found.found >= 1
    assert found.remedy
    assert not example or any(example in shown for shown in found.examples), found.examples


def test_articles_of_another_extractor_are_a_note(patient: Path) -> None:
    (found,) = failing(patient, "2").values()
    assert (found.name, found.note, found.found) == ("extractor", True, 3)


def test_too_little_room_is_told(patient: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("warehouse.doctor.home._LEAST_FREE", 2**60)
    assert "MB free" in failing(patient)["room"].examples[0]


def test_while_a_run_writes_only_the_home_is_examined(patient: Path) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom warehouse.connect import open_writer\n"
        "con = open_writer(Path(sys.argv[1]))\nprint('open', flush=True)\nsys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(patient)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "open\n"
        (found,) = failing(patient).values()
        writer.communicate()
    assert (found.name, found.note) == ("database", True)
    assert "a run is at work" in found.examples[0]


def test_the_command_says_what_to_do_and_sets_the_status(
    patient: Path, run_marsad: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    sql("DELETE FROM events WHERE event_id = 'evt_1'")(patient)
    done = run_marsad("doctor", "--home", patient)
    assert done.returncode == 1
    assert "orphans" in done.stdout
    assert "-> marsad rebuild --all" in done.stdout
    as_json = run_marsad("doctor", "--home", patient, "--format", "json")
    assert '"name": "orphans"' in as_json.stdout
    empty = run_marsad("doctor", "--home", patient.parent / "none")
    assert (empty.returncode, "marsad ingest makes one" in empty.stdout) == (1, True)
