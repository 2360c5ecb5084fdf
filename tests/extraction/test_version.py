"""The fingerprint in the extractor's version follows whatever may change a record, and nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from extraction import version
from extraction.version import RELEASE, extractor_version

PACKAGE = Path(version.__file__).parent


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The extraction package in a folder that the test may change; `extractor_version` reads it."""
    folder = tmp_path / "extraction"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(version, "files", lambda name: folder)
    extractor_version.cache_clear()
    yield folder
    extractor_version.cache_clear()


def now() -> str:
    extractor_version.cache_clear()
    return extractor_version()


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text("utf-8") + text, "utf-8")


def test_it_is_the_release_with_a_fingerprint_that_does_not_depend_on_the_place(copy: Path) -> None:
    there = now()
    release, _, fingerprint = there.partition("+")
    assert release == RELEASE
    assert len(fingerprint) == 8
    shutil.rmtree(copy)
    shutil.copytree(PACKAGE, copy)
    assert now() == there


@pytest.mark.parametrize("name", ["lexicons/units.tsv", "lexicons/event_frames.toml", "metrics/find.py", "folding.py"])
def test_a_lexicon_or_a_rule_changes_it(copy: Path, name: str) -> None:
    before = now()
    append(copy / name, "x\n")
    assert now() != before


def test_a_learned_model_changes_it(copy: Path) -> None:
    before = now()
    with (copy / "learned" / "event_parts.npz").open("ab") as model:
        model.write(b"x")
    assert now() != before


def test_a_file_that_comes_or_goes_changes_it(copy: Path) -> None:
    before = now()
    (copy / "lexicons" / "new.tsv").write_text("", "utf-8")
    with_new = now()
    (copy / "lexicons" / "new.tsv").rename(copy / "lexicons" / "renamed.tsv")
    assert len({before, with_new, now()}) == 3


@pytest.mark.parametrize("name", ["readers/text.py", "evaluation/page.py"])
def test_what_comes_before_and_after_extraction_does_not_change_it(copy: Path, name: str) -> None:
    before = now()
    append(copy / name, "x\n")
    assert now() == before


def test_comments_blank_lines_and_line_ends_do_not_change_it(copy: Path) -> None:
    before = now()
    for name in ("lexicons/units.tsv", "folding.py"):
        append(copy / name, "\n# a remark\n")
        (copy / name).write_bytes((copy / name).read_bytes().replace(b"\n", b"\r\n"))
    (copy / "__pycache__").mkdir(exist_ok=True)
    (copy / "__pycache__" / "folding.cpython-311.pyc").write_bytes(b"x")
    assert now() == before


def test_another_release_of_a_library_with_data_changes_it(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = now()
    monkeypatch.setattr(version, "version", lambda library: "1" if library == "babel" else "2")
    assert now() != before
