"""Pay: the average and its gap, the hourly rate, the median, the range and how ranges lie, where pay is best."""

from __future__ import annotations

from writer.facts.bands import Bands
from writer.facts.compare import SAME, by_name, by_points, by_ratio, named, one_side, two_sided
from writer.facts.fact import Case, Fact, Kind, Pair

_GAP = ("gap.money", "gap.percent", "gap.ratio", "gap.rounded")
_BANDS = ("close", "slightly", "higher", "much_higher", "multiple")

YEARLY = Kind("pay.yearly", two_sided("yearly", _BANDS, _GAP, ("hourly",)), ("pay.yearly",), frozenset({"pay"}))
HOURLY = Kind("pay.hourly", two_sided("hourly", ("differ",), ("gap.money",)), ("pay.hourly",), frozenset({"hourly"}))
MEDIAN = Kind("pay.median", two_sided("median", _BANDS, _GAP), ("pay.median",), frozenset({"median"}))

_RANGE = ("low", "high", "pay_range")
_ENDS = {"more": _RANGE, "less": _RANGE, "a": _RANGE, "b": _RANGE}
RANGE = Kind(
    "pay.range",
    (
        Case("none"),
        Case("same", {"a": _RANGE, "b": _RANGE}, {"value": "more.pay_range"}),
        Case("apart", _ENDS),  # the ranges do not touch: `more` starts above where `less` ends
        Case("shifted", _ENDS),  # both ends of `more` are higher, the ranges overlap
        Case("wider", _ENDS),  # `more` reaches further both down and up
        Case("same_floor", _ENDS, {"value": "more.low"}),  # equal low ends; `more` reaches higher; value: the floor
        Case("same_top", _ENDS, {"value": "more.high"}),  # equal high ends; `more` starts higher; value: the top
        Case("one_known", {"known": _RANGE, "unknown": ()}),
    ),
    ("pay.low", "pay.high"),
    frozenset({"range"}),
)
_APART, _SHIFTED, _WIDER, _SAME_FLOOR, _SAME_TOP = range(2, 7)

CITY = Kind("pay.city", named("city"), ("pay.best_city",), frozenset({"city"}))
STATE = Kind("pay.state", named("state"), ("pay.best_state",), frozenset({"state"}))
COMPANY = Kind("pay.company", named("company"), ("pay.best_company",), frozenset({"company"}))
INDUSTRY = Kind("pay.industry", named("industry"), ("pay.best_industry",), frozenset({"industry"}))
KINDS = (YEARLY, HOURLY, MEDIAN, RANGE, CITY, STATE, COMPANY, INDUSTRY)


def _range(pair: Pair, weight: float) -> Fact | None:
    fa, fb = pair.fa, pair.fb
    low_a, high_a, low_b, high_b = fa.low, fa.high, fb.low, fb.high
    a_known = low_a is not None and high_a is not None
    if low_b is None or high_b is None:
        return one_side(RANGE, pair, a_known or None, None)
    if low_a is None or high_a is None:
        return one_side(RANGE, pair, None, True)
    if low_a == low_b:
        if high_a == high_b:
            return Fact(RANGE, SAME, pair, pair.a, pair.b)
        first, case = high_a > high_b, _SAME_FLOOR
    elif high_a == high_b:
        first, case = low_a > low_b, _SAME_TOP
    elif (low_a > low_b) == (high_a > high_b):
        first = low_a > low_b
        case = _APART if (low_a > high_b if first else low_b > high_a) else _SHIFTED
    else:
        first, case = low_a < low_b, _WIDER
    more, less = (pair.a, pair.b) if first else (pair.b, pair.a)
    return Fact(RANGE, case, pair, more, less, weight)


def pay_facts(pair: Pair, bands: Bands) -> list[Fact | None]:
    """The facts of KINDS, in that order. Figures in different currencies are never compared."""
    fa, fb = pair.fa, pair.fb
    if fa.currency != fb.currency:
        return [None] * len(KINDS)
    pay, weights = bands.bands["pay"], bands.weights
    yearly = by_ratio(YEARLY, pair, fa.yearly, fb.yearly, pay, weights["pay"])
    if yearly is not None and fa.hourly is not None and fb.hourly is not None:
        yearly.hold("hourly")
    return [
        yearly,
        by_points(HOURLY, pair, fa.hourly, fb.hourly, decimals=2),
        by_ratio(MEDIAN, pair, fa.median, fb.median, pay, 0.0),
        _range(pair, weights["range"]),
        by_name(CITY, pair, fa.city, fb.city) if fa.city or fb.city else None,
        by_name(STATE, pair, fa.state, fb.state) if fa.state or fb.state else None,
        by_name(COMPANY, pair, fa.company, fb.company) if fa.company or fb.company else None,
        by_name(INDUSTRY, pair, fa.industry, fb.industry) if fa.industry or fb.industry else None,
    ]
