"""On any text whatever, the spans are in order, apart, inside the text, and agree with those of the folded text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extraction.folding import fold
from extraction.numbers import find_in_folded, find_numbers

_PIECES = (
    "من إلى بين و في المئة % مليون ألف ألفا آلاف ثلاثة خمس نصف ربع أرباع الثاني الحادي عشر والعشرين فاصلة صفر مئة مئتا "
    "و5 12 1,250 3.280 ٣٫٥ 10-15 2024/2025 999999999999999999999999999999 5G ـ ً \u200f ﻻ \n ، . ( ) ريال واحد وأحد لست"
)
texts = st.one_of(
    st.text(),
    st.lists(st.sampled_from(_PIECES.split(" ")), max_size=14).flatmap(
        lambda p: st.sampled_from([" ".join(p), "".join(p)])
    ),
)


@given(texts)
def test_spans_are_valid(text: str) -> None:
    end = 0
    for n in find_numbers(text):
        assert end <= n.start < n.end <= len(text)
        assert n.kind in ("cardinal", "ordinal", "percent", "fraction")
        assert n.value_upper is None or n.value <= n.value_upper
        end = n.end


@given(texts)
def test_folded_text_gives_the_same(text: str) -> None:
    folded = fold(text)
    direct = [(n.start, n.end, n.value, n.value_upper, n.kind) for n in find_numbers(text)]
    through = [(*folded.span(n.start, n.end), n.value, n.value_upper, n.kind) for n in find_in_folded(folded.text)]
    assert direct == through
