"""The MinHash signature of an article's text: articles that say the same have nearly the same one.

Shingles are three words in a row of the folded text, marks left out, so that spelling, punctuation and line breaks do
not count. Articles below `_FEWEST` shingles have no signature: two short notices may agree by chance.
"""

from __future__ import annotations

import re

from rensa import RMinHash

from extraction.folding import Folded
from schemas.tables import ArticleSignature

# Of signatures made otherwise nothing can be said: this name changes with anything below and with rensa's algorithm.
METHOD = f"words3-128x4-rensa{RMinHash.ALGORITHM_VERSION}"

_WORDS = re.compile(r"\w+")
_PERMUTATIONS, _SEED = 128, 1
# 32 bands of 4: of pairs with similarity 0.5 they bring 87 in 100 together, of 0.6 99, of 0.1 none in 300.
_BAND = 4
_FEWEST = 12
_MODULUS = (1 << 61) - 1
_FACTOR = 0x9E3779B97F4A7C15 % _MODULUS


def shingles(folded: Folded) -> list[str]:
    """Three words in a row, each such sequence where it stands."""
    words = _WORDS.findall(folded.text)
    return list(map(" ".join, zip(words, words[1:], words[2:], strict=False)))


def sign(article_id: str, folded: Folded) -> ArticleSignature | None:
    """The signature of an article, or None where it has too few shingles."""
    found = shingles(folded)
    if len(found) < _FEWEST:
        return None
    sketch = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
    sketch.update(found)
    minhash = sketch.digest()
    bands = [_mix(minhash[at : at + _BAND]) for at in range(0, _PERMUTATIONS, _BAND)]
    return ArticleSignature(article_id=article_id, method=METHOD, shingles=len(found), minhash=minhash, bands=bands)


def _mix(values: list[int]) -> int:
    mixed = 0
    for value in values:
        mixed = (mixed * _FACTOR + value + 1) % _MODULUS
    return mixed
