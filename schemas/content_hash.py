"""The content hash that decides whether a file is new."""

from __future__ import annotations

import hashlib
from io import BufferedRandom, BufferedReader


def hash_bytes(data: bytes) -> str:
    """The content hash of bytes already read; equal to `hash_stream` of the file that holds them."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def hash_stream(file: BufferedReader | BufferedRandom) -> str:
    """The content hash of an open file, of which no more than a buffer is in memory at once."""
    return hashlib.file_digest(file, _blake2b).hexdigest()


def _blake2b() -> hashlib.blake2b:
    return hashlib.blake2b(digest_size=16)
