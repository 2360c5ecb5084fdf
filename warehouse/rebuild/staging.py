"""Where a rebuild sets its records aside until the switch: a database of its own, so that nobody waits for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import duckdb
import polars as pl

from schemas.batch import Batch, Validated
from warehouse.attach import attach
from warehouse.errors import WarehouseBusy
from warehouse.incoming import incoming_frames
from warehouse.migrate import migration_files
from warehouse.paths import rebuild_database
from warehouse.rebuild.stored import Stored
from warehouse.session import registered, transaction

NAME = "rebuild"
_TEXT = pl.String()
_DONE = {"article_id": _TEXT, "load_id": _TEXT, "extractor_version": _TEXT, "error": _TEXT}


class Staging:
    """The records of a rebuild that is not finished; a context manager, which closes the file.

    What a rebuild of the same extractor has set aside before is gone on with; of another one it is dropped. Raises
    `WarehouseBusy` while another rebuild is at work.
    """

    def __init__(self, home: Path, extractor_version: str, *, everything: bool = False) -> None:
        self.path = rebuild_database(home)
        self._made_for = f"{extractor_version} {migration_files()[-1].checksum} {everything}"

    def __enter__(self) -> Self:
        self.con = duckdb.connect(":memory:")
        try:
            self._attach()
            if self._tables() and self._of() != self._made_for:
                self.con.execute(f"USE memory; DETACH {NAME}")
                self.remove()
                self._attach()
            if not self._tables():
                self._create()
        except BaseException:
            self.con.close()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.con.close()

    def _attach(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        try:
            attach(self.con, self.path, NAME)
        except WarehouseBusy:
            raise WarehouseBusy(f"another rebuild is at work on {self.path}; wait until it ends") from None
        self.con.execute(f"USE {NAME}")

    def _tables(self) -> set[str]:
        rows = self.con.execute("SELECT table_name FROM duckdb_tables() WHERE database_name = $1", [NAME]).fetchall()
        return {name for (name,) in rows}

    def _of(self) -> str:
        rows = self.con.execute("SELECT made_for FROM made_for").fetchall()
        return str(rows[0][0]) if rows else ""

    def _create(self) -> None:
        """Tables like the frames that a load reads, and what has been done."""
        with registered(self.con, _frames(Validated({}, []))), transaction(self.con):
            for name in _frames(Validated({}, [])):
                self.con.execute(f"CREATE TABLE {name} AS FROM {name} WITH NO DATA")
            self.con.execute(f"CREATE TABLE done ({', '.join(f'{name} VARCHAR' for name in _DONE)})")
            self.con.execute("CREATE TABLE attempts (load_id VARCHAR)")
            self.con.execute("CREATE TABLE made_for AS SELECT $1 AS made_for", [self._made_for])

    def done(self) -> list[Stored]:
        """The readings of articles that have been extracted from, whether that worked or not."""
        rows = self.con.execute("SELECT article_id, load_id, extractor_version FROM done").fetchall()
        return [Stored(*row) for row in rows]

    def failures(self) -> dict[str, str]:
        """Article id -> why nothing could be extracted."""
        query = "SELECT article_id, error FROM done WHERE error IS NOT NULL ORDER BY ALL"
        return dict(self.con.execute(query).fetchall())

    def attempts(self) -> list[str]:
        """The loads by which a switch has been tried."""
        return [load for (load,) in self.con.execute("SELECT load_id FROM attempts").fetchall()]

    def attempt(self, load_id: str) -> None:
        """A switch is about to be tried by this load: if the process dies, its row tells whether that was done."""
        self.con.execute("INSERT INTO attempts VALUES ($1)", [load_id])

    def store(self, done: Sequence[Stored], errors: dict[str, str], validated: Validated) -> None:
        """Set the records of these articles aside, together; articles of `errors` have none."""
        rows = [(*one, errors.get(one.article_id)) for one in done]
        frames = _frames(validated) | {"in_now": pl.DataFrame(rows, schema=_DONE, orient="row")}
        with registered(self.con, {f"new_{name}": frame for name, frame in frames.items()}), transaction(self.con):
            self.con.execute("CREATE OR REPLACE TEMP TABLE again AS SELECT article_id FROM new_in_now")
            for name in (*_frames(validated), "done"):
                self.con.execute(f"DELETE FROM {name} WHERE article_id IN (SELECT article_id FROM again)")
            for name in _frames(validated):
                self.con.execute(f"INSERT INTO {name} BY NAME SELECT * FROM new_{name}")
            self.con.execute("INSERT INTO done BY NAME SELECT * FROM new_in_now")

    @contextmanager
    def attached_to(self, con: duckdb.DuckDBPyConnection) -> Iterator[None]:
        """The tables stand in the database `rebuild` of this connection within, the staging itself being closed."""
        attach(con, self.path, NAME)
        try:
            yield
        finally:
            con.execute(f"DETACH {NAME}")

    def remove(self) -> None:
        """Take the files away, best while they are attached: nobody can open them meanwhile."""
        for path in (self.path, self.path.with_name(self.path.name + ".wal")):
            path.unlink(missing_ok=True)


def _frames(validated: Validated) -> dict[str, pl.DataFrame]:
    """The frames of a load that has no files, without the articles, which stand in the warehouse."""
    frames = incoming_frames(Batch([], validated))
    return {name: frames[name] for name in frames if name not in ("in_files", "in_article_files", "in_articles")}
