"""The written forms that call up a frame: inflection, clitics, future, passive, object pronouns."""

from __future__ import annotations

import pytest
from telling import slug, types

from extraction.events.frames import Reading, find_triggers
from extraction.folding import fold_text


def readings(word: str, frame: str) -> list[Reading]:
    found = find_triggers(fold_text(word))
    return [r for t in found for r in t.readings if r.frame.name == frame]


@pytest.mark.parametrize(
    ("word", "frame"),
    [
        pytest.param(word, frame, id=slug(word))
        for frame, words in {
            "met": "التقى التقت التقيا التقوا يلتقي تلتقي يلتقيان يلتقون سيلتقي ستلتقي والتقى فالتقت وسيلتقي",
            "signed": "وقع وقعت وقعا وقعوا وقعتا يوقع توقع يوقعان يوقعون سيوقع ستوقع ووقع فوقع وقعها وقعته توقيع"
            " توقيعها بتوقيع لتوقيع",
            "inaugurated": "افتتح افتتحت يفتتح تفتتح سيفتتح ستفتتح وافتتح افتتحها افتتحته افتتاح"
            " وافتتاح لافتتاح افتتاحه",
            "received": "استقبل استقبلت يستقبل تستقبل استقبله استقبلته سيستقبل واستقبلت استقبلهم استقبلهما",
            "visit_of": "زيارة وزيارة بزيارة لزيارة زيارته زيارتها لزيارته وبزيارة",
            "decided": "أقر أقرت يقر تقر سيقر وأقر إقرار وافق وافقت يوافق موافقة موافقته",
            "gathering_organised": "أقيم أقيمت يقام تقام سيقام ستقام وتقام نظم نظمتها تنظيم",
        }.items()
        for word in words.split()
    ],
)
def test_forms_of_a_frame(word: str, frame: str) -> None:
    assert readings(word, frame), word


@pytest.mark.parametrize(
    ("word", "frame", "flags"),
    [
        ("التقت", "met", {"feminine"}),
        ("ستلتقي", "met", {"feminine", "present", "future"}),
        ("التقيا", "met", {"plural"}),
        ("وقعا", "signed", {"plural"}),
        ("يوقعان", "signed", {"plural", "present"}),
        ("وقعها", "signed", {"pronoun"}),
        ("توقيع", "signed", {"noun"}),
        ("زيارته", "visit_of", {"noun", "pronoun"}),
        ("أقيمت", "gathering_organised", {"passive", "feminine"}),
        ("ستقام", "gathering_organised", {"passive", "feminine", "present", "future"}),
        ("سيطلق", "launched", {"present", "future"}),
    ],
    ids=slug,
)
def test_what_a_form_says(word: str, frame: str, flags: set[str]) -> None:
    reading = readings(word, frame)[0]
    names = ("noun", "present", "future", "feminine", "plural", "passive", "pronoun")
    assert {name for name in names if getattr(reading, name)} == flags


@pytest.mark.parametrize(
    ("word", "frame"),
    [
        pytest.param(word, frame, id=slug(word))
        for frame, words in {
            "met": "التقاه التقاها",  # a final alef maqsura is written alef before a pronoun
            "spoke": "ألقاها ألقاه",
            "meeting_held": "أجراها",
            "visit_invited": "دعت دعته",  # a final alef falls before the feminine t
            "gathering_cancelled": "ألغيت",  # a past on -iya keeps its y before it
            "death": "توفيت",
            "met_death": "لقيت",
        }.items()
        for word in words.split()
    ],
)
def test_forms_of_weak_verbs(word: str, frame: str) -> None:
    assert readings(word, frame), word


@pytest.mark.parametrize("word", ["تلتقط", "موقعة", "استقبالات", "الزائر", "قرار", "نظام", "مفتتح"], ids=slug)
def test_words_that_only_look_alike(word: str) -> None:
    assert find_triggers(fold_text(word)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "التقى الدكتور مازن الدرعي المهندس زيد الخطيب.",
        "والتقى الدكتور مازن الدرعي المهندس زيد الخطيب.",
        "التقت الدكتورة ليلى الشامسي المهندس زيد الخطيب.",
        "سيلتقي الدكتور مازن الدرعي المهندس زيد الخطيب.",
        "وقد التقى الدكتور مازن الدرعي المهندس زيد الخطيب.",
        "الْتَقَى الدكتور مازن الدرعي المهندس زيد الخطيب.",
        "التقــى الدكتور مازن الدرعي المهندس زيد الخطيب.",
        "التقي الدكتور مازن الدرعي المهندس زيد الخطيب.",
    ],
    ids=slug,
)
def test_spelling_and_clitics_do_not_matter(sentence: str) -> None:
    assert types(sentence) == ["meeting"]


def test_a_trigger_within_a_name_is_none() -> None:
    assert types("أكدت لجنة متابعة توقيع العقود أن العمل مستمر.") == []
