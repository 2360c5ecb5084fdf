"""Places of what an article tells on: lists, local bodies, sites and regions named again, contests, video meetings."""

from __future__ import annotations

import pytest
from telling import Told, read

WHO = "الوزير مازن الدرعي"


def last(text: str) -> Told:
    return read(text)[-1]


@pytest.mark.parametrize(
    ("text", "city"),
    [
        pytest.param(
            f"رأس {WHO} في جدة أمس اجتماع مجلس المنح، وأُقرت خلاله خطة السنة المقبلة.", "جدة", id="during-the-meeting"
        ),
        pytest.param(
            "المنامة: استقبل رئيس بلدية المنامة مازن الدرعي السفير زيد الخطيب أمس.\n"
            "وفي شأن آخر، وقعت البلدية مع شركة سفن الخليج عقد صيانة الطرق.",
            "المنامة",
            id="the-town's-own-body",
        ),
        pytest.param(
            f"وصل {WHO} أمس إلى ميناء صلالة. وقال الوزير إن السفير زيد الخطيب زار الميناء.", "صلالة", id="the-same-site"
        ),
        pytest.param(
            "تشهد محافظة المنيا أعمال صيانة. واندلع حريق أمس في مدارس المحافظة.", "المنيا", id="the-same-region"
        ),
        pytest.param(
            "وقع الوزيران مازن الدرعي وزيد الخطيب في مسقط أمس اتفاقية الشحن. وكرم الوزيران الطالبة هند سالم.",
            "مسقط",
            id="the-two",
        ),
        pytest.param(
            "فاز زيد الخطيب بالمركز الأول في مسابقة البرمجة التي أقيمت في مسقط.", "مسقط", id="contest-held-there"
        ),
        pytest.param(f"توجه {WHO} إلى سنغافورة.", "سنغافورة", id="city-that-is-a-state"),
        pytest.param(f"التقى {WHO}، عن بعد، السفير زيد الخطيب في عمان.", None, id="from-afar"),
        pytest.param(f"افتتح {WHO} أمس مدينة ألعاب جديدة.", None, id="kind-of-town"),
        pytest.param(
            "وقعت شركة سفن الخليج أمس اتفاقية تنظم العلاقة بينها وبين بلدية صلالة.", None, id="the-other-side's-town"
        ),
        pytest.param(f"شارك {WHO} أمس في معرض الرياض للكتاب.", "الرياض", id="gathering-named-by-its-town"),
        pytest.param(f"وجه {WHO} أمس بعلاج أسرة الطفلة داخل مستشفى مخيم الزعتري.", None, id="body-that-is-decided-on"),
        pytest.param("قرر مجلس بلدية صلالة أمس إغلاق السوق القديم.", "صلالة", id="body-that-decides"),
    ],
)
def test_city(text: str, city: str | None) -> None:
    assert last(text).event.city == city


def test_items_of_a_list_were_decided_at_the_sitting() -> None:
    told = read(
        f"ترأس {WHO} أمس في جدة اجتماع مجلس الموانئ.\nوانتهى المجلس إلى ما يلي:\n"
        "أولا: وافق المجلس على خطة الموانئ.\nثانيا: تم تعيين زيد الخطيب مديرا للميناء."
    )
    assert len(told) > 1
    assert {t.event.city for t in told} == {"جدة"}
    assert len({t.event.date_start for t in told}) == 1


def test_a_weekday_before_a_day_is_no_dateline() -> None:
    text = "الخميس 19 مايو - وقعت شركة سفن الخليج مع شركة موانئ الخليج اتفاقية للشحن."
    assert last(text).event.city is None


def test_an_earlier_edition_says_nothing_of_this_one() -> None:
    told = read(
        "انطلقت اليوم فعاليات المنتدى العربي للموانئ في نسخته الثانية. "
        "يذكر أن النسخة الأولى من هذا المنتدى كانت قد التأمت بأوزاكا في خريف 2022."
    )
    assert told[0].event.city is None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        pytest.param(f"تمت مناقشة زيارة {WHO} إلى تونس الشهر المقبل.", "planned", id="next-month"),
        pytest.param(f"زار {WHO} تونس أمس.", "occurred", id="past"),
        pytest.param(f"ألغيت زيارة {WHO} إلى تونس أمس.", "cancelled", id="called-off"),
    ],
)
def test_status(text: str, status: str) -> None:
    assert last(text).event.status == status
