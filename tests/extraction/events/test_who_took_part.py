"""Who takes part where official text names it apart: lists of decisions, sittings, places, delegations, those along."""

from __future__ import annotations

import pytest

from extraction.events.clause import Clause, make_clause
from extraction.events.draft import Draft
from extraction.events.find import ArticleReader
from extraction.events.participants import markers
from extraction.events.participants.items import heads_item, is_item
from extraction.events.participants.markers import Marker, marker_at
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


def sentence_of(text: str) -> Clause:
    folded = fold_text(text)
    return make_clause(folded, 0, len(folded), [])


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


@pytest.mark.parametrize(
    "decided",
    [
        "وأصدر خلاله قرارا بحظر الصيد.",
        "وقرر في الاجتماع حظر الصيد.",
        "وشكر الوزير مازن الدرعي الحضور. وأصدر في الاجتماع قرارا بحظر الصيد.",
    ],
    ids=slug,
)
@pytest.mark.parametrize("body", ["لجنة السلامة المرورية", "المجلس الأعلى للسكان"], ids=slug)
def test_at_a_sitting_its_chair_decides_where_the_verb_may_be_his(decided: str, body: str) -> None:
    text = f"ترأس وزير النقل مازن الدرعي أمس اجتماع {body}. {decided}"
    told = with_events(text, ترأس="meeting", وقرر="decision", وأصدر="decision")[-1]
    assert [(a.mention.name, a.role) for a in told.arguments] == [("مازن الدرعي", "actor")]


def test_a_sitting_that_nobody_chairs_decides_as_its_body() -> None:
    told = with_events("عقد المجلس الأعلى للسكان اجتماعه أمس. وأصدر خلاله قرارا.", عقد="meeting", وأصدر="decision")[-1]
    assert [(a.mention.name, a.role, a.sure) for a in told.arguments] == [("المجلس الأعلى للسكان", "actor", True)]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (f"{SAT} وأسفر الاجتماع عن تكليف لجنة السلامة المرورية بالمتابعة.", "لجنة السلامة المرورية"),
        ("وأصدرت وزارة البيئة القرارات الآتية:\n1- تكليف وزارة البيئة بالمتابعة.\n", "وزارة البيئة"),
    ],
    ids=slug,
)
def test_a_body_that_decides_on_itself_takes_part_once(text: str, body: str) -> None:
    told = with_events(text, تكليف="appointment")[-1]
    assert [(a.mention.name, a.role) for a in told.arguments] == [(body, "actor")]


ITEMS = ["1- منح الإذن", "12) منح الإذن", "1- 20 سيارة للإسعاف", "د- منح الإذن", "ب. منح الإذن"]
NO_ITEMS = ["د. هدى الساري", "أ. سعيد المالح", "أ/ سعيد المالح", "12/3/2024 زار", "15:30 وصل الوزير", "2024- عام"]


@pytest.mark.parametrize(("line", "item"), [*((i, True) for i in ITEMS), *((n, False) for n in NO_ITEMS)], ids=str)
def test_what_opens_an_item(line: str, item: bool) -> None:
    tokens = sentence_of(f"{line} منذ أمس").tokens
    assert is_item(tokens) is item
    assert [heads_item(tokens, at) for at in (2, 3, 4)] == [item, item, False]


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
    ("text", "casts"),
    [
        (
            "عين مجلس الوزراء نادر الخولي مديرا للميناء خلفا للمهندس سعد المالح الذي استقال.",
            [{"مجلس الوزراء": "actor", "نادر الخولي": "object"}],
        ),
        (
            "وزار الوزير مازن الدرعي روما، ووقع اتفاقية استضافة المكتب الإقليمي للنخيل.",
            [{"مازن الدرعي": "actor"}, {"مازن الدرعي": "actor"}],
        ),
    ],
    ids=slug,
)
def test_who_takes_no_part(text: str, casts: list[dict[str, str]]) -> None:
    assert [t.cast for t in read(text)] == casts


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
    assert [t.cast for t in told] == [
        {"مازن الدرعي": "actor", "سعد المالح": "object"},
        {"مازن الدرعي": "actor", "نادر الخولي": "object"},
    ]


