"""Break a file in one of many ways, told by a seed: the same seed gives the same bytes."""

from __future__ import annotations

import bz2
import gzip
import random
import re
from collections.abc import Callable, Sequence

Mutation = Callable[[bytes, random.Random, Sequence[bytes]], bytes]

# Bytes at which parsers have stumbled: ends of numbers, marks, open brackets, encodings of nothing.
_TOKENS = (
    b"\0", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"\xed\xa0\x80", b"\xf4\x90\x80\x80",
    b"[" * 200, b'{"a":' * 200, b"<a>" * 200, b"&#0;", b"&amp;" * 50, b"<![CDATA[", b"-->", b"]]>", b"%s%n", b"../../",
    b"1e999", b"-0", b"NaN", b'"', b"'", b"\\u0000", b"\r\r\n", "\u202e".encode(), "\u0640".encode() * 100,
    b"9" * 400, "مليار ".encode() * 20, "\ufdfa".encode() * 20, "٣٫٥٪".encode(),
)  # fmt: skip
_SIGNS = b" \n\t<>/&;'\"{}[](),:.=-+%0123456789abcXYZ"
_NUMBER = re.compile(rb"\d+")
_TAG = re.compile(rb"</?[A-Za-z][^<>]{0,80}>|[\[\]{}\",:]")


def flip(data: bytes, rng: random.Random, _: Sequence[bytes]) -> bytes:
    """Change some bytes, half of the time to what stays text and may mean something."""
    changed = bytearray(data)
    new = _SIGNS if rng.random() < 0.5 else range(256)
    for _at in range(rng.choice((1, 1, 2, 5, 20))):
        changed[rng.randrange(len(changed))] = rng.choice(new)
    return bytes(changed)


def truncate(data: bytes, rng: random.Random, _: Sequence[bytes]) -> bytes:
    """Cut the end off, or the beginning."""
    at = rng.randrange(len(data))
    return data[:at] if rng.random() < 0.8 else data[at:]


def splice(data: bytes, rng: random.Random, others: Sequence[bytes]) -> bytes:
    """Go on with the end of another file."""
    other = rng.choice(others)
    return data[: rng.randrange(len(data))] + other[rng.randrange(len(other)) :]


def repeat(data: bytes, rng: random.Random, _: Sequence[bytes]) -> bytes:
    """Say a part twice or often."""
    start = rng.randrange(len(data))
    part = data[start : start + rng.randrange(1, 400)]
    return data[:start] + part * rng.choice((2, 3, 50)) + data[start:]


def drop(data: bytes, rng: random.Random, _: Sequence[bytes]) -> bytes:
    """Leave a part out."""
    start = rng.randrange(len(data))
    return data[:start] + data[start + rng.randrange(1, 400) :]


def insert(data: bytes, rng: random.Random, _: Sequence[bytes]) -> bytes:
    """Put in what parsers have stumbled at."""
    at = rng.randrange(len(data))
    return data[:at] + rng.choice(_TOKENS) + data[at:]


def renumber(data: bytes, rng: random.Random, others: Sequence[bytes]) -> bytes:
    """Make a number another one: lengths, offsets, dates."""
    return _at_one(_NUMBER, data, rng, (b"0", b"-1", b"4294967296", b"9" * 30, b"1.5", b""), others)


def retag(data: bytes, rng: random.Random, others: Sequence[bytes]) -> bytes:
    """Take a tag, bracket or quote away, or make it another."""
    return _at_one(_TAG, data, rng, (b"", b"<p>", b"</p>", b"[", b"}", b'"', b"<!--", b"<script>"), others)


def _at_one(
    form: re.Pattern[bytes], data: bytes, rng: random.Random, others: Sequence[bytes], files: Sequence[bytes]
) -> bytes:
    places = [found.span() for found in form.finditer(data)]
    if not places:
        return flip(data, rng, files)
    start, end = rng.choice(places)
    return data[:start] + rng.choice(others) + data[end:]


_MUTATIONS: tuple[Mutation, ...] = (flip, truncate, splice, repeat, drop, insert, renumber, retag)


def mutate(data: bytes, seed: int, others: Sequence[bytes]) -> bytes:
    """The file, broken once or several times; what is within a gzip or bzip2 file is broken half of the time."""
    rng = random.Random(seed)
    for magic, unpack, pack in ((b"\x1f\x8b", gzip.decompress, gzip.compress), (b"BZh", bz2.decompress, bz2.compress)):
        if data.startswith(magic) and rng.random() < 0.5:
            return pack(_broken(unpack(data), rng, others))
    return _broken(data, rng, others)


def _broken(data: bytes, rng: random.Random, others: Sequence[bytes]) -> bytes:
    for _ in range(rng.choice((1, 1, 1, 2, 3, 6))):
        if data:
            data = rng.choice(_MUTATIONS)(data, rng, others)
    return data
