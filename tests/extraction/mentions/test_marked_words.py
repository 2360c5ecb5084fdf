"""The words at which a mention may begin are found by their spelling: none may be missed."""

from hypothesis import given
from hypothesis import strategies as st

from extraction.folding import fold_text
from extraction.mentions.vocabulary import HEAD, SHORT, WORDS, lexicon, lone_heads, marked_words, opening_words

FORMS = sorted({*lexicon(), *opening_words(), *lone_heads()})
CLITICS = [conjunction + preposition for conjunction in ("", "و", "ف") for preposition in ("", "ب", "ل", "ك")]


@given(st.sampled_from(CLITICS), st.sampled_from(["", "ال", "ل"]), st.sampled_from(FORMS))
def test_no_marked_word_is_missed(clitics: str, article: str, form: str) -> None:
    for word in (clitics + article + form, clitics + article + form.removeprefix("ال"), clitics + form[1:]):
        if word and WORDS[word].flags & (HEAD | SHORT):
            assert word in marked_words()


def test_examples() -> None:
    for word in ("للوزير", "وللجنة", "وزيرها", "بالشركة", "الوزير", "لخالد"):
        folded = fold_text(word)
        assert bool(WORDS[folded].flags & (HEAD | SHORT)) <= (folded in marked_words())
    assert {fold_text(w) for w in ("للوزير", "للجنة", "وبالشركة", "لخالد")} <= marked_words()
