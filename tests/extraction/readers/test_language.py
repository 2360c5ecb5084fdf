"""Arabic, which other language, or too little to tell."""

from __future__ import annotations

import pytest

from extraction.readers.language import is_blank, language_of

ARABIC = [
    "رئيس الوزراء يفتتح مستشفى طنطا",
    "ارتفاع أسعار النفط اليوم",
    "بحث وزير الزراعة مع نظيره اليوناني تطوير زراعة الزيتون في المناطق الجافة",
    "أحمد سعيد محمد علي حسن عبدالله",
    # Brands and names from elsewhere.
    "وقعت شركة Siemens وشركة Orascom عقد إنشاء محطة الكهرباء في مدينة بنها الصناعية",
    "أعلنت شركة Blue Nile Inc عن إطلاق هاتف Nile 15 Pro Max في دولة الإمارات",
    "چيني وپاكستاني يفوزان ببطولة التنس",
    # Typed on a Persian keyboard.
    "بحث وزیر الزراعة مع نظیره الیوناني تطویر زراعة الزیتون فی المناطق الجافة والحدودیة",
    "وزیر النقل یفتتح محطة القطار فی مدینة کفر الشیخ",
    # Spoken Arabic.
    "انا مش عارف ليه الناس دي مستعجلة كده، ما تستنوا شوية",
    "شو عم تعملوا هون يا جماعة الخير والبركة",
    "واش كاين شي خبر على الماتش ديال اليوم ولا مازال الحال",
    # Presentation forms, as some PDF files have them.
    "ﻭﺯﻳﺮ ﺍﻟﻨﻘﻞ ﻳﻔﺘﺘﺢ ﻣﺤﻄﺔ ﺍﻟﻘﻄﺎﺭ ﺍﻟﺠﺪﻳﺪﺓ",
]
SHORT_AND_LONG = {
    "fa": (
        "رئیس جمهور ایران وارد مسکو شد",
        "وزیر کشاورزی با همتای یونانی خود درباره گسترش کشت زیتون گفت‌وگو کرد و پیشنهاد داد این طرح اجرا شود.",
    ),
    "ur": (
        "پاکستان میں بارشوں سے تباہی",
        "وزیر زراعت نے اپنے یونانی ہم منصب سے زیتون کی کاشت بڑھانے پر بات چیت کی ہے اور کہا یہ منصوبہ شروع ہوگا۔",
    ),
    "ckb": (
        "سەرۆکی حکوومەت گەیشتە بەغدا",
        "وەزیری کشتوکاڵ لەگەڵ هاوتای یۆنانی کۆبووەوە و باسیان لە چاندنی زەیتوون کرد کە ساڵی داهاتوو دەست پێ دەکات.",
    ),
    "ps": (
        "په کابل کې د نوي ښوونځي پرانیستل",
        "د کرنې وزیر له خپل یوناني سیال سره د زیتونو د کرنې په اړه خبرې وکړې او ویې ویل چې دا کار به بل کال پیل شي.",
    ),
    "ug": (
        "شىنجاڭدا يېڭى مەكتەپلەر سېلىندى",
        "يېزا ئىگىلىك مىنىستىرى گرېتسىيەلىك كەسپدىشى بىلەن كۆرۈشتى ۋە زەيتۇن تېرىش توغرىسىدا سۆزلەشتى.",
    ),
    "sd": (
        "سنڌ ۾ نئين اسڪول جو افتتاح",
        "زراعت جي وزير پنهنجي يوناني هم منصب سان زيتون جي پوک بابت ڳالهايو ۽ چيو ته اهو ڪم ايندڙ سال شروع ٿيندو.",
    ),
    "en": (
        "Oil prices rise on Monday",
        "The minister of agriculture met his Greek counterpart in Tripoli on Monday to discuss the growing of olives.",
    ),
    "fr": (
        "Hausse des prix du pétrole lundi",
        "Le ministre de l'agriculture a rencontré son homologue grec à Tripoli pour discuter de la culture des olives.",
    ),
    "tr": (
        "Petrol fiyatları pazartesi günü yükseldi",
        "Tarım bakanı, Yunanlı meslektaşıyla Trablus'ta görüştü ve zeytin ekimini artırmayı önerdi.",
    ),
    "he": (
        "מחירי הנפט עלו שוב ביום שני",
        "שר החקלאות נפגש עם מקבילו היווני בטריפולי ביום שני כדי לדון בגידול זיתים באזורים יבשים.",
    ),
    "ru": ("Цены на нефть снова растут", "Министр сельского хозяйства встретился с греческим коллегой в Триполи."),
    "zh": (
        "农业部长会见希腊农业部长讨论橄榄种植问题并签署协议",
        "农业部长周一在的黎波里会见了希腊农业部长，讨论了橄榄种植问题，并同意在明年签署协议。",
    ),
}
QUOTATION = (
    '"We have looked at every proposal that was put before us, and the committee has decided to postpone the vote until'
    ' its next session, after all members have been consulted and the report has been read with care."'
)
AROUND = (
    "قال المتحدث باسم اللجنة في بيان نشره أمس: {} وأضاف أن الموعد الجديد سيعلن قريبا بعد التشاور مع الأعضاء كافة،"
    " وأن التقرير سيترجم إلى العربية ويوزع على الحاضرين قبل الجلسة المقبلة في مسقط."
)


@pytest.mark.parametrize("text", ARABIC)
def test_arabic(text: str) -> None:
    assert language_of(text) == "ar"


@pytest.mark.parametrize(
    ("language", "text"), [(code, text) for code, texts in SHORT_AND_LONG.items() for text in texts]
)
def test_other_languages(language: str, text: str) -> None:
    assert language_of(text) == language


def test_arabic_around_a_long_quotation_is_arabic() -> None:
    assert language_of(AROUND.format(QUOTATION)) == "ar"
    assert language_of(f"{QUOTATION}\n{AROUND.format('')}") == "ar"
    assert language_of(f"{QUOTATION} {QUOTATION} قال المتحدث") == "en"


def test_a_long_text_is_looked_at_from_end_to_end() -> None:
    menu = "Home | News | Sport | Weather | Contact us\n" * 60
    assert language_of(menu + AROUND.format(QUOTATION) * 40) == "ar"


@pytest.mark.parametrize("text", ["خبر عاجل", "2024 - 15%", "", "News", "..."])
def test_too_little_to_tell(text: str) -> None:
    assert language_of(text) == "und"


@pytest.mark.parametrize(
    ("text", "blank"), [("", True), (" \u200f\u00a0\ufeff\n", True), ("* * *\n---", True), ("٣", False)]
)
def test_blank(text: str, blank: bool) -> None:
    assert is_blank(text) is blank
