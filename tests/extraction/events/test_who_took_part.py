"""Who takes part where official text names it apart: lists of decisions, sittings, places, delegations, those along."""

from __future__ import annotations

import pytest

from extraction.events.draft import Draft
from extraction.events.find import ArticleReader
from extraction.events.weighing.unread import learned_draft, put_in
from extraction.folding import fold, fold_text
from schemas.tables import Article
from tests.extraction.events.telling import only, read, slug

SAT = "عقدت لجنة السلامة المرورية اجتماعها الثالث أمس برئاسة المهندس مازن الدرعي."


def with_events(text: str, **found: str) -> list[Draft]:
    """The events of a text where nothing is read but that each word given tells one of a type."""
    reader = ArticleReader(Article(article_id="art_1", source_uri="x.txt", text=text), fold(text))
    drafts = reader.told([])
    if text.startswith(SAT):
        found = {"عقدت": "meeting", **found}
    for word, kind in found.items():
        for n in range(len(reader.sentences)):
            clause = reader.clause(n)
            at = next((i for i, t in enumerate(clause.tokens) if t.text == fold_text(word)), None)
            if at is not None:
                put_in(drafts, learned_draft(reader, n, clause, at, kind, []))
    return reader.completed(drafts)


@pytest.mark.parametrize(
    ("lead", "doer"),
    [
        ("واطلع مجلس الوزراء على جدول أعماله، وانتهى إلى ما يلي:", ["مجلس الوزراء"]),
        ("وأصدرت وزارة البيئة القرارات الآتية:", ["وزارة البيئة"]),
        (f"{SAT} وخلص الاجتماع إلى اتخاذ القرارات الآتية:", ["لجنة السلامة المرورية"]),
        ("ومن أبرز القرارات:", []),
    ],
    ids=slug,
)
@pytest.mark.parametrize("marks", [("أولاً: ", "ثانياً: "), ("1- ", "2- "), ("- ", "- "), ("• ", "• ")], ids=str)
def test_items_of_a_list_are_done_by_whoever_announces_it(lead: str, doer: list[str], marks: tuple[str, str]) -> None:
    items = f"{marks[0]}منح الإذن لشركة سحاب للتقنية.\n{marks[1]}ترقية المهندسة هدى الساري وكيلة للوزارة.\n"
    told = with_events(f"{lead}\n{items}", منح="decision", ترقية="appointment")[-2:]
    assert [[a.mention.name for a in d.people("actor")] for d in told] == [doer, doer]
    assert [a.mention.name for a in told[1].people("object")] == ["هدى الساري"]


@pytest.mark.parametrize(
    ("decided", "word"),
    [
        ("وأجاز الاجتماع الخطة السنوية، ووجه بفتح مراكز جديدة.", "ووجه"),
        ("وأسفرت أعمال الاجتماع عن المصادقة على الميزانية.", "المصادقة"),
        ("وأقرت خلاله الخطة السنوية.", "وأقرت"),
        ("ومن المنتظر أن يصدر عن الاجتماع قرار بالتمديد.", "يصدر"),
    ],
    ids=slug,
)
def test_a_sitting_decides_as_its_body(decided: str, word: str) -> None:
    told = with_events(f"{SAT} {decided}", **{word: "decision"})[-1]
    assert [a.mention.name for a in told.people("actor")] == ["لجنة السلامة المرورية"]


def test_who_decides_after_a_sitting_is_told_of_is_himself() -> None:
    told = read(f"{SAT} وأقر مجلس الوزراء الميزانية.")
    assert told[-1].names("actor") == ["مجلس الوزراء"]


@pytest.mark.parametrize(
    ("sitting", "body"),
    [
        ("اجتماع مجلس إدارة المصرف الوطني", "مجلس إدارة المصرف الوطني"),
        ("الاجتماع الخامس عشر للمجلس الأعلى للسكان", "المجلس الأعلى للسكان"),
        ('اجتماعا لـ"لجنة الأسعار الوطنية"', "لجنة الأسعار الوطنية"),
        ("الاجتماع الدوري (113) للمجلس الأعلى للسكان", "المجلس الأعلى للسكان"),
    ],
    ids=slug,
)
def test_whose_sitting_it_is_however_it_is_numbered(sitting: str, body: str) -> None:
    assert only(f"ترأس الوزير مازن الدرعي أمس {sitting}.").cast == {"مازن الدرعي": "chair", body: "actor"}


def test_on_the_margin_of_a_sitting_its_body_does_not_meet() -> None:
    told = only("التقى الوزير مازن الدرعي السفير بيير لوران على هامش أعمال الاجتماع السنوي لمنظمة الصحة العالمية.")
    assert "منظمة الصحة العالمية" not in told.cast


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قامت الوزيرة هدى الساري أمس بزيارة مركز الإيواء الوطني.", "مركز الإيواء الوطني"),
        ("يقوم وفد من جامعة السهل بزيارة أكاديمية النقل البحري غدا.", "أكاديمية النقل البحري"),
        ("وقام الوزير مازن الدرعي بتفقد أعمال تطوير مكتب بريد الواحة.", "مكتب بريد الواحة"),
    ],
    ids=slug,
)
def test_the_body_visited(text: str, place: str) -> None:
    assert read(text)[-1].cast[place] == "counterpart"


