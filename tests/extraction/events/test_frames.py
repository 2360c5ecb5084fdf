"""Every frame of event_frames.toml: a sentence that calls it up, and one that uses its word for something else."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path

import pytest
from telling import claimed, fired

FRAMES = tomllib.loads((files("extraction") / "lexicons" / "event_frames.toml").read_text("utf-8"))

# Frame, a sentence that it reads, a near miss that it must not read ("" where the frame asks for nothing).
_ROWS = Path(__file__).with_name("frames.tsv").read_text("utf-8").splitlines()[2:]
EXAMPLES = [(name, sentence, near_miss) for name, sentence, near_miss in (row.split("\t") for row in _ROWS)]


def ids(examples: list[tuple[str, str, str]]) -> list[str]:
    return [name for name, _, _ in examples]


def test_every_frame_has_its_example() -> None:
    assert sorted(ids(EXAMPLES)) == sorted(FRAMES)


@pytest.mark.parametrize(("frame", "sentence", "near_miss"), EXAMPLES, ids=ids(EXAMPLES))
def test_frame_reads_its_sentence(frame: str, sentence: str, near_miss: str) -> None:
    assert fired(sentence).get(frame) == FRAMES[frame]["type"], fired(sentence)


MISSES = [e for e in EXAMPLES if e[2]]


@pytest.mark.parametrize(("frame", "sentence", "near_miss"), MISSES, ids=ids(MISSES))
def test_frame_leaves_other_senses(frame: str, sentence: str, near_miss: str) -> None:
    assert frame.startswith("reported") or frame in claimed(near_miss), "the near miss must hold a word of the frame"
    assert frame not in fired(near_miss)


def test_frames_that_ask_for_something_have_a_near_miss() -> None:
    asking = {name for name, entry in FRAMES.items() if entry.get("needs") or entry.get("bars")}
    assert asking <= {name for name, _, _ in MISSES}
