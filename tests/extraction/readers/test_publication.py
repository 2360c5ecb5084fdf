"""The day of publication: metadata, text, file name."""

from __future__ import annotations

import datetime as dt

import pytest

from extraction.readers.publication import day_in_name, publication_day

DAY = dt.date(2024, 3, 5)
BODY = " زار وزير الصناعة مصنع الورق في المنطقة الحرة، واطلع على خطوط الإنتاج الجديدة التي بدأت العمل هذا الشهر." * 3


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("news_2024-03-05.txt", DAY),
        ("20240305_kuwait.json", DAY),
        ("2024_03_05.json", DAY),
        ("خبر 05-03-2024.txt", DAY),
        ("a1b220240305ff.txt", None),
        ("2024-13-05.txt", None),
        ("8824-01-05.txt", None),
        ("report.txt", None),
    ],
)
def test_days_in_file_names(name: str, day: dt.date | None) -> None:
    assert day_in_name(name) == day


def test_metadata_goes_before_text_and_text_before_the_name() -> None:
    text = "القاهرة - 6 مارس 2024\n" + BODY
    assert publication_day("2024-03-05 10:11:12", text, "2024-03-07.txt") == (DAY, "metadata")
    assert publication_day(None, text, "2024-03-07.txt") == (dt.date(2024, 3, 6), "text")
    assert publication_day("لاحقا", BODY, "2024-03-07.txt") == (dt.date(2024, 3, 7), "filename")
    assert publication_day(None, BODY, "a.txt") == (None, None)
