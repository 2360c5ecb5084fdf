"""The words of a text: where they stand, and which are among given forms."""

from extraction.words import cut, kind_by_rule, kind_of_word

TEXT = "  وصل الوفد، أمس.\n\n(12 شخصا)  #كذا_وكذا"


def test_words_stand_where_the_text_has_them() -> None:
    words = cut(TEXT)
    assert [w for w in words.surface if w] == [
        "وصل", "الوفد", "،", "أمس", ".", "(", "12", "شخصا", ")", "#", "كذا", "_", "وكذا",
    ]  # fmt: skip
    assert all(TEXT.startswith(word, at) for word, at in zip(words.surface, words.begin, strict=False))
    assert words.begin[-1] == len(TEXT)


def test_words_within_a_stretch_begin_in_it() -> None:
    words = cut(TEXT)
    start = TEXT.index("الوفد")
    i, j = words.within(start, TEXT.index("12") + 1)
    assert [w for w in words.surface[i:j] if w] == ["الوفد", "،", "أمس", ".", "(", "12"]


def test_words_of_a_kind() -> None:
    few, more = kind_of_word(lambda: {"وصل", "شخصا", "الوف"}), kind_of_word(lambda: {"وصل": 1, "12": 2})
    words = cut(TEXT)
    assert [words.surface[k] for k in words.of_kind(few)] == ["وصل", "شخصا"]
    assert [words.surface[k] for k in words.of_kind(more)] == ["وصل", "12"]


def test_nothing_to_cut() -> None:
    assert (cut("").surface, cut("").begin) == ([], [0])


def test_words_of_a_kind_by_rule() -> None:
    long = kind_by_rule(lambda form: len(form) > 4)
    words = cut(TEXT)
    assert [words.surface[k] for k in words.of_kind(long)] == ["الوفد"]
