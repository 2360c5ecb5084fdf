"""The event's own name: in quotes, after بعنوان, or the noun phrase that names a gathering or a thing."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from extraction.events.clause import Clause, Token, class_of, strip_clitics
from extraction.events.draft import Draft, is_learned
from extraction.events.phrases import head_start, is_definite, phrase_end
from extraction.events.syntax import RELATIVES, first_class_noun, follows_relative, next_mention, reach, within
from extraction.events.topics import in_quotes, of_draft_law, theme
from extraction.events.words import words_of
from extraction.folding import Folded, fold_text
from extraction.mentions.vocabulary import NOUN, WORDS

_QUOTED = re.compile(r'"\s*([^"\n]{2,120}?)\s*"|\(\s*([^()\n]{4,80}?)\s*\)')
_NAMED = re.compile(r'(?:عنوان|شعار|بعنوان|مسمي|اسم|عنوانها|عنوانه)\s*:?\s*[("]\s*([^"()\n]{2,160}?)\s*[")]')
_THING = re.compile(r'(?<!\w)(?:برنامج|مبادره|مشروع|منصه|حمله|خدمه|نظام) "[^"\n]{2,60}"')
_FOUNDING = frozenset({"تاسيس", "انشاء", "احداث"})
_BESIDE = re.compile(r"\s(و\w{3,})(?: \w+)? (?:تحت )?$")
_YEAR = re.compile(r"(?:ل?(?:عام|سنه|العام) )?\d{4}(?: ?م)?")
_ADJECTIVES = re.compile(
    r" (?:الدولي|العالمي|العربي|الوطني|الخليجي|السنوي|الثقافي|الاول|الثاني|الثالث)\w?(?: ال\w+)?(?!\w)"
)
_CONCERNED = re.compile(r"ال(?:خاص|متعلق|معني|مكلف|مختص)(?:ه|ين)?")
_NUMBERED = re.compile(
    r"(?<!\w)((?:ال)?(?:قرار|مرسوم|امر)(?:ا|ين)?(?: \w+){0,3}? رقم \(? ?\d+(?: ?\))?(?: ل(?:سنه|عام) \d{4} ?م?(?!\w))?)"
)
_SESSION = 400
_RELATIVE = 6
_NUMBERED_SITTING = frozenset({"الاول", "الاولي"})  # الاجتماع الأول للجنة
_COMPLEMENT = re.compile(r" لل\w+(?: ال\w+)*")
_BARE = 2  # a title of so many words is only what the thing is (ورشة العمل)
_REACH_OF_NAME = 60  # code points between the trigger's clause and a name after بعنوان
_GENERIC = words_of("generic")
_PLAIN = words_of("plain_name")
# Noun classes whose phrase is the title, by event type.
_OBJECTS: dict[str, frozenset[str]] = {
    "participation": frozenset({"gathering"}),
    "conference": frozenset({"gathering"}),
    "launch": frozenset({"initiative", "phase", "institution", "facility"}),
    "inauguration": frozenset({"facility", "initiative", "exhibition"}),
    "decision": frozenset({"initiative", "document", "decree", "measure"}),
    "award": frozenset({"contest", "trophy"}),
    "signing": frozenset({"document"}),
    "meeting": frozenset({"meeting"}),
}
# Frames whose object is named at once or not at all, within so many tokens.
_NEAR_ONLY = frozenset({"honoured", "formed", "ordered", "judged"})
_NEAR = 5
_BACK = 16
_NEAR_DECISION = 9  # words outside mentions between a decision and what it is about
_SITTINGS = frozenset({"الاجتماع", "اجتماع", "اجتماعات", "الدوره"})
_BEFORE_SITTING = frozenset({"في", "اعمال", "فعاليات", "اشغال", "ضمن"})
_EDITIONS = words_of("edition") | {strip_clitics(w) for w in words_of("edition")}
_SITED = frozenset({"inauguration"})
_OPENED_IT = re.compile(r"(?:افتتاح|تدشين)ه(?:ا|ما)?$")
_GATHERED = frozenset({"conference", "participation"})
_OBJECT_BEHIND = frozenset({"decision", "inauguration"})
_ASIDES = frozenset(
    {"في", "خلال", "امس", "اليوم", "بحضور", "برياسه", "قبل", "عقب", "بعد", "علي", "برفقه", "صباح", "مساء", "ضمن", "عبر"}
)
_QUOTED_TYPES = frozenset({"launch", "conference", "participation", "award", "inauguration"})
_DOERS = ("actor", "chair", "host")
_QUOTE_NAMES = frozenset({"launch", "participation", "conference", "inauguration"})


def set_title(draft: Draft, folded: Folded) -> None:
    """Fill in `title` with the source's own words, where the clause names the thing."""
    if draft.type == "appointment":
        draft.title = _decree(draft, folded)
    classes = _OBJECTS.get(draft.type)
    if classes is None:
        return
    draft.title = _after_named(draft, folded) or _of_phrase(draft, folded, classes) or _thing_itself(draft)
    if draft.title is None and draft.type == "participation":
        draft.title = _of_sitting(draft, folded)
    if draft.title is None and draft.type in _GATHERED:
        draft.title = theme(draft, folded)
    if draft.title is None and draft.type in _QUOTED_TYPES:
        draft.title = in_quotes(draft, folded)
    if draft.title is None and draft.scene.reading.frame.name == "phase_begun":
        draft.title = _told_before(draft, folded)
    if draft.type == "conference" and (draft.title is None or len(draft.title.split()) <= _BARE):
        draft.title = _motto(draft, folded) or draft.title


