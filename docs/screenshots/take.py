"""Take the screenshots of docs/running.md: `python docs/screenshots/take.py`, with `chromium` on the path.

Starts `marsad serve` with a home of its own, lets the samples arrive in it a few at a time, and has a browser without a
window draw the pages of the UI. Nothing outside this machine is asked.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.ports import free_port

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
# The samples arrive so many at a time; each time makes a run.
_PORTIONS = (3, 2, 4, 3)
_BROWSER = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--virtual-time-budget=40000",
)


def main() -> None:
    """Run the samples through `marsad serve`, then take the pictures."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "marsad"
        port = free_port()
        url = f"http://127.0.0.1:{port}"
        environment = os.environ | {"MARSAD_HOME": str(home), "MARSAD_QUIET_SECONDS": "1"}
        marsad = Path(sys.executable).parent / "marsad"
        serve = subprocess.Popen([marsad, "serve", "--port", str(port), "--schedule", "arrival; 1h"], env=environment)
        try:
            _let_samples_arrive(home / "inbox", url)
            for name, page, size in _pages(url):
                _picture(f"{url}{page}", HERE / f"{name}.png", size, Path(folder) / "browser")
        finally:
            serve.terminate()
            serve.wait(60)


def _let_samples_arrive(inbox: Path, url: str) -> None:
    files = iter(sorted((ROOT / "samples" / "inbox").iterdir()))
    _wait_for_runs(url, 1)
    for done, portion in enumerate(_PORTIONS, 2):
        for _ in range(portion):
            shutil.copy(next(files), inbox)
        _wait_for_runs(url, done)


def _wait_for_runs(url: str, count: int) -> None:
    deadline = time.monotonic() + 180
    while time.monotonic() < deadline:
        try:
            if len(_ended(url)) >= count:
                time.sleep(3)  # the last pages of a run come after its end
                return
        except OSError:
            pass  # the server is starting
        time.sleep(0.5)
    raise SystemExit(f"waited in vain for run {count}")


def _ended(url: str) -> list[dict[str, Any]]:
    wanted = {"state": {"type": {"any_": ["COMPLETED"]}}}
    runs: list[dict[str, Any]] = _post(url, "/flow_runs/filter", {"flow_runs": wanted, "sort": "START_TIME_DESC"})
    return runs


def _pages(url: str) -> Sequence[tuple[str, str, str]]:
    run = _ended(url)[0]["id"]
    artifacts = _post(url, "/artifacts/filter", {"artifacts": {"flow_run_id": {"any_": [run]}}})
    ids = {artifact["key"]: artifact["id"] for artifact in artifacts}
    return [
        ("runs", "/v2/runs", "1400,900"),
        ("run", f"/v2/runs/flow-run/{run}", "1400,900"),
        ("summary", f"/v2/artifacts/artifact/{ids['ingest-summary']}", "1400,1500"),
        ("quality", f"/v2/artifacts/artifact/{ids['data-quality']}", "1700,700"),
        ("deployments", "/v2/deployments", "1400,600"),
    ]


def _picture(url: str, target: Path, size: str, profile: Path) -> None:
    subprocess.run(
        ["chromium", *_BROWSER, f"--user-data-dir={profile}", f"--window-size={size}", f"--screenshot={target}", url],
        check=True,
        stderr=subprocess.DEVNULL,
    )
    print(f"{target.relative_to(ROOT)}  {target.stat().st_size / 1024:.0f} kB")


def _post(url: str, path: str, body: Mapping[str, Any]) -> Any:
    request = urllib.request.Request(
        f"{url}/api{path}", json.dumps(body).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.loads(answer.read())


if __name__ == "__main__":
    main()
