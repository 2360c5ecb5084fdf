"""Errors of a place that may pass (time-outs, 5xx, lost connections) are tried again, after a pause that grows."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_TRIES = 4
_FIRST_PAUSE = 0.5
_MAY_PASS = {408, 425, 429}
_STAYS = (FileNotFoundError, PermissionError, NotADirectoryError, IsADirectoryError, NotImplementedError)
# By name, since the libraries they belong to are not installed everywhere.
_STAYS_NAMES = {
    "CertificateError",
    "ClientConnectorCertificateError",
    "DefaultCredentialsError",
    "HostKeyNotVerifiable",
    "InvalidURL",
    "NoCredentialsError",
    "PermissionDenied",
}
_LIBRARIES = ("aiohttp", "asyncssh", "azure", "botocore", "gcsfs", "google", "requests", "s3fs", "urllib3")


def retried(call: Callable[[], T], tries: int = _TRIES) -> T:
    """What `call` returns. Raises its last error where it may pass but did not, at once where it will not pass."""
    pause = _FIRST_PAUSE
    for left in range(tries - 1, -1, -1):
        try:
            return call()
        except Exception as error:
            if not left or not may_pass(error):
                raise
        time.sleep(pause)
        pause *= 3
    raise AssertionError("no tries")


def may_pass(error: BaseException) -> bool:
    """Whether the same request may succeed a little later."""
    status = status_of(error)
    if status is not None:
        return status >= 500 or status in _MAY_PASS
    if isinstance(error, _STAYS) or type(error).__name__ in _STAYS_NAMES:
        return False
    return isinstance(error, OSError | EOFError) or type(error).__module__.startswith(_LIBRARIES)


def status_of(error: BaseException) -> int | None:
    """The HTTP status that an error of a library carries, of 4xx and 5xx."""
    for name in ("status", "status_code", "code"):
        value = getattr(error, name, None)
        if isinstance(value, int | str) and str(value).isdigit() and 400 <= int(value) < 600:
            return int(value)
    return None
