"""One record per real event, however often the article returns to it, and late participants put where they belong."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.events.clause import strip_clitics
from extraction.events.conditions.harm import come_to_harm
from extraction.events.draft import Draft
from extraction.events.participants.cast import key, unite
from extraction.events.retelling.condoled import given_otherwise
from extraction.events.retelling.decided import decides_more
from extraction.events.retelling.harm_again import is_harm_again, is_thing_again
from extraction.events.retelling.matches import is_match, same_match
from extraction.events.retelling.retold import is_told_again
from extraction.events.status import is_called_off
from extraction.events.syntax import RELATIVES
from extraction.events.words import words_of
from extraction.folding import fold_text
from extraction.mentions.vocabulary import POST, TITLE, WORDS

_GUESTS = frozenset(["attendee", "host", "chair", "speaker"])  # who are at a ceremony are at what is done there
_CEREMONIES = frozenset(["الحفل", "المراسم", "الاحتفال", "الفعاليه"])
BURIALS = frozenset(["prayed_for", "funeral_prayer", "funeral"])
_CEREMONY_KINDS = words_of("ceremony_kind")
_DOERS = ("actor", "object", "counterpart", "chair", "host")
_PHASE = "gathering_phase"
_SAME = frozenset(["الحالي", "الحاليه", "الجاري", "الجاريه", "المذكور", "المذكوره"])
_OF_PLAYERS = frozenset({"moved_club", "joined", "loaned", "surgery", "goal_scored", "camp", "trained"})  # frames
_DEATHS = frozenset({"passed_away", "death", "taken_by_death"})  # frames
_MEANT = 8  # tokens from يعتزم on
_THIS = frozenset(["هذا", "هذه", "هذين", "هاتين"])
_GIFTS = frozenset(["هدايا", "هديه", "ورود", "زهور", "حلوي", "حلويات"])
_CALLING = frozenset({"visit", "inspection", "conference", "meeting"})
_TO_THEM = frozenset(["لهم", "لها", "له", "لهن", "عليهم", "عليهن"])
_NEAR_GIFT = 3  # tokens behind the presents
_WINNING = frozenset({"won", "title_won"})
_GUEST_ROLES = {"attended": "attendee", "chaired": "chair"}  # frames of حضر and أدار


def merge(drafts: list[Draft]) -> list[Draft]:
    """Drafts in text order without those that tell again what an earlier one told; participants are united."""
    kept: list[Draft] = []
    for draft in given_otherwise(drafts):
        if kept and (_is_step(draft) or any(_is_gift_of_visit(k, draft) for k in kept)):
            continue
        told = next((k for k in reversed(kept) if k.sentence == draft.sentence), None) if _is_session(draft) else None
        if told is not None:
            unite(told.arguments, [a for a in draft.arguments if a.role in _GUESTS])
            continue
        attended = next(((k, role) for k in kept if (role := _guest_role(k, draft))), None)
        if attended is not None:
            for argument in draft.arguments:
                argument.role = attended[1]
            unite(attended[0].arguments, draft.arguments)
            continue
        earlier = next((k for k in kept if _same(k, draft)), None)
        if earlier is None:
            kept.append(draft)
            continue
        unite(earlier.arguments, draft.arguments)
        earlier.title = earlier.title or draft.title
        earlier.retold.append(draft)
    return kept


def _guest_role(told: Draft, draft: Draft) -> str | None:
    """The role of those who attend or chair what was told before (حضر حفل المعايدة ..، يدير الأمسية ..)."""
    role = _GUEST_ROLES.get(draft.scene.reading.frame.name)
    if role is None or not (told.type == "conference" or told.scene.reading.frame.name == "exhibition_opened"):
        return None
    if role == "chair":
        return role if told.sentence >= draft.sentence - 1 and _definite_again(draft) and not draft.title else None
    if not (told.title and draft.title):
        return role if _same_head(told, draft) and told.scene.clause is not draft.scene.clause else None
    return role if fold_text(told.title).split()[0] == fold_text(draft.title).split()[0] else None


def _same_head(told: Draft, draft: Draft) -> bool:
    """حضر حفل المعايدة فلان, where حفل معايدة was told of."""
    return bool(_head_words(told)) and _head_words(told) == _head_words(draft)


def _head_words(draft: Draft) -> list[str]:
    """The noun that called the event up and the word behind it, without clitics."""
    at = draft.noun
    return [] if at is None else [strip_clitics(t.text) for t in draft.scene.clause.tokens[at : at + 2]]


def _names(draft: Draft, *roles: str) -> set[str]:
    return {key(a.mention) for a in draft.people(*roles)}


def _same(a: Draft, b: Draft) -> bool:
    if a.type != b.type:
        return False
    if b.scene.reading.frame.status == "cancelled" != a.scene.reading.frame.status:
        return a.sentence == b.sentence and is_called_off(a)  # كان مقررا أن يزور .. لكن الزيارة ألغيت
    if a.type == "visit" and _is_of_pronoun(b):
        return not (_names(a, "actor") and _names(b, "actor")) or bool(_names(a, "actor") & _names(b, "actor"))
    if _refers_back(b) and a.type in ("meeting", "conference", "visit"):
        doers_a, doers_b = _names(a, "actor"), _names(b, "actor")
        return not (doers_a and doers_b) or bool(doers_a & doers_b)
    if b.scene.reading.frame.name == "phase_begun":  # each phase of a programme is one
        return False
    if (a.type == "conference" and _is_gathering_again(a, b)) or (a.type == "launch" and _is_launched_again(a, b)):
        return True
    if b.title and (a.title or _is_also(b)):
        return fold_text(a.title or "") == fold_text(b.title) and (a.type != "participation" or _overlap(a, b))
    if a.type in ("meeting", "visit", "call"):
        return _is_leg(a, b) if _has_leg(a, b) else _same_parties(a, b)
    if _definite_again(b) and a.type in ("signing", "inauguration"):
        return True
    if a.type == "incident":
        again = _is_of_incident(b) or is_harm_again(a, b) or is_thing_again(a, b) or _same_of_type(a, b)
        return again or is_told_again(a, b)
    if a.type == "signing":
        return _is_signed_again(a, b)
    return _is_death_again(a, b) or _is_intended_again(a, b) or _same_of_type(a, b)


def _has_leg(a: Draft, b: Draft) -> bool:
    """Whether b tells how a's traveller came or goes."""
    if b.type != "visit" or not _names(a, "actor") & _names(b, "actor"):
        return False
    return _is_arrival(b) or (_is_departure(b) and b.scene.reading.present)


