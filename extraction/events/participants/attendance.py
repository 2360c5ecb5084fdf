"""Sentences that add people to an event told before: حضر اللقاء ..، كان في استقباله ..، ضم الوفد .."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from extraction.events.clause import BOUNDARIES, Clause
from extraction.events.draft import Draft
from extraction.events.participants.cast import Argument, unite
from extraction.events.participants.markers import Marker, marker_at
from extraction.events.participants.relatives import who_is_meant
from extraction.events.syntax import PREPOSITIONS, governed
from extraction.events.words import words_of
from extraction.folding import fold_text
from extraction.lexicon import rows
from extraction.mentions.vocabulary import FUNCTION, MARK, NOUN, VERB, WORDS
from extraction.spans import Mention
from extraction.words import cut, kind_of_word

_SITES = words_of("site")
_RECEIVING = frozenset(("استقبال", "وداع", "مستقبلي"))
_ACCOMPANIED = frozenset(("رافق", "رافقت", "يرافق", "ترافق", "ورافق", "ورافقت"))
_VISITS = frozenset(("visit", "aid"))
_SCHEDULED = words_of("scheduled")
_AROUND = 6  # tokens from a gathering's word to that which says it is to come
_TITLE = 4  # words of a title that no mention holds, before a person
_GAP = 4  # letters between two sentences
_MEMBERS = frozenset({"اعضاء", "منسوبو", "منسوبي", "ممثلو", "مديرو"})


class Opener(NamedTuple):
    """The words that open such a sentence, at [start, end) of the folded text, and what they say.

    `kind` is `with` where they are a verb whose object, the one accompanied, follows, `for` where they say for which
    body somebody signed.
    """

    start: int
    end: int
    role: str
    types: frozenset[str]
    which: str
    kind: str = ""


_Entry = tuple[str, str, frozenset[str], str]  # the words, then role, types and which


@cache
def _table() -> dict[str, tuple[int, list[_Entry]]]:
    """By the word that phrases begin with: letters before them, and the phrases, the longest first."""
    entries: dict[str, tuple[str, frozenset[str], str]] = {}
    for row in rows("event_attendance"):
        for verb in row["verbs"].split():
            for noun in row["objects"].split() or [""]:
                words = fold_text(f"{verb} {noun}".strip().replace("_", " "))
                entries.setdefault(words, (row["role"], frozenset(row["types"].split()), row["which"]))
    by_word: dict[str, list[_Entry]] = defaultdict(list)
    for words in sorted(entries, key=len, reverse=True):
        by_word[words.split()[0].rstrip("،")].append((words, *entries[words]))
    # A و before a phrase is none of its letters.
    return {w: (0, phrases) for w, phrases in by_word.items()} | {"و" + w: (1, p) for w, p in by_word.items()}


_OPENING = kind_of_word(_table)
# Who signed for whom: مثلها في التوقيع فلان، مثّل الأمانة في توقيعها فلان، فيما مثل الجانب الكندي فلان
_VERBS = ("مثل", "مثلت", "يمثل", "تمثل")
_FOR = kind_of_word(lambda: {c + v + end for c in ("", "و") for v in _VERBS for end in ("", "ه", "ها", "هما")})
_SIGNING = r"في (?:مراسم |حفل )?(?:ال)?توقيع\w*"
_REPRESENTING = re.compile(
    rf"\w+ (?:{_SIGNING}|(?:\"[^\"]+\"|\w+(?: \w+){{0,3}}?) {_SIGNING}|(?:ال)?(?:جانب|طرف)(?: ال\w+)?"
    r"|ال(?:شركه|وزاره|هييه|جامعه|جمعيه|موسسه|بنك)(?!\w))"
)


def find_openers(folded: str) -> list[Opener]:
    """The openers of a folded text, in order."""
    table, article = _table(), cut(folded)
    found: list[Opener] = []
    for k in article.of_kind(_OPENING):
        skip, phrases = table[article.surface[k]]
        start = article.begin[k] + skip
        for words, role, types, which in phrases:
            end = start + len(words)
            if folded.startswith(words, start) and not folded[end : end + 1].isalnum():
                found.append(Opener(start - skip, end, role, types, which, "with" if words in _ACCOMPANIED else ""))
                break
    for k in article.of_kind(_FOR):
        m = _REPRESENTING.match(folded, article.begin[k])
        if m is not None:
            which = "two" if m.group().endswith("توقيعهما") else "last"
            found.append(Opener(m.start(), m.end(), "actor", frozenset({"signing"}), which, "for"))
    return sorted(found, key=lambda o: o.start)


def attend(drafts: list[Draft], opener: Opener, clause: Clause, until: int) -> None:
    """Add the people named after an opener, up to token `until`, to the events it speaks of."""
    targets = _targets(drafts, opener, clause)
    if not targets:
        return
    placed = False
    spoken = _Announced(clause, clause.at(opener.end), until, targets)
    for k, mention in enumerate(clause.mentions):
        i = clause.first[k]
        apart = mention.kind == "country" or (opener.kind == "for" and mention.kind == "organization")
        if mention.start < opener.end or i >= until or apart:
            continue
        if spoken.breaks_off(i):
            break
        marked, past = spoken.before(i)
        preposition = governed(clause, k)
        body = mention.kind == "organization" and (mention.short or mention.post in _SITES or _only_members(clause, i))
        opens = not placed and marked is None and mention.kind == "person" and _in_title(clause, past, i)
        at_once = mention.start <= opener.end + 1 or (marked is not None and i == past)  # في استقباله وزير ..
        # كان في استقبال الوفد السعودي فلان، ورافقت مارشال في زيارته فلانة
        accompanied = clause.tokens[i - 1].text in _RECEIVING or (opener.kind == "with" and mention.short)
        if at_once and accompanied:
            continue
        if _hands_over(opener) and preposition in ("الي", "ل"):  # وسلمها فلان إلى فلان
            _add(targets, mention, opener._replace(role="object"))
            continue
        if body or (not (at_once or opens) and preposition not in ("", "من")):
            continue
        placed = True
        if marked is not None:  # مثل الهيئة في التوقيع فلان، بحضور فلان
            _add(targets, mention, opener._replace(role=marked.role))
        else:
            _add(targets, mention, opener, opener.role == "object" and preposition == "من")  # تسلمها فلان من فلان
    if not placed:
        _add_before(targets, opener, clause)


def only_hands_over(opener: Opener, drafts: list[Draft]) -> bool:
    """استدعى الوزير السفيرة وسلمها مذكرة: whether nothing was given yet that the opener's pronoun could mean."""
    return _hands_over(opener) and not any(d.type in opener.types for d in drafts)


