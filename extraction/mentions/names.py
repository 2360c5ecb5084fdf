"""Where a person's name ends."""

from __future__ import annotations

import re

from extraction.mentions.clans import is_clan_name, is_clan_of_holder
from extraction.mentions.known import known_people
from extraction.mentions.name_parts import is_fayez, is_hadrami, is_karima, is_levantine, is_regnal
from extraction.mentions.not_names import (
    adjectival,
    is_accusative,
    is_between_names,
    is_for_continent,
    is_object,
    is_order,
    is_owned,
    is_pious,
    is_purpose,
    is_time,
    oversees,
    parted,
)
from extraction.mentions.tokens import Tokens
from extraction.mentions.vocabulary import (
    ADJECTIVE,
    CONNECTOR,
    DEFINITE,
    FOREIGN,
    FUNCTION,
    GIVEN,
    JOB,
    JOINED,
    MARK,
    NAMED,
    NOUN,
    OBJECT,
    ORG,
    PERSON,
    POST,
    RANK,
    TAIL,
    TIME,
    TITLE,
    VERB,
    WORDS,
    posts,
    word_class,
)

# Names are read up to this many words, connectors and what they bind not counted.
_LONGEST = 5
_STOPS = FUNCTION | VERB | NOUN | OBJECT | ORG | POST | TITLE | TIME | MARK | ADJECTIVE
_AFTER_TITLES = frozenset(("ضيف", "زاير", "معظم", "مفدي"))
_NEVER_FIRST = FUNCTION | MARK | TITLE | POST | ORG | OBJECT | TIME | TAIL
# Foreign name syllables that are Arabic function words too.
SYLLABLES = frozenset(["او", "هو", "لي", "لا", "ان", "ما", "كي", "اي", "وي", "اذ"])
_LAST_ONLY = frozenset(("الدين", "الله", "الزهراء"))
_FOREIGN_END = re.compile(r"\w{3}(?:وف|يف|سكي|فيتش|يتش|سون|بيرغ|برغ|يان|ينيو|ينكو)$")  # قاديروف
_PRAYERS = frozenset(("رضوان", "رحمه"))  # رضوان الله عليهما
_CHILD = frozenset(("بن", "ابن", "بنت"))
_DESCENT = frozenset(("ولد", "منت"))  # بن and بنت in Mauritania
# ب and a verbal noun that no lexicon knows: بتسيير, باستخراج
_BY_DOING = re.compile("[بلو](?:ت\\w\\wي\\w|است\\w+ا\\w|ان\\w\\wا\\w|ا\\wت\\wا\\w)")
_IMPERFECT = "يتن"  # letters with which verbs of the present begin: a word after كي may be one


def name_end(t: Tokens, i: int, titled: bool) -> int | None:
    """The word after the last of the name that begins at word i, None where no name begins there.

    `titled` says that a title or position stands before, so that an unknown word may begin the name; otherwise
    it must be a given name that another name word follows.
    """
    if i >= t.size or not _begins(t, i, titled):
        return None
    k, count, closed = i, 0, False
    while k < t.size and count < _LONGEST:
        word = t.words[k]
        if (k > i and word.cut) or (count > 1 and _opens_next(t, k)) or (k > i and (is_time(t, k) or parted(t, k))):
            break
        taken = _take(t, k, first=k == i, closed=closed)
        if not taken:
            break
        joined = word.form in _CHILD
        titled_clan = word.flags & CONNECTOR and t.flags(taken - 1) & TITLE  # ولد الشيخ الغزواني
        closed = not joined and not titled_clan and word.form != "عبد" and bool(t.words[taken - 1].flags & DEFINITE)
        closed = closed and t.form(taken - 1) not in _LAST_ONLY and taken - k < 3
        count += not joined
        k = taken
        if word.form in known_people() and not t.flags(k) & (GIVEN | CONNECTOR):  # الرئيس أوباما يستعجل
            break
    return k if k - i >= (1 if titled else 2) else None


