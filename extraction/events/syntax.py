"""What stands where around a trigger: how far its clause reaches, which mentions are free, what governs them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from extraction.events.clause import BOUNDARIES, Clause, Token, class_of
from extraction.events.frames import Reading, trigger_words
from extraction.events.participants.crews import of_crew
from extraction.events.participants.toured import is_opened
from extraction.events.words import words_of
from extraction.mentions.vocabulary import ADJECTIVE, FUNCTION, NOUN, POST, TIME, VERB, WORDS
from extraction.spans import DateSpan, Mention

_REACH = 40  # tokens outside mentions within which a complement is looked for

PREPOSITIONS = words_of("preposition")
CONSTRUCT = "construct"  # the mention is the second term of an iḍāfa (بمقر الوزارة)
RELATIVES = frozenset(["الذي", "التي", "والذي", "والتي", "الذين"])
STOPS = frozenset(["؛", ":", "?", "؟", "!"])
_OPENING = frozenset({"launch", "inauguration"})
_BEFORE_VERB = frozenset(["قد", "،", ",", "سوف", "كان", "كانت", "كانا", "الذي", "التي", "والذي", "والتي", ")", '"'])
_DELEGATIONS = words_of("delegation")
_ENVOYS = frozenset(["ممثلون", "ممثلين", "مندوبون", "مندوبين", "ممثل"])  # ممثلون عن ..
_COALITIONS = words_of("coalition")
_MADE_UP = words_of("made_up")
_RIVALS = words_of("side")
_SEATS = frozenset(["مقر", "مبني"])
_THROUGH = frozenset(["الغريم", "التقليدي", "الجار", "المنافس", "اللدود", '"', "(", "/", "كل", "كلا"])
_ASIDE = words_of("aside")
_GOAL_KINDS = words_of("goal_kind")
_EDITIONS = words_of("edition")
_MATCHES = words_of("match_of")
_MARGINS = _ASIDE - {"في"}
_THAT = frozenset(["ان", "بان"])
_VERB_OR_NOUN = words_of("verb_or_noun")
_NAMELY = words_of("namely")
_FIRST_OF = frozenset(["الاول", "الاولي", "احدهما", "احداهما", "احداها", "اولاهما", "اولهما"])
_GOING_ON = frozenset(["كما", "كذلك", "ثم", "فيما", "بينما"])
_STATED = 16  # tokens from a statement's أن to its verb
_TOWARD = frozenset(["استعدادا", "تحضيرا", "تاهبا", "تمهيدا"])  # انطلق العمل استعدادا لكأس العالم


@dataclass(slots=True, eq=False)
class Scene:
    """What a test may look at: the clause, the trigger's token, and what else is known of the sentence."""

    clause: Clause
    at: int
    folded: str
    reading: Reading
    dates: tuple[DateSpan, ...]
    places: tuple[tuple[int, int, str], ...]  # start, end, kind
    lead_sentence: bool


def reach(scene: Scene) -> int:
    """Index after the last token that may belong to the trigger's own clause."""
    reached = scene.clause.reached
    if scene.at not in reached:
        reached[scene.at] = _reach(scene.clause.tokens, scene.at)
    return reached[scene.at]


def _reach(tokens: Sequence[Token], at: int) -> int:
    free = 0
    for i in range(at + 1, len(tokens)):
        token = tokens[i]
        if token.mention < 0:
            stopped = token.text in STOPS and not (_is_of_clock(tokens, i) or _is_of_each(tokens, i))
            if stopped or (token.text in BOUNDARIES and i > at + 1 and not _is_goal(tokens, i)):
                return i
            free += 1
            if free > _REACH:
                return i
    return len(tokens)


def _is_of_clock(tokens: Sequence[Token], i: int) -> bool:
    """12:30: a colon within the time of day stops nothing."""
    return (
        tokens[i].text == ":" and i + 1 < len(tokens) and tokens[i + 1].text.isdigit() and tokens[i - 1].text.isdigit()
    )


def _is_of_each(tokens: Sequence[Token], i: int) -> bool:
    """تعيين كل من: فلان وفلان، اتفاقيتين: الأولى مع ..: the colon only opens what belongs to the words before it."""
    if tokens[i].text != ":" or not i:
        return False
    first = i + 1 < len(tokens) and tokens[i + 1].text in _FIRST_OF
    return first or (tokens[i - 1].text == "من" and i > 1 and tokens[i - 2].text in ("كل", "كلا"))


