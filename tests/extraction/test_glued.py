"""Captions glued to the lead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction import extract
from extraction.folding import fold
from extraction.glued import part_caption
from tests.sample_records import article


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("جانب من حفل الجمعيةزار مدير التعليم بالمحافظة مقر الجمعية", "زار"),
        ("الوكيل لدى معايدة المرضىقام وكيل المحافظة بزيارة المستشفى", "قام"),  # المرض يقام is no seam
        ("لقطة من سباق الخيلأقام نادي الفروسية حفل السباق", "أقام"),
        ("طائرات المعرض في لبنانافتتح رئيس الهيئة معرض الطيران", "افتتح"),
    ],
)
def test_a_caption_ends_where_the_lead_begins(text: str, lead: str) -> None:
    parted = part_caption(fold(text))
    caption, told = parted.text.split("\n")
    assert parted.quote(len(caption) + 1, len(parted.text)) == text[text.index(lead) :]
    assert parted.quote(0, len(caption)) == text[: text.index(lead)]
    assert told.split()[0] == fold(lead).text


@pytest.mark.parametrize(
    "text",
    [
        "انهار الاتحاد السوفياتي، ومعه حلفاؤه",
        "خسرت الشركة ثلث رأسمالها وألغيت رخصتها",
        "كتاب القابعين في بيوتهم",
        "فاز نادي الأنصار السعودي",
        "ولاية العامرات الجديدة",
        "الجنود الأميركان الوحيدون",
        "واصل الفريق تحضيراتهم المقبلة",
        "كشفت رادارات المطار",
        "استقال تركي السديري رئيس الجمعية",
        "حضر وكيل المحافظة حفل الأهالي",
        "صدر قرار المجلس بشأن المملكةالعربية السعودية",  # a blank is missing, but no verb follows
        "مدونة #معاناة_أهالي_القرية",
    ],
)
def test_other_words_stay_whole(text: str) -> None:
    assert part_caption(fold(text)).text == fold(text).text


def test_only_the_opening_is_looked_at() -> None:
    text = "كلمة " * 40 + "جانب من حفل الجمعيةزار مدير التعليم مقر الجمعية"
    assert part_caption(fold(text)).text == fold(text).text


def test_the_lead_is_read_with_its_own_words() -> None:
    text = "جانب من الافتتاح بالجمعيةافتتح وزير الصحة سالم الناصر مستشفى الواحة أمس."
    event = extract(article(text=text)).events[0]
    assert event.event_type == "inauguration"
    assert event.evidence.startswith("افتتح")
    assert text[event.evidence_start : event.evidence_end] == event.evidence


@given(st.text(alphabet="ابتةىحضرقام \u064b\ufefb\n", max_size=60), st.integers(0, 60))
def test_parting_moves_no_offset(source: str, at: int) -> None:
    folded = fold(source)
    at = min(at, len(folded.text))
    parted = folded.parted(at)
    assert parted.text == folded.text[:at] + "\n" + folded.text[at:]
    for n in range(len(folded.text)):
        assert parted.span(n + (n >= at), n + 1 + (n >= at)) == folded.span(n, n + 1)
