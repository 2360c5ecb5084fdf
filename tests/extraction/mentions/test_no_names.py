"""Words that look like names and are none: formulas, pronouns, nouns, numbers, places called after somebody."""

from __future__ import annotations

import pytest

from extraction.folding import fold
from extraction.mentions import find_mentions


def names(text: str) -> list[str]:
    return [m.name for m in find_mentions(fold(text), "EG") if m.kind == "person"]


@pytest.mark.parametrize(
    "text",
    [
        "شرح المعلم سنة النبي محمد صلى الله عليه وسلم",
        "تحقق ذلك بفضل الله ثم توفيق الله",
        "بدأ الفريق مشواره في البطولة ويخوض الفريق خلاله مباراتين",
        "ذكر أن الباحثين يساورهم القلق",
        "شارك ضباط من اللواء الحادي عشر في التمرين",
        "افتتح متجرا في أبو ظبي وهونغ كونغ",
        "يقع المخبز في حي صلاح الدين",
        "صلى الناس في مسجد الإمام حسن الكاظمي",
        "تسلم قلادة الملك سعود بن مشاري",
    ],
)
def test_no_person(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("التقى المهندس سعد الله فتحي بزملائه", ["سعد الله فتحي"]),
        ("هنأ الوزير الرئيس محمد جالو بفوزه", ["محمد جالو"]),
        ("يرى الرئيس أوباما يستعجل الحل", ["أوباما"]),
        ("عقد السيد قبادوي مؤتمرا صحافيا", ["قبادوي"]),
        ("زار الوزير أحمد أبوزيد منصور وممثلون عن البلديات القرية", ["أحمد أبوزيد منصور"]),
        ("تحدثت السيدة أنيته فوغلر مديرة المعهد", ["أنيته فوغلر"]),
        ("شارك سامر هزاعي ـ أيمن فتحي ـ ماجد سالم", ["سامر هزاعي", "أيمن فتحي", "ماجد سالم"]),
        ("شارك يوسف خميس و حمدان الراجي", ["يوسف خميس", "حمدان الراجي"]),
        ("أقام الشيخ محمد بن راجح مأدبة للضيوف", ["محمد بن راجح"]),
    ],
)
def test_where_a_name_ends(text: str, expected: list[str]) -> None:
    assert names(text) == expected
