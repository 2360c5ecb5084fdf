"""What one file may take."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Of one file: seconds, memory beyond that of an idle worker (in 2**20 bytes), bytes of its own."""

    seconds: float
    memory_mb: int
    max_bytes: int
