"""`marsad explain ID`: a record in its sentence, and everything that stands behind it."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from rich.text import Text

from extraction.sentences import sentence_spans
from flows.commands.console import out
from flows.settings import load_settings
from schemas.checks.rules import check_names
from warehouse.connect import open_reader
from warehouse.explain import Explanation, Row, explain

_WIDTH = 22
# Shown elsewhere, or of no use to a reader.
_APART = {"text", "evidence", "evidence_start", "evidence_end", "load_id", "entity_key"}


def run_explain(home: Path | None, record_id: str, output: str) -> None:
    """Print what stands behind a record of the published copy."""
    with open_reader(load_settings(home).home) as con:
        found = explain(con, record_id)
    if output == "json":
        print(json.dumps(_plain(found), ensure_ascii=False, indent=2, default=str))
        return
    _say(found.kind, found.record[found.table.key[0]])
    for name, value in found.record.items():
        if value is not None and name not in _APART and name != found.table.key[0]:
            _say(f"  {name}", value)
    for participant in found.participants:
        position = f", {participant['position']}" if participant["position"] else ""
        _say("participant", f"{participant['name']}{position} ({participant['role']}, {participant['entity_id']})")
    if found.article is not None:
        _say_article(found, found.article)
        _say_origin(found)
    _say_others(found)


def sentence_of(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of the sentence, or sentences, that hold a record's evidence."""
    spans = [span for span in sentence_spans(text) if span[0] < end and span[1] > start]
    return min([start, *(a for a, _ in spans)]), max([end, *(b for _, b in spans)])


def _say_article(found: Explanation, article: Row) -> None:
    title = article["title"] or article["text"][:80].splitlines()[0]
    day = f", {article['published_on']} (by {article['published_on_source']})" if article["published_on"] else ""
    _say("article", f"{article['article_id']}: {title}")
    _say("", f"{article['outlet'] or 'outlet unknown'}{day}")
    if "evidence" not in found.record:
        return
    text, start, end = article["text"], found.record["evidence_start"], found.record["evidence_end"]
    first, last = sentence_of(text, start, end)
    out.print()
    marked = Text(f"  {_line(text[first:start])}")
    marked.append(f"⟦{_line(text[start:end])}⟧", style="bold")
    marked.append(_line(text[end:last]))
    out.print(marked, soft_wrap=True)
    out.print()
    _say("evidence", f"characters {start:,} to {end:,} of {len(text):,}")
    rule = found.record.get("rule")
    if rule:
        _say("rule", f"{rule}: right with a probability of {found.record['confidence']:.1%}, by annotated articles")
    names = check_names(found.table)
    _say("checks", f"{len(names)} passed when it was loaded: {', '.join(names[:4])} ...")


def _say_origin(found: Explanation) -> None:
    for row in found.lineage:
        _say("file", row["source_uri"])
        seen = f"{row['last_seen_at']:%Y-%m-%d %H:%M:%S}"
        _say("", f"{row['size']:,} bytes, hash {row['content_hash']}, last read {seen}")
    if not found.lineage:
        return
    row = found.lineage[0]
    version = found.record["extractor_version"]
    _say("load", f"{found.record['load_id']} ({row['mode'] or 'unknown'}), extractor {version}")
    _say("run", f"{row['run_id'] or 'no longer in ops.runs'}{', ' + row['run_state'] if row['run_state'] else ''}")
    if row["flow_run_id"]:
        _say("flow run", flow_run_link(row["flow_run_id"]) or row["flow_run_id"])


def flow_run_link(flow_run_id: str) -> str | None:
    """The page of a flow run in Prefect's UI, where an address is configured."""
    ui, api = os.environ.get("PREFECT_UI_URL"), os.environ.get("PREFECT_API_URL")
    base = ui or (api.rstrip("/").removesuffix("/api") if api else None)
    return f"{base.rstrip('/')}/runs/flow-run/{flow_run_id}" if base else None


def _say_others(found: Explanation) -> None:
    for alias in found.aliases:
        _say("written", alias)
    for row in found.mentions:
        what = f"{row['event_type']} {row['date_start'] or ''} ({row['role']})"
        _say("in event", f"{row['event_id']} {what}: {row['evidence']}")
    for row in found.group:
        _say("same event", f"{row['event_id']} in {row['outlet'] or row['article_id']}: {row['evidence']}")
    for row in found.reprints:
        _say("reprint", f"{row['article_id']} {row['outlet'] or ''} {row['published_on'] or ''} {row['source_uri']}")


def _plain(found: Explanation) -> dict[str, Any]:
    lineage = [
        row | {"flow_run_url": flow_run_link(row["flow_run_id"]) if row["flow_run_id"] else None}
        for row in found.lineage
    ]
    sentence = None
    if found.article is not None and "evidence" in found.record:
        first, last = sentence_of(found.article["text"], found.record["evidence_start"], found.record["evidence_end"])
        sentence = {"text": found.article["text"][first:last], "start": first, "end": last}
    return {
        "kind": found.kind,
        "record": found.record,
        "participants": found.participants,
        "article": found.article,
        "sentence": sentence,
        "checks": check_names(found.table) if found.article is not None else [],
        "lineage": lineage,
        "aliases": found.aliases,
        "mentions": found.mentions,
        "same_event": found.group,
        "reprints": found.reprints,
    }


def _line(text: str) -> str:
    return " ".join(text.split("\n"))


def _say(name: str, value: object) -> None:
    line = Text(f"{name:<{_WIDTH}}", style="bold" if name and not name.startswith(" ") else "")
    out.print(line.append(_line(str(value)), style="not bold"), soft_wrap=True)
