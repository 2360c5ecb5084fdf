"""Learn all models from annotated articles, and write them where the extractor looks for them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from extraction.evaluation.training.annotated import read_annotated
from extraction.evaluation.training.cast import Part, learn_cast, parts_of
from extraction.evaluation.training.sentences import Sentence, read_sentences
from extraction.evaluation.training.setting import Chance, chances_of, learn_setting
from extraction.evaluation.training.triggers import learn_triggers
from extraction.evaluation.training.weighing import balance, learn_weighing, table
from extraction.evaluation.training.words import learn_words
from extraction.learned.cast import PART_FILE, ROLE_FILE
from extraction.learned.model import FILE, Model, save
from extraction.learned.setting import DAY_FILE, TOWN_FILE
from extraction.learned.triggers import FILE as TRIGGER_FILE

_FOLDS = 5


class Learned(NamedTuple):
    """The models by the name of their file, the weights of terms, and how they do on articles held back."""

    models: dict[str, Model]
    weights: dict[str, float]
    balance: list[str]


def train(seen: Sequence[Path], unseen: Sequence[Path]) -> Learned:
    """Learn from gold directories; `unseen` are those of articles that no rule was written on.

    Raises GoldError where a directory cannot be used and UnreadableFile where an article cannot.
    """
    sentences = read_sentences(seen, unseen)
    parts: list[Part] = []
    days: list[Chance] = []
    towns: list[Chance] = []
    for annotated in read_annotated([*seen, *unseen]):
        parts += parts_of(annotated)
        days += chances_of(annotated, "date_start")
        towns += chances_of(annotated, "city")
    part, role = learn_cast(parts)
    apart = _learned_apart(sentences)
    models = {
        FILE: learn_words(sentences),
        TRIGGER_FILE: learn_triggers(sentences, apart),
        PART_FILE: part,
        ROLE_FILE: role,
        DAY_FILE: learn_setting(days),
        TOWN_FILE: learn_setting(towns),
    }
    return Learned(models, learn_weighing(sentences, apart), balance(sentences, apart))


def write(learned: Learned, package: Path) -> None:
    """Write the models into `learned` of the package, and the table of terms among its lexicons."""
    for name, model in learned.models.items():
        save(model, str(package / "learned" / name))
    (package / "lexicons" / "event_weights.tsv").write_text(table(learned.weights), "utf-8")


def _learned_apart(sentences: Sequence[Sentence]) -> list[Model]:
    """For each sentence, a model learned from none of its article's sentences."""
    models = [learn_words([s for s in sentences if s.article % _FOLDS != fold]) for fold in range(_FOLDS)]
    return [models[s.article % _FOLDS] for s in sentences]
