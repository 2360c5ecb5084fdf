"""From what the workers hand back to what one load commits."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from extraction.readers import UnreadableFile
from extraction.readers.errors import HINTS
from flows.settings import Settings
from flows.workers.worker import Failed, FileResult
from schemas.batch import Batch, FileOutcome, Listed, Rejected, Validated
from warehouse.kept import keep


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarantined:
    """One line of a run's report on what was set aside: a file, or a record of a kind."""

    kind: str
    source_uri: str
    checks: str
    message: str


def outcome(file: Listed, result: FileResult, status: str = "read") -> FileOutcome:
    """What the manifest is to know of a file; a result with an error is `quarantined`."""
    error = result.error
    return FileOutcome(
        uri=file.uri,
        size=file.size,
        mtime_ns=file.mtime_ns,
        content_hash=result.content_hash,
        status="quarantined" if error else status,
        reason=error.reason if error else None,
        message=error.message if error else None,
        hint=error.hint if error else None,
        etag=file.etag,
    )


def keep_bytes(
    settings: Settings, outcomes: Sequence[FileOutcome], results: Sequence[FileResult], paths: Mapping[str, Path]
) -> list[FileOutcome]:
    """The outcomes, with the bytes kept of each file that is set aside, or of which an article is."""
    incomplete = {result.uri for result in results if result.error or result.rejected or result.failed}
    return [
        replace(file, kept_path=keep(settings.home, paths[file.uri], file.content_hash))
        if file.uri in incomplete and 0 < file.size <= settings.keep_bytes
        else file
        for file in outcomes
    ]


def assemble(outcomes: list[FileOutcome], results: Sequence[FileResult]) -> Batch:
    """Validate all records of a batch together; items that are no articles join what validation set aside."""
    from schemas.checks import validate  # pandera takes a while to import: a run that finds nothing new does without

    articles = [article for result in results for article in result.articles]
    records = [found for result in results for found in result.records]
    validated = validate(articles, records)
    refused = [_refused_item(error) for result in results for error in result.rejected]
    failed = [_failed_article(failed) for result in results for failed in result.failed]
    return Batch(outcomes, Validated(validated.frames, validated.rejected + refused + failed))


def quarantined(batch: Batch) -> list[Quarantined]:
    """What a batch sets aside, files first."""
    files = [
        Quarantined(kind="file", source_uri=f.uri, checks=f.reason or "", message=f.message or "")
        for f in batch.files
        if f.status == "quarantined"
    ]
    records = [
        Quarantined(kind=r.kind, source_uri=r.source_uri, checks=", ".join(r.failed_checks), message=r.message)
        for r in batch.validated.rejected
    ]
    return files + records


def _refused_item(error: UnreadableFile) -> Rejected:
    return Rejected(
        kind="article",
        source_uri=error.source_uri,
        article_id=None,
        record_id=None,
        failed_checks=(error.reason,),
        message=f"{error.message}. {error.hint}",
        payload=error.raw or "null",
    )


def _failed_article(failed: Failed) -> Rejected:
    article = failed.article
    return Rejected(
        kind="article",
        source_uri=article.source_uri,
        article_id=article.article_id,
        record_id=article.article_id,
        failed_checks=(failed.reason,),
        message=f"{failed.message}. {HINTS[failed.reason]}",
        payload=json.dumps(asdict(article), ensure_ascii=False, default=str),
    )