def drop_common_title(draft: Draft, folded: Folded) -> None:
    """Leave out what is no name: a lone common noun (وقع الاتفاق), or the name of who does it (أطلقت شركة النور ..)."""
    title = fold_text(draft.title or "")
    alone = len(title.split()) == 1 and f'"{title}"' not in folded.text
    common = alone and title.startswith("ال") and WORDS[title].flags & NOUN
    if common or any(title == fold_text(a.mention.name) for a in draft.people(*_DOERS)):
        draft.title = None


def _decree(draft: Draft, folded: Folded) -> str | None:
    """صدر القرار رقم 9 لسنة 2024 بتعيين ..: the decree by which somebody is appointed, where it has a number."""
    named = _NUMBERED.search(folded.text, draft.start, draft.end)
    return folded.quote(named.start(1), named.end(1)) if named else None


def _of_sitting(draft: Draft, folded: Folded) -> str | None:
    """شارك في الاجتماع السابع لوزراء ..، في اجتماعات مجلس ..: a sitting told with whose it is."""
    tokens = draft.scene.clause.tokens
    for i in range(draft.scene.at + 1, min(len(tokens) - 1, _last_token(draft), draft.scene.at + _BACK)):
        if tokens[i].mention < 0 and tokens[i].text in _SITTINGS and tokens[i - 1].text in _BEFORE_SITTING:
            end = phrase_end(tokens, i, i + 1)
            named = end > i + 2 and is_definite(tokens, i, end)
            return folded.quote(tokens[i].start, tokens[end - 1].end) if named else None
    return None


def _thing_itself(draft: Draft) -> str | None:
    """تأسست الجمعية عام ..: the body that came to be is what the event is about, and takes no part in it."""
    reading = draft.scene.reading
    if reading.frame.name != "came_to_be":
        return None
    clause, at = draft.scene.clause, draft.scene.at
    k = next_mention(draft.scene, min(len(clause.tokens), at + 4), 3)
    bodies = [n for n, m in enumerate(clause.mentions) if m.kind == "organization" and clause.last[n] < at]
    if k is None or clause.mentions[k].kind != "organization":
        k = bodies[-1] if bodies else None
    return clause.mentions[k].name if k is not None else None


def _told_before(draft: Draft, folded: Folded) -> str | None:
    """وتبدأ في 5 مارس: the programme last named in quotes before."""
    named = list(_THING.finditer(folded.text, 0, draft.start))
    return folded.quote(named[-1].start(), named[-1].end()) if named else None


def _motto(draft: Draft, folded: Folded) -> str | None:
    """What a bare workshop or conference was held under (تحت شعار "..")."""
    named = _NAMED.search(folded.text, draft.scene.clause.tokens[draft.scene.at].start, draft.scene.clause.end)
    return folded.quote(named.start(1), named.end(1)) if named and "شعار" in named[0][:8] else None


