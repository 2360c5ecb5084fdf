"""What belongs to a visit, by which words it is named, and where an article turns to something else."""

from __future__ import annotations

import pytest
from telling import read

ARRIVED = "وصل وزير النقل البحريني مازن الدرعي إلى مسقط أمس"


def part_of(text: str) -> list[str | None]:
    """`part_of` of every event of a text, in order."""
    return [t.event.part_of for t in read(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            f"{ARRIVED} في زيارة عمل إلى عمان. والتقى الدرعي السفير زيد الخطيب.", "زيارة عمل إلى عمان", id="to"
        ),
        pytest.param(
            f"{ARRIVED} في زيارة رسمية تستغرق يومين. والتقى الدرعي السفير زيد الخطيب.",
            "زيارة رسمية تستغرق يومين",
            id="no-destination",
        ),
        pytest.param(
            f"{ARRIVED} في إطار زيارة عمل تقوده إلى محافظة ظفار. والتقى الدرعي السفير زيد الخطيب.",
            "زيارة عمل تقوده إلى محافظة ظفار",
            id="led-by-it",
        ),
        pytest.param(
            f"{ARRIVED}. وخلال زيارته، صباح أمس، مصنع السفن، التقى الدرعي السفير زيد الخطيب.",
            "زيارته، صباح أمس، مصنع السفن",
            id="a-plant-visited",
        ),
        pytest.param(
            f"{ARRIVED} في زيارة رسمية. واستقبل وزير الصناعة سامي الخوري الوزير الضيف.", "زيارة رسمية", id="the-guest"
        ),
        pytest.param(
            f"{ARRIVED} في زيارة رسمية. وافتتح وزير الصناعة سامي الخوري مصنع السفن.", "زيارة رسمية", id="told-on"
        ),
    ],
)
def test_what_follows_is_part_of_the_visit(text: str, name: str) -> None:
    assert part_of(text) == [None, name]


@pytest.mark.parametrize(
    "following",
    [
        "من جهة أخرى، افتتح وزير الصناعة سامي الخوري مصنع السفن.",
        "وعلى صعيد آخر، وقعت شركة سفن الخليج مع شركة موانئ الخليج اتفاقية للشحن.",
        "وافتتح وزير الصناعة سامي الخوري مصنع السفن في صلالة في 3 مايو 2024.",
    ],
)
def test_what_the_article_turns_to_is_no_part_of_the_visit(following: str) -> None:
    assert part_of(f"{ARRIVED} في زيارة رسمية. {following}")[1] is None


def test_what_the_same_people_did_in_one_sentence_is_part_of_the_same() -> None:
    text = (
        f"{ARRIVED} في زيارة رسمية تستغرق يومين. واستقبل وزير الصناعة سامي الخوري الوزير الضيف ووقع معه اتفاقية للشحن."
    )
    assert part_of(text)[1:] == ["زيارة رسمية تستغرق يومين"] * (len(part_of(text)) - 1)


@pytest.mark.parametrize(
    ("following", "name"),
    [
        ("وزار وفد من مجلس الدوما الروسي جناح الوزارة.", "معرض البحر الدولي"),
        ("وزار وفد من مجلس الدوما الروسي قلعة صحار.", None),
    ],
)
def test_a_pavilion_visited_is_within_the_fair(following: str, name: str | None) -> None:
    assert part_of(f"انطلق معرض البحر الدولي في مسقط أمس. {following}")[1] == name


def test_a_gathering_is_where_it_had_people_meet() -> None:
    told = read(
        "التقى وزير النقل مازن الدرعي أمس بمكناس على هامش الملتقى الدولي للفلاحة السفير زيد الخطيب. "
        "وقد اختتم الملتقى الدولي للفلاحة أعماله أمس."
    )
    assert {t.event.city for t in told} == {"مكناس"}


def test_what_is_said_of_a_gathering_is_no_part_of_its_name() -> None:
    text = (
        "دشن وزير النقل مازن الدرعي أمس مهرجان مسقط للتسوق. وقال إن المهرجان البوابة الاقتصادية الأولى للمدينة. "
        "ثم تجول الدرعي في مرافق المهرجان."
    )
    assert part_of(text)[-1] == "مهرجان مسقط للتسوق"


def test_a_gathering_is_part_of_the_one_it_is_held_within() -> None:
    text = "ينظم نادي البحر ملتقى السياحة الأول غدا، وذلك ضمن فعاليات مهرجان مسقط البحري لهذا العام."
    assert part_of(text) == ["مهرجان مسقط البحري"]


def test_what_is_done_in_its_halls_is_part_of_a_fair_named_in_quotes() -> None:
    text = (
        'افتتحت وزيرة الثقافة هدى الكعبي أمس في مسقط النسخة السابعة من معرض "فنون البحر". '
        "وتجولت الكعبي في أروقة المعرض."
    )
    assert part_of(text)[-1] == 'النسخة السابعة من معرض "فنون البحر"'


def test_a_day_counted_from_the_first() -> None:
    told = read(
        "انطلق معرض البحر الدولي في مسقط أمس. "
        'وشهد اليوم الثاني من المعرض جلسة بعنوان "موانئ الغد" شارك فيها السفير زيد الخطيب.'
    )
    assert [t.event.date_start for t in told] == ["2024-05-19", "2024-05-20"]


def test_whom_a_planned_visit_is_to_meet() -> None:
    told = read("يقوم وزير النقل مازن الدرعي بزيارةٍ رسمية إلى باريس الاثنين المقبل يلتقي خلالها السفير زيد الخطيب.")
    assert [(t.event.part_of, t.event.city) for t in told][1:] == [("زيارةٍ رسمية إلى باريس", "باريس")]
