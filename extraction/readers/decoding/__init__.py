"""Bytes -> text, verbatim: no newline, space or mark is changed. `decode` is all that readers need."""

from extraction.readers.decoding.decode import Decoded, decode

__all__ = ["Decoded", "decode"]
