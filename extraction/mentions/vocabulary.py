"""What single words are: titles, posts, heads of organisations, given names, verbs, common words; with clitics cut."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extraction.folding import fold_text
from extraction.lexicon import Row, rows
from extraction.memo import Memo

# Classes of a word, as bits; a word may have several.
TITLE, POST, ORG, GIVEN, FUNCTION, VERB, NOUN = (1 << n for n in range(7))
DEFINITE, CONNECTOR, TAIL, ABBREVIATION, TIME, OBJECT = (1 << n for n in range(7, 13))
FEMININE, PERSON, JOB, ADJECTIVE, MARK, RANK, ROYAL, HONOUR = (1 << n for n in range(13, 21))
# a given name as listed (العنود), a foreign one, an unknown word that begins with و
NAMED, FOREIGN, JOINED = (1 << n for n in range(21, 24))
# a word at which a mention may begin; a word that may stand for a mention elsewhere
HEAD, SHORT = 1 << 24, 1 << 25
_LONE_SCOPES = frozenset(("state", "envoy", "office"))
_KNOWN = HEAD | SHORT | TITLE | POST | ORG | GIVEN | FUNCTION | VERB | NOUN | CONNECTOR | TIME | OBJECT | ADJECTIVE

_CLASSES = (
    ("function", FUNCTION),
    ("time", TIME),
    ("object", OBJECT),
    ("connector", CONNECTOR),
    ("adjective", ADJECTIVE),
)
_TITLE_KINDS = {
    "title": TITLE,
    "rank": TITLE | RANK,
    "royal": TITLE | ROYAL,
    "honour": TITLE | HONOUR,
    "tail": TAIL,
    "abbr": ABBREVIATION,
    "person": TITLE | PERSON,
}
COMMAS = frozenset("،,")
_PRONOUNS = ("ها", "هم", "نا", "هما", "ه")
_POSSESSED = re.compile(f"(.{{3,}}?)(?:{'|'.join(_PRONOUNS)})")
OWNERS = ("ها", "هم", "هما")  # pronouns that own a post
_CONJUNCTIONS, _PREPOSITIONS = "وف", "بلك"


@dataclass(slots=True, eq=False)
class Word:
    """A word of running text: `form` without its clitics (`للوزير` gives `الوزير`), of which `cut` letters were cut.

    `flags` are the classes of the form; `conjunction` tells of a cut و or ف, `preposition` is the cut ب, ل, ك or "";
    `width` counts the letters with the clitics.
    """

    form: str
    flags: int
    cut: int = 0
    conjunction: bool = False
    preposition: str = ""
    width: int = 0


@dataclass(frozen=True, slots=True)
class Head:
    """A post or the head of an organisation's name. `scope` and `unit` as in the lexicons."""

    lemma: str
    scope: str
    feminine: bool = False
    unit: str = ""


@cache
def word_class(name: str) -> frozenset[str]:
    """The folded words of a class of `phrase_words.tsv`."""
    return next(frozenset(fold_text(r["words"]).split()) for r in rows("phrase_words") if r["class"] == name)


@cache
def posts() -> dict[str, Head]:
    """Post heads by folded form, with and without the article, masculine and feminine."""
    out: dict[str, Head] = {}
    for row in rows("posts"):
        lemma = fold_text(row["post"])
        out.setdefault(lemma, Head(lemma, row["scope"]))
        for owned in OWNERS:  # رئيسها التنفيذي
            out.setdefault(lemma + owned, Head(lemma, row["scope"]))
        feminine = fold_text(row["feminine"]) or lemma + "ه"
        if feminine != "-":
            out.setdefault(feminine, Head(lemma, row["scope"], feminine=True))
    return out | {"ال" + form: head for form, head in out.items()}


@cache
def organization_heads() -> dict[str, Head]:
    """Heads of organisations' names by folded form, with and without the article."""
    out = {
        fold_text(r["head"]): Head(fold_text(r["head"]), r["scope"], unit=r["unit"]) for r in rows("organization_heads")
    }
    return out | {"ال" + form: head for form, head in out.items()}


@cache
def short_forms() -> dict[str, Row]:
    """The entries of `short_forms.tsv` by folded form."""
    return {fold_text(r["form"]): r for r in rows("short_forms")}


@cache
def joint_portfolios() -> frozenset[str]:
    """Pairs of words that name one portfolio (الصناعة والثروة المعدنية), joined by _ and without article."""
    return frozenset("_".join(w.removeprefix("ال") for w in pair.split("_")) for pair in word_class("joint_portfolio"))


def is_joint_portfolio(first: str, then: str) -> bool:
    """Whether two folded words, with the article or without, name one portfolio."""
    return f"{first.removeprefix('ال')}_{then.removeprefix('ال')}" in joint_portfolios()


@cache
def lone_heads() -> frozenset[str]:
    """Posts and heads of organisations that with الـ alone stand for one named elsewhere."""
    held = {form for form, head in posts().items() if head.scope in _LONE_SCOPES}
    return frozenset(form for form in held | set(organization_heads()) if form.startswith("ال"))


@cache
def opening_words() -> frozenset[str]:
    """Words beside titles, posts, heads and given names at which a mention may begin."""
    organizations = {fold_text(r["name"]).split()[0] for r in rows("organizations")}
    plurals = {article + fold_text(r["plural"]) for r in rows("organization_plurals") for article in ("", "ال")}
    return frozenset(organizations).union(
        ("عبد", "ابو"), word_class("relation"), plurals, word_class("peer"), word_class("national_body")
    )


