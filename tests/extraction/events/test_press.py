"""What the daily press tells its own way: men of a body, deeds behind circumstances, prayers, matches."""

from __future__ import annotations

import pytest
from telling import only, read, slug, types

CREWS = [
    ("باشرت فرق البحث والإنقاذ بقطاع حرس الحدود بجازان ثلاث حالات غرق.", "حرس الحدود بجازان"),
    ("أنقذت دوريات السواحل التابعة لحرس الحدود في تبوك طفلين من الغرق.", "حرس الحدود"),
    ("شرعت الفرق المختصة في شرطة الدمام في تحليل مقطع مصور.", "شرطة الدمام"),
    ("ضبط مفتشو مكتب العمل في نجران عددا من المخالفات.", "مكتب العمل في نجران"),
    ("باشرت الفرق الإسعافية بهيئة الهلال الأحمر السعودي حادث تصادم على طريق الساحل.", "هيئة الهلال الأحمر السعودي"),
]


@pytest.mark.parametrize(("text", "body"), CREWS, ids=slug)
def test_what_its_men_do_a_body_does(text: str, body: str) -> None:
    assert only(text).cast == {body: "actor"}


SETTINGS = [
    "إنفاذا لتوجيهات القيادة، يكرم نادي الرائد اليوم لاعبيه السابقين.",
    "في إطار خطتها للصيف، نصبت أمانة الطائف مظلات في الحدائق.",
    "بمناسبة العيد، زينت بلدية البدائع شوارع المدينة.",
]


@pytest.mark.parametrize("text", SETTINGS, ids=slug)
def test_the_deed_stands_behind_circumstances(text: str) -> None:
    assert len(read(text)) == 1


def test_courtesies_are_no_events() -> None:
    assert read("قدم مدير التعليم سعد الحربي شكره للمعلمين.") == []


TENSES = [
    ("تختبر شركة تويتر زرا جديدا.", "ongoing"),
    ("اختبرت شركة تويتر زرا جديدا.", "occurred"),
    ("فتحت الجهات الأمنية في شرطة عفيف تحقيقا في الحادث.", "ongoing"),
    ("افتتح محافظ حقل سعد السديري أمس مهرجان الصيف.", "ongoing"),
    ("افتتح محافظ حقل سعد السديري أمس ندوة المرور.", "occurred"),
]


@pytest.mark.parametrize(("text", "status"), TENSES, ids=slug)
def test_what_is_begun_goes_on(text: str, status: str) -> None:
    assert only(text).event.status == status


def test_prayer_is_apart_from_death_and_one_with_the_grave() -> None:
    told = read("توفي الشيخ صالح الراجحي أمس، وصلي عليه في جامع البلدة، ووري جثمانه الثرى.")
    assert [(t.type, t.names("object")) for t in told] == [("other", ["صالح الراجحي"])] * 2


def test_a_relative_takes_up_the_victim_over_his_unit() -> None:
    told = only(
        "عاملت الوزارة الشهيد الرقيب سيف أحمد الفلاحي من القوة الإماراتية، الذي استشهد اليوم، معاملة أبنائها.",
        "incident",
    )
    assert told.names("object") == ["سيف أحمد الفلاحي"]


NOBODY = ["أقيم الحفل الذي حضره دبلوماسيون عرب.", "ويشارك في المنتدى مختصون من ست دول."]


@pytest.mark.parametrize("text", NOBODY, ids=slug)
def test_where_nobody_named_takes_part_there_is_no_participation(text: str) -> None:
    assert "participation" not in types(text)


def test_travellers_take_part_in_what_they_travel_for() -> None:
    told = only("يزور وزير النقل مازن الدرعي روما غدا للمشاركة في منتدى البحر.", "participation")
    assert told.names("actor") == ["مازن الدرعي"]


MATCHES = [
    ("فاز فريق النصر على فريق الهلال 2-1 أمس.", {"فريق النصر": "actor", "فريق الهلال": "counterpart"}),
    (
        "خسر المنتخب السعودي أمام المنتخب الياباني بثلاثية.",
        {"المنتخب السعودي": "actor", "المنتخب الياباني": "counterpart"},
    ),
]


@pytest.mark.parametrize(("text", "cast"), MATCHES, ids=slug)
def test_a_match_has_two_sides(text: str, cast: dict[str, str]) -> None:
    told = only(text)
    assert (told.type, told.cast) == ("other", cast)


