"""What a worker process does: read files, extract from articles. Imports neither prefect nor duckdb."""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import os
import signal
import threading
import time
import traceback
from dataclasses import dataclass, field
from pathlib import Path

import extraction
from extraction.collector import let_garbage_wait
from extraction.readers import Options, UnreadableFile, load_bytes, parse
from flows.workers.limits import Limits
from schemas.content_hash import hash_bytes
from schemas.tables import Article, Records

# A file of more articles than this is shared out among the workers, so many at a time.
SHARE = 200


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: its uri, the path under which it lies, and the hash that its content had a moment ago."""

    uri: str
    path: str
    content_hash: str


@dataclass(frozen=True, slots=True)
class Failed:
    """An article that could not be extracted from; `reason` is a key of `extraction.readers.errors.HINTS`."""

    article: Article
    reason: str
    message: str


@dataclass(slots=True)
class Extracted:
    """Articles with their records, in order; and those on which the extractor failed."""

    articles: list[Article] = field(default_factory=list[Article])
    records: list[Records] = field(default_factory=list[Records])
    failed: list[Failed] = field(default_factory=list[Failed])

    def add(self, other: Extracted) -> None:
        """Take over what was made of the articles that follow."""
        self.articles += other.articles
        self.records += other.records
        self.failed += other.failed


@dataclass(slots=True)
class FileResult(Extracted):
    """What one file gave, or the error that kept it out.

    `rejected` holds the items of the file that are no articles; `waiting` its articles as long as they are still to be
    extracted from, which is so for a file of more than `SHARE`; `seconds` is how long it took, without those.
    """

    uri: str = ""
    content_hash: str = ""
    seconds: float = field(default=0.0, compare=False)
    rejected: list[UnreadableFile] = field(default_factory=list[UnreadableFile])
    waiting: list[Article] = field(default_factory=list[Article])
    error: UnreadableFile | None = None


def process_file(source: Source, limits: Limits) -> FileResult:
    """Read a file, and extract unless it is a large one. Raises MemoryError; other errors are in the result."""
    began = time.perf_counter()
    try:
        result = process_bytes(load_bytes(Path(source.path), source.uri, limits.reading.max_bytes), source.uri, limits)
    except UnreadableFile as error:
        result = FileResult(uri=source.uri, error=error)
    result.seconds = time.perf_counter() - began
    return result


def process_bytes(data: bytes, uri: str, limits: Limits) -> FileResult:
    """`process_file` of a file whose bytes are at hand."""
    result = FileResult(uri=uri, content_hash=hash_bytes(data))
    try:
        articles = _parse(data, uri, result, limits.reading)
    except UnreadableFile as error:
        result.error = error
        return result
    if len(articles) > SHARE:
        result.waiting = articles
        return result
    for article in articles:
        result.add(extract_one(article))
    return result


def _parse(data: bytes, uri: str, result: FileResult, options: Options) -> list[Article]:
    try:
        return parse(data, uri, result.rejected.append, options)
    except (UnreadableFile, MemoryError):
        raise
    except Exception as error:
        raise UnreadableFile("reader_failed", f"{uri.rsplit('/', 1)[-1]}: {_where(error)}", uri) from error


def extract_one(article: Article) -> Extracted:
    """Extract from an article. Raises MemoryError; what else goes wrong is in the result."""
    try:
        return Extracted([article], [extraction.extract(article)])
    except MemoryError:
        raise
    except Exception as error:
        return Extracted(failed=[Failed(article, "extractor_failed", _where(error))])


def _where(error: Exception) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error} ({Path(frame.filename).name}, line {frame.lineno})"


def start_worker(limits: Limits) -> None:
    """Set up a worker process: the parent alone answers Ctrl-C, it ends when its parent does, memory has a limit."""
    let_garbage_wait()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()
    _limit_memory(limits.memory_mb)


def _end_with(sentinel: int) -> None:
    multiprocessing.connection.wait([sentinel])
    os._exit(1)


def _limit_memory(megabytes: int) -> None:
    """Let this process have so much memory beyond what it has now; where the system cannot say, it has no limit."""
    try:
        import resource

        status = Path("/proc/self/status").read_text()
    except (ImportError, OSError):
        return
    (now,) = (int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmData:"))
    limit = now + megabytes * 2**20
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    if hard == resource.RLIM_INFINITY or limit < hard:
        resource.setrlimit(resource.RLIMIT_DATA, (limit, hard))
