"""The commands as a user meets them: output, errors in one line, exit statuses."""

from __future__ import annotations

import csv
import io
import json
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Marsad = Callable[..., Any]

NOT_PREFECT = """
import sys
from flows.entry import main
sys.argv = ["marsad", *{args!r}]
try:
    main()
except SystemExit as end:
    status = end.code
print("status", status or 0, "prefect", "prefect" in sys.modules)
"""


@pytest.fixture
def loaded(ingest: Callable[..., Any], articles: Path) -> Path:
    """A home with three articles in it; the inbox they came from."""
    ingest(articles)
    return articles


@pytest.fixture(scope="module")
def shared_home(
    tmp_path_factory: pytest.TempPathFactory, run_marsad: Marsad, fill_inbox: Callable[[Path], None]
) -> Path:
    """A home with three articles in it, for tests that only read."""
    folder = tmp_path_factory.mktemp("shared")
    (folder / "inbox").mkdir()
    fill_inbox(folder / "inbox")
    done = run_marsad("ingest", "--direct", folder / "inbox", "--home", folder / "home")
    assert done.returncode == 0, done.stderr
    return folder / "home"


@pytest.fixture
def reader(marsad: Marsad, shared_home: Path) -> Marsad:
    """`marsad` on the shared home."""

    def run(*args: object, stdin: str | None = None) -> Any:
        return marsad(*args, env={"MARSAD_HOME": str(shared_home)}, stdin=stdin)

    return run


def only_line(done: Any) -> str:
    """The one line on stderr of a command that failed."""
    assert done.returncode == 1
    assert done.stdout == ""
    (line,) = done.stderr.strip().splitlines()
    assert line.startswith("marsad: ")
    return line


@pytest.mark.parametrize(
    "args",
    [["--help"], ["ingest", "--help"], ["sql", "select 1"], ["status"], ["quarantine", "list"], ["ingest", "--direct"]],
)
def test_commands_that_never_import_prefect(args: list[str], shared_home: Path, tmp_path: Path) -> None:
    args = [*args, "--home", str(shared_home)] if "--help" not in args else args
    code = NOT_PREFECT.format(args=args)
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "status 0 prefect False"


def test_help_names_every_command(marsad: Marsad) -> None:
    done = marsad("--help")
    assert done.returncode == 0
    for command in ("ingest", "sql", "status", "publish", "quarantine"):
        assert command in done.stdout


def test_the_closing_table_and_what_to_type_next(marsad: Marsad, articles: Path, home: Path) -> None:
    (articles / "empty.txt").write_text("")
    done = marsad("ingest", "--direct", articles, "--home", home)
    assert done.returncode == 0
    words = [line.split() for line in done.stdout.splitlines()]
    assert ["new", "2", "articles", "3"] in words
    assert [line[:2] for line in words if line[:1] in (["known"], ["duplicate"])] == [
        ["known", "0"],
        ["duplicate", "0"],
    ]
    assert any(line[:2] == ["quarantined", "1"] for line in words)
    assert f"marsad quarantine list --home {home}" in done.stdout
    (line,) = [line for line in done.stdout.splitlines() if " sql " in line]
    typed = subprocess.run(shlex.split(line), cwd=articles.parent, capture_output=True, text=True, check=True)
    assert "event_type" in typed.stdout


def test_strict_tells_quarantine_by_its_exit_status(marsad: Marsad, articles: Path) -> None:
    assert marsad("ingest", "--direct", "--strict", articles).returncode == 0
    (articles / "empty.txt").write_text("")
    assert marsad("ingest", "--direct", "--strict", articles).returncode == 3


def test_without_a_path_the_inbox_is_read(marsad: Marsad, home: Path) -> None:
    first = marsad("ingest", "--direct")
    assert first.returncode == 0
    assert str(home / "inbox") in first.stdout
    (home / "inbox" / "a.txt").write_text("زار وزير الصناعة مصنع الورق في مدينة طنطا.", "utf-8")
    assert ["new", "1", "articles", "1"] in [line.split() for line in marsad("ingest", "--direct").stdout.splitlines()]


def test_sql_as_table_csv_and_json(reader: Marsad) -> None:
    query = "SELECT title, published_on, length(text) AS letters, 1.5 AS x FROM articles ORDER BY title, letters"
    table = reader("sql", query).stdout
    assert "published_on" in table
    assert "أرباح المصرف ترتفع" in table
    rows = list(csv.reader(reader("sql", query, "-f", "csv").stdout.splitlines()))
    assert rows[0] == ["title", "published_on", "letters", "x"]
    assert len(rows) == 4
    objects = json.loads(reader("sql", query, "--format", "json").stdout)
    assert [list(map(str, row.values())) for row in objects] == rows[1:]
    assert objects[0]["published_on"] == "2024-05-02"


