"""Run the extractor on the articles of gold files, as an ingest would, and compare."""

from __future__ import annotations

import glob
from dataclasses import dataclass, field
from pathlib import Path

from extraction.article import extract
from extraction.evaluation.compare import Finding, compare, unread
from extraction.evaluation.gold import Gold, GoldError, place, read_gold
from extraction.evaluation.page import extracted
from extraction.readers import UnreadableFile, read_file
from extraction.version import extractor_version
from schemas.tables import Article


@dataclass(slots=True, kw_only=True)
class Evaluation:
    """All findings of one run over gold files.

    `notes` tells what is odd in the gold files or their articles; `other_days` how many articles the reader gave
    another day of publication than gold, by which relative dates are resolved.
    """

    extractor_version: str
    articles: int = 0
    missing: list[str] = field(default_factory=list[str])
    other_days: int = 0
    notes: list[str] = field(default_factory=list[str])
    findings: list[Finding] = field(default_factory=list[Finding])


def articles_folder(gold: Path) -> Path:
    """Where the articles of a gold folder lie: `articles` in it, or `inbox` beside it. Raises GoldError."""
    for folder in (gold / "articles", gold.parent / "inbox"):
        if folder.is_dir():
            return folder
    raise GoldError(f"no articles in {gold / 'articles'}; name their folder with --articles")


def article_path(folder: Path, stem: str) -> Path | None:
    """The file of a gold file's article, whatever it ends in; None where there is none."""
    return min(folder.glob(f"{glob.escape(stem)}.*"), default=None)


def evaluate(gold_folder: Path, articles: Path | None = None, min_confidence: float = 0.0) -> Evaluation:
    """Compare what the extractor finds in each gold file's article with the gold file.

    Records below `min_confidence` are left out, and so count as missed. An article that is not there counts as one in
    which nothing was found. Raises GoldError where the gold cannot be used, and OSError.
    """
    if not gold_folder.is_dir():
        raise GoldError(f"no such folder: {gold_folder}")
    gold_files = read_gold(gold_folder)
    folder = articles or articles_folder(gold_folder)
    result = Evaluation(extractor_version=extractor_version())
    for gold in gold_files:
        article = _article(folder, gold, result)
        if article is None:
            result.missing.append(gold.stem)
            result.findings += unread(gold.stem, gold.page)
            continue
        result.articles += 1
        day = article.published_on.isoformat() if article.published_on else None
        result.other_days += day != gold.published_on
        page, lost = place(gold, article.text)
        result.notes += [f"{gold.stem}: not in the article, counted as missed: {quote}" for quote in lost]
        result.findings += compare(gold.stem, article.text, page, extracted(extract(article), min_confidence))
    return result


def _article(folder: Path, gold: Gold, result: Evaluation) -> Article | None:
    path = article_path(folder, gold.stem)
    if path is None:
        result.notes.append(f"{gold.stem}: its article is not in {folder}")
        return None
    try:
        found = read_file(path, path.as_posix())
    except UnreadableFile as error:
        result.notes.append(f"{gold.stem}: {error.message}. {error.hint}")
        return None
    if len(found) > 1:
        result.notes.append(f"{gold.stem}: {path.name} holds {len(found)} articles, a gold file is about one")
        return None
    return found[0]
