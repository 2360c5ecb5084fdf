"""What one file may take."""

from __future__ import annotations

from dataclasses import dataclass

from extraction.readers.options import DEFAULT, Options


@dataclass(frozen=True, slots=True)
class Limits:
    """Of one file: seconds, memory beyond that of an idle worker (in 2**20 bytes), and the readers' own bounds."""

    seconds: float
    memory_mb: int
    reading: Options = DEFAULT