def _hands_over(opener: Opener) -> bool:
    return opener.role == "actor" and "aid" in opener.types


def _add_before(targets: list[Draft], opener: Opener, clause: Clause) -> None:
    """Add whom the words before an opener name: قائد القاعدة كان على رأس مستقبليه، فلان، الذي حضر اللقاء، .."""
    at = clause.at(opener.start) - 1
    if opener.role == "attendee":
        meant = who_is_meant(clause, at + 1, harmed=False)
        if meant is not None and clause.mentions[meant].kind == "person":
            _add(targets, clause.mentions[meant], opener)
    elif opener.role == "host":
        before = clause.tokens[at].mention if at >= 0 else -1
        if before >= 0 and governed(clause, before) in ("", "ا"):
            _add(targets, clause.mentions[before], opener)


class _Announced:
    """The markers behind an opener, which give those after them a role of their own: مثل الهيئة فلان، بحضور فلان."""

    def __init__(self, clause: Clause, begin: int, until: int, targets: list[Draft]) -> None:
        self._clause, self._begin = clause, begin
        self._found: list[tuple[int, Marker]] = []
        kinds = {d.type for d in targets}
        for i in range(begin, until):
            marker = marker_at(clause, i, *kinds) if clause.tokens[i].mention < 0 else None
            if marker is not None and marker.fits(*kinds):
                self._found.append((i, marker))
        thus = -1  # وذلك بحضور ..
        self._own = {
            n + at for n, m in self._found for at in range(thus * (clause.tokens[n - 1].text == "وذلك"), m.size)
        }

    def before(self, i: int) -> tuple[Marker | None, int]:
        """The last marker before token i, and the token after it."""
        found = next(((m, n + m.size) for n, m in reversed(self._found) if n < i), None)
        return found or (None, self._begin)

    def breaks_off(self, i: int) -> bool:
        """Whether another clause begins before token i."""
        tokens = enumerate(self._clause.tokens[self._begin : i], self._begin)
        return any(t.text in BOUNDARIES and t.mention < 0 and n not in self._own for n, t in tokens)


