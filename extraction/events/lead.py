"""What the article itself reports, where no frame reads its first sentence: any deed, whoever does it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extraction.events.clause import Clause, Token
from extraction.events.frames import Reading, deed_reading
from extraction.events.syntax import Scene, doer, follows_relative, is_feminine
from extraction.events.verb_form import verb_form
from extraction.events.words import words_of
from extraction.mentions.vocabulary import COMMAS, FUNCTION, HEAD, NOUN, VERB, WORDS
from extraction.spans import DateSpan

_STATEMENTS = words_of("statement")
_LAUNCHING = words_of("launching")
_NO_DEEDS = _STATEMENTS | words_of("state") | words_of("organising")  # a gathering, where the frames know it
_DATELINE = 14
_SETTINGS = words_of("setting")
_COURTESIES = words_of("courtesy")
_COURTESY = 18  # tokens
_SETTING = 40  # tokens
_SHORT = 3  # letters
_OPENING = 3  # the verb stands among the first words
_THAT = frozenset({"ان", "انه", "انها", "بان", "بانه", "بانها"})


def deed_scene(
    clause: Clause, folded: str, dates: tuple[DateSpan, ...], places: tuple[tuple[int, int, str], ...]
) -> Scene | None:
    """The scene of the first verb of an article's first sentence that tells a deed: its own verb, or what is stated.

    Where nobody named does it and no day is told, it is a custom, a view or a scene; a word that no lexicon has is a
    verb only before or behind who does it.
    """
    for at in _main_verbs(clause.tokens):
        form = WORDS[clause.tokens[at].text].form
        scene = Scene(clause, at, folded, _reading(form, by_her=False), dates, places, True)
        subject = doer(scene, at + 5, 4)
        scene.reading = _reading(form, by_her=subject is not None and is_feminine(clause.mentions[subject]))
        named = subject is not None and clause.mentions[subject].kind != "country"
        courteous = any(t.text in _COURTESIES for t in clause.tokens[at : at + _COURTESY])  # قدم الوزير شكره ..
        known = bool(WORDS[clause.tokens[at].text].flags) and clause.tokens[at].text.removesuffix("ت") != "استقبل"
        if (named or (dates and known)) and not courteous:
            return scene
    return None


def may_tell_deed(tokens: Sequence[Token]) -> bool:
    """Whether `deed_scene` can find a verb in a sentence, whoever is named in it."""
    first = _after_dateline(tokens)
    return any(_is_verb(t) and _tells_deed(t) for t in tokens[first:]) or (
        first < len(tokens) and _opens_as_verb(tokens, first)
    )


def only_places(scene: Scene) -> bool:
    """Whether it is only told of something in the sentence's own deed (التي نفذتها ..، المعسكر المقام في ..)."""
    return follows_relative(scene) or scene.reading.frame.name == "gathering_participle"


def _main_verbs(tokens: Sequence[Token]) -> Iterator[int]:
    """The verbs that may tell a deed: that which opens the sentence, stands behind its first comma, or is stated."""
    first = _after_dateline(tokens)
    opening = tokens[first : first + _OPENING]
    if opening and not _is_verb(opening[0]) and WORDS[opening[0].text].flags & FUNCTION:  # عندما يكون ..
        opening = []
    for at in range(first, first + len(opening)):
        if tokens[at].mention >= 0:
            break
        if _is_verb(tokens[at]) or (at == first and _opens_as_verb(tokens, at)):
            if _tells_deed(tokens[at]):
                yield at
            elif _states(tokens[at]):
                yield from _stated(tokens, at)
            return
    if (main := _behind_setting(tokens, first)) is not None and _tells_deed(tokens[main]):
        yield main


def _behind_setting(tokens: Sequence[Token], first: int) -> int | None:
    """The verb of the main clause behind the circumstances that open a sentence (إنفاذا للتوجيهات، يتلقى ..)."""
    told = tokens[first].text.removeprefix("و") in _SETTINGS if first < len(tokens) else False
    for i in range(first + 2, min(first + _SETTING, len(tokens))):
        if tokens[i - 1].text in COMMAS:
            if tokens[i].mention < 0 and _is_verb(tokens[i]):
                return i
            if not told:
                return None
        if not told and tokens[i].mention < 0 and _is_verb(tokens[i]):
            return None
    return None


def _stated(tokens: Sequence[Token], at: int) -> Iterator[int]:
    """What a statement says that somebody did: أفاد مصدر أنه تم ..، ذكر مسؤولون أن الوكالة نجحت .."""
    that = next((n for n in range(at + 1, len(tokens) - 1) if tokens[n].text in _THAT), None)
    if that is None:
        return
    following = that + 1
    while following < len(tokens) and tokens[following].mention >= 0:
        following += 1
    if following < len(tokens) and _is_verb(tokens[following]) and _tells_deed(tokens[following]):
        yield following


def _is_verb(token: Token) -> bool:
    """Whether a word can only be a verb: as listed, or unknown with the ت of the feminine (حجبت)."""
    flags = WORDS[token.text].flags
    return is_unlisted(token.text, flags) or (bool(flags & VERB) and not flags & (NOUN | FUNCTION))


def _opens_as_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that may be a noun elsewhere (قدم), or that no lexicon has, is the verb that opens a text."""
    flags = WORDS[tokens[at].text].flags
    if flags & VERB:
        return not flags & FUNCTION
    return not flags and at + 1 < len(tokens) and bool(WORDS[tokens[at + 1].text].flags & HEAD)


def _tells_deed(token: Token) -> bool:
    form = WORDS[token.text].form
    return not (_is_of(form, _NO_DEEDS) or _is_stated_now(form))


def _states(token: Token) -> bool:
    form = WORDS[token.text].form
    return _is_of(form, _STATEMENTS) or _is_stated_now(form)


def _is_stated_now(form: str) -> bool:
    """Whether a present is that of a statement with the letters of its past (يحذر، تطالب)."""
    return form[:1] in ("ي", "ت") and bool(WORDS[form].flags & VERB) and form[1:] in _STATEMENTS


def _reading(form: str, *, by_her: bool) -> Reading:
    """What the form of a verb tells: يدرس and (of what is feminine) تدرس are present, درست feminine, سيدرس future."""
    told = verb_form(form, lambda bare: by_her and not bare.endswith("ت"))
    frame = "reported_launch" if _is_of(form, _LAUNCHING) else "reported"
    return deed_reading(frame, told.feminine, told.present, told.future)


def is_unlisted(form: str, flags: int) -> bool:
    """Whether a word that no lexicon has may be a feminine past, and no plural (مذكرات)."""
    return not flags and len(form) > _SHORT and form.endswith("ت") and not form.endswith("ات")


def _after_dateline(tokens: Sequence[Token]) -> int:
    """Index of the first token after a byline or dateline that ends in a colon."""
    for i, token in enumerate(tokens[:_DATELINE]):
        if token.text == ":":
            return i + 1
    return 0


def _is_of(form: str, verbs: frozenset[str]) -> bool:
    """Whether a class of verbs lists a form: as it is, without the ت of the feminine, or as the past of a present."""
    bare = form.removesuffix("ت")
    stem = form[1:] if form[:1] in "يت" else form  # يواجه: واجه، تنتعش: انتعش
    return not verbs.isdisjoint((form, bare, bare + "ي", stem, "ا" + stem, "ي" + stem))


def said(word: str) -> bool:
    """Is a word a verb that reports what somebody says, with the و of a clause or without?"""
    return _is_of(word, _STATEMENTS) or _is_of(word.removeprefix("و"), _STATEMENTS)
