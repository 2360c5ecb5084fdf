"""Whom the pronoun of a verbal noun, or a title right behind it, makes the one who acts."""

from __future__ import annotations

from extraction.events.syntax import Scene


def done_to_them(scene: Scene) -> bool:
    """وقام بتكريمهم الدكتور فلان: the pronoun is the object, so that who does it follows."""
    tokens, at = scene.clause.tokens, scene.at
    told = at > 0 and tokens[at - 1].text.removeprefix("و") in ("قام", "قامت")
    return told and scene.reading.pronoun and scene.reading.prefix == "ب"


def receives(scene: Scene) -> bool:
    """خلال استقبال سموه السفير فلانا: who is meant by his title receives."""
    tokens, at = scene.clause.tokens, scene.at
    k = tokens[at + 1].mention if at + 1 < len(tokens) else -1
    return k >= 0 and scene.clause.mentions[k].short