@pytest.mark.parametrize(
    ("statement", "doer"),
    [
        ("وأن الوكالة الوطنية للطيران قدمت مساعدات غذائية للنازحين", "الوكالة الوطنية للطيران"),
        ("ولأن وزارة البيئة أرسلت شحنة مساعدات إلى المتضررين", "وزارة البيئة"),
    ],
    ids=slug,
)
def test_the_subject_of_a_second_statement(statement: str, doer: str) -> None:
    told = read(f"أوضح الوزير مازن الدرعي أن الخطة تسير كما رسم لها، {statement}.")
    assert told[-1].names("actor") == [doer]


@pytest.mark.parametrize(
    "deed",
    [
        "كما استقبل، كلا على انفراد، السفير الهندي راج مالك ورئيس شركة سحاب نادر الخولي",
        "ثم استقبل السفير الهندي راج مالك",
        "حيث استقبل السفير الهندي راج مالك",
    ],
    ids=slug,
)
def test_who_is_newly_named_behind_a_verb_that_goes_on_is_its_object(deed: str) -> None:
    told = read(f"زار وزير النقل مازن الدرعي المعرض، {deed}.")[-1]
    assert told.names("actor") == ["مازن الدرعي"]
    assert told.cast["راج مالك"] == "counterpart"


@pytest.mark.parametrize(
    ("text", "cast"),
    [
        (
            "استقبل الوزير مازن الدرعي وفدا من وزارة الزراعة برئاسة المهندسة هدى الساري.",
            {"مازن الدرعي": "actor", "وزارة الزراعة": "counterpart", "هدى الساري": "counterpart"},
        ),
        (
            "يزور وفد من وزارة الزراعة برئاسة المهندسة هدى الساري مصر غدا.",
            {"وزارة الزراعة": "actor", "هدى الساري": "chair", "مصر": "counterpart"},
        ),
        (
            "نفذت وزارة الزراعة ممثلة في إدارة صحة البيئة جولة تفتيشية على المطاعم.",
            {"وزارة الزراعة": "actor", "إدارة صحة البيئة": "actor"},
        ),
    ],
    ids=slug,
)
def test_who_stands_for_a_body(text: str, cast: dict[str, str]) -> None:
    assert only(text).cast == cast


@pytest.mark.parametrize(
    ("told", "came"),
    [
        ("وشارك في الاجتماع كل من نادر الخولي وسعد المالح.", ["نادر الخولي", "سعد المالح"]),
        ("وقال سعد المالح، الذي حضر اللقاء، إن الطرق ستعبد.", ["سعد المالح"]),
        ("وحضر هذا اللقاء الخليفة الأول لرئيس المجلس السيد سعد المالح.", ["سعد المالح"]),
        ("وعرف اللقاء حضور نادر الخولي وسعد المالح.", ["نادر الخولي", "سعد المالح"]),
    ],
    ids=slug,
)
def test_those_who_came(told: str, came: list[str]) -> None:
    text = f"استقبل وزير النقل مازن الدرعي سفير فرنسا بيير لوران. {told}"
    assert read(text)[0].names("attendee") == came


def test_who_came_to_two_meetings() -> None:
    met = "استقبل وزير النقل مازن الدرعي السفير بيير لوران. واستقبل الوزير النائب نادر الخولي."
    assert [t.names("attendee") for t in read(f"{met} وحضر اللقاءين سعد المالح.")] == [["سعد المالح"], ["سعد المالح"]]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("عين مجلس الوزراء نادر الخولي مديرا للميناء خلفا للمهندس سعد المالح.", "سعد المالح", "object"),
        ("تعرضت دورية لإطلاق نار، نتج عنه إصابة الجندي سعد المالح.", "سعد المالح", "object"),
        ("استُقبل وزير النقل مازن الدرعي في القصر من قبل الرئيس سعد المالح.", "مازن الدرعي", "counterpart"),
        ("تنظم جامعة السهل غدا ندوة عن الري، يفتتحها الوزير مازن الدرعي.", "مازن الدرعي", "actor"),
    ],
    ids=slug,
)
def test_roles_by_words_around(text: str, name: str, role: str) -> None:
    assert read(text)[0].cast[name] == role


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("عين مجلس الوزراء نادر الخولي مديرا للميناء خلفا للمهندس سعد المالح الذي استقال.", "سعد المالح"),
        ("وزار الوزير مازن الدرعي روما، ووقع اتفاقية استضافة المكتب الإقليمي للنخيل.", "المكتب الإقليمي للنخيل"),
    ],
    ids=slug,
)
def test_who_takes_no_part(text: str, nobody: str) -> None:
    assert all(nobody not in t.cast for t in read(text))