def _begins(t: Tokens, i: int, titled: bool) -> bool:
    flags, form = t.flags(i), t.form(i)
    if form == "و" or (titled and t.words[i].cut) or _is_no_name(t, i, titled):
        return False
    if form in ("عبد", "ابو", "ابي"):
        return titled or form != "ابي"
    if is_time(t, i) or (form in _PRAYERS and t.form(i + 1) == "الله"):  # صباح اليوم
        return False
    if flags & DEFINITE and i in t.place and t.place[i].kind != "city":  # السفير الألماني، سفير الشيلي
        return False
    if t.form(i + 1) == "الدين" and not flags & (FUNCTION | TITLE):
        return True
    if titled and form == "غير":  # المبعوث الأممي غير بيدرسون
        return _unknown(t, i + 1) and len(t.form(i + 1)) > 4 and not t.form(i + 1).startswith("م")
    if flags & GIVEN:
        return _given_begins(t, i, titled)
    if not titled or flags & _NEVER_FIRST or not form.isalpha() or is_purpose(t, i):
        return False
    if flags & DEFINITE and t.flags(i - 1) & POST and t.form(i).endswith("يه"):  # المستشارة العمالية
        return False
    if flags & DEFINITE:  # السيد الشرايبي
        doubtful = flags & (NOUN | ADJECTIVE | VERB)
        return not doubtful or bool(t.flags(i - 1) & TITLE and is_clan_name(t, i + 1))  # السيد الأسد الوزاني
    if not flags & (VERB | NOUN):
        return not is_for_continent(form)
    named = t.flags(i + 1) & (CONNECTOR | GIVEN) and not t.words[i + 1].cut
    return bool(named) and i + 1 not in t.place and t.flags(i + 1) & (NOUN | CONNECTOR) != NOUN


def _given_begins(t: Tokens, i: int, titled: bool) -> bool:
    """Does the given name at word i, which may be another word too, begin a name?"""
    flags = t.flags(i)
    if titled and not flags & POST:
        return True
    clan = t.flags(i + 1) & GIVEN and t.flags(i + 2) & DEFINITE and t.form(i + 2).endswith("ي")
    if titled and clan and not t.words[i + 1].cut and not t.words[i + 2].cut:  # رئيس اللجنة مساعد غيث الحارثي
        return True
    if is_clan_of_holder(t, i):
        return True
    doubtful = flags & (VERB | NOUN | FUNCTION | ADJECTIVE | POST)
    return not doubtful or _surely_named(t, i + 1, verb=bool(flags & VERB))


def _surely_named(t: Tokens, k: int, verb: bool = False) -> bool:
    """Can word k only be a name's, so that the word before it, which may also be a verb, is one too?"""
    if k >= t.size or t.words[k].cut:
        return False
    flags = t.flags(k)
    if verb:
        return t.form(k) in _CHILD
    if not flags and (_FOREIGN_END.search(t.form(k)) or is_hadrami(t.form(k))):
        return True
    if flags & (CONNECTOR | GIVEN) and t.form(k) != "الله":
        clan = flags & DEFINITE and t.form(k).endswith("ي") and not flags & FUNCTION  # أمينة الشرقاوي
        return bool(flags & CONNECTOR or clan) or not flags & (VERB | NOUN | FUNCTION)
    if flags & (ADJECTIVE | TITLE) and flags & DEFINITE and t.flags(k - 1) & NAMED:
        return _surname_too(t, k)
    return k not in t.place and bool(flags & DEFINITE) and not flags & _STOPS and t.form(k).endswith("ي")


def _two_words(t: Tokens, k: int) -> bool:
    """Does word k belong to a name with the word after it: an initial, فرانك-فالتر, الجار الله?"""
    if t.flags(k) & DEFINITE:
        return t.form(k + 1) == "الله" and not t.words[k + 1].cut
    return t.glued(k) or (len(t.form(k)) == 1 and t.form(k).isalpha() and t.form(k + 1) == ".")


