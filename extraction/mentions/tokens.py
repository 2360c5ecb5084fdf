"""A stretch of folded text as words with their classes, offsets and places."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extraction.folding import Folded
from extraction.mentions.sport import LONE_CLUB, is_on_sport
from extraction.mentions.vocabulary import DEFINITE, FOREIGN, FUNCTION, GIVEN, HEAD, NAMED, NOUN, SHORT, WORDS, Word
from extraction.places import PlaceSpan
from extraction.words import cut, kind_by_rule, kind_of_word

_MARKED = kind_by_rule(lambda form: WORDS[form].flags & (HEAD | SHORT))
# Names whose folded letters are another word's (أنا, بأن).
_NAMES_TOO = {"انا": "آنا", "ان": "آن", "بان": "بان"}
_BEFORE = "امام"  # أمام the preposition, إمام the post
_MAYBE_DEFINITE = frozenset((DEFINITE, DEFINITE | NOUN))  # ألبرتو, ألبير: the article or not
_NAME_TOO = kind_by_rule(lambda form: WORDS[form].form in _NAMES_TOO)
_QUOTATION_MARK = kind_of_word(lambda: '"')
_LISTED = ("الوزراء", "النواب", "السفراء", "الساده")
_EACH = kind_of_word(lambda: ("كل", "كلا", "وكل", "لكل", "بكل", *_LISTED, *("و" + form for form in _LISTED)))
_OPENING = frozenset("\"'([{")
_CLOSING = {"(": ")", "[": "]", "{": "}"}


class _Words(dict[int, Word]):
    """A stretch's words by number, each looked up when first asked for: of most sentences that is a small part.

    Beyond the stretch stands the empty word.
    """

    __slots__ = ("_first", "_size", "_text")

    def __init__(self, text: Text, first: int, size: int) -> None:
        self._text, self._first, self._size = text, first, size

    def __missing__(self, i: int) -> Word:
        if not 0 <= i < self._size:
            return WORDS[""]
        k = self._first + i
        word = WORDS[self._text.surface[k]]
        if word.flags in _MAYBE_DEFINITE or word.form in _NAMES_TOO or word.form == _BEFORE:
            word = self._text.spelled(word, k)
        self[i] = word
        return word


@dataclass(slots=True)
class Tokens:
    """Words of a stretch: `size` of them, `begin[i]` is where word i begins with its clitics. `marked` are the words at
    which a mention may begin or a short form stand. `place[i]` is the place that begins at word i, `place_end[i]` the
    word after it.
    """

    folded: Folded
    words: dict[int, Word]
    begin: list[int]
    marked: list[int]
    size: int
    place: dict[int, PlaceSpan] = field(default_factory=dict)
    place_end: dict[int, int] = field(default_factory=dict)

    def form(self, i: int) -> str:
        """The form of word i, "" beyond the end."""
        return self.words[i].form if 0 <= i < self.size else ""

    def written(self, i: int) -> str:
        """Word i with its clitics, folded, "" beyond the end."""
        return self.folded.text[self.begin[i] : self.end(i)] if 0 <= i < self.size else ""

    def flags(self, i: int) -> int:
        """The flags of word i, 0 beyond the end."""
        return self.words[i].flags if 0 <= i < self.size else 0

    def ends_in_ya(self, i: int) -> bool:
        """Is word i written with ي and not ى at its end (علي, not على)?"""
        return self.folded.quote(self.begin[i], self.end(i)).rstrip("\u064b\u0650\u0652").endswith("ي")

    def start(self, i: int) -> int:
        """Where word i begins without its clitics."""
        return self.begin[i] + self.words[i].cut

    def end(self, i: int) -> int:
        """Where word i ends."""
        return self.begin[i] + self.words[i].width

    def _opens(self, i: int) -> bool:
        """Does the mark at word i open what follows, by the spaces around it or its own shape («)?"""
        text, at = self.folded.text, self.begin[i]
        shape = self.folded.source[self.folded.span(at, at + 1)[0]]
        if shape in "«“([{":
            return True
        after = text[at + 1 : at + 2]
        before = text[at - 1 : at]
        return not after.isspace() and (not before or before.isspace() or before in "(:و")

    def has_article(self, i: int) -> bool:
        """Does word i, folded ال..., begin with the article and not with أل or إل?"""
        return self.folded.quote(self.start(i), self.start(i) + 1)[0] in "الٱ"

    def is_place(self, i: int) -> bool:
        """Does the name of a place, no nationality, begin at word i?"""
        return i in self.place and self.place[i].kind != "nisba"

    def glued(self, i: int) -> bool:
        """Is word i a hyphen between two words with no blank around (جان-بيير)?"""
        if self.form(i) != "-" or not 0 < i < self.size - 1 or not self.form(i + 1).isalpha():
            return False
        return self.end(i - 1) == self.begin[i] and self.end(i) == self.begin[i + 1]

    def has_pronoun(self, i: int) -> bool:
        """Does word i end in a possessive (مكتبه, not مكتبة)?"""
        if self.words[i].flags & DEFINITE:
            return False
        form = self.folded.quote(self.begin[i], self.end(i)).rstrip("\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652")
        return len(form) > 4 and form.endswith(("ه", "ها", "هم", "هما"))

    def quoted(self, i: int, longest: int = 9) -> int | None:
        """The word after the closing mark where word i opens a quotation or bracket of at most `longest` words."""
        mark = self.form(i)
        if mark not in _OPENING or not mark or not self._opens(i):
            return None
        closing = _CLOSING.get(mark, mark)
        for j in range(i + 1, min(self.size, i + longest + 2)):
            if self.words[j].form == closing:
                return j + 1 if j > i + 1 else None
            if self.words[j].form in "\n":
                return None
        return None


def _recut(form: str, cut: int) -> Word:
    """A word that is a place, with the clitics that the place leaves."""
    bare = form[cut:]
    clitics = form[:cut]
    preposition = clitics[-1] if clitics and clitics[-1] in "بلك" else ""
    if preposition == "ل" and bare.startswith("ل") and not bare.startswith("لل"):
        bare = "ا" + bare
    return Word(bare, DEFINITE if bare.startswith("ال") else 0, cut, clitics[:1] in ("و", "ف"), preposition, len(form))


class Text:
    """An article's words and places, read once; `window` gives those of a stretch."""

    def __init__(self, folded: Folded, places: Sequence[PlaceSpan]) -> None:
        self.folded = folded
        self.places = places
        self._place_starts = [p.start for p in places]
        self._cut = cut(folded.text)
        self._sport: bool | None = None
        self.begin = self._cut.begin
        self.surface = self._cut.surface
        names = [k for k in self._cut.of_kind(_NAME_TOO) if self.spelled(WORDS[self.surface[k]], k).flags & HEAD]
        marked = self._cut.of_kind(_MARKED)
        self._marked = sorted({*marked, *names}) if names else marked

    def quotation_marks(self, start: int, end: int) -> list[int]:
        """Which words of the window of [start, end) are quotation marks."""
        return self.of_kind(_QUOTATION_MARK, start, end)

    def each(self, start: int, end: int) -> list[int]:
        """Which words of the window of [start, end) are the كل of كل من, or the الوزراء of الوزراء:, if it is that."""
        return self.of_kind(_EACH, start, end)

    def clubs(self, start: int, end: int) -> list[int]:
        """Which words of the window may be clubs' bare names; none where the article is not on sport."""
        if self._sport is None:
            self._sport = is_on_sport(self._cut)
        return self.of_kind(LONE_CLUB, start, end) if self._sport else []

    def of_kind(self, kind: int, start: int, end: int) -> list[int]:
        """Which words of the window of [start, end) are of a kind."""
        i, j = self._cut.within(start, end)
        return [k - i for k in self._cut.of_kind_within(kind, i, j)]

    def spelled(self, word: Word, k: int) -> Word:
        """Word k of the article, whose folded letters do not tell what it is: ألينا has no article, آنا is a name."""
        start = self.begin[k] + word.cut
        if word.form == _BEFORE:
            return replace(word, flags=FUNCTION) if self.folded.quote(start, start + 1)[0] == "أ" else word
        name = _NAMES_TOO.get(word.form)
        if name is not None:
            written = self.folded.quote(start, start + len(name)).startswith(name)
            return replace(word, flags=GIVEN | NAMED | FOREIGN | HEAD) if written else word
        if self.folded.text[start] != "ا" or self.folded.source[self.folded.span(start, start)[0]] == "ا":
            return word
        begins = self.folded.quote(start, start + 1)[0] in "أإآ"
        return replace(word, flags=0) if begins else word

    def window(self, start: int, end: int) -> Tokens:
        """The words that begin within [start, end)."""
        i, j = self._cut.within(start, end)
        marked = self._marked[bisect_left(self._marked, i) : bisect_left(self._marked, j)]
        out = Tokens(self.folded, _Words(self, i, j - i), self.begin[i:j], [k - i for k in marked], j - i)
        n = bisect_left(self._place_starts, start)
        while n < len(self.places) and self.places[n].end <= end:
            self._put(out, self.places[n])
            n += 1
        return out

    def _put(self, t: Tokens, span: PlaceSpan) -> None:
        i = bisect_right(t.begin, span.start) - 1
        if i < 0 or (t.begin[i] != span.start and t.words[i].flags & NAMED and " " not in span.name):
            return  # كلاوس is no "as Laos"
        t.place[i] = span
        t.place_end[i] = bisect_left(t.begin, span.end)
        if t.start(i) != span.start:
            t.words[i] = _recut(self.folded.text[t.begin[i] : t.end(i)], span.start - t.begin[i])