def _is_goal(tokens: Sequence[Token], i: int) -> bool:
    """فاز فريق النصر بهدف وحيد: what was scored, no purpose."""
    return tokens[i].text == "بهدف" and i + 1 < len(tokens) and tokens[i + 1].text in _GOAL_KINDS


def within(scene: Scene, end: int, near: int) -> int:
    """Index after the last of the first `near` words behind the trigger that belong to no mention and no date."""
    free = 0
    for i in range(scene.at + 1, end):
        token = scene.clause.tokens[i]
        free += token.mention < 0 and not any(d.start <= token.start < d.end for d in scene.dates)
        if free > near:
            return i
    return end


def first_class_noun(scene: Scene, end: int, sought: frozenset[str]) -> tuple[int, frozenset[str], int] | None:
    """(token, classes, token after it) of the first noun of a class sought; names of persons do not count."""
    clause = scene.clause
    direct = "title" in (scene.reading.frame.object, scene.reading.frame.subject)
    named = scene.reading.frame.subject not in (None, "title") and not scene.reading.passive
    told = direct and not scene.reading.noun and named and previous_mention(scene) is None
    subject = next_mention(scene, end, 6) if told else None
    if subject is not None and scene.reading.frame.type in _OPENING and is_opened(clause, scene.at, subject):
        subject = None
    if direct and not scene.reading.noun and _takes_preposition(clause, scene.at):
        return None
    seen = scene.at + 2
    for i in clause.nouns[bisect_right(clause.nouns, scene.at) : bisect_left(clause.nouns, end)]:
        token = clause.tokens[i]
        if token.mention >= 0:
            mention = clause.mentions[token.mention]
            if mention.kind != "organization" or i != clause.first[token.mention] or token.mention == subject:
                continue
        if direct and any(_opens_clause(clause, n) for n in range(seen, i + 1)):
            return None
        seen = i + 1
        if token.text == "بطاقه" and i + 1 < end and clause.tokens[i + 1].text[0].isdigit():  # بطاقة 5 آلاف طن
            continue
        found, after = class_of(clause, i, scene.folded)
        if scene.reading.frame.classes.isdisjoint(found) and (_is_aside(clause, i) or _is_edition(clause, i, scene)):
            continue
        if "gathering" in sought and clause.tokens[i - 1].text in _MATCHES:  # مباراة كأس السوبر
            continue
        if (
            sought.isdisjoint(found)
            or clause.tokens[i - 1].text in _TOWARD
            or (direct and _behind_preposition(clause, i))
        ):
            continue
        if not any(d.start <= token.start < d.end for d in scene.dates):  # الأسبوع المقبل
            return i, found, after
    return None


def _is_edition(clause: Clause, i: int, scene: Scene) -> bool:
    """النسخة الجديدة من التطبيق: what is launched follows من."""
    if clause.tokens[i].text not in _EDITIONS:
        return False
    for j in range(i + 1, min(i + 4, len(clause.tokens) - 1)):
        if clause.tokens[j].text == "من":
            return not scene.reading.frame.classes.isdisjoint(class_of(clause, j + 1, scene.folded)[0])
    return False


def _is_aside(clause: Clause, i: int) -> bool:
    """أجرى على هامش المؤتمر مباحثات ..، بدأت بمجمع السلطان أعمال ..: where, not what."""
    return clause.tokens[i - 1].text in _MARGINS or clause.tokens[i].text.startswith(("بال", "بم"))


def _opens_clause(clause: Clause, i: int) -> bool:
    """Whether token i can only be a verb, so that another clause begins (بدأت تبحث عن ..)."""
    if clause.tokens[i].mention >= 0 or clause.tokens[i - 1].text.startswith("ب"):  # انطلقت بأحد نزل ..
        return False
    flags = WORDS[clause.tokens[i].text].flags
    return bool(flags & VERB) and not flags & NOUN


