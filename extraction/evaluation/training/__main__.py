"""Learn the models of `extraction.learned`: `python -m extraction.evaluation.training SEEN_DIR... --unseen DIR...`

Each directory is one that `marsad evaluate` takes. Words are learned from all of them; how rules and words are weighed,
only from those named behind `--unseen`: articles that no rule was written on, where rules are as often right as they
will be on tomorrow's. Needs the extra `train` (scikit-learn). docs/learning.md tells how it works.
"""

from __future__ import annotations

import argparse
import sys
from importlib.resources import files
from pathlib import Path

from extraction.evaluation.gold import GoldError
from extraction.evaluation.training.cast import learn_cast, read_parts
from extraction.evaluation.training.sentences import Sentence, read_sentences
from extraction.evaluation.training.triggers import learn_triggers
from extraction.evaluation.training.weighing import learn_weighing, print_balance, table
from extraction.evaluation.training.words import learn_words
from extraction.learned.cast import PART_FILE, ROLE_FILE
from extraction.learned.model import FILE, Model, save
from extraction.learned.triggers import FILE as TRIGGERS
from extraction.readers import UnreadableFile

_FOLDS = 5


def main() -> None:
    """Write the models beside `extraction.learned`, and the table of terms beside the other lexicons."""
    parser = argparse.ArgumentParser(prog="python -m extraction.evaluation.training", description=__doc__)
    parser.add_argument("seen", type=Path, nargs="*")
    parser.add_argument("--unseen", type=Path, nargs="+", required=True)
    options = parser.parse_args()
    try:
        sentences = read_sentences(options.seen, options.unseen)
        parts, roles = learn_cast(read_parts([*options.seen, *options.unseen]))
    except (GoldError, UnreadableFile) as error:
        sys.exit(str(error))
    model, apart = learn_words(sentences), _learned_apart(sentences)
    home = Path(str(files("extraction")))
    save(model, str(home / "learned" / FILE))
    save(learn_triggers(sentences, apart), str(home / "learned" / TRIGGERS))
    save(parts, str(home / "learned" / PART_FILE))
    save(roles, str(home / "learned" / ROLE_FILE))
    weights = learn_weighing(sentences, apart)
    (home / "lexicons" / "event_weights.tsv").write_text(table(weights), "utf-8")
    print_balance(sentences, apart)


def _learned_apart(sentences: list[Sentence]) -> list[Model]:
    """For each sentence, a model learned from none of its article's sentences."""
    models = [learn_words([s for s in sentences if s.article % _FOLDS != fold]) for fold in range(_FOLDS)]
    return [models[s.article % _FOLDS] for s in sentences]


if __name__ == "__main__":
    main()
