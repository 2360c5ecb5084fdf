"""Local news: who signs the article, careers and customs told on the side, the same thing told twice, the main verb."""

from __future__ import annotations

import pytest
from telling import fired, only, read, slug, types

LEAD = "قال مازن الدرعي إن الطقس في الكويت كان لطيفا في الأيام الماضية. "


@pytest.mark.parametrize("credit", ["ياسر الدرعي- الساحل- الكويت:", "ياسر الدرعي - الساحل:", "ياسر الدرعي (الساحل):"])
def test_the_reporter_does_nothing(credit: str) -> None:
    told = only(f"{credit} أطلقت اللجنة مساء أمس مسابقة الرسم الأولى.")
    assert "ياسر الدرعي" not in told.cast


@pytest.mark.parametrize(
    "sentence",
    [
        "وبدأ حياته المهنية في عام 1994 حيث تولى منصب مدير المبيعات.",
        "ويحمل شهادة الهندسة وتولى رئاسة شركة سفن الخليج.",
        "وشغل عدة مناصب وأسس شركة الملاحة الأولى.",
    ],
    ids=slug,
)
def test_a_career_is_no_news(sentence: str) -> None:
    assert types(f"عينت شركة سفن الخليج المهندس زيد الخطيب مديرا للموانئ. {sentence}") == ["appointment"]


def test_what_goes_on_with_a_career_is_none_either() -> None:
    text = "عينت شركة سفن الخليج المهندس زيد الخطيب مديرا للموانئ. وله خبرة واسعة وتولى رئاسة شركة الملاحة."
    assert types(f"{text} كما تولى رئاسة جمعية المهندسين.") == ["appointment"]
    assert types(f"{text}\nافتتح وزير النقل مازن الدرعي محطة الحاويات.") == ["appointment", "inauguration"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("وتقدم الجمعية المساعدات للأسر.", []),
        ("ويطرح البرنامج مبادرات كثيرة.", []),
        ("وتوزع الجمعية غدا المساعدات على الأسر.", ["aid"]),
        ("ومن المنتظر أن تقدم الجمعية المساعدات للأسر.", ["aid"]),
        ("وقدمت الجمعية المساعدات للأسر.", ["aid"]),
    ],
    ids=slug,
)
def test_what_is_always_offered(sentence: str, told: list[str]) -> None:
    assert types(LEAD + sentence) == told


def test_condolences_given_by_a_call_are_the_call() -> None:
    text = "واسى الأمير ريان بن مشعل الشيخ زيد الخطيب في وفاة والده."
    assert "comforted" in fired(text)
    by_call = f"{text} وقال في اتصال هاتفي مع الشيخ زيد الخطيب إن المصاب جلل."
    assert "comforted" not in fired(by_call)
    assert "call" in types(by_call)


def test_a_death_stands_beside_the_condolences() -> None:
    text = "تلقى الأمير ريان بن مشعل التعازي في والده الشيخ زيد الخطيب الذي انتقل إلى رحمة الله أمس."
    assert {"mourners_received", "passed_away"} <= set(fired(text))


@pytest.mark.parametrize(
    "again",
    [
        "ووقع رئيس الهيئة زيد الخطيب هذا العقد الذي يمتد عامين.",
        "ووقع عقد التشغيل رئيس الهيئة زيد الخطيب.",
    ],
    ids=slug,
)
def test_a_document_signed_again_is_the_same(again: str) -> None:
    told = only(f"وقعت هيئة النقل أمس عقد تشغيل مع شركة سفن الخليج. {again}")
    assert "زيد الخطيب" in told.cast


def test_another_document_is_another_signing() -> None:
    text = "وقعت هيئة النقل أمس عقد تشغيل مع شركة سفن الخليج."
    assert types(f"{text} ووقعت وزارة الصحة عقد صيانة مع شركة الضياء.") == ["signing", "signing"]