@pytest.mark.parametrize(
    ("text", "cast"),
    [
        ("صدر قرار وزارة البيئة بحظر الصيد.", {"وزارة البيئة": "actor"}),
        ("صدر قرار عن المجلس الأعلى للسكان بحظر الصيد.", {"المجلس الأعلى للسكان": "actor"}),
        (
            "صدر قرار وزير النقل مازن الدرعي بتعيين سعد المالح مديرا للميناء.",
            {"مازن الدرعي": "actor", "سعد المالح": "object"},
        ),
        (
            "ترأس عضو مجلس الشورى الدكتورة هدى الساري اجتماع لجنة الأسعار.",
            {"هدى الساري": "chair", "لجنة الأسعار": "actor"},
        ),
        (
            "كان الرئيس مازن الدرعي ونظيره القبرصي نيكوس ليماس قد بحثا في اتصال هاتفي الأزمة.",
            {"مازن الدرعي": "actor", "نيكوس ليماس": "counterpart"},
        ),
        (
            "برئاسة الأمير سعد المالح رئيس مجلس أمناء مركز الأبحاث الوطني، عقدت لجنة الأسعار اجتماعها الثالث.",
            {"سعد المالح": "chair", "لجنة الأسعار": "actor"},
        ),
    ],
    ids=slug,
)
def test_the_whole_cast(text: str, cast: dict[str, str]) -> None:
    told = only(text)
    assert {k: v for k, v in told.cast.items() if k in cast} == cast


@pytest.mark.parametrize(
    ("told", "actor"),
    [
        ("وزار مقر المؤسسة الوطنية للنفط.", "مازن الدرعي"),
        ("والتقى خلاله السفير راج مالك.", "مازن الدرعي"),
    ],
    ids=slug,
)
def test_a_verb_whose_subject_was_told_before(told: str, actor: str) -> None:
    assert read(f"استقبل وزير النقل مازن الدرعي وفدا من الطلاب برئاسة نادر الخولي. {told}")[-1].names("actor") == [
        actor
    ]


def test_of_decisions_in_a_row_none_is_by_whom_another_is_about() -> None:
    told = read("وأصدر وزير النقل مازن الدرعي قرارات تضمنت إعفاء سعد المالح، وتعيين نادر الخولي مديرا للميناء.")
    assert all("سعد المالح" not in t.names("actor") for t in told)


def test_a_place_won_is_no_centre() -> None:
    text = "افتتح الوزير مازن الدرعي مركز الأبحاث الوطني. ونال المركز الأول الطالب سعد المالح."
    assert all("مركز الأبحاث الوطني" not in t.names("object") for t in read(text) if t.type == "award")


def test_who_visits_alone_is_no_pair_that_signs() -> None:
    met = "اجتمع وزير النقل مازن الدرعي مع وزير الطاقة سعد المالح، الذي يزور مصر حاليا."
    told = only(f"{met} وعقب الاجتماع، وقع الجانبان اتفاقية للربط البحري.", "signing")
    assert told.cast == {"مازن الدرعي": "actor", "سعد المالح": "counterpart"}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("اجتماع للمجلس الأعلى للسكان، يعقد غدا في القاهرة.", "المجلس الأعلى للسكان", "actor"),
        ("زار الوزير مازن الدرعي المصنع، وأعقب ذلك قيامه بتفقد ميناء الصيد.", "مازن الدرعي", "actor"),
        ("تستضيف جامعة السهل غدا المؤتمر الدولي للمياه.", "جامعة السهل", "host"),
        ("أطلق الوزير مازن الدرعي مشروع الواحات الذي تنفذه وزارة البيئة.", "وزارة البيئة", "actor"),
    ],
    ids=slug,
)
def test_roles_of_those_told_apart(text: str, name: str, role: str) -> None:
    assert read(text)[-1].cast[name] == role


def test_those_along_before_a_verb_are_not_its_subject() -> None:
    told = read("زار الوزير مازن الدرعي الميناء، بمعية نادر الخولي وسعد المالح، اجتمع خلالها مع السفير راج مالك.")
    assert set(told[-1].names("actor")).isdisjoint({"نادر الخولي", "سعد المالح"})


def test_the_country_that_one_comes_from_is_not_visited() -> None:
    assert "تونس" not in only("عاد الوزير مازن الدرعي إلى القاهرة أمس قادما من تونس.").cast


def test_a_body_that_goes_on_to_receive() -> None:
    text = "تابعت لجنة السلامة المرورية المشروع، إذ استضافت رئيس الهيئة الوطنية للنفط سعد المالح."
    told = with_events(text, استضافت="meeting")[-1].arguments
    cast = {a.mention.name: a.role for a in told}
    assert cast == {"لجنة السلامة المرورية": "actor", "سعد المالح": "counterpart"}


def test_for_whom_it_was_signed_takes_part() -> None:
    told = only("جرى توقيع عقد تطوير الميناء، وقعه عن وزارة البيئة المهندس سعد المالح.")
    assert told.cast == {"وزارة البيئة": "actor", "سعد المالح": "actor"}
