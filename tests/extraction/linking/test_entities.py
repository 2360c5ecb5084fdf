"""Keys: one for all spellings of what is one, different ones for what may be two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.linking import entity_id, entity_key, identify
from extraction.linking.words import organization_in
from schemas.tables import Participant

SAME = [
    ("person", "عمر سلطان العلماء", "عمر بن سلطان العلماء"),
    ("person", "عبد الله آل ثاني", "عبدالله آل ثاني"),
    ("person", "عبد العزيز الخيّاط", "عبدالعزيز الخياط"),
    ("person", "هدى الطيبة", "هدي الطيبه"),
    ("person", "نور الدين حسن", "نورالدين حسن"),
    ("person", "أبو بكر سالم", "ابوبكر سالم"),
    ("person", "الدكتور سالم الدرعي", "سالم الدرعي"),
    ("person", "سالم الدرعي", "سالم درعي"),
    ("organization", 'شركة "ميتا"', "ميتا"),
    ("organization", "شركة ميتا", "«ميتا»"),
    ("organization", "نادي الواحة", "الواحة"),
    ("organization", "صحيفة النخيل", "النخيل"),
    ("organization", "الجامعة العربية", "جامعة الدول العربية"),
    ("organization", "هيئة الأمم المتحدة", "الأمم المتحدة"),
    ("organization", "الاتحاد الإفريقي", "الاتحاد الأفريقي"),
    ("organization", "الفريق الأول لكرة القدم بنادي الواحة", "الواحة"),
    ("organization", "الفريق الكروي الأول في النادي الأخضر", "النادي الأخضر"),
    ("organization", "فريق الواحة", "نادي الواحة"),
    ("organization", "فريق الاتحاد", "نادي الاتحاد"),
    ("organization", "الفلاحون", "الفلاحين"),
    ("organization", 'تنظيم "داعش"', "داعش"),
    ("organization", "ميليشيات الحوثي", "الحوثيون"),
    ("country", "إفريقيا", "أفريقيا"),
]
DIFFERENT = [
    ("person", "سالم الدرعي", "سالم محمد الدرعي"),
    ("person", "سالم الدرعي", "الدرعي"),
    ("organization", "الشركة السعودية", "السعودية"),
    ("organization", "وزارة النقل", "النقل"),
    ("organization", "بنك الواحة", "الواحة"),
    ("organization", "فريق الاتحاد", "الاتحاد"),
    ("organization", "حركة الفجر", "الفجر"),
    ("organization", "النادي الأردني", "الأردني"),
    ("country", "أفريقيا", "آسيا"),
]


@pytest.mark.parametrize(("kind", "one", "other"), SAME)
def test_spellings_of_one_name_have_one_key(kind: str, one: str, other: str) -> None:
    assert entity_key(kind, one, None, None) == entity_key(kind, other, None, None)


@pytest.mark.parametrize(("kind", "one", "other"), DIFFERENT)
def test_different_names_have_different_keys(kind: str, one: str, other: str) -> None:
    assert entity_key(kind, one, None, None) != entity_key(kind, other, None, None)


@pytest.mark.parametrize(
    ("name", "position", "country", "key"),
    [
        ("سالم الدرعي", "وزير النقل الليتواني", "LT", "person|سالم درعي|وزير نقل|LT"),
        ("الدرعي", "وزير النقل", None, "short|درعي|وزير نقل|"),
        ("وزير النقل الليتواني", None, "LT", "post||وزير نقل|LT"),
        ("وزير النقل", "وزير النقل", "LT", "post||وزير نقل|LT"),
        ("الرئيس التركي", "الرئيس التركي", "TR", "post||رييس|TR"),
        ("رئيس الجمهورية التركية", "رئيس الجمهورية التركية", "TR", "post||رييس|TR"),
        ("الوزير", "الوزير", "LT", "post?||وزير|LT"),
        ("وزير النقل", "وزير النقل", None, "post?||وزير نقل|"),
        ("أمير منطقة الواحة", "أمير منطقة الواحة", None, "post||امير منطقه واحه|"),
    ],
)
def test_keys_of_persons(name: str, position: str | None, country: str | None, key: str) -> None:
    assert entity_key("person", name, position, country) == key


@pytest.mark.parametrize(
    ("name", "country", "key"),
    [
        ("وزارة الصحة", "JO", "organization|وزاره صحه||JO"),
        ("اللجنة", "JO", "organization?|لجنه||JO"),
        ("الحكومة", "JO", "organization|حكومه||JO"),
        ("الحكومة", None, "organization?|حكومه||"),
        # A body of no country keeps to none, whatever the article is about.
        ("مجلس الأمن الدولي", "JO", "organization|مجلس امن دولي||"),
        # One that stands for a country keeps to that.
        ("الحوثيين", "JO", "organization|حوثيين||YE"),
        # The adjective of its country is said by the code; that of another is part of the name.
        ("وزارة الصحة الأردنية", "JO", "organization|وزاره صحه||JO"),
        ("الحكومة الأردنية", "JO", "organization|حكومه||JO"),
        ("نادي الواحة الأردني", "JO", "organization|واحه||JO"),
        ("وزارة الصحة الأردنية", "EG", "organization|وزاره صحه اردنيه||EG"),
        ("اللجنة الأردنية", "JO", "organization|لجنه اردنيه||JO"),
    ],
)
def test_keys_of_organisations(name: str, country: str | None, key: str) -> None:
    assert entity_key("organization", name, None, country) == key


def test_a_country_is_its_code() -> None:
    assert entity_key("country", "مصر", None, "EG") == entity_key("country", "جمهورية مصر العربية", None, "EG")


@pytest.mark.parametrize(
    ("position", "organization"),
    [
        ("وزير النقل", None),
        ("المدير العام لشركة المياه", "شركة المياه"),
        ("رئيس مجلس إدارة شركة المياه", "مجلس إدارة شركة المياه"),
        ("نائب رئيس مجلس الوزراء وزير الدفاع", "مجلس الوزراء"),
        ("عميد كلية الطب", "كلية الطب"),
    ],
)
def test_organisation_of_a_position(position: str, organization: str | None) -> None:
    assert organization_in(position) == organization


def test_participants_are_identified_in_place() -> None:
    one = Participant(
        event_id="evt_1", article_id="art_1", name="سالم الدرعي", kind="person", role="actor", entity_id="",
        position="مدير شركة المياه", evidence="سالم الدرعي", evidence_start=0, evidence_end=11,
    )  # fmt: skip
    identify([one])
    assert one.entity_key == "person|سالم درعي|مدير شركه مياه|"
    assert one.entity_id == entity_id(one.entity_key)
    assert one.organization == "شركة المياه"


@given(
    st.sampled_from(["person", "organization", "country"]),
    st.text(min_size=1, max_size=30),
    st.none() | st.text(min_size=1, max_size=30),
    st.sampled_from([None, "EG", "JO"]),
)
def test_any_name_has_a_key_of_four_parts(kind: str, name: str, position: str | None, country: str | None) -> None:
    assert entity_key(kind, name, position, country).count("|") == 3