def _take(t: Tokens, k: int, first: bool, closed: bool) -> int | None:
    """The word after what word k adds to a name, None where it adds nothing."""
    form, flags = t.form(k), t.flags(k)
    if form == "ال" and t.form(k + 1).isalpha() and not first:  # آل
        return k + 2
    if flags & CONNECTOR and form not in _LAST_ONLY:
        return _connected(t, k) if _binds(t, k) else None
    if first:
        return k + 1
    if form in word_class("relation") or is_order(t, k) or is_pious(t, k) or is_owned(t, k) or is_accusative(t, k):
        return None
    if form in _LAST_ONLY or (form in word_class("servant_of") and t.form(k - 1) in word_class("borne")):
        return k + 1  # عوض الكريم
    if _two_words(t, k):
        return k + 2
    if flags & GIVEN and not (closed and flags & (VERB | NOUN) and not _is_clan(t, k)) and _goes_on(t, k):
        return k + 1
    if form in SYLLABLES:
        return _syllable(t, k)
    if is_regnal(t, k) or (closed and _is_last_of_two(t, k)):
        return k + 1
    if closed or not form.isalpha() or (form.startswith("وو") and not _ends_phrase(t, k + 1)):
        return None
    if k in t.place and t.place[k].kind != "nisba" and not t.words[k - 1].flags & CONNECTOR:  # زار ستيفان لورين بكين
        return None
    taken = _family_name(t, k) if flags & DEFINITE else _plain_word(t, k)
    return k + 1 if taken else None


def _is_no_name(t: Tokens, i: int, titled: bool) -> bool:
    """إلى and على; الرئيس الضيف, السلطان المعظم; and without a title وسام الاستقلال"""
    form = t.form(i)
    if form == "علي":
        return not t.ends_in_ya(i)
    if titled and (is_owned(t, i) or form == "الحادي" or t.form(i + 1) in ("عشر", "عشره")):  # اللواء الحادي عشر
        return True
    if is_pious(t, i) or oversees(t, i):
        return True
    if form in word_class("relation") and not is_karima(t, i):
        return True
    return bool(t.flags(i) & DEFINITE and form[2:] in _AFTER_TITLES) if titled else is_order(t, i)


def _opens_next(t: Tokens, k: int) -> bool:
    """Is word k no part of a full name: an unknown word with و that begins the next name, or a verb of the present?"""
    form, flags = t.form(k), t.flags(k)
    if flags & ~JOINED or t.form(k - 1) in _CHILD:
        return False
    following = t.flags(k + 1)
    if form[0] == "و" and len(form) > 3 and following & (NOUN | GIVEN) == NOUN and form[1] != "و":  # وجرف منزله
        return True
    if flags & JOINED and len(form) > 5 and form.endswith(("ون", "ين", "ات")):  # وممثلون عن
        return True
    if flags & JOINED:
        return _unknown(t, k + 1) or bool(following & (GIVEN | DEFINITE) and not following & FUNCTION)
    if form[0] == "ي":
        return len(form) in (4, 5) and form[-1] not in "يان"
    doing = bool(WORDS[form[1:]].flags & (VERB | NOUN)) and not WORDS[form[1:]].flags & GIVEN
    return form[0] == "ل" and (doing or (form[1:2] in ("ي", "ت") and len(form) > 4))


def _is_last_of_two(t: Tokens, k: int) -> bool:
    """Is a definite word after another a family name: محمد العلوي المدغري، and سعاد بنت علي الكندية?"""
    form, flags = t.form(k), t.flags(k)
    if flags & ~(DEFINITE | GIVEN) or not flags & DEFINITE or not form.endswith("ي") or k in t.place:
        return False
    return t.form(k + 1) in ("،", ",") or bool(t.flags(k - 1) & GIVEN and _ends_clause(t, k + 1))


def _of_daughter(t: Tokens, k: int) -> bool:
    """Is a definite word in ية after `بنت فلان` the name of her clan (سعاد بنت علي الكندية)?"""
    bound = range(max(k - 4, 1), k - 1)
    return t.form(k).endswith("يه") and any(t.form(n) == "بنت" and t.flags(k - 1) & GIVEN for n in bound)


def _binds(t: Tokens, k: int) -> bool:
    """Does the connector at word k have a name after it to bind?"""
    form, following = t.form(k), t.form(k + 1)
    if form == "عبد" and following.startswith("ال"):
        return True
    if form in _DESCENT and k and t.flags(k + 1) & DEFINITE and not t.words[k + 1].cut:  # أحمد ولد الطالب
        return True
    if not following.isalpha() or (t.flags(k + 1) & (FUNCTION | TITLE) and following not in ("الشيخ", "علي")):
        return False
    return not t.words[k + 1].cut or form == "عبد" or (form in _CHILD and not t.words[k + 1].conjunction)  # بن بريك


