"""The samples of `samples/formats`."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parents[3] / "samples" / "formats"
_MAKING = {"articles.json", "README.md"}


def sample(name: str) -> bytes:
    """The bytes of a sample."""
    return (FOLDER / name).read_bytes()


def names() -> list[str]:
    """Every sample, by the name of its file."""
    files = [path for path in FOLDER.iterdir() if path.is_file() and path.suffix != ".py"]
    return sorted(path.name for path in files if path.name not in _MAKING)