def test_the_same_arrest_in_the_same_words() -> None:
    text = "تمكنت شرطة الساحل من القبض على ثلاثة متهمين في قضية تزوير."
    assert types(f"{text} وبعد التحري تم القبض على ثلاثة متهمين وإحالتهم.") == ["incident"]
    assert types(f"{text} وفي قضية أخرى تم القبض على خمسة مهربين.") == ["incident", "incident"]


def test_the_rank_whose_grant_is_told_again() -> None:
    assert types("قلد الأمير ريان بن مشعل العقيد زيد الخطيب رتبته الجديدة بعد الموافقة بترقيته.") == ["appointment"]


def test_the_main_verb_counts_though_more_is_told_behind_it() -> None:
    told = read("رممت بلدية الواحة سور السوق القديم، فيما افتتح وزير النقل مازن الدرعي محطة الحاويات.")
    assert [t.type for t in told] == ["other", "inauguration"]
    assert told[0].names("actor") == ["بلدية الواحة"]


@pytest.mark.parametrize(
    "sentence",
    ["تؤكد صحيفة الساحل أن الخبر صحيح.", "تحذر وزارة الصحة من الحر.", "قلصت شركة سفن الخليج خسائرها أمس."],
    ids=slug,
)
def test_statements_and_market_moves_are_no_deeds(sentence: str) -> None:
    assert types(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("وأعلنت إدارة المطار نيتها توقيع عقد تشغيل مع شركة سفن الخليج.", ["planned"]),
        ("وأشاد الوزير مازن الدرعي بالشرطة إثر الإعلان عن تفكيك خلية إرهابية.", ["occurred"]),
        ("وقال إن خلية إرهابية لا تنفع أحدا.", []),
        ("وتتم مراحل الترشح لرئاسة النادي بهدوء.", []),
        ("ثم يتم نصب الخيام ومساعدة الكبار.", []),
        ("وقدم مدير المركز زيد الخطيب شرحا عن خدمات المركز.", []),
        ("وهي تسهيلات أسهمت في نجاح هذا الملتقى.", []),
    ],
    ids=slug,
)
def test_near_senses(sentence: str, told: list[str]) -> None:
    assert [t.event.status for t in read(LEAD + sentence)] == told


def test_a_yearly_programme_is_a_gathering() -> None:
    assert only("نظمت لجنة التنمية بالواحة أمس برنامجها السنوي «فرحة العيد».").type == "conference"


def test_an_adjective_is_no_town() -> None:
    assert only("سيفتتح وزير النقل مازن الدرعي المستشفى الجديد غدا.").event.city is None


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("عايد مدير المستشفى زيد الخطيب المرضى المنومين في مستشفى الساحل.", ["visit"]),
        ("أسفرت الحملات التي نفذتها شرطة الساحل عن ضبط 20 مخالفا لأنظمة العمل.", ["incident"]),
        ("تجاوزت مبيعات شركة سفن الخليج أمس مليون ريال.", []),
        ("تستعد شركة سفن الخليج للعيد.", []),
        ("استقبلت الشواطئ أمس آلاف الزوار.", []),
        ("استقبل مطار الساحل أمس أول رحلة مباشرة.", ["other"]),
        ("رممت بلدية الواحة المخيم المقام في المنامة.", ["other"]),
    ],
    ids=slug,
)
def test_the_lead(sentence: str, told: list[str]) -> None:
    assert [t for t in types(sentence) if t != "conference"] == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("وسيستضيف مهرجان البحر هذا العام أبناء الصيادين.", []),
        ("وتستضيف الأمسية عددا من الشعراء.", []),
        ("وتستضيف المنامة غدا مهرجان البحر.", ["conference"]),
        ("ومهرجان البحر تستضيفه المنامة غدا.", ["conference"]),
        ("وكانوا يلتقون بالشيخ زيد الخطيب في المجلس.", []),
        ("وقدم مدير المركز زيد الخطيب شرحا مفصلا عن طائرات الإغاثة.", []),
        ("واستطاع زيد الخطيب أن يسرق الأضواء أمس.", []),
        ("وأثار زيد الخطيب الجدل بعد قيامه بزيارة إلى المنامة أمس.", ["visit"]),
    ],
    ids=slug,
)
def test_behind_the_lead(sentence: str, told: list[str]) -> None:
    assert types(LEAD + sentence) == told


