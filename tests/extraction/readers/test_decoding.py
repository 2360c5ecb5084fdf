"""Bytes -> text, verbatim."""

from __future__ import annotations

import pytest

from extraction.readers.decoding import decode

TEXT = (
    "افتتح وزير النقل محطة القطار الجديدة في مدينة طنطا، وقال إن المحطة تخدم 12 ألف راكب يوميا.\r\n\r\n"
    "  وأضاف أن العمل في الخط الثاني يبدأ العام المقبل،\tوأن كلفته 3 مليارات جنيه.  \n"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1256", "iso8859_6"])
def test_arabic_comes_back_verbatim(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode(b"\xef\xbb\xbf" + "خبر".encode()) == "خبر"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89" * 20,
        bytes(range(256)) * 8,
        b"plain text with a NUL \x00 in it",
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"NUL|neither"):
        decode(data)


def test_broken_utf8_with_a_mark_is_refused() -> None:
    with pytest.raises(ValueError, match="utf-8"):
        decode(b"\xef\xbb\xbf\xd9\xff\xfe")
