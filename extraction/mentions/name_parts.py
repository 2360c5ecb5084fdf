"""Words that are part of a name though their class says otherwise: numbers of kings, family names, كريمة."""

from __future__ import annotations

import re

from extraction.mentions.tokens import Tokens
from extraction.mentions.vocabulary import DEFINITE, FEMININE, ROYAL, TITLE, word_class

_AFTER_BA = re.compile("ا\\w{0,2}\\w\\wا\\w|است\\w+|ا\\wت\\w+")  # باشتراط, باستخراج


def is_regnal(t: Tokens, k: int) -> bool:
    """Is word k the number of a sovereign or pope after his name: الملك حمزة الثالث، البابا مرقس الثالث?"""
    if t.form(k) not in word_class("ordinal") or t.flags(k - 1) & DEFINITE or t.words[k].cut:
        return False
    return bool(t.flags(k - 2) & ROYAL)


def is_levantine(t: Tokens, k: int) -> bool:
    """Is word k the Arabic family name of a man whose first name is foreign: جوزف القزي، ميشال الحايك?"""
    if k in t.place or t.words[k].cut or t.form(k - 2).isdigit():  # 20 جوان المنقضي
        return False
    return t.form(k).endswith("ي") and t.flags(k) == DEFINITE


def is_fayez(t: Tokens, k: int) -> bool:
    """Is word k, which folds like الفائز, the family name الفايز?"""
    return t.form(k) == "الفايز" and "ئ" not in t.folded.quote(t.begin[k], t.end(k))


def is_karima(t: Tokens, k: int) -> bool:
    """Is كريمة, else a man's daughter, a woman's first name, as after السيدة?"""
    return t.form(k) == "كريمه" and bool(t.flags(k - 1) & TITLE and t.flags(k - 1) & FEMININE)


def is_hadrami(form: str) -> bool:
    """Is an unknown word a family name of Hadramawt (باوزير، باعشن), and no verbal noun with ب?"""
    return form.startswith("با") and len(form) > 4 and _AFTER_BA.fullmatch(form[1:]) is None