def _is_leg(a: Draft, b: Draft) -> bool:
    """Whether that is part of the visit a: its end (يغادر الوفد غدا), or its beginning where a is no departure."""
    return (_is_departure(b) and b.scene.reading.present) or not _is_departure(a)


def _is_of_pronoun(draft: Draft) -> bool:
    """Whether the visit is told with its owner's pronoun, so that it was told before (خلال زيارته، استهل زيارته)."""
    reading = draft.scene.reading
    if reading.noun:
        return reading.pronoun
    if reading.frame.name == "visit_led":  # في زيارة عمل تقوده إلى ..
        return True
    return draft.noun is not None and draft.scene.clause.tokens[draft.noun].text.endswith(("تها", "ته", "تهم"))


def _is_of_incident(draft: Draft) -> bool:
    """وقع الحادث ..، نفذت الهجوم، الهجوم الذي وقع ..: the incident told before, by its definite noun, nobody named."""
    if draft.noun is None or draft.people(*_DOERS) or draft.scene.reading.frame.name == "arson":  # أضرموا النيران في ..
        return False
    return _definite_again(draft) or (draft.noun < draft.scene.at and _refers_back(draft))


def _is_also(draft: Draft) -> bool:
    """كما شارك في جلسة بعنوان ..: the sentence goes on with another."""
    at = draft.scene.at
    return draft.type == "participation" and at > 0 and draft.scene.clause.tokens[at - 1].text in ("كما", "كذلك")


def _is_launched_again(a: Draft, b: Draft) -> bool:
    """أطلقت المنصة .. ودشنت المنصة: by the bare definite noun of what was launched before."""
    return _definite_again(b) and _head_words(a)[:1] == _head_words(b)[:1] != []


