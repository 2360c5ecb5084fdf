"""What the extractor finds in the samples is what the golden files say: a change of a rule shows itself in a diff.

Where a change is meant, `make golden` rewrites the files, and the diff is read before it is committed.
"""

from __future__ import annotations

import json
import sys
from functools import cache
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))
import write

NAMES = sorted(path.name for path in write.HERE.glob("*.json"))
golden = cache(write.golden)


def test_each_readable_sample_has_a_golden_file() -> None:
    assert sorted(golden()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_read_as_its_golden_file_says(name: str) -> None:
    assert json.loads(golden()[name]) == json.loads((write.HERE / name).read_text("utf-8")), "see `make golden`"
