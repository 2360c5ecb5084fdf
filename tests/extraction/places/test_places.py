"""Places: clitics, articles, nationality adjectives, and words that only look like places."""

from __future__ import annotations

import pytest

from extraction.folding import fold_text
from extraction.places import country_of, find_places, main_country


def found(text: str) -> list[tuple[str, str, str]]:
    folded = fold_text(text)
    return [(folded[p.start : p.end], p.kind, p.code) for p in find_places(folded)]


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("مصر", "EG"),
        ("لليتوانيا", "LT"),
        ("ليتوانيا", "LT"),
        ("لليابان", "JP"),
        ("بالإمارات", "AE"),
        ("والهند", "IN"),
        ("المصرية", "EG"),
        ("مصريين", "EG"),
        ("الأوزبكي", "UZ"),
        ("دولة الإمارات العربية المتحدة", "AE"),
        ("المملكة المتحدة", "GB"),
        ("سلطنة عُمان", "OM"),
        ("الألمانية", "DE"),
        ("طاولة", None),
        ("الوزارة", None),
    ],
)
def test_country_of_a_phrase(phrase: str, code: str | None) -> None:
    assert country_of(fold_text(phrase)) == code


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سافر إلى لبنان والهند", [("لبنان", "country", "LB"), ("الهند", "country", "IN")]),
        ("زار الوفد المملكة المتحدة", [("المملكه المتحده", "country", "GB")]),
        ("البنك المركزي المصري", [("المصري", "nisba", "EG")]),
        ("وزير النقل الليتواني", [("الليتواني", "nisba", "LT")]),
        ("الوفدان السعودي والكوري الجنوبي", [("السعودي", "nisba", "SA"), ("الكوري الجنوبي", "nisba", "KR")]),
        ("افتتح المركز في مدينة صفاقس", [("صفاقس", "city", "TN")]),
        ("وقّعت سوناطراك العقد", [("سوناطراك", "body", "DZ")]),
        ("نائب في البرلمان بألمانيا", [("المانيا", "country", "DE")]),
        ("غادر رئيس الشركة جدة مساء أمس", [("جده", "city", "SA")]),
        ("وزارت المديرة حلب، واطلعت", [("حلب", "city", "SY")]),
        ("مشروعات في شرق وجنوب إفريقيا", []),
        ("مشروعات في محافظة القليوبية", [("القليوبيه", "region", "EG")]),
    ],
)
def test_places_in_text(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "كان المشروع كبيرا",
        "تقرير مالي سنوي",
        "أنبوب بقطر نصف متر",
        "بعد صلاة المغرب",
        "انتشر الخبر سريعا",
        "زار الطفل بيت جدة رفيقه",
        "مجريات الأمور",
    ],
)
def test_words_that_are_no_places(text: str) -> None:
    assert found(text) == []


def test_kingdom_and_amman_go_by_the_article() -> None:
    assert ("المملكه", "country", "JO") in found("قال وزير أردني إن المملكة تستقبل الزوار")
    assert ("المملكه", "country", "SA") in found("تستقبل المملكة الزوار")
    assert ("عمان", "city", "JO") in found("وصل إلى عمان أمس وفد يزور الأردن")
    assert ("عمان", "country", "OM") in found("وصل إلى عمان أمس وفد يزور مسقط")


def test_main_country() -> None:
    assert main_country(find_places(fold_text("افتتح الوزير المصري في القاهرة معرضا تشارك فيه فرنسا"))) == "EG"
    assert main_country(find_places(fold_text("اجتمعت الهند والصين واليابان"))) is None
    assert main_country([]) is None


def test_a_namesake_is_told_by_the_other_places() -> None:
    assert [p.code for p in find_places(fold_text("زار بيروت ثم سافر إلى طرابلس في لبنان"))] == ["LB", "LB", "LB"]
    assert [p.code for p in find_places(fold_text("زار بنغازي ثم سافر إلى طرابلس"))] == ["LY", "LY"]
