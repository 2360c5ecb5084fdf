"""Where the complement of a post or of an organisation's head ends: `وزير الاتصالات وتكنولوجيا المعلومات | في جلسة`."""

from __future__ import annotations

import re

from extraction.mentions.bearers import bearer_end
from extraction.mentions.names import is_facility_title, name_end
from extraction.mentions.tokens import Tokens
from extraction.mentions.vocabulary import (
    ABBREVIATION,
    ADJECTIVE,
    CONNECTOR,
    DEFINITE,
    FOREIGN,
    FUNCTION,
    GIVEN,
    JOB,
    JOINED,
    MARK,
    NOUN,
    OBJECT,
    ORG,
    POST,
    TIME,
    TITLE,
    VERB,
    Word,
    is_joint_portfolio,
    organization_heads,
    posts,
    word_class,
)

_NISBA_NAMES = frozenset(("العربي", "المغربي", "التونسي", "المصري", "الهاشمي", "العباسي"))
_ADJECTIVE_POSTS = frozenset(("البلديه", "المساعد", "المساعده", "الرييسه"))  # الأمين العام المساعد, لجنة الحكام الرئيسة
_SIDES = frozenset(("منتخب", "المنتخب", "فريق", "نادي", "النادي"))
_BRACKETS = "(["
# An unknown word with و that has the shape of a noun (واستصلاح الأراضي), so that it goes on the phrase.
_VERBAL_NOUN = re.compile("و(?:است\\w+ا\\w|ا\\w{1,3}ا\\w|ت\\w\\wي\\w|\\w+(?:ه|ات|اء))")


