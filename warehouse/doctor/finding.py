"""What one check found."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One check: `ok` where it found nothing, else how much it found, the first of it, and what to do.

    A `note` is worth knowing and no fault.
    """

    name: str
    looks_for: str
    ok: bool
    note: bool = False
    found: int = 0
    examples: list[str] = field(default_factory=list[str])
    remedy: str = ""
