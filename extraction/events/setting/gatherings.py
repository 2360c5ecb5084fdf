"""The conference or summit that an article is about: its fullest name, place and dates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extraction.events.clause import Token, strip_clitics, tokens_of
from extraction.events.draft import Draft
from extraction.events.participants.cast import key
from extraction.events.phrases import head_start, phrase_end
from extraction.events.words import words_of
from extraction.folding import Folded, fold_text
from extraction.places import PlaceSpan
from extraction.spans import DateSpan
from extraction.words import cut, kind_of_word

VISIT = "زياره"  # the head of a visit's phrase
COMMON_HEADS = words_of("common_head")
_PROPER = words_of("proper_gathering")
GATHERING_HEADS = _PROPER | {"دوره", "اجتماع", "اجتماعات", "اسبوع", "جمعيه"}
# The words that name a gathering, with their clitics, and what must follow them.
_CLITICS = [conjunction + preposition for conjunction in ("", "و", "ف") for preposition in ("", "ب", "ل", "ك")]
_HEADS = {clitic + article + head: "" for clitic in _CLITICS for article in ("", "ال", "لل") for head in _PROPER}
_HEADS |= {clitic + "الدوره": " ال" for clitic in _CLITICS}
# The sittings of a body that have a number or are told with it: the words that follow the head.
_ORDINALS = "اول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادي"
_SITTINGS = {
    "الاجتماع": re.compile(rf" (?:الوزاري|السنوي|ال(?:{_ORDINALS}))(?!\w)"),
    "الاجتماعات": re.compile(r" (?:السنويه|الربيعيه|الوزاريه|التحضيريه)(?!\w)"),
    "اجتماعات": re.compile(r" (?:ال)?(?:مجلس|لجنه|جمعيه|دوره|هييه)(?!\w)"),
    "لقاء": re.compile(r" الاعمال(?!\w)"),
    "الجمعيه": re.compile(r" العموميه(?!\w)"),
    "اسبوع": re.compile(r' (?:"|ال(?!اول|ثاني|ماضي|مقبل|قادم|جاري|حالي|منصرم))'),
}
_SITTING = {clitic + head: after for clitic in _CLITICS for head, after in _SITTINGS.items()}
_HEADS |= dict.fromkeys(_SITTING, " ")
_GATHERING = kind_of_word(lambda: _HEADS)
_WITHIN = re.compile(r"(?:ضمن|هامش|اطار|خلال)(?: فعاليات| اعمال| مشاركته في)? \w{0,3}$")
_PART = re.compile(r"(?:ضمن|اطار)(?: فعاليات| اعمال| برامج| انشطه)? \w{0,2}$")
# النسخة الثالثة من ..
EDITION = re.compile(r"(?:الدوره|النسخه|الطبعه) (?:ال\w+(?: وال\w+)?|\d+) (?:من (?:هذا |هذه )?|لل?)$")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_BARE = 2  # a name of so many words may be a short form
_NEAR = 90  # code points within which a name's place or date is looked for


@dataclass(slots=True)
class Framework:
    """What an article's events are part of; `draft` is its own record where there is one."""

    name: str
    head: str
    start: int
    draft: Draft | None
    city: str | None = None
    region: str | None = None
    country: str | None = None
    date_start: str | None = None
    date_end: str | None = None
    open_end: bool = False  # the last day is said of the whole, what happens in it has its own day
    inner: str | None = None  # the gathering told of, where `name` is the one that it is part of
    people: set[str] = field(default_factory=set[str])  # who takes part in it


class Name(NamedTuple):
    """One mention of a gathering by name, at [start, end) of the folded text; `head` is its noun without article."""

    start: int
    end: int
    head: str
    words: int
    definite: bool


def gathering_names(folded: str, places: Sequence[PlaceSpan], body: int) -> list[Name]:
    """Every phrase whose head is a conference, summit, forum, fair or the like; a place with ب is not part of it.

    What a headline, before `body`, says in its own short words counts only where the article never names it.
    """
    names: list[Name] = []
    breaks = frozenset(p.start - back for p in places for back in (1, 3) if folded[p.start - back : p.start][:1] == "ب")
    words = cut(folded)
    for k in words.of_kind(_GATHERING):
        at, word = words.begin[k], words.surface[k]
        if not folded.startswith(_HEADS[word], at + len(word)):
            continue
        if word in _SITTING and not _SITTING[word].match(folded, at + len(word)):
            continue
        tokens = tokens_of(folded, at, at + 160)
        end = 1 if _is_predicate(word, tokens[1:2]) else phrase_end(tokens, 0, 1, breaks)
        start = head_start(tokens[0])
        edition = EDITION.search(folded, max(0, at - 40), start)
        if edition:
            start = edition.start()
        definite = (
            folded[start : start + 2] == "ال"
            or word.startswith("لل")
            or any(t.text.startswith(("ال", "لل")) for t in tokens[1:end])
        )
        names.append(Name(start, tokens[end - 1].end, strip_clitics(word), end + 3 * bool(edition), definite))
    named = {n.head for n in names if n.start >= body and n.definite and n.words > _BARE}
    return [n for n in names if n.start >= body or n.head not in named]


def _is_predicate(word: str, following: Sequence[Token]) -> bool:
    """المهرجان البوابة ..: what follows does not agree with the masculine noun, so that it is no adjective of it."""
    masculine = word.endswith(("المؤتمر", "الموتمر", "المهرجان", "المعرض", "المنتدي", "الملتقي"))
    return masculine and any(t.text.startswith("ال") and t.text.endswith("ه") for t in following)


