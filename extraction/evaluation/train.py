"""Learn which sentences tell which events: `python -m extraction.evaluation.train SEEN_DIR... --unseen DIR...`

Each directory is one that `marsad evaluate` takes. The weights of words are learned from all of them; how rules and words
are weighed, only from those named behind `--unseen`: articles that no rule was written on, where rules are as often
right as they will be on tomorrow's. Needs the extra `train` (scikit-learn). docs/learning.md tells how it works.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from extraction.evaluation.calibrate import article_of
from extraction.evaluation.evaluate import articles_folder
from extraction.evaluation.gold import GoldError, place, read_gold
from extraction.events.find import ArticleReader
from extraction.events.frames import find_triggers
from extraction.events.weigh import others_beside, rule_event
from extraction.folding import fold
from extraction.learned.features import of_article
from extraction.learned.model import FILE, SCALE, SentenceModel, save
from extraction.learned.terms import RuleEvent, terms
from extraction.readers import UnreadableFile
from extraction.regions import blank, survey
from schemas.vocabularies import EVENT_TYPES

_LEAST = 2  # sentences that a feature must be seen in
_FOLDS = 5
_STRENGTH = 1.0  # inverse of regularisation, of words
_WEIGHING_STRENGTH = 0.3
_TERMS_HEADER = """# What the terms of `extraction.learned.terms` add to the log odds that a sentence tells an event of a type.
# Written by `python -m extraction.evaluation.train`.
term\tweight
"""
Matrix = Any  # scipy's sparse matrices, which have no types
Logits = npt.NDArray[np.float64]


@dataclass(slots=True)
class Sentence:
    """One sentence of an annotated article: its features, the event types told in it, and what rules read there."""

    article: int
    place: int
    features: tuple[str, ...]
    told: frozenset[str]
    drafted: frozenset[str]  # types that rules read in it, also where the event was told before
    read: dict[str, RuleEvent]
    others: dict[str, tuple[str, ...]]


def sentences_of(directories: Iterable[Path]) -> list[Sentence]:
    """The sentences of every annotated article of the directories. Raises GoldError and UnreadableFile."""
    found: list[Sentence] = []
    for directory in directories:
        folder = articles_folder(directory)
        for gold in read_gold(directory):
            article = article_of(folder, gold.stem)
            page, _ = place(gold, article.text)
            folded = fold(article.text)
            folded = blank(folded, survey(folded.text).regions)
            reader = ArticleReader(article, folded)
            told = reader.told(find_triggers(folded.text))
            drafted = [(d.sentence, d.type) for d in told]
            drafts = reader.completed(told)
            number = found[-1].article + 1 if found else 0
            until = reader.told_until()
            sentences = [s for s in reader.sentences if s[0] < until]
            named = of_article(folded.text, sentences, reader.body, article.title)
            for n, names in enumerate(named, reader.body):
                start, end = folded.span(*sentences[n])
                here = [d for d in drafts if d.sentence == n]
                drafted_here = frozenset(kind for sentence, kind in drafted if sentence == n)
                found.append(
                    Sentence(
                        article=number,
                        place=n - reader.body,
                        features=tuple(name for name, _ in names),
                        told=frozenset(
                            h.event_type for h in page.happenings if h.span and start <= h.span[0] < end
                        ),
                        drafted=drafted_here,
                        read={d.type: rule_event(d) for d in here},
                        others={
                            **dict.fromkeys(EVENT_TYPES, tuple(sorted(drafted_here))),
                            **{d.type: tuple(others_beside(d, drafts)) for d in here},
                        },
                    )
                )
    return found


def learn_words(sentences: Sequence[Sentence]) -> SentenceModel:
    """One logistic regression for each event type over the features of the sentences."""
    from sklearn.linear_model import LogisticRegression

    counts = Counter(name for s in sentences for name in s.features)
    names = sorted(name for name, n in counts.items() if n >= _LEAST)
    rows = {name: row for row, name in enumerate(names)}
    seen = _matrix(sentences, rows)
    weights = np.zeros((len(names) + 1, len(EVENT_TYPES)))
    for column, kind in enumerate(EVENT_TYPES):
        told = [kind in s.told for s in sentences]
        if any(told):
            fitted = LogisticRegression(C=_STRENGTH, solver="liblinear", random_state=1).fit(seen, told)
            weights[:-1, column], weights[-1, column] = fitted.coef_[0], fitted.intercept_[0]
        else:
            weights[-1, column] = -20.0
    whole = np.rint(weights * SCALE).astype(np.int16)
    kept = [row for row in range(len(names)) if np.abs(whole[row]).max() >= SCALE // 32]
    return SentenceModel(
        tuple(EVENT_TYPES), {names[row]: n for n, row in enumerate(kept)}, whole[[*kept, len(names)]]
    )


def _matrix(sentences: Sequence[Sentence], rows: dict[str, int]) -> Matrix:
    from scipy.sparse import csr_matrix

    columns = [[rows[name] for name in s.features if name in rows] for s in sentences]
    ends = np.cumsum([0, *map(len, columns)], dtype=np.int32)
    flat = np.fromiter((c for row in columns for c in row), dtype=np.int32)
    return csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(sentences), len(rows)))


def weighed_terms(sentences: Sequence[Sentence], logits: Sequence[Sequence[float]]) -> tuple[list[dict[str, float]], list[bool]]:
    """The terms of each type in each sentence, and whether it is told; a type told before is left out."""
    found: list[dict[str, float]] = []
    told: list[bool] = []
    for sentence, said in zip(sentences, logits, strict=True):
        for kind, logit in zip(EVENT_TYPES, said, strict=True):
            same = sentence.read.get(kind)
            if same is None and kind in sentence.drafted:
                continue
            found.append(terms(kind, logit, max(said), sentence.place, same, sentence.others[kind]))
            told.append(kind in sentence.told)
    return found, told


def learn_weighing(found: list[dict[str, float]], told: Sequence[bool]) -> dict[str, float]:
    """The weight of each term, and the `bias`."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    vectors = DictVectorizer()
    seen = vectors.fit_transform(found)
    seen.indices, seen.indptr = seen.indices.astype(np.int32), seen.indptr.astype(np.int32)
    fitted = LogisticRegression(C=_WEIGHING_STRENGTH, solver="liblinear", random_state=1).fit(seen, told)
    weights = dict(zip(vectors.get_feature_names_out(), fitted.coef_[0], strict=True))
    return {"bias": float(fitted.intercept_[0]), **{str(k): float(v) for k, v in weights.items()}}


