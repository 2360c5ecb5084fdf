"""Event frames from `lexicons/event_frames.toml`, and the words that call them up."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from extraction.events.words import words_of
from extraction.folding import fold_text
from extraction.lexicon import rows
from extraction.words import cut, kind_of_word


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame of the data file; see the comments there for the meaning of each key."""

    name: str
    type: str
    needs: frozenset[str]
    classes: frozenset[str]  # the needs that are noun classes
    tests: tuple[str, ...]  # the needs that are tests
    only: str | None
    bars: frozenset[str]
    takes_up: frozenset[str]
    subject: str | None
    object: str | None
    with_role: str | None
    by: frozenset[str]
    share: str | None
    itself: bool
    country: str | None
    status: str | None
    near: int | None  # words outside mentions within which a class noun must stand; None: the clause's reach


@dataclass(frozen=True, slots=True)
class Reading:
    """A frame that a written word may call up, with what its form says."""

    frame: Frame
    noun: bool  # a verbal noun, not a finite verb
    present: bool
    future: bool  # with the س of the future
    feminine: bool
    plural: bool  # dual or plural: the subject comes before or is a pronoun
    passive: bool  # a form that can only be passive
    pronoun: bool  # with an object pronoun
    prefix: str  # the clitics before it
    hamza: str = (
        ""  # that of the word's first letter, where another word has the other: أعار and إعارة, إرجاء and أرجاء
    )


class Trigger(NamedTuple):
    """A word of the folded text that may name an event: its span and readings in the order of the data file."""

    start: int
    end: int
    readings: tuple[Reading, ...]


# Verbs spelled as their verbal noun that take no object: تعاقده is his engagement.
_WITHOUT_OBJECT = frozenset({"تعاقد", "تأهل"})


@dataclass(frozen=True, slots=True)
class _Form:
    text: str
    present: bool = False
    feminine: bool = False
    plural: bool = False
    before_pronoun: bool = False  # a form that stands only before an object pronoun (التقاه)


def _past_forms(past: str) -> Iterator[_Form]:
    """Forms of a past as written in the lexicon: final ى (التقى) and ا (دعا) fall before ت, final ي (توفي) stays."""
    word = fold_text(past)
    stem = word[:-1] if past[-1] in "ىاي" else word
    yield _Form(word)
    yield _Form((word if past.endswith("ي") else stem) + "ت", feminine=True)
    yield _Form(stem + {"ى": "يا", "ي": "يا", "ا": "وا"}.get(past[-1], "ا"), plural=True)
    yield _Form(stem + "وا", plural=True)
    yield _Form((word if past.endswith("ي") else stem) + "تا", feminine=True, plural=True)
    if past.endswith("ى"):
        yield _Form(stem + "ا", before_pronoun=True)


def _present_forms(stem: str) -> Iterator[_Form]:
    defective = stem.endswith("ي")
    for prefix, feminine in (("ي", False), ("ت", True)):
        yield _Form(prefix + stem, present=True, feminine=feminine)
        yield _Form(prefix + stem + "ان", present=True, feminine=feminine, plural=True)
        yield _Form(prefix + (stem[:-1] if defective else stem) + "ون", present=True, plural=True)
        yield _Form(prefix + (stem[:-1] if defective else stem) + "وا", present=True, plural=True)


def _verb_readings(frame: Frame, pair: str, passive: bool) -> Iterator[tuple[str, Reading]]:
    past, present = pair.split()
    for form in (*_past_forms(past), *_present_forms(fold_text(present))):
        for conjunction in ("", "و", "ف"):
            futures = ("", "س") if form.present else ("",)
            for future in futures:
                for pronoun in ("",) if past in _WITHOUT_OBJECT else ("", "ه", "ها", "هم", "هما"):
                    if form.before_pronoun != bool(pronoun) and (
                        form.before_pronoun or form.text.endswith(("ا", "ن", "ي"))
                    ):
                        continue
                    prefix = conjunction + future
                    yield (
                        prefix + form.text + pronoun,
                        Reading(
                            frame=frame,
                            noun=False,
                            present=form.present,
                            future=bool(future),
                            feminine=form.feminine,
                            plural=form.plural,
                            passive=passive,
                            pronoun=bool(pronoun),
                            prefix=prefix,
                            hamza="أ" if past.startswith("أ") and not form.present else "",
                        ),
                    )


def _participle_readings(frame: Frame, participle: str) -> Iterator[tuple[str, Reading]]:
    """المؤتمر المنعقد في ..، والمنعقدة ..: what stands as an adjective behind the thing that it is said of."""
    word = fold_text(participle)
    for conjunction in ("", "و"):
        for form, feminine in ((word, False), (word + "ه", True)):
            yield (
                conjunction + "ال" + form,
                Reading(
                    frame=frame,
                    noun=False,
                    present=False,
                    future=False,
                    feminine=feminine,
                    plural=False,
                    passive=True,
                    pronoun=False,
                    prefix=conjunction,
                ),
            )


