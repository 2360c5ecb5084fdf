"""The samples of `samples/formats`."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parents[3] / "samples" / "formats"


def sample(name: str) -> bytes:
    """The bytes of a sample."""
    return (FOLDER / name).read_bytes()


def names() -> list[str]:
    """Every sample, by the name of its file."""
    return sorted(path.name for path in FOLDER.iterdir())
