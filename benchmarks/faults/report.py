"""The results as a page, and what in them must not be."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

_PAGE = Path(__file__).parent / "page.md"
_READERS = {
    "database": "the published database",
    "parquet": "Parquet, by the folder that the link leads to",
    "link": "Parquet, through the link",
}


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
    for condition in results.get("conditions", ()):
        found += [f"{condition['name']}: the next run failed: {line}" for line in condition["next_failed"]]
        found += [f"{condition['name']}: {line}" for line in condition["differing"]]
    return found


def page(results: dict[str, Any]) -> str:
    """docs/faults.md."""
    kills, conditions = results.get("kills"), results.get("conditions", ())
    return _PAGE.read_text("utf-8").format(
        kills=_kills(kills) if kills else "Not run.",
        readers=_readers(kills) if kills else "Not run.",
        conditions=_table(
            ("disturbance", "runs", "how they ended", "tables that differ after the next run"),
            [(c["name"], c["times"], _ended(c["ended"]), len(c["differing"]) or "none: the same") for c in conditions],
        ),
    )


def _kills(kills: dict[str, Any]) -> str:
    by_step, by_operation = kills["by_step"], kills["by_operation"]
    rows = sorted(by_step.items(), key=lambda item: -item[1])
    facts = [
        ("runs killed", sum(by_step.values())),
        ("by what was run", ", ".join(f"{name} {count}" for name, count in sorted(by_operation.items()))),
        ("rounds, runs in all", f"{kills['rounds']}, {kills['runs']}"),
        ("next runs that needed a hand", len(kills["failed_after"])),
        ("tables that differed from the undisturbed home", len(kills["differing"])),
        ("worker processes that outlived their run", kills["left_running"]),
        ("dead runs not found by the next", kills["open_runs"]),
        ("took", f"{kills['seconds'] / 60:.0f} minutes"),
    ]
    return _table(("what", "how many"), facts) + "\n\n" + _table(("killed in the step", "times"), rows)


def _readers(kills: dict[str, Any]) -> str:
    rows = [
        (_READERS[kind], counts["looks"], counts["errors"], counts["torn"]) for kind, counts in kills["readers"].items()
    ]
    return _table(("reader", "looks", "errors", "halves seen"), rows)


def _ended(ended: Sequence[str]) -> str:
    done = sum(how == "done" for how in ended)
    failed = len(ended) - done
    return ", ".join([f"{done} done"] * bool(done) + [f"{failed} with an error"] * bool(failed))


def _table(head: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    return "\n".join("| " + " | ".join(map(_cell, line)) + " |" for line in [head, ["---"] * len(head), *rows])


def _cell(value: object) -> str:
    return f"{value:,}" if isinstance(value, int) else str(value)