def fullest(names: Sequence[Name], head: str, folded: Folded) -> str | None:
    """The longest definite name with that head, in the source's words."""
    fitting = [n for n in names if n.head == head and n.definite]
    best = max(fitting, key=lambda n: (n.words, -n.start), default=None)
    return folded.quote(best.start, best.end) if best and best.words > 1 else None


def head_of(title: str) -> str:
    """The head noun of a title, folded and bare."""
    return strip_clitics(fold_text(title).split()[0]) if title.split() else ""


def find_framework(drafts: Sequence[Draft], names: Sequence[Name], folded: Folded) -> Framework | None:
    """The gathering that the article's events belong to: the one named most often; None where there is none."""
    counts = Counter(n.head for n in names)
    best: tuple[int, int, Framework] | None = None
    for index, draft in enumerate(drafts):
        if draft.status in ("planned", "cancelled") and index > 0:
            continue
        clause = draft.scene.clause
        for name in names:
            if not clause.start <= name.start < clause.end or not name.definite:
                continue
            own = draft.type in ("conference", "participation") and _is_named(draft, name, folded)
            if not own and not _WITHIN.search(folded.text, max(0, name.start - 30), name.start):
                continue
            full = fullest(names, name.head, folded)
            rank = counts[name.head]
            if full is not None and (best is None or rank > best[0]):
                best = rank, name.start, Framework(full, name.head, name.start, draft if own else None)
    if best is None:
        return None
    framework = best[2]
    _set_outer(framework, drafts, names, folded)
    for draft in drafts:
        clause = draft.scene.clause
        if any(n.head == framework.head and clause.start <= n.start < clause.end for n in names):
            framework.people |= {key(a.mention) for a in draft.arguments if a.mention.kind == "person"}
        if draft is framework.draft:
            framework.people |= {key(a.mention) for a in draft.people("actor", "host")}
    return framework


def _set_outer(framework: Framework, drafts: Sequence[Draft], names: Sequence[Name], folded: Folded) -> None:
    """Name the framework by what it is part of, if that is told (ينظم الملتقى .. ضمن فعاليات مهرجان ..)."""
    own = fold_text(framework.name)
    inner = [d for d in drafts if fold_text(d.title or "") == own]
    spans = [(d.start, d.scene.clause.end) for told in inner for d in (told, *told.retold)]
    for name in names:
        if name.head == framework.head or not any(start <= name.start < end for start, end in spans):
            continue
        full = fullest(names, name.head, folded)
        if full and _PART.search(folded.text, max(0, name.start - 30), name.start):
            framework.inner, framework.name = framework.name, full
            for draft in inner:
                draft.part_of = full
            return


def _is_named(draft: Draft, name: Name, folded: Folded) -> bool:
    """Whether the draft's title has the name's head (قمة .., الدورة الخامسة من قمة ..), or is quoted in the name."""
    title = fold_text(draft.title or "")
    words = [strip_clitics(word) for word in title.split()]
    if title and f'"{title}"' in folded.text[name.start : name.end]:
        return True
    return name.head in words[:1] or (words[:1] in (["دوره"], ["نسخه"], ["طبعه"]) and name.head in words[2:5])


def place_by_part(framework: Framework, drafts: Sequence[Draft], names: Sequence[Name]) -> None:
    """Fill in a gathering's place from what was done within it (التقى بمكناس على هامش الملتقى ..)."""
    for draft in drafts:
        clause = draft.scene.clause
        named = next((n for n in names if n.head == framework.head and draft.start <= n.start < draft.end), None)
        if (
            framework.city is None
            and draft.city
            and named
            and _WITHIN.search(draft.scene.folded, max(clause.start, named.start - 30), named.start)
        ):
            framework.city, framework.country = draft.city, draft.country


# النسخة الأولى من هذا المنتدى، الدورة السابقة للملتقى: held elsewhere, another year
_OTHER_EDITION = re.compile(
    r"(?:النسخه|الدوره|الطبعه) (?:الاولي|السابقه|الماضيه|المقبله|القادمه) (?:من |ل)(?:هذا |هذه )?(?:ال|لل)?\w"
)
_EDITION_REACH = 50


def _tells_other_edition(text: str, name: Name, until: int) -> bool:
    """Whether another edition is spoken of between a little before a gathering's name and a place."""
    return _OTHER_EDITION.search(text, max(0, name.start - _EDITION_REACH), until) is not None


def settle(
    framework: Framework,
    names: Sequence[Name],
    places: Sequence[PlaceSpan],
    dates: Sequence[DateSpan],
    folded: Folded,
) -> None:
    """Fill in a gathering's place and dates from what stands near any mention of its name."""
    own = framework.draft
    if own is not None and own.city:
        framework.city, framework.country = own.city, own.country
    for name in names:
        if name.head != framework.head or not name.definite:
            continue
        if framework.city is None:
            city = next((p for p in places if 0 <= p.start - name.end < _NEAR and p.kind == "city"), None)
            if city is not None and not _tells_other_edition(folded.text, name, city.start):
                framework.city, framework.country = folded.quote(city.start, city.end), city.code
        if framework.date_start is None:
            date = next((d for d in dates if abs(d.start - name.end) < _NEAR and d.date_start and d.date_end), None)
            if date is not None:
                framework.date_start, framework.date_end = date.date_start, date.date_end
    if own is not None:
        framework.date_start, framework.date_end = (
            (framework.date_start, framework.date_end) if framework.date_start else (own.date_start, own.date_end)
        )
        framework.open_end = own.open_end
        framework.city = framework.city or own.city
        framework.country = framework.country or own.country
    if framework.date_start is None and (year := _YEAR.search(fold_text(framework.name))):
        framework.date_start = year[0]