def test_sql_from_stdin_and_with_a_limit(reader: Marsad) -> None:
    done = reader("sql", "-", "-f", "csv", stdin="select 7 as n union all select 8")
    assert done.stdout == "n\n7\n8\n"
    limited = reader("sql", "select * from range(5)", "--limit", "2")
    assert "first 2 rows" in limited.stderr
    assert reader("sql", "select * from range(1500)", "-f", "csv").stdout.count("\n") == 1501


def test_csv_gives_a_spreadsheet_no_formulas(reader: Marsad) -> None:
    query = (
        "SELECT unnest(['=1+1', '+x', '-x', '@x', chr(9) || 'x', chr(13) || 'x', 'x=1']) AS a, -1.5 AS b, ['=1'] AS c"
    )
    rows = list(csv.reader(io.StringIO(reader("sql", query, "-f", "csv").stdout)))
    # Text from a pipe has \n for \r.
    assert [row[0][:2] for row in rows[1:]] == ["'=", "'+", "'-", "'@", "'\t", "'\n", "x="]
    assert rows[1][1:] == ["-1.5", "'=1"]
    raw = list(csv.reader(io.StringIO(reader("sql", query, "-f", "csv", "--raw").stdout)))
    assert [raw[1][0], raw[1][2]] == ["=1+1", "=1"]


def test_other_files_only_when_asked(reader: Marsad, tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_text("n\n7\n")
    query = f"SELECT n FROM read_csv('{tmp_path}/other.csv')"
    assert "disabled" in only_line(reader("sql", query))
    assert reader("sql", query, "--allow-external", "-f", "csv").stdout == "n\n7\n"
    assert "read-only" in only_line(reader("sql", "delete from articles", "--allow-external"))


def test_text_that_looks_like_markup_is_shown_as_it_is(reader: Marsad) -> None:
    assert "[bold]x[/bold] [/]" in reader("sql", "select '[bold]x[/bold] [/]' as a").stdout


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("selec 1", "syntax error"),
        ("select nothing from articles", "nothing"),
        ("select * from nowhere", "nowhere"),
        ("delete from articles", "read-only"),
        ("select * from read_csv('/etc/hostname')", "disabled"),
    ],
)
def test_a_wrong_query_is_told_in_one_line(reader: Marsad, query: str, said: str) -> None:
    assert said in only_line(reader("sql", query))


def test_nothing_published_yet(marsad: Marsad) -> None:
    for args in (["sql", "select 1"], ["status"], ["quarantine", "list"]):
        assert "marsad ingest" in only_line(marsad(*args))


def test_wrong_paths_settings_and_ids(marsad: Marsad, reader: Marsad) -> None:
    assert "no such file" in only_line(reader("ingest", "--direct", "nowhere"))
    assert "MARSAD_WORKERS" in only_line(marsad("status", env={"MARSAD_WORKERS": "none"}))
    assert "'zzz'" in only_line(reader("quarantine", "show", "zzz"))
    assert reader("ingest", "--no-such-option").returncode == 2


def test_status(marsad: Marsad, ingest: Callable[..., Any], loaded: Path) -> None:
    (loaded / "empty.txt").write_text("")
    ingest(loaded)
    done = marsad("status")
    assert done.returncode == 0
    words = [line.split() for line in done.stdout.splitlines()]
    assert ["articles", "3"] in words
    assert ["file", "1"] in words
    assert done.stdout.count("ingest ") == 2
    assert "duckdb " in done.stdout


def test_quarantine_list_and_show(marsad: Marsad, ingest: Callable[..., Any], loaded: Path) -> None:
    assert "nothing in quarantine" in marsad("quarantine", "list").stdout
    (loaded / "broken.json").write_text('[{"title": "بلا متن"}, {"content": "خبر قصير"}]', "utf-8")
    (loaded / "page.pdf").write_bytes(b"%PDF")
    ingest(loaded)
    listed = marsad("quarantine", "list").stdout
    assert "wrong_format" in listed
    (line,) = [line for line in listed.splitlines() if "no_content" in line]
    shown = marsad("quarantine", "show", line.split()[0])
    assert shown.returncode == 0
    assert "no_content" in shown.stdout
    assert "broken.json#0" in shown.stdout
    assert '"title": "بلا متن"' in shown.stdout
    assert "Give the article's body" in shown.stdout


def test_publish(marsad: Marsad, loaded: Path, home: Path) -> None:
    (home / "published" / "marsad.duckdb").unlink()
    done = marsad("publish")
    assert done.returncode == 0
    assert (home / "published" / "marsad.duckdb").exists()
    assert any(line.split()[:2] == ["articles", "3"] for line in done.stdout.splitlines())
