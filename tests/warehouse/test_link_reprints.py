"""Articles that say the same are one group; others are not; coming and going keeps it so."""

from __future__ import annotations

import datetime as dt

from press import OTHER_STORY, STORY, Newsroom, Press, groups, ingest_press
from world import rows

from warehouse.linking import link

REPRINT = "محطة تحلية جديدة في النخيل\nالواحة - مكتب الجريدة: " + STORY
REWRITE = (
    "دشنت سلطات الواحة أمس مشروعا لتحلية المياه طال انتظاره. ويقول السكان إن انقطاع الماء كان يدوم أياما كل صيف، وإنهم"
    " اعتادوا شراء الصهاريج بأسعار مرتفعة. أما اليوم فتضخ المحطة خمسة آلاف متر مكعب، كما أوضح سالم الدرعي الذي جال في"
    " أقسامها ووعد بتوسعتها. ويرى خبير البيئة نادر الصافي أن التحدي الأكبر هو التخلص من المياه المالحة الراجعة."
)
ALL = [Press(1, STORY), Press(2, REPRINT), Press(3, REWRITE), Press(4, OTHER_STORY), Press(5), Press(6)]


def test_reprints_are_one_group_and_a_story_told_anew_is_not(newsroom: Newsroom) -> None:
    con = newsroom.linked(ALL)
    expected = {frozenset(["art_01", "art_02"]), *(frozenset([f"art_0{n}"]) for n in (3, 4, 5, 6))}
    assert groups(con, "reprint_group_id", "article_id", "articles") == expected
    ((one, other, similarity),) = rows(con, "FROM reprint_links")
    assert (one, other) == ("art_01", "art_02")
    assert 0.7 < similarity < 1


def test_a_group_bears_the_name_of_its_first_article(newsroom: Newsroom) -> None:
    later = dt.date(2024, 3, 9)
    con = newsroom.linked([Press(1, STORY, later), Press(2, REPRINT), Press(3, STORY + " انتهى.", None)])
    assert set(rows(con, "SELECT reprint_group_id FROM articles")) == {"rpt_02"}


def test_a_later_reprint_changes_no_name(newsroom: Newsroom) -> None:
    con = newsroom.linked([Press(2, STORY)])
    ingest_press(con, Press(1, REPRINT, dt.date(2024, 3, 6)))
    link(con)
    assert rows(con, "SELECT DISTINCT reprint_group_id FROM articles") == ["rpt_02"]


def test_a_group_falls_apart_when_the_article_between_is_gone(newsroom: Newsroom) -> None:
    words = [f"كلمة{n}" for n in range(90)]
    first, between, last = (" ".join(words[at : at + 60]) for at in (0, 15, 30))
    con = newsroom.linked([Press(1, first), Press(2, between), Press(3, last)])
    assert len(groups(con, "reprint_group_id", "article_id", "articles")) == 1
    assert rows(con, "SELECT article_id, other_article_id FROM reprint_links ORDER BY ALL") == [
        ("art_01", "art_02"),
        ("art_02", "art_03"),
    ]
    ingest_press(con, Press(4, OTHER_STORY, uri="02.txt"))
    link(con)
    assert len(groups(con, "reprint_group_id", "article_id", "articles")) == 3
    assert rows(con, "FROM reprint_links") == []
    assert rows(con, "SELECT article_id FROM ops.article_signatures ORDER BY 1") == ["art_01", "art_03", "art_04"]


def test_linking_twice_changes_nothing(newsroom: Newsroom) -> None:
    tables = ("articles", "reprint_links", "events", "event_participants", "entities", "entity_positions")
    con = newsroom.linked(ALL)
    before = [rows(con, f"SELECT * FROM {table} ORDER BY ALL") for table in tables]
    link(con)
    assert [rows(con, f"SELECT * FROM {table} ORDER BY ALL") for table in tables] == before


def test_the_view_tells_the_nearest_similarity(newsroom: Newsroom) -> None:
    con = newsroom.linked(ALL)
    found = rows(con, "SELECT article_id, articles, similarity > 0.7 FROM marts.reprints ORDER BY ALL")
    assert found == [("art_01", 2, True), ("art_02", 2, True)]
