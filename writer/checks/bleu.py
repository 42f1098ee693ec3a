"""How much of a text could be put together from the others: self-BLEU."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp, log

Gram = tuple[str, ...]
LONGEST = 4
_NO_MATCH = 0.1  # counts: smoothing method 1 of Chen and Cherry (2014), with NLTK's epsilon


@dataclass(slots=True)
class _Most:
    """How often a gram stands in the text that has it most often, which text that is, and how often in the next."""

    owner: int
    highest: int
    second: int = 0

    def without(self, text: int) -> int:
        return self.second if text == self.owner else self.highest


def self_bleu(texts: Sequence[Sequence[str]]) -> list[float]:
    """BLEU-4 of each text, a sequence of words, with all the others as its references: 0 nothing shared, 1 the same.

    Self-BLEU is the mean of these (Zhu et al. 2018, "Texygen"). BLEU as Papineni et al. 2002 define it: the geometric
    mean of the clipped precisions of 1- to 4-grams, each with the same weight, times the brevity penalty for the
    reference whose length is closest (of two as close, the shorter). Where no gram of one length matches, 0.1 are
    taken to match; where not even a word does, the score is 0. Raises ValueError for fewer than two texts.
    """
    if len(texts) < 2:
        raise ValueError("a text is compared with others; give at least two")
    logs, shared = [0.0] * len(texts), [True] * len(texts)
    for size in range(1, LONGEST + 1):
        counts = [Counter(grams(text, size)) for text in texts]
        most = _most(counts)
        for index, count in enumerate(counts):
            matched: float = sum(min(times, most[gram].without(index)) for gram, times in count.items())
            if size == 1:
                shared[index] = matched > 0
            logs[index] += log((matched or _NO_MATCH) / max(1, count.total())) / LONGEST
    lengths = [len(text) for text in texts]
    return [_brevity(lengths, i) * exp(logs[i]) if shared[i] else 0.0 for i in range(len(texts))]


def grams(words: Sequence[str], size: int) -> Iterable[Gram]:
    """Every run of so many words, from left to right."""
    return zip(*(words[start:] for start in range(size)), strict=False)


def _most(counts: Sequence[Counter[Gram]]) -> dict[Gram, _Most]:
    """What clipping needs, once for all texts: the highest count of each gram among all texts but one."""
    most: dict[Gram, _Most] = {}
    for index, count in enumerate(counts):
        for gram, times in count.items():
            known = most.get(gram)
            if known is None:
                most[gram] = _Most(index, times)
            elif times > known.highest:
                most[gram] = _Most(index, times, known.highest)
            elif times > known.second:
                known.second = times
    return most


def _brevity(lengths: Sequence[int], index: int) -> float:
    own = lengths[index]
    others = (length for other, length in enumerate(lengths) if other != index)
    closest = min(others, key=lambda length: (abs(length - own), length))
    return 1.0 if own >= closest else exp(1 - closest / max(1, own))
