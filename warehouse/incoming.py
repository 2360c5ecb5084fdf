"""A batch as the frames that the SQL of a load reads (`in_files`, `in_articles` ...)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, replace
from hashlib import blake2b
from typing import Any

import polars as pl

from schemas.arrow import polars_schema
from schemas.batch import Batch, FileOutcome, Rejected
from schemas.registry import ARTICLE_FILES, QUARANTINE, RECORD_TABLES, SIGNATURES
from warehouse.errors import LoadError

_FILE_SCHEMA = {
    "uri": pl.String(),
    "size": pl.Int64(),
    "mtime_ns": pl.Int64(),
    "content_hash": pl.String(),
    "status": pl.String(),
    "etag": pl.String(),
}
_GIVEN_LATER = {"quarantined_at", "load_id", "resolved_by"}


def incoming_frames(batch: Batch) -> dict[str, pl.DataFrame]:
    """Frames by the name that the SQL knows them by. Raises `LoadError` where articles name no file of the batch."""
    files = _settled(batch.files)
    uris = {file.uri for file in files}
    if len(uris) != len(files):
        raise LoadError("a file stands twice in the batch")
    frames = {f"in_{table.name}": _frame_of(batch, table.name) for table in (*RECORD_TABLES, SIGNATURES)}
    quarantine = {name: kind for name, kind in polars_schema(QUARANTINE.columns).items() if name not in _GIVEN_LATER}
    return {
        "in_files": pl.DataFrame([_file_row(file) for file in files], schema=_FILE_SCHEMA, orient="row"),
        "in_article_files": _article_files(batch, uris),
        "in_quarantine": pl.DataFrame(list(_quarantine_rows(batch, files, uris)), schema=quarantine, orient="row"),
        **frames,
    }


def _frame_of(batch: Batch, name: str) -> pl.DataFrame:
    (table,) = [table for table in (*RECORD_TABLES, SIGNATURES) if table.name == name]
    empty = pl.DataFrame(schema=polars_schema(table.record_columns))
    return batch.validated.frames.get(name, empty)


def _file_row(file: FileOutcome) -> tuple[Any, ...]:
    return tuple(getattr(file, name) for name in _FILE_SCHEMA)


def _settled(files: list[FileOutcome]) -> list[FileOutcome]:
    """The files, a duplicate of one that could not be read being as unreadable as that."""
    read = {file.content_hash for file in files if file.status in ("read", "same")}
    broken = {file.content_hash: file for file in files if file.status == "quarantined"}
    return [
        _like(file, twin)
        if file.status == "duplicate" and file.content_hash not in read and (twin := broken.get(file.content_hash))
        else file
        for file in files
    ]


def _like(file: FileOutcome, twin: FileOutcome) -> FileOutcome:
    said = {name: getattr(twin, name) for name in ("status", "reason", "message", "hint", "kept_path")}
    return replace(file, **said)


def file_of(source_uri: str, uris: set[str]) -> str:
    """The file that an article's `source_uri` names: itself, or the longest part before a `#` that is a file.

    What follows a `#` is a place within the file, at any depth: `FILE#3`, `FILE#folder/member.json#3`. Where none of
    `uris` is meant, what stands before the first `#`.
    """
    end = len(source_uri)
    while end > 0:
        if source_uri[:end] in uris:
            return source_uri[:end]
        end = source_uri.rfind("#", 0, end)
    return source_uri.partition("#")[0]


def _article_files(batch: Batch, uris: set[str]) -> pl.DataFrame:
    schema = polars_schema(ARTICLE_FILES.columns)
    if not batch.files:
        return pl.DataFrame(schema=schema)
    articles = _frame_of(batch, "articles").select("source_uri", "article_id")
    rows = [(uri, file_of(uri, uris), article_id) for uri, article_id in articles.iter_rows()]
    strangers = {file for _, file, _ in rows} - uris
    if strangers:
        raise LoadError(f"articles of {min(strangers)} are in the batch, but not the file")
    return pl.DataFrame(rows, schema=schema, orient="row")


def _quarantine_rows(batch: Batch, files: list[FileOutcome], uris: set[str]) -> Iterator[tuple[Any, ...]]:
    seen: Counter[tuple[Any, ...]] = Counter()
    broken = [_rejected_file(file) for file in files if file.status == "quarantined"]
    by_uri = {file.uri: file for file in files}
    for rejected in [*broken, *batch.validated.rejected]:
        content = tuple(asdict(rejected).values())
        seen[content] += 1
        digest = blake2b(json.dumps([*content, seen[content]]).encode(), digest_size=16).hexdigest()
        file_uri = file_of(rejected.source_uri, uris)
        file = by_uri.get(file_uri)
        yield (
            f"qua_{digest}",
            rejected.kind,
            rejected.source_uri,
            file_uri,
            rejected.article_id,
            rejected.record_id,
            list(rejected.failed_checks),
            rejected.message,
            file.hint if file and rejected.kind == "file" else None,
            rejected.payload,
            file.kept_path if file else None,
        )


def _rejected_file(file: FileOutcome) -> Rejected:
    payload = {"path": file.uri, "size": file.size, "content_hash": file.content_hash}
    return Rejected(
        kind="file",
        source_uri=file.uri,
        article_id=None,
        record_id=None,
        failed_checks=(file.reason or "unreadable",),
        message=file.message or "the file could not be read",
        payload=json.dumps(payload, ensure_ascii=False),
    )
