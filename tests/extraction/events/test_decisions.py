"""What bodies decide: several decisions in one sentence, and those that only go on with the first."""

from __future__ import annotations

import pytest
from telling import only, read, types

COUNCIL = "المجلس البلدي"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            f"وافق {COUNCIL} في جلسته أمس على شق طريق الساحل، وأحال طلب الباعة إلى لجنة التخطيط، "
            "فيما رفض مقترح توسعة السوق.",
            ["وافق", "وأحال", "رفض"],
            id="subject-left-out",
        ),
        pytest.param(
            f"ناقش {COUNCIL} توصيات اللجان، حيث اعتمد خطة القبول، وأقر لائحة المنح.", ["اعتمد", "وأقر"], id="where"
        ),
        pytest.param(
            "أقر مجلس الوزراء خطة النقل البحري، كما وافق على إنشاء هيئة للموانئ.", ["أقر", "وافق"], id="and-also"
        ),
        pytest.param(
            "أقر مجلس الوزراء خطة الموانئ، ووجه بتشكيل لجنة لمتابعة تنفيذها برئاسة المهندس زيد الخطيب.",
            ["أقر", "ووجه"],
            id="an-order",
        ),
    ],
)
def test_decisions_side_by_side_are_one_each(text: str, words: list[str]) -> None:
    told = [t for t in read(text) if t.type == "decision"]
    assert [t.event.evidence.split()[0] for t in told] == words
    assert len({tuple(t.names("actor")[:1]) for t in told}) == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("اعتمدت لجنة التعليم لائحة المدارس، وقررت إحالتها إلى المجلس الوطني.", id="its-pronoun"),
        pytest.param("أقر مجلس النواب مشروع قانون الصيد، وأحاله إلى الحكومة.", id="pronoun-of-the-verb"),
        pytest.param("قررت الوزارة إغلاق السوق مؤقتا، ورفع تقرير عنه كل شهر.", id="of-it"),
        pytest.param(f"وافق {COUNCIL} على ميزانية العام المقبل وعلى تقرير المدقق.", id="one-verb"),
    ],
)
def test_what_only_goes_on_with_a_decision_is_part_of_it(text: str) -> None:
    assert types(text) == ["decision"]


def test_a_contract_with_an_office_engages_nobody() -> None:
    text = f"وافق {COUNCIL} على التعاقد مع مكتب هندسي لتصميم المكتبة، بحضور الدكتور سامي العطار."
    assert only(text).type == "decision"


def test_who_is_appointed_stands_behind_a_colon() -> None:
    text = f"كما وافق {COUNCIL} على تعيين كل من: الدكتورة هدى الساري عميدة للكلية، والدكتور زيد الخطيب نائبا لها."
    assert only(text, "appointment").names("object") == ["هدى الساري", "زيد الخطيب"]
