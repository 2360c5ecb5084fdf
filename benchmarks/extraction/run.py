"""How fast articles are extracted on one core, whole and stage by stage.

    python benchmarks/extraction/run.py [CORPUS] [--articles 1000] [--runs 3] [--profile]

CORPUS is a file or folder of articles as `marsad ingest` takes them, or a .zip of such files; without it the sample
articles are read again and again. Speeds are UTF-8 megabytes of article text per second of processor time, the median
of the runs; `of words` and `of fold` compare with a bare `re.findall(r"\\w+")` and with folding alone in the same run.
The collector is set as in the worker processes. A stage is given the folded text and does by itself whatever else it
needs: events count mentions, places and dates in, and all from places on cut the text and look up each word for all
kinds of words at once, which `extract` does but once.
--profile prints the functions that take most of the time instead.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import re
import sys
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from statistics import median
from time import process_time

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from extraction.article import extract  # noqa: E402
from extraction.collector import let_garbage_wait  # noqa: E402
from extraction.dates import find_in_folded as find_dates  # noqa: E402
from extraction.events import find_events  # noqa: E402
from extraction.folding import Folded, fold  # noqa: E402
from extraction.glued import part_caption  # noqa: E402
from extraction.linking import sign  # noqa: E402
from extraction.mentions import find_mentions, resolve  # noqa: E402
from extraction.metrics import find_metrics  # noqa: E402
from extraction.numbers import find_in_folded as find_numbers  # noqa: E402
from extraction.places import find_places  # noqa: E402
from extraction.readers import read_file  # noqa: E402
from extraction.readers.errors import UnreadableFile  # noqa: E402
from extraction.sentences import sentence_spans  # noqa: E402
from extraction.words import cut  # noqa: E402
from schemas.tables import Article  # noqa: E402

Stage = Callable[[Article, Folded], object]
_WORDS = re.compile(r"\w+")

STAGES: dict[str, Stage] = {
    "words": lambda article, folded: _WORDS.findall(article.text),
    "fold": lambda article, folded: fold(article.text),
    "captions": lambda article, folded: part_caption(folded),
    "sentences": lambda article, folded: sentence_spans(folded.text),
    "cut words": lambda article, folded: cut(folded.text),
    "places": lambda article, folded: find_places(folded.text),
    "dates": lambda article, folded: find_dates(folded.text, article.published_on),
    "numbers": lambda article, folded: find_numbers(folded.text),
    "mentions": lambda article, folded: find_mentions(folded),
    "mentions, resolved": lambda article, folded: resolve(folded),
    "signature": lambda article, folded: sign(article.article_id, folded),
    "events": lambda article, folded: find_events(article, folded, weighed=True),
    "metrics": find_metrics,
    "extract": lambda article, folded: extract(article),
}


def load(corpus: Path | None, articles: int) -> list[Article]:
    """So many Arabic articles, spread evenly over the corpus; the samples over and over without one."""
    if corpus is None:
        found = _read(ROOT / "samples" / "inbox")
        found = found * (articles // len(found) + 1)
    elif corpus.suffix == ".zip":
        with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(corpus) as packed:
            packed.extractall(folder)
            found = _read(Path(folder))
    else:
        found = _read(corpus)
    return found[:: max(1, len(found) // articles)][:articles]


def _read(corpus: Path) -> list[Article]:
    articles: list[Article] = []
    for file in sorted(f for f in corpus.rglob("*") if f.is_file()) if corpus.is_dir() else [corpus]:
        # The samples and the corpus hold files and items that nobody can read, for other tests.
        with suppress(UnreadableFile):
            articles += read_file(file, str(file), on_reject=lambda error: None)
    return [a for a in articles if a.language == "ar"]


def measure(articles: Sequence[Article], runs: int) -> dict[str, list[float]]:
    """Processor seconds of each stage over all the articles, by run."""
    folded = [part_caption(fold(article.text)) for article in articles]
    seconds: dict[str, list[float]] = {name: [] for name in STAGES}
    for _ in range(runs):
        for name, stage in STAGES.items():
            start = process_time()
            for article, text in zip(articles, folded, strict=True):
                stage(article, text)
            seconds[name].append(process_time() - start)
    return seconds


def report(seconds: dict[str, list[float]], megabytes: float, articles: int) -> Table:
    """A row for each stage."""
    table = Table("stage", "MB/s", "ms/MB", "of words", "of fold", title=f"{articles} articles, {megabytes:.1f} MB")
    for name, own in seconds.items():
        words, folding = (median(o / b for o, b in zip(own, seconds[base], strict=True)) for base in ("words", "fold"))
        cells = (f"{megabytes / median(own):.2f}", f"{median(own) / megabytes * 1000:.0f}")
        table.add_row(name, *cells, f"{words:.1f}", f"{folding:.1f}")
    return table


def main() -> None:
    """Print the table, or the profile."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, nargs="?")
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--profile", action="store_true")
    options = parser.parse_args()
    articles = load(options.corpus, options.articles)
    for article in articles[:50]:
        extract(article)
    let_garbage_wait()
    if options.profile:
        with cProfile.Profile() as profile:
            for article in articles:
                extract(article)
        pstats.Stats(profile).sort_stats("tottime").print_stats(50)
        return
    megabytes = sum(len(a.text.encode()) for a in articles) / 1e6
    Console().print(report(measure(articles, options.runs), megabytes, len(articles)))


if __name__ == "__main__":
    main()