def test_the_year_in_the_name_of_a_prize_is_not_when_it_was_won() -> None:
    assert only("فازت جامعة الساحل بجائزة عاصمة البحر لعام 2027.").event.status == "occurred"
    assert only("وأكد فوز جامعة الساحل بجائزة عاصمة البحر لعام 2027.").event.status == "occurred"


def test_how_an_accident_came_about() -> None:
    lead = "وقع حادث مروري فجر اليوم على طريق الساحل."
    assert types(f"{lead} وأوضح المتحدث أن سيارة تقل عائلة اصطدمت بشاحنة.") == ["incident"]
    assert types(f"{lead} وفي حادث آخر انقلبت سيارة على طريق الميناء.") == ["incident", "incident"]


def test_an_appointment_told_again_by_its_noun() -> None:
    text = "أصدر وزير العدل مازن الدرعي قرارا بتعيين عشرين قاضيا."
    assert types(f"{text} وتضمن القرار تعيين قاض على درجة أخرى.") == ["appointment"]


def test_a_shield_is_no_town() -> None:
    assert only("سلم وزير النقل مازن الدرعي درعا تذكارية للباحثة ليلى الشامسي.").event.city is None


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("وأكد رجل من الحضور يدعى سهيلا الذي أدار أمسية الشعر أن الشعر جميل.", []),
        ("وأشاد الحضور بالشاعر زيد الخطيب الذي أدار أمسية الشعر الأولى.", ["زيد الخطيب"]),
    ],
    ids=slug,
)
def test_whom_a_relative_clause_is_said_of(sentence: str, actors: list[str]) -> None:
    text = f"نظم نادي الساحل الأدبي ندوة عن الرواية العربية في الكويت. {sentence}"
    assert [name for t in read(text) if t.type == "participation" for name in t.names("chair")] == actors


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("وسيتلقى العزاء في داره.", []),
        ("ويستقبل الأمير ريان بن مشعل في قصره بالكويت غدا ولمدة يومين المعزين برحيل الفقيد.", ["other"]),
        ("وقامت البلدية بتنظيم زيارة لمستشفى الساحل أمس.", ["visit"]),
        ("وقال إن الخيمة للحماية من تعرضهم لأي اعتداء.", []),
        ("وكانت الصحيفة نشرت أمس تقريرا عن الحادث.", []),
        ("واستدعى ذلك توجيه ثلاث فرق وفريق الاستجابة المتقدم.", []),
        ("وشكر الله خير الجزاء على ما كان.", []),
        ("وأقيمت فعالية ثقافية في المنامة أمس.", ["conference"]),
    ],
    ids=slug,
)
def test_more_near_senses(sentence: str, told: list[str]) -> None:
    assert types(LEAD + sentence) == told


def test_who_honours_them() -> None:
    text = "أقامت جمعية البحر حفلا للصيادين. وقام بتكريمهم الدكتور زيد الخطيب."
    award = next(t for t in read(text) if t.type == "award")
    assert award.names("actor")[-1:] == ["زيد الخطيب"]
    assert award.names("object") == []


def test_the_head_of_the_body_that_paid_the_visit() -> None:
    text = "قامت بلدية الساحل أمس بزيارة إلى مستشفى الواحة."
    assert types(f"{text} وقال المتحدث إن رئيس بلدية الساحل زيد الخطيب قام بزيارة إلى مستشفى الواحة.") == ["visit"]


def test_crews_of_rescue_are_not_rescued() -> None:
    told = only("تمكنت ست فرق إطفاء وإنقاذ تابعة لإدارة الدفاع المدني بالساحل من إخماد حريق في مستودع.")
    assert told.names("object") == []


