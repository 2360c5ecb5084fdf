"""What a reader found -> an article."""

from __future__ import annotations

import os.path
from dataclasses import dataclass, replace

from extraction.ids import make_id
from extraction.readers.document import Document
from extraction.readers.language import is_blank, language_of
from extraction.readers.options import Options
from extraction.readers.publication import publication_day
from extraction.readers.stated_day import iso_day
from extraction.readers.text import read_text
from schemas.tables import Article


@dataclass(slots=True, kw_only=True)
class Draft:
    """An article as a format gives it: `text` verbatim, the rest where the format says it, else None.

    `published` is whatever stands for the day of publication; `encoding` is None for formats with an encoding of their
    own.
    """

    text: str
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: object = None
    encoding: str | None = None

    def finish(
        self, document: Document, options: Options, place: object | None = None, *, headed: bool = False
    ) -> Article:
        """The article of `document`, or of item `place` in it. Raises UnreadableFile.

        `headed` is for formats that keep headline, byline and dateline in the text, as plain text does: what the format
        itself does not say is taken from there.
        """
        part = document.part(place)
        if is_blank(self.text):
            raise part.refuse("no_content", " holds no text")
        if len(self.text) > options.max_characters:
            what = f" has {len(self.text):,} characters, more than {options.max_characters:,}"
            raise part.refuse("article_too_long", what)
        for name in ("title", "byline", "outlet", "url"):
            setattr(self, name, _one_line(getattr(self, name)))
        if any(_is_broken(value) for value in (self.text, self.title, self.byline, self.outlet, self.url, part.uri)):
            raise part.refuse("broken_unicode", " holds half of a surrogate pair")
        return replace(
            self._headed(part) if headed else self._plain(part, document),
            media_type=document.media_type,
            encoding=self.encoding,
        )

    def _plain(self, part: Document, document: Document) -> Article:
        # The member's own name goes before that of the archive around it.
        file_name = f"{os.path.basename(document.uri)} {document.name}"
        day, source = publication_day(iso_day(self.published), self.text, file_name)
        return Article(
            article_id=make_id("art", self.text, self.title, self.url),
            source_uri=part.uri,
            url=self.url,
            outlet=self.outlet,
            title=self.title,
            byline=self.byline,
            language=language_of(self.text),
            published_on=day,
            published_on_source=source,
            text=self.text,
        )

    def _headed(self, part: Document) -> Article:
        read = read_text(self.text, part.uri)
        title, url = self.title or read.title, self.url or read.url
        day, source = publication_day(iso_day(self.published), "", "")
        return replace(
            read,
            article_id=make_id("art", self.text, title, url),
            title=title,
            url=url,
            byline=self.byline or read.byline,
            outlet=self.outlet or read.outlet,
            published_on=day or read.published_on,
            published_on_source=source or read.published_on_source,
        )


def _one_line(value: str | None) -> str | None:
    """A field in one line, None where it is blank."""
    return " ".join(value.split()) or None if value else None


def _is_broken(value: str | None) -> bool:
    if value is None or value.isascii():
        return False
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False
