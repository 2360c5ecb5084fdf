"""Who stands where around a trigger: subject, object, prepositional and marked participants."""

from __future__ import annotations

from extraction.events.background import had
from extraction.events.clause import BOUNDARIES, Clause
from extraction.events.frames import Reading
from extraction.events.light import BREAKS, light_before, next_deed
from extraction.events.participants.agreement import disagrees
from extraction.events.participants.awards import is_rank
from extraction.events.participants.by_noun import role_by_noun
from extraction.events.participants.cast import Arguments, key, takes_part
from extraction.events.participants.crews import is_unnamed
from extraction.events.participants.delegates import is_received, is_represented
from extraction.events.participants.leading import leading
from extraction.events.participants.lists import (
    in_apposition,
    is_along,
    is_joined,
    is_one_of_each,
    joined_past_unnamed,
    only_comma,
)
from extraction.events.participants.markers import Marker, marker_at, role_before
from extraction.events.participants.pronouns import done_to_them, receives
from extraction.events.participants.relatives import gets_post, left_by_himself, subject_of_auxiliary, who_is_meant
from extraction.events.participants.sides import is_no_side
from extraction.events.participants.signed import is_of_agreement, is_of_contract
from extraction.events.participants.sitting_owner import is_of_meeting, owner_before
from extraction.events.participants.toured import is_left, is_opened, is_seated, is_site, is_toured, is_visited
from extraction.events.syntax import (
    CONSTRUCT,
    Scene,
    follows_relative,
    governed,
    next_mention,
    previous_mention,
    reach,
)
from extraction.events.words import words_of
from extraction.spans import Mention

_OWN_NOUNS = frozenset({"visit", "meeting", "inspection", "participation"})  # whose pronoun is the one who does it
_MOVES = frozenset({"joined", "moved_club"})
_BOTH = words_of("both_sides")
_VISITORS = words_of("visiting_party")
_SIDES = words_of("side")
_PORTS = words_of("port")
_TOWARD = frozenset(["الي", "علي", "في", "من"])
_HELPING = frozenset(["لمساعده", "بمساعده", "لاغاثه", "لدعم"])
_NEAR_SUBJECT = 3  # tokens
_OF_PERSONS = frozenset(["casualties", "took_office", "sworn_in", "resignation_given"])  # frames
_THEN = frozenset(["ثم", "بعدها", "بعد", "تلاها", "تلا", "تلته", "تلتها", "عقبها"])
_DONE_TO_PERSONS = frozenset({"hired", "set_free"})  # a person is the object
_TOGETHER = frozenset({"launch", "inauguration", "inspection"})


def read_arguments(scene: Scene, until: int, noun: int | None) -> Arguments:
    """Participants of the scene's trigger among the tokens up to `until` (the next trigger, or the sentence's end).

    `noun` is the token of the class noun that the frame asked for; a body that it heads is the thing itself.
    """
    return _Reader(scene, until, noun).run()


