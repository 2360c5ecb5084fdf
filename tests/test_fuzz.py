"""A short run of the fuzzer; `make fuzz` is the long one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

RUN = Path(__file__).parent.parent / "benchmarks" / "fuzz" / "run.py"


@pytest.mark.slow
def test_broken_files_harm_nothing(tmp_path: Path) -> None:
    command = [sys.executable, str(RUN), "--count", "2000", "--loaded", "200", "--keep", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=900, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "2,000 broken files" in done.stdout
