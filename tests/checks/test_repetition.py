"""What is said again: in another text, or in the same."""

from __future__ import annotations

import pytest

from writer.checks.repetition import in_several, share_in_several, share_twice_within, twice_within


def test_what_other_texts_have_too() -> None:
    texts = [["x", "y", "x"], ["x", "z"], ["x", "z", "w"]]
    assert in_several(texts) == {"x": 3, "z": 2}
    assert list(in_several(texts)) == ["x", "z"]
    # x, x; x, z; x, z: six of eight.
    assert share_in_several(texts) == pytest.approx(6 / 8)


def test_what_one_text_says_twice_is_not_in_several() -> None:
    assert share_in_several([["x", "x"], ["y"]]) == 0


def test_what_a_text_has_twice() -> None:
    assert twice_within(["x", "y", "x", "z", "y", "x"]) == {"x": 3, "y": 2}
    # x, x of three, none of two: across texts the same opening does not count.
    assert share_twice_within([["x", "x", "y"], ["x", "y"]]) == pytest.approx(2 / 5)


@pytest.mark.parametrize("texts", [[], [[], []]])
def test_nothing_repeats_nothing(texts: list[list[str]]) -> None:
    assert share_in_several(texts) == 0
    assert share_twice_within(texts) == 0


def test_identical_texts_repeat_everything_and_disjoint_ones_nothing() -> None:
    assert share_in_several([["x", "y"], ["x", "y"]]) == 1
    assert share_in_several([["x", "y"], ["v", "w"]]) == 0
