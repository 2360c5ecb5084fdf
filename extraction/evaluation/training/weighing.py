"""Learn how what the rules read and what the words say are weighed against each other."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from extraction.evaluation.training.sentences import Sentence
from extraction.learned.model import Model
from extraction.learned.terms import terms

_STRENGTH = 0.3  # inverse of regularisation
_SMALL = 5e-4  # a weight below says nothing
_HEADER = """# What each term of `extraction.learned.terms` adds to the log odds that a sentence tells an event.
# Written by `python -m extraction.evaluation.training`.
term\tweight
"""
_THRESHOLDS = (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5)
Sample = tuple[dict[str, float], bool, int]


def samples(sentences: Sequence[Sentence], apart: Sequence[Model]) -> list[Sample]:
    """Of each type in each unseen sentence the terms, whether it is told, and the article's number.

    A type that was told before, by what the rules say, is left out.
    """
    found: list[Sample] = []
    for sentence, model in zip(sentences, apart, strict=True):
        if not sentence.unseen:
            continue
        logits = model.logits(sentence.features)
        for kind, logit in zip(model.types, logits, strict=True):
            same = sentence.read.get(kind)
            if same is None and kind in sentence.drafted:
                continue
            others = sentence.others[kind] if same else tuple(sorted(sentence.drafted))
            named = terms(kind, logit, max(logits), sentence.place, same, others)
            found.append((named, kind in sentence.types, sentence.article))
    return found


def learn_weighing(sentences: Sequence[Sentence], apart: Sequence[Model]) -> dict[str, float]:
    """The weight of each term, and the `bias`; `apart` is for each sentence a model that was not learned from it."""
    return _fit(samples(sentences, apart))


def _fit(found: Sequence[Sample]) -> dict[str, float]:
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    vectors = DictVectorizer()
    seen = vectors.fit_transform([named for named, _, _ in found])
    seen.indices, seen.indptr = seen.indices.astype(np.int32), seen.indptr.astype(np.int32)
    fitted = LogisticRegression(C=_STRENGTH, solver="liblinear", random_state=1).fit(seen, [t for _, t, _ in found])
    weights = dict(zip(vectors.get_feature_names_out(), fitted.coef_[0], strict=True))
    return {"bias": float(fitted.intercept_[0]), **{str(k): float(v) for k, v in weights.items()}}


def table(weights: dict[str, float]) -> str:
    """The text of `event_weights.tsv`."""
    return _HEADER + "".join(f"{k}\t{w:.4f}\n" for k, w in sorted(weights.items()) if abs(w) >= _SMALL)


def balance(sentences: Sequence[Sentence], apart: Sequence[Model]) -> list[str]:
    """Precision, recall and F1 of (sentence, type) by threshold, a line each, by weights of the other articles."""
    found = samples(sentences, apart)
    told = np.array([t for _, t, _ in found])
    odds = np.zeros(len(found))
    for half in range(2):
        others = [s for s in found if s[2] % 2 != half]
        if not any(t for _, t, _ in others):
            return []
        weights = _fit(others)
        for n, (named, _, article) in enumerate(found):
            if article % 2 == half:
                odds[n] = weights["bias"] + sum(weights.get(k, 0.0) * v for k, v in named.items())
    return [_line(threshold, odds > np.log(threshold / (1 - threshold)), told) for threshold in _THRESHOLDS]


def _line(threshold: float, chosen: npt.NDArray[np.bool_], told: npt.NDArray[np.bool_]) -> str:
    right, found, sought = int((chosen & told).sum()), int(chosen.sum()), int(told.sum())
    precision, recall, f1 = right / max(1, found), right / max(1, sought), 2 * right / max(1, found + sought)
    return f"{threshold:.2f}  P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}"
