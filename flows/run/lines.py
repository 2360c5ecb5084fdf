"""Names of files and articles within lines of text."""

from __future__ import annotations


def one_line(name: str) -> str:
    """A name as it can stand within a line: control characters, line ends among them, are written as escapes."""
    return name if name.isprintable() else "".join(c if c.isprintable() else repr(c)[1:-1] for c in name)
