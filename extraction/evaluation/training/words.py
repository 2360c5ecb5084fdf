"""Learn what the words of a sentence say: one logistic regression for each event type, or any other question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from extraction.evaluation.training.sentences import Sentence
from extraction.learned.model import SCALE, Model
from schemas.vocabularies import EVENT_TYPES

_LEAST = 2  # times that a feature must be seen
_STRENGTH = 1.0  # inverse of regularisation
_SMALL = SCALE // 32  # a weight below says nothing
_NEVER = -20.0  # log odds of what no sentence tells


def learn_words(sentences: Sequence[Sentence]) -> Model:
    """The model of which types sentences with these features tell."""
    names = [list(s.features) for s in sentences]
    return learn(names, tuple(EVENT_TYPES), lambda kind: [kind in s.types for s in sentences])


def learn(
    names: Sequence[Sequence[str]],
    questions: tuple[str, ...],
    answers: Callable[[str], list[bool]],
    strength: float = _STRENGTH,
) -> Model:
    """One logistic regression for each question, over samples with these features.

    `strength` is the inverse of regularisation, C in scikit-learn.
    """
    from sklearn.linear_model import LogisticRegression

    counts = Counter(name for found in names for name in found)
    kept = sorted(name for name, n in counts.items() if n >= _LEAST)
    seen = matrix(names, {name: row for row, name in enumerate(kept)})
    weights = np.zeros((len(kept) + 1, len(questions)))
    weights[-1] = _NEVER
    for column, question in enumerate(questions):
        if any(told := answers(question)):
            fitted = LogisticRegression(C=strength, solver="liblinear", random_state=1).fit(seen, told)
            weights[:-1, column], weights[-1, column] = fitted.coef_[0], fitted.intercept_[0]
    whole = np.rint(weights * SCALE).astype(np.int16)
    telling = [row for row in range(len(kept)) if np.abs(whole[row]).max() >= _SMALL]
    rows = {kept[row]: n for n, row in enumerate(telling)}
    return Model(questions, rows, whole[[*telling, len(kept)]])


def matrix(names: Sequence[Sequence[str]], rows: dict[str, int]) -> Any:
    """The samples as a sparse matrix of scipy, which has no types: a row each, 1.0 where it has the feature."""
    from scipy.sparse import csr_matrix

    columns = [sorted({rows[name] for name in found if name in rows}) for found in names]
    ends = np.cumsum([0, *map(len, columns)], dtype=np.int32)
    flat = np.fromiter((c for found in columns for c in found), dtype=np.int32)
    return csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(names), len(rows)))
