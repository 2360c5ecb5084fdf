"""Arabic, or not."""

from __future__ import annotations

import pytest

from extraction.readers.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("بحث وزير الزراعة مع نظيره اليوناني تطوير زراعة الزيتون في المناطق الجافة", "ar"),
        ("وقعت شركة Siemens وشركة Orascom عقد إنشاء محطة الكهرباء في مدينة بنها الصناعية", "ar"),
        # Arabic typed on a Persian keyboard.
        ("بحث وزیر الزراعة مع نظیره الیوناني تطویر زراعة الزیتون فی المناطق الجافة والحدودیة", "ar"),
        ("وزیر کشاورزی با همتای یونانی خود درباره گسترش کشت زیتون گفت‌وگو کرد و پیشنهاد داد", "other"),
        ("وزیر زراعت نے اپنے یونانی ہم منصب سے زیتون کی کاشت بڑھانے پر بات چیت کی ہے", "other"),
        ("The minister of agriculture met his Greek counterpart in Tripoli on Monday.", "other"),
        ("خبر عاجل", "und"),
        ("2024 - 15%", "und"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert language_of(text) == language
