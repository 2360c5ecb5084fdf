"""docs/formats.md, made from the formats, field names and reasons that the readers know, and from reading samples.

`python samples/making/write_page.py` writes it; a test compares.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import article_bytes

from extraction.readers import UnreadableFile, parse
from extraction.readers.errors import HINTS
from extraction.readers.formats import FORMATS
from extraction.readers.tables.fields import field_names

PATH = Path(__file__).parents[2] / "docs" / "formats.md"
BAD_INPUT = Path(__file__).with_name("bad_input.md").read_text("utf-8")

INTRODUCTION = """\
# Formats

Made by `python samples/making/write_page.py`; change it there. `samples/formats` has a file of each format.

The bytes of a file tell its format; the suffix decides only where they leave it open (plain text, Markdown, CSV). A
suffix that is wrong does no harm where the bytes are certain: a web page saved as `.txt` is read as a web page.
`articles.media_type` says what a file was read as, `articles.encoding` what its text was encoded in.

An article of a file of several has the source `FILE#N`, N counting from 0; one of an archive `FILE#folder/member`, and
both together are `FILE#folder/member.jsonl#3`. A `#` in a member's name is written `%23`, a name that stands in the
archive twice gets `~2`. Compression alone (`.gz`, `.zst`, `.bz2`, `.xz`) adds nothing.

What is wrong with a member or item sends that one to the quarantine, and the others are read. What goes beyond a bound
of the settings (`MARSAD_MAX_...`) refuses the whole file. Parsers fetch nothing; documents that declare entities of
their own are refused.
"""

TEXT = """\
## What becomes the text

- Plain text and Markdown: the whole file, Markdown without its front matter. Headline, byline and dateline stay in.
- Web pages, saved or crawled: the main text as [trafilatura](https://trafilatura.readthedocs.io) finds it, a line for
  each paragraph. Title, author, outlet, address and day come from JSON-LD, Open Graph and meta elements.
- JSON, tables: the field of the text, verbatim. HTML in a field named for HTML (`content_html`) becomes its text.
- Feeds: the longer of content and description. An entry that has only a teaser is read as that teaser.
- NewsML-G2, NITF: the body, a line for each paragraph; items that are pictures or video are passed over.
- Word: a line for each paragraph, a line for each row of a table, with tabs.
- PDF: its text layer in reading order, a line for each paragraph; letters that are stored by their shape (presentation
  forms) become the letters they are. Pages that are pictures need text recognition first.
- Mail: the body (plain before HTML); the subject is the title, the sender the outlet. Attached documents are read, too.
- Web archives: pages answered with status 200; redirects, pictures and the like are passed over.
"""


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines) + "\n"


def formats() -> str:
    """Every format with a reader."""
    rows = [
        (
            known.name.removeprefix("an ").removeprefix("a "),
            " ".join(f"`{s}`" for s in known.suffixes),
            f"`{media_type}`",
        )
        for media_type, known in FORMATS.items()
        if known.module and known.module != "markup.other"
    ]
    return table(("format", "suffixes", "media type"), rows)


def read_back(suffix: str, encoding: str) -> str:
    """`yes` where the article of a file in this encoding comes back exactly, else what was wrong."""
    article = article_bytes.ARTICLES[0]
    data = article_bytes.IN_ENCODING[suffix](encoding)
    try:
        (found,) = parse(data, f"/x/file{suffix}")
    except UnreadableFile as error:
        return error.reason
    if found.text != article_bytes.TEXTS[suffix](article):
        return "other text"
    expected = article_bytes.charset_of(encoding)
    return "yes" if found.encoding == expected and found.title == article["title"] else f"as {found.encoding}"


def encodings() -> str:
    """Formats by encodings."""
    names = list(article_bytes.CODECS)
    rows = [(f"`{suffix}`", *(read_back(suffix, name) for name in names)) for suffix in article_bytes.IN_ENCODING]
    return table(("", *(f"`{name}`" for name in names)), rows)


def fields() -> str:
    """The names of fields by role."""
    rows = [(role, ", ".join(f"`{name}`" for name in names)) for role, names in field_names().items()]
    return table(("role", "names, the first with a value counts"), rows)


def page() -> str:
    """The whole page."""
    reasons = table(("reason", "what to do"), [(f"`{reason}`", hint) for reason, hint in HINTS.items()])
    return f"""{INTRODUCTION}
{formats()}
{TEXT}
## Encodings

UTF-8 goes before everything, then what the document declares (HTML, XML, HTTP, mail), then what the bytes look like.
The same article in each format and encoding, read back exactly:

{encodings()}
## Names of fields

In JSON, tables and front matter. A dot leads into an object. Your own names go first, by role, in `MARSAD_FIELD_NAMES`
or `marsad.toml`:

```toml
[field_names]
content = ["story.text_ar"]
published = ["day"]
```

JSON may be one article, an array of them, an object around an array (`articles`, `items`, `@graph`, `hits` ...), or one
object on each line.

{fields()}
## Reasons

Why a file, member or item is in the quarantine, and what to do.

{reasons}
{BAD_INPUT}"""


if __name__ == "__main__":
    PATH.write_text(page(), encoding="utf-8")
