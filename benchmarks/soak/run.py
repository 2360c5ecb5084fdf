"""`marsad serve` for hours on a schedule of a minute, with files arriving and readers reading all the while.

    python benchmarks/soak/run.py --hours 2 [--articles FOLDER]

Files are copies of the articles in FOLDER (default samples/inbox), each with a line of its own above, so that no two
say the same; now and then one is changed, doubled or broken. At the end every file put into the inbox must be in the
manifest once, as what it is, every span must equal its evidence, and no reader may have met an error. Prefect's own
count of its flow runs by state stands beside ours. Prints a table in Markdown; status 1 where anything is wrong.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import duckdb

from benchmarks.ports import free_port
from warehouse.doctor.tables import check_query

ROOT = Path(__file__).parents[2]
MARSAD = Path(sys.executable).parent / "marsad"
SPANS = f"SELECT count(*) FROM ({check_query('evidence_differs')})"


@dataclass(slots=True)
class Inbox:
    """What was put into the inbox, by what is to become of it."""

    folder: Path
    bodies: list[str]
    chance: random.Random
    number: int = 0
    good: list[Path] = field(default_factory=list[Path])
    expected: Counter[str] = field(default_factory=Counter[str])
    changed: int = 0

    def arrive(self) -> None:
        """One more file, or a change of one."""
        self.number += 1
        name = f"{self.number:06d}.txt"
        dice = self.chance.random()
        if dice < 0.03:
            self._put(name.replace(".txt", ".json"), '{"content": ')
            self.expected["quarantined"] += 1
        elif dice < 0.06 and self.good:
            self._put(name, self.chance.choice(self.good).read_text("utf-8"))
            self.expected["duplicate"] += 1
        elif dice < 0.10 and self.good:
            # Files that others may be copies of stay as they are: only the newest changes.
            self._put(self.good.pop().name, self._article())
            self.changed += 1
        else:
            self.good.append(self._put(name, self._article()))
            self.expected["loaded"] += 1

    def _article(self) -> str:
        day = self.chance.randrange(1, 29)
        self.number += 1
        return f"النشرة رقم {self.number} ليوم {day} مايو 2024\n\n{self.chance.choice(self.bodies)}"

    def _put(self, name: str, text: str) -> Path:
        making = self.folder / f".{name}"
        making.write_text(text, "utf-8")
        os.replace(making, self.folder / name)
        return self.folder / name


@dataclass(slots=True)
class Readers:
    """What readers of the published copies met."""

    home: Path
    queries: int = 0
    errors: list[str] = field(default_factory=list[str])
    most: int = 0

    def read(self, stop: threading.Event) -> None:
        """Query the database and the Parquet files until told to stop."""
        while not stop.wait(2):
            if not (self.home / "published" / "parquet").exists():
                continue
            parquet = f"SELECT count(*) FROM '{self.home}/published/parquet/articles/*/*.parquet'"
            for query in ("SELECT count(*) FROM articles", SPANS, parquet):
                try:
                    rows = self._ask(query)
                except (duckdb.Error, OSError) as error:
                    self.errors.append(f"{type(error).__name__}: {error}".splitlines()[0])
                    continue
                self.queries += 1
                if query == SPANS and rows:
                    self.errors.append(f"{rows} spans differ from their evidence")
                elif query != SPANS:
                    if rows < self.most - 1:  # a changed article leaves before its new version comes
                        self.errors.append(f"{rows} articles after {self.most}")
                    self.most = max(self.most, rows)

    def _ask(self, query: str) -> int:
        with duckdb.connect(str(self.home / "published" / "marsad.duckdb"), read_only=True) as con:
            ((rows,),) = con.execute(query).fetchall()
            return int(rows)


@contextlib.contextmanager
def serving(home: Path, port: int, log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """`marsad serve` on a schedule of a minute; ended by SIGTERM."""
    command = [str(MARSAD), "serve", "--home", str(home), "--port", str(port), "--schedule", "* * * * *"]
    with log.open("wb") as out:
        process = subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=out)
        try:
            yield process
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(120)


def memory_mb(process: subprocess.Popen[bytes]) -> int:
    """Resident memory of a process and all it has started."""
    shown = subprocess.run(["ps", "-eo", "pid,ppid,rss"], capture_output=True, text=True, check=True).stdout
    rows = [tuple(map(int, line.split())) for line in shown.splitlines()[1:]]
    family = {process.pid}
    for _ in range(5):
        family |= {pid for pid, parent, _ in rows if parent in family}
    return sum(rss for pid, _, rss in rows if pid in family) // 1024


def states(port: int) -> Counter[str]:
    """Flow runs by state, as Prefect counts them."""
    found: Counter[str] = Counter()
    for offset in range(0, 10**6, 200):
        body = json.dumps({"limit": 200, "offset": offset}).encode()
        request = urllib.request.Request(
            f"http://127.0.0.1:{port}/api/flow_runs/filter", body, {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(request, timeout=30) as answer:
            runs: list[dict[str, Any]] = json.loads(answer.read())
        found.update(run["state_name"] for run in runs)
        if len(runs) < 200:
            return found
    return found


def main() -> int:
    """Serve, feed, read; then count."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--hours", type=float, default=2.0)
    parser.add_argument("--articles", type=Path, default=ROOT / "samples" / "inbox")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--home", type=Path, default=None)
    given = parser.parse_args()
    home = given.home or Path(mkdtemp(prefix="marsad-soak-"))
    bodies = [path.read_text("utf-8") for path in sorted(given.articles.glob("*.txt"))]
    inbox = Inbox(home / "inbox", bodies, random.Random(given.seed))
    inbox.folder.mkdir(parents=True)
    readers, stop, port = Readers(home), threading.Event(), free_port()
    print(f"home {home}, port {port}, log {home / 'serve.log'}", file=sys.stderr)
    memory: list[int] = []
    with serving(home, port, home / "serve.log") as process:
        reading = threading.Thread(target=readers.read, args=(stop,))
        reading.start()
        end = time.monotonic() + given.hours * 3600
        while time.monotonic() < end and process.poll() is None:
            for _ in range(inbox.chance.randrange(0, 12)):
                inbox.arrive()
            memory.append(memory_mb(process))
            time.sleep(inbox.chance.uniform(2, 28))
        served = process.poll() is None
        time.sleep(90)  # the files that came last
        by_state = states(port)
        stop.set()
        reading.join()
    return report(home, inbox, readers, by_state, memory, given.hours, served)


