"""Named fields -> an article, by the names of `field_names.tsv` and those of a user's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from extraction.readers.article import Draft
from extraction.readers.options import Options

_TABLE = Path(__file__).parent / "field_names.tsv"
# What says who or what an object (a person, an organization, a page) is.
_NAMING = ("name", "@id", "url", "title", "value", "#text")
_JOINED = "، "


@cache
def field_names() -> Mapping[str, tuple[str, ...]]:
    """The names of `field_names.tsv` by role, in their order."""
    names: dict[str, list[str]] = {}
    for line in _TABLE.read_text("utf-8").splitlines()[1:]:
        if not line.startswith(("#", "role\t")):
            role, name, _ = line.split("\t")
            names.setdefault(role, []).append(name)
    return {role: tuple(of_role) for role, of_role in names.items()}


class FieldNames:
    """Which field plays which role; the names of `options` go first."""

    def __init__(self, options: Options) -> None:
        self._names = {role: (*options.field_names.get(role, ()), *names) for role, names in field_names().items()}

    def draft(self, fields: Mapping[str, object]) -> Draft:
        """An article of these fields; its text is empty where none has text."""
        return Draft(
            text=self._content(fields),
            title=self._words("title", fields),
            byline=self._words("byline", fields),
            outlet=self._words("outlet", fields),
            url=self._words("url", fields),
            published=self._first("published", fields),
        )

    def columns(self, role: str, names: Iterable[str]) -> list[str]:
        """Those of `names` that play a role."""
        known = {*self._names[role], *(name.partition(".")[0] for name in self._names[role])}
        return [name for name in names if name in known]

    def content_field(self, fields: Mapping[str, object]) -> tuple[str, object] | None:
        """The field that is there for the text, with or without text in it, to name in messages."""
        return next(
            ((n, fields[n]) for n in (*self._names["content"], *self._names["content_html"]) if n in fields), None
        )

    def _content(self, fields: Mapping[str, object]) -> str:
        for name in self._names["content"]:
            if text := _running(_at(fields, name)):
                return text
        for name in self._names["content_html"]:
            value = _at(fields, name)
            if isinstance(value, str) and value.strip():
                from extraction.readers.markup.fragment import text_of_html

                return text_of_html(value)
        return ""

    def _first(self, role: str, fields: Mapping[str, object]) -> object:
        values = (_at(fields, name) for name in self._names[role])
        return next((value for value in values if value is not None and value != ""), None)

    def _words(self, role: str, fields: Mapping[str, object]) -> str | None:
        values = (_in_words(_at(fields, name)) for name in self._names[role])
        return next((value for value in values if value), None)


def _at(fields: Mapping[str, object], name: str) -> object:
    if name in fields:
        return fields[name]
    head, dot, rest = name.partition(".")
    inner = fields.get(head) if dot else None
    return _at(inner, rest) if isinstance(inner, Mapping) else None


def _running(value: object) -> str:
    """Running text: a string as it stands; of fundus' summary and sections, all paragraphs in order."""
    if isinstance(value, str):
        return value if value.strip() else ""
    if not isinstance(value, Mapping) or "sections" not in value:
        return ""
    sections = value["sections"] if isinstance(value["sections"], list) else []
    lines = [*_lines(value.get("summary"))]
    for section in sections:
        if isinstance(section, Mapping):
            lines += [*_lines(section.get("headline")), *_lines(section.get("paragraphs"))]
    return "\n\n".join(lines)


def _lines(value: object) -> list[str]:
    found = value if isinstance(value, list) else [value]
    return [line for line in found if isinstance(line, str) and line.strip()]


def _in_words(value: object, depth: int = 0) -> str | None:
    """A name as text: of an object what names it, of a list its entries."""
    if isinstance(value, str):
        return value.strip() or None
    if depth > 3:
        return None
    if isinstance(value, Mapping):
        return next((words for key in _NAMING if (words := _in_words(value.get(key), depth + 1))), None)
    if isinstance(value, list):
        return _JOINED.join(words for entry in value[:20] if (words := _in_words(entry, depth + 1))) or None
    return None
