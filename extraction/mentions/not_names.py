"""Words behind a name that look like a part of it and are none (verbs, objects, times), told by what is around them."""

from __future__ import annotations

import re

# The other side, what a name does go on with, for those that ask for both.
from extraction.mentions.tokens import Tokens
from extraction.mentions.vocabulary import (
    ADJECTIVE,
    DEFINITE,
    FOREIGN,
    GIVEN,
    JOINED,
    NOUN,
    POST,
    RANK,
    TIME,
    TITLE,
    VERB,
    WORDS,
    word_class,
)

_PRONOUN = re.compile("\\w{2,}(?:ها|هم)|\\w{3,}[^ايوه]ه")
_DONE = re.compile("(?:ا\\w\\wا\\w|ت\\w\\wي\\w|است\\w+ا\\w|ا\\wت\\wا\\w)ا")  # إنذارا, تقريرا, اعتذارا


def is_purpose(t: Tokens, k: int) -> bool:
    """مدير النادي ليصبح بطلا، نظيره الروسي لمواصلة المشاورات"""
    form, after = t.form(k), t.flags(k + 1)
    if t.flags(k) or form[0] != "ل":
        return False
    noun = after & DEFINITE and (after & NOUN or t.form(k + 1).endswith(("ات", "ين", "ه"))) and not t.words[k + 1].cut
    return bool(noun or WORDS[form[1:]].flags & VERB)


def is_pious(t: Tokens, k: int) -> bool:
    """محمد صلى الله عليه وسلم, بفضل الله، توفيق الله: what is said of God, and no name before الله (سعد الله)."""
    rules = t.form(k + 1) == "الحكم" and t.form(k) in word_class("of_rule")  # الملك سعود مقاليد الحكم
    return rules or (t.form(k + 1) == "الله" and t.form(k) in word_class("pious"))


def parted(t: Tokens, k: int) -> bool:
    """Does a lone و or a drawn-out line, which folding drops, part word k from the name before (فلان ـ فلان و فلان)?"""
    before = t.folded.span(t.begin[k - 1], t.end(k - 1))[1]
    return t.form(k) == "و" or "ـ" in t.folded.source[before : t.folded.span(t.begin[k], t.end(k))[0]]


def is_owned(t: Tokens, k: int) -> bool:
    """Does an unknown word end in a pronoun, as no name does (بدأ الفريق مشواره, الرئيس الفرنسي فلان بمنحه)?"""
    written = t.folded.quote(t.begin[k], t.end(k)).rstrip("\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652")
    unknown = not t.flags(k) & ~JOINED and k not in t.place
    if unknown and written.endswith("ئه"):  # بزملائه, and not بيليه
        return True
    if not unknown or not _PRONOUN.fullmatch(t.form(k)) or written.endswith("ة"):
        return False
    # أنيته is a name: the masculine's tells only behind a clitic or after what is a rank and a noun (الفريق مشواره).
    return not t.form(k).endswith("ه") or t.form(k)[0] in "بلوي" or bool(t.flags(k - 1) & RANK)


def is_accusative(t: Tokens, k: int) -> bool:
    """Does word k end in an accusative's alef: of a noun (مؤتمرا), or of what its adjective follows (حيزا واسعا)?"""
    form, after = t.form(k), t.form(k + 1)
    if not form.endswith("ا") or t.flags(k) & (GIVEN | DEFINITE) or len(form) < 4:
        return False
    agrees = after.endswith("ا") and len(after) > 4 and not t.words[k + 1].cut and not t.flags(k + 1) & GIVEN
    common = WORDS[after[:-1]].flags & (NOUN | POST | ADJECTIVE) if agrees else 0
    return bool(WORDS[form[:-1]].flags & NOUN or (not t.flags(k - 1) & FOREIGN and agrees and common))


def oversees(t: Tokens, k: int) -> bool:
    """أشرف السيد والي الولاية على افتتاح ..: the verb, no first name before a family name."""
    if t.form(k) != "اشرف" or not t.flags(k + 1) & TITLE or t.flags(k - 1) & (TITLE | POST | GIVEN):
        return False
    return any(t.form(n) == "علي" and not t.ends_in_ya(n) for n in range(k + 2, min(t.size, k + 25)))


def is_between_names(t: Tokens, k: int) -> bool:
    """Is a common word between names, or after the first of who holds a post, a name: سعيد طيب يلماز، باسل بري?"""
    before, after = t.flags(k - 1), t.flags(k + 1)
    if not before & GIVEN or before & FOREIGN:
        return False
    if after & FOREIGN and not after & NOUN and not t.words[k + 1].cut:
        return True
    surname = t.form(k).endswith("ي") and not before & NOUN and not t.flags(k) & DEFINITE
    return surname and bool(after & NOUN) and bool(t.flags(k - 2) & (POST | TITLE | DEFINITE))


def is_order(t: Tokens, k: int) -> bool:
    """منح فلانا وسام الاستقلال, وسام آل سعيد: no name of a person."""
    if t.form(k) != "وسام" or t.form(k + 1) == "الدين":
        return False
    return bool(
        t.flags(k + 1) & DEFINITE or t.form(k + 1) == "ال" or (t.flags(k + 1) & NOUN and t.flags(k + 2) & DEFINITE)
    )


def is_object(t: Tokens, k: int) -> bool:
    """Is an unknown word after an Arabic name what its bearer did: قدم فلان شكره، أرسل إنذارا، واصل تدعيمها?"""
    form, before = t.form(k), t.flags(k - 1)
    if not before & GIVEN or before & FOREIGN:
        return False
    if form.endswith(("ها", "هم")) and len(form) > 4:
        return True
    owned = form.endswith("ه") and t.folded.quote(t.begin[k], t.end(k)).endswith("ه")
    issued = form.endswith("ا") and len(form) > 3 and WORDS[form[:-1]].flags & (NOUN | GIVEN) == NOUN  # أمرا
    return bool((owned or issued) and WORDS[form[:-1]].flags & NOUN) or _DONE.fullmatch(form) is not None


def adjectival(t: Tokens, k: int) -> bool:
    """Is an unknown word after a full name an adjective or noun by its ending (استفزازية)?"""
    form = t.form(k)
    return t.flags(k - 1) & GIVEN == 0 and form.endswith(("يه", "ات", "ها", "هم")) and len(form) > 4


def is_time(t: Tokens, k: int) -> bool:
    """سلمان بن عبدالعزيز صباح اليوم: a time of day that is a man's name too."""
    return bool(t.flags(k) & TIME and (t.flags(k + 1) & TIME or t.form(k + 1) == "الغد"))


def is_for_continent(form: str) -> bool:
    """المبعوثة الأوروبية لآسيا الوسطى فلانة"""
    return form[0] in "لب" and form[1:] in word_class("continent")
