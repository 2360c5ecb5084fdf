"""Who is one across articles, and who stays two."""

from __future__ import annotations

import datetime as dt

import pytest
from press import Newsroom, Press, entity_groups
from world import rows

Mention = tuple[str, str, str | None, str | None]


def told(*mentions: Mention) -> list[Press]:
    """One article for each mention (kind, name, position, country)."""
    return [Press(n, people=[(0, "actor", *mention)]) for n, mention in enumerate(mentions, 1)]


def person(name: str, position: str | None = None, country: str | None = None) -> Mention:
    return ("person", name, position, country)


def body(name: str, country: str | None = None) -> Mention:
    return ("organization", name, None, country)


ONE = {
    "son written or not": [
        person("عمر سلطان العلماء", "وزير دولة", "AE"),
        person("عمر بن سلطان العلماء", "وزير الدولة", "AE"),
    ],
    "long names through positions": [
        person("سالم محمد الدرعي", "وزير النقل", "JO"),
        person("سالم محمد الدرعي", "رئيس مجلس الأعيان", "JO"),
    ],
    "position in other words": [
        person("سالم الدرعي", "وزير الاتصالات", "EG"),
        person("سالم الدرعي", "وزير الاتصالات وتكنولوجيا المعلومات", "EG"),
    ],
    "country not told": [person("سالم الدرعي", "وزير النقل", "JO"), person("سالم الدرعي", "وزير النقل")],
    "position not told": [person("سالم الدرعي", "وزير النقل", "JO"), person("سالم الدرعي", None, "JO")],
    "nothing told": [person("سالم الدرعي"), person("سالم الدرعي")],
    "short form with the post": [
        person("سالم الدرعي", "وزير النقل الأردني", "JO"),
        person("سالم محمد أمين الدرعي", "وزير النقل", "JO"),
    ],
    "short form of three words in a country": [
        person("سالم بن محمد بن خالد", None, "JO"),
        person("سالم بن محمد بن خالد الدرعي", "وزير النقل", "JO"),
    ],
    "last name with the post": [
        person("سالم الدرعي", "وزير النقل الأردني", "JO"),
        person("الدرعي", "وزير النقل", "JO"),
    ],
    "last names with the post": [person("الدرعي", "وزير النقل", "JO"), person("الدرعي", "وزير النقل الأردني", "JO")],
    "president by last name": [
        person("سالم الدرعي", "الرئيس الأردني", "JO"),
        person("الدرعي", "رئيس الأردن", "JO"),
    ],
    "holder of a post": [person("وزير النقل الأردني", None, "JO"), person("وزير النقل", "وزير النقل", "JO")],
    "body with the adjective of its country": [body("وزارة الصحة الأردنية", "JO"), body("وزارة الصحة", "JO")],
    "team of a club": [body("الفريق الأول لكرة القدم بنادي الواحة", "JO"), body("نادي الواحة الأردني", "JO")],
    "company with its head": [body('شركة "ميتا"', "US"), body("ميتا")],
    "body of no country": [body("مجلس الأمن الدولي", "JO"), body("مجلس الأمن", "EG")],
    "country": [("country", "مصر", None, "EG"), ("country", "جمهورية مصر العربية", None, "EG")],
    "continent": [("country", "إفريقيا", None, None), ("country", "أفريقيا", None, None)],
}
TWO = {
    "posts say so": [person("سالم الدرعي", "وزير النقل", "JO"), person("سالم الدرعي", "مدرب المنتخب الوطني", "JO")],
    "countries say so": [person("سالم الدرعي", None, "JO"), person("سالم الدرعي", None, "EG")],
    "countries of long names": [person("سالم محمد الدرعي", None, "JO"), person("سالم محمد الدرعي", None, "EG")],
    "deputy": [person("الدرعي", "وزير النقل", "JO"), person("الدرعي", "نائب وزير النقل", "JO")],
    "lone last names": [person("الدرعي", None, "JO"), person("الدرعي", None, "JO")],
    "last name without a post": [person("سالم الدرعي", "وزير النقل", "JO"), person("الدرعي", None, "JO")],
    "short form without a post": [person("سالم محمد الدرعي", "وزير النقل", "JO"), person("سالم الدرعي", None, "JO")],
    "other posts of long names": [
        person("سالم بن محمد بن خالد", "أمير منطقة السهول", "JO"),
        person("سالم بن محمد بن خالد بن سعد آل خالد", "مدير شركة المياه", "JO"),
    ],
    "forefathers left out": [
        person("سالم بن خالد بن سعد", "أمير منطقة السهول", "JO"),
        person("سالم بن نادر بن خالد بن سعد", None, "JO"),
        person("سعد بن نادر", None, "JO"),
        person("سعد بن سالم", None, "JO"),
    ],
    "governors of one name": [
        person("سالم محمد خالد", "أمير منطقة السهول", "JO"),
        person("سالم محمد خالد", "أمير منطقة الواحة", "JO"),
    ],
    "governors of one name and a longer one": [
        person("سالم محمد خالد", "أمير منطقة السهول", "JO"),
        person("سالم محمد خالد الدرعي", "أمير منطقة الواحة", "JO"),
    ],
    "former holders of a post": [
        person("الرئيس الأردني السابق", None, "JO"),
        person("الرئيس الأردني الأسبق", None, "JO"),
    ],
    "today's holder and a former one": [
        person("وزير النقل الأردني", None, "JO"),
        person("وزير النقل الأردني السابق", None, "JO"),
    ],
    "post in another country": [person("وزير النقل", None, "JO"), person("وزير النقل", None, "EG")],
    "post of no country": [person("وزير النقل", "وزير النقل"), person("وزير النقل", "وزير النقل")],
    "committee": [body("اللجنة", "JO"), body("اللجنة", "JO")],
    "ministries": [body("وزارة الصحة", "JO"), body("وزارة الصحة", "EG")],
    "club of another country": [body("نادي الواحة", "JO"), body("فريق الواحة", "EG")],
    "kinds": [body("الواحة"), ("country", "الواحة", None, None)],
}


