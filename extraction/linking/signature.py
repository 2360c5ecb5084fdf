"""The MinHash signature of an article's text: articles that say the same have nearly the same one.

Shingles are three words in a row of the folded text, marks left out, so that spelling, punctuation and line breaks do
not count. Articles below `_FEWEST` shingles have no signature: two short notices may agree by chance.
"""

from __future__ import annotations

import re

from rensa import RMinHash

from extraction.folding import Folded
from extraction.words import cut
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
_SQUARE, _CUBE = _FACTOR**2 % _MODULUS, _FACTOR**3 % _MODULUS
_ONES = _CUBE + _SQUARE + _FACTOR + 1


def shingles(folded: Folded) -> list[str]:
    """Three words in a row, each such sequence where it stands."""
    text = folded.text
    words = _WORDS.findall(text) if "_" in text else list(filter(str.isalnum, cut(text).surface))
    return list(map(" ".join, zip(words, words[1:], words[2:], strict=False)))


def sign(article_id: str, folded: Folded) -> ArticleSignature | None:
    """The signature of an article, or None where it has too few shingles."""
    found = shingles(folded)
    if len(found) < _FEWEST:
        return None
    sketch = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
    sketch.update(found)
    minhash = sketch.digest()
    return ArticleSignature(
        article_id=article_id, method=METHOD, shingles=len(found), minhash=minhash, bands=_bands(minhash)
    )


def _bands(minhash: list[int]) -> list[int]:
    """A number for each band: the polynomial in `_FACTOR` whose coefficients are its values, each plus one."""
    places = (minhash[at::_BAND] for at in range(_BAND))
    return [(a * _CUBE + b * _SQUARE + c * _FACTOR + d + _ONES) % _MODULUS for a, b, c, d in zip(*places, strict=True)]
