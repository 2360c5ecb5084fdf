"""What every test may use: the command itself in a process of its own, and a home for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MARSAD = str(Path(sys.executable).parent / "marsad")

Marsad = Callable[..., subprocess.CompletedProcess[str]]


def clean_environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment without settings of Marsad or Prefect that the machine may have."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("MARSAD_", "PREFECT_"))}
    return kept | {"COLUMNS": "160", "NO_COLOR": "1", "MARSAD_WORKERS": "1"} | dict(extra or {})


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Bytes never name a test: gzip writes the time into them, and two processes must collect the same names."""
    return argname if isinstance(val, bytes) else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Where two processes share the files out (`make test`), those that take longest come first: both end together."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        items.sort(key=_rank)


def _rank(item: pytest.Item) -> int:
    folders = ("flows", "warehouse")
    if item.get_closest_marker("prefect"):
        return -1
    folder = item.path.relative_to(ROOT / "tests").parts[0]
    return folders.index(folder) if folder in folders else len(folders)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


@pytest.fixture(scope="session")
def new_warehouse(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], None]:
    """Put an empty warehouse into a home that has none: a copy of one, since to make one takes longer."""
    from warehouse.connect import open_writer
    from warehouse.paths import writer_database

    made = tmp_path_factory.mktemp("new")
    open_writer(made).close()

    def put(home: Path) -> None:
        home.mkdir(parents=True, exist_ok=True)
        if not writer_database(home).exists():
            shutil.copyfile(writer_database(made), writer_database(home))

    return put


@pytest.fixture(scope="session")
def run_marsad() -> Marsad:
    """Run `marsad ARGS...` in `cwd` with `env`; returns the finished process."""

    def run(
        *args: object, env: Mapping[str, str] | None = None, cwd: Path | None = None, stdin: str | None = None
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [MARSAD, *map(str, args)],
            cwd=cwd,
            env=clean_environment(env),
            input=stdin,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    return run


@pytest.fixture
def marsad(tmp_path: Path, home: Path, run_marsad: Marsad) -> Marsad:
    """`run_marsad` in `tmp_path`, with the test's own home unless `env` names another."""

    def run(
        *args: object, env: Mapping[str, str] | None = None, stdin: str | None = None
    ) -> subprocess.CompletedProcess[str]:
        return run_marsad(*args, env={"MARSAD_HOME": str(home)} | dict(env or {}), cwd=tmp_path, stdin=stdin)

    return run