def _after_named(draft: Draft, folded: Folded) -> str | None:
    if draft.type not in ("participation", "launch", "conference"):
        return None
    clause = draft.scene.clause
    start = clause.tokens[draft.scene.at].start
    named = _NAMED.search(folded.text, start, draft.end + 200)
    i = _noun(draft, _OBJECTS[draft.type])
    session = i is not None and draft.scene.clause.tokens[i].text.endswith("جلسه")
    told = folded.text[max(0, draft.until - _RELATIVE) : draft.until].split()
    held = bool(told) and told[-1] in RELATIVES  # الجلسة التي عقدت بعنوان ..
    limit = clause.end if session and held else min(draft.until, draft.end + (_SESSION if session else _REACH_OF_NAME))
    if named is None or named.start() > limit or _of_another(folded.text, start, named):
        return None
    if draft.type == "conference" and "شعار" in named[0][:8]:
        return None
    if draft.type == "participation" and _proper(draft) and "شعار" in named[0][:8]:
        return None
    return folded.quote(named.start(1), named.end(1))


def _of_another(text: str, start: int, named: re.Match[str]) -> bool:
    """Whether it names another thing that is told of beside (المهرجان .. ومعرض فني بعنوان ..)."""
    before = _BESIDE.search(text, start, named.start())
    return before is not None and bool(WORDS[before[1]].flags & NOUN) and bool(WORDS[before[1]].conjunction)


def _proper(draft: Draft) -> bool:
    return draft.noun is not None and draft.scene.clause.tokens[draft.noun].text.lstrip("وبلف").startswith("ال")


def _of_phrase(draft: Draft, folded: Folded, classes: frozenset[str]) -> str | None:
    clause = draft.scene.clause
    i = _noun(draft, classes)
    if i is None:
        return None
    tokens = clause.tokens
    if draft.type == "decision" and (law := of_draft_law(draft, i, folded)) is not None:
        return law
    short = clause.mentions[tokens[i].mention] if tokens[i].mention >= 0 else None
    if short is not None and short.short and short.kind == "organization" and draft.type in ("launch", "inauguration"):
        return short.name  # المركز: the one named before
    after = max(i + 1, class_of(clause, i, folded.text)[1])
    while i + 1 < len(tokens) and tokens[i].text.lstrip("وبل") in _GENERIC:
        i += 1
        after = max(after, i + 1)
    mention = clause.mentions[tokens[i].mention] if tokens[i].mention >= 0 else None
    if mention is not None and mention.kind == "organization":
        after = max(after, clause.last[tokens[i].mention] + 1)
    people = frozenset(tokens[clause.first[k]].start for k, m in enumerate(clause.mentions) if m.kind == "person")
    days = frozenset(d.start for d in draft.scene.dates if not _YEAR.fullmatch(folded.text, d.start, d.end))
    end = phrase_end(tokens, i, after, people | days)
    if draft.type in _SITED and end < len(tokens):
        end = _site_end(clause, end, folded)
    if draft.type != "meeting":
        end = _concerned_end(tokens, i, end)
    start, stop = head_start(tokens[i]), tokens[end - 1].end
    quoted = _QUOTED.search(folded.text, start, min(len(folded.text), stop + 100))
    if quoted and quoted.start() <= stop + 2 and draft.type in _QUOTE_NAMES:
        return _quoted_name(draft, folded, start, quoted)
    if draft.type == "participation" and end + 1 < len(tokens) and tokens[end].text in ("حول", "عن"):
        return _topic(clause, end + 1, folded)
    if draft.type == "signing" and (project := _project(clause, i, end, folded)) is not None:
        return project
    body = draft.type in _SITED and mention is not None and mention.kind == "organization" and after > i + 1
    if not (body or is_definite(tokens, i, end)) or _plain(draft, [t.text for t in tokens[i:end]]):
        return None
    return folded.quote(start, stop)


