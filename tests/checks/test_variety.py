"""Different words and runs of words: known values."""

from __future__ import annotations

import pytest

from writer.checks.variety import distinct, msttr


def test_msttr_is_the_mean_over_whole_segments() -> None:
    # "a a b" has 2 of 3, "c c c" 1 of 3; the rest "d" is left out.
    assert msttr(list("aabcccd"), 3) == pytest.approx((2 / 3 + 1 / 3) / 2)


def test_a_text_shorter_than_a_segment_is_one() -> None:
    assert msttr(list("aabc"), 100) == pytest.approx(3 / 4)


def test_nothing_has_no_variety() -> None:
    assert msttr([]) == 0
    assert distinct([]) == 0
    assert distinct(["a"]) == 0


def test_msttr_of_words_that_never_recur_is_one() -> None:
    assert msttr([str(number) for number in range(250)]) == 1


def test_distinct_counts_different_pairs() -> None:
    # ab ba ab bc: three different of four.
    assert distinct(list("ababc")) == pytest.approx(3 / 4)
    assert distinct(list("ababc"), 1) == pytest.approx(3 / 5)
    assert distinct(list("aaaa"), 3) == pytest.approx(1 / 2)
