"""Signatures: reprints have nearly the same one, whatever their spelling, headline and dateline; others do not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extraction.folding import fold
from extraction.linking import METHOD, sign
from schemas.tables import ArticleSignature

STORY = (
    "افتتح محافظ الواحة المهندس سالم الدرعي صباح اليوم محطة تحلية المياه الجديدة في قرية النخيل، بحضور مدير فرع شركة"
    " المياه وعدد من الأهالي. وقال الدرعي إن المحطة تنتج خمسة آلاف متر مكعب يوميا، وإنها تخدم ثلاثين ألف نسمة في القرى"
    " المجاورة. وأضاف أن المرحلة الثانية من المشروع تبدأ في الربيع المقبل، وأن خزانا أرضيا سيبنى على مشارف القرية."
    " وشكر المحافظ العاملين في الموقع على إنجاز الأعمال قبل موعدها بشهرين، ثم اطلع على غرفة التحكم والمختبر."
)
REWRITE = (
    "دشنت سلطات الواحة أمس مشروعا لتحلية المياه طال انتظاره. ويقول السكان إن انقطاع الماء كان يدوم أياما كل صيف، وإنهم"
    " اعتادوا شراء الصهاريج بأسعار مرتفعة. أما اليوم فتضخ المحطة خمسة آلاف متر مكعب، كما أوضح سالم الدرعي الذي جال في"
    " أقسامها ووعد بتوسعتها. ويرى خبير البيئة نادر الصافي أن التحدي الأكبر هو التخلص من المياه المالحة الراجعة."
)


def signature(text: str) -> ArticleSignature:
    found = sign("art_1", fold(text))
    assert found is not None
    return found


def similarity(one: str, other: str) -> float:
    pairs = list(zip(signature(one).minhash, signature(other).minhash, strict=True))
    return sum(a == b for a, b in pairs) / len(pairs)


def test_spelling_marks_and_lines_do_not_count() -> None:
    other = STORY.replace("أ", "ا").replace("ة", "ه").replace("،", " -").replace(". ", ".\n\n").replace("ثم", "ثُمَّ")
    assert other != STORY
    assert signature(other) == signature(STORY)


def test_a_reprint_with_another_headline_and_dateline_is_near() -> None:
    reprint = "محطة تحلية في قرية النخيل\nالواحة - مكتب الجريدة\n" + STORY + "\nالخبر من وكالة الأنباء."
    assert similarity(STORY, reprint) > 0.7


def test_a_reprint_cut_at_its_end_is_near() -> None:
    assert similarity(STORY, STORY[: STORY.index(" وشكر")]) > 0.6


def test_another_telling_of_the_story_is_far() -> None:
    assert similarity(STORY, REWRITE) < 0.1


def test_reprints_share_bands_and_others_none() -> None:
    reprint = "الواحة (خاص): " + STORY
    assert set(signature(STORY).bands) & set(signature(reprint).bands)
    assert not set(signature(STORY).bands) & set(signature(REWRITE).bands)


def test_a_short_notice_has_no_signature() -> None:
    assert sign("art_1", fold("توفي أمس الشيخ سالم عن ثمانين عاما")) is None


def test_signatures_are_what_stored_ones_are() -> None:
    """Signatures of the same method are compared for years: these numbers change with METHOD alone."""
    found = signature(STORY)
    assert found.method == METHOD == "words3-128x4-rensa2"
    assert (len(found.minhash), len(found.bands), found.shingles) == (128, 32, 73)
    assert found.minhash[:3] == [3236266684, 1783515910, 242928836]
    assert found.bands[:2] == [2195983729269741091, 1608248263794795380]


@given(st.text(alphabet="ابت ثج.\n", max_size=300))
def test_any_text_is_signed_or_not(text: str) -> None:
    found = sign("art_1", fold(text))
    assert found is None or all(0 <= value < 2**63 for value in [*found.minhash, *found.bands])
