"""Logistic regressions as the package keeps them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from extraction.folding import fold_text
from extraction.learned import cast, model, setting, triggers
from extraction.learned.model import SCALE, Model, load, names_of, save, sentence_model
from extraction.learned.stems import stem
from schemas.vocabularies import EVENT_TYPES, PARTICIPANT_ROLES


def small(columns: int) -> Model:
    weights = np.array([[256, -128], [64, 512], [-256, 0]], dtype=np.int16)[:, :columns]
    return Model(("meeting", "visit")[:columns], {"wلقاء": 0, "wزياره": 1}, weights)


@pytest.mark.parametrize("columns", [1, 2])
def test_log_odds_add_up_what_is_known(columns: int) -> None:
    of = small(columns)
    assert of.logits([]) == [-1.0, 0.0][:columns]
    assert of.logits(["wلقاء", "wما", "wزياره"]) == [0.25, 1.5][:columns]
    shares = [[of.share(of.keys.of(name), column) for column in range(columns)] for name in ("wزياره", "wما")]
    assert shares == [[64, 512][:columns], [0, 0][:columns]]


def test_facets_add_up_like_the_features_they_hold() -> None:
    of = small(1)
    facets = [(lambda *words: ["w" + word for word in words], "لقاء", "ما"), (lambda word: ["w" + word], "زياره")]
    assert names_of(facets) == ["wلقاء", "wما", "wزياره"]
    assert [of.logit(facets), of.logit(facets[:1])] == [0.25, 0.0]
    assert of.logit([]) == -1.0


def test_a_model_is_read_back_and_always_written_alike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "learned").mkdir()
    for name in ("a.npz", "b.npz"):
        save(small(2), str(tmp_path / "learned" / name))
    assert (tmp_path / "learned" / "a.npz").read_bytes() == (tmp_path / "learned" / "b.npz").read_bytes()
    monkeypatch.setattr(model, "files", lambda package: tmp_path)
    back = load("a.npz")
    assert (back.types, back.rows) == (small(2).types, small(2).rows)
    assert np.array_equal(back.weights, small(2).weights)


def test_the_models_of_the_package_answer_what_they_are_asked() -> None:
    assert sentence_model().types == tuple(EVENT_TYPES)
    assert cast.role_model().types == tuple(PARTICIPANT_ROLES)
    single = (cast.part_model(), triggers.trigger_model(), setting.day_model(), setting.town_model())
    assert all(len(found.types) == 1 for found in single)
    for found in (sentence_model(), cast.role_model(), *single):
        assert len(found.weights) == len(found.rows) + 1
        assert np.abs(found.weights).max() < 100 * SCALE


def test_words_of_a_type_speak_for_it() -> None:
    of = sentence_model()
    for word, kind in (("افتتح", "inauguration"), ("قتل", "incident"), ("التقى", "meeting"), ("تفقد", "inspection")):
        said = {kind: of.share(of.keys.of("w" + stem(fold_text(word))), n) for n, kind in enumerate(of.types)}
        assert said[kind] == max(said.values()), word
