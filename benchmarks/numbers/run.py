"""How exactly and how fast Arabic numbers and dates are read, beside the peers; one table each, one run.

    python benchmarks/numbers/run.py [--corpus FILE_OR_FOLDER] [--environments FOLDER] [--seconds 10]

Each peer is installed with pip into an environment of its own under --environments (kept for the next run). Exact is a
phrase of which every number is read with its value, and nothing else: a range counts as its two ends, wherever their
spans lie. Speed is measured over the UTF-8 text of --corpus (.txt and .json), else over text made of the phrases.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import venv
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from benchmarks.numbers.phrases import date_phrases, number_phrases  # noqa: E402

# reader -> what pip installs for it; None runs in this environment.
NUMBER_READERS = {
    "marsad": None,
    "maha": "mahad",
    "pyarabic": "pyarabic",
    "quantulum3": "quantulum3",
    "bare_regex": None,
}
DATE_READERS = {"marsad_dates": None, "dateparser": "dateparser"}
FILLER = (
    "وأكد المتحدث باسم الوزارة أن العمل مستمر في مختلف المناطق بالتعاون مع الجهات المعنية، مشيرا إلى أهمية المشاركة."
)


@dataclass(frozen=True)
class Case:
    """A phrase with the values that it states, in order."""

    form: str
    text: str
    values: list[float | str]


def number_cases() -> list[Case]:
    """The number phrases; a range states its two ends."""
    cases = []
    for p in number_phrases():
        values: list[float | str] = []
        for e in p.expected:
            values += [e.value] if e.value_upper is None else [e.value, e.value_upper]
        cases.append(Case(p.form, p.text, values))
    return cases


def date_cases() -> list[Case]:
    """The date phrases; a span states its two ends, what cannot be resolved states nothing."""
    return [Case(p.form, p.text, [v for e in p.expected for v in e[1:] if v is not None]) for p in date_phrases()]


def load_texts(corpus: Path | None, cases: Sequence[Case]) -> list[str]:
    """The texts whose reading is timed."""
    if corpus is not None:
        files = sorted(f for f in corpus.rglob("*") if f.suffix in (".txt", ".json")) if corpus.is_dir() else [corpus]
        return [text for f in files for text in _texts(f)]
    chance = random.Random(7)
    return [" ".join(_sentence(chance, cases) for _ in range(12)) for _ in range(2000)]


def _sentence(chance: random.Random, cases: Sequence[Case]) -> str:
    # One sentence in three states something, as in the press.
    return chance.choice(cases).text + "." if chance.random() < 1 / 3 else FILLER


def _texts(file: Path) -> list[str]:
    if file.suffix != ".json":
        return [file.read_text("utf-8")]
    data = json.loads(file.read_text("utf-8-sig"))
    return [item["content"] for item in (data if isinstance(data, list) else [data])]


def python_for(package: str | None, environments: Path) -> Path:
    """The interpreter that has the package, installed where it is missing."""
    if package is None:
        return Path(sys.executable)
    folder = environments / package
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", package], check=True)
    return python


def same(expected: list[float | str], found: list[list[float | str]]) -> bool:
    """Whether a reader found what a phrase states; a date may be given to the day where less is stated."""
    values = [f[2] for f in found]
    return len(values) == len(expected) and all(_equal(e, v) for e, v in zip(expected, values, strict=True))


def _equal(expected: float | str, found: float | str) -> bool:
    if isinstance(expected, str) or isinstance(found, str):
        return str(found).startswith(str(expected))
    return abs(expected - found) <= 1e-9 * max(1.0, abs(expected))


def measure(title: str, readers: dict[str, str | None], cases: list[Case], options: argparse.Namespace) -> Table:
    """Run each reader over the cases and the load; a table with a row for each."""
    load = load_texts(options.corpus, cases)
    given = json.dumps({"phrases": [c.text for c in cases], "load": load})
    table = Table("reader", "exact", "of", "MB/s", "weakest forms", title=title)
    for name, package in readers.items():
        command = [python_for(package, options.environments), HERE / "readers.py", name, str(options.seconds)]
        run = subprocess.run(command, input=given, capture_output=True, text=True, check=True)
        result = json.loads(run.stdout)
        wrong = Counter(c.form for c, f in zip(cases, result["found"], strict=True) if not same(c.values, f))
        exact = len(cases) - wrong.total()
        weakest = ", ".join(f"{form} {n}" for form, n in wrong.most_common(4))
        speed = result["bytes"] / 1e6 / result["seconds"]
        table.add_row(name, str(exact), str(len(cases)), f"{speed:.2f}", weakest)
    return table


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--environments", type=Path, default=HERE / ".environments")
    parser.add_argument("--seconds", type=float, default=10.0, help="processor time for each reader's speed")
    options = parser.parse_args()
    console = Console()
    console.print(measure("Numbers", NUMBER_READERS, number_cases(), options))
    console.print(measure("Dates", DATE_READERS, date_cases(), options))


if __name__ == "__main__":
    main()
