"""What the letters of a finite verb tell of its tense and subject."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from extraction.folding import fold_text
from extraction.lexicon import rows
from extraction.mentions.vocabulary import VERB, WORDS


class VerbForm(NamedTuple):
    """سيدرس is future, يدرس present, درست feminine; تدرس is present and feminine, or a past of its own (تعهد)."""

    feminine: bool
    present: bool
    future: bool


def verb_form(form: str, may_be_hers: Callable[[str], bool]) -> VerbForm:
    """What a folded form without clitics tells; `may_be_hers` says whether one with ت can be a present of hers."""
    future = form.startswith(("سي", "ست")) and bool(WORDS[form[1:]].flags & VERB)
    bare = form[1:] if future else form
    hers = bare.startswith("ت") and may_be_hers(bare) and bool(WORDS["ي" + bare[1:]].flags & VERB)
    return VerbForm(bare.endswith("ت") or hers, bare.startswith("ي") or hers, future)


@cache
def pasts() -> frozenset[str]:
    """The past forms of `verbs.tsv`, folded."""
    return frozenset(fold_text(row["form"]) for row in rows("verbs") if row["tense"] == "past")
