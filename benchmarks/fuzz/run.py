"""Read and extract from broken files by the hundred thousand; a share of them goes through the whole run.

    python benchmarks/fuzz/run.py --count 200000 --loaded 5000 --keep /tmp/fuzz

The samples of every format are mutated (`mutate.py`, the same for the same `--seed`), read and extracted from by the
worker processes of a run. Held against each: the reader raises nothing but UnreadableFile, nothing ends or hangs the
worker (`timed_out`, `worker_crashed`, `out_of_memory`), every record's span is its evidence. `--loaded` files are
written to a folder and ingested into a warehouse; there each file must be either loaded or in quarantine, never both,
never neither, and every record the text it points to. What breaks a rule is kept under `--keep`; the exit status is 1.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from mutate import mutate

from extraction.readers import UnreadableFile
from flows.run.direct import ingest_directly
from flows.run.summary import file_rows
from flows.settings import Settings
from flows.workers.limits import Limits
from flows.workers.pool import ExtractionPool
from flows.workers.worker import FileResult, Source, extract_one, process_bytes
from schemas.tables import Article, Records
from warehouse.connect import open_writer
from warehouse.doctor.tables import check_query
from warehouse.quarantine import wrong_states

SAMPLES = Path(__file__).parents[2] / "samples"
# What a run may make of a broken file without a fault being ours.
_FAULTS = {"reader_failed", "extractor_failed", "ungrounded", "timed_out", "worker_crashed", "out_of_memory"}
_AT_ONCE = 2000


@cache
def samples() -> tuple[tuple[str, bytes], ...]:
    """Name and bytes of each sample, in order."""
    files = [path for folder in ("formats", "inbox") for path in sorted((SAMPLES / folder).iterdir())]
    return tuple((path.name, path.read_bytes()) for path in files if path.suffix != ".py" and path.is_file())


def broken(number: int) -> tuple[str, bytes]:
    """Name and bytes of the broken file of this number."""
    known = samples()
    name, data = known[number % len(known)]
    return f"{number}-{name}", mutate(data, number, [other for _, other in known])


def read_broken(source: Source, limits: Limits) -> FileResult:
    """In a worker: make the broken file, read, extract and check; of the result only what went wrong is handed back."""
    name, data = broken(int(source.path))
    result = process_bytes(data, name, limits)
    for article in result.waiting:
        result.add(extract_one(article))
    error = result.error
    if any(failed.reason == "extractor_failed" for failed in result.failed):
        error = UnreadableFile("extractor_failed", result.failed[0].message, name)
    elif wrong := next((w for a, r in zip(result.articles, result.records, strict=True) if (w := _wrong(a, r))), None):
        error = UnreadableFile("ungrounded", wrong, name)
    return FileResult(uri=source.uri, content_hash=str(len(result.articles)), error=error)


def _wrong(article: Article, records: Records) -> str | None:
    for record in (*records.events, *records.participants, *records.metrics):
        if article.text[record.evidence_start : record.evidence_end] != record.evidence:
            return f"{record.evidence!r} is not at {record.evidence_start}"
    return None


def read_all(first: int, count: int, workers: int, seconds: float) -> Iterator[tuple[int, FileResult]]:
    """Results of the broken files, by number."""
    with ExtractionPool(workers, Limits(seconds, 2048, Settings().reading), read=read_broken) as pool:
        for start in range(first, first + count, _AT_ONCE):
            numbers = range(start, min(start + _AT_ONCE, first + count))
            sources = [Source(str(number), str(number), "") for number in numbers]
            yield from zip(numbers, pool.run(sources, lambda files, articles: None), strict=True)


def load(first: int, count: int, workers: int, seconds: float) -> list[str]:
    """Ingest broken files into a warehouse of their own; what is wrong with it afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        inbox, home = Path(folder) / "inbox", Path(folder) / "home"
        inbox.mkdir()
        for number in range(first, first + count):
            name, data = broken(number)
            (inbox / name).write_bytes(data)
        settings = Settings(home=home, workers=workers, file_seconds=seconds)
        summary = ingest_directly(settings, [str(inbox)])
        with open_writer(home) as con:
            problems = [f"{Path(uri).name}: {what}" for uri, what in wrong_states(con)]
            ungrounded = con.execute(check_query("evidence_differs")).fetchall()
            problems += [f"{what} without its evidence" for (what,) in ungrounded]
            ((files,),) = con.execute("SELECT count(*) FROM ops.files").fetchall()
    print("through the warehouse: " + ", ".join(f"{n:,} {name}" for name, n in file_rows(summary)))
    print(f"  {summary.counts.articles:,} articles, {summary.counts.records_quarantined:,} records set aside")
    return problems + ([f"{count - files} files are not in the manifest"] if files != count else [])


def _told(reason: str, error: UnreadableFile | None) -> str:
    """The reason; where a parser raised what its reader did not expect, that too, so that none of it goes unseen."""
    raised = re.search(r": (\w+)(?::|$)", error.message) if error and reason == "malformed" else None
    return f"{reason} ({raised[1]})" if raised else reason


def main(arguments: Sequence[str] | None = None) -> int:
    """Run, print figures; 1 where a rule was broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=200_000, help="broken files to read")
    parser.add_argument("--loaded", type=int, default=5_000, help="further broken files to ingest")
    parser.add_argument("--seed", type=int, default=0, help="number of the first")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=60, help="a file that takes longer hangs")
    parser.add_argument("--keep", type=Path, default=Path("fuzz-found"), help="folder for what breaks a rule")
    options = parser.parse_args(arguments)
    started = time.monotonic()
    reasons: Counter[str] = Counter()
    articles = faults = done = 0
    for number, result in read_all(options.seed, options.count, options.workers, options.seconds):
        reason = result.error.reason if result.error else "read"
        reasons[_told(reason, result.error)] += 1
        articles += int(result.content_hash or 0)
        done += 1
        if result.error and reason in _FAULTS:
            faults += 1
            options.keep.mkdir(parents=True, exist_ok=True)
            name, data = broken(number)
            (options.keep / f"{reason}-{name}").write_bytes(data)
            print(f"{reason}: {name}: {result.error.message}", flush=True)
        if done % 20_000 == 0:
            print(f"{done:,} files, {faults} faults, {time.monotonic() - started:.0f} s", flush=True)
    print(f"{done:,} broken files, {articles:,} articles read, {faults} faults, {time.monotonic() - started:.0f} s")
    for reason, files in reasons.most_common():
        print(f"  {reason:<40} {files:>9,}")
    problems = load(options.seed + options.count, options.loaded, options.workers, options.seconds)
    print("\n".join(problems) or "each file is either loaded or in quarantine, every record is its evidence")
    return 1 if faults or problems else 0


if __name__ == "__main__":
    sys.exit(main())
