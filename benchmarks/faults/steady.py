"""Preloaded by the process that worker processes are forked from, where it serves one run after the other.

It ends where a run dies in the midst of asking for a worker; in a real run it would end with that run anyway.
"""

from __future__ import annotations

import errno
from multiprocessing import reduction
from typing import Any

_receive = reduction.recvfds  # type: ignore[attr-defined]


def _receive_or_go_on(*args: Any) -> Any:
    try:
        return _receive(*args)
    except EOFError:
        raise OSError(errno.ECONNABORTED, "the run died") from None


reduction.recvfds = _receive_or_go_on  # type: ignore[attr-defined]
