"""What sport pages report: matches, transfers, camps and those who take part in them."""

from __future__ import annotations

import pytest
from telling import read, slug, types

# Words of sport, so that clubs may go by their bare names.
SPORT = " وكانت المباراة الودية في الدوري لكرة القدم أمام جماهير الفريق."


@pytest.mark.parametrize(
    ("sentence", "cast"),
    [
        ("جاء ذلك بعد فوز الأردن على العراق في نهائي البطولة أمس.", {"الأردن": "actor", "العراق": "counterpart"}),
        ("يلتقي الشباب والفتح غدا.", {"الشباب": "actor", "الفتح": "counterpart"}),
        ("المواجهة التي تجمع بين الهلال والنصر غدا.", {"الهلال": "actor", "النصر": "counterpart"}),
        ("تستضيف الوحدة غدا فريق الفتح.", {"الوحدة": "actor", "فريق الفتح": "counterpart"}),
    ],
    ids=slug,
)
def test_two_sides_play(sentence: str, cast: dict[str, str]) -> None:
    told = read(sentence + SPORT)[0]
    assert (told.type, told.cast) == ("other", cast)


@pytest.mark.parametrize(
    ("sentence", "cast"),
    [
        ("أنهت إدارة نادي السهل إجراءات التوقيع مع المهاجم زيد الخطيب.", "زيد الخطيب"),
        ("مدد نادي السهل عقد مدافعه سالم الدوسري لموسمين.", "سالم الدوسري"),
        ("جدد نادي السهل العقد الاحترافي للحارس زيد الخطيب.", "زيد الخطيب"),
        ("كسب نادي السهل خدمات المهاجم زيد الخطيب.", "زيد الخطيب"),
        ("وقعت إدارة نادي السهل انتقال المهاجم زيد الخطيب من نادي الواحة.", "زيد الخطيب"),
    ],
    ids=slug,
)
def test_players_are_signed(sentence: str, cast: str) -> None:
    told = read(sentence)[0]
    assert (told.type, told.names("counterpart")) == ("signing", [cast])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "غادرت بعثة نادي السهل إلى بلدة هورن الهولندية لإقامة معسكر إعدادي.",
            [("visit", ["نادي السهل"]), ("other", ["نادي السهل"])],
        ),
        (
            "أقام نادي السهل معسكرا في تركيا. وخاض خلاله مباراة ودية أمام نادي الواحة.",
            [("other", ["نادي السهل"]), ("other", ["نادي السهل"])],
        ),
        ("وصل المدافع زيد الخطيب إلى معسكر الفريق أمس.", [("visit", ["زيد الخطيب"])]),
    ],
    ids=slug,
)
def test_a_camp_is_the_team_s(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert [(t.type, t.names("actor")) for t in read(text)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("نظمت الجمعية معسكرا كشفيا للطلاب أمس.", ["conference"]),
        ("غادر اللاعب زيد الخطيب المستشفى.", ["other"]),
        ("استقبل نادي السهل مدربه زيد الخطيب أمس.", ["meeting"]),
        ("تقدم المدرب زيد الخطيب بالتعازي لأسرة الفقيد أمس.", ["other"]),
        ("وقال إن الضيوف من أرجاء العالم لحضور المؤتمر المقبل.", []),
    ],
    ids=slug,
)
def test_what_only_looks_like_it(sentence: str, expected: list[str]) -> None:
    assert types(sentence) == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("يلتقي فريق النصر فريق الهلال غدا. والمواجهة التي يخوضها فريق النصر أمام فريق الهلال صعبة.", 1),
        ("فاز فريق النصر على ضيفه فريق الهلال 2-1. وجاء فوز فريق النصر على فريق الهلال 2-1 متأخرا.", 1),
        ("يلتقي فريق النصر فريق الهلال غدا. ويلتقي فريق النصر فريق الفتح في 30 مايو.", 2),
        ("يلتقي فريق النصر فريق الهلال غدا. ويلتقي فريق النصر فريق الهلال إيابا في 30 مايو.", 2),
    ],
    ids=slug,
)
def test_a_match_is_told_once(text: str, count: int) -> None:
    assert types(text) == ["other"] * count


