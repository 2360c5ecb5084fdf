"""Weigh what the rules read against what the words of each sentence say: keep it, leave it out, or read one more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from extraction.learned.model import Model, probability_of, sentence_model
from extraction.learned.terms import RuleEvent, terms
from extraction.lexicon import rows

# Where the balance of precision and recall was best on articles that nothing was learned from (training prints it).
_TOLD = 0.34
_HOPELESS = -3.0  # log odds of words below which no sum of the other terms reaches _TOLD


class Weighed(NamedTuple):
    """An event that no rule read: its sentence, its type, the words of the text by how much they speak for it."""

    sentence: int
    type: str
    words: tuple[int, ...]
    probability: float


class Weigher:
    """Weighs the sentences of one article from number `body` on, by their `features`, told by the model's keys."""

    def __init__(self, features: Sequence[Mapping[int | None, int]], body: int) -> None:
        self._model = sentence_model()
        self._body = body
        self._features = features
        self._logits = self._model.log_odds(*self._features)

    def unread(self, read: Iterable[tuple[int, str]]) -> list[Weighed]:
        """The events that the words tell and no rule read; `read` is the sentence and type of each that one did."""
        by_sentence: dict[int, list[str]] = defaultdict(list)
        for sentence, kind in read:
            by_sentence[sentence].append(kind)
        found: list[Weighed] = []
        for n, logits in enumerate(self._logits):
            others, best = sorted(set(by_sentence.get(n + self._body, []))), max(logits)
            if best < _HOPELESS:
                continue
            for column, kind in enumerate(self._model.types):
                if logits[column] < _HOPELESS or kind in others:
                    continue
                told = probability(terms(kind, logits[column], best, n, None, others))
                if told >= _TOLD:
                    words = speaking(self._model, self._features[n], column)
                    found.append(Weighed(n + self._body, kind, words, told))
        return found

    def of_rule(self, sentence: int, event: RuleEvent, others: Sequence[str]) -> float:
        """The probability that what a rule read in a sentence is right; `others`: other types read in the sentence."""
        logits = self._logits[sentence - self._body]
        logit = logits[self._model.types.index(event.type)]
        return probability(terms(event.type, logit, max(logits), sentence - self._body, event, others))


def is_told(probability: float) -> bool:
    """Whether an event of this probability is one to record."""
    return probability >= _TOLD


def probability(weighed: dict[str, float]) -> float:
    """The probability that terms tell of, to three places."""
    weights = _weights()
    total = weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in weighed.items())
    return round(probability_of(total), 3)


@cache
def _weights() -> dict[str, float]:
    return {row["term"]: float(row["weight"]) for row in rows("event_weights")}


def speaking(model: Model, found: Mapping[int | None, int], column: int) -> tuple[int, ...]:
    """The numbers of the words that speak for the type of a column, those that speak most for it first.

    `found` has features by the model's keys, each with the word that has it.
    """
    said: dict[int, int] = defaultdict(int)
    for row, word in found.items():
        if word >= 0:
            said[word] += model.share(row, column)
    return tuple(sorted((w for w in said if said[w] > 0), key=lambda w: (-said[w], w)))