@pytest.mark.parametrize("mentions", ONE.values(), ids=ONE)
def test_these_are_one(newsroom: Newsroom, mentions: list[Mention]) -> None:
    con = newsroom.linked(told(*mentions))
    assert entity_groups(con) == {frozenset(["art_01", "art_02"])}


@pytest.mark.parametrize("mentions", TWO.values(), ids=TWO)
def test_these_stay_two(newsroom: Newsroom, mentions: list[Mention]) -> None:
    con = newsroom.linked(told(*mentions))
    assert {frozenset(["art_01"]), frozenset(["art_02"])} <= entity_groups(con)


def test_what_fits_two_persons_is_neither(newsroom: Newsroom) -> None:
    minister, trainer = person("سالم الدرعي", "وزير النقل", "JO"), person("سالم الدرعي", "مدرب المنتخب الوطني", "JO")
    con = newsroom.linked(told(minister, trainer, person("سالم الدرعي", None, "JO"), person("سالم الدرعي", None, "JO")))
    assert len(entity_groups(con)) == 4


def test_a_short_form_of_two_long_names_is_neither(newsroom: Newsroom) -> None:
    names = ("سالم محمد الدرعي", "سالم خالد الدرعي", "سالم الدرعي")
    con = newsroom.linked(told(*(person(name, "وزير النقل", "JO") for name in names)))
    assert len(entity_groups(con)) == 3


def test_a_longer_name_does_not_join_two_governors(newsroom: Newsroom) -> None:
    con = newsroom.linked(
        told(
            person("سالم محمد خالد", "أمير منطقة السهول", "JO"),
            person("سالم محمد خالد الدرعي", None, "JO"),
            person("سالم محمد", "أمير منطقة الواحة", "JO"),
        )
    )
    assert not any({"art_01", "art_03"} <= group for group in entity_groups(con))


def test_a_chain_of_forms_is_one(newsroom: Newsroom) -> None:
    names = ("سالم الدرعي", "سالم محمد الدرعي", "سالم محمد خالد الدرعي", "الدرعي")
    con = newsroom.linked(told(*(person(name, "وزير النقل", "JO") for name in names)))
    assert len(entity_groups(con)) == 1
    assert rows(con, "SELECT name FROM entities") == ["سالم محمد خالد الدرعي"]
    assert set(rows(con, "SELECT alias FROM entity_aliases")) == set(names)


def test_a_lone_name_is_one_person_in_reprints(newsroom: Newsroom) -> None:
    text = " ".join(f"كلمة{n}" for n in range(40))
    press = [Press(n, text, people=[(0, "actor", *person("الدرعي"))]) for n in (1, 2)]
    con = newsroom.linked(press)
    assert len(entity_groups(con)) == 1


def test_positions_through_time(newsroom: Newsroom) -> None:
    days = [dt.date(2024, 1, 1), dt.date(2024, 2, 1), dt.date(2024, 6, 1)]
    posts = ["وزير النقل", "وزير النقل السابق", "المدير العام لشركة المياه"]
    press = [
        Press(n, published_on=day, people=[(0, "actor", *person("سالم محمد الدرعي", post, "JO"))])
        for n, (day, post) in enumerate(zip(days, posts, strict=True), 1)
    ]
    query = "SELECT position, organization, country, first_seen_on, last_seen_on, articles FROM marts.entity_positions"
    con = newsroom.linked(press)
    assert rows(con, f"{query} ORDER BY first_seen_on") == [
        ("وزير النقل السابق", None, "JO", days[0], days[1], 2),
        ("المدير العام لشركة المياه", "شركة المياه", "JO", days[2], days[2], 1),
    ]


def test_a_rare_miswriting_gives_no_name(newsroom: Newsroom) -> None:
    right, wrong = person("سالم الدرعي", "وزير النقل", "JO"), person("سالم الدرعي وقال", "وزير النقل", "JO")
    con = newsroom.linked(told(right, right, right, right, right, wrong))
    assert rows(con, "SELECT name FROM entities") == ["سالم الدرعي"]


@pytest.mark.parametrize(
    ("mentions", "country"),
    [
        ([body("الاتحاد الأوروبي"), body("الاتحاد الأوروبي", "JO")], None),
        ([body("شركة سرو", "JO"), *[body("شركة سرو")] * 4], None),
        ([body("شركة سرو", "JO"), *[body("شركة سرو")] * 3], "JO"),
        ([person("سالم محمد الدرعي", None, "JO"), *[person("سالم محمد الدرعي")] * 4], "JO"),
    ],
)
def test_the_country_of_a_body_is_no_stray_one(
    newsroom: Newsroom, mentions: list[Mention], country: str | None
) -> None:
    con = newsroom.linked(told(*mentions))
    assert rows(con, "SELECT country FROM entities") == [country]