def _noun_readings(frame: Frame, noun: str) -> Iterator[tuple[str, Reading]]:
    word = fold_text(noun)
    stem = word[:-1] + "ت" if word.endswith("ه") else word
    forms = [(prefix + word, prefix, False) for prefix in ("", "و", "ف", "ب", "ل", "وب", "ول", "ك")]
    if not word.endswith(("ه", "ات", "ا", "ء")):
        forms += [(conjunction + word + "ا", conjunction, False) for conjunction in ("", "و")]
    forms += [(prefix + "ل" + word, prefix, False) for prefix in ("ل", "ول")]
    forms += [
        (prefix + stem + pronoun, prefix, True)
        for stem in (stem, *([stem[:-1] + "ي", stem[:-1] + "و"] if word.endswith("ء") else []))
        for prefix in ("", "و", "ب", "ل", "وب", "ول")
        for pronoun in ("ه", "ها", "هم", "هما")
    ]
    for text, prefix, pronoun in forms:
        yield (
            text,
            Reading(
                frame=frame,
                noun=True,
                present=False,
                future=False,
                feminine=False,
                plural=False,
                passive=False,
                pronoun=pronoun,
                prefix=prefix,
                hamza="إ" if noun.startswith("إ") else "",
            ),
        )


@cache
def _entries(lexicon: str = "event_frames") -> dict[str, dict[str, Any]]:
    return tomllib.loads((files("extraction") / "lexicons" / f"{lexicon}.toml").read_text("utf-8"))


def _frame(name: str, entry: dict[str, Any]) -> Frame:
    needs: list[str] = entry.get("needs", [])
    return Frame(
        name=name,
        type=entry["type"],
        needs=frozenset(needs),
        classes=frozenset(n for n in needs if not n.startswith("@")),
        tests=tuple(n for n in needs if n.startswith("@")),
        only=entry.get("only"),
        bars=frozenset(entry.get("bars", ())),
        takes_up=frozenset(entry.get("takes_up", ())),
        subject=entry.get("subject"),
        object=entry.get("object"),
        with_role=entry.get("with"),
        by=frozenset(fold_text(entry.get("by", "")).split()),
        share=entry.get("share"),
        itself=entry.get("itself", False),
        country=entry.get("country"),
        status=entry.get("status"),
        near=entry.get("near"),
    )


@cache
def deed_reading(frame: str, feminine: bool, present: bool, future: bool) -> Reading:
    """The reading of any verb that tells the deed which an article reports, in a frame that has no words of its own."""
    return _wordless(_frame(frame, _entries()[frame]), False, feminine, present, future, "")


@cache
def learned_reading(kind: str, noun: bool, feminine: bool, present: bool, future: bool, prefix: str) -> Reading:
    """The reading of any word that tells an event of a type, in the frame that `event_learned.toml` has for it."""
    name = f"learned_{kind}"
    return _wordless(_frame(name, _entries("event_learned")[name]), noun, feminine, present, future, prefix)


def _wordless(frame: Frame, noun: bool, feminine: bool, present: bool, future: bool, prefix: str) -> Reading:
    """The reading of a word in a frame that lists no words."""
    return Reading(
        frame=frame,
        noun=noun,
        present=present,
        future=future,
        feminine=feminine,
        plural=False,
        passive=False,
        pronoun=False,
        prefix=prefix,
    )


@cache
def _lexicon() -> dict[str, tuple[Reading, ...]]:
    words: dict[str, list[Reading]] = defaultdict(list)
    for name, entry in _entries().items():
        frame = _frame(name, entry)
        found: dict[tuple[str, bool], Reading] = {}  # وضع is a verb and its noun
        for key, passive in (("verbs", False), ("passives", True)):
            for pair in entry.get(key, ()):
                for word, reading in _verb_readings(frame, pair, passive):
                    found.setdefault((word, False), reading)
        for participle in entry.get("participles", ()):
            found.update(((word, False), reading) for word, reading in _participle_readings(frame, participle))
        for noun in entry.get("nouns", ()):
            for word, reading in _noun_readings(frame, noun):
                found.setdefault((word, True), reading)
        for (word, _), reading in found.items():
            words[word].append(reading)
    return {word: tuple(readings) for word, readings in words.items() if word not in words_of("never")}


@cache
def trigger_words() -> frozenset[str]:
    """Every folded word form that may call up a frame."""
    return frozenset(_lexicon())


def readings_of(word: str) -> tuple[Reading, ...]:
    """The readings of a folded word form that may call up a frame; none for other words."""
    return _lexicon().get(word, ())


TRIGGER = kind_of_word(_lexicon)


@cache
def noun_classes() -> dict[str, dict[str, frozenset[str]]]:
    """First word -> class -> the class nouns that begin with it (folded, words joined by one blank)."""
    out: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in rows("event_nouns"):
        for noun in row["nouns"].split():
            words = fold_text(noun.replace("_", " "))
            out[words.split()[0]][row["class"]].add(words)
    return {word: {cls: frozenset(nouns) for cls, nouns in classes.items()} for word, classes in out.items()}


def find_triggers(folded: str) -> list[Trigger]:
    """The words of a folded text that may name an event, in order; those within a hashtag (#كذا_وكذا) do not."""
    lexicon = _lexicon()
    words = cut(folded)
    found: list[Trigger] = []
    for k in words.of_kind(TRIGGER):
        start, surface = words.begin[k], words.surface[k]
        end = start + len(surface)
        if folded[start - 1 : start] != "_" and folded[end : end + 1] != "_":
            found.append(Trigger(start, end, lexicon[surface]))
    return found
