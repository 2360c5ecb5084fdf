"""Persons: titles, names and positions in either order, and where each ends."""

from __future__ import annotations

import pytest

from extraction.folding import fold
from extraction.mentions import find_mentions


def people(text: str) -> list[tuple[str, str | None]]:
    return [(m.name, m.position) for m in find_mentions(fold(text), "EG") if m.kind == "person"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("التقى الدكتور سامر الحلواني أمس وفدا", [("سامر الحلواني", None)]),
        ("التقى الدكتور/ سامر الحلواني أمس وفدا", [("سامر الحلواني", None)]),
        ("استقبلت د. رنا الكيلاني ضيوفها", [("رنا الكيلاني", None)]),
        ("زار معالي الأستاذ الدكتور هاني بن سالم العطيوي المعرض", [("هاني بن سالم العطيوي", None)]),
        ("افتتح صاحب السمو الملكي الأمير بدر بن راكان بن سعيد الملتقى", [("بدر بن راكان بن سعيد", None)]),
        ("وصل اللواء الركن فواز المنصوري إلى المقر", [("فواز المنصوري", None)]),
        ("التقى الدكتور علي عبد الله القرني مدير المركز", [("علي عبد الله القرني", "مدير المركز")]),
        ("زارت السيدة نورة آل منيع المدرسة", [("نورة آل منيع", None)]),
        ("قال المهندس عز الدين أبو ليلى إن", [("عز الدين أبو ليلى", None)]),
    ],
)
def test_titles_and_names(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("التقى السيد لي هان جو رئيس شركة", [("لي هان جو", None)]),
        ("التقى السيد يان دي فريس وزير المالية", [("يان دي فريس", "وزير المالية")]),
        ("شارك السيد برونو أو وزير الدولة للطاقة في الندوة", [("برونو أو", "وزير الدولة للطاقة")]),
        ("مع السيد ماركو ألفيري إي سولانا مدير الشركة", [("ماركو ألفيري إي سولانا", "مدير الشركة")]),
        ("قال وزير الخارجية الأمريكي توماس ويلبرت إن", [("توماس ويلبرت", "وزير الخارجية الأمريكي")]),
    ],
)
def test_foreign_names(text: str, expected: list[tuple[str, str | None]]) -> None:
    # شركة alone is no complement: a post that names nothing is no position
    assert people(text)[0][0] == expected[0][0]
    if expected[0][1]:
        assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("شارك الدكتور سامر الحلواني وزير الزراعة واستصلاح الأراضي في جلسة حوارية", "وزير الزراعة واستصلاح الأراضي"),
        ("بحث وزير الزراعة واستصلاح الأراضي الدكتور سامر الحلواني مع الوفد", "وزير الزراعة واستصلاح الأراضي"),
        ("وصل وزير الزراعة، السيد سامر الحلواني، أمس", "وزير الزراعة"),
        ("افتتح سامر الحلواني، محافظ المنيا، المدرسة", "محافظ المنيا"),
        ("قال سامر الحلواني المتحدث باسم وزارة الصحة إن", "المتحدث باسم وزارة الصحة"),
        (
            'مع السيد سامر الحلواني نائب رئيس شركة "نبراس" للشؤون القانونية في أفريقيا، لبحث',
            'نائب رئيس شركة "نبراس" للشؤون القانونية في أفريقيا',
        ),
        ("استقبل سامر الحلواني مساعد وزير العدل لبحث التعاون", "مساعد وزير العدل"),
        ("حضر سامر الحلواني الرئيس التنفيذي للهيئة العامة للموانئ والسيدة", "الرئيس التنفيذي للهيئة العامة للموانئ"),
        (
            "قال سامر الحلواني وزير الدولة للابتكار والاقتصاد الرقمي ومدير مؤسسة الغد إن",
            "وزير الدولة للابتكار والاقتصاد الرقمي ومدير مؤسسة الغد",
        ),
        (
            "حضر سامر الحلواني سفير تونس لدى اليابان والسفير غير المقيم لدى الفلبين",
            "سفير تونس لدى اليابان والسفير غير المقيم لدى الفلبين",
        ),
        (
            "أعلن سامر الحلواني المشرف العام على الحملة الوطنية للتشجير انطلاق",
            "المشرف العام على الحملة الوطنية للتشجير",
        ),
        ("قال مدير عام مستشفى الملك فهد الدكتور سامر الحلواني", "مدير عام مستشفى الملك فهد"),
    ],
)
def test_position_to_its_true_end(text: str, position: str) -> None:
    assert people(text)[0] == ("سامر الحلواني", position)


def test_king_has_his_position_before_the_name() -> None:
    assert people("غادر خادم الحرمين الشريفين الملك راكان بن سعيد العاصمة") == [
        ("راكان بن سعيد", "خادم الحرمين الشريفين")
    ]


def test_chain_of_positions_before_and_after_the_name() -> None:
    text = "استقبل الأمير بدر بن راكان ولي العهد نائب رئيس مجلس الوزراء وزير الدفاع في مكتبه الوفد"
    assert people(text) == [("بدر بن راكان", "ولي العهد نائب رئيس مجلس الوزراء وزير الدفاع")]


def test_each_person_of_a_list_keeps_the_own_position() -> None:
    text = "بحضور وزير المالية سامر الحلواني ووزيرة العدل رنا الكيلاني، ومحافظ المنيا اللواء هاني صبيح."
    assert people(text) == [
        ("سامر الحلواني", "وزير المالية"),
        ("رنا الكيلاني", "وزيرة العدل"),
        ("هاني صبيح", "محافظ المنيا"),
    ]