def _takes_preposition(clause: Clause, at: int) -> bool:
    """Whether the verb governs a verbal noun with ب (بدأ بإجراء ..), so that no direct object follows."""
    if at + 1 >= len(clause.tokens) or clause.tokens[at + 1].mention >= 0:
        return False
    word = WORDS[clause.tokens[at + 1].text]
    return word.preposition == "ب" and bool(word.flags & NOUN or clause.tokens[at + 1].text in trigger_words())


def _behind_preposition(clause: Clause, i: int) -> bool:
    """Whether a preposition of place or time governs token i (خلال حفل الافتتاح), so that it is no object."""
    return clause.tokens[i - 1].text.removeprefix("و") in _ASIDE


def next_mention(scene: Scene, end: int, limit: int = 12) -> int | None:
    """The first mention after the trigger that no preposition governs, within `limit` tokens."""
    clause = scene.clause
    for i in range(scene.at + 1, min(end, scene.at + 1 + limit, len(clause.tokens))):
        token = clause.tokens[i]
        if token.mention >= 0:
            k = token.mention
            if clause.first[k] == i and not governed(clause, k):
                return k
    return None


def previous_mention(scene: Scene) -> int | None:
    """The mention that stands right before the trigger as its subject (فلان يزور ..، كان المجلس قد قرر)."""
    clause = scene.clause
    i = scene.at - 1
    while i >= 0 and clause.tokens[i].text in _BEFORE_VERB:
        i -= 1
    if i >= 0 and clause.tokens[i].mention >= 0:
        k = clause.tokens[i].mention
        taken_up = any(t.text in RELATIVES for t in clause.tokens[i + 1 : scene.at])  # مع الوزيرة، التي تزور ..
        return _stated_subject(scene) if governed(clause, k) and not taken_up else k
    return _stated_subject(scene)


def _stated_subject(scene: Scene) -> int | None:
    """إن الشرطة المحلية بالتنسيق مع البلدية أغلقت ..: the subject of a statement, what is with it, its verb."""
    clause, at, reading = scene.clause, scene.at, scene.reading
    if reading.noun or reading.plural or reading.prefix or reading.passive or clause.tokens[at].text in _VERB_OR_NOUN:
        return None
    for i in range(at - 1, max(-1, at - _STATED), -1):
        token = clause.tokens[i]
        if token.mention >= 0:
            continue
        if token.text in _THAT:
            k = clause.tokens[i + 1].mention
            stated = k >= 0 and clause.mentions[k].post != "" and is_feminine(clause.mentions[k]) == reading.feminine
            return k if stated and clause.mentions[k].kind != "country" else None
        if token.text in STOPS or token.text in RELATIVES or WORDS[token.text].flags & (VERB | NOUN) == VERB:
            return None
    return None


def doer(scene: Scene, end: int, limit: int) -> int | None:
    """The mention that may do what the trigger tells: the next within `limit` tokens, or right before a verb."""
    k = next_mention(scene, end, limit)
    return previous_mention(scene) if k is None and not scene.reading.noun else k


def is_feminine(mention: Mention) -> bool:
    """Whether the grammar takes a mention for feminine: by the post of a person, by the head of a body's name."""
    if mention.kind == "person":
        return mention.post.endswith("ه") and mention.post not in (mention.position or "")  # مديرة, but لاعبه
    return mention.post.endswith(("ه", "ات")) or mention.kind == "country"


def governed(clause: Clause, k: int) -> str:
    """The preposition that governs mention k (ب ل ك as written onto it), or the empty string."""
    preposition = _governing(clause, k)
    return "" if preposition and of_crew(clause, k, preposition) else preposition


def _governing(clause: Clause, k: int) -> str:
    """The same, were there no crews whose body does what they do."""
    lead = clause.lead[k].lstrip("وف")
    if lead:
        return lead[:1]
    i = clause.first[k] - 1
    if i > 0 and clause.tokens[i].text == "من" and clause.tokens[i - 1].text in ("كل", "كلا"):
        i -= 2
    while i >= 0 and clause.tokens[i].mention < 0 and clause.tokens[i].text in _THROUGH:
        i -= 1
    if i > 0 and clause.tokens[i].text == "دوله" and clause.mentions[k].kind == "person":  # من دولة رئيس الوزراء
        i -= 1
    if i < 0 or clause.tokens[i].mention >= 0:
        return CONSTRUCT if i >= 0 and _is_named_after(clause, clause.tokens[i].mention, k) else ""
    text = clause.tokens[i].text
    if text.startswith("لل") and clause.mentions[k].kind == "person" and text[1:] not in trigger_words():
        return "ل"  # للشاعرين فلان وفلان, but للقاء فلان
    return _governed_by(clause, i)