def test_the_speaker_of_a_press_conference_may_stand_in_the_sentence_before() -> None:
    told = only("أكد وزير النقل زيد الخطيب أن الطريق آمن. وقال في مؤتمر صحفي في عمان إن العمل انتهى.", "conference")
    assert told.cast == {"زيد الخطيب": "speaker"}


ADJECTIVES = ["أسباب النجاح الانسجام التام بين القيادات.", "تدور أحداثه في البرنامج القديم بين المدينة والبحر."]


@pytest.mark.parametrize("text", ADJECTIVES, ids=slug)
def test_words_that_only_look_like_triggers(text: str) -> None:
    assert read(text) == []


def test_who_speaks_on_a_visit_is_the_visitor() -> None:
    told = only("قال وزير الدفاع مازن الدرعي خلال زيارة إلى بغداد أمس إن القوات تقدمت.", "visit")
    assert told.names("actor") == ["مازن الدرعي"]


GIVERS = ["مقدمة من جمعية البر بالخبر", "تبرعت بها جمعية البر بالخبر", "بتمويل من جمعية البر بالخبر"]


@pytest.mark.parametrize("words", GIVERS, ids=slug)
def test_aid_that_arrives_tells_who_gave_it(words: str) -> None:
    assert only(f"وصلت إلى مدينة تعز أمس طائرة مساعدات {words}.", "aid").names("actor") == ["جمعية البر بالخبر"]


def test_notes_in_quotes_do_not_end_a_list() -> None:
    told = only("رشحت لجنة الحكام الرئيسة لكرة اليد الحكم شكري الحربي «ساحة» وعمر الرفاعي «مساعد».")
    assert told.names("object") == ["شكري الحربي", "عمر الرفاعي"]
    assert told.names("actor") == ["لجنة الحكام الرئيسة لكرة اليد"]


def test_an_adverb_may_stand_between_a_subject_and_its_verb() -> None:
    told = only("وكانت فرنسا بشكل خاص تعهدت بتقديم مساعدات لتونس.", "aid")
    assert told.names("actor") == ["فرنسا"]


def test_what_is_prepared_for_does_not_begin() -> None:
    assert "conference" not in types("ستنطلق الأشغال في الملعب استعدادا لكأس العالم.")


def test_a_telegram_has_a_sender_and_a_receiver() -> None:
    told = only("بعث خادم الحرمين الشريفين الملك سلمان بن عبدالعزيز ببرقية تهنئة لرئيس جمهورية كولومبيا خوان سانتوس.")
    assert told.cast == {"سلمان بن عبدالعزيز": "actor", "خوان سانتوس": "counterpart"}


def test_what_an_accident_led_to_is_no_other_accident() -> None:
    assert types("وقع انفجار كبير في مصنع بالخبر. وباشرت الفرق حادث الانفجار. ووفاة 15 شخصا مؤلمة.") == ["incident"]


def test_to_admit_is_no_decision() -> None:
    assert "decision" not in types("أقرت المتهمة بعدما استجوبتها النيابة بأنها كتبت الرسالة.")


DONE = ["قدم رئيس نادي الهلال عبدالرحمن بن مساعد شكره لجمهوره.", "واصل رئيس نادي الصفا كميل الحربي تدعيمها."]


@pytest.mark.parametrize("text", DONE, ids=slug)
def test_what_somebody_does_is_no_part_of_his_name(text: str) -> None:
    assert not any("شكره" in p.name or "تدعيمها" in p.name for told in read(text) for p in told.people)


def test_visits_of_two_men_are_two() -> None:
    told = read(
        "وصل رئيس الأركان مازن الدرعي إلى بغداد أمس. "
        "وكان رئيس الوزراء حيدر الخطيب قال خلال زيارته إلى واشنطن إن القوات تتقدم."
    )
    assert [t.names("actor") for t in told if t.type == "visit"] == [["مازن الدرعي"], ["حيدر الخطيب"]]


OTHER_SENSES = [
    "انتشرت القوات في رأس عيسى ومعسكر الصليف.",
    "عرضت الشركة أداة أطلق عليها اسم الواحة.",
    'ساهمت الشرطة في تسهيل الوصول". وتابع المدير حديثه.',
]


@pytest.mark.parametrize("text", OTHER_SENSES, ids=slug)
def test_words_of_other_senses(text: str) -> None:
    assert not {"participation", "launch"} & set(types(text))


