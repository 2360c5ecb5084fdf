"""HTML that is all article (a feed's content, a wire story's body) -> its text, a line for each block."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from extraction.readers.markup.tree import html_tree, local

_TABLE = Path(__file__).parent / "elements.tsv"


def _elements() -> dict[str, str]:
    lines = [line.split("\t") for line in _TABLE.read_text("utf-8").splitlines() if not line.startswith("#")]
    return {name: does for does, names in lines[1:] for name in names.split()}


_DOES = _elements()
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_CELL = "\x1f"  # no text has it: parsers refuse it
_MARK = re.compile(r"<[A-Za-z!/]|&[#A-Za-z]")


def text_of_html(fragment: str) -> str:
    """The text of an HTML fragment, or of plain text, which comes back as it is."""
    if not fragment.strip() or not _MARK.search(fragment):
        return fragment
    return text_of_tree(html_tree(f"<div>{fragment}</div>"))


def text_of_tree(root: Any) -> str:
    """The text below an element: each block and `<br>` begins a line, blanks are one, paragraphs stand a line apart."""
    lines: list[str] = []
    current: list[str] = []

    def end_line() -> None:
        line = _BLANKS.sub(" ", "".join(current)).strip(f" {_CELL}").replace(_CELL, "\t")
        if line:
            lines.append(line)
        current.clear()

    # Not recursive: pages nest deeper than Python calls.
    stack: list[tuple[Any, bool]] = [(root, False)]
    while stack:
        element, left = stack.pop()
        name = local(element).lower()
        does = _DOES.get(name)
        if does == "begins a line":
            end_line()
        if left or does == "is left out" or not name:
            if does == "ends a cell":
                current.append(_CELL)
            current.append((element.tail or "") if element is not root else "")
            continue
        current.append(element.text or "")
        stack.append((element, True))
        stack.extend((inner, False) for inner in reversed(element))
    end_line()
    return "\n".join(lines)
