"""Definite words that no lexicon knows, where only a family's name can stand."""

from __future__ import annotations

from extraction.mentions.tokens import Tokens
from extraction.mentions.vocabulary import DEFINITE, POST, TITLE


def is_clan_of_holder(t: Tokens, i: int) -> bool:
    """الدكتور مساعد العيبان، وعادل الجبير وزير ..: an unknown definite word is a clan behind a title, before a post."""
    if t.flags(i + 1) != DEFINITE or i + 1 in t.place or t.words[i + 1].cut:
        return False
    held = bool(t.flags(i + 2) & POST and not t.flags(i + 2) & DEFINITE and not t.words[i + 2].cut)
    return held or bool(t.flags(i) & POST and t.flags(i - 1) & TITLE and not t.flags(i - 1) & POST)


def is_clan_name(t: Tokens, k: int) -> bool:
    """Is word k definite, unknown and in ي, as family names are (الوزاني)?"""
    return t.flags(k) == DEFINITE and t.form(k).endswith("ي") and k not in t.place and not t.words[k].cut