def report(
    home: Path,
    inbox: Inbox,
    readers: Readers,
    by_state: Counter[str],
    memory: list[int],
    hours: float,
    served: bool,
) -> int:
    """Print what was found; 1 where anything is wrong."""
    done = subprocess.run(
        [MARSAD, "ingest", "--direct", "--home", home], cwd=ROOT, capture_output=True, text=True, check=False
    )
    with duckdb.connect(str(home / "published" / "marsad.duckdb"), read_only=True) as con:
        files = Counter(dict(con.execute("SELECT status, count(*) FROM ops.files GROUP BY status").fetchall()))
        ((twice,),) = con.execute("SELECT count(*) - count(DISTINCT article_id) FROM articles").fetchall()
        ((articles,),) = con.execute("SELECT count(*) FROM articles").fetchall()
        ((loads,),) = con.execute("SELECT count(*) FROM ops.loads").fetchall()
        ((spans,),) = con.execute(SPANS).fetchall()
    right = served and done.returncode == 0 and files == inbox.expected and not readers.errors and not (twice or spans)
    print(f"| what | {hours:g} hours |\n| --- | ---: |")
    for name, value in {
        "files put": inbox.expected.total(),
        "of these changed later": inbox.changed,
        **{f"files {status}, as expected {count}": files[status] for status, count in sorted(inbox.expected.items())},
        "articles": articles,
        "articles twice": twice,
        "spans that differ from their evidence": spans,
        "loads": loads,
        **{f"flow runs {state}, says Prefect": count for state, count in sorted(by_state.items())},
        "queries of readers": readers.queries,
        "errors of readers": len(readers.errors),
        "memory at first, median, at most (MB)": f"{memory[0]}, {sorted(memory)[len(memory) // 2]}, {max(memory)}",
    }.items():
        print(f"| {name} | {value if isinstance(value, str) else f'{value:,}'} |")
    for error, count in Counter(readers.errors).most_common(10):
        print(f"\nreaders met {count} times: {error}")
    print("\nright" if right else "\nWRONG")
    return 0 if right else 1


if __name__ == "__main__":
    sys.exit(main())