def _add(targets: list[Draft], mention: Mention, opener: Opener, giver: bool = False) -> None:
    for draft in targets:
        for one in mention.members or (mention,):
            unite(draft.arguments, [Argument(one, "actor" if giver else _role(draft, opener))])


def _in_title(clause: Clause, past: int, i: int) -> bool:
    """حضر اللقاء الخليفة الأول لرئيس المجلس فلان: whether the person at token i ends what begins right behind."""
    between = clause.tokens[past:i]
    words = [t.text for t in between]
    if not 0 < len(words) <= _TITLE or not PREPOSITIONS.isdisjoint(words) or any(t.mention >= 0 for t in between):
        return False
    flags = [WORDS[w].flags for w in words]
    return all(w.isalpha() for w in words) and all(f & NOUN or not f & (VERB | FUNCTION | MARK) for f in flags)


def _only_members(clause: Clause, i: int) -> bool:
    """Whether the body that begins at token i only tells whose people came (وأعضاء السفارة)."""
    return i > 0 and clause.tokens[i - 1].text.removeprefix("و") in _MEMBERS


def signatories(marker_role: str, start: int, end: int) -> Opener:
    """The opener of a sentence that says who signed what was told before (وقعها عن الجانب المصري ..)."""
    role = "actor" if marker_role == "counterpart" else marker_role
    return Opener(start, end, role, frozenset({"signing"}), "last")


def _role(draft: Draft, opener: Opener) -> str:
    """The opener's role; of those who signed, the second signs for the other side."""
    if opener.role != "actor" or draft.type != "signing":
        return opener.role
    signed = [a for a in draft.people("actor", "counterpart") if a.mention.kind == "person"]
    return "counterpart" if signed else "actor"


def _is_old(draft: Draft) -> bool:
    """ضمن العقد المبرم سنة ..: signed before, and only told by the way."""
    return draft.scene.reading.frame.name == "signed_participle"


def _is_coming(draft: Draft) -> bool:
    """التحضيرات للاجتماع المقرر عقده ..: nobody has attended it yet."""
    at = draft.scene.at
    return any(t.text in _SCHEDULED for t in draft.scene.clause.tokens[max(0, at - _AROUND) : at + _AROUND])


def _targets(drafts: list[Draft], opener: Opener, clause: Clause) -> list[Draft]:
    fitting = [d for d in drafts if d.type in opener.types and d.start < opener.start and not _is_old(d)]
    if opener.role == "attendee" and opener.which == "last":
        fitting = [d for d in fitting if not _is_coming(d)] or fitting
    if opener.role == "host":  # one is received on a visit; elsewhere only where it is told at once
        near = [d for d in fitting if d.scene.clause.end + _GAP >= clause.start]
        fitting = [d for d in fitting if d.type in _VISITS] or near
    if opener.kind == "for" or opener.role == "object" or _hands_over(opener):
        fitting = [d for d in fitting if d.scene.clause.end + _GAP >= clause.start]
    if not fitting or opener.which == "all":
        return fitting
    if opener.which == "first":
        return [fitting[0]]
    last = fitting[-1]
    if opener.role == "chair" and last.type == "conference":  # who heads the delegation to a conference told by the way
        sent = [d for d in fitting if d.type in ("visit", "participation") and d.sentence >= last.sentence - 1]
        fitting = sent or fitting
        last = fitting[-1]
    if opener.which == "two":  # حضر اللقاءين
        return fitting[-2:]
    toured = last.type == "inspection" and "visit" in opener.types
    # One word may tell two events; زار .. وتفقد ..
    with_last = (d for d in fitting if d.sentence == last.sentence)
    return [d for d in with_last if d is last or d.scene.at == last.scene.at or (toured and d.type == "visit")]
