"""Comparing one figure of both roles: the part all quantitative topics share."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from math import log
from typing import Any

from writer.facts.bands import Band
from writer.facts.fact import Bare, Case, Kind, Pair

Limits = tuple[float, ...]
SAME = 1  # every comparing kind opens with the cases none and same


def two_sided(
    value: str, bands: tuple[str, ...], slots: tuple[str, ...] = (), flags: tuple[str, ...] = ()
) -> tuple[Case, ...]:
    """The cases of a compared figure called `value`: none, same, one case a band, one_known (always the last)."""
    both: Mapping[str, tuple[str, ...]] = {"more": (value,), "less": (value,), "a": (value,), "b": (value,)}
    return (
        Case("none"),
        Case("same", {"a": (value,), "b": (value,)}, {"value": f"more.{value}"}, flags),
        *(Case(name, both, {slot: slot.replace(".", "_") for slot in slots}, flags) for name in bands),
        Case("one_known", {"known": (value,), "unknown": ()}),
    )


def one_side(kind: Kind, pair: Pair, x: Any, y: Any) -> Bare | None:
    """The fact where one side is missing: `one_known`, or None where both are."""
    if x is y:  # None
        return None
    more, less = (pair.a, pair.b) if y is None else (pair.b, pair.a)
    return len(kind.cases) - 1, more, less, pair, kind, 0.0


def other_source(x: str | None, y: str | None) -> bool:
    """Whether two figures come from different sources, which do not count alike."""
    return x != y and x is not None and y is not None


def by_ratio(kind: Kind, pair: Pair, x: Any, y: Any, band: Band, weight: float) -> Bare | None:
    """Compare two positive figures by ratio."""
    if x is None or y is None:
        return one_side(kind, pair, x, y)
    if x == y:
        return SAME, pair.a, pair.b, pair, kind, 0.0
    if x > y:
        more, less, high, low = pair.a, pair.b, x, y
    else:
        more, less, high, low = pair.b, pair.a, y, x
    if low <= 0:
        return None  # nothing to divide by, and "more than none" tells a reader less than the table does
    ratio = high / low
    return 2 + bisect_right(band.limits, ratio), more, less, pair, kind, weight * log(ratio), high - low, ratio


def difference(high: float, low: float) -> float:
    """How far two figures with one decimal lie apart, without the noise of floating point: 3.3 and 3 by 0.3."""
    return int((high - low) * 10 + 0.5) / 10


def by_points(kind: Kind, pair: Pair, x: Any, y: Any, limits: Limits = ()) -> Bare | None:
    """Compare two figures whose gap is a difference (percentage points, years), in bands or in one."""
    if x is None or y is None:
        return one_side(kind, pair, x, y)
    if x == y:
        return SAME, pair.a, pair.b, pair, kind, 0.0
    if x > y:
        more, less, amount = pair.a, pair.b, difference(x, y)
    else:
        more, less, amount = pair.b, pair.a, difference(y, x)
    return 2 + bisect_right(limits, amount), more, less, pair, kind, 0.0, amount


def by_name(kind: Kind, pair: Pair, x: Any, y: Any, weight: float = 0.0) -> Bare | None:
    """Compare two names: cases none, same, differ, one_known."""
    if x is None or y is None:
        return one_side(kind, pair, x, y)
    if x == y:
        return SAME, pair.a, pair.b, pair, kind, 0.0
    return 2, pair.a, pair.b, pair, kind, weight


def named(value: str) -> tuple[Case, ...]:
    """The cases of a compared name."""
    both = {"a": (value,), "b": (value,)}
    return (
        Case("none"),
        Case("same", both, {"value": f"more.{value}"}),
        Case("differ", both),
        Case("one_known", {"known": (value,), "unknown": ()}),
    )
