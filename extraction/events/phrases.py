"""Noun phrases from their head on: how far a name reaches."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extraction.events.clause import BOUNDARIES, Token, strip_clitics
from extraction.events.frames import noun_classes
from extraction.events.syntax import PREPOSITIONS
from extraction.events.words import words_of
from extraction.mentions.vocabulary import ADJECTIVE, FUNCTION, GIVEN, NAMED, NOUN, POST, ROYAL, TITLE, VERB, WORDS
from extraction.places.index import index

_STOPS = words_of("phrase_stop") | words_of("called_off")
_SUPERLATIVES = words_of("superlative")
_LONGEST = 14
_LAM = frozenset({"للجنه", "للجان", "للقاء", "للقاءات", "للايحه"})  # words that begin with ل, with ل before them
_MAKING = re.compile(r"ت\w\wي\w")  # verbal nouns of the second form


def phrase_end(tokens: Sequence[Token], i: int, after: int, breaks: frozenset[int] = frozenset()) -> int:
    """Index after the last token of the noun phrase whose head is token i: adjectives, iḍāfa, complements with ل,
    a name in quotes, a year. `breaks` are places in the text where it ends in any case."""
    j = after
    definite = (tokens[i].text not in noun_classes() and tokens[i].text.lstrip("وبكف").startswith(("ال", "لل"))) or any(
        _has_article(t.text) for t in tokens[i + 1 : after]
    )
    while j < len(tokens) and j - i < _LONGEST:
        text = tokens[j].text
        if text == '"':
            closing = next((k for k in range(j + 1, min(len(tokens), j + 10)) if tokens[k].text == '"'), None)
            return closing + 1 if closing is not None else j
        if _joins_digits(tokens, j):
            j += 2
            continue
        if text == "من" and _is_edition(tokens, i, j):
            j, definite = j + 1, False
            continue
        if text in ("رقم", "لسنه", "لعام") and j + 1 < len(tokens) and tokens[j + 1].text.isdigit():
            j += 2
            continue
        if j == i + 1 and definite and _begins_another(tokens[i].text, text):
            break
        if text in ("عشر", "عشره") and j > i + 1 and _has_article(tokens[j - 1].text):  # الدورة الخامسة عشرة
            j += 1
            continue
        if tokens[j].start in breaks or not _continues(tokens, j, definite):
            break
        definite = not _opens_idafa(tokens, j) and (definite or _has_article(text))
        j += 1
    while j > after and tokens[j - 1].text in ("و", "-"):
        j -= 1
    return j


def _joins_digits(tokens: Sequence[Token], j: int) -> bool:
    """2025-2027, and without a blank المرسوم رقم 2.24.318."""
    if j + 1 >= len(tokens) or not (tokens[j - 1].text.isdigit() and tokens[j + 1].text.isdigit()):
        return False
    glued = tokens[j - 1].end == tokens[j].start and tokens[j].end == tokens[j + 1].start
    return tokens[j].text == "-" or (tokens[j].text in "./" and glued)


def _begins_another(head: str, text: str) -> bool:
    """Whether the word behind a definite head is of something else: والوفد, a name; but not المؤتمر والمعرض."""
    if WORDS[text].flags & (GIVEN | NAMED) and not text.startswith("ال"):
        return True
    both = "gathering" in noun_classes().get(strip_clitics(head), {}) and "gathering" in noun_classes().get(
        strip_clitics(text), {}
    )
    return text.startswith("وال") and not both


def _is_edition(tokens: Sequence[Token], i: int, j: int) -> bool:
    """الدورة الثالثة من .., النسخة الثانية من ..: the name goes on after من."""
    return tokens[i].text.lstrip("وبف") in ("الدوره", "النسخه", "المرحله") and i < j <= i + 3


def _opens_idafa(tokens: Sequence[Token], j: int) -> bool:
    """للجنة وزراء العمل: ل and لجنة, not ل and الجنة, where no article follows."""
    following = tokens[j + 1].text if j + 1 < len(tokens) else ""
    return tokens[j].text in _LAM and bool(following) and following[0].isalpha() and not _has_article(following)


def _has_article(text: str) -> bool:
    return text.startswith(("ال", "وال", "لل"))


def _continues(tokens: Sequence[Token], j: int, definite: bool) -> bool:
    """Whether token j goes on with the phrase; once it is definite, what follows is too, or is a name of its own."""
    text = tokens[j].text
    if not text[0].isalnum() or text in PREPOSITIONS or text in BOUNDARIES or text in _STOPS:
        return False
    word = WORDS[text]
    if word.flags & TITLE and not word.flags & ROYAL:
        return False
    if _has_article(text) or text[0].isdigit() or text.isascii():
        return True
    if word.conjunction:
        both = _MAKING.fullmatch(tokens[j - 1].text) and _MAKING.fullmatch(text.removeprefix("و"))
        return bool(both) or _goes_on(tokens, j)  # تأهيل وتعبيد شارع ..
    if text[0] == "ب" and not word.flags:
        return any(not rest for rest, _ in index().firsts.get(text, ()))  # بنها
    if word.preposition == "ل":
        return not text[1:].isdigit()
    if word.preposition or (word.flags & VERB and not word.flags & NOUN):
        return False
    return not definite or not word.flags & (NOUN | VERB | POST | ADJECTIVE | TITLE | FUNCTION)


def _goes_on(tokens: Sequence[Token], j: int) -> bool:
    """Whether a coordinated word without article stands in an iḍāfa (وتكنولوجيا المعلومات)."""
    return j + 1 < len(tokens) and tokens[j + 1].text.startswith("ال")


def head_start(token: Token) -> int:
    """Where a head noun begins without the conjunction and preposition written onto it."""
    text = token.text
    known = text in noun_classes() or (text.endswith("ا") and text[:-1] in noun_classes())  # فرعا
    bare = text if known else strip_clitics(text)
    if text.startswith("و") and text[1:] in noun_classes():  # وبرامج مهرجان ..
        bare = text[1:]
    if text.endswith("ال" + bare):
        return token.end - len(bare) - 2
    if text.lstrip("و").startswith("لل"):
        return token.end - len(bare)
    return token.end - len(bare) if len(bare) < len(text) else token.start


def is_definite(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Whether the phrase names something of its own: an article, a number or Latin letters in it, but not an aim."""
    if i + 1 < end and not tokens[i + 1].text.startswith("لل"):
        following = WORDS[tokens[i + 1].text]
        if following.preposition == "ل" or (tokens[i + 1].text[0] == "ل" and not following.flags):  # محطة لتحلية ..
            return False
    return any(
        t.text.startswith(("ال", "وال", "لل"))
        or t.text.isascii()
        or t.text[0].isdigit()
        or t.text == '"'
        or t.text in _SUPERLATIVES
        for t in tokens[i:end]
    )
