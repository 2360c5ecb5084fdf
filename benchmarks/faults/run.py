"""Kill and starve real runs, and tell what was lost: `make faults`, or see `--help`.

The results go to a JSON file; `docs/faults.md` is written from it.
"""

from __future__ import annotations

import argparse
import json
import signal
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from benchmarks.faults.kills import kill_runs
from benchmarks.faults.prefect_server import prefect_server
from benchmarks.faults.process import ROOT, Starter
from benchmarks.faults.report import page, what_failed
from benchmarks.faults.world import World

RESULTS = Path(__file__).parent / "results.json"
PAGE = ROOT / "docs" / "faults.md"


def main() -> None:
    """Run, save, write the page; status 1 where anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=300, help="how many runs to kill (300; 0: none)")
    parser.add_argument("--seed", type=int, default=1, help="for the moments at which they are killed")
    parser.add_argument("--no-prefect", action="store_true", help="only runs without Prefect")
    parser.add_argument("--save", type=Path, default=RESULTS, help="JSON file of the results, added to what it holds")
    parser.add_argument("--page", type=Path, default=None, help="write the page here")
    options = parser.parse_args()
    results: dict[str, Any] = json.loads(options.save.read_text("utf-8")) if options.save.exists() else {}
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(1))  # so that all that was started is ended
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="marsad-faults-")))
        environment: dict[str, str] = {}
        if not options.no_prefect:
            environment.update(stack.enter_context(prefect_server(folder))[0])
        starter = stack.enter_context(Starter(environment))
        world = World(folder, starter, prefect=not options.no_prefect)
        if options.kills:
            started = time.monotonic()
            for kills in kill_runs(world, options.kills, options.seed):
                results["kills"] = vars(kills) | {"seconds": round(time.monotonic() - started)}
                _save(options.save, results)
                found = "; ".join(what_failed(results)[:5]) or "nothing lost"
                print(f"round {kills.rounds}: {kills.total} kills; {found}", flush=True)
    if options.page:
        options.page.write_text(page(results), "utf-8")
    failed = what_failed(results)
    print("\n".join(failed) or "nothing was lost")
    sys.exit(bool(failed))


def _save(path: Path, results: dict[str, Any]) -> None:
    path.write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
