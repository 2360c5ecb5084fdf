"""Lists of what a body decides or plans, an item to a line: أقر المجلس ما يلي: أولاً: الموافقة على .."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from extraction.events.clause import Clause, Token
from extraction.events.draft import Draft
from extraction.events.participants.cast import put_first
from extraction.events.participants.items import heads_item, is_item
from extraction.events.participants.sat_body import is_sitting, sitting_body
from extraction.events.syntax import governed
from extraction.spans import Mention

_PLANNED = frozenset({"decision", "appointment", "launch", "inauguration", "participation", "signing", "aid", "award"})


def add_listing_body(draft: Draft, drafts: Sequence[Draft], sentence: Callable[[int], Clause]) -> bool:
    """Give the event of an item whoever the words before the list name as its doer; whether there is one."""
    reading = draft.scene.reading
    if not reading.noun or draft.type not in _PLANNED or reading.frame.subject != "actor":
        return False
    tokens = draft.scene.clause.tokens
    if not heads_item(tokens, draft.scene.at) and not _goes_on(tokens, draft.scene.at):
        return False
    n = draft.sentence - 1
    while n >= 0 and is_item(sentence(n).tokens):
        n -= 1
    doers = _announcing(sentence(n), n, drafts, draft) if n >= 0 else []
    if not doers:
        return False
    draft.arguments = put_first(doers, "actor", [a for a in draft.arguments if a.role != "actor"])
    draft.dropped_subject = False
    return True


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun goes on in an item behind a comma (إعفاء فلان ..، وتكليف فلان)."""
    return is_item(tokens) and tokens[at].text.startswith("و") and tokens[at - 1].text in ("،", ",")


def _announcing(clause: Clause, n: int, drafts: Sequence[Draft], draft: Draft) -> list[Mention]:
    """Who announces the list that follows clause number n, with a colon at its end."""
    if not clause.tokens or clause.tokens[-1].text != ":":
        return []
    free = [m for k, m in enumerate(clause.mentions) if m.kind != "country" and not governed(clause, k)]
    free = [m for m in free if not m.members]
    if free:
        return [next((m for m in free if m.kind == "organization"), free[0])]
    if any(t.mention < 0 and is_sitting(t.text) for t in clause.tokens):
        return sitting_body(drafts, draft, n)
    return []
