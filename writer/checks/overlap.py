"""How much two texts have in common, word for word."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from writer.checks.bleu import Gram, grams

SHINGLE = 8  # words


def shingles(words: Sequence[str], size: int = SHINGLE) -> frozenset[Gram]:
    """The different runs of `size` words (Broder 1997)."""
    return frozenset(grams(words, size))


def jaccard(one: frozenset[Gram], other: frozenset[Gram]) -> float:
    """What two sets share of what either has, 0 to 1; 0 for two empty sets."""
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared) if shared else 0.0


def longest_shared(one: Sequence[str], other: Sequence[str]) -> Sequence[str]:
    """The longest run of words that both have; of several the one that comes first in `one`."""
    match = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    return one[match.a : match.a + match.size]
