"""Logistic regressions as the package carries them: the weights of named features, and what they say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import as_file, files
from math import exp
from typing import Any

import numpy as np
import numpy.typing as npt

from extraction.learned.features import Keys
from extraction.memo import Memo

FILE = "event_sentences.npz"  # of sentences, a column for each event type
SCALE = 256  # a weight is kept in whole 256ths, so that sums are the same on every machine

Weights = npt.NDArray[np.int16]

# Features that the same few things tell: the function that names them, and what it is given.
Facet = tuple[Any, ...]
_MANY_FACETS = 200_000


@dataclass(frozen=True, eq=False)
class Model:
    """One logistic regression for each of `types`: `weights[row of a feature, column of a type]`, in 1/SCALE.

    `rows` gives a feature's row; the last row of `weights` is the bias.
    """

    types: tuple[str, ...]
    rows: dict[str, int]
    weights: Weights

    def logits(self, names: Iterable[str]) -> list[float]:
        """The log odds by type of what has these features."""
        return self.log_odds(map(self.rows.get, names))[0]

    def log_odds(self, *samples: Iterable[int | None]) -> list[list[float]]:
        """For each sample its log odds by type; a sample is the rows of its features, as `keys` gives them."""
        if not samples:
            return []
        known: list[int] = []
        begins: list[int] = []
        for rows in samples:
            begins.append(len(known))
            known += [row for row in rows if row is not None]
            known.append(len(self.rows))
        return (np.add.reduceat(self._whole[known], begins, axis=0) / SCALE).tolist()  # type: ignore[no-any-return]

    @cached_property
    def _whole(self) -> npt.NDArray[np.int64]:
        return self.weights.astype(np.int64)

    @cached_property
    def keys(self) -> Keys[int | None]:
        """Features as rows; all that the model does not know are None."""
        return Keys(self.rows.get)

    def logit(self, facets: Iterable[Facet]) -> float:
        """The log odds of the first type, of what has the features of these facets. Each facet is added up once."""
        return (int(self.weights[-1, 0]) + sum(map(self._sums.__getitem__, facets))) / SCALE

    @cached_property
    def _sums(self) -> Memo[Facet, int]:
        """What facets add to the log odds of the first type, in 1/SCALE."""
        first = dict(zip(self.rows, self.weights[:, 0].tolist(), strict=False))
        return Memo(lambda facet: sum(first.get(name, 0) for name in names_of([facet])), _MANY_FACETS)

    def share(self, row: int | None, column: int) -> int:
        """What the feature of a row adds to the log odds of the type of a column, in 1/SCALE."""
        return 0 if row is None else int(self.weights[row, column])


def probability_of(log_odds: float) -> float:
    """The probability that log odds tell of."""
    return 1 / (1 + exp(-log_odds))


def names_of(facets: Iterable[Facet]) -> list[str]:
    """The names of the features that facets hold."""
    return [name for named, *given in facets for name in named(*given)]


def save(model: Model, path: str) -> None:
    """Write a model: the same model gives the same bytes."""
    names = np.frombuffer("\n".join(model.rows).encode(), dtype=np.uint8)
    types = np.frombuffer("\n".join(model.types).encode(), dtype=np.uint8)
    np.savez_compressed(path, types=types, features=names, weights=model.weights)


@cache
def sentence_model() -> Model:
    """The model of sentences that the package carries."""
    return load(FILE)


def load(name: str) -> Model:
    """A model that the package carries, by its file's name."""
    with as_file(files("extraction") / "learned" / name) as path, np.load(path) as kept:
        types = kept["types"].tobytes().decode().split("\n")
        names = kept["features"].tobytes().decode().split("\n")
        weights: Weights = kept["weights"]
    return Model(tuple(types), {name: row for row, name in enumerate(names)}, weights)
