"""Python's garbage collector in a process that extracts from one article after another."""

from __future__ import annotations

import gc


def let_garbage_wait() -> None:
    """Let the collector look seldom, and never at what is there now: the lexicons.

    They stay for good, and an article's records hold no cycles, so that it would look at them in vain.
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
