"""Participants of one article: the mentions that name the same person or body, and the fullest form of each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from extraction.folding import fold_text
from extraction.memo import remembered
from extraction.mentions.vocabulary import DEFINITE, WORDS, word_class
from extraction.spans import Mention

_WORD = re.compile(r"[^\W_]+")
# Names and phrases kept: more than any day of news holds.
_MANY = 50_000
_IGNORED = frozenset(("بن", "ابن", "بنت", "ال", "ابو"))


@remembered(_MANY)
def folded_words(name: str) -> tuple[str, ...]:
    """The words of a name, folded, without marks."""
    return tuple(_WORD.findall(fold_text(name)))


@remembered(_MANY)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name for comparison: folded, without the article, بن and marks."""
    words = " ".join(folded_words(name)).replace("عبد ال", "عبدال").split()
    return tuple(w.removeprefix("ال") if len(w) > 4 else w for w in words if w not in _IGNORED)


@remembered(_MANY)
def clean_words(phrase: str) -> frozenset[str]:
    """The words of a position or a body's name for comparison: without clitics and article."""
    return frozenset(WORDS[w].form.removeprefix("ال") for w in folded_words(phrase))


@dataclass(slots=True, eq=False)
class Entity:
    """A participant: all that the article says of it. `honours` are the folded words of its titles."""

    key: str
    kind: str
    name: str
    words: tuple[str, ...]
    position: str | None = None
    position_words: frozenset[str] = frozenset()
    country: str | None = None
    national: bool = True
    heads: set[str] = field(default_factory=set)
    honours: set[str] = field(default_factory=set)
    feminine: bool = False
    named: bool = True
    last: str = ""  # the last word of the name, folded
    body: str = ""  # the folded head of an organisation's name, without the article
    starts: list[int] = field(default_factory=list)

    def add(self, m: Mention, honours: Iterable[str]) -> None:
        """Take in another mention of the same participant."""
        words = name_words(m.name)
        unnamed = m.kind == "person" and m.name == m.position
        if not self.starts or (len(words) > len(self.words) and not (unnamed and self.named)):
            self.name, self.words = m.name, words
            folded = folded_words(m.name) or ("",)
            self.last = folded[-1]
            sent = folded[0] == "وفد" and len(folded) > 2 and not folded[1].startswith("ال")  # وفد شركة ..
            head = folded[int(sent)]
            self.body = head.removeprefix("ال") if self.kind == "organization" else ""
        if m.position and m.kind == "person":
            held = clean_words(m.position)
            if len(held) > len(self.position_words):
                self.position, self.position_words = m.position, held
            self.heads.add(m.post.removesuffix("ه") if m.post.endswith("ه") else m.post)
        self.honours.update(honours)
        self.feminine = self.feminine or (m.kind == "person" and m.post.endswith("ه"))
        self.starts.append(m.start)

    def last_before(self, at: int) -> int:
        """The start of its last mention before `at`; of its first one, negated, where none is before."""
        before = [s for s in self.starts if s < at]
        return before[-1] if before else -self.starts[0]


def is_child(name: str, parent: str) -> bool:
    """Does the name go on with بن and the other, so that it is a child's (محمد بن سلمان ..)?"""
    own, other = (" ".join(folded_words(n)).replace("عبد ال", "عبدال").split() for n in (name, parent))
    n = len(other)
    if n == 1 and WORDS[other[0]].flags & DEFINITE:  # محمد بن الشيخ
        return False
    return len(own) > n and own[-n:] == other and own[-n - 1] in ("بن", "ابن", "بنت")


def same_person(entity: Entity, m: Mention, words: tuple[str, ...]) -> bool:
    """Does a full name name the entity: one's words all in the other's, the first names alike?"""
    if entity.kind != "person" or not entity.named or not words:
        return False
    a, b = set(entity.words), set(words)
    if is_child(entity.name, m.name) or is_child(m.name, entity.name):
        return False
    if not (a <= b or b <= a) or not word_class("relation").isdisjoint(a ^ b):
        return False
    if len(words) == 1:
        return words[0] == entity.words[-1] or words[0] == entity.words[0]
    return words[0] == entity.words[0] or entity.words[0] in (words[-1], words[0]) or len(a & b) > 1


def same_body(entity: Entity, m: Mention, words: tuple[str, ...]) -> bool:
    """Do two names name one organisation?"""
    if entity.kind != m.kind or not words:
        return False
    if m.kind == "country":
        return entity.country == m.country
    a, b = clean_words(entity.name), clean_words(m.name)
    if entity.country and m.country and entity.country != m.country:
        return False
    if fold_text(m.name).startswith("وزار") and a != b:  # وزارة المالية is not وزارة الاقتصاد والمالية
        own, other = folded_words(entity.name), folded_words(m.name)
        return own[: len(other)] == other or other[: len(own)] == own
    return a == b or ((a <= b or b <= a) and (min(len(a), len(b)) > 1 or len(a | b) == 2))
