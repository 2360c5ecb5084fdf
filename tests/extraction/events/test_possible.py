"""What is told off before anybody is named tells nothing when it is read whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from extraction import extract
from extraction.events.possible import Possible
from extraction.readers import UnreadableFile, read_file
from schemas.tables import Article, Records

SAMPLES = Path(__file__).parents[3] / "samples" / "inbox"
_ROWS = Path(__file__).with_name("frames.tsv").read_text("utf-8").splitlines()[2:]


def articles() -> list[Article]:
    """The samples, and the sentences of the frames as articles of a few sentences each."""
    found: list[Article] = []
    for file in sorted(SAMPLES.iterdir()):
        try:
            found += read_file(file, str(file), on_reject=lambda error: None)
        except UnreadableFile:
            continue
    sentences = [sentence for row in _ROWS for sentence in row.split("\t")[1:] if sentence]
    texts = [" ".join(sentences[i : i + 3]) for i in range(0, len(sentences), 3)]
    return found + [Article(article_id=str(n), source_uri="", text=text) for n, text in enumerate(texts)]


def test_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    read = [extract(article) for article in articles()]
    told_off = 0

    def all_of_them(self: Possible, triggers: list[object], *span: int, **given: bool) -> list[object]:
        nonlocal told_off
        told_off += len(triggers) - len(among(self, triggers, *span, **given))  # type: ignore[arg-type]
        return triggers

    among = Possible.among
    monkeypatch.setattr(Possible, "among", all_of_them)
    whole: list[Records] = [extract(article) for article in articles()]
    assert read == whole
    assert told_off > 50