@cache
def _marked() -> dict[str, int]:
    """Words at which a mention may begin whatever their class, and those that may stand for one elsewhere."""
    marked = dict.fromkeys(opening_words(), HEAD)
    for form in (*short_forms(), *lone_heads()):
        marked[form] = marked.get(form, 0) | SHORT
    return marked


def _verb_forms(form: str, tense: str) -> list[str]:
    if tense == "past":
        stem = form[:-1] + "ي" if form.endswith("ي") else form
        she = form[:-1] + "ت" if form[-1] in "يا" else form + "ت"
        return [form, she, she + "ا", stem + "ا", form.removesuffix("ي") + "وا"]
    plural = form.removesuffix("ي") + "ون"
    she = "ت" + form[1:]
    forms = [form, she, form + "ان", she + "ان", plural]
    return forms + ["س" + f for f in forms]


def _known_surnames() -> list[str]:
    return [fold_text(row["name"]) for row in rows("known_people")]


@cache
def lexicon() -> dict[str, int]:
    """Flags by folded form, clitics off."""
    flags: dict[str, int] = {}

    def add(form: str, bits: int) -> None:
        flags[form] = flags.get(form, 0) | bits

    for name, bits in _CLASSES:
        for form in word_class(name):
            add(form, bits)
    for row in rows("common_words"):
        add(row["word"], NOUN)
        add("ال" + row["word"], NOUN)
    for row in rows("given_names"):
        form = fold_text(row["name"])
        if form == "علي" or not flags.get(form, 0) & FUNCTION:
            add(
                form,
                GIVEN | NAMED | (FOREIGN if row["origin"] == "int" else 0) | (NOUN if row["also"] == "word" else 0),
            )
    for form in _known_surnames():
        add(form, GIVEN | NAMED | FOREIGN)
    for row in rows("verbs"):
        for form in _verb_forms(fold_text(row["form"]), row["tense"]):
            add(form, VERB)
    for form, head in posts().items():
        add(form, POST | (FEMININE if head.feminine else 0) | (JOB if head.scope == "job" else 0))
    flags.update({form: flags.get(form, 0) | ORG for form in organization_heads()})
    for row in rows("titles"):
        add(fold_text(row["title"]), _TITLE_KINDS[row["kind"]] | (FEMININE if row["gender"] == "f" else 0))
    return flags


def _is_noun(form: str) -> bool:
    table = lexicon()
    feminine = form.endswith("ت") and table.get(form[:-1] + "ه", 0) & NOUN
    return bool(table.get(form, 0) & NOUN or feminine)


def _look(form: str) -> int:
    """The flags of a form as it stands, 0 where it is unknown."""
    table = lexicon()
    flags = table.get(form, 0)
    if not flags and len(form) > 4:
        if form.endswith("ا"):  # accusative: وفدا
            flags = NOUN if table.get(form[:-1], 0) & (NOUN | POST) else 0
        elif form.endswith("ين"):  # هدفين, حافلتين
            flags = NOUN if _is_noun(form[:-2]) else 0
        elif form.endswith(_PRONOUNS) and (owned := _POSSESSED.fullmatch(form)) and _is_noun(owned[1]):
            flags = NOUN
    definite = DEFINITE if form.startswith("ال") and len(form) > 3 and not flags & (VERB | NAMED) else 0
    if definite and not flags & _KNOWN and lexicon().get(form[2:], 0) & GIVEN:
        flags |= lexicon()[form[2:]] & (GIVEN | NOUN)
    if flags & (TITLE | POST | ORG | GIVEN | ABBREVIATION):
        flags |= HEAD
    return flags | definite | _marked().get(form, 0)


def _cuts(form: str) -> list[tuple[int, bool, str]]:
    """Ways to cut clitics: letters cut, conjunction, preposition."""
    ways: list[tuple[int, bool, str]] = []
    for conjunction in (False, True):
        if conjunction and (form[0] not in _CONJUNCTIONS or len(form) < 4):
            continue
        at = int(conjunction)
        if conjunction:
            ways.append((1, True, ""))
        if len(form) - at >= 4 and form[at] in _PREPOSITIONS:
            ways.append((at + 1, conjunction, form[at]))
    return ways


def _analyse(form: str) -> Word:
    width = len(form)
    if not form[0].isalpha():
        return Word(form, 0 if form[0].isalnum() else MARK, width=width)
    flags = _look(form)
    if flags & (_KNOWN | TAIL | ABBREVIATION):
        return Word(form, flags, width=width)
    for cut, conjunction, preposition in _cuts(form):
        bare = form[cut:]
        if preposition == "ل" and bare.startswith("ل"):
            whole = "ال" + bare  # للجنة is لـ + اللجنة, but للوزير لـ + الوزير
            bare = whole if _look(whole) & (ORG | POST) else "ا" + bare
        found = _look(bare)
        if preposition and found & _KNOWN & ~SHORT == VERB:
            continue
        if preposition == "ك" and found & (GIVEN | NOUN | DEFINITE) == GIVEN:
            continue  # كدانة is a name of its own
        if conjunction and not preposition and form[0] == "ف" and found & FOREIGN and found & GIVEN:
            continue  # فلورانس is not ف and لورانس
        if found & _KNOWN or (found & DEFINITE and preposition != "ك" and form[0] != "ف"):
            return Word(bare, found, cut, conjunction, preposition, width)
    return Word(form, flags | (JOINED if form[0] == "و" and width > 4 else 0), width=width)


# Words kept: more than any day of news holds.
_MANY_WORDS = 300_000


# Words as written -> what they are; blanks are all one line feed.
WORDS: Memo[str, Word] = Memo(lambda surface: _analyse(surface.rstrip() or "\n"), _MANY_WORDS)
