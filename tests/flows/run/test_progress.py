"""Batches by number and size, and the bar on a terminal."""

from __future__ import annotations

import io

from rich.console import Console

from flows.commands.bar import Bar
from flows.run.steps import batches
from schemas.batch import Listed


def files(*sizes: int) -> list[Listed]:
    return [Listed(f"{n}.json", size, 0) for n, size in enumerate(sizes)]


def test_batches_are_in_order_and_no_larger_than_asked() -> None:
    given = files(1, 2, 3, 4, 5)
    assert [[f.size for f in batch] for batch in batches(given, 2)] == [[1, 2], [3, 4], [5]]
    assert [[f.size for f in batch] for batch in batches(given, 9, max_bytes=6)] == [[1, 2, 3], [4], [5]]
    assert [[f.size for f in batch] for batch in batches(files(9, 1, 9), 9, max_bytes=4)] == [[9], [1], [9]]
    assert list(batches([], 2)) == []


def test_parts_of_a_file_make_up_the_whole_of_it() -> None:
    screen = io.StringIO()
    with Bar(Console(file=screen, force_terminal=True, width=120)) as bar:
        bar.begin(2)
        for _ in range(15):
            bar.done(200 / 3000, 200)
        bar.done(1, 1)
    last = screen.getvalue().rsplit("2/2", 1)
    assert len(last) == 2
    assert "3,001 articles" in last[1]


def test_lines_are_for_where_there_is_no_bar() -> None:
    screen, pipe = io.StringIO(), io.StringIO()
    for file, terminal in ((screen, True), (pipe, False)):
        with Bar(Console(file=file, force_terminal=terminal, width=120)) as bar:
            bar.begin(1)
            bar.say("batch 1 of 1")
    assert "batch 1 of 1" not in screen.getvalue()
    assert pipe.getvalue() == "batch 1 of 1\n"
