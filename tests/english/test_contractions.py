"""Contractions, where a house style wants them."""

from __future__ import annotations

import pytest

from writer.english.contractions import contracted


@pytest.mark.parametrize(("long", "short"), [
    ("It is higher.", "It's higher."),
    ("It does not say, and cannot say, why.", "It doesn't say, and can't say, why."),
    ("There is work in both.", "There's work in both."),
    ("You are drawn to it.", "You're drawn to it."),
])  # fmt: skip
def test_what_is_contracted(long: str, short: str) -> None:
    assert contracted(long) == short


@pytest.mark.parametrize("text", [
    "That is where it is.",  # nothing follows that it could lean on
    "the median that is lower",
    "a bandit is not",
    "Whatever visit is meant",
])  # fmt: skip
def test_what_is_left_alone(text: str) -> None:
    assert contracted(text) == text
