"""Short forms within an article, and the article's own country."""

from __future__ import annotations

import pytest

from extraction.folding import fold
from extraction.mentions import MentionFinder, resolve
from extraction.spans import Mention

ARTICLE = (
    "التقى المهندس هاني صبيح وزير الزراعة مع السيدة إيلينا ماروفيتش وزيرة الزراعة الكرواتية في القاهرة. "
    "وأكد الوزير أهمية التعاون. وقالت ماروفيتش إن بلادها مستعدة. ووقع الوزيران مذكرة تفاهم. "
    "ودعا صبيح نظيرته الكرواتية إلى زيارة المنيا. وزار معاليه جامعة المنيا، وكرمته الجامعة."
)


def shorts(text: str, country: str | None = "EG") -> dict[str, Mention]:
    folded = fold(text)
    return {folded.text[m.start : m.end]: m for m in resolve(folded, country) if m.short}


def test_lone_post_family_name_honour_and_peer() -> None:
    found = shorts(ARTICLE)
    assert found["الوزير"].name == "هاني صبيح"
    assert found["الوزير"].position == "وزير الزراعة"
    assert found["صبيح"].name == "هاني صبيح"
    assert found["معاليه"].name == "هاني صبيح"
    assert (found["ماروفيتش"].name, found["ماروفيتش"].country) == ("إيلينا ماروفيتش", "HR")
    assert found["نظيرته الكرواتيه"].name == "إيلينا ماروفيتش"
    assert found["الجامعه"].name == "جامعة المنيا"


def test_a_dual_has_its_members() -> None:
    assert [m.name for m in shorts(ARTICLE)["الوزيران"].members] == ["هاني صبيح", "إيلينا ماروفيتش"]


def test_one_key_for_all_mentions_of_a_participant() -> None:
    keys = {m.entity for m in resolve(fold(ARTICLE), "EG") if m.name == "هاني صبيح"}
    assert len(keys) == 1


def test_a_position_given_anywhere_holds_everywhere() -> None:
    text = "وصل الدكتور سامر الحلواني إلى عمان. وسامر الحلواني وزير العدل المصري يزورها أول مرة."
    assert {m.position for m in resolve(fold(text)) if m.name == "سامر الحلواني"} == {"وزير العدل المصري"}


def test_an_unnamed_post_is_the_person_who_holds_it() -> None:
    text = "استقبل محافظ المنيا اللواء هاني صبيح الوفد. وقال محافظ المنيا إن العمل بدأ."
    people = [m for m in resolve(fold(text), "EG") if m.kind == "person"]
    assert [m.name for m in people] == ["هاني صبيح", "هاني صبيح"]


def test_two_ministers_of_two_countries_stay_two() -> None:
    text = "اجتمع وزير المالية الأردني هاني صبيح ووزير المالية القطري سامر الحلواني. وقال الوزير القطري إن"
    assert shorts(text, None)["الوزير القطري"].name == "سامر الحلواني"


def test_a_short_form_without_antecedent_is_left_out() -> None:
    assert "الوزير" not in shorts("قال الوزير إن العمل بدأ.")


def test_relation_and_relative_are_two() -> None:
    found = resolve(fold("شيع الأهالي هاني صبيح السعيدي. وعزى الأمير والد الشهيد هاني صبيح السعيدي."), "SA")
    assert len({m.entity for m in found if "صبيح" in m.name}) == 2


def test_the_articles_own_country_is_the_one_whose_officials_bear_no_nationality() -> None:
    text = (
        "استقبل وزير الدفاع هاني صبيح في الرياض وزير الدفاع القطري سامر الحلواني، بحضور السفير القطري. "
        "وتناول اللقاء العلاقات بين السعودية وقطر، ويزور الوفد القطري الدوحة غدا عائدا إلى قطر."
    )
    finder = MentionFinder(fold(text))
    assert finder.default_country == "SA"
    minister = finder.find(*finder.sentences[0])[0]
    assert (minister.name, minister.country) == ("هاني صبيح", "SA")


def test_the_articles_own_firm_is_meant_before_a_foreign_one() -> None:
    text = "وقعت شركة مياه النيل مع شركة «نورديكا» السويدية عقدا في القاهرة. وقالت الشركة إن العمل بدأ."
    assert shorts(text)["الشركه"].name == "شركة مياه النيل"


def test_an_honour_is_of_one_gender() -> None:
    text = (
        "استقبلت معالي الدكتورة رنا الكيلاني وزيرة العدل معالي المهندس هاني صبيح وزير النقل. "
        "وشكرت معاليها الوزير، ورحب معاليه بالتعاون."
    )
    found = shorts(text)
    assert (found["معاليها"].name, found["معاليه"].name) == ("رنا الكيلاني", "هاني صبيح")


def test_a_secretary_is_not_his_assistant_nor_his_spokesman() -> None:
    text = (
        "التقى الأمين العام للاتحاد هاني صبيح الوفد. وقال المتحدث الرسمي باسم الأمين العام، سامر الحلواني، إن اللقاء "
        "مهم. وحضر السفير عمر الجمال، الأمين العام المساعد، المؤتمر. وشكر الأمين العام الحضور."
    )
    assert [m.name for m in resolve(fold(text), "EG") if m.post == "امين"][-1] == "هاني صبيح"


def test_a_shortened_post_is_the_one_that_begins_so() -> None:
    text = (
        "افتتح وزير الصناعة والمعادن هاني صبيح المصنع. وزار وزير التجارة والصناعة في الإقليم سامر الحلواني السوق. "
        "وقال وزير الصناعة إن العمل بدأ."
    )
    assert [m.name for m in resolve(fold(text), "EG") if m.post.startswith("وزير")][-1] == "هاني صبيح"


def test_the_side_of_a_signatory_is_his_country() -> None:
    text = "وقع عن الجانب المصري وزير النقل هاني صبيح، وعن الجانب الأردني المهندس سامر الحلواني وزير النقل."
    assert [m.country for m in resolve(fold(text), "EG") if m.kind == "person"] == ["EG", "JO"]


def test_a_minister_of_the_country_is_its_own_even_with_his_nationality() -> None:
    text = (
        "الكويت (كونا) -- افتتح وزير النقل هاني صبيح ميناء مبارك في الكويت. "
        "واجتمع الوزير الكويتي مع السفير سامر الحلواني "
        "في الكويت، وزار معه الأردن."
    )
    assert MentionFinder(fold(text)).default_country == "KW"
    assert [m.name for m in resolve(fold(text)) if m.post == "وزير"] == ["هاني صبيح", "هاني صبيح"]


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        (
            "ترأس رئيس الوزراء عمار سلام جلسة، وحضر رئيس الجمهورية كمال الزين. ودعا الرئيس سلام المجلس إلى الانعقاد.",
            "الرييس",
            "عمار سلام",
        ),
        (
            "ودع رئيس وزراء جمهورية الصومال الفيدرالية السيد عمار الدرعي الوفد. وقال رئيس الوزراء الفيدرالي ذلك.",
            "رييس الوزراء الفيدرالي",
            "عمار الدرعي",
        ),
        ("استقبل خادم الحرمين الشريفين الملك رشيد الوفد. وغادر الملك المفدى جدة.", "الملك المفدي", "رشيد"),
    ],
)
def test_a_post_means_whoever_was_introduced_with_it(text: str, form: str, expected: str) -> None:
    assert shorts(text, None)[form].name == expected
