"""Outlook: growth over a stated period, the number of jobs, openings a year, satisfaction."""

from __future__ import annotations

from writer.facts.bands import Bands
from writer.facts.compare import SAME, by_ratio, difference, one_side, other_source, two_sided
from writer.facts.fact import MORE, Bare, Case, Kind, Pair, flagged

_GROWTH = ("growth", "growth_verb")
_BOTH = {"more": _GROWTH, "less": _GROWTH, "a": _GROWTH, "b": _GROWTH}
_PERIOD = {"period": "more.growth_period"}
_SLOTS = {**_PERIOD, "gap.points": "gap_points"}
_VALUE = {**_PERIOD, "value": "more.growth"}
_DATED = ("dated",)
GROWTH = Kind(
    "outlook.growth",
    (
        Case("none"),
        Case("same_up", {"a": _GROWTH, "b": _GROWTH}, _VALUE, _DATED),
        Case("same_down", {"a": _GROWTH, "b": _GROWTH}, _VALUE, _DATED),
        Case("same_flat", {"a": ("growth_verb",), "b": ("growth_verb",)}, _PERIOD, _DATED),
        Case("close", _BOTH, _SLOTS, _DATED),  # both grow or both shrink, under the band apart
        Case("faster", _BOTH, _SLOTS, _DATED),  # both grow, `more` faster
        Case("slower_decline", _BOTH, _SLOTS, _DATED),  # both shrink, `more` less
        Case("opposite", _BOTH, _SLOTS, _DATED),  # `more` grows, `less` shrinks
        Case("up_flat", _BOTH, _PERIOD, _DATED),  # `more` grows, `less` stays level
        Case("flat_down", _BOTH, _PERIOD, _DATED),  # `more` stays level, `less` shrinks
        # One occupation code, and so one projection, stands for both roles.
        Case("one_code", {"a": ("growth_verb",), "b": ("growth_verb",)}, _PERIOD, _DATED),
        Case("other_periods", {"a": _GROWTH, "b": _GROWTH}),  # not over the same years: told, not compared
        Case("one_known", {"known": _GROWTH, "unknown": ()}, _PERIOD, _DATED),
    ),
    ("outlook.growth", "outlook.years"),
    frozenset({"growth"}),
)
_UP, _DOWN, _FLAT, _CLOSE, _FASTER, _SLOWER, _OPPOSITE, _UP_FLAT, _FLAT_DOWN, _, _OTHER = range(1, 12)

_COUNT_GAP = ("gap.ratio", "gap.percent")
JOBS = Kind(
    "outlook.jobs", two_sided("jobs", ("close", "more", "multiple"), _COUNT_GAP), ("outlook.jobs",), frozenset({"jobs"})
)
OPENINGS = Kind(
    "outlook.openings",
    two_sided("openings", ("close", "more", "multiple"), _COUNT_GAP),
    ("outlook.openings",),
    frozenset({"openings"}),
)
SATISFACTION = Kind(
    "satisfaction", two_sided("satisfaction", ("higher",)), ("satisfaction",), frozenset({"satisfaction"})
)
KINDS = (GROWTH, JOBS, OPENINGS, SATISFACTION)
_IS_DATED = flagged(0, "dated")

_LITTLE = 1.0  # percent over the period: less is "little or no change" to the Bureau of Labor Statistics


def _growth(pair: Pair, bands: Bands) -> Bare | None:
    fa, fb = pair.fa, pair.fb
    x, y = fa.growth, fb.growth
    if x is None or y is None:
        fact = one_side(GROWTH, pair, x, y)
        if fact is not None and fact[MORE].figures.growth_years:
            fact = (fact[0] | _IS_DATED, *fact[1:])
        return fact
    if fa.growth_years != fb.growth_years:
        return _OTHER, pair.a, pair.b, pair, GROWTH, 0.0
    flags = _IS_DATED if fa.growth_years else 0
    if x == y:
        return (_FLAT if x == 0 else _UP if x > 0 else _DOWN) | flags, pair.a, pair.b, pair, GROWTH, 0.0
    more, less, high, low = (pair.a, pair.b, x, y) if x > y else (pair.b, pair.a, y, x)
    amount = difference(high, low)
    salience = bands.weights["growth"] * amount
    if high > 0 > low:
        case = _OPPOSITE
        if high >= _LITTLE and -low >= _LITTLE:
            salience += bands.weights["growth_opposite"]
    elif low == 0:
        case = _UP_FLAT
    elif high == 0:
        case = _FLAT_DOWN
    elif amount < bands.bands["growth"].limits[0]:
        case = _CLOSE
    else:
        case = _FASTER if low > 0 else _SLOWER
    return case | flags, more, less, pair, GROWTH, salience, amount


def _satisfaction(pair: Pair) -> Bare | None:
    fa, fb = pair.fa, pair.fb
    if fa.score is None or fb.score is None:
        return one_side(SATISFACTION, pair, fa.score, fb.score)
    if fa.score_of != fb.score_of:
        return None  # two scales cannot be compared, and each alone says little
    if fa.score == fb.score:
        return SAME, pair.a, pair.b, pair, SATISFACTION, 0.0
    more, less = (pair.a, pair.b) if fa.score > fb.score else (pair.b, pair.a)
    return 2, more, less, pair, SATISFACTION, 0.0


def _counted(kind: Kind, pair: Pair, x: int | None, y: int | None, bands: Bands, weight: float) -> Bare | None:
    """Compare two counts; none where one is under two, for which the table is enough and "1 jobs" no English."""
    if (x is not None and x < 2) or (y is not None and y < 2):
        return None
    return by_ratio(kind, pair, x, y, bands.bands["count"], weight)


def outlook_facts(pair: Pair, bands: Bands) -> list[Bare | None]:
    """The facts of KINDS, in that order."""
    fa, fb, weight = pair.fa, pair.fb, bands.weights["jobs"]
    return [
        _growth(pair, bands),
        None if other_source(fa.jobs_source, fb.jobs_source) else _counted(JOBS, pair, fa.jobs, fb.jobs, bands, weight),
        _counted(OPENINGS, pair, fa.openings, fb.openings, bands, 0.0),
        _satisfaction(pair),
    ]
