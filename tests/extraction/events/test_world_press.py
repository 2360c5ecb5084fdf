"""What reports of attacks, talks and markets tell their own way: tolls, claims, expectations, press conferences."""

from __future__ import annotations

import pytest
from telling import only, read, slug, types

HARMED = [
    "قتل ما لا يقل عن 20 شخصا في انفجار بمدينة الساحل.",
    "قال المرصد إن قياديا في التنظيم وخمسة متشددين آخرين قتلوا في غارة جوية.",
    "أعلنت الوزارة أن أربعة عمال يعملون في البناء خطفوا في الصحراء.",
    "قالت الشرطة إن رجلا قتل جراء القصف.",
    "قتل مسلحون من جماعة متشددة عشرات الأشخاص في ثلاث قرى.",
    "أفادت مصادر أن مجهولين قاموا بتفجير ست سيارات في الساحل.",
]


@pytest.mark.parametrize("text", HARMED, ids=slug)
def test_harm_whose_victims_stand_apart_from_the_verb(text: str) -> None:
    assert types(text) == ["incident"]


NO_EVENTS = [
    "وسط توقعات بأن البنك المركزي سيرفع أسعار الفائدة هذا العام.",
    "مع رهان المتعاملين على أن مجلس الوزراء سيقر القانون.",
    "فشل الرئيس مازن الدرعي في الحصول على موافقة البرلمان.",
    "وباتت القوات وحدها في الخطوط الأمامية.",
    "وتستمر الإنارة حتى الثانية فجرا، موعد إغلاق المبنى.",
    "بسبب ضعف الشبكة شبه المعدومة في المنطقة.",
    "تضع المنظمة خطط قصف المدينة في دراسات الحرب.",
    "قلص الذهب خسائره أمس.",
    "يواجه السكان أمس زيادات كبيرة.",
]


@pytest.mark.parametrize("text", NO_EVENTS, ids=slug)
def test_what_is_expected_missed_or_another_word_is_no_event(text: str) -> None:
    assert read(text) == []


AGAIN = [
    "قتل 13 شخصا في تفجير بمدينة الساحل أمس. وقالت الشرطة إن 13 شخصا قتلوا في الهجوم.",
    "أسفرت غارة أمس عن مقتل عشرة جنود. وأعلن المحافظ مقتل 10 من الجنود.",
    "استهدف هجوم حافلة في مدينة الساحل أمس. ووقع الهجوم الثلاثاء قرب المطار.",
    'قتل 13 شخصا في تفجير بمدينة الساحل أمس. وأعلنت جماعة "الفجر" مسؤوليتها عن التفجير.',
    "لقي شخص مصرعه أمس؛ إثر اصطدام مركبتين على طريق الساحل.",
]


@pytest.mark.parametrize("text", AGAIN, ids=slug)
def test_the_same_toll_or_attack_is_one_incident(text: str) -> None:
    assert types(text) == ["incident"]


APART = [
    "قتل 13 شخصا في تفجير بمدينة الساحل أمس. وقتل خمسة جنود في هجوم بمدينة الجبل.",
    "استهدف هجوم حافلة في مدينة الساحل أمس. ووقع الهجوم الثاني قرب المطار.",
]


@pytest.mark.parametrize("text", APART, ids=slug)
def test_another_toll_or_attack_is_another_incident(text: str) -> None:
    assert types(text) == ["incident"] * 2


def test_who_claims_an_attack_did_it() -> None:
    told = only('وقع تفجير في مدينة الساحل أمس. وأعلنت جماعة "الفجر" مسؤوليتها عن التفجير.')
    assert told.cast == {'جماعة "الفجر"': "actor"}


def test_what_is_said_at_a_press_conference_tells_of_it() -> None:
    told = only("وقال سالم الدرعي، مدير مركز البحوث، في مؤتمر صحفي: العمل مستمر.", "conference")
    assert told.cast == {"سالم الدرعي": "speaker"}


def test_a_delegation_that_nobody_names_travels() -> None:
    assert types("علمت الصحيفة أن وفدا يضم وزراء وقادة توجه إلى مدينة عدن.") == ["visit"]


def test_its_next_deed_is_of_the_same_body() -> None:
    told = only("استدعت وزارة الخارجية السفير الأردني زيد الخطيب، وسلمته مذكرة احتجاج.", "other")
    assert told.names("actor") == ["وزارة الخارجية"]


def test_a_meeting_is_placed_by_the_day_behind_it() -> None:
    told = only("وقال سالم الدرعي غداة لقائه وزير النقل مازن الدرعي إن العمل مستمر.", "meeting")
    assert "مازن الدرعي" in told.names("counterpart")


def test_the_head_of_a_state_decides() -> None:
    assert types("رفض الرئيس الأردني زيد الخطيب مطالب النقابة.") == ["decision"]


