"""What a worker process does: read files, extract from articles. Imports neither prefect nor duckdb."""

from __future__ import annotations

import gc
import multiprocessing
import multiprocessing.connection
import os
import signal
import threading
import traceback
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from extraction import extract
from extraction.readers import UnreadableFile, load_bytes, parse
from flows.run.discover import hash_bytes
from schemas.tables import Article, Records

# A file of more articles than this is shared out among the workers, so many at a time.
SHARE = 200


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: its uri, and the path under which it lies."""

    uri: str
    path: str


@dataclass(slots=True)
class Extracted:
    """Articles with their records, in order; and the articles on which the extractor failed, each with the error."""

    articles: list[Article] = field(default_factory=list[Article])
    records: list[Records] = field(default_factory=list[Records])
    failed: list[tuple[Article, str]] = field(default_factory=list[tuple[Article, str]])

    def add(self, other: Extracted) -> None:
        """Take over what was made of the articles that follow."""
        self.articles += other.articles
        self.records += other.records
        self.failed += other.failed


@dataclass(slots=True)
class FileResult(Extracted):
    """What one file gave, or the error that kept it out.

    `rejected` holds the items of the file that are no articles; `waiting` its articles as long as they are still to be
    extracted from, which is so for a file of more than `SHARE`.
    """

    uri: str = ""
    content_hash: str = ""
    rejected: list[UnreadableFile] = field(default_factory=list[UnreadableFile])
    waiting: list[Article] = field(default_factory=list[Article])
    error: UnreadableFile | None = None


def process_files(sources: Sequence[Source], max_bytes: int) -> list[FileResult]:
    """Read each file, and extract unless it is a large one. Whatever is wrong with one stays with that one."""
    return [_process(source, max_bytes) for source in sources]


def _process(source: Source, max_bytes: int) -> FileResult:
    result = FileResult(uri=source.uri)
    try:
        data = load_bytes(Path(source.path), source.uri, max_bytes)
        result.content_hash = hash_bytes(data)
        articles = parse(data, source.uri, result.rejected.append)
    except UnreadableFile as error:
        result.error = error
        return result
    if len(articles) > SHARE:
        result.waiting = articles
    else:
        result.add(extract_all(articles))
    return result


def extract_all(articles: Sequence[Article]) -> Extracted:
    """Extract from each article; one on which the extractor fails does not take the others with it."""
    result = Extracted()
    for article in articles:
        try:
            records = extract(article)
        except Exception as error:
            result.failed.append((article, _where(error)))
        else:
            result.articles.append(article)
            result.records.append(records)
    return result


def _where(error: Exception) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error} ({Path(frame.filename).name}, line {frame.lineno})"


def start_worker() -> None:
    """Set up a worker process: the parent alone answers Ctrl-C, and a worker ends when its parent does."""
    # The lexicons stay for good, and an article's records hold no cycles: the collector would look at them in vain.
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    multiprocessing.connection.wait([sentinel])
    os._exit(1)
