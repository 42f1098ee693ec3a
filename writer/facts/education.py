"""Education: the most common degree and its share, majors, colleges."""

from __future__ import annotations

from writer.facts.bands import Band, Bands
from writer.facts.compare import SAME, by_name, difference, named, one_side
from writer.facts.fact import Case, Fact, Kind, Pair

_DEGREE = ("degree",)
_SHARED = ("degree", "share")
DEGREE = Kind(
    "education.degree",
    (
        Case("none"),
        Case("same", {"a": _DEGREE, "b": _DEGREE}, {"value": "more.degree"}),  # same degree, a share is missing
        Case("same_share", {"a": _SHARED, "b": _SHARED},
             {"value": "more.degree", "share": "more.share"}, ("majority",)),
        Case("same_degree", {"a": _SHARED, "b": _SHARED, "more": _SHARED, "less": _SHARED},
             {"value": "more.degree", "gap.points": "gap_points"}, ("majority",)),  # same degree; `more` by share
        Case("close_share", {"a": _SHARED, "b": _SHARED, "more": _SHARED, "less": _SHARED},
             {"value": "more.degree", "gap.points": "gap_points"}, ("majority",)),  # the same, shares within the band
        Case("differ_bare", {"a": _DEGREE, "b": _DEGREE}),  # degrees differ, a share is missing
        Case("differ", {"a": _SHARED, "b": _SHARED}, {}, ("majority",)),
        Case("one_known", {"known": _DEGREE, "unknown": ()}),
    ),
    ("education.degree", "education.share"),
    frozenset({"degree"}),
)
_SAME_SHARE, _SAME_DEGREE, _CLOSE_SHARE, _DIFFER_BARE, _DIFFER = range(2, 7)
MAJOR = Kind(
    "education.major",
    (
        Case("none"),
        Case("same", {"a": ("majors",), "b": ("majors",)}, {"value": "more.majors"}),  # the same fields, in any order
        Case("some", {"a": ("majors",), "b": ("majors",)}, {"shared": "shared_list"}),
        Case("differ", {"a": ("majors",), "b": ("majors",)}),
        Case("one_known", {"known": ("majors",), "unknown": ()}),
    ),
    ("education.majors",),
    frozenset({"major"}),
)
COLLEGE = Kind("education.college", named("college"), ("education.colleges",), frozenset({"college"}))
KINDS = (DEGREE, MAJOR, COLLEGE)


def _degree(pair: Pair, weight: float, band: Band) -> Fact | None:
    fa, fb = pair.fa, pair.fb
    if fa.degree is None or fb.degree is None:
        return one_side(DEGREE, pair, fa.degree, fb.degree)
    share_a, share_b = fa.share, fb.share
    if share_a is None or share_b is None:
        return Fact(DEGREE, SAME if fa.degree == fb.degree else _DIFFER_BARE, pair, pair.a, pair.b)
    fact = _shares(pair, share_a, share_b, weight, band)
    if share_a >= 50 and share_b >= 50:
        fact.hold("majority")
    return fact


def _shares(pair: Pair, share_a: float, share_b: float, weight: float, band: Band) -> Fact:
    """Both degrees and shares are known."""
    if pair.fa.degree != pair.fb.degree:
        return Fact(DEGREE, _DIFFER, pair, pair.a, pair.b, weight)
    if share_a == share_b:
        return Fact(DEGREE, _SAME_SHARE, pair, pair.a, pair.b)
    if share_a > share_b:
        more, less, points = pair.a, pair.b, difference(share_a, share_b)
    else:
        more, less, points = pair.b, pair.a, difference(share_b, share_a)
    case = _SAME_DEGREE if band.place(points) else _CLOSE_SHARE
    return Fact(DEGREE, case, pair, more, less, 0.0, points)


def _major(pair: Pair) -> Fact | None:
    x, y = pair.fa.majors, pair.fb.majors
    if not x or not y:
        return one_side(MAJOR, pair, x or None, y or None)
    shared = tuple(name for name in x if name in y)
    case = 3 if not shared else 1 if len(shared) == len(x) == len(y) else 2
    fact = Fact(MAJOR, case, pair, pair.a, pair.b)
    if case == 2:
        fact.shared = [pair.a.major_texts[x.index(name)] for name in shared]
    return fact


def education_facts(pair: Pair, bands: Bands) -> list[Fact | None]:
    """The facts of KINDS, in that order."""
    fa, fb = pair.fa, pair.fb
    return [
        _degree(pair, bands.weights["degree"], bands.bands["degree"]),
        _major(pair),
        by_name(COLLEGE, pair, fa.college, fb.college) if fa.college or fb.college else None,
    ]
