"""How many different words, and runs of words, a text has."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import mean

from writer.checks.bleu import grams


def msttr(words: Sequence[str], segment: int = 100) -> float:
    """The mean segmental type/token ratio: different words per word, segment by segment, averaged; 0 to 1.

    A plain type/token ratio falls with the length of a text; over segments of one length texts compare (Johnson 1944;
    Malvern et al. 2004). A rest shorter than a segment is left out, unless it is all there is. 0 for no words.
    """
    starts = range(0, max(len(words) - segment, 0) + 1, segment)
    ratios = [len(set(part)) / len(part) for start in starts if (part := words[start : start + segment])]
    return mean(ratios) if ratios else 0.0


def distinct(words: Sequence[str], size: int = 2) -> float:
    """Different runs of `size` words per such run, 0 to 1: distinct-n (Li et al. 2016).

    It falls with the length of the text, so only texts of the same length compare. 0 where there is no such run.
    """
    runs = list(grams(words, size))
    return len(set(runs)) / len(runs) if runs else 0.0
