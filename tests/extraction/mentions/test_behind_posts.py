"""What may stand behind a lone post, a rank or a body's town before the name."""

from __future__ import annotations

import pytest

from extraction.folding import fold
from extraction.mentions import find_mentions, resolve


@pytest.mark.parametrize(
    "following",
    ["لليابان إلى موعد آخر", "بالجماعة ذاتها سوقا", "بالمدرسة المذكورة مختبرا", "للبلدة المنكوبة آليات"],
)
def test_a_lone_post_takes_no_town_or_body_behind_a_clitic(following: str) -> None:
    text = f"تحدث وزير التموين عماد الرفاعي مطولا. وأعلن الوزير {following}."
    people = [m for m in resolve(fold(text), "JO") if m.kind == "person"]
    assert [m.name for m in people] == ["عماد الرفاعي", "عماد الرفاعي"]


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("قال الوزير بوزارة الخارجية حسن العلمي", "الوزير بوزارة الخارجية"),
        ("قال المحافظ بالإنابة حسن العلمي", "المحافظ بالإنابة"),
        ("قال المدير العام للشركة حسن العلمي", "المدير العام للشركة"),
    ],
)
def test_a_post_that_goes_on_behind_a_clitic(text: str, position: str) -> None:
    assert [(m.name, m.position) for m in find_mentions(fold(text), "JO")] == [("حسن العلمي", position)]


@pytest.mark.parametrize("rank", ["اللواء الركن (م)", "العميد (متقاعد)", "الفريق أول ركن (م)", "اللواء متقاعد"])
def test_a_rank_may_be_a_retired_mans(rank: str) -> None:
    found = find_mentions(fold(f"استقبل والي كسلا {rank} حسن التجاني وفدا"), "SD")
    assert [(m.name, m.position) for m in found][:1] == [("حسن التجاني", "والي كسلا")]


def test_a_second_town_before_a_title_is_the_bodys() -> None:
    found = find_mentions(fold("زار رئيس الهيئة العليا للجبيل وينبع المهندس خالد العطوي المصنع"), "SA")
    assert found[0].position == "رئيس الهيئة العليا للجبيل وينبع"
    assert found[0].name == "خالد العطوي"
