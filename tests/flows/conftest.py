"""Articles of our own to run on, a real Prefect server, and a real S3 server."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from benchmarks.ports import free_port
from flows.run.direct import ingest_directly
from flows.run.summary import Summary
from flows.settings import Settings
from warehouse.query import run_sql

VISIT = """وزير الصناعة يفتتح مصنع الورق في طنطا

طنطا - 5 مارس 2024

افتتح المهندس سمير عزت وزير الصناعة، أمس، مصنع الورق الجديد في مدينة طنطا بتكلفة 450 مليون جنيه.
وقال الوزير إن المصنع ينتج 40 ألف طن سنويا، ويوفر 1200 فرصة عمل.
"""
BANK = {
    "source": "جريدة المثال",
    "url": "https://example.invalid/bank",
    "date_extracted": "2024-05-02 09:00:00",
    "title": "أرباح المصرف ترتفع",
    "author": "ليلى حمد",
    "content": "بلغت أرباح المصرف 75 مليون دينار في الربع الأول، بزيادة قدرها 12%. "
    "ووقع المصرف اتفاقية مع شركة التأمين.",
}


@pytest.fixture(scope="session")
def fill_inbox() -> Callable[[Path], None]:
    """Put three articles into a folder, in two files."""

    def fill(folder: Path) -> None:
        (folder / "visit.txt").write_text(VISIT, "utf-8")
        later = BANK | {"url": "https://example.invalid/later", "content": "استقبل رئيس المصرف وفد البنك الدولي أمس."}
        (folder / "bank.json").write_text(json.dumps([BANK, later], ensure_ascii=False), "utf-8")

    return fill


@pytest.fixture
def articles(inbox: Path, fill_inbox: Callable[[Path], None]) -> Path:
    """An inbox of three articles in two files."""
    fill_inbox(inbox)
    return inbox


@pytest.fixture
def rows(home: Path) -> Callable[..., list[dict[str, Any]]]:
    """The rows of a query on the published copy of the home (or another), as `marsad sql` reads them."""

    def ask(query: str, of: Path = home) -> list[dict[str, Any]]:
        result = run_sql(of, query)
        return [dict(zip(result.columns, row, strict=True)) for row in result.rows]

    return ask


def _is_up(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/health", timeout=2) as answer:
            return answer.status == 200
    except (urllib.error.URLError, OSError):
        return False


def _processes_with(variable: str) -> list[int]:
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if variable.encode() in (folder / "environ").read_bytes():
                found.append(int(folder.name))
        except OSError:
            continue
    return found


@pytest.fixture(scope="session")
def processes_with() -> Callable[[str], list[int]]:
    """Every living process in whose environment these characters stand (`NAME=value`), whoever its parent is now."""
    return _processes_with


@contextmanager
def _prefect_server(home: Path, settings: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    port = free_port()
    url = f"http://127.0.0.1:{port}/api"
    ours = {"PREFECT_HOME": str(home), "PREFECT_SERVER_ANALYTICS_ENABLED": "false", "DO_NOT_TRACK": "1"}
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PREFECT_", "MARSAD_"))}
    prefect = str(Path(sys.executable).parent / "prefect")
    with (home / "server.log").open("wb") as log:
        server = subprocess.Popen(
            [prefect, "server", "start", "--host", "127.0.0.1", "--port", str(port)],
            env=kept | ours | dict(settings),
            stdout=log,
            stderr=log,
        )
    try:
        deadline = time.monotonic() + 90
        while not _is_up(url):
            assert server.poll() is None, (home / "server.log").read_text()
            assert time.monotonic() < deadline, "the Prefect server did not start"
            time.sleep(0.2)
        yield ours | {"PREFECT_API_URL": url}
    finally:
        server.terminate()
        server.wait(30)


@pytest.fixture(scope="session")
def prefect_server() -> Callable[[Path, Mapping[str, str]], AbstractContextManager[Mapping[str, str]]]:
    """Start a Prefect server with a home and settings of its own; gives the variables that lead to it."""
    return _prefect_server


@pytest.fixture(scope="session")
def prefect_api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, str]]:
    """A Prefect server of this test session's own; yields the variables that lead to it."""
    soon = {"PREFECT_SERVER_SERVICES_LATE_RUNS_AFTER_SECONDS": "5"}
    with _prefect_server(tmp_path_factory.mktemp("prefect"), soon) as leading_there:
        yield leading_there


@pytest.fixture(scope="session")
def ask_prefect() -> Callable[..., Any]:
    """Ask a Prefect API: `ask_prefect(variables, "/flow_runs/filter", {...})`, as POST or by another method."""

    def ask(variables: Mapping[str, str], path: str, body: Mapping[str, Any] | None, method: str = "POST") -> Any:
        request = urllib.request.Request(
            variables["PREFECT_API_URL"] + path,
            data=json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
            method=method,
        )
        for pause in (1, 2, 4, 8, 0):
            try:
                with urllib.request.urlopen(request, timeout=30) as answer:
                    return json.loads(answer.read() or b"null")
            except urllib.error.HTTPError as error:
                if error.code != 503 or not pause:  # its database is busy: the server asks to come again
                    raise
                time.sleep(pause)
        return None

    return ask


@pytest.fixture
def prefect_post(
    prefect_api: Mapping[str, str], ask_prefect: Callable[..., Any]
) -> Callable[[str, Mapping[str, Any]], Any]:
    """Ask the API of the session's server: `prefect_post("/flow_runs/filter", {...})`."""
    return partial(ask_prefect, prefect_api)


@pytest.fixture(scope="session")
def s3(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Any]]:
    """An S3 server; gives a client, and makes the environment lead to it."""
    import boto3
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    environment = {
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ENDPOINT_URL": f"http://{host}:{port}",
        "AWS_CONFIG_FILE": str(tmp_path_factory.mktemp("aws") / "none"),
    }
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment.items():
            patch.setenv(name, value)
        client = boto3.client("s3")
        yield lambda: client
        client.close()
    server.stop()


@pytest.fixture
def ingest(home: Path, new_warehouse: Callable[[Path], None]) -> Callable[..., Summary]:
    """One run without Prefect into the home, or another, with settings such as `batch_size`."""

    def run(*places: Path | str, home: Path = home, **settings: Any) -> Summary:
        new_warehouse(home)
        return ingest_directly(Settings(home=home, **{"workers": 1} | settings), list(map(str, places)))

    return run