class _Reader:
    """One pass over the tokens after the trigger, with the slot that the next bare mention would fill."""

    def __init__(self, scene: Scene, until: int, noun: int | None) -> None:
        self.scene = scene
        self.noun = noun
        self.clause: Clause = scene.clause
        self.reading: Reading = scene.reading
        self.frame = scene.reading.frame
        self.until = until
        self.own = min(reach(scene), until)
        self.out = Arguments()
        self.slots: list[str] = []
        self.last: tuple[int, str] | None = None
        self.passed: int | None = None  # the last mention that بين kept out: بين حكومة .. وحكومة ..
        self.marker: Marker | None = None
        self.listed = False  # whether a marker gave who attended
        self.marked: set[str] = set()  # who has a role by a marker
        self.aside = False  # whether the last marker stands behind a comma
        verb = not self.reading.noun and not self.reading.prefix.startswith(("و", "ف"))
        opening = leading(self.clause, scene.at, self.frame.type, self._joined) if verb else {}
        for k, role in opening.items():
            self.out.add(self.clause.mentions[k], role)
        self.opening = frozenset(opening)
        self.slots = self._slots()

    def _slots(self) -> list[str]:
        """Roles that bare mentions take, in order."""
        subject, direct = self.frame.subject, self.frame.object
        direct = None if direct == "title" else direct
        owner = owner_before(self.scene) if self.frame.type in ("meeting", "conference") else None
        if owner is not None:
            self.out.add(self.clause.mentions[owner], "actor")
        if self.reading.noun:
            if not self._names_its_subject():
                self._noun_subject()
            if direct and self.frame.name == "received_noun" and receives(self.scene):
                return [subject or "actor", direct]
            if direct:
                return [direct] if not done_to_them(self.scene) else [subject or "actor"]
            if self.reading.pronoun and self.frame.type in _OWN_NOUNS:  # زيارته أمس مستشفى ..
                return [self.frame.with_role] if self.frame.with_role else []
            return [subject] if subject and subject != "title" and not self.out.found else []
        if self.reading.passive:
            return [direct] if direct else []
        before = self._subject_before()
        if before or subject in (None, "title"):
            return [direct] if direct else []
        if direct and self._unnamed_subject():
            return [direct]
        slots = [subject or ""]
        if direct:
            slots.append(direct)
        return slots

    def _unnamed_subject(self) -> bool:
        """يزور الوفد المعهد: the subject is nobody named; a delegation or guest stands for the visitor told before."""
        following = self.clause.tokens[self.scene.at + 1 : self.scene.at + 2]
        return (
            bool(following)
            and following[0].mention < 0
            and (following[0].text in _VISITORS | _SIDES or is_unnamed(following[0].text))
        )

    def _subject_before(self) -> bool:
        subject = self.frame.subject
        if subject in (None, "title"):
            return False
        if self.reading.prefix.startswith(("و", "ف")):  # .. المعهد ويحضر: what stands before is no subject
            return False
        told = subject_of_auxiliary(self.clause, self.scene.at)
        if told is None and not self.reading.pronoun:
            told = who_is_meant(self.clause, self.scene.at, harmed=self.frame.type == "incident")
        k = previous_mention(self.scene) if told is None else told
        # The pronoun after a relative takes up the mention before, which is no subject (المنصة التي أطلقتها ..).
        if (
            k is None
            or (self.reading.pronoun and follows_relative(self.scene))
            or k in self.opening
            or self._is_marked(self._group_before(k)[0])  # .. ، بمعية فلان وفلان، اجتمع ..
        ):
            return False
        tokens = self.clause.tokens
        between = [t.text for t in tokens[self.clause.last[k] + 1 : self.scene.at]]
        if (
            between
            and told is None
            and between != ["قد"]
            and next_mention(self.scene, self.own, 3) is not None
            and not self.reading.plural
        ):
            return False
        alone = told is not None and self.frame.type == "incident" and not self.reading.plural
        after = [k + 1] if told is not None and self.reading.plural and self._goes_on(k) else []
        for member in [k] if alone else [*self._group_before(k), *after]:
            self.out.add(self.clause.mentions[member], subject or "actor")
        self.out.share(self.frame.share)
        return True

    def _is_marked(self, k: int) -> bool:
        """Whether a marker gives mention k its role (بحضور السفير، ووقع ..), or الجانبان follows the verb.

        A marker that opens the sentence gives the role in this event (برعاية الأمير، انطلقت ..).
        """
        first, at = self.clause.first[k], self.scene.at
        for i in range(max(0, first - 3), first):
            marker = marker_at(self.clause, i, self.frame.type)
            if marker is None or i + marker.size != first:
                continue
            if i == 0 and marker.fits(self.frame.type):
                self.out.add(self.clause.mentions[k], marker.role)
            return True
        return any(t.text in _BOTH for t in self.clause.tokens[at + 1 : at + 2])

    def _goes_on(self, k: int) -> bool:
        """كان فلان وفلان قد وقعا: whether another of the subject stands before the verb."""
        clause = self.clause
        return k + 1 < len(clause.mentions) and clause.last[k + 1] < self.scene.at and self._joined(k, k + 1)

    def _group_before(self, k: int) -> list[int]:
        group = [k]
        while group[0] > 0 and self._joined(group[0] - 1, group[0]):
            group.insert(0, group[0] - 1)
        return group

    def _names_its_subject(self) -> bool:
        """موافقة مجلس الوزراء على ..: who does it follows the noun at once, and is not the thing itself."""
        following = self.clause.tokens[self.scene.at + 1 : self.scene.at + 2]
        if not following or following[0].mention < 0 or self.scene.at + 1 == self.noun:
            return False
        kind = self.clause.mentions[following[0].mention].kind
        moves = self.frame.object == "title" or self.frame.name in _MOVES
        return self.frame.type == "decision" or (moves and kind == "person")

    def _noun_subject(self) -> None:
        """Who does what a verbal noun names, where a light verb before it has the subject: شهد فلان توقيع .."""
        clause, at = self.clause, self.scene.at
        owner = clause.tokens[at - 1].mention if at else -1
        if owner >= 0 and had(clause, owner) and self.frame.subject not in (None, "title"):  # كان لوزير .. لقاء
            self.out.add(clause.mentions[owner], self.frame.subject or "actor")
            return
        lit = light_before(clause, at)
        role = None if lit is None else lit[1] or self.frame.subject
        if lit is None or role in (None, "object", "title"):  # أعلنت الوزارة مقتل ..: who says so suffers nothing
            return
        meant = who_is_meant(clause, lit[0], harmed=False)  # الوزير الذي يعتزم زيارة ..
        until = next_deed(clause, lit[0], at)
        for k in range(len(clause.mentions)):
            if k == meant or (lit[0] < clause.first[k] < until and not governed(clause, k)):
                self.out.add(clause.mentions[k], role_before(clause, k, self.frame.type) or role or "actor")

    def run(self) -> Arguments:
        clause = self.clause
        i = self.scene.at + 1
        while i < self.until:
            token = clause.tokens[i]
            if token.mention < 0:
                marker = marker_at(clause, i, self.frame.type)
                if marker and marker.fits(self.frame.type) and self._applies(marker, i):
                    self.marker, self.last = marker, None
                    self.aside = clause.tokens[i - 1].text in ("،", ",", "وذلك")
                    i += marker.size
                    continue
                if token.text in BOUNDARIES or token.text in BREAKS or token.text in _THEN:
                    self.marker = None
                i += 1
                continue
            k = token.mention
            self._take(k)
            i = clause.last[k] + 1
        self._finish()
        return self.out

    def _applies(self, marker: Marker, i: int) -> bool:
        """Whether a marker at token i that asks for its participant right behind it has one there."""
        after = i + marker.size
        if self.clause.tokens[i].text == "رعايه" and self.clause.tokens[i - 1].text in _TOWARD:  # يهدف إلى رعاية ..
            return False
        if marker.near and self.frame.type == "signing":  # من جانب الهيئة الأمير فلان
            return False
        return not marker.near or any(t.mention >= 0 for t in self.clause.tokens[after : after + 1])

    def _take(self, k: int) -> None:
        mention = self.clause.mentions[k]
        role = self._role(k)
        if role is None or (mention.kind == "country" and role == "attendee"):
            return
        if mention.members and role == self.frame.subject and self.frame.share:  # ووقع الوزيران
            for n, member in enumerate(mention.members):
                self.out.add(member, self.frame.share if n else role)
        else:
            self.out.add(mention, role, self.aside)
        self.last = (k, role)

    def _role(self, k: int) -> str | None:
        if self.last is not None and is_represented(self.clause, self.last[0], k):
            return self.last[1]
        if self.last is not None and self._on_list(self.last[0], k):
            shared = self.last[1] == self.frame.subject and not self.marker
            return (self.frame.share if shared else None) or self.last[1]
        if self.marker is not None:
            body = self.clause.mentions[k].kind == "organization"
            if self.frame.type == "signing" and body and governed(self.clause, k) in ("عن", "جانب"):
                side = self.clause.mentions[k]  # a lone الشركة names nobody
                new = " " in side.name and not takes_part(side, self.out.found)
                return self.marker.role if new else None  # وقعها عن الوزارة فلان، ومن جانب الشركة فلان
            role, self.marker = self.marker.role, None
            self.marked.add(key(self.clause.mentions[k]))
            if left_by_himself(self.clause, k):
                return None
            if role == "chair" and self.frame.object == "counterpart" and self.frame.type == "meeting":
                role = "counterpart" if is_received(self.clause, self.scene.at, k) else role
            self.listed = role == "attendee"
            return role
        self.aside = False
        if self.passed is not None and self._joined(self.passed, k):
            return None
        by_noun = role_by_noun(self.frame, self.clause, self.scene.at, k)
        if by_noun is not None:
            return by_noun
        if self.frame.type == "aid" and self.clause.tokens[self.clause.first[k] - 1].text in _HELPING:
            return "object"  # أرسلت .. لمساعدة السودان
        return self.frame.with_role if is_of_contract(self.scene, self.noun, k) else self._own_role(k)

    def _on_list(self, a: int, b: int) -> bool:
        if self._joined(a, b) or (self.listed and joined_past_unnamed(self.clause, a, b)):
            return True
        return self.frame.type in _TOGETHER and self.last == (a, self.frame.subject) and is_along(self.clause, a, b)

    def _own_role(self, k: int) -> str | None:
        """The role that the trigger itself gives to mention k, which no list and no marker accounts for."""
        preposition = governed(self.clause, k)
        itself = self.frame.object == "title" and self.clause.first[k] == self.noun
        mention = self.clause.mentions[k]
        again = mention.short and takes_part(mention, self.out.found)  # استقبل الأمير، لدى لقاء سموه ..، فلانا
        if itself or again or self.clause.first[k] >= self.own:
            return None
        if mention.kind == "country" and self.frame.country:
            left = "غادر" in self.clause.tokens[self.scene.at].text and not preposition
            # غادر الوفد المملكة إلى ..، عاد قادما من تونس، لتمثيل بلاده
            left = left or (self.frame.name == "arrived" and is_left(self.clause, k, preposition))
            return None if left else self.frame.country
        if self.reading.noun and preposition == "بين":
            return self.frame.subject
        if preposition == "بين" and (self.frame.share or (self.frame.type == "meeting" and mention.kind != "country")):
            return self.frame.subject
        of_body = self._role_of_body(k, preposition) if mention.kind == "organization" else None
        if of_body is not None:
            return of_body
        if preposition == CONSTRUCT and self.clause.first[k] == self.scene.at + 1:
            preposition = ""
        if self.frame.type == "signing" and is_of_agreement(self.clause, self.noun, k):
            return None
        if self.frame.type == "conference" and preposition == "ل" and mention.kind == "person":  # أمسية للشاعر فلان
            return "speaker"
        reached = self.frame.type == "aid" or (self.frame.type == "visit" and preposition)
        if reached and mention.post in _PORTS:  # وصلت إلى مطار .. طائرة مساعدات
            return None
        if preposition:
            if preposition not in self.frame.by or (mention.kind == "country" and preposition == "ب"):
                self.passed = k if preposition == "بين" else None
                return None
            again = self.frame.type == "visit" and self.out.has(self.frame.with_role)  # .. رسالة إلى القيادة
            self.slots = [s for s in self.slots if s not in (self.frame.subject, self.frame.with_role)]
            return None if again else self.frame.with_role
        far_country = mention.kind == "country" and self.clause.first[k] > self.scene.at + 2
        far_country = far_country and not is_one_of_each(self.clause, k)
        return None if far_country else self._slot(mention)

    def _role_of_body(self, k: int, preposition: str) -> str | None:
        """The role of a body that meets, is toured or is visited, whatever governs it."""
        kind, mention = self.frame.type, self.clause.mentions[k]
        if kind == "meeting" and is_of_meeting(self.clause, self.scene.at, k, preposition):
            return "actor"
        toured = kind == "inspection" and is_toured(mention) and not self.out.has("counterpart")
        if toured and preposition and (preposition != CONSTRUCT or self.out.found or self.reading.noun):
            return "counterpart"  # تفقد أعمال تطوير مكتب بريد ..، جال في مرفأ ..
        return "counterpart" if kind == "visit" and is_visited(self.clause, self.noun, k) else None

    def _slot(self, mention: Mention) -> str | None:
        """The next free slot, past the subject's where the mention cannot be the subject."""
        if not self.slots:
            return None
        k = self.clause.mentions.index(mention)
        if self.frame.type in ("launch", "inauguration") and is_opened(self.clause, self.scene.at, k):
            self.slots = self.slots[1:]
            return None
        if is_no_side(self.frame.name, mention) or is_rank(self.clause, k):
            return None
        apart = self.clause.first[k] > self.scene.at + _NEAR_SUBJECT and self.clause.lead[k].startswith("و")
        if apart and self.frame.type == "award" and not (self.reading.noun or self.out.found):
            return None  # نالت الجائزة بعد تصويت الجمهور ولجنة التحكيم
        site = is_site(mention, self.frame.type) or (self.frame.type == "visit" and is_seated(self.clause, k))
        site = site and len(self.slots) > 1
        if self.frame.name in _OF_PERSONS and mention.kind != "person":  # قتل الجيش ثلاثة مسلحين
            return None
        unlike = self.slots[0] == self.frame.subject and disagrees(mention, self.scene)
        done_to = self.frame.name in _DONE_TO_PERSONS and mention.kind == "person"
        if site or unlike or (done_to and self.slots[0] == self.frame.subject):
            self.slots.pop(0)
            return self.slots.pop(0) if self.slots else None
        return self.slots.pop(0)

    def _joined(self, a: int, b: int) -> bool:
        """Whether mention b goes on a list that mention a is in, and is no apposition or object."""
        clause = self.clause
        if not is_joined(clause, a, b, tails=self.marker is None):
            return False
        return not (
            only_comma(clause, a, b) and (in_apposition(clause, a) or self._ends_subject(a, b))
        )  # والي الجهة، فلان، وزير ..

    def _ends_subject(self, a: int, b: int) -> bool:
        """استقبلت الوزيرة فلانة، السفير فلان: a comma behind the subject; a list would end with و."""
        if not self.slots or self.last != (a, self.frame.subject):
            return False
        return b + 1 >= len(self.clause.mentions) or not self._joined(b, b + 1)

    def _finish(self) -> None:
        """Say whether the verb's subject is left out; who gets a post with nobody named to give it is its object."""
        frame = self.frame
        if self.reading.noun:
            return
        if frame.name == "appointed" and not self.out.has("object"):
            made = [a for a in self.out.found if gets_post(self.clause, a.mention)]
            if len(made) == 1 and made[0] is self.out.found[0]:
                made[0].role = "object"
                return
        told = any(a.role == frame.subject and key(a.mention) not in self.marked for a in self.out.found)
        if frame.subject not in (None, "title") and not told:
            following = [t for t in self.clause.tokens[self.scene.at + 1 : self.scene.at + 2] if t.mention < 0]
            self.out.dropped = not any(is_unnamed(t.text) for t in following)
