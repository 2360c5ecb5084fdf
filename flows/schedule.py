"""When `marsad serve` starts runs: what the setting `schedule` says."""

from __future__ import annotations

import re
from dataclasses import dataclass

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_INTERVAL = re.compile(r"(?:every\s+)?(\d+)\s*([smhd])")
_CRON = re.compile(r"[\d*,/A-Za-z#?L-]+(?:\s+[\d*,/A-Za-z#?L-]+){4}")


@dataclass(frozen=True, slots=True)
class Plan:
    """`arrival`: when files have arrived; `crons`: at these times; `intervals`: every so many seconds."""

    arrival: bool = False
    crons: tuple[str, ...] = ()
    intervals: tuple[int, ...] = ()

    def __str__(self) -> str:
        told = ["when files have arrived"] if self.arrival else []
        told += [f"cron {cron}" for cron in self.crons]
        told += [f"every {seconds} s" for seconds in self.intervals]
        return ", ".join(told) or "never by itself"


def parse_schedule(text: str) -> Plan:
    """`arrival`, a cron line of five fields, an interval such as `15m`; several parted by `;`, or `never`.

    Raises ValueError that says which part cannot be read.
    """
    arrival = False
    crons: list[str] = []
    intervals: list[int] = []
    for part in filter(None, (piece.strip() for piece in text.split(";"))):
        if part == "arrival":
            arrival = True
        elif match := _INTERVAL.fullmatch(part):
            intervals.append(int(match[1]) * _UNITS[match[2]])
        elif _CRON.fullmatch(part):
            crons.append(" ".join(part.split()))
        elif part != "never":
            raise ValueError(f"{part!r} is neither arrival, nor a cron line of five fields, nor an interval as 15m")
    if any(seconds < 1 for seconds in intervals):
        raise ValueError("an interval must be longer than nothing")
    return Plan(arrival, tuple(crons), tuple(intervals))