def _syllable(t: Tokens, k: int) -> int | None:
    """A foreign syllable that is a function word too (سيدريك أو, إي أركاس): where nothing it could govern follows."""
    following = t.form(k + 1)
    if t.form(k) == "ان" and t.flags(k - 1) & (GIVEN | FOREIGN) == GIVEN:  # ذكر الرسام بدر سعد أن الرسام ..
        return None
    if t.flags(k + 1) & POST or following in ("،", ","):
        return k + 1
    if t.form(k) in ("كي", "لي", "هو", "وي") and t.flags(k - 1) & FOREIGN and _unknown(t, k + 1):  # بان كي مون
        return None if following[0] in _IMPERFECT else k + 2
    return k + 2 if t.form(k) == "اي" and following.isalpha() and not t.flags(k + 1) & _STOPS else None


def _family_name(t: Tokens, k: int) -> bool:
    """Is the definite word k a family name (الدمرداش) rather than a noun or adjective (الوفد)?"""
    form, flags, before = t.form(k), t.flags(k), t.flags(k - 1)
    before |= GIVEN if t.form(k - 2) == "عبد" else 0
    if flags & (JOB | RANK) and before & GIVEN and not t.flags(k + 1) & GIVEN and _ends_clause(t, k + 1):
        return True
    if form.endswith(("ين", "ون")) and before & GIVEN and not flags & ~DEFINITE and _ends_clause(t, k + 1):
        return True  # بندر المزين
    if before & GIVEN and _surname_too(t, k):
        return True
    if flags & (POST | TITLE | OBJECT | TIME | FUNCTION | VERB | ORG) or form in word_class("place"):
        return False
    if _of_daughter(t, k):
        return True
    if not t.has_article(k):  # ألفيري
        return not flags & NOUN
    if (
        (before & FOREIGN and not is_levantine(t, k))
        or form.endswith(("يه", "ين", "ون"))
        or (flags & ADJECTIVE and not (form.endswith("ي") and before & GIVEN))
    ):
        return False
    if form.endswith("ي") or not flags & NOUN:
        return True
    lone = before & GIVEN and t.flags(k - 2) & TITLE and t.flags(k + 1) & (NOUN | DEFINITE) == NOUN
    return _ends_phrase(t, k + 1) or bool(lone) or (bool(before & GIVEN) and _ends_clause(t, k + 1))


def _surname_too(t: Tokens, k: int) -> bool:
    """Is a title, post or adjective after a given name the family name (محمد السيد، كامل الوزير نائب ..)?"""
    flags, after = t.flags(k), t.flags(k + 1)
    held = bool(after & POST and not after & DEFINITE and not t.words[k + 1].cut)
    if flags & POST and not flags & TITLE:
        return held
    person = flags & PERSON and not held and not is_fayez(t, k)  # بدر الطالب مدير شرطة ..
    if not flags & (TITLE | ADJECTIVE) or person or (flags & ADJECTIVE and not _is_surname(t, k)):
        return False
    if after & (GIVEN | CONNECTOR) and not t.words[k + 1].cut:
        return bool(flags & ADJECTIVE) and bool(after & GIVEN) and t.form(k + 1).startswith("ال")  # محمد الشريف الطاهر
    return held or _ends_clause(t, k + 1)


def _is_surname(t: Tokens, k: int) -> bool:
    return t.form(k) in word_class("surname_adjective")


def _is_clan(t: Tokens, k: int) -> bool:
    """الأحمد الجابر الصباح: definite names go on after each other where only a name can stand."""
    before = t.flags(k - 1)
    own = t.form(k).startswith("ال") and _is_surname(t, k - 1)  # محمد الشريف الطاهر
    return bool(own or (t.flags(k) & before & DEFINITE and before & GIVEN)) and (
        _ends_clause(t, k + 1) or bool(t.flags(k + 1) & (POST | TITLE))
    )


def _unknown(t: Tokens, k: int) -> bool:
    """Is word k one that no lexicon knows and no article marks, as foreign names are?"""
    return k < t.size and t.form(k).isalpha() and not t.words[k].cut and not t.flags(k) and k not in t.place


