"""`kill -9` in the midst of loads leaves every batch whole or absent."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from world import ingest, rows

from warehouse.connect import open_writer

# Says what it is about to load, loads it, says that it has; for ever.
LOADER = """
import sys
from itertools import count
from pathlib import Path
sys.path[:0] = sys.argv[2:]
from warehouse.connect import open_writer
from world import ingest, rows
with open_writer(Path(sys.argv[1])) as con:
    first = 1 + max(rows(con, "SELECT count(*) FROM ops.loads"))
    for number in count(first):
        print("begin", number, flush=True)
        ingest(con, {f"file {number} {part}": (10 * number + part,) for part in range(5)})
        print("done", number, flush=True)
"""
HELPERS = [str(Path(__file__).parent), str(Path(__file__).parent.parent)]


def _load_until(home: Path, line: str, later: float) -> int:
    """Kill the loader `later` seconds after it prints `line`; returns the last batch that it said before was done."""
    loader = subprocess.Popen(
        [sys.executable, "-c", LOADER, str(home), *HELPERS], stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    assert loader.stdout is not None
    done = 0
    for said in loader.stdout:
        word, number = said.split()
        done = int(number) if word == "done" else done
        if said.strip() == line:
            break
    time.sleep(later)
    loader.kill()
    loader.wait()
    loader.stdout.close()
    return done


def test_a_killed_load_is_whole_or_absent(home: Path) -> None:
    with open_writer(home) as con:
        ingest(con, {"first": (1,)})
    done = 1
    # Within, before and about the end of a load, which takes some 0.1 s.
    for later in (0.0, 0.02, 0.05, 0.08, 0.12):
        done = _load_until(home, f"begin {done + 2}", later)
        with open_writer(home) as con:
            (loads,) = rows(con, "SELECT count(*) FROM ops.loads")
            assert loads >= done
            expected = 1 + 5 * (loads - 1)
            for table in ("articles", "events", "event_participants", "metrics", "ops.files", "ops.article_files"):
                assert rows(con, f"SELECT count(*) FROM {table}") == [expected], table
            assert rows(con, "SELECT sum(articles) FROM ops.loads") == [expected]
        done = loads
