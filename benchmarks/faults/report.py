"""The results as a page, and what in them must not be."""

from __future__ import annotations

from typing import Any


def what_failed(results: dict[str, Any]) -> list[str]:
    """One line for each thing lost, doubled, torn, or left for a hand."""
    found = []
    kills = results.get("kills")
    if kills:
        found += [f"after a kill the next run failed: {line}" for line in kills["failed_after"]]
        found += [f"differs from the undisturbed run: {line}" for line in kills["differing"]]
        found += [f"{kills['left_running']} worker processes outlived their run"] * bool(kills["left_running"])
        found += [f"{kills['open_runs']} runs were not found dead"] * bool(kills["open_runs"])
        for kind, counts in kills["readers"].items():
            found += [f"{counts['torn']} looks at the {kind} saw halves"] * bool(counts["torn"])
            found += [f"{counts['errors']} looks at the {kind} failed"] * bool(counts["errors"] and kind != "link")
    return found


def page(results: dict[str, Any]) -> str:
    """docs/faults.md."""
    return ""
