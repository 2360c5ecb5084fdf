"""Organisations and countries as participants."""

from __future__ import annotations

from itertools import pairwise

import pytest

from extraction.folding import fold
from extraction.mentions import find_mentions


def bodies(text: str) -> list[tuple[str, str | None]]:
    return [(m.name, m.country) for m in find_mentions(fold(text), "EG") if m.kind == "organization"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أطلقت وزارة الزراعة واستصلاح الأراضي أمس مبادرة", [("وزارة الزراعة واستصلاح الأراضي", "EG")]),
        ('وقعت شركة "فيوردلاين" النرويجية عقدا', [('شركة "فيوردلاين" النرويجية', "NO")]),
        ("زار مقر شركة «دلتا نت» المتخصصة في البرمجيات", [("شركة «دلتا نت»", None)]),
        ("وقعت شركة فيوردلاين عقدا", [("شركة فيوردلاين", None)]),
        ("أعلنت الشركة المصرية للمخابز نتائجها", [("الشركة المصرية للمخابز", "EG")]),
        ("منح البنك الدولي قرضا", [("البنك الدولي", None)]),
        ("قرر مجلس النواب الأردني تأجيل", [("مجلس النواب الأردني", "JO")]),
        ("زار جامعة المنيا ومعهد بحوث القطن", [("جامعة المنيا", "EG"), ("معهد بحوث القطن", "EG")]),
        ("قدم الهلال الأحمر القطري مساعدات", [("الهلال الأحمر القطري", "QA")]),
        ("بمشاركة شركتي «نبراس» و«دلتا نت»", [("«نبراس»", None), ("«دلتا نت»", None)]),
        (
            "عقدت اللجنة المحلية للانتخابات البلدية بمحافظة المنيا اجتماعا",
            [("اللجنة المحلية للانتخابات البلدية بمحافظة المنيا", "EG")],
        ),
    ],
)
def test_organizations_to_their_true_end(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert bodies(text) == expected


def test_the_article_lost_after_li_is_restored() -> None:
    assert bodies("قدم قرضا للمجلس الأعلى للآثار")[0][0] == "المجلس الأعلى للآثار"
    assert bodies("الاجتماع الثالث للجنة العليا للمياه")[0][0] == "اللجنة العليا للمياه"


@pytest.mark.parametrize(
    "text",
    [
        "شركة مصرية ناشئة",
        "لجنة فنية",
        "مركز صحي",
        "مجموعة من الشركات",
        "بمحافظة المنيا",
        "بقيادة اللواء سالم",
        "لجنة للتحقيق",
    ],
)
def test_bodies_without_a_name(text: str) -> None:
    assert bodies(text) == []


def test_the_body_within_a_position_is_no_mention_of_its_own() -> None:
    assert bodies("قال هاني صبيح رئيس جامعة المنيا إن") == []


def test_countries_by_name_but_not_by_nationality() -> None:
    found = find_mentions(fold("وقعت مصر والهند اتفاقية بدعم ياباني"), "EG")
    assert [(m.kind, m.name, m.country) for m in found] == [("country", "مصر", "EG"), ("country", "الهند", "IN")]


def test_mentions_are_in_order_and_do_not_overlap() -> None:
    text = 'بحث وزير الزراعة هاني صبيح مع شركة "نبراس" في مصر، بحضور رنا الكيلاني رئيسة البنك الدولي، وضع الخطة.'
    found = find_mentions(fold(text))
    assert [m.kind for m in found] == ["person", "organization", "country", "person"]
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("أعلنت وزارات الزراعة والنقل والصحة عن خطة", ["وزارة الزراعة", "وزارة النقل", "وزارة الصحة"]),
        (
            "بمشاركة وزارات الطاقة والصناعة والثروة المعدنية والنقل",
            ["وزارة الطاقة", "وزارة الصناعة والثروة المعدنية", "وزارة النقل"],
        ),
        ("وقعت جامعتا المنيا والإسكندرية مذكرة", ["جامعة المنيا", "جامعة الإسكندرية"]),
        ("التعاون مع شركات الاتصالات والتقنية", []),
        ('أعلنت "سنابل" نتائجها. وتملك "سنابل" مصنعا', ['"سنابل"', '"سنابل"']),
        ('وقعت عقدا مع ائتلاف يضم "فولتا" البرتغالية و"نبراس" المصرية', ['"فولتا" البرتغالية', '"نبراس" المصرية']),
        ('أطلقت الهيئة "سنابل" أمس', []),
        ("وقعت مدينة الملك فيصل الطبية مذكرة في مدينة طنطا", ["مدينة الملك فيصل الطبية"]),
        ("قررت الدائرة الثالثة بمحكمة القضاء الإداري تأجيل", ["الدائرة الثالثة بمحكمة القضاء الإداري"]),
        ("زار الوفد الياباني المصنع", ["الوفد الياباني"]),
    ],
)
def test_bodies_named_otherwise(text: str, names: list[str]) -> None:
    assert [name for name, _ in bodies(text)] == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('أبرم عقدا مع شركة "واحة الشمال" لتشغيل الفندق', ['شركة "واحة الشمال"']),
        ("بالتعاون مع جامعة أم البواقي، أمس", ["جامعة أم البواقي"]),
        ("وقعت الشركة السعودية لنقل الركاب عقدا", ["الشركة السعودية لنقل الركاب"]),
        ("قضت المحكمة الصغرى المدنية ببراءته", ["المحكمة الصغرى المدنية"]),
        ("وقعت اللجنة البارالمبية الجزائرية عقدا", ["اللجنة البارالمبية الجزائرية"]),
        ("أعلن صندوق العناية بالآثار الإسلامية", ["صندوق العناية بالآثار الإسلامية"]),
        ('منح مجلس إدارة البنك الأهلي "بنك ندى الرقمي" رخصة', ["مجلس إدارة البنك الأهلي"]),
    ],
)
def test_where_the_name_of_a_body_ends(text: str, expected: list[str]) -> None:
    assert [name for name, _ in bodies(text)][:1] == expected