def test_now_is_no_name() -> None:
    assert types("وينتظر السوق الآن إتمام صفقة.") == []


STATED = [
    (
        "قالت الوزارة إن السلطات الأردنية بالتعاون مع أجهزة أخرى أغلقت موقعا.",
        "decision",
        "السلطات الأردنية",
    ),
    ("قالت مصادر أمنية إن الشرطة في مالي احتجزت عشرين متطرفا.", "incident", "الشرطة"),
]


@pytest.mark.parametrize(("text", "event_type", "body"), STATED, ids=slug)
def test_more_may_stand_between_a_stated_subject_and_its_verb(text: str, event_type: str, body: str) -> None:
    assert only(text, event_type).names("actor") == [body]


def test_who_is_called_so_is_named() -> None:
    assert only("اعتقلت الشرطة رجلا يدعى سورتي كوماني أمس.").names("object") == ["سورتي كوماني"]


FORCES = [
    "سيطرت قوات المقاومة في محافظتي الضالع ولحج على «مثلث الطرق».",
    "قصفت الجماعات المسلحة في ضواحي تعز اليمنية، موقعا لتخزين النفط.",
    "أعلنت وزارة الداخلية توقيف عناصر يشتبه في ضلوعهم في التفجيرات.",
]


@pytest.mark.parametrize("text", FORCES, ids=slug)
def test_what_forces_do_far_from_their_verb(text: str) -> None:
    assert types(text) == ["incident"]


UTTERED = ["وجه وزير النقل مازن الدرعي اتهامات للشركة بالكذب.", "أبلغ وزير النقل مازن الدرعي السائقين أن الطريق طويل."]


@pytest.mark.parametrize("text", UTTERED, ids=slug)
def test_what_is_only_said_is_no_order(text: str) -> None:
    assert read(text) == []


def test_a_visit_told_of_as_coming_is_planned() -> None:
    told = only("ستقام المراسم خلال زيارة لوزير الخارجية مازن الدرعي مرتقبة في الأسابيع المقبلة.", "visit")
    assert (told.event.status, told.names("actor")) == ("planned", ["مازن الدرعي"])


MERELY_POSSIBLE = [
    "نفى مصدر تقريرا قال إن الأردن قد يمنح مصر قرضا جديدا.",
    "ويستمر العمل إلى أن يتم التوصل إلى اتفاق.",
    "وهي بلدة كثيرا ما يشن المسلحون غارات عليها.",
    "تراجعت الأسعار وفقا لتقرير نشرته وكالة رويترز.",
    "وتجول السكان في مدينة تدمر.",
]


@pytest.mark.parametrize("text", MERELY_POSSIBLE, ids=slug)
def test_what_may_be_is_usual_or_only_a_source_is_no_event(text: str) -> None:
    assert read(text) == []


def test_the_harm_that_a_fire_does_is_of_the_fire() -> None:
    assert types("اجتاح حريق غابات في الساحل أمس. وقالت الهيئة إن النيران دمرت أربعة مبان.") == ["incident"]


def test_other_victims_of_another_attack_are_told_apart() -> None:
    text = "وأصيب ثلاثة مدنيين في تفجير بمدينة الساحل. وقال مسؤول إن 12 مدنيا وجنديا قتلوا في هجومين بمدينة الجبل."
    assert types(text) == ["incident"] * 2


def test_men_called_by_name_behind_their_number_are_arrested() -> None:
    told = only("ألقت الشرطة القبض على شخصين هما سالم الدرعي وزيد الخطيب.", "incident")
    assert told.names("object") == ["سالم الدرعي", "زيد الخطيب"]


def test_another_case_is_no_condition() -> None:
    assert types("وفي حادثة ثانية انحرفت شاحنة يقودها رجلان.") == ["incident"]


AT_ONCE = [
    "باشرت فرق الدفاع المدني في تمام الساعة 12:30 ظهرا بلاغا عن سقوط مقذوف على مبنى.",
    "ذكر شهود أن خمس سيارات تعود لناشطين، انفجرت صباح أمس في المدينة.",
    'تبنت جماعة "الفجر" قتل سبعة جنود في كمين نصبته في ولاية الساحل.',
    "سيطرت قوات الجيش على مدينة عدن أمس. وأعلنت القوات السيطرة على مدينة عدن.",
]


@pytest.mark.parametrize("text", AT_ONCE, ids=slug)
def test_one_incident_is_told(text: str) -> None:
    assert types(text) == ["incident"]


def test_a_note_handed_over_behind_a_semicolon_is_the_ministry_s() -> None:
    text = "استدعت وزارة الخارجية السفير الأردني زيد الخطيب؛ وسلمته مذكرة احتجاج."
    assert only(text, "other").names("actor") == ["وزارة الخارجية"]


