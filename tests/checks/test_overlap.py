"""What two texts have in common: known values."""

from __future__ import annotations

import pytest

from writer.checks.overlap import jaccard, longest_shared, shingles


def test_shingles_are_the_different_runs() -> None:
    assert shingles(list("abab"), 2) == {("a", "b"), ("b", "a")}
    assert len(shingles([str(number) for number in range(10)])) == 3  # of eight words each
    assert shingles(list("ab")) == frozenset()


def test_jaccard_is_shared_by_either() -> None:
    one, other = shingles(list("abcd"), 2), shingles(list("bcdef"), 2)
    assert jaccard(one, other) == pytest.approx(2 / 5)  # bc, cd of ab, bc, cd, de, ef


def test_the_ends_of_jaccard() -> None:
    one = shingles(list("abc"), 2)
    assert jaccard(one, one) == 1
    assert jaccard(one, shingles(list("def"), 2)) == 0
    assert jaccard(frozenset(), frozenset()) == 0


def test_the_longest_shared_run() -> None:
    assert longest_shared(list("xabcyab"), list("abzabc")) == ["a", "b", "c"]
    assert longest_shared(["x"], ["y"]) == []
