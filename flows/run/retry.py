"""Read again what stands in quarantine: from where it came, else from the bytes that were kept."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass

from flows.places.errors import Left
from flows.places.listing import Listing
from flows.places.uris import is_remote
from flows.run import steps
from flows.run.conduct import Steps, conduct
from flows.run.direct import ingest_batch
from flows.run.late import in_time
from flows.run.summary import Summary
from flows.settings import Settings
from schemas.batch import Listed
from warehouse import quarantine
from warehouse.quarantine import Standing


@dataclass(frozen=True, slots=True)
class Retried:
    """What a retry came to: its run, how many rows of the quarantine it resolved, how many stand after it."""

    summary: Summary
    resolved: int
    standing: int


def retry_directly(settings: Settings, ids: Sequence[str] = ()) -> Retried:
    """Read again the files behind rows that stand in quarantine: of these ids (or beginnings of ids), or of all.

    Raises WarehouseBusy, UnknownId and TimeIsUp.
    """
    with steps.Run(settings, mode="retry") as run:
        summary = conduct(run, ids, Steps(discover_quarantined, ingest_batch, steps.publish_if_stale))
        retried = report(run, summary)
    in_time(summary)
    return retried


def report(run: steps.Run, summary: Summary) -> Retried:
    """What a run of mode `retry` came to."""
    standing = len(quarantine.listing(run.con))
    return Retried(summary, quarantine.resolved_in(run.con, run.run_id), standing)


def discover_quarantined(run: steps.Run, ids: Sequence[str]) -> steps.Discovered:
    """The step before the batches of a retry: each file where it came from, if it is there, else its kept bytes."""
    found = Listing()
    standing = quarantine.to_retry(run.con, ids)
    there = _there(standing, found, run.settings.place_seconds)
    for one in standing:
        uri = one.file.uri
        if uri in there:
            found.files.append(there[uri])
        elif one.kept_path and os.path.isfile(kept := str(run.settings.home / one.kept_path)):
            found.kept[uri] = kept
            found.files.append(one.file)
        else:
            found.left.append(Left(uri, "is no longer there, and its bytes are not kept"))
    run.listing = found
    return steps.Discovered(len(standing), found.files, found.left)


def _there(standing: Sequence[Standing], found: Listing, seconds: float) -> dict[str, Listed]:
    there: dict[str, Listed] = {}
    remote = [one.file.uri for one in standing if is_remote(one.file.uri)]
    if remote:
        from flows.places.remote import find

        for place, listed in find(remote, seconds):
            found.remote[listed.uri] = place
            there[listed.uri] = listed
    for one in standing:
        uri = one.file.uri
        if uri in there or is_remote(uri):
            continue
        try:
            state = os.stat(uri)
        except (OSError, ValueError):
            continue
        if stat.S_ISREG(state.st_mode):
            there[uri] = Listed(uri, state.st_size, state.st_mtime_ns)
    return there
