"""Learn which word of a sentence names its event."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.evaluation.training.sentences import Sentence
from extraction.evaluation.training.words import learn
from extraction.events.weighing.unread import trigger_facets
from extraction.learned.model import Model, names_of
from extraction.learned.weighing import speaking


def learn_triggers(sentences: Sequence[Sentence], apart: Sequence[Model]) -> Model:
    """The model of trigger words; `apart` is for each sentence a model that was not learned from it."""
    names: list[list[str]] = []
    named: list[bool] = []
    for sentence, model in zip(sentences, apart, strict=True):
        clause = sentence.clause
        if clause is None:
            continue
        features = {model.keys.of(name): word for name, word in sentence.features.items()}
        for kind, at in sentence.told:
            words = speaking(model, features, model.types.index(kind))
            trigger = clause.at(at)
            for token, found in trigger_facets(clause, sentence.text, kind, words).items():
                names.append(names_of(found))
                named.append(token == trigger)
    return learn(names, ("trigger",), lambda _: named)
