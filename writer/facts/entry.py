"""The way in: how long it takes to enter, experience on the job, what entry asks for."""

from __future__ import annotations

from math import inf, log

from writer.facts.bands import Bands
from writer.facts.compare import SAME, by_name, by_points, named, one_side, other_source, two_sided
from writer.facts.fact import Bare, Case, Kind, Pair

_BOTH = {"more": ("entry",), "less": ("entry",), "a": ("entry",), "b": ("entry",)}
TIME = Kind(
    "entry.time",
    (
        Case("none"),
        Case("same", {"a": ("entry",), "b": ("entry",)}, {"value": "more.entry"}),
        Case("longer", _BOTH),  # `more` takes longer: neither end is shorter, and an open end begins beyond the other's
        Case("overlap", {"a": ("entry",), "b": ("entry",)}),  # the longer one cannot be told
        Case("one_known", {"known": ("entry",), "unknown": ()}),
    ),
    ("experience.to_become",),
    frozenset({"entry"}),
)
YEARS = Kind(
    "experience.years",
    two_sided("experience", ("more",), ("gap.years",)),
    ("experience.years",),
    frozenset({"experience"}),
)
NEEDED = Kind("education.needed", named("needed"), ("education.needed",), frozenset({"needed"}))
LICENCES = Kind("education.licences", named("licences"), ("licences",), frozenset({"licences"}))
KINDS = (TIME, YEARS, NEEDED, LICENCES)


def _middle(period: tuple[float, float]) -> float:
    """The middle in months; an open end counts as a quarter more than where it starts."""
    low, high = period
    return max(low * 1.25 if high == inf else (low + high) / 2, 0.5)


def _longer(x: tuple[float, float], y: tuple[float, float]) -> bool:
    """Neither end is shorter. "More than four years" is not longer than "four to six": it may be five."""
    return x[0] >= y[0] and x[1] >= y[1] and (x[1] != inf or x[0] >= y[1])


def _time(pair: Pair, weight: float) -> Bare | None:
    x, y = pair.fa.entry, pair.fb.entry
    if other_source(pair.fa.entry_source, pair.fb.entry_source):
        return None
    if x is None or y is None:
        return one_side(TIME, pair, x, y)
    if x == y:
        return SAME, pair.a, pair.b, pair, TIME, 0.0
    if _longer(x, y):
        return 2, pair.a, pair.b, pair, TIME, weight * log(_middle(x) / _middle(y))
    if _longer(y, x):
        return 2, pair.b, pair.a, pair, TIME, weight * log(_middle(y) / _middle(x))
    return 3, pair.a, pair.b, pair, TIME, 0.0


def entry_facts(pair: Pair, bands: Bands) -> list[Bare | None]:
    """The facts of KINDS, in that order."""
    return [
        _time(pair, bands.weights["entry"]),
        by_points(YEARS, pair, pair.fa.experience, pair.fb.experience),
        by_name(NEEDED, pair, pair.fa.needed, pair.fb.needed, bands.weights["needed"]),
        by_name(LICENCES, pair, pair.fa.licences, pair.fb.licences),
    ]