def _is_named_after(clause: Clause, body: int, k: int) -> bool:
    """القوات الموالية للرئيس السابق فلان: the person whose post ends the name of the body right before."""
    mention, before = clause.mentions[k], clause.mentions[body]
    if mention.kind != "person" or before.kind != "organization" or mention.position or clause.lead[k]:
        return False
    words = clause.tokens[max(clause.first[body], clause.last[body] - 1) : clause.last[body] + 1]
    return any(WORDS[t.text].flags & POST and WORDS[t.text].preposition for t in words)


def _governed_by(clause: Clause, i: int) -> str:
    """The same for what follows the word at token i, which is no mention's."""
    text = clause.tokens[i].text
    if text in _NAMELY and i > 1:  # القبض على شخصين هما فلان وفلان
        before = clause.tokens[i - 2].text
        return before if clause.tokens[i - 1].mention < 0 and before in PREPOSITIONS else ""
    word = WORDS[text]
    if word.form in _SEATS:  # زار مقر الشركة: the body is visited; بمقر الشركة only says where
        before = clause.tokens[i - 1].text if i else ""
        return CONSTRUCT if word.preposition or before in PREPOSITIONS else ""
    if word.form in _DELEGATIONS:  # وفد من ..، قيادات شركة ..: the body itself takes part
        before = clause.tokens[i - 1].text if i else ""
        return word.preposition or (before if before in PREPOSITIONS else "")
    if text in _MADE_UP:  # مع ائتلاف يضم ..
        return _before_delegation(clause, i, text)
    if text in PREPOSITIONS:
        return _before_delegation(clause, i, text) if text in ("من", "عن") else text
    if text[:1] in "وف" and text[1:] in PREPOSITIONS:
        return text[1:]
    if text in _RIVALS:  # فاز على ضيفه الهلال، استقبل ضيفه الهلال
        before = clause.tokens[i - 1].text if i else ""
        return before if before in PREPOSITIONS else ""
    if text in trigger_words():
        return ""
    owned = {word.form[:-1], word.form[:-2] + "ه" if word.form.endswith("ته") else ""}  # في مكتبه، ورعايته
    if text.endswith("ه") and any(w and WORDS[w].flags & NOUN for w in owned):  # its pronoun closes the phrase
        return ""
    if text[:1] in "وف" and WORDS[text[1:]].flags & FUNCTION:  # .. ، وأن الوكالة خصصت ..
        return ""
    construct = word.flags & NOUN and not word.flags & (VERB | FUNCTION | TIME | ADJECTIVE)
    return CONSTRUCT if construct and not word.form.startswith("ال") and not word.form.endswith("ا") else ""


def _before_delegation(clause: Clause, i: int, text: str) -> str:
    """What governs وفد before the من (ائتلاف before the يضم) at token i; `text` itself where no such noun does."""
    heads = {"من": _DELEGATIONS, "عن": _ENVOYS}.get(text, _COALITIONS)
    for j in range(i - 1, max(-1, i - 4), -1):
        word = WORDS[clause.tokens[j].text]
        if word.form.removesuffix("ا") in heads or word.form in heads:
            before = clause.tokens[j - 1].text if j else ""
            return word.preposition or (before if before in PREPOSITIONS else "")
        if clause.tokens[j].mention >= 0:
            break
    return text


def follows_relative(scene: Scene) -> bool:
    """Whether الذي or التي stands right before the verb (التي عُقدت، الذي تم)."""
    return any(t.text in RELATIVES for t in scene.clause.tokens[max(0, scene.at - 2) : scene.at])


def coordinated(scene: Scene) -> bool:
    """Whether the word goes on with another deed of its sentence (ووافق على ..، كما قرر ..، فيما رفض ..)."""
    before = scene.clause.tokens[scene.at - 1].text if scene.at else ""
    return scene.reading.prefix.startswith(("و", "ف")) or before in _GOING_ON
