"""A subject's name with the object's post behind it, without a mark: استقبل السيد الربيعي رئيسة البعثة السيدة فلانة."""

from __future__ import annotations

from extraction.mentions.positions import Position
from extraction.mentions.tokens import Tokens
from extraction.mentions.vocabulary import DEFINITE, FEMININE, PERSON, POST, TITLE, WORDS, word_class


def is_of_object(
    t: Tokens,
    start: int,
    name: int,
    end: int,
    position: Position,
    next_name: tuple[int, int] | None,
    held: bool,
    apart: bool,
) -> bool:
    """Does the post after the person at words [start, end), whose name begins at word `name`, belong to somebody else?

    `next_name` are the words of a name behind the post, `held` says that the person has a post already, `apart` that a
    comma or و stands between.
    """
    if position.feminine and _is_man(t, start, name):
        return True
    if apart or not position.definite or position.bare:
        return False
    titled = next_name is not None and next_name[0] > position.end
    if titled and next_name:
        own = t.flags(next_name[1]) & (POST | DEFINITE) == POST and not t.words[next_name[1]].cut
        titled = not own and not (position.feminine and _is_man(t, position.end, next_name[0]))
    elif next_name:
        return False
    short = end - name == 1  # السيد الربيعي: named in full before
    met = t.form(start - 1) in word_class("meets") and not (start < t.size and t.words[start].cut)
    return (titled and (short or held)) or (next_name is None and short and met)


def _is_man(t: Tokens, start: int, name: int) -> bool:
    """Does a title that women bear in another form stand before the name?"""
    titles = [t.form(k) for k in range(start, name) if t.flags(k) & TITLE and not t.flags(k) & PERSON]
    feminine = any(WORDS[form].flags & FEMININE for form in titles)
    return not feminine and any(WORDS[form + "ه"].flags & FEMININE for form in titles)
