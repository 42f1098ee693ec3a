"""What is said more than once: within one text, or in several."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence


def in_several(texts: Sequence[Sequence[str]]) -> dict[str, int]:
    """The entries that stand in more than one text, with the number of those texts; the most frequent first."""
    found = Counter(entry for text in texts for entry in dict.fromkeys(text))
    return {entry: count for entry, count in found.most_common() if count > 1}


def share_in_several(texts: Sequence[Sequence[str]]) -> float:
    """The share of all entries that also stand in another text, 0 to 1; 0 where there are none."""
    several = in_several(texts)
    return _share([entry in several for text in texts for entry in text])


def twice_within(text: Sequence[str]) -> dict[str, int]:
    """The entries that stand more than once in a text, with how often; the most frequent first."""
    return {entry: count for entry, count in Counter(text).most_common() if count > 1}


def share_twice_within(texts: Sequence[Sequence[str]]) -> float:
    """The share of all entries whose own text has another one that is the same, 0 to 1; 0 where there are none."""
    return _share([count > 1 for text in texts for count in map(Counter(text).__getitem__, text)])


def _share(hits: Sequence[bool]) -> float:
    return sum(hits) / len(hits) if hits else 0.0
