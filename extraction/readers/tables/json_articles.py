"""JSON: one article, an array of them, an object around such an array, or one object on each line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace

from extraction.readers.article import Draft
from extraction.readers.document import Document
from extraction.readers.errors import UnreadableFile
from extraction.readers.session import Session
from extraction.readers.tables.fields import FieldNames
from schemas.tables import Article

_LINES = "application/x-ndjson"
# Fields under which an object holds the array of its articles.
_AROUND = ("@graph", "articles", "items", "data", "results", "posts", "news", "hits", "documents", "docs", "response")
# Fields in which an entry of such an array wraps the article.
_INSIDE = ("_source", "article")
_MAX_RAW = 1_000_000

Item = tuple[int | None, object]  # its place, None where it is the whole file; what stands there


def read(document: Document, session: Session) -> Iterator[Article]:
    """The articles; item N (from 0) of several has the source `FILE#N`. One that is no article does not stop others."""
    text, encoding = document.decoded()
    document, items = _items(document, text)
    names = FieldNames(session.options)
    for place, item in items:
        try:
            draft = _draft(document, names, item, place)
            draft.encoding = encoding
            article = draft.finish(document, session.options, place)
        except UnreadableFile as error:
            refused = error if isinstance(item, UnreadableFile) else error.holding(_raw(item))
            if len(items) == 1:
                raise refused from None
            session.reject(refused)
        else:
            yield article


def _items(document: Document, text: str) -> tuple[Document, list[Item]]:
    try:
        loaded: object = json.loads(text)
    except json.JSONDecodeError as error:
        if document.media_type == _LINES or error.msg == "Extra data":
            return replace(document, media_type=_LINES), _lines(document, text)
        raise _syntax(document, error) from None
    except (RecursionError, ValueError) as error:
        raise document.refuse("json_syntax", f" cannot be read as JSON: {error}") from None
    if document.media_type == _LINES and not isinstance(loaded, list):
        return document, [(0, loaded)]
    array = loaded if isinstance(loaded, list) else _array_in(loaded)
    document = replace(document, media_type="application/json")
    if array is None:
        return document, [(None, loaded)]
    if not array:
        raise document.refuse("empty", " holds an empty array")
    return document, list(enumerate(array))


def _array_in(loaded: object, depth: int = 0) -> list[object] | None:
    """The array of objects that an object is there to hold, or None."""
    if not isinstance(loaded, Mapping) or depth > 2:
        return None
    for name in _AROUND:
        inner = loaded.get(name)
        if isinstance(inner, list) and inner and all(isinstance(entry, Mapping) for entry in inner):
            return inner
        if isinstance(inner, Mapping) and (found := _array_in(inner, depth + 1)):
            return found
    return None


def _lines(document: Document, text: str) -> list[Item]:
    """An object for each line that is not blank; an error for one that is no JSON."""
    items: list[Item] = []
    lines = [line for line in text.split("\n") if line.strip()]
    for place, line in enumerate(lines):
        try:
            items.append((place, json.loads(line)))
        except (RecursionError, ValueError) as error:
            what = error.msg if isinstance(error, json.JSONDecodeError) else str(error)
            broken = document.part(place).refuse(
                "json_syntax", f" is not valid JSON: {what}", json.dumps(line[:_MAX_RAW])
            )
            items.append((place, broken))
    # Lines none of which is JSON are a broken file of another kind.
    if all(isinstance(item, UnreadableFile) for _, item in items):
        try:
            json.loads(text)
        except json.JSONDecodeError as error:
            raise _syntax(document, error) from None
        except (RecursionError, ValueError) as error:
            raise document.refuse("json_syntax", f" cannot be read as JSON: {error}") from None
    return items


def _syntax(document: Document, error: json.JSONDecodeError) -> UnreadableFile:
    what = error.msg.removesuffix(" at").removesuffix(" starting")
    where = f"line {error.lineno}, column {error.colno}"
    return document.refuse("json_syntax", f" is not valid JSON, {where}: {what}")


def _draft(document: Document, names: FieldNames, item: object, place: int | None) -> Draft:
    if isinstance(item, UnreadableFile):
        raise item
    part = document.part(place)
    if not isinstance(item, Mapping):
        raise part.refuse("json_shape", f" is {_kind(item)}, not an object")
    inner = next((item[name] for name in _INSIDE if isinstance(item.get(name), Mapping)), item)
    draft = names.draft(inner)
    if not draft.text.strip():
        found = names.content_field(inner)
        stands = f'the field "{found[0]}" is {_kind(found[1])}' if found else 'the field "content" is missing'
        raise part.refuse("no_content", f": {stands}")
    return draft


def _raw(item: object) -> str:
    raw = json.dumps(item, ensure_ascii=False)
    try:
        raw.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(item)
    return raw


def _kind(value: object) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true or false"
        case int() | float():
            return "a number"
        case str():
            return "blank text" if not value.strip() else "text"
        case list():
            return "an array"
        case _:
            return "an object"