def _quoted_name(draft: Draft, folded: Folded, start: int, quoted: re.Match[str]) -> str:
    """A name in quotes, with what goes on before or behind it; `start` is where its noun phrase begins."""
    goes_on = _ADJECTIVES.match(folded.text, quoted.end()) if draft.type == "conference" else None
    if goes_on is not None:  # بينالي «البحر» الدولي الأول
        return folded.quote(start, goes_on.end())
    if draft.type == "inauguration":  # مركز «النور» للرعاية الأولية
        behind = _COMPLEMENT.match(folded.text, quoted.end())
        return folded.quote(start, behind.end() if behind else quoted.end())
    if draft.type != "launch" and _goes_before(folded.text[start : quoted.start()]):
        return folded.quote(start, quoted.end())
    group = 1 if quoted[1] else 2
    return folded.quote(quoted.start(group), quoted.end(group))


def _goes_before(text: str) -> bool:
    """Whether what stands before a quoted name is of the name too.

    الدورة السابعة من مهرجان "البحر"، المرحلة الأولى لمشروع "..", but not مركز "..", مبادرة الوزارة "..".
    """
    words = text.split()
    part = len(words) > _BARE and strip_clitics(words[0]) in _EDITIONS
    if len(words) > _BARE and words[-1].startswith(("ال", "وال")) and not words[0].startswith("ال"):
        return True
    return part and any(w == "من" or (w.startswith("ل") and WORDS[w].preposition == "ل") for w in words[1:])


def _topic(clause: Clause, i: int, folded: Folded) -> str | None:
    """What a session is about, from token i on, with what follows في (.. في عصر ..), but not the gathering it is in."""
    tokens = clause.tokens
    end = phrase_end(tokens, i, i + 1)
    goes_on = end + 1 < len(tokens) and tokens[end].text == "في" and tokens[end + 1].mention < 0
    if goes_on and "gathering" not in class_of(clause, end + 1, folded.text)[0]:
        end = phrase_end(tokens, end + 1, end + 2)
    return folded.quote(tokens[i].start, tokens[end - 1].end) if end > i + 1 else None


def _project(clause: Clause, i: int, end: int, folded: Folded) -> str | None:
    """What a contract is for (عقدا لمشروع تطوير ..), where it is a named project."""
    tokens = clause.tokens
    for k in range(i + 1, min(end + 1, len(tokens))):
        if tokens[k].text.startswith("لمشروع"):
            stop = phrase_end(tokens, k, k + 1)
            named = stop > k + 2 and is_definite(tokens, k + 1, stop)
            return folded.quote(head_start(tokens[k]), tokens[stop - 1].end) if named else None
    return None


def _concerned_end(tokens: Sequence[Token], i: int, end: int) -> int:
    """Index after what the phrase from token i to `end` is said to concern (القانون الخاص بتنظيم ..)."""
    concerned = end - i > 1 and end < len(tokens) and _CONCERNED.fullmatch(tokens[end - 1].text)
    if not concerned or tokens[end].text[0] != "ب" or tokens[end].mention >= 0:
        return end
    return phrase_end(tokens, end, end + 1)


def _site_end(clause: Clause, end: int, folded: Folded) -> int:
    """Index after the facility that the phrase before token `end` goes on with (قسم الجراحة بمستشفى ..)."""
    token = clause.tokens[end]
    if token.text[0] != "ب" or "facility" not in class_of(clause, end, folded.text)[0]:
        return end
    last = clause.last[token.mention] + 1 if token.mention >= 0 else end + 1
    return phrase_end(clause.tokens, end, last)


def _noun(draft: Draft, classes: frozenset[str]) -> int | None:
    """The token of the noun that names the event or what it is about."""
    scene = draft.scene
    taught = is_learned(draft) and scene.reading.noun and draft.type != "signing"
    itself = taught or scene.reading.frame.name == "session"
    i = scene.at if itself else draft.noun
    if i is not None and class_of(scene.clause, i, scene.folded)[0] & classes:
        return i
    tokens = scene.clause.tokens
    founded = [k for k in range(scene.at + 1, len(tokens) - 1) if tokens[k].text in _FOUNDING]
    if draft.type == "decision" and founded and founded[0] < within(scene, len(tokens), 3):  # وافق على تأسيس جمعية ..
        return founded[0] + 1
    following = [t.text for t in tokens[scene.at + 1 : scene.at + 2]]
    if draft.type == "decision" and following and following[0] in ("عليها", "عليه"):  # اتفاقية .. التي وافق عليها
        before = range(scene.at - 1, max(-1, scene.at - _BACK), -1)
        return next((k for k in before if class_of(scene.clause, k, scene.folded)[0] & classes), None)
    last = _last_token(draft)
    noun = first_class_noun(scene, min(reach(scene), last), classes)
    if noun is None and (draft.type in _GATHERED and follows_relative(scene)):
        return _taken_up(draft, classes)
    if noun is None and draft.type in _SITED and scene.reading.noun and _OPENED_IT.search(tokens[scene.at].text):
        return _told_of(draft, classes)
    if noun is None and draft.type in _OBJECT_BEHIND:
        noun = _behind_aside(draft, classes)
    return noun[0] if noun else None


