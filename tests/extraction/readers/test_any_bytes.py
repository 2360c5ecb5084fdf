"""Whatever the bytes, a reader gives articles or says what is wrong: mutated samples of every format."""

from __future__ import annotations

import pytest
from format_samples import names, sample
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extraction.readers import Options, UnreadableFile, parse
from extraction.readers.errors import HINTS
from extraction.readers.options import MEGABYTE

OPTIONS = Options(max_unpacked_bytes=16 * MEGABYTE)
QUICK = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
LONG = settings(max_examples=2000, deadline=None, suppress_health_check=list(HealthCheck))

place = st.floats(0, 1, exclude_max=True)
change = st.one_of(
    st.tuples(st.just("flip"), place, st.integers(0, 255)),
    st.tuples(st.just("cut"), place, st.integers(1, 400)),
    st.tuples(st.just("copy"), place, st.integers(1, 400)),
    st.tuples(st.just("end"), place, st.just(0)),
)


def mutate(data: bytes, changes: list[tuple[str, float, int]]) -> bytes:
    for kind, where, value in changes:
        at = int(where * len(data))
        match kind:
            case "flip":
                data = data[:at] + bytes([value]) + data[at + 1 :]
            case "cut":
                data = data[:at] + data[at + value :]
            case "copy":
                data = data[:at] + data[at : at + value] * 2 + data[at + value :]
            case _:
                data = data[:at]
    return data


def check(name: str, data: bytes) -> None:
    """Articles with text of their own places, or reasons with hints that a terminal can show."""
    refused: list[UnreadableFile] = []
    uri = f"/s/{name}"
    try:
        articles = parse(data, uri, refused.append, OPTIONS)
    except UnreadableFile as error:
        articles = []
        refused.append(error)
    places = [article.source_uri for article in articles]
    assert len(set(places)) == len(places)
    for article in articles:
        assert article.source_uri == uri or article.source_uri.startswith(f"{uri}#")
        assert article.text.strip()
        article.text.encode("utf-8")
    for error in refused:
        assert error.reason in HINTS
        assert error.message.isprintable()
        assert error.source_uri.startswith(uri)
        error.source_uri.encode("utf-8")


@pytest.mark.parametrize("name", names())
@given(changes=st.lists(change, min_size=1, max_size=8))
@QUICK
def test_mutated_samples(name: str, changes: list[tuple[str, float, int]]) -> None:
    check(name, mutate(sample(name), changes))


@pytest.mark.slow
@pytest.mark.parametrize("name", names())
@given(changes=st.lists(change, min_size=1, max_size=20))
@LONG
def test_many_mutated_samples(name: str, changes: list[tuple[str, float, int]]) -> None:
    check(name, mutate(sample(name), changes))


@given(
    data=st.binary(max_size=600), suffix=st.sampled_from([".txt", ".html", ".csv", ".json", ".eml", ".tar", ".xml", ""])
)
@settings(max_examples=150, deadline=None)
def test_any_bytes(data: bytes, suffix: str) -> None:
    check(f"a{suffix}", data)
