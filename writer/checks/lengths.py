"""How long sentences are."""

from __future__ import annotations

from collections.abc import Sequence

from writer.checks.sentences import words_of


def lengths(sentences: Sequence[str]) -> list[int]:
    """The number of words of each sentence."""
    return [len(words_of(sentence)) for sentence in sentences]


def share_over(counts: Sequence[int], limit: int) -> float:
    """The share of the counts above a limit, 0 to 1; 0 where there are none."""
    return sum(count > limit for count in counts) / len(counts) if counts else 0.0