def test_who_intends_a_visit_stands_before_the_relative() -> None:
    told = only("وقال الوزير مازن الدرعي الذي يعتزم زيارة الأردن في سبتمبر إن العمل جيد.", "visit")
    assert told.names("actor") == ["مازن الدرعي"]


def test_the_second_heir_is_not_the_first() -> None:
    text = (
        "زار الأمير سعد بن خالد ولي ولي العهد الوحدات ونقل تهنئة ولي العهد الأمير مازن بن فهد. "
        "ثم غادر ولي ولي العهد إلى مدينة أبها."
    )
    assert [t.names("actor") for t in read(text)] == [["سعد بن خالد"]] * 2


def test_who_ends_the_name_of_a_body_suffers_nothing() -> None:
    told = only("قتلت القوات الموالية للرئيس السابق سعد الحربي 43 شخصا أمس.", "incident")
    assert told.cast == {"القوات الموالية للرئيس السابق": "actor"}


NO_DEED = [
    "يقدم المطعم وجبات شرقية.",
    "رفض المسلحون تسليم أنفسهم.",
    "باشرت الفرق المختصة من حرس الحدود الموقع.",
]


@pytest.mark.parametrize("text", NO_DEED, ids=slug)
def test_what_is_served_refused_or_attended_to_is_of_no_such_kind(text: str) -> None:
    assert not {"aid", "appointment"} & set(types(text))
    assert "gave_up.noun" not in [t.event.rule for t in read(text)]


BEHIND_THAT = [
    ('قالت جماعة "الفجر" إنها خطفت ثلاثة صيادين في شرق البلاد.', "incident", 'جماعة "الفجر"'),
    ("أفادت مصادر أن موسكو سحبت مبعوثها إلى الأردن.", "decision", None),
]


@pytest.mark.parametrize(("text", "event_type", "doer"), BEHIND_THAT, ids=slug)
def test_the_doer_behind_that(text: str, event_type: str, doer: str | None) -> None:
    assert only(text, event_type).names("actor") == ([doer] if doer else [])


def test_a_patrol_that_an_attack_strikes_attacks_nobody() -> None:
    assert only("استهدف هجوم دورية للجيش مساء الجمعة.", "incident").people == []


def test_who_is_set_free_did_nothing() -> None:
    told = only("أطلقت الشرطة سراح الصحفي مازن الدرعي أمس.", "other")
    assert told.cast == {"الشرطة": "actor", "مازن الدرعي": "object"}


OTHER_WORDS = ["ووسع التنظيم مواقع سيطرته في البلاد.", "وسار الجنود انطلاقا من الساحل.", "وقد يواجه هناك حكما بالسجن."]


@pytest.mark.parametrize("text", OTHER_WORDS, ids=slug)
def test_words_of_the_same_letters_tell_nothing(text: str) -> None:
    assert read(text) == []


def test_what_is_decided_to_be_done_is_told_once() -> None:
    assert types("تقرر أن تغادر بعثة نادي الساحل غدا إلى تركيا.") == ["visit"]


def test_the_same_blast_in_the_same_town_is_one() -> None:
    text = (
        "قالت الوزارة إن انفجارا في بلدة الساحل أسفر عن مقتل 27 شخصا. "
        "وقال مسؤولون إن انفجارا هز مقهى شعبيا ببلدة الساحل أمس."
    )
    assert types(text) == ["incident"]


HOMOGRAPHS = [
    "وزار السكان وادي عقاب.",
    "وأشاد بالدعم الذي تقدمه قوات التحالف.",
    "وأعاق ذلك أي تقدم للقوات.",
]


@pytest.mark.parametrize("text", HOMOGRAPHS, ids=slug)
def test_valleys_and_support_are_no_deeds(text: str) -> None:
    assert "incident" not in types(text)


OUTBREAKS = [
    ("شهدت محافظتا إدلب وحلب مجزرتين في أول أيام العيد.", "incident"),
    ("تشهد بلدة الساحل، غرب العاصمة، انتفاضة ضد المسلحين.", "incident"),
    ("رست أول سفينة تنقل مساعدات إنسانية أمس في مرفأ عدن.", "aid"),
    ("أفاد المرصد بمقتل اثنين من كبار قادة التنظيم في غارة جوية.", "incident"),
]


@pytest.mark.parametrize(("text", "event_type"), OUTBREAKS, ids=slug)
def test_leads_of_outbreaks_and_arrivals(text: str, event_type: str) -> None:
    assert types(text) == [event_type]


THEN = [
    "ووقع حادث مماثل في مارس 2014 في بلدة الساحل. وقد قتل آنذاك خمسة جنود وأصيب ثمانية آخرون.",
    "قتل 14 جنديا في غارة أمس. وقال المحافظ إن النيران التهمت الحاجز ودمر كله.",
]


@pytest.mark.parametrize("text", THEN, ids=slug)
def test_what_an_incident_led_to_is_of_it(text: str) -> None:
    assert types(text) == ["incident"]