def _is_signed_again(a: Draft, b: Draft) -> bool:
    """The same parties, or nobody and the document named before the word (الاتفاقية التي سيتم التوقيع عليها)."""
    if b.noun is not None and b.noun < b.scene.at and not b.arguments:
        return _head_words(a)[:1] == _head_words(b)[:1]
    if a.sentence != b.sentence and _is_document_again(a, b):
        return True
    return bool(_names(a)) and _names(a, "actor", "counterpart") == _names(b, "actor", "counterpart")


def _is_document_again(a: Draft, b: Draft) -> bool:
    """وقع عقدا .. ووقع هذا العقد، مذكرتي تفاهم .. وقع مذكرتي التفاهم: by هذا or the article behind its head."""
    if a.noun is None or b.noun is None or _head_words(a)[:1] != _head_words(b)[:1]:
        return False
    before, after = (b.scene.clause.tokens[n : n + 1] for n in (b.noun - 1, b.noun + 1))
    this = b.noun > 0 and before[0].text in _THIS
    opened = a.scene.clause.tokens[a.noun + 1 : a.noun + 2]
    again = after and opened and after[0].text == "ال" + opened[0].text
    return this or bool(again)


def _same_parties(a: Draft, b: Draft) -> bool:
    doers_a, doers_b = _names(a, "actor", "chair"), _names(b, "actor", "chair")
    if doers_a and doers_b and not doers_a & doers_b and not _heads(b, a):
        return False
    others_a, others_b = _names(a, "counterpart"), _names(b, "counterpart")
    if others_a and others_b:
        return bool(others_a & others_b)
    return a.sentence == b.sentence and b.dropped_subject


def _heads(b: Draft, a: Draft) -> bool:
    """قامت بلدية الخبر بزيارة .. إن رئيس بلدية الخبر قام بزيارة: who heads the body that was told to do it."""
    held = [fold_text(x.mention.position or "") for x in b.people("actor", "chair")]
    bodies = [fold_text(x.mention.name) for x in a.people("actor", "chair") if x.mention.kind == "organization"]
    return any(body in position for body in bodies for position in held)


def _is_gathering_again(a: Draft, b: Draft) -> bool:
    """Whether b names a's gathering again: in fewer or more words, or by its bare head (ينظم الملتقى ..)."""
    if b.noun is None:
        return False
    tokens = b.scene.clause.tokens
    if any(t.text in _SAME for t in tokens[b.noun + 1 : b.noun + 3]):
        return True
    told, again = _name_words(a.title), _name_words(b.title)
    if "تواصل" in tokens[b.scene.at].text and set(told) & set(again):  # وتتواصل فعاليات العيد
        return True
    if told and again and told[0] == again[0]:
        if len(again) == 1:  # وينظم الملتقى مجلس ..; another edition stands before its verb
            return b.noun > b.scene.at and _definite_again(b)
        return len(again) > 1 and (set(told) <= set(again) or set(again) <= set(told))
    head = strip_clitics(tokens[b.noun].text)
    if not told and len(again) <= 1 and _head_words(a)[:1] == [head] and a.sentence < b.sentence:
        return _definite_again(b)  # أقيمت أمسية .. وافتتح الأمسية الشاعر فلان
    return not again and head in told and _definite_again(b)


def _name_words(title: str | None) -> list[str]:
    return [strip_clitics(word) for word in fold_text(title or "").replace('"', " ").split()]


def _is_arrival(draft: Draft) -> bool:
    """وقد وصل إلى المدينة ..: how the visit told before began."""
    return "وصل" in draft.scene.clause.tokens[draft.scene.at].text and draft.status != "planned"


def _is_departure(draft: Draft) -> bool:
    return "غادر" in draft.scene.clause.tokens[draft.scene.at].text