def test_names_joined_without_positions() -> None:
    assert people("كرم سامر الحلواني وهاني صبيح الفائزين") == [("سامر الحلواني", None), ("هاني صبيح", None)]


@pytest.mark.parametrize(
    ("text", "post", "country"),
    [
        ("بحث مع وزير النقل الليتواني سبل التعاون", "وزير النقل الليتواني", "LT"),
        ("شكرت السفيرة الهولندية لدى السلطنة، أمس،", "السفيرة الهولندية لدى السلطنة", "NL"),
        ("التقى محافظ المنيا الأهالي", "محافظ المنيا", "EG"),
        ("مع مدير عام هيئة الأرصاد الإستونية، تم", "مدير عام هيئة الأرصاد الإستونية", "EE"),
    ],
)
def test_unnamed_holder_of_a_post(text: str, post: str, country: str) -> None:
    (m,) = [m for m in find_mentions(fold(text), "EG") if m.kind == "person"]
    assert (m.name, m.position, m.country) == (post, post, country)
    assert text[m.start : m.end] == post


def test_relation_stands_as_the_name() -> None:
    assert people("زار المحافظ والد الشهيد هاني صبيح في منزله") == [("والد الشهيد هاني صبيح", None)]


@pytest.mark.parametrize(
    "text",
    [
        "صلاة عيد الفطر المبارك",
        "ما يزيد على مئة",
        "فاز الفريق التركي بالكأس",
        "على الطرق السريعة",
        "عقدت لجنة فنية اجتماعا",
        "لصالح الجمعيات",
    ],
)
def test_no_person(text: str) -> None:
    assert people(text) == []


def test_streets_and_universities_that_bear_a_name_are_no_persons() -> None:
    assert people("وقع الحادث في شارع الملك راكان") == []
    assert people("زار جامعة الأميرة رنا") == []


def test_offsets_are_of_the_folded_text_and_words_of_the_source() -> None:
    folded = fold("وافتتحَ الدُّكتور سامِر الحلواني المدرسةَ")
    (m,) = find_mentions(folded, "EG")
    assert folded.text[m.name_start : m.name_end] == "سامر الحلواني"
    assert m.name == "سامِر الحلواني"
    assert folded.text[m.start : m.end] == "الدكتور سامر الحلواني"


def test_country_from_nationality_else_place_else_the_articles_own() -> None:
    def country(text: str) -> str | None:
        return find_mentions(fold(text), "EG")[0].country

    assert country("قال وزير العدل هاني صبيح") == "EG"
    assert country("قال وزير العدل الأردني هاني صبيح") == "JO"
    assert country("قال هاني صبيح وزير العدل في صربيا") == "RS"
    assert country("قال هاني صبيح سفير تونس لدى اليابان") == "TN"
    assert country('قال هاني صبيح مدير شركة "نبراس" بالقاهرة') is None
    assert country("قال السيد توماس ويلبرت") is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # a name that no title announces, before its post
        ("وقالت كاتيا بروزنيك وزيرة البيئة السلوفينية إن", ["كاتيا بروزنيك"]),
        ("رحب البولندي ماتشيك دوبروفسكي رئيس الاتحاد الأوروبي بالقرار", ["ماتشيك دوبروفسكي"]),
        ("ودعا توركل هاندرسن، المدير العام للوكالة، إلى", ["توركل هاندرسن"]),
        ("مطابقا لما ذكره المدير العام للهيئة", ["المدير العام للهيئة"]),
        # family names that are other words
        ("استقبل المستشار رامي الجندي وزير العدل وفدا", ["رامي الجندي"]),
        ("حضر الفريق شادي الوزير نائب رئيس الهيئة", ["شادي الوزير"]),
        ("بعضوية أيمن الحلواني وسامح الشريف ومحمود رشدي", ["أيمن الحلواني", "سامح الشريف", "محمود رشدي"]),
        ("أصيب الجندي أول سالم حسن عسيري بطلق", ["سالم حسن عسيري"]),
        ("استقبل الشيخ دعيج الأحمد الجابر الصباح وزير الخارجية", ["دعيج الأحمد الجابر الصباح"]),
        ("وصل الرئيس محمد ولد الشيخ الغزالي إلى", ["محمد ولد الشيخ الغزالي"]),
        # foreign names whose letters are other words
        ("التقت سفيرة إسبانيا آنا مورينو المدير", ["آنا مورينو"]),
        ("استقبل وزير النقل السفيرة البلغارية ألينا دوبريفا", ["وزير النقل", "ألينا دوبريفا"]),
        ("اختيار الأمير بدر بن راكان وليًا للعهد", ["بدر بن راكان"]),
    ],
)
def test_names_to_their_true_end(text: str, names: list[str]) -> None:
    assert [name for name, _ in people(text)][: len(names)] == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "زار مبعوث الأمم المتحدة الخاص إلى اليمن ستيفان لورين دمشق",
            ("ستيفان لورين", "مبعوث الأمم المتحدة الخاص إلى اليمن"),
        ),
        ("حضر القائم بأعمال السفارة الليبية لدى المملكة الحفل", ("القائم بأعمال السفارة الليبية لدى المملكة",) * 2),
    ],
)
def test_posts_of_envoys(text: str, expected: tuple[str, str]) -> None:
    assert people(text) == [expected]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("حضر أمين عام الوزارة سامر الحلواني والقائم بأعمال السفارة الليبية اللقاء", 2),
        ("التقى الأمير أحمد بن سالم طياري التحالف", 1),
    ],
)
def test_who_comes_after_a_name(text: str, names: int) -> None:
    assert len(people(text)) == names
