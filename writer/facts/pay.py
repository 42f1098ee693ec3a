"""Pay: the average and its gap, the hourly rate, the median, the range and how ranges lie, where pay is best."""

from __future__ import annotations

from writer.facts.bands import Band, Bands
from writer.facts.compare import SAME, by_name, by_ratio, named, one_side, other_source, two_sided
from writer.facts.fact import LESS, MORE, STATE, Bare, Case, Kind, Pair

_GAP = ("gap.money", "gap.percent", "gap.ratio", "gap.rounded")
_BANDS = ("close", "slightly", "higher", "much_higher", "multiple")

_YEARLY, _MEDIAN = two_sided("yearly", _BANDS, _GAP), two_sided("median", _BANDS, _GAP)
# Figures of two sources, which count differently, are told and not compared.
_OTHER_SOURCE = Case("other_source", {"a": ("yearly",), "b": ("yearly",)})
# One occupation code, and so one figure, stands for both roles.
_ONE_CODE = Case("one_code", _YEARLY[SAME].roots, _YEARLY[SAME].slots)
YEARLY = Kind(
    "pay.yearly", (*_YEARLY[:-1], _OTHER_SOURCE, _ONE_CODE, _YEARLY[-1]), ("pay.yearly",), frozenset({"pay"})
)
# The average favors one role, the median the other: `more` has the higher median.
_REVERSED = Case("reversed", _MEDIAN[2].roots, _MEDIAN[2].slots)
MEDIAN = Kind("pay.median", (*_MEDIAN[:-1], _REVERSED, _MEDIAN[-1]), ("pay.median",), frozenset({"median"}))

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
_OTHER, _REVERSED_CASE = YEARLY.case("other_source"), MEDIAN.case("reversed")
_PLAINLY_APART = frozenset(YEARLY.case(name) for name in ("slightly", "higher", "much_higher", "multiple"))
_APART, _SHIFTED, _WIDER, _SAME_FLOOR, _SAME_TOP = range(2, 7)

BEST_CITY = Kind("pay.city", named("city"), ("pay.best_city",), frozenset({"city"}))
BEST_STATE = Kind("pay.state", named("state"), ("pay.best_state",), frozenset({"state"}))
BEST_COMPANY = Kind("pay.company", named("company"), ("pay.best_company",), frozenset({"company"}))
BEST_INDUSTRY = Kind("pay.industry", named("industry"), ("pay.best_industry",), frozenset({"industry"}))
CROSS = Kind(
    "pay.cross",
    (
        Case("none"),
        # `more` has the higher average, but the best-paid tenth of `less` earns more than that.
        Case("reaches", {"more": ("yearly",), "less": ("yearly", "high"), "a": (), "b": ()}),
        Case("short", {"more": ("yearly",), "less": ("yearly", "high"), "a": (), "b": ()}),  # and it does not
    ),
    ("pay.yearly", "pay.high"),
    frozenset({"cross"}),
)
KINDS = (YEARLY, MEDIAN, RANGE, CROSS, BEST_CITY, BEST_STATE, BEST_COMPANY, BEST_INDUSTRY)


def _range(pair: Pair, weight: float) -> Bare | None:
    fa, fb = pair.fa, pair.fb
    low_a, high_a, low_b, high_b = fa.low, fa.high, fb.low, fb.high
    a_known = low_a is not None and high_a is not None
    if low_b is None or high_b is None:
        return one_side(RANGE, pair, a_known or None, None)
    if low_a is None or high_a is None:
        return one_side(RANGE, pair, None, True)
    if low_a == low_b:
        if high_a == high_b:
            return SAME, pair.a, pair.b, pair, RANGE, 0.0
        first, case = high_a > high_b, _SAME_FLOOR
    elif high_a == high_b:
        first, case = low_a > low_b, _SAME_TOP
    elif (low_a > low_b) == (high_a > high_b):
        first = low_a > low_b
        case = _APART if (low_a > high_b if first else low_b > high_a) else _SHIFTED
    elif _nearly(low_a, low_b) and _nearly(high_a, high_b):
        return None  # neither wider nor higher: the table shows what little there is
    else:
        first, case = low_a < low_b, _WIDER
    more, less = (pair.a, pair.b) if first else (pair.b, pair.a)
    return case, more, less, pair, RANGE, weight


def _cross(pair: Pair, yearly: Bare | None) -> Bare | None:
    """How the high end of the lower-paid role meets the average of the other, where the averages are plainly apart."""
    if yearly is None or yearly[STATE] not in _PLAINLY_APART:
        return None
    more, less = yearly[MORE], yearly[LESS]
    high, average = less.figures.high, more.figures.yearly
    if high is None or high == average:
        return None
    return 1 if high > average else 2, more, less, pair, CROSS, 0.0


def _nearly(x: float, y: float) -> bool:
    return abs(x - y) < 0.05 * max(x, y)


def _average(pair: Pair, band: Band, weight: float) -> Bare | None:
    fa, fb = pair.fa, pair.fb
    if fa.yearly is not None and fb.yearly is not None and other_source(fa.pay_source, fb.pay_source):
        return _OTHER, pair.a, pair.b, pair, YEARLY, 0.0
    return by_ratio(YEARLY, pair, fa.yearly, fb.yearly, band, weight)


def _median(pair: Pair, yearly: Bare | None, band: Band) -> Bare | None:
    median = by_ratio(MEDIAN, pair, pair.fa.median, pair.fb.median, band, 0.0)
    if median is None or yearly is None or yearly[STATE] == SAME or not SAME < median[STATE] < _REVERSED_CASE:
        return median
    return (_REVERSED_CASE, *median[1:]) if yearly[LESS] is median[MORE] else median


def pay_facts(pair: Pair, bands: Bands) -> list[Bare | None]:
    """The facts of KINDS, in that order. Figures in different currencies or of different sources are not compared."""
    fa, fb = pair.fa, pair.fb
    if fa.currency != fb.currency:
        return [None] * len(KINDS)
    pay, weights = bands.bands["pay"], bands.weights
    yearly = _average(pair, pay, weights["pay"])
    apart = other_source(fa.range_source, fb.range_source)
    return [
        yearly,
        None if apart else _median(pair, yearly, pay),
        None if apart else _range(pair, weights["range"]),
        None if apart else _cross(pair, yearly),
        by_name(BEST_CITY, pair, fa.city, fb.city) if fa.city or fb.city else None,
        by_name(BEST_STATE, pair, fa.state, fb.state) if fa.state or fb.state else None,
        by_name(BEST_COMPANY, pair, fa.company, fb.company) if fa.company or fb.company else None,
        by_name(BEST_INDUSTRY, pair, fa.industry, fb.industry) if fa.industry or fb.industry else None,
    ]
