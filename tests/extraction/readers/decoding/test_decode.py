"""Bytes -> text, verbatim, with the encoding's name."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.readers.decoding import Decoded, decode

from .press import ARTICLE, HEADLINES, PARAGRAPH, TEXTS

ENCODINGS = {
    "utf-8": "utf-8",
    "utf-8-sig": "utf-8",
    "utf-16": "utf-16-le",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
    "utf-32": "utf-32-le",
    "utf-32-le": "utf-32-le",
    "utf-32-be": "utf-32-be",
    "windows-1256": "windows-1256",
    "iso-8859-6": "iso-8859-6",
}


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("length", TEXTS)
def test_arabic_comes_back_verbatim(length: str, encoding: str) -> None:
    assert decode(TEXTS[length].encode(encoding)) == Decoded(TEXTS[length], ENCODINGS[encoding])


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Le ministre a rencontré son homologue grec à Athènes, où il était attendu depuis l'été.", "windows-1252"),
        ("The minister met his Greek counterpart in Tripoli on Monday.", "utf-8"),
        ("Министр сельского хозяйства встретился с греческим коллегой в понедельник.", "windows-1251"),
    ],
)
def test_other_languages_come_back_too(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("taken_for", "encoding"),
    [
        ("windows-1252", "utf-8"),
        ("latin-1", "utf-8"),
        ("windows-1256", "utf-8"),
        ("windows-1252", "windows-1256"),
        ("latin-1", "windows-1256"),
    ],
)
@pytest.mark.parametrize("length", TEXTS)
def test_what_was_encoded_twice_is_decoded_twice(length: str, taken_for: str, encoding: str) -> None:
    text = TEXTS[length]
    wrong = "".join(
        chr(byte)
        if taken_for == "windows-1252" and byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
        else bytes([byte]).decode(taken_for)
        for byte in text.encode(encoding)
    )
    assert wrong != text
    expected = f"{encoding} as {taken_for.replace('latin-1', 'windows-1252')}"
    assert decode(wrong.encode()) == Decoded(text, expected)


@pytest.mark.parametrize(
    "text",
    [
        "ظهر ظبي في حظيرة طنطا، وطلب الطبيب طعاما",
        "naïveté à l'opéra, déjà vu: élève, forêt, garçon",
        "Größe, Übermaß, Öl und Ähren",
        "ﻻ إله إلا ﷲ",
        "مـــرحـــبا\u200f بكم\u202b في\x00 مسقط\r\n",
        "وزير الزراعة 🌾 والمياه",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert decode(text.encode()) == Decoded(text, "utf-8")


@pytest.mark.parametrize("legacy", ["windows-1256", "iso-8859-6"])
def test_lines_of_several_encodings_are_told_one_by_one(legacy: str) -> None:
    lines = [line + "\r\n" for line in (*HEADLINES, "Photo: Marsad (2024)", "")]
    data = b"".join(line.encode(legacy if n % 5 == 3 else "utf-8") for n, line in enumerate(lines))
    assert decode(data) == decode(codecs.BOM_UTF8 + data) == Decoded("".join(lines), f"utf-8 and {legacy}")


@pytest.mark.parametrize(
    "declared", ["windows-1256", "CP1256", " 'x-cp1256' ", "utf-8", "iso-8859-1", "no-such", "zlib", ""]
)
def test_a_wrong_declaration_does_no_harm(declared: str) -> None:
    assert decode(PARAGRAPH.encode("windows-1256"), declared) == Decoded(PARAGRAPH, "windows-1256")
    assert decode(PARAGRAPH.encode(), declared) == Decoded(PARAGRAPH, "utf-8")


def test_a_declaration_tells_what_looking_cannot() -> None:
    text = "نحن هنا لا"
    assert decode(text.encode("windows-1256"), "windows-1256") == Decoded(text, "windows-1256")
    assert decode(HEADLINES[2].encode("cp720"), "cp720") == Decoded(HEADLINES[2], "cp720")
    welsh = "Mae'r gweinidog yn cwrdd â'i gymar ŵyl"
    assert decode(welsh.encode("iso-8859-14"), "ISO-8859-14") == Decoded(welsh, "iso8859-14")


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89" * 20,
        bytes(range(256)) * 8,
        b"\x00" * 5000,
        b"half of it is \x00 NUL\x00\x00\x00\x00",
        codecs.BOM_UTF8 + b"\xd9\xff\xfe",
        codecs.BOM_UTF16_LE + b"\x27\x06\x28",
        PARAGRAPH.encode()[:-20] + b"\xd9",
        PARAGRAPH.encode().replace("وزير".encode(), b"\xd9\xff\xfe"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"UTF-8|utf-|control characters"):
        decode(data)


@given(st.binary(max_size=300), st.sampled_from([None, "windows-1256", "utf-16", "gb18030"]))
def test_any_bytes_are_decoded_or_refused(data: bytes, declared: str | None) -> None:
    try:
        found = decode(data, declared)
    except ValueError:
        return
    assert isinstance(found.text, str)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=300))
def test_utf8_without_controls_is_always_read(text: str) -> None:
    found = decode(text.encode())
    assert found.encoding.startswith("utf-8") or " as " in found.encoding


def test_a_file_cut_off_within_a_character_is_told_so() -> None:
    data = ARTICLE.encode()
    at = data.index("ق".encode(), 2000) + 1
    with pytest.raises(ValueError, match="in the middle of a character"):
        decode(data[:at])