def _same_of_type(a: Draft, b: Draft) -> bool:
    if is_match(a) and is_match(b):
        return same_match(a, b)
    if b.scene.reading.frame.name == "prize_went" and b.sentence - a.sentence <= 1:  # وذهب المركز الثاني إلى ..
        return True
    if a.type == "award" and _names_another(a, b):
        return False
    if a.type == "award" and not _names(a, "object"):
        unnamed = not _names(b, "object") and bool(_names(a, "actor") & _names(b, "actor"))
        if a.sentence == b.sentence or unnamed:
            return True
    if _is_gift(a) and _is_gift(b) and not b.arguments:
        return True
    if a.type in ("award", "appointment"):
        shared = a.scene.reading.frame is b.scene.reading.frame and bool(_names(a, "object") & _names(b, "object"))
        return shared or _is_of_nobody(a, b) or _is_of_that(a, b)
    if a.type == "launch":
        return False
    if a.type in ("participation", "inauguration", "conference"):
        return a.sentence == b.sentence and _overlap(a, b) and not (a.title and b.title)
    if b.scene.reading.frame.name in BURIALS:  # توفي .. وصلي عليه .. ووري الثرى: the prayer and the grave are one
        return a.scene.reading.frame.name in BURIALS and _overlap(a, b)
    if a.scene.reading.frame is not b.scene.reading.frame and _is_apart(a, b):
        return False
    again = a.scene.reading.frame is b.scene.reading.frame and b.scene.reading.plural and b.dropped_subject
    again = again and not come_to_harm(b.scene, b.scene.at + 1)  # إن 12 مدنيا قتلوا ..: who they are stands before
    return again or (a.sentence == b.sentence and _overlap(a, b) and not decides_more(a, b))


def _is_death_again(a: Draft, b: Draft) -> bool:
    """توفي فلان .. وقالت الوكالة إن فلانا توفي ..: of the same person."""
    frames = {a.scene.reading.frame.name, b.scene.reading.frame.name}
    return frames <= _DEATHS and bool(_names(a, "object") & _names(b, "object"))


def _is_intended_again(a: Draft, b: Draft) -> bool:
    """يعتزم فلان الاستقالة .. وقال إنه يعتزم الاستقالة: the same deed is meant."""
    if {a.scene.reading.frame.name, b.scene.reading.frame.name} != {"intended_deed"}:
        return False
    tokens = [
        {t.text for t in d.scene.clause.tokens[d.scene.at : d.scene.at + _MEANT] if t.mention < 0} for d in (a, b)
    ]
    return b.scene.clause.tokens[b.scene.at + 1 : b.scene.at + 2] != [] and (
        b.scene.clause.tokens[b.scene.at + 1].text in tokens[0]
    )


def _is_apart(a: Draft, b: Draft) -> bool:
    """Is what another frame reads in the same sentence another event, though nobody is named in it?

    أغلقت الأمانة .. وحررت البلدية غرامات، استقبل العزاء في والده الذي انتقل إلى رحمة الله، رممت .. وتغلق أبوابها
    """
    fined = a.type == "decision" and b.noun is not None
    return fined or b.scene.reading.frame.name in _DEATHS | _OF_PLAYERS or a.scene.reading.frame.name == "reported"


def _is_of_nobody(a: Draft, b: Draft) -> bool:
    """أصدر أمرا بتعيين عشرين قاضيا .. وتضمن الأمر تعيين ..: told again by its noun, nobody named in either."""
    appointed = a.scene.reading.frame.name.startswith("appoint") and b.scene.reading.noun
    return appointed and not (a.people("object") or b.people("object"))


def _is_of_that(a: Draft, b: Draft) -> bool:
    """قلده رتبته الجديدة بعد الموافقة بترقيته: the pronoun of a verbal noun stands for whom the event before is of."""
    reading = b.scene.reading
    alone = reading.noun and reading.pronoun and not b.people("object")
    return a.type == "appointment" and alone and a.sentence == b.sentence and bool(a.people("object"))


def _names_another(a: Draft, b: Draft) -> bool:
    """أحرز كأس آسيا ..، وأحرز كأس العالم: the prize is called by its name, which is not that of the one told before."""
    if b.scene.reading.frame.name not in _WINNING or a.noun is None or b.noun is None:
        return False
    noun, *after = (t.text for t in b.scene.clause.tokens[b.noun : b.noun + 2])
    if noun.removeprefix("ب").startswith("ال") and not (after and after[0].startswith("ال")):
        return False  # أحرز الكأس مع ..
    told, again = (_head_words(d) for d in (a, b))
    return told != again if told[0] == again[0] else b.title is not None


