"""Whom pronouns of honour, lone posts and lone bodies stand for, where several may be meant."""

from __future__ import annotations

import pytest

from extraction.folding import fold
from extraction.mentions import MentionFinder, resolve


def told(text: str, form: str, country: str = "KW") -> list[str]:
    folded = fold(text)
    found = [m for m in resolve(folded, country) if m.short]
    return [m.name for m in found if folded.text[m.start : m.end] == fold(form).text]


RECEIVED = "استقبل صاحب السمو أمير البلاد الشيخ سالم الدعيج بقصر السلام سمو الشيخ راكان الجابر ولي العهد."


@pytest.mark.parametrize(
    "after",
    [
        "كما استقبل سموه وزير الصحة حمود العتيق.",
        "وحضر المقابلة سمو الشيخ مساعد الفهد رئيس مجلس الوزراء. كما استقبل سموه وزير الصحة حمود العتيق.",
        "وجرى خلال اللقاء، الذي حضره سمو الشيخ مساعد الفهد، بحث العلاقات. واطلع سموه على الخطة.",
        "وبحضور سمو الشيخ مساعد الفهد رئيس مجلس الوزراء استقبل سموه السفير.",
    ],
)
def test_the_pronoun_is_of_whom_the_article_tells(after: str) -> None:
    assert set(told(f"{RECEIVED} {after}", "سموه")) == {"سالم الدعيج"}


def test_a_pronoun_told_counts_for_the_next() -> None:
    text = f"{RECEIVED} واستقبل سموه سمو الشيخ مساعد الفهد. واستقبل سموه سمو الشيخ نايف السعود. ثم غادر سموه."
    assert told(text, "سموه") == ["سالم الدعيج"] * 3


def test_a_new_subject_takes_the_pronoun() -> None:
    text = f"{RECEIVED} وافتتح سمو الشيخ مساعد الفهد المعرض. وتجول سموه في أجنحته."
    assert told(text, "سموه") == ["مساعد الفهد"]


def test_the_emir_and_the_guest() -> None:
    text = f"{RECEIVED} وأصدر سمو الأمير المفدى القرار الأميري رقم 14 لسنة 2025."
    assert [m.name for m in resolve(fold(text), "KW")][-1] == "سالم الدعيج"
    text = "وصل الرئيس القبرصي نيكوس ليماس إلى البلاد. وزار فخامة الضيف المتحف."
    assert told(text, "الضيف") == ["نيكوس ليماس"]


def test_a_lone_body_is_that_of_which_the_article_tells() -> None:
    text = (
        "عقد مجلس الوزراء جلسته الأسبوعية اليوم. ووافق المجلس على مشروع القانون وأحاله إلى مجلس الأمة. "
        "وقرر المجلس تشكيل لجنة."
    )
    assert told(text, "المجلس") == ["مجلس الوزراء", "مجلس الوزراء"]


def test_a_second_post_is_a_post() -> None:
    text = (
        "التقى سامي الدرعي نائب رئيس مجلس الوزراء ووزير النقل وزير النقل الأوغندي جون كاتو. وأكد الوزير عمق العلاقات."
    )
    assert told(text, "الوزير", "EG") == ["سامي الدرعي"]


def test_a_post_of_a_nationality_is_the_longer_post_of_its_country() -> None:
    text = "استقبل الوزير وزير التعدين والنفط بجمهورية سيراليون جون كاتو. ثم زار وزير التعدين السيراليوني الميناء."
    assert [m.name for m in resolve(fold(text), "SA") if m.country == "SL"] == ["جون كاتو", "جون كاتو"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("والتقى وزيري خارجية إيطاليا وقبرص.", ["وزير خارجية إيطاليا", "وزير خارجية قبرص"]),
        ("مع وزراء دفاع كل من مصر والأردن والعراق", ["وزير دفاع مصر", "وزير دفاع الأردن", "وزير دفاع العراق"]),
        ("مع وزراء الخارجية المصري والأردني.", ["وزير الخارجية المصري", "وزير الخارجية الأردني"]),
        ("بحضور سفراء فرنسا وألمانيا واليابان", ["سفير فرنسا", "سفير ألمانيا", "سفير اليابان"]),
        ("بحضور سفراء فرنسا لدى الدول", []),
        ("عين وزيرا للخارجية في مصر والأردن", []),
    ],
)
def test_a_plural_post_has_its_holders(text: str, names: list[str]) -> None:
    found = MentionFinder(fold(text)).find_all()
    assert [member.name for m in found for member in m.members] == names


def test_a_holder_named_elsewhere_is_meant() -> None:
    text = "وصل وزير خارجية قبرص نيكوس ليماس. ثم اجتمع الوزير مع وزيري خارجية إيطاليا وقبرص."
    found = [one.name for m in resolve(fold(text), "EG") for one in m.members]
    assert found == ["وزير خارجية إيطاليا", "نيكوس ليماس"]
