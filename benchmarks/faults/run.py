"""Kill and starve real runs, and tell what was lost: `make faults`, or see `--help`.

The results go to a JSON file; `--page docs/faults.md` writes the page from it.
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

from benchmarks.faults.conditions import Conditions
from benchmarks.faults.kills import AIMS, kill_runs
from benchmarks.faults.prefect_server import prefect_server
from benchmarks.faults.process import Starter
from benchmarks.faults.report import page, what_failed
from benchmarks.faults.world import World

RESULTS = Path(__file__).parent / "results.json"


def main() -> None:
    """Run, save, write the page; status 1 where anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=300, help="how many runs to kill (300; 0: none)")
    parser.add_argument("--seed", type=int, default=1, help="for the moments at which they are killed")
    parser.add_argument("--only", action="append", choices=AIMS, default=[], help="kill these runs alone (repeat it)")
    parser.add_argument("--no-prefect", action="store_true", help="only runs without Prefect")
    parser.add_argument("--no-conditions", action="store_true", help="only kills; the rest needs the right to mount")
    parser.add_argument("--save", type=Path, default=RESULTS, help="JSON file of the results, added to what it holds")
    parser.add_argument("--page", type=Path, default=None, help="write the page here")
    options = parser.parse_args()
    results: dict[str, Any] = json.loads(options.save.read_text("utf-8")) if options.save.exists() else {}
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(1))  # so that all that was started is ended
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="marsad-faults-")))
        environment: dict[str, str] = {}
        server = None
        if not options.no_prefect:
            leading_there, server = stack.enter_context(prefect_server(folder))
            environment.update(leading_there)
        world = World(folder, stack.enter_context(Starter(environment)), prefect=server is not None)
        if options.kills:
            started = time.monotonic()
            for kills in kill_runs(world, options.kills, options.seed, options.only):
                results["kills"] = vars(kills) | {"seconds": round(time.monotonic() - started)}
                _save(options.save, results)
                told = "; ".join(what_failed(results)[:5]) or "nothing lost"
                print(f"round {kills.rounds}: {kills.total} kills; {told}", flush=True)
        if not options.no_conditions:
            conditions = Conditions(world)
            results["conditions"] = list(conditions.all())
            if server is not None:
                results["conditions"].append(conditions.server_gone(server))
            _save(options.save, results)
    if options.page:
        options.page.write_text(page(results), "utf-8")
    failed = what_failed(results)
    print("\n".join(failed) or "nothing was lost")
    sys.exit(bool(failed))


def _save(path: Path, results: dict[str, Any]) -> None:
    path.write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
