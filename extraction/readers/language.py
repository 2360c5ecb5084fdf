"""Which language a text is in: enough to keep the extractor to Arabic."""

from __future__ import annotations

import re

_SAMPLE = 4000
_MIN_LETTERS = 20
_LETTERS = re.compile(r"[^\W\d_]")
_ARABIC_SCRIPT = re.compile("[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff]")
# Letters of Persian, Urdu, Kurdish and Pashto that Arabic does not have.
_FOREIGN = re.compile("[پچژگکیٹڈڑںےہھەێۆڵڕټډړښڼۍ]")
_WORD = re.compile("[\u0620-\u065f\u066e-\u06d3]{2,}")
_DEFINITE = re.compile("(?:[وف])?(?:[بك]?ال|لل)")


def language_of(text: str) -> str:
    """`ar`, `other`, or `und` where fewer than 20 letters stand.

    A text in Arabic script is Arabic unless letters foreign to Arabic are 1% or more of it and words with the article
    (ال) fewer than one in ten: Arabic typed on a Persian keyboard (ی, ک) stays Arabic.
    """
    sample = text[:_SAMPLE]
    letters = len(_LETTERS.findall(sample))
    if letters < _MIN_LETTERS:
        return "und"
    arabic = len(_ARABIC_SCRIPT.findall(sample))
    if arabic < letters / 2:
        return "other"
    if len(_FOREIGN.findall(sample)) < arabic / 100:
        return "ar"
    words = _WORD.findall(sample)
    definite = sum(1 for word in words if _DEFINITE.match(word))
    return "ar" if definite >= len(words) / 10 else "other"
