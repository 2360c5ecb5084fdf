"""What an article's first sentence reports where no frame reads it."""

from __future__ import annotations

import pytest
from telling import read, slug


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("رممت بلدية الواحة سور السوق القديم.", "occurred"),
        ("إنفاذا لتوجيه المجلس، أزالت بلدية الواحة سور السوق القديم.", "occurred"),
        ("أفاد مصدر محلي أن بلدية الواحة أزالت سور السوق القديم.", "occurred"),
        ("ذكر مسؤولون أنه تم أمس إزالة سور السوق القديم.", "occurred"),
        ("ستزيل بلدية الواحة سور السوق القديم.", "planned"),
        ("الواحة: أزالت بلدية الواحة سور السوق القديم.", "occurred"),
        ("عندما أزالت بلدية الواحة سور السوق القديم كان الشتاء طويلا.", None),
        ("قال مازن الدرعي إن السوق القديم جميل.", None),
        ("ترتفع أسوار السوق القديم في كل جانب.", None),
        ("بلغت مبيعات جامعة الواحة رقما كبيرا.", None),
    ],
    ids=slug,
)
def test_the_deed_that_an_article_reports(sentence: str, status: str | None) -> None:
    told = [t for t in read(sentence) if t.type == "other"]
    assert [t.event.status for t in told] == ([status] if status else [])


def test_only_the_first_sentence_reports() -> None:
    assert read("وصف الزوار السوق بالجميل. وأزالت بلدية الواحة سور السوق القديم.") == []