def _definite_again(draft: Draft) -> bool:
    """Whether its noun is definite and bare, so that it was told of before (وقّع الاتفاقية ..، افتتاح المكتب)."""
    tokens, i = draft.scene.clause.tokens, draft.noun
    if i is None or not tokens[i].text.startswith("ال"):
        return False
    following = tokens[i + 1].text if i + 1 < len(tokens) else ""
    titled = bool(following) and WORDS[following].flags & (TITLE | POST)
    if any(t.mention >= 0 for t in tokens[i + 1 : i + 3 if titled else i + 2]):  # وقع البروتوكول السيد ..
        return True
    if following in _SAME or following in RELATIVES:
        return True
    return not following.startswith(("ال", "لل")) and following not in ("بين", "مع", '"')


def close_gatherings(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without those that only tell when a gathering told before ends (وتختتم القمة أعمالها الخميس).

    Its day becomes the last day of that gathering, which is not the day of what happens in it.
    """
    kept: list[Draft] = []
    for draft in drafts:
        opened = next((k for k in kept if _is_closed_by(k, draft)), None)
        if opened is None:
            kept.append(draft)
            continue
        if draft.date_start and opened.date_start and draft.date_start > opened.date_start and not opened.date_end:
            opened.date_end, opened.open_end = draft.date_end or draft.date_start, True
    return kept


def _is_closed_by(opened: Draft, draft: Draft) -> bool:
    """Whether the draft tells the end of a gathering, by its bare noun or by no name."""
    if opened.type != "conference" or draft.type != "conference" or draft.noun is None:
        return False
    word = draft.scene.clause.tokens[draft.scene.at].text
    if "ختتم" not in word and "ختتام" not in word:
        return False
    head = strip_clitics(draft.scene.clause.tokens[draft.noun].text)
    return head in {strip_clitics(word) for word in fold_text(opened.title or "").split()}


def _is_session(draft: Draft) -> bool:
    """Whether it only says that a session told just before was held (الجلسة التي عُقدت ..)."""
    if draft.type != "conference" or draft.noun is None or draft.noun > draft.scene.at:
        return False
    return draft.scene.clause.tokens[draft.noun].text.endswith(("جلسه", "حفل"))


def _is_gift(draft: Draft) -> bool:
    """وتوزيع الهدايا: presents, no relief."""
    at = draft.noun
    return draft.type == "aid" and at is not None and strip_clitics(draft.scene.clause.tokens[at].text) in _GIFTS


def _is_gift_of_visit(told: Draft, draft: Draft) -> bool:
    """زار المرضى وقدم لهم الهدايا: presents to those whom the visit told before was to."""
    if told.type not in _CALLING or draft.sentence - told.sentence > 1 or not _is_gift(draft):
        return False
    tokens = draft.scene.clause.tokens[draft.scene.at : (draft.noun or 0) + _NEAR_GIFT]
    return any(t.text in _TO_THEM for t in tokens)


def _is_step(draft: Draft) -> bool:
    """وبدأ الحفل بكلمة ..: what was done at a ceremony told before."""
    if draft.type != "conference" or draft.noun is None:
        return False
    following = draft.scene.clause.tokens[draft.noun + 1 : draft.noun + 2]
    if not _definite_again(draft) and not (following and following[0].text in _CEREMONY_KINDS):
        return False
    return draft.scene.clause.tokens[draft.noun].text in _CEREMONIES and draft.scene.reading.frame.name == _PHASE


def _refers_back(draft: Draft) -> bool:
    """Whether the noun that called it up stands before the verb and is definite without more (الاجتماع الذي عقد)."""
    tokens = draft.scene.clause.tokens
    if (
        draft.noun is None
        or draft.noun > draft.scene.at
        or not tokens[draft.noun].text.lstrip("ولب").startswith(("ال", "ل"))
    ):
        return False
    if draft.noun and tokens[draft.noun - 1].text == "من":  # النسخة الثانية من الملتقى
        return False
    return draft.scene.at - draft.noun <= 2


def _overlap(a: Draft, b: Draft) -> bool:
    names_a, names_b = _names(a), _names(b)
    return not names_a or not names_b or bool(names_a & names_b)
