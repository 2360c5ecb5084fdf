"""What the article itself reports, where no frame reads its first sentence: any deed of a named subject."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.events.clause import Clause, Token
from extraction.events.frames import Reading, lead_reading
from extraction.events.syntax import Scene, is_feminine, next_mention
from extraction.events.words import words_of
from extraction.mentions.vocabulary import NOUN, VERB, WORDS
from extraction.spans import DateSpan

_NO_DEEDS = words_of("statement") | words_of("state")
_STATEMENTS = words_of("statement")
_DATELINE = 14
_SETTINGS = words_of("setting")
_COURTESIES = words_of("courtesy")
_COURTESY = 18  # tokens
_SHORT = 3  # letters
_SETTING = 40  # tokens
_OPENING = 3  # the verb stands among the first words


def lead_scene(
    clause: Clause, folded: str, dates: tuple[DateSpan, ...], places: tuple[tuple[int, int, str], ...]
) -> Scene | None:
    """The scene of the verb that opens the clause, if it tells a deed of a named subject."""
    first = _after_setting(clause.tokens, _after_dateline(clause.tokens))
    at = _deed(clause.tokens, first)
    if at is None or any(token.mention >= 0 for token in clause.tokens[first : at + 1]):
        return None
    form = WORDS[clause.tokens[at].text].form
    scene = Scene(clause, at, folded, _reading(form, False), dates, places, True)
    following = clause.tokens[at + 1 : at + 2]
    if not _is_plain_verb(clause.tokens[at]) and not (following and following[0].mention >= 0):
        return None
    if any(token.text in _COURTESIES for token in clause.tokens[at : at + _COURTESY]):  # قدم الوزير شكره ..
        return None
    subject = next_mention(scene, at + 4, 3)
    if subject is None or clause.mentions[subject].kind == "country":
        return None
    scene.reading = _reading(form, is_feminine(clause.mentions[subject]))
    return scene


def _reading(form: str, by_her: bool) -> Reading:
    """What the form of a verb tells: يدرس and (of what is feminine) تدرس are present, درست feminine, سيدرس future."""
    future = form.startswith(("سي", "ست")) and bool(WORDS[form[1:]].flags & VERB)
    bare = form[1:] if future else form
    she = by_her and bare.startswith("ت") and not bare.endswith("ت") and bool(WORDS["ي" + bare[1:]].flags & VERB)
    return lead_reading(bare.endswith("ت") or she, bare.startswith("ي") or she, future)


def opens_with_deed(tokens: Sequence[Token]) -> bool:
    """Whether a sentence opens with a verb that can tell a deed, whoever is named in it."""
    return _deed(tokens, _after_setting(tokens, _after_dateline(tokens))) is not None


def _deed(tokens: Sequence[Token], first: int) -> int | None:
    """Index of the first verb among the words from `first` on that open the sentence, if it can tell a deed."""
    for at in range(first, min(first + _OPENING, len(tokens))):
        word = WORDS[tokens[at].text]
        if word.flags & VERB and (at == first or not word.flags & NOUN):
            return None if _stem(word.form) & _NO_DEEDS else at
        if at == first and _is_unlisted(word.form, word.flags):  # حجبت
            return at
    return None


def _after_setting(tokens: Sequence[Token], first: int) -> int:
    """Index of the first token of the main clause, behind what circumstances open it (إنفاذا للتوجيهات، يتلقى ..)."""
    if tokens[first : first + 1] and tokens[first].text.removeprefix("و") in _SETTINGS:
        for i in range(first + 2, min(first + _SETTING, len(tokens))):
            if tokens[i - 1].text in ("،", ",") and _is_plain_verb(tokens[i]):
                return i
    return first


def _is_plain_verb(token: Token) -> bool:
    flags = WORDS[token.text].flags
    unlisted = _is_unlisted(token.text, flags)
    return token.mention < 0 and (unlisted or (bool(flags & VERB) and not flags & NOUN))


def _is_unlisted(form: str, flags: int) -> bool:
    """Whether a word that no lexicon has may be a feminine past, and no plural (مذكرات)."""
    return not flags and len(form) > _SHORT and form.endswith("ت") and not form.endswith("ات")


def _after_dateline(tokens: Sequence[Token]) -> int:
    """Index of the first token after a byline or dateline that ends in a colon."""
    for i, token in enumerate(tokens[:_DATELINE]):
        if token.text == ":":
            return i + 1
    return 0


def _stem(form: str) -> set[str]:
    """The forms under which a lexicon may list a verb: as it is, and without the ت of the feminine."""
    bare = form.removesuffix("ت")
    return {form, bare, bare + "ي"}


def said(word: str) -> bool:
    """Is a word a verb that reports what somebody says, with the و of a clause or without?"""
    return not _STATEMENTS.isdisjoint(_stem(word) | _stem(word.removeprefix("و")))
