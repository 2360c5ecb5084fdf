"""Run one reader in its own environment: texts as JSON on standard input, readings and speed on standard output.

    python readers.py NAME SECONDS < {"phrases": [text, ...], "load": [text, ...]}
    > {"found": [[[start, end, value], ...], ...], "bytes": n, "seconds": s}

A range is read as its two ends. Percentages are given as written (5 for 5%), whatever the library makes of them.
"""

from __future__ import annotations

import json
import re
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

Reading = tuple[int, int, float | str]
Reader = Callable[[str], list[Reading]]


def marsad() -> Reader:
    """Our own reader."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    from extraction.numbers import find_numbers

    def read(text: str) -> list[Reading]:
        found: list[Reading] = []
        for n in find_numbers(text):
            found.append((n.start, n.end, n.value))
            if n.value_upper is not None:
                found.append((n.start, n.end, n.value_upper))
        return found

    return read


def maha() -> Reader:
    """mahad: numerals and ordinals; its share of one is turned back to percent."""
    from maha.parsers.functions import parse_dimension

    def read(text: str) -> list[Reading]:
        found = []
        for d in parse_dimension(text, numeral=True, ordinal=True):
            share = "%" in d.body or "٪" in d.body or "مئة" in d.body.split()[-1] or "مائة" in d.body.split()[-1]
            share = share and 0 < d.value < 1.5 and d.body != "مئة"
            found.append((d.start, d.end, round(d.value * 100, 9) if share else float(d.value)))
        return sorted(found)

    return read


def pyarabic() -> Reader:
    """PyArabic: phrases of number words, each turned to its value."""
    from pyarabic.number import extract_number_phrases, text2number

    def read(text: str) -> list[Reading]:
        found = []
        at = 0
        for phrase in extract_number_phrases(text):
            start = max(text.find(phrase, at), 0)
            at = start + len(phrase)
            value = float(phrase) if phrase.isdecimal() else float(text2number(phrase))
            found.append((start, start + len(phrase), value))
        return found

    return read


def quantulum3() -> Reader:
    """quantulum3: made for English, given as users ask for it."""
    warnings.simplefilter("ignore")
    from quantulum3 import parser

    def read(text: str) -> list[Reading]:
        return [(*q.span, float(q.value)) for q in parser.parse(text)]

    return read


def bare_regex() -> Reader:
    r"""`[\d.,]+`, commas taken for thousands."""
    pattern = re.compile(r"\d+(?:[.,٫٬]\d+)*")

    def read(text: str) -> list[Reading]:
        found = []
        for m in pattern.finditer(text):
            digits = m[0].replace("٫", ".").replace("٬", "").replace(",", "")
            if digits.count(".") <= 1:
                found.append((m.start(), m.end(), float(digits)))
        return found

    return read


def marsad_dates() -> Reader:
    """Our own reader of dates."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    from datetime import date

    from extraction.dates import find_dates

    def read(text: str) -> list[Reading]:
        found: list[Reading] = []
        for d in find_dates(text, date(2024, 2, 14)):
            found += [(d.start, d.end, iso) for iso in (d.date_start, d.date_end) if iso is not None]
        return found

    return read


def dateparser() -> Reader:
    """dateparser.search: a day for every date, so that it counts where it begins with the expected text."""
    from datetime import datetime

    from dateparser.search import search_dates

    settings = {"RELATIVE_BASE": datetime(2024, 2, 14), "DATE_ORDER": "DMY"}

    def read(text: str) -> list[Reading]:
        found = search_dates(text, languages=["ar"], settings=settings) or []
        return [(text.find(quote), text.find(quote) + len(quote), when.date().isoformat()) for quote, when in found]

    return read


READERS = {r.__name__: r for r in (marsad, maha, pyarabic, quantulum3, bare_regex, marsad_dates, dateparser)}


def safely(read: Reader, text: str) -> list[Reading]:
    """What the reader finds; a crash finds nothing."""
    try:
        return read(text)
    except Exception:
        return []


def main() -> None:
    """Read the phrases, then the load for at most so many seconds of processor time."""
    read = READERS[sys.argv[1]]()
    limit = float(sys.argv[2])
    given = json.load(sys.stdin)
    found = [safely(read, text) for text in given["phrases"]]
    size = 0
    begin = time.process_time()
    for text in given["load"]:
        safely(read, text)
        size += len(text.encode())
        if time.process_time() - begin > limit:
            break
    seconds = time.process_time() - begin
    json.dump({"found": found, "bytes": size, "seconds": seconds}, sys.stdout)


if __name__ == "__main__":
    main()
