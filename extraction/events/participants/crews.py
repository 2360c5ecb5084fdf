"""Men of a body who do its work: فرق الإنقاذ بحرس السواحل، المختصون بالشرطة، مفتشو مكتب العمل."""

from __future__ import annotations

from extraction.events.clause import BOUNDARIES, Clause
from extraction.events.frames import readings_of, trigger_words
from extraction.events.words import words_of

_UNNAMED = words_of("unnamed_party")
_PLURAL = 5  # letters that a plural in ون has more than
_CREWS = words_of("crew")
_REACH = 9  # tokens from the body back to its men
_LINKS = frozenset(["", "ب", "ل", "في", "construct"])
_BELONGING = frozenset(["التابع", "التابعه", "التابعين", "التابعون"])
_PREPOSITIONS = frozenset(["من", "الي", "علي", "عن", "مع"])
_MARKS = frozenset(["،", ",", "؛", ":", "(", ")", '"', "."])


def of_crew(clause: Clause, k: int, preposition: str) -> bool:
    """Whether body k is that of the men whom a trigger right before them tells of: باشرت الفرق الإسعافية بهيئة ..

    `preposition` is what governs the body; with its men it does what the verb says.
    """
    if preposition not in _LINKS or clause.mentions[k].kind != "organization":
        return False
    first = clause.first[k]
    theirs = first > 0 and clause.tokens[first - 1].text in _BELONGING
    for i in range(first - 1, max(-1, first - _REACH), -1):
        token = clause.tokens[i]
        if token.mention >= 0 or token.text in _MARKS or token.text in BOUNDARIES:
            return False
        if token.text in _CREWS:
            return i > 0 and clause.tokens[i - 1].text in trigger_words() and not _is_struck(clause, i)
        if token.text in _PREPOSITIONS and not theirs:
            return False
    return False


def _is_struck(clause: Clause, i: int) -> bool:
    """استهدف دورية للجيش: behind a verb that is not feminine a feminine crew is no subject."""
    verb, crew = clause.tokens[i - 1].text, clause.tokens[i].text
    readings = readings_of(verb)
    if i > 1 and all(r.noun for r in readings) and any(not r.noun for r in readings_of(clause.tokens[i - 2].text)):
        return True  # استهدف هجوم دورية ..
    return crew.endswith("ه") and not any(r.noun or r.feminine or r.plural or r.passive for r in readings)


def is_unnamed(word: str) -> bool:
    """Whether the word right behind a verb is a subject that names nobody: المشاركون, دبلوماسيون ..."""
    return word in _UNNAMED or (word.endswith(("يون", "مون", "صون")) and len(word) > _PLURAL)