class Complement:
    """Reads a complement word by word. `open` says that the last word is an indefinite noun which needs another."""

    def __init__(self, t: Tokens, i: int, opened: bool, organization: bool) -> None:
        self.t = t
        self.at = self.begin = i
        self.open = opened
        self.organization = organization
        self.over = False  # after المشرف على: what is overseen may be anything
        self.oversees = t.form(i - 1) in word_class("over")
        self.proper = False
        self.closed = 0  # the word after the last that closed it
        self.after_place = False
        self.after_quote = False

    def read(self) -> int:
        """The word after the complement's last."""
        while self.at < self.t.size:
            taken = self._take(self.at)
            if taken is None:
                break
            self.at = taken
            self.closed = self.closed if self.open else taken
        return self.at

    def _take(self, k: int) -> int | None:
        t = self.t
        word = t.words[k]
        if t.glued(k):  # جهة درعة-تافيلالت
            return k + 2
        if word.flags & MARK:
            return self._quoted(k)
        if not word.form[0].isalpha():  # numbers: رؤية 2030
            return k + 1 if self.organization and self.proper and word.form.isascii() and len(word.form) == 4 else None
        if word.preposition:
            return self._prepositional(k, word)
        if word.conjunction:
            return self._coordinated(k, word)
        if k in t.place and t.place[k].kind == "nisba" and not word.form.startswith("ال"):
            return None
        if k in t.place and not word.flags & (POST | TITLE) and (self.open or t.place[k].kind == "nisba"):
            return self._place(k)
        if word.form == "علي" and self.open and t.flags(k - 1) & ORG and t.ends_in_ya(k):  # كلية علي الصباح
            return self._person_in_name(k)
        if word.form == "ام" and self.open and t.flags(k + 1) & DEFINITE and not t.words[k + 1].cut:  # جامعة أم القرى
            self.open, self.proper = False, True
            return k + 2
        if word.flags & (FUNCTION | CONNECTOR):
            return self._function(k, word)
        if word.flags & TITLE and not self.open:  # سفارة خادم الحرمين الشريفين الملك سلمان في ..
            return self.facility(k) if t.form(k - 1) == "الشريفين" and word.form == "الملك" else None
        return self._bare(k, word)

    def _quoted(self, k: int) -> int | None:
        end = self.t.quoted(k)
        if end is not None and self.t.form(k) in _BRACKETS and end == k + 3 and self._goes_on(end):
            return end  # ممثل منظمة الأغذية والزراعة (الفاو) في سورية
        if end is None or (not self.open and not self.organization):
            return None
        inner = range(k + 1, end - 1)
        if self.t.form(k) in _BRACKETS and (
            not self.organization or not all(self.t.form(n)[0].isalpha() for n in inner)
        ):
            return None
        if not self.open and (
            self.t.flags(k + 1) & ORG
            or len(inner) > 3
            or (self.t.flags(k + 1) & DEFINITE and self.t.flags(k + 1) & ADJECTIVE)
        ):
            return None
        self.open, self.proper, self.after_place, self.after_quote = False, True, False, True
        return end

    def _goes_on(self, k: int) -> bool:
        """Does في or لدى with a place follow a short name in brackets?"""
        seat = self.t.form(k) in ("في", "لدي") and k + 1 < self.t.size and not self.t.words[k + 1].cut
        return seat and not (self.organization or self.open) and self._is_place(k + 1)

    def _place(self, k: int) -> int:
        nationality = k in self.t.place and self.t.place[k].kind == "nisba"
        self.open, self.proper, self.after_place, self.after_quote = False, True, not nationality, False
        return max(self.t.place_end.get(k, 0), k + 1)

    def _is_national(self) -> bool:
        """Is the head definite and the last word a nationality (الشركة السعودية لنقل ..)?"""
        before = self.t.place.get(self.at - 1)
        definite = self.t.flags(self.begin - 1) & DEFINITE and self.at == self.begin + 1
        return self.organization and bool(definite) and before is not None and before.kind == "nisba"

    def _is_place(self, k: int) -> bool:
        return self.t.is_place(k) or self.t.form(k) in word_class("continent")

    def _is_left(self, k: int) -> bool:
        return self.t.is_place(k) and not self.organization and self.t.place[k].kind == "city"  # غادر الوزير القاهرة

    def _disagrees(self, k: int) -> bool:
        """زار الوزير المنطقة: the feminine word after a man's post is no adjective of his."""
        held = posts().get(self.t.form(k - 1)) if k == self.begin and not self.organization else None
        return held is not None and not held.feminine and self.t.form(k).endswith("ه")

    def _prepositional(self, k: int, word: Word) -> int | None:
        flags = word.flags
        first = self.at == self.begin and not self.organization
        if self.open and not self.over and not (word.preposition == "ل" and (first or flags & DEFINITE)):
            return None
        if word.preposition == "ك" or flags & (FUNCTION | TIME) or self.t.has_pronoun(k) or flags & FOREIGN:
            return None
        if flags & VERB and not flags & (NOUN | ORG | POST):
            return None
        if word.preposition == "ب":
            return self._with_ba(k, word)
        if self.organization and self.after_quote and not flags & DEFINITE:  # عقد مع شركة "نجد" لزراعة القمح
            return None
        if (flags & TITLE and not flags & (DEFINITE | POST)) or (
            word.form in word_class("purpose") and not self._is_national()
        ):
            return None
        if word.conjunction and not self.organization:
            return None
        if self._is_place(k):
            return self._place(k)
        return self._opened(k, flags)

    def _with_ba(self, k: int, word: Word) -> int | None:
        flags = word.flags
        if word.form in word_class("acting"):
            return None if self.organization else k + 1
        if self._is_place(k):
            return self._place(k)
        if self.t.form(k - 1) in word_class("with_ba") and not flags & (TITLE | TIME | OBJECT):
            return self._opened(k, flags)  # كاتبة الدولة المكلفة بالصيد
        if word.form not in word_class("place") and not flags & ORG:
            return None
        return self._opened(k, flags)

    def _opened(self, k: int, flags: int) -> int:
        self.open = not flags & DEFINITE
        self.proper = self.proper or not self.open
        form = self.t.form(k)
        self.after_place = form in word_class("place") or (self.after_place and bool(flags & ADJECTIVE))
        self.after_quote = False
        return k + 1

    def _coordinated(self, k: int, word: Word) -> int | None:
        t, flags = self.t, word.flags
        if t.written(k).startswith("ف"):  # نقابة الأطباء فصرف النظر
            return None
        if self.after_place and self._is_place(k):
            return self._place(k)
        if self.after_place and word.form in word_class("place"):
            return self._opened(k, flags)
        if self.open and self._shares(k):
            return k + 1
        if word.form in _SIDES and not self.organization and t.flags(self.begin - 1) & JOB:
            return self._opened(k, flags)  # نجم منتخب الأرجنتين وفريق برشلونة ليونيل ميسي
        if flags & OBJECT and not (self.open or self.organization) and is_joint_portfolio(t.form(k - 1), word.form):
            return self._opened(k, flags)  # وزير الخارجية والتعاون الدولي
        if flags & (TITLE | POST | ORG | VERB | FUNCTION | OBJECT | TIME | ABBREVIATION) or self.open:
            return None
        if word.form in word_class("plural_post") or t.has_pronoun(k):
            return None
        if (flags & GIVEN and not flags & NOUN) or k in t.place:
            return None
        if flags & DEFINITE:
            return self._opened(k, flags)
        following = t.words[k + 1] if k + 1 < t.size else None
        owner = following.flags & (DEFINITE | TITLE | POST | OBJECT) if following and not following.cut else 0
        return self._opened(k, flags) if owner == DEFINITE else None

    def _shares(self, k: int) -> bool:
        """Does the noun at k share its complement with the noun before (هيئة إدارة وتطوير المحميات)?"""
        t, flags = self.t, self.t.flags(k)
        both = flags & t.flags(k - 1) & NOUN and not (flags | t.flags(k - 1)) & (
            DEFINITE | POST | TITLE | VERB | OBJECT
        )
        if not both or k - 1 < self.begin or k + 1 >= t.size or t.words[k + 1].cut:
            return False
        return bool(t.flags(k + 1) & DEFINITE) or self._is_place(k + 1)

    def _function(self, k: int, word: Word) -> int | None:
        t, form = self.t, word.form
        if form == "رحمه" and self.open and t.folded.quote(t.start(k), t.end(k)).endswith("ة"):
            return self._opened(k, word.flags)  # جمعية رحمة الخليج; but رحمه الله
        if form == "عن" and t.form(k + 1) == "بعد":
            return k + 2
        if form in ("علي", "عن") and self.oversees and not self.over:
            self.open, self.over = True, True
            return k + 1
        if form == "غير" and t.flags(k + 1) & DEFINITE:
            return k + 2
        if form == "الي" and not self.open and self._is_sent():  # المبعوث الأممي إلى اليمن
            return self._within(k + 1)
        if form in ("في", "لدي") and not (self.open and not self.over):
            return self._within(k + 1) if self._has_seat(k) else None
        return None

    def _has_seat(self, k: int) -> bool:
        """Can في and a place after word k be go on the phrase: not after a minister's nationality or a body?"""
        head = self.t.form(self.begin - 1)
        if self.organization:
            return head in word_class("part")
        held = posts().get(head)
        nationality = self.t.place.get(k - 1)
        return not (held and held.scope == "state" and nationality and nationality.kind == "nisba")

    def _is_sent(self) -> bool:
        """Is the head one who is sent somewhere (مبعوث, سفير)?"""
        held = posts().get(self.t.form(self.begin - 1))
        mission = any(self.t.form(n) in ("بعثه", "البعثه") for n in range(self.begin, self.at))
        return mission or (held is not None and held.scope == "envoy")

    def _within(self, k: int) -> int | None:
        """After في and لدى: a place, a body or a word such as منطقة."""
        t = self.t
        if k >= t.size or t.words[k].cut:
            return None
        if self._is_place(k):
            return self._place(k)
        sent = t.form(k - 2) in word_class("sent") and t.flags(k) & POST  # الوزير المنتدب لدى رئيس الحكومة
        if sent or t.form(k) in word_class("place") or (t.flags(k) & ORG and not t.flags(k) & OBJECT):
            return self._opened(k, t.flags(k))
        return None

    def _bare(self, k: int, word: Word) -> int | None:
        t, flags, form = self.t, word.flags, word.form
        if self.open and is_facility_title(form):
            return self.facility(k)
        if flags & JOINED and self.after_place and t.flags(k + 1) & TITLE and not t.words[k + 1].cut:
            return k + 1  # رئيس هيئة الجبيل وينبع المهندس فلان
        if flags & JOINED:
            following = t.flags(k + 1) if k + 1 < t.size and not t.words[k + 1].cut else 0
            noun = _VERBAL_NOUN.fullmatch(form) and following & DEFINITE and not following & (TITLE | POST | OBJECT)
            return self._opened(k, flags) if noun and not self.open else None
        if flags & GIVEN and not self.open and form in _NISBA_NAMES:  # جامعة الخليج العربي
            return self._opened(k, flags | DEFINITE)
        if flags & GIVEN and not (self.open and flags & (NOUN | DEFINITE)):
            return self._person_in_name(k)
        if flags & TIME and not self._is_adjective_of_rank(k):
            return None
        if (
            flags & (POST | ORG)
            and not self.open
            and not (flags & JOB and form.endswith(("ي", "يه")) and not self.after_place)
            and form not in _ADJECTIVE_POSTS
        ):
            return None
        if flags & VERB and not flags & (NOUN | POST | ORG) and not self.proper_noun_expected():
            return None
        if flags & DEFINITE:
            if not self.open and flags & (OBJECT | TITLE) and not flags & ADJECTIVE:
                return None
            if not self.open and (self._is_left(k) or self._disagrees(k) or not self._adjectival(form, flags)):
                return None
            return self._opened(k, flags)
        return self._indefinite(k, form, flags)

    def _indefinite(self, k: int, form: str, flags: int) -> int | None:
        if not self.open:
            definite = self.t.flags(k + 1) & (DEFINITE | TITLE | POST) == DEFINITE and not self.t.words[k + 1].cut
            general = self.t.form(k - 1) in ("العام", "العامه")  # المدير العام لتفقدية الشغل
            unknown = (self.organization or general) and not flags and form[0] == "ل" and definite
            return self._opened(k, flags) if unknown else None  # لطب العيون
        if form in word_class("continent"):
            return self._place(k)
        if flags & (OBJECT | ABBREVIATION):
            return None
        self.open = bool(flags & (NOUN | POST | ORG)) or not self._takes_proper(k)
        self.proper = self.proper or not self.open
        self.after_place = not self.open
        return k + 1

    def _adjectival(self, form: str, flags: int) -> bool:
        """Can a definite word after a closed phrase be its adjective, and not the next noun?"""
        if form in ("المملكه", "البلاد", "الدوله", "العاصمه"):  # غادر نادي الرائد المملكة
            return False
        if flags & VERB or (self.after_quote and not form.endswith("يه")) or form in word_class("people"):
            return False
        if flags & ADJECTIVE or form.endswith(("ي", "يه")):
            return True
        head = organization_heads().get(self.t.form(self.begin - 1))
        if head is not None and head.unit == "media" and flags & NOUN:  # عرضت قناة الأفق الحلقة الأولى
            return False
        return not self.after_place and (form.endswith("ه") or not flags & NOUN)

    def _is_adjective_of_rank(self, k: int) -> bool:
        """القنصل العام, مدير عام: not the year."""
        form = self.t.form(k)
        public = self.t.form(k - 1) in word_class("public")  # هيئة التحقيق والادعاء العام
        if form == "العام" and (k == self.begin or public or self.t.flags(k - 1) & POST):
            return not self.t.flags(k + 1) & TIME
        return (
            form in ("عام", "العام", "اول")
            and not self.t.flags(k + 1) & (TIME | ADJECTIVE)
            and self.t.form(k + 1).isalpha()
        )

    def _takes_proper(self, k: int) -> bool:
        """Can an unknown indefinite word k be a proper name (شركة لين, والي طنجة): no noun with another after it?"""
        following = self.t.flags(k + 1)
        if (
            following & NOUN
            and following & DEFINITE
            and not following & (TIME | OBJECT | TITLE)
            and k + 1 not in self.t.place
        ):
            return bool(self.t.words[k + 1].cut)
        if not self.organization:
            return True
        head = organization_heads().get(self.t.form(k - 1))
        if self.t.form(k).endswith("ه") and head is not None and head.scope == "company":
            return False  # شركة ناشئة
        named = ("company", "body", "place")
        return (
            head is None
            or head.unit == "proper"
            or ((head.scope in named or head.lemma == "جامعه") and head.unit != "nation")
        )

    def proper_noun_expected(self) -> bool:
        """Does the noun before ask for a proper name (شركة يمكن)?"""
        head = organization_heads().get(self.t.form(self.at - 1))
        return self.open and head is not None and head.scope == "company"

    def facility(self, k: int) -> int:
        """جامعة الملك سعود: a title and the name that a body bears."""
        self.open, self.proper = False, True
        end = k + 1
        t = self.t
        if t.flags(end) & GIVEN or t.form(end) in ("عبد", "ابو", "سعود"):
            end = bearer_end(t, end)
        return min(end, t.size)

    def _person_in_name(self, k: int) -> int | None:
        """A body that bears a man's name (جامعة نايف), not the office-holder's own name."""
        if not (self.open and self.t.flags(k - 1) & ORG):
            return None
        if self.t.words[k].flags & POST and not self.t.flags(k + 1) & (CONNECTOR | GIVEN):
            self.open = True
            return k + 1
        if not self.organization and name_end(self.t, k, titled=False) and not self.t.flags(k + 1) & CONNECTOR:
            return None
        self.open, self.proper = False, True
        return bearer_end(self.t, k)


def complement_end(t: Tokens, i: int, opened: bool, organization: bool = False) -> tuple[int, bool]:
    """The word after the complement that begins at word i, and whether what it belongs to is definite by it."""
    c = Complement(t, i, opened, organization)
    end = c.read()
    if organization and c.open and c.closed and t.words[c.closed].preposition == "ل":  # مع بنك مصر لتمويل ..
        return c.closed, True
    return end, not c.open and (c.proper or end > i or not opened)
