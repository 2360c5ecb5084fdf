"""What of a URL is secret, and which errors may pass."""

from __future__ import annotations

import pytest

from flows.places.retrying import may_pass, retried
from flows.places.uris import is_remote, without_secrets
from flows.places.versions import version_of


@pytest.mark.parametrize(
    ("given", "stored"),
    [
        ("s3://key:secret@bucket/a.txt", "s3://bucket/a.txt"),
        ("sftp://user:pass@host:22/in/a.txt", "sftp://host:22/in/a.txt"),
        ("https://token@host/a.txt?id=7", "https://host/a.txt?id=7"),
        ("https://host/a?id=7&X-Amz-Signature=abc&X-Amz-Credential=k&token=t#top", "https://host/a?id=7"),
        ("https://host/a?sig=abc", "https://host/a"),
        ("abfs://container@account.example/a.txt", "abfs://container@account.example/a.txt"),
        ("https://host/خبر أول.txt", "https://host/خبر أول.txt"),
    ],
)
def test_nothing_secret_is_stored(given: str, stored: str) -> None:
    assert without_secrets(given) == stored


def test_what_is_remote() -> None:
    remote = [url for url in ("a.txt", "/a", "C:\\a", "file:///a", "s3://a", "https://a") if is_remote(url)]
    assert remote == ["s3://a", "https://a"]


def test_errors_that_may_pass() -> None:
    class Answer(Exception):
        def __init__(self, status: int) -> None:
            self.status = status

    passing = [TimeoutError(), ConnectionResetError(), OSError("broken"), Answer(500), Answer(503), Answer(429)]
    assert all(map(may_pass, passing))
    staying = [FileNotFoundError(), PermissionError(), Answer(403), Answer(404), ValueError(), NotImplementedError()]
    assert not any(map(may_pass, staying))


def test_how_often_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.places.retrying._FIRST_PAUSE", 0)
    calls: list[int] = []

    def fail_until(good: int, error: Exception) -> int:
        calls.append(1)
        if len(calls) < good:
            raise error
        return len(calls)

    assert retried(lambda: fail_until(3, TimeoutError())) == 3
    for error, tries in ((TimeoutError(), 4), (PermissionError(), 1)):
        calls.clear()
        with pytest.raises(type(error)):
            retried(lambda error=error: fail_until(9, error))
        assert len(calls) == tries


def test_versions_as_the_libraries_say_them() -> None:
    second = 1_700_000_000
    for said in (
        {"mtime": float(second)},
        {"updated": "2023-11-14T22:13:20Z"},
        {"Last-Modified": "Tue, 14 Nov 2023 22:13:20 GMT"},
    ):
        assert version_of(said).mtime_ns == second * 10**9, said
    assert version_of({"size": 3, "ETag": '"x"'}) == (3, 0, "x")
    assert version_of({}).mtime_ns < version_of({}).mtime_ns