def logits_of(model: SentenceModel, sentences: Sequence[Sentence]) -> list[list[float]]:
    return [model.logits(s.features) for s in sentences]


def train(seen: Sequence[Path], unseen: Sequence[Path]) -> tuple[SentenceModel, dict[str, float]]:
    """The model of sentences, and the weights of terms, learned with logits of models that had not seen the article."""
    known, fresh = sentences_of(seen), sentences_of(unseen)
    print(f"{len(known)} sentences of articles seen, {len(fresh)} of articles unseen", file=sys.stderr)
    logits: dict[int, list[float]] = {}
    for fold_number in range(_FOLDS):
        apart = [n for n, s in enumerate(fresh) if s.article % _FOLDS == fold_number]
        model = learn_words([*known, *(s for s in fresh if s.article % _FOLDS != fold_number)])
        logits |= dict(zip(apart, logits_of(model, [fresh[n] for n in apart]), strict=True))
    found, told = weighed_terms(fresh, [logits[n] for n in range(len(fresh))])
    return learn_words([*known, *fresh]), learn_weighing(found, told)


def main() -> None:
    """Write the model beside `extraction.learned`, and the table of terms beside the other lexicons."""
    parser = argparse.ArgumentParser(prog="python -m extraction.evaluation.train", description=__doc__)
    parser.add_argument("seen", type=Path, nargs="*")
    parser.add_argument("--unseen", type=Path, nargs="+", default=[])
    options = parser.parse_args()
    try:
        model, weights = train(options.seen, options.unseen)
    except (GoldError, UnreadableFile) as error:
        sys.exit(str(error))
    save(model, str(files("extraction") / "learned" / FILE))
    table = "".join(f"{name}\t{weight:.4f}\n" for name, weight in sorted(weights.items()) if abs(weight) >= 5e-4)
    (Path(str(files("extraction"))) / "lexicons" / "event_weights.tsv").write_text(_TERMS_HEADER + table, "utf-8")
    print(f"{len(model.rows)} features, {len(weights)} terms", file=sys.stderr)


if __name__ == "__main__":
    main()
