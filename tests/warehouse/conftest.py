"""A small world for tests of the warehouse: files of articles whose records follow from the article alone."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from warehouse.connect import open_writer

# `sample_records` stands in the folder above, `world` in this one.
sys.path += [str(Path(__file__).parent.parent), str(Path(__file__).parent)]


@pytest.fixture
def con(home: Path, new_warehouse: Callable[[Path], None]) -> Iterator[duckdb.DuckDBPyConnection]:
    new_warehouse(home)
    with open_writer(home) as connection:
        yield connection


@pytest.fixture(scope="session")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    from press import Newsroom

    with open_writer(tmp_path_factory.mktemp("newsroom")) as connection:
        yield Newsroom(connection)
