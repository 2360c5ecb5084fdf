"""What a number counts: the noun with its adjectives or iḍāfa, without prepositional phrases and relative clauses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extraction.metrics.tokens import Token
from extraction.metrics.vocabulary import is_modifier, is_noun, words_of

_OTHER = re.compile(r"اخر(?:ي|ين|ون|يات|ان|يين)?$|اخريين$")
# Forms that only an adjective has after a noun: nisba, participles in the accusative.
_ADJECTIVE = re.compile(r"(?:ي|يه|يا|يين|يون|يات)$|^م[ء-ي]{3,}(?:ه|ا|ين|ون|ات)?$|ا$|ه$")
_RATE = words_of("rate") | {"فاكثر", "فاقل", "فاعلي", "فما"}
_MAX_WORDS = 4


def noun_phrase(tokens: Sequence[Token], i: int) -> int | None:
    """The index after the last token of the noun phrase that begins at token i, None where no noun stands there."""
    if i >= len(tokens) or not is_noun(tokens[i].word) or _OTHER.match(tokens[i].word):
        return None
    end = i + 1
    head = tokens[i].word
    while end < len(tokens) and end - i < _MAX_WORDS:
        word = tokens[end].word
        pair = _coordinated(head, word)
        if pair:
            end += 1
            break
        if _OTHER.match(word) or word in _RATE or not _goes_on(tokens, i, end):
            break
        end += 1
    return end


def _goes_on(tokens: Sequence[Token], i: int, at: int) -> bool:
    """Whether the token at `at` is an adjective or the second noun of the phrase that begins at i."""
    word = tokens[at].word
    if not is_modifier(word):
        return False
    head = tokens[i].word
    nth = at - i
    if head.endswith("ا") and not head.endswith("يا") and nth == 1:  # tanwin: no iḍāfa, only an adjective that agrees
        return word.endswith(("ا", "ي", "يه")) or word == "شبه"
    if nth == 1:
        return True
    if tokens[at - 1].word in ("شبه", "غير"):
        return True
    return bool(_ADJECTIVE.search(word))


def _coordinated(head: str, word: str) -> bool:
    """Whether `word` is و + a noun counted with the head (طالبا وطالبة, مهندس وتقني, دولة ومنطقة)."""
    if not word.startswith("و") or len(word) < 4:
        return False
    other = word[1:]
    if not is_noun(other) or not is_noun(head):
        return False
    stem = head.removesuffix("ا").removesuffix("ه")
    if other.removesuffix("ا").removesuffix("ه") == stem:
        return True
    return head.endswith("ا") == other.endswith("ا") and (other in _PAIRED or other.removesuffix("ا") in _PAIRED)


_PAIRED = words_of("paired")