def _plain_word(t: Tokens, k: int) -> bool:
    """Is the indefinite word k part of a name: unknown, or a noun where only a name can stand?"""
    flags = t.flags(k)
    if t.form(k).endswith("ا") and t.form(k)[:-1] in posts():  # حضر فلان ممثلا الوزير
        return False
    if flags & NOUN and not flags & _STOPS & ~NOUN:
        if is_between_names(t, k):
            return True
        if t.form(k + 1) in _DESCENT and t.flags(k - 1) & GIVEN:  # محمد فال ولد أعمر
            return True
        tribal = (
            t.form(k).endswith("ي") and t.flags(k - 2) & (GIVEN | TITLE) and _ends_clause(t, k + 1)
        )  # محمد حسن عسيري
        return bool(t.flags(k - 1) & GIVEN or t.flags(k - 2) & TITLE) and (bool(tribal) or _ends_phrase(t, k + 1))
    if t.form(k - 2) in _CHILD and t.flags(k + 1) & (NOUN | DEFINITE) == NOUN | DEFINITE and not t.words[k + 1].cut:
        return False  # التقى أحمد بن سالم طياري التحالف
    if _BY_DOING.fullmatch(t.form(k)) or is_object(t, k):
        return False
    return not flags & _STOPS and not adjectival(t, k) and "\u064b" not in t.folded.quote(t.begin[k], t.end(k) + 1)


def _ends_clause(t: Tokens, k: int) -> bool:
    """Does something follow that no name goes on with: a mark, a conjunction, a preposition, a verb, the end?"""
    return (
        k >= t.size
        or bool(t.words[k].cut or t.flags(k) & (MARK | FUNCTION | VERB | TIME))
        or t.form(k) in word_class("relation")
    )


def _goes_on(t: Tokens, k: int) -> bool:
    """Is a given name that is another word too (مساعد, علي) here a name?"""
    flags, form = t.flags(k), t.form(k)
    if t.form(k - 1) in _CHILD:
        return True
    if form == "علي":
        return t.ends_in_ya(k)
    if form == "اسماء" and t.flags(k + 1) & DEFINITE:  # حدد المدرب دونيس أسماء اللاعبين
        return False
    if flags & POST:
        after = t.flags(k + 1)
        word = after & (POST | ORG | TITLE) or after & (NOUN | GIVEN) == NOUN
        return not word or (form.startswith("ال") and _surname_too(t, k))
    apart = k + 1 < t.size and t.words[k + 1].conjunction
    return not flags & VERB or apart or _ends_phrase(t, k + 1) or _surely_named(t, k + 1)


def _ends_phrase(t: Tokens, k: int) -> bool:
    """Does a position or a mark of punctuation follow, so that the word before can belong to nothing but the name?"""
    if k >= t.size:
        return True
    held = t.flags(k) & POST or (t.form(k).endswith("ا") and t.form(k)[:-1] in posts())  # نبيل فرح ممثلا
    return bool(t.flags(k) & MARK and t.form(k) not in '"(') or bool(held and not t.words[k].cut)


def _connected(t: Tokens, k: int) -> int:
    """The word after a connector at k and what it binds: بن عبد العزيز, آل الشيخ."""
    at = k + 1
    while at < t.size and t.words[at].flags & CONNECTOR and t.form(at) not in _LAST_ONLY and at < k + 3:
        at += 1
    end = at + 1
    if t.form(end) in _LAST_ONLY and not t.words[end].cut:
        end += 1
    return min(end, t.size)


def called_after(t: Tokens, i: int) -> int | None:
    """The word after a name at word i that only calls a place or an order (حي صلاح الدين, مسجد الإمام فلان)."""
    if i == 0 or t.words[i].cut or t.form(i - 1).removeprefix("ب") not in word_class("site"):
        return None
    k = i + 1 if t.flags(i) & (TITLE | POST) else i
    return name_end(t, k, titled=k > i)


def is_facility_title(form: str) -> bool:
    """Is this a title that stands in names of places and bodies (جامعة الملك سعود)?"""
    return form in word_class("facility")
