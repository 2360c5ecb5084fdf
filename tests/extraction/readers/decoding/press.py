"""Texts of every length written for these tests: a word, a headline, a paragraph, an article."""

from __future__ import annotations

HEADLINES = (
    "افتتاح محطة القطار الجديدة في طنطا",
    "مجلس الوزراء يقر موازنة العام المقبل",
    "ارتفاع أسعار القمح في الأسواق العالمية",
    "وزير الصحة يتفقد مستشفى الأطفال بالمنصورة",
    "المنتخب يعود إلى التدريبات اليوم",
    "قطر تستضيف قمة المياه الأسبوع المقبل",
    "بدء الدراسة في مدارس المدينة",
    "أمطار غزيرة على الساحل الشمالي",
    "الجامعة تعلن نتائج القبول",
    "توقيع اتفاقية لتطوير ميناء العقبة",
    "شركة طيران جديدة تبدأ رحلاتها من مسقط",
    "إغلاق الطريق الدولي بسبب العاصفة",
    "هيئة الاستثمار تمنح 12 رخصة جديدة",
    "نائب الأمير يستقبل سفير اليابان",
    "تراجع البطالة إلى 7.5 في المئة",
    "حريق يلتهم مصنعا للأخشاب شرق العاصمة",
)
PARAGRAPH = (
    "افتتح وزير النقل محطة القطار الجديدة في مدينة طنطا، وقال إن المحطة تخدم 12 ألف راكب يوميا.\r\n\r\n"
    "  وأضاف أن العمل في الخط الثاني يبدأ العام المقبل،\tوأن كلفته 3 مليارات جنيه.  \n"
)
WITH_ENGLISH = (
    "وقعت شركة Blue Nile Logistics عقدا مع مطار أسوان لإدارة مخازن التبريد. "
    'وقال مديرها: "The first cold store will open in March, with room for 900 pallets" وإن العمل بدأ.\n'
)
ARTICLE = "\n".join([HEADLINES[0], "", PARAGRAPH, WITH_ENGLISH, *HEADLINES[1:], PARAGRAPH * 20])
TEXTS = {
    **{f"headline {n}": headline for n, headline in enumerate(HEADLINES)},
    "three words": "أكد رئيس البلدية",
    "paragraph": PARAGRAPH,
    "with English": WITH_ENGLISH,
    "article": ARTICLE,
    "English first": "LIVE | News | Sport | Weather | Contact us\n" * 40 + ARTICLE,
}