def test_the_evening_opened_is_the_one_told_of() -> None:
    text = "أقام نادي الساحل الأدبي أمسية شعرية أمس."
    assert types(f"{text} وافتتح الأمسية الشاعر زيد الخطيب.") == ["conference"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("ويتابع الفرع الأسواق من خلال جولات ميدانية.", []),
        ("وقبل أن يتفقد مدير الفرع زيد الخطيب الأسواق، صلى في المسجد.", ["inspection"]),
        ("وقدمت الفرق عروضا تم اختيارهم لها بعناية.", []),
        ("وتم اختياره عضوا في المجلس.", ["appointment"]),
        ("وتكلم الأهالي مطالبين الوزير بالتدخل وتشكيل لجنة للوقوف على الجامع.", []),
    ],
    ids=slug,
)
def test_customs_choices_and_demands(sentence: str, told: list[str]) -> None:
    assert [t for t in types(LEAD + sentence) if t != "conference"] == told


def test_a_death_told_again_by_its_cause() -> None:
    text = "توفي الشاعر زيد الخطيب صباح اليوم في بيروت."
    assert types(f"{text} وقالت الوكالة إن الخطيب توفي جراء أزمة قلبية.") == ["other"]


def test_the_same_arrest_by_its_pronoun() -> None:
    text = "ألقت شرطة الساحل القبض على متهم بالتزوير."
    assert types(f"{text} وبعد القبض عليه اعترف بجرائم أخرى.") == ["incident"]


def test_who_receives_well_wishers() -> None:
    text = "رفع أمير الساحل الأمير ريان بن مشعل التهنئة للقيادة. جاء ذلك خلال استقبال سموه أمس المهنئين بالعيد."
    assert only(text, "meeting").names("actor") == ["ريان بن مشعل"]


def test_programmes_joined_by_and_keep_their_letters() -> None:
    told = only("انطلقت أمس فعاليات وبرامج مهرجان الساحل الأول في الكويت.")
    assert told.event.title is not None
    assert "رامج" not in told.event.title.split()


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("وسعد الزوار بما يقام في الساحل من عروض مسرحية.", []),
        ("والصحيفة تتقدم بواجب العزاء لأسرة الفقيد.", []),
        ("وشكر رجال الإغاثة على العمل الذي أوصلهم إلى النجاح.", []),
        ("وفتحت الشرطة تحقيقا في مصدر طلقة طائشة.", ["other"]),
    ],
    ids=slug,
)
def test_still_more_near_senses(sentence: str, told: list[str]) -> None:
    assert types(LEAD + sentence) == told


def test_what_is_intended_is_told_once() -> None:
    text = "يعتزم رئيس شركة سفن الخليج زيد الخطيب الاستقالة في سبتمبر المقبل."
    assert types(f"{text} وقال الخطيب إنه يعتزم الاستقالة لأسباب صحية.") == ["other"]


def test_a_king_leaves_under_a_blessing() -> None:
    told = only("غادر بحفظ الله ورعايته الملك ريان بن سعود ظهر اليوم مكة المكرمة متوجها إلى جدة.")
    assert told.type == "visit"
    assert told.names("actor") == ["ريان بن سعود"]


def test_a_village_of_heritage_is_no_town() -> None:
    assert only("أنشأت بلدية الساحل قرية تراثية متكاملة أمس.").event.city is None


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("احتفل أبناء العميد ناجي بن سالم الحربي رحمه الله بزواج أخيهم بدر الحربي.", ["other"]),
        ("نجحت شرطة الساحل في اقتحام مركز تجاري وإجلاء 18 رهينة.", ["incident"]),
        ("أشاد الشيخ زيد الخطيب بالشرطة وردع الهجمات التي كانت تستهدف المساجد.", []),
    ],
    ids=slug,
)
def test_more_leads(sentence: str, told: list[str]) -> None:
    assert types(sentence) == told


def test_tomorrow_is_to_come() -> None:
    assert only("تنطلق مساء غد في الكويت فعاليات مهرجان الساحل الأول.").event.status == "planned"


def test_no_body_takes_up_its_own_office() -> None:
    told = only(f"{LEAD}وقرر مجلس الوزراء ذلك منذ أن تولى منصبه في مارس 2012.", "appointment")
    assert told.names("object") == []
