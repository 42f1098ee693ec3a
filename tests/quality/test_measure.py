"""A row: met or not, and how it is shown."""

from __future__ import annotations

import pytest

from writer.quality.measure import Measure, Target, Unit
from writer.quality.targets import TARGETS


@pytest.mark.parametrize(
    ("value", "at_most", "met"), [(0.4, True, True), (0.41, True, False), (0.4, False, True), (0.39, False, False)]
)
def test_a_target_includes_its_bound(value: float, at_most: bool, met: bool) -> None:
    assert Measure("m", value, Unit.ratio, Target(0.4, at_most, "why", "source"), "how").met is met


def test_a_row_without_target_is_neither_met_nor_missed() -> None:
    row = Measure("m", 3, Unit.number, None, "how")
    assert row.met is None
    assert (row.shown, row.shown_target) == ("3.0", "")
    assert row.as_json()["target"] is None


def test_shares_are_shown_in_percent_and_given_as_they_are() -> None:
    row = Measure("m", 0.1234, Unit.share, Target(0.15, True, "why", "source"), "how", ("worst",), {"more": 1})
    assert (row.shown, row.shown_target) == ("12.3%", "≤ 15.0%")
    assert row.as_json() == {
        "name": "m",
        "value": 0.1234,
        "unit": "share",
        "met": True,
        "how": "how",
        "target": {"at_most": 0.15, "why": "why", "source": "source"},
        "worst": ["worst"],
        "detail": {"more": 1},
    }


def test_every_target_says_why_and_whence() -> None:
    assert all(target.why and target.source for target in TARGETS.values())
