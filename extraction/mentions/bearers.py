"""Whose names bodies bear."""

from __future__ import annotations

from extraction.mentions.tokens import Tokens
from extraction.mentions.vocabulary import DEFINITE, FOREIGN, GIVEN, NAMED, NOUN


def bearer_end(t: Tokens, k: int) -> int:
    """The word after the short name at word k that a body bears (جامعة الملك عبد العزيز)."""
    end = k + (2 if t.form(k) in ("عبد", "ابو") else 1)
    if t.form(end) in ("الله", "الدين"):
        end += 1
    if t.flags(end) & NAMED and not t.flags(end) & (NOUN | FOREIGN) and not t.words[end].cut:  # الشهيد أحمد عبدالصبور
        end += 1
    if t.flags(end) & (GIVEN | DEFINITE | NAMED) == GIVEN | DEFINITE and not t.words[end].cut:  # عبدالله المبارك
        end += 1
    while end + 1 < t.size and t.form(end) in ("بن", "بنت"):
        end += 3 if t.form(end + 1) in ("عبد", "ال") else 2
    return min(end, t.size)
