"""Events and participants in the balance of rules and words: invented articles."""

from __future__ import annotations

import pytest
from telling import PUBLISHED, Told

from extraction.events import confidence, find_events
from extraction.events.clause import make_clause
from extraction.events.weighing import weigh as weighing
from extraction.events.weighing.unread import _reading, put_in
from extraction.folding import fold
from schemas.tables import Article


def read(text: str, *, weighed: bool) -> list[Told]:
    article = Article(article_id="art_1", source_uri="x.txt", text=text, published_on=PUBLISHED)
    events, people = find_events(article, fold(text), weighed=weighed)
    for record in (*events, *people):
        assert text[record.evidence_start : record.evidence_end] == record.evidence
    return [Told(e, [p for p in people if p.event_id == e.event_id]) for e in events]


FELL = "باتت مدينة سيناد تحت سيطرة المتمردين بعد معارك عنيفة مع الجيش."


def test_words_tell_an_event_that_no_rule_reads() -> None:
    assert read(FELL, weighed=False) == []
    (told,) = read(FELL, weighed=True)
    assert told.type == "incident"
    assert told.event.rule is not None
    assert told.event.rule.startswith("learned_incident")
    assert 0.3 < told.event.confidence < 1
    assert "الجيش" in told.cast


def test_an_event_of_a_rule_has_the_probability_that_its_words_give_it() -> None:
    text = "التقى وزير الصناعة سالم الراشد نظيره العماني هلال الحارثي في مسقط أمس."
    (rule,), (weighed,) = read(text, weighed=False), read(text, weighed=True)
    assert (weighed.type, weighed.event.rule) == (rule.type, rule.event.rule)
    assert weighed.cast == {"سالم الراشد": "actor", "هلال الحارثي": "counterpart"}
    assert weighed.event.confidence > 0.7


def test_what_words_speak_against_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "التقى وزير الصناعة سالم الراشد نظيره العماني هلال الحارثي في مسقط أمس."
    monkeypatch.setattr(weighing, "is_told", lambda probability: probability > 0.999)
    assert read(text, weighed=False)
    assert read(text, weighed=True) == []


def test_what_a_new_rule_reads_is_always_recorded(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "التقى وزير الصناعة سالم الراشد نظيره العماني هلال الحارثي في مسقط أمس."
    monkeypatch.setattr(weighing, "is_told", lambda probability: probability > 0.999)
    monkeypatch.setattr(weighing, "is_known", lambda rule: False)
    (told,) = read(text, weighed=True)
    assert told.event.confidence == confidence.confidence(told.event.rule or "")


def test_a_text_without_sentences_tells_nothing() -> None:
    assert read("  \n ", weighed=True) == []


def test_drafts_stand_in_the_order_of_the_text() -> None:
    class At:
        def __init__(self, sentence: int, start: int) -> None:
            self.sentence, self.start = sentence, start

    drafts = [At(0, 5), At(2, 40)]
    for new in (At(1, 20), At(2, 60), At(0, 1)):
        put_in(drafts, new)  # type: ignore[arg-type]
    assert [(d.sentence, d.start) for d in drafts] == [(0, 1), (0, 5), (1, 20), (2, 40), (2, 60)]


@pytest.mark.parametrize(
    ("word", "present", "future"),
    [
        ("سيطر", False, False),
        ("سيصل", True, True),
        ("يستعد", True, False),
        ("تستعد", True, False),
        ("تراجع", False, False),
    ],
)
def test_what_the_form_of_a_learned_verb_tells(word: str, present: bool, future: bool) -> None:
    clause = make_clause(word, 0, len(word), [])
    reading = _reading(clause, 0, "incident")
    assert (reading.noun, reading.present, reading.future) == (False, present, future)
