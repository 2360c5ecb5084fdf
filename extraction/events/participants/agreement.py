"""Whether a verb's gender allows a person as its subject."""

from __future__ import annotations

from extraction.events.syntax import Scene
from extraction.events.words import words_of
from extraction.spans import Mention

_GENDERED = words_of("gendered_title")


def disagrees(mention: Mention, scene: Scene) -> bool:
    """Whether a mention cannot be the verb's subject, because one is of a man and the other of a woman.

    A verb before a post that is masculine in form may be so too: ترأس عضو المجلس الدكتورة فلانة.
    """
    if mention.kind != "person" or scene.reading.noun or mention.short:
        return False
    words = set(scene.folded[mention.start : mention.name_start].replace("/", " ").split())
    titled = any(w.endswith("ه") for w in words & _GENDERED)
    post = mention.post.endswith("ه")
    if not (words & _GENDERED or mention.post):
        return False
    if not scene.reading.feminine and mention.post:
        return post and mention.post.removesuffix("ه") not in words
    return (titled or post) != scene.reading.feminine
