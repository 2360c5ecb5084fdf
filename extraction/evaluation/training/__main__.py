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
from extraction.evaluation.training.train import train, write
from extraction.readers import UnreadableFile


def main() -> None:
    """Learn, write the models into the package, and print how they do on articles held back."""
    parser = argparse.ArgumentParser(prog="python -m extraction.evaluation.training")
    parser.add_argument("seen", type=Path, nargs="*", help="gold directories")
    parser.add_argument("--unseen", type=Path, nargs="+", required=True, help="those that no rule was written on")
    options = parser.parse_args()
    try:
        learned = train(options.seen, options.unseen)
    except (GoldError, UnreadableFile) as error:
        sys.exit(str(error))
    write(learned, Path(str(files("extraction"))))
    print("Events by threshold, on articles held back:", *learned.balance, sep="\n")


if __name__ == "__main__":
    main()
