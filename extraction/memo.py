"""Answers kept by key. A hit costs less than that of functools.lru_cache, which moves its entry in a list."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Key = TypeVar("Key")
Answer = TypeVar("Answer")


class Memo(dict[Key, Answer]):
    """What `find` says of a key, asked once; forgets all when it holds `most` keys."""

    def __init__(self, find: Callable[[Key], Answer], most: int) -> None:
        super().__init__()
        self._find, self._most = find, most

    def __missing__(self, key: Key) -> Answer:
        if len(self) >= self._most:
            self.clear()
        answer = self[key] = self._find(key)
        return answer


def remembered(most: int) -> Callable[[Callable[[Key], Answer]], Callable[[Key], Answer]]:
    """Decorates a function of one argument, to keep its answers for up to `most` keys."""

    def keep(find: Callable[[Key], Answer]) -> Callable[[Key], Answer]:
        return Memo(find, most).__getitem__

    return keep
