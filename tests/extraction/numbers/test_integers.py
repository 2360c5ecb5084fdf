"""Any integer below 10**15, in words and in each digit form, comes back as itself with its span."""

from __future__ import annotations

from hypothesis import assume, example, given
from hypothesis import strategies as st
from speller import spell

from extraction.numbers import find_numbers

# Numbers of every size are as likely as the large ones.
integers = st.integers(1, 15).flatmap(lambda digits: st.integers(1, 10**digits - 1))
eastern = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
persian = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
carriers = st.sampled_from(
    [("بلغ العدد ", " حسب البيان"), ("", ""), ("(", ")"), ("أعلن عن ", "، ثم توقف"), ("قال:\n", ".\n")]
)
clitics = st.sampled_from(["", "و", "ب", "ل", "ف", "وب", "ول"])


def assert_found(before: str, written: str, after: str, value: float) -> None:
    text = before + written + after
    found = find_numbers(text)
    assert [(text[n.start : n.end], n.value, n.value_upper, n.kind) for n in found] == [
        (written, value, None, "cardinal")
    ]


@given(
    number=integers,
    feminine=st.booleans(),
    oblique=st.booleans(),
    hundred=st.sampled_from(["مئة", "مائة"]),
    tanwin=st.sampled_from(["", "ا", "اً", "ًا"]),
    clitic=clitics,
    carrier=carriers,
)
@example(102_000, False, False, "مئة", "", "", ("", ""))
@example(101_000_000, False, True, "مائة", "", "ب", ("", ""))
@example(2_002_002, True, True, "مئة", "", "و", ("(", ")"))
@example(200_200_212_011, True, False, "مائة", "ا", "ل", ("", ""))
def test_in_words(
    number: int, feminine: bool, oblique: bool, hundred: str, tanwin: str, clitic: str, carrier: tuple[str, str]
) -> None:
    words = spell(number, feminine=feminine, oblique=oblique, hundred=hundred, tanwin=tanwin)
    assume(not (words == "ست" and clitic.endswith("ل")))  # لست is another word
    assert_found(carrier[0] + clitic, words, carrier[1], number)


@given(number=integers, clitic=st.sampled_from(["", "و", "ب", "بـ", "ل", "الـ"]), carrier=carriers)
def test_in_plain_digits(number: int, clitic: str, carrier: tuple[str, str]) -> None:
    for digits in (str(number), str(number).translate(eastern), str(number).translate(persian)):
        assert_found(carrier[0] + clitic, digits, carrier[1], number)


@given(number=integers, mark=st.sampled_from([",", "٬", ".", "،", " ", "\u00a0", "\u202f"]), carrier=carriers)
def test_grouped(number: int, mark: str, carrier: tuple[str, str]) -> None:
    written = f"{number:,}".replace(",", mark)
    assert_found(carrier[0], written, carrier[1], number)
    assert_found(carrier[0], written.translate(eastern), carrier[1], number)


@given(
    number=st.integers(0, 999),
    decimals=st.integers(0, 99),
    mark=st.sampled_from([".", ",", "٫"]),
    scale=st.sampled_from([(10**3, "ألف"), (10**6, "مليون"), (10**9, "مليار"), (10**12, "تريليون")]),
)
def test_decimal_with_scale(number: int, decimals: int, mark: str, scale: tuple[int, str]) -> None:
    value = (number * 100 + decimals) * scale[0] / 100
    assert_found("بقيمة ", f"{number}{mark}{decimals:02d} {scale[1]}", " دولار", value)


@given(
    head=st.integers(3, 999),
    rest=st.integers(1, 999),
    scale=st.sampled_from(
        [(10**6, "مليون", "ملايين", 10**3, "ألف", "آلاف"), (10**9, "مليار", "مليارات", 10**6, "مليون", "ملايين")]
    ),
    join=st.sampled_from([" و", " و "]),
)
def test_digits_across_scales(head: int, rest: int, scale: tuple[int, str, str, int, str, str], join: str) -> None:
    high, one, many, low, low_one, low_many = scale
    written = f"{head} {many if head <= 10 else one}{join}{rest} {low_many if 3 <= rest <= 10 else low_one}"
    assert_found("نحو ", written, " برميل", head * high + rest * low)