def test_the_side_beaten_stands_behind_what_it_is_to_the_other() -> None:
    told = read("فاز فريق النصر على ضيفه فريق الهلال 2-1.")[0]
    assert told.cast == {"فريق النصر": "actor", "فريق الهلال": "counterpart"}


@pytest.mark.parametrize(
    "sentence",
    [
        "وحضر اللاعب المنتهية إعارته من نادي السهل.",
        "هل استقال المدير زيد الخطيب فعلا؟",
        "وقال إن المعرض جمع الناس من أرجاء العالم، وإن إقالته لم تخطر له.",
    ],
    ids=slug,
)
def test_hamza_and_question_tell_another_sense(sentence: str) -> None:
    assert types("قال مازن الدرعي إن الطقس كان لطيفا. " + sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("تعاقد نادي السهل مع كريستيان سيلفا أمس.", "signing"),
        ("تعاقد نادي السهل مع المدرب كريستيان سيلفا أمس.", "appointment"),
        ("تعاقد نادي السهل مع سالم الدوسري مديرا للفريق أمس.", "appointment"),
        ("تعاقدت شركة السهل مع سالم الدوسري أمس.", "appointment"),
        ("سيتم البدء ببيع تذاكر المباراة غدا.", "other"),
        ("قدم عضو الشرف سالم الدوسري دعما ماليا لنادي السهل.", "aid"),
    ],
    ids=slug,
)
def test_what_a_club_page_reports(sentence: str, expected: str) -> None:
    assert [t.type for t in read(sentence)] == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "تشن الممثلة نوال الدرعي حملة صحفية واسعة على البرامج.",
        "وتم إطلاق ألف قذيفة نارية احتفاء بالفوز.",
        "وتضم القائمة لاعبين بلغوا نهائي البطولة.",
        "واختتم المران بمناورة على نصف الملعب.",
    ],
    ids=slug,
)
def test_no_attack_and_no_gathering(sentence: str) -> None:
    assert types("قال مازن الدرعي إن الطقس كان لطيفا. " + sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("شارك المدافع زيد الخطيب أمس في التدريبات الجماعية.", ["participation"]),
        ("حصل تطبيق الخرائط التابع لشركة سفن الخليج على تحديث جديد.", ["launch"]),
        ('كشفت شركة "برق" عن شعارها الجديد.', ["launch"]),
        ("وصلت بعثة نادي السهل إلى مقر السكن في مدينة هورن في هولندا.", ["visit"]),
        ("وصلت شركة سفن الخليج إلى اتفاق في لندن.", []),
        ("عرض المدير زيد الخطيب ما لديه قبل أن تفقد الشركة ثقة الناس.", ["other"]),
    ],
    ids=slug,
)
def test_news_of_clubs_and_firms(sentence: str, expected: list[str]) -> None:
    assert types(sentence) == expected


def test_who_is_in_camp_and_who_won_it() -> None:
    assert read("ينطلق اليوم معسكر فريق النصر في تركيا.")[0].names("actor") == ["فريق النصر"]
    match = read("قطع فريق النصر مشوارا بعد فوزه أمس على فريق الهلال 2-1.")[-1]
    assert match.cast == {"فريق النصر": "actor", "فريق الهلال": "counterpart"}


@pytest.mark.parametrize(
    "sentence",
    [
        "وقال إن القرار يعد قابلا للاستئناف وفق لائحة اتحاد السهل.",
        "وشكر من شارك في إنجاح الحفل.",
        "وذكر أن اللقاء الذي جمعهما على ملعب المدينة ضمن ذهاب الدور الثاني كان قويا.",
    ],
    ids=slug,
)
def test_no_meeting_and_no_gathering(sentence: str) -> None:
    assert types("قال مازن الدرعي إن الطقس كان لطيفا. " + sentence) == []