def test_a_place_won_is_no_centre() -> None:
    text = "افتتح الوزير مازن الدرعي مركز الأبحاث الوطني. ونال المركز الأول الطالب سعد المالح."
    assert only(text, "award").cast == {"سعد المالح": "object"}


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
    assert [t.cast for t in told] == [
        {"مازن الدرعي": "actor", "نادر الخولي": "attendee", "سعد المالح": "attendee"},
        {"مازن الدرعي": "actor", "راج مالك": "counterpart"},
    ]


def test_the_country_that_one_comes_from_is_not_visited() -> None:
    assert "تونس" not in only("عاد الوزير مازن الدرعي إلى القاهرة أمس قادما من تونس.").cast


def test_a_body_that_goes_on_to_receive() -> None:
    text = "تابعت لجنة السلامة المرورية المشروع، إذ استضافت رئيس الهيئة الوطنية للنفط سعد المالح."
    told = with_events(text, استضافت="meeting")[-1].arguments
    cast = {a.mention.name: a.role for a in told}
    assert cast == {"لجنة السلامة المرورية": "actor", "سعد المالح": "counterpart"}


def test_who_hands_over_what_the_same_sentence_gave() -> None:
    text = "قدمت وزارة البيئة أمس مساعدات غذائية إلى النازحين، وسلمها المهندس سعد المالح إلى نادر الخولي."
    assert only(text).cast == {"وزارة البيئة": "actor", "سعد المالح": "actor", "نادر الخولي": "object"}


def test_the_two_sides_of_long_ago_are_not_meant() -> None:
    met = "استقبل وزير النقل مازن الدرعي السفير بيير لوران."
    between = "وتحسن الطقس. وعاد الهدوء. وهطل المطر. وافتتح المهندس سعد المالح مصنعا."
    signed = "ووقع الجانبان اتفاقية للربط البحري."
    assert only(f"{met} وتحسن الطقس. {signed}", "signing").cast == {"مازن الدرعي": "actor", "بيير لوران": "counterpart"}
    assert {"مازن الدرعي", "بيير لوران"}.isdisjoint(only(f"{met} {between} {signed}", "signing").cast)


@pytest.mark.parametrize(
    ("marker", "kind", "role"),
    [
        ("إلى جانب", "participation", "actor"),
        ("إلى جانب", "signing", "counterpart"),
        ("بدعم من", "launch", "counterpart"),
        ("بدعم من", "aid", "actor"),
        ("بتمويل من", "aid", "actor"),
        ("بتمويل من", "signing", "counterpart"),
        ("ومن جانب", "signing", "counterpart"),
    ],
    ids=str,
)
def test_a_marker_says_what_fits_the_event(marker: str, kind: str, role: str) -> None:
    found = marker_at(sentence_of(f"{marker} الهيئة"), 0, kind)
    assert found is not None
    assert (found.role, found.fits(kind)) == (role, True)


def test_the_longest_marker_that_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    long, short = Marker("host", frozenset({"visit"}), 2), Marker("actor", frozenset(), 1)
    monkeypatch.setattr(markers, "_markers", lambda: {"بدعم": [(("من",), long), ((), short)]})
    clause = sentence_of("بدعم من الهيئة")
    found = [marker_at(clause, 0, *kinds) for kinds in (("visit",), ("aid",), ("aid", "visit"), ())]
    assert found == [long, short, long, long]


def test_for_whom_it_was_signed_takes_part() -> None:
    told = only("جرى توقيع عقد تطوير الميناء، وقعه عن وزارة البيئة المهندس سعد المالح.")
    assert told.cast == {"وزارة البيئة": "actor", "سعد المالح": "actor"}