def _taken_up(draft: Draft, classes: frozenset[str]) -> int | None:
    """المعرض الدولي للكتاب، الذي يقام ..: the noun of the class that the relative clause is said of."""
    scene = draft.scene
    clause = scene.clause
    relative = max(n for n in range(max(0, scene.at - 2), scene.at) if clause.tokens[n].text in RELATIVES)
    for k in range(relative - 1, max(-1, relative - _BACK), -1):
        if class_of(clause, k, scene.folded)[0] & classes:
            return k if phrase_end(clause.tokens, k, k + 1) >= relative - 1 else None
    return None


def _told_of(draft: Draft, classes: frozenset[str]) -> int | None:
    """مسار المشي الذي جرى افتتاحه، المركز .. منذ افتتاحه: the site named before that the pronoun stands for."""
    scene = draft.scene
    for k in range(scene.at - 1, max(-1, scene.at - _BACK), -1):
        if class_of(scene.clause, k, scene.folded)[0] & classes:
            return k
    return None


def _behind_aside(draft: Draft, classes: frozenset[str]) -> tuple[int, frozenset[str], int] | None:
    """اعتمد المجلس، في جلسته الأسبوعية برئاسة ..، خطة ..: the object behind what is told between commas."""
    clause, at = draft.scene.clause, draft.scene.at
    tokens = clause.tokens
    commas = [n for n in range(at + 1, len(tokens)) if tokens[n].text in ("،", ",")]
    for first, second in itertools.pairwise(commas):
        if second + 2 >= len(tokens) or tokens[second].start >= draft.until:
            return None
        if tokens[first + 1].text not in _ASIDES:
            return None
        k = second + 2 if tokens[second + 1].text == "علي" else second + 1
        found, after = class_of(clause, k, draft.scene.folded)
        if found & classes:
            return k, found, after
        if tokens[second + 1].text not in _ASIDES:
            return None
    return None


def _last_token(draft: Draft) -> int:
    """Index after the last token in which the event's name may begin."""
    at = draft.scene.at
    if draft.scene.reading.frame.name in _NEAR_ONLY:
        return at + _NEAR
    if draft.type == "decision":
        return within(draft.scene, len(draft.scene.clause.tokens), _NEAR_DECISION)
    return next((i for i, t in enumerate(draft.scene.clause.tokens) if t.start >= draft.until), 10_000)


def _is_proper(word: str) -> bool:
    return word not in _PLAIN and word.startswith("ال")


def _plain(draft: Draft, words: list[str]) -> bool:
    """Whether the phrase is no name: a bare noun, or one with a word that any such thing has (المؤتمر الصحفي)."""
    definite = words[0].lstrip("وبل").startswith("ال")
    if draft.type == "meeting":
        numbered = len(words) > 2 and words[1] in _NUMBERED_SITTING and words[2].startswith("ل")
        return not definite or len(words) < 3 or not (numbered or _is_proper(words[1]))
    if draft.type == "signing":
        owned = not any(word.startswith("ل") for word in words[1:3])  # اتفاقية لتكوين ..
        named = definite or any(w.startswith("ال") for w in (words[2:6] if owned else words[2:3]))
        if definite and len(words) == 2:
            return words[1] in _PLAIN or not words[1].startswith("ال")  # الاتفاق النووي الذي أبرمته ..
        return not named or len(words) < 3 or words[1] in _PLAIN or words[1].startswith("ل")
    if words[0].endswith(("ها", "هم", "هما")):  # تقريرها السنوي
        return not (words[0].startswith("مرحلت") and len(words) > 1)
    plain = len(words) > 1 and words[1] in _PLAIN
    return draft.type in ("conference", "participation") and plain and (len(words) == 2 or words[2].startswith("لل"))