@pytest.mark.parametrize(
    ("text", "frame_type", "cast"),
    [
        (
            "أعلن نادي السهل تعاقده مع المدافع زيد الخطيب.",
            "signing",
            {"نادي السهل": "actor", "زيد الخطيب": "counterpart"},
        ),
        ("تنطلق غدا أولى تمارين فريق النصر على ملعبه.", "other", {"فريق النصر": "actor"}),
        (
            "كسب نادي السهل خدمات نجم الاتفاق والمنتخب السعودي السابق سالم الدوسري.",
            "signing",
            {"نادي السهل": "actor", "سالم الدوسري": "counterpart"},
        ),
    ],
    ids=slug,
)
def test_the_cast(text: str, frame_type: str, cast: dict[str, str]) -> None:
    told = read(text)[0]
    assert (told.type, told.cast) == (frame_type, cast)


def test_a_team_sets_out_by_its_party() -> None:
    told = read("يستأنف فريق النصر تدريباته اليوم. وستغادر البعثة غدا إلى النمسا.")[-1]
    assert (told.type, told.names("actor")) == ("visit", ["فريق النصر"])


@pytest.mark.parametrize(
    "sentence",
    [
        "ولعب المدافع زيد الخطيب معه 72 مباراة.",
        "واختتم المدرب زيد الخطيب حديثه في المؤتمر بالشكر.",
    ],
    ids=slug,
)
def test_careers_and_remarks_are_no_events(sentence: str) -> None:
    assert types("قال مازن الدرعي إن الطقس كان لطيفا. " + sentence) == []


@pytest.mark.parametrize(
    ("sentence", "cast"),
    [
        ("استضاف الخليج شقيقه الشباب أمس.", {"الخليج": "actor", "الشباب": "counterpart"}),
        ("يلتقي غدا المتصدر الأهلي مع وصيفه الزمالك.", {"الأهلي": "actor", "الزمالك": "counterpart"}),
        ("انتقل زيد الخطيب لفريق الهلال أمس.", {"زيد الخطيب": "actor", "فريق الهلال": "counterpart"}),
    ],
    ids=slug,
)
def test_sides_by_what_they_are_to_each_other(sentence: str, cast: dict[str, str]) -> None:
    told = read(sentence + SPORT)[0]
    assert (told.type, told.cast) == ("other", cast)


def test_the_scoring_is_opened_by_nobody() -> None:
    assert types("قال مازن الدرعي إن الطقس كان لطيفا. وافتتح التسجيل زيد الخطيب في الدقيقة الخامسة.") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "تأهلت المكسيك بفوزها على كوستاريكا بهدف وحيد.",
            [("other", {"كوستاريكا": "counterpart", "المكسيك": "actor"})],
        ),
        ("اختتمت أمانة الساحل احتفالاتها بعيد الفطر أمس.", [("conference", {"أمانة الساحل": "actor"})]),
        (
            "أعلن نادي السهل تعاقده مع اللاعب سالم الدوسري متوسط ميدان فريق الواحة.",
            [("signing", {"نادي السهل": "actor", "سالم الدوسري": "counterpart"})],
        ),
    ],
    ids=slug,
)
def test_who_took_part(sentence: str, expected: list[tuple[str, dict[str, str]]]) -> None:
    assert [(t.type, t.cast) for t in read(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("ولعب زيد الخطيب دورا كبيرا في المباراة.", []),
        ("وهذا يضع الفريق قدمًا في نهائي كأس المدينة.", []),
        ("وطالت المفاوضات من أجل تخلي النادي عن حارسه زيد الخطيب.", []),
        ("وأخلى الدفاع المدني المبنى أمس.", ["incident"]),
        ("يقيم النادي الأدبي غدا محاضرة ثقافية.", ["conference"]),
        ("تعلن إدارة نادي السهل غدا التعاقد مع المدرب سالم الدوسري.", ["appointment"]),
    ],
    ids=slug,
)
def test_homographs_and_announcements(sentence: str, expected: list[str]) -> None:
    assert types("قال مازن الدرعي إن الطقس كان لطيفا. " + sentence) == expected
