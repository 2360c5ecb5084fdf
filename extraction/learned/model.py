"""Logistic regressions as the package carries them: the weights of named features, and what they say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import as_file, files

import numpy as np
import numpy.typing as npt

FILE = "event_sentences.npz"  # of sentences, a column for each event type
SCALE = 256  # a weight is kept in whole 256ths, so that sums are the same on every machine

Weights = npt.NDArray[np.int16]


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
        if len(self.types) == 1:
            first = self._first
            return [(int(self.weights[-1, 0]) + sum(first.get(name, 0) for name in names)) / SCALE]
        known = [row for row in map(self.rows.get, names) if row is not None]
        known.append(len(self.rows))
        return (self.weights[known].sum(axis=0, dtype=np.int64) / SCALE).tolist()  # type: ignore[no-any-return]

    @cached_property
    def _first(self) -> dict[str, int]:
        """The weights of the first column by feature: to add few numbers, arrays are slow."""
        return dict(zip(self.rows, self.weights[:, 0].tolist(), strict=False))

    def shares(self, feature: str) -> Sequence[int]:
        """What one feature adds to the log odds of each type, in 1/SCALE; nothing for an unknown one."""
        row = self.rows.get(feature)
        return [0] * len(self.types) if row is None else self.weights[row].tolist()


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
