"""However a text is written down (bidi controls, presentation forms, line ends, tatweel), its records are the same."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extraction import extract
from extraction.folding import fold_text
from extraction.readers import UnreadableFile, read_file
from schemas.tables import Article

SAMPLES = Path(__file__).parent.parent.parent / "samples" / "inbox"
CONTROLS = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c\ufeff\u2060\u200b"
FORMS: dict[str, list[str]] = {}
for code in (*range(0xFB50, 0xFBB2), *range(0xFE80, 0xFEFD)):
    FORMS.setdefault(unicodedata.normalize("NFKC", chr(code)), []).append(chr(code))
SHAPED = re.compile("|".join(sorted(map(re.escape, FORMS), key=len, reverse=True)))


def bidi(text: str, chance: random.Random) -> str:
    """Controls around words, at the ends of lines, and sometimes within a word."""
    return re.sub(r"\b|$", lambda m: chance.choice(CONTROLS) if chance.random() < 0.3 else "", text)


def presentation_forms(text: str, chance: random.Random) -> str:
    return SHAPED.sub(lambda m: chance.choice(FORMS[m[0]]) if chance.random() < 0.8 else m[0], text)


def crlf(text: str, chance: random.Random) -> str:
    return text.replace("\n", "\r\n")


def cr(text: str, chance: random.Random) -> str:
    return text.replace("\n", "\r")


def line_separators(text: str, chance: random.Random) -> str:
    return re.sub("\n", lambda m: chance.choice(["\u2028", "\u2029", "\n", "\u0085"]), text)


def tatweel(text: str, chance: random.Random) -> str:
    return re.sub("(?<=[بتثجحخسشصضطظعغفقكلمنهي])(?=[ء-ي])", lambda m: "\u0640" if chance.random() < 0.2 else "", text)


def zero_width_joiners(text: str, chance: random.Random) -> str:
    return re.sub("(?<=[ء-ي])(?=[ء-ي])", lambda m: chance.choice(["", "", "\u200d", "\u200c"]), text)


WRITTEN: list[Callable[[str, random.Random], str]] = [
    bidi,
    presentation_forms,
    crlf,
    cr,
    line_separators,
    tatweel,
    zero_width_joiners,
]


def articles() -> list[Article]:
    found: list[Article] = []
    for path in sorted(SAMPLES.iterdir()):
        try:
            found += read_file(path, path.name)
        except UnreadableFile:
            continue  # broken on purpose
    return [replace(article, text=plain(article.text)) for article in found]


def plain(text: str) -> str:
    """The text as a keyboard writes it, so that what a transformation adds is all there is to undo."""
    return text.replace("\r\n", "\n")


ARTICLES = articles()
POSITIONS = {"evidence_start", "evidence_end"}
IDS = {"event_id", "metric_id", "entity_id", "entity_key", "article_id"}


def told(article: Article) -> list[dict[str, Any]]:
    """The records without offsets and ids, every text in one spelling, having checked that evidence is as stored."""
    found = extract(article)
    out = []
    for record in (*found.events, *found.participants, *found.metrics):
        assert article.text[record.evidence_start : record.evidence_end] == record.evidence
        values = {name: value for name, value in asdict(record).items() if name not in POSITIONS | IDS}
        out.append({name: fold_text(v).strip() if isinstance(v, str) else v for name, v in values.items()})
    return out


PLAIN = {article.article_id: told(article) for article in ARTICLES}


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 2**32))
@pytest.mark.parametrize("written", WRITTEN, ids=lambda f: f.__name__)
def test_records_do_not_depend_on_how_the_text_is_written(
    written: Callable[[str, random.Random], str], seed: int
) -> None:
    chance = random.Random(seed)
    article = ARTICLES[chance.randrange(len(ARTICLES))]
    other = replace(article, text=written(article.text, chance))
    assert other.text != article.text
    assert told(other) == PLAIN[article.article_id]


def test_names_are_free_of_controls_and_presentation_forms() -> None:
    chance = random.Random(5)
    for article in ARTICLES:
        other = replace(article, text=presentation_forms(bidi(article.text, chance), chance))
        names = [(p.name, p.position) for p in extract(article).participants]
        assert [(p.name, p.position) for p in extract(other).participants] == names
