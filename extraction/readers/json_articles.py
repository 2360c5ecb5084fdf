"""A .json file in the manner of SaudiNewsNet: one object, or an array of objects, with one article each."""

from __future__ import annotations

import json
import os.path
from collections.abc import Callable, Mapping

from extraction.ids import make_id
from extraction.readers.errors import UnreadableFile
from extraction.readers.language import language_of
from extraction.readers.publication import publication_day
from schemas.tables import Article

_DAY_FIELDS = ("published_on", "published", "date_published", "date", "date_extracted")

OnReject = Callable[[UnreadableFile], None]


def read_json(text: str, source_uri: str, on_reject: OnReject | None = None) -> list[Article]:
    """The articles of a JSON file; item N (from 0) of an array has the source `FILE#N`.

    An item that is no article goes to `on_reject`, and the others are read; without `on_reject` it raises, as the file
    does when it is no JSON at all.
    """
    items = _items(text, source_uri)
    articles: list[Article] = []
    for uri, item in items:
        try:
            articles.append(_article(item, uri, source_uri))
        except UnreadableFile as error:
            if on_reject is None or len(items) == 1:
                raise
            on_reject(error)
    return articles


def _items(text: str, source_uri: str) -> list[tuple[str, object]]:
    name = os.path.basename(source_uri)
    try:
        loaded: object = json.loads(text)
    except json.JSONDecodeError as error:
        what = error.msg.removesuffix(" at").removesuffix(" starting")
        message = f"{name} is not valid JSON, line {error.lineno}, column {error.colno}: {what}"
        raise UnreadableFile("json_syntax", message, source_uri) from None
    except (RecursionError, ValueError) as error:
        raise UnreadableFile("json_syntax", f"{name} cannot be read as JSON: {error}", source_uri) from None
    if isinstance(loaded, list):
        if not loaded:
            raise UnreadableFile("empty", f"{name} holds an empty array", source_uri)
        return [(f"{source_uri}#{n}", item) for n, item in enumerate(loaded)]
    return [(source_uri, loaded)]


def _article(item: object, uri: str, file_uri: str) -> Article:
    name = os.path.basename(uri)
    if not isinstance(item, dict):
        raise UnreadableFile("json_shape", f"{name} is {_kind(item)}, not an object", uri, _raw(item))
    content = item.get("content")
    if not isinstance(content, str) or not content.strip():
        stands = "is missing" if "content" not in item else f"is {_kind(content)}"
        raise UnreadableFile("no_content", f'{name}: the field "content" {stands}', uri, _raw(item))
    title, url = _text(item, "title"), _text(item, "url")
    outlet, byline = _text(item, "source"), _text(item, "author")
    if any(_is_broken(value) for value in (content, title, url, outlet, byline)):
        raise UnreadableFile("broken_unicode", f"{name} holds half of a surrogate pair", uri, _raw(item))
    dated = next((value for key in _DAY_FIELDS if (value := _text(item, key))), None)
    day, source = publication_day(dated, content, os.path.basename(file_uri))
    return Article(
        article_id=make_id("art", content, title, url),
        source_uri=uri,
        url=url,
        outlet=outlet,
        title=title,
        byline=byline,
        language=language_of(content),
        published_on=day,
        published_on_source=source,
        text=content,
    )


def _raw(item: object) -> str:
    raw = json.dumps(item, ensure_ascii=False)
    return json.dumps(item) if _is_broken(raw) else raw


def _text(item: Mapping[str, object], key: str) -> str | None:
    value = item.get(key)
    return value.strip() or None if isinstance(value, str) else None


def _is_broken(value: str | None) -> bool:
    if value is None or value.isascii():
        return False
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


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
