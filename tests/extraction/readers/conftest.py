"""Lets the tests of readers import what the samples of formats are made with."""

import sys
from pathlib import Path

sys.path += [str(Path(__file__).parent), str(Path(__file__).parents[3] / "samples" / "making")]