def test_who_speaks_on_the_telephone_is_the_caller() -> None:
    told = only("أشاد أمير منطقة القصيم ماجد بن سعد بالأهالي. وقال سموه في اتصال هاتفي بالشيخ صالح الدرعي إنهم أوفياء.")
    assert told.cast == {"ماجد بن سعد": "actor", "صالح الدرعي": "counterpart"}


def test_who_is_named_to_a_post_with_nobody_naming_him() -> None:
    told = only("عين المهندس سالم الحداد في منصب كبير الباحثين في معهد الرمل.")
    assert told.names("object") == ["سالم الحداد"]


def test_unknown_men_are_nobody_named() -> None:
    assert only("فجر مجهولون سيارات في مدينة غزة أمس.").people == []


def test_a_ball_is_no_gift() -> None:
    assert types("وفي الحديقة ملعبا كرة قدم وسلال للكرة.") == []


AGAIN = [
    "افتتح محافظ حقل سعد السديري أمس مهرجان الصيف بحقل. وستتواصل فعاليات الصيف مساء اليوم.",
    "افتتح محافظ حقل سعد السديري أمس ملتقى السياحة المعرفية. وينظم الملتقى مجلس شباب حقل.",
    "افتتح محافظ حقل سعد السديري أمس مؤتمر البحار الثالث. والمؤتمر بدأ التحضير له قبل شهر.",
]


@pytest.mark.parametrize("text", AGAIN, ids=slug)
def test_a_gathering_told_again_is_one(text: str) -> None:
    assert types(text) == ["conference"]


def test_two_cups_are_two_and_a_prize_named_again_is_one() -> None:
    assert types("أحرز أحمد السالم كأس آسيا عام 2013. وأحرز أحمد السالم كأس فرنسا عام 2015.") == ["award", "award"]
    assert types("أحرز أحمد السالم كأس آسيا عام 2013. وأحرز أحمد السالم الكأس مع فريقه.") == ["award"]


def test_a_post_with_its_owners_pronoun_is_no_womans() -> None:
    told = read(
        "قدم نادي الساحل لاعبه الجديد أحمد السالم. وأحرز السالم كأس آسيا عام 2002، وحاز على جائزة الكرة الذهبية."
    )
    assert told[-1].names("object") == ["أحمد السالم"]


def test_a_law_issued_is_a_decision_and_a_message_sent_is_not() -> None:
    assert types("أصدرت الإمارات قانونا يجرم الكراهية أمس.") == ["decision"]
    assert types("جاء ذلك في الرسالة التي وجهها أحمد السالم المتحدث الرسمي للهيئة بمناسبة الشهر.") == ["other"]


PRESENTS = [
    ("زار مدير الصحة سعد الحربي المرضى في مستشفى حائل، وقدم لهم هدايا بمناسبة العيد.", ["visit"]),
    ("قام فريق الواحة التطوعي بمعايدة المرضى المنومين في مستشفى حائل وتقديم الهدايا لهم.", ["visit"]),
    ("قدمت بلدية الخبر هدايا للأطفال في دار الأيتام. وفي الختام تم توزيع الهدايا.", ["aid"]),
    ("قام مركز الحي بتنظيم حفل معايدة للأهالي.", ["conference"]),
]


@pytest.mark.parametrize(("text", "told"), PRESENTS, ids=slug)
def test_presents_on_a_visit_are_part_of_it(text: str, told: list[str]) -> None:
    assert types(text) == told


GOALS = [
    ("وتعادل فريق الساحل مع نظيره الأهلي بهدف لمثله.", ["other"]),
    ("وخسر فريق الساحل أمام فريق الأهلي بهدف مقابل هدفين.", ["other"]),
    ("وتفوق فريق الساحل على نفسه بهدف تطوير أدائه.", []),
]


@pytest.mark.parametrize(("sentence", "told"), GOALS, ids=slug)
def test_a_goal_scored_is_no_purpose(sentence: str, told: list[str]) -> None:
    assert types(f"هذا تمهيد لا يروي شيئا من الأخبار ولا يذكر أحدا.\n{sentence}") == told


DAWNS = ["غادر الفريق فجر اليوم لإقامة معسكر في الجبل.", "وفجر أمس كان المعسكر هادئا."]


@pytest.mark.parametrize("sentence", DAWNS, ids=slug)
def test_dawn_is_no_explosion(sentence: str) -> None:
    assert "incident" not in types(sentence)
