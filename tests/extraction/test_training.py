"""Learning the models anew, from the annotated samples."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from extraction.evaluation.training import __main__ as command
from extraction.evaluation.training.train import Learned, train, write
from extraction.learned.cast import PART_FILE, ROLE_FILE
from extraction.learned.model import FILE
from extraction.learned.setting import DAY_FILE, TOWN_FILE
from extraction.learned.triggers import FILE as TRIGGER_FILE

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The annotated samples with their articles, as a folder of their own."""
    folder = tmp_path_factory.mktemp("gold")
    for file in (SAMPLES / "gold").glob("*.json"):
        shutil.copy(file, folder)
    shutil.copytree(SAMPLES / "inbox", folder / "articles")
    return folder


@pytest.fixture(scope="module")
def learned(gold: Path) -> Learned:
    return train([SAMPLES / "gold"], [gold])


def test_every_model_is_learned(learned: Learned) -> None:
    assert set(learned.models) == {FILE, TRIGGER_FILE, PART_FILE, ROLE_FILE, DAY_FILE, TOWN_FILE}
    assert all(len(model.rows) > 100 for model in learned.models.values())
    assert learned.weights["logit"] > 0
    assert learned.weights["same"] > 0
    assert [line[:4] for line in learned.balance] == ["0.20", "0.25", "0.30", "0.35", "0.40", "0.45", "0.50"]


def test_sentences_of_one_s_own_articles_are_told_apart(learned: Learned) -> None:
    model = learned.models[FILE]
    launch = model.types.index("launch")
    said = [model.share(row, launch) for name, row in model.rows.items() if name.startswith("w")]
    assert max(said) > 0 > min(said)


def test_the_same_articles_teach_the_same(gold: Path, learned: Learned, tmp_path: Path) -> None:
    written = []
    for number, found in enumerate((learned, train([SAMPLES / "gold"], [gold]))):
        package = tmp_path / str(number)
        (package / "learned").mkdir(parents=True)
        (package / "lexicons").mkdir()
        write(found, package)
        written.append({p.relative_to(package).as_posix(): p.read_bytes() for p in package.rglob("*.*")})
    assert written[0] == written[1]
    assert set(written[0]) == {*(f"learned/{name}" for name in learned.models), "lexicons/event_weights.tsv"}


def test_a_folder_without_gold_is_told_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "articles").mkdir()
    monkeypatch.setattr(sys, "argv", ["training", "--unseen", str(tmp_path)])
    with pytest.raises(SystemExit, match=r"no gold files \(STEM.json\)"):
        command.main()
