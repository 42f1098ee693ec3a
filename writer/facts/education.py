"""Education: the most common degree and its share, majors, colleges."""

from __future__ import annotations

from writer.facts.bands import Band, Bands
from writer.facts.compare import SAME, by_name, difference, named, one_side
from writer.facts.fact import Bare, Case, Kind, Pair, flagged

_DEGREE = ("degree",)
_SHARED = ("degree", "share")
DEGREE = Kind(
    "education.degree",
    (
        Case("none"),
        Case("same", {"a": _DEGREE, "b": _DEGREE}, {"value": "more.degree"}),  # same degree, a share is missing
        Case(
            "same_share", {"a": _SHARED, "b": _SHARED}, {"value": "more.degree", "share": "more.share"}, ("majority",)
        ),
        Case(
            "same_degree",
            {"a": _SHARED, "b": _SHARED, "more": _SHARED, "less": _SHARED},
            {"value": "more.degree", "gap.points": "gap_points"},
            ("majority",),
        ),  # same degree; `more` by share
        Case(
            "close_share",
            {"a": _SHARED, "b": _SHARED, "more": _SHARED, "less": _SHARED},
            {"value": "more.degree", "gap.points": "gap_points"},
            ("majority",),
        ),  # the same, shares within the band
        Case("differ_bare", {"a": _DEGREE, "b": _DEGREE}),  # degrees differ, a share is missing
        Case("differ", {"a": _SHARED, "b": _SHARED}, {}, ("majority",)),
        # The same share, of the one occupation code that stands for both roles.
        Case("one_code", {"a": _SHARED, "b": _SHARED}, {}, ("majority",)),
        Case("one_known", {"known": _DEGREE, "unknown": ()}),
    ),
    ("education.degree", "education.share"),
    frozenset({"degree"}),
)
_MAJORITY = flagged(0, "majority")
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


def _degree(pair: Pair, weight: float, band: Band) -> Bare | None:
    fa, fb = pair.fa, pair.fb
    if fa.degree is None or fb.degree is None:
        return one_side(DEGREE, pair, fa.degree, fb.degree)
    x, y = fa.share, fb.share
    if x is None or y is None:
        return SAME if fa.degree == fb.degree else _DIFFER_BARE, pair.a, pair.b, pair, DEGREE, 0.0
    flags = _MAJORITY if x >= 50 and y >= 50 else 0
    if fa.degree != fb.degree:
        return _DIFFER | flags, pair.a, pair.b, pair, DEGREE, weight
    if x == y:
        return _SAME_SHARE | flags, pair.a, pair.b, pair, DEGREE, 0.0
    if x > y:
        more, less, points = pair.a, pair.b, difference(x, y)
    else:
        more, less, points = pair.b, pair.a, difference(y, x)
    case = _SAME_DEGREE if band.place(points) else _CLOSE_SHARE
    return case | flags, more, less, pair, DEGREE, 0.0, points


def _major(pair: Pair) -> Bare | None:
    x, y = pair.fa.majors, pair.fb.majors
    if not x or not y:
        return one_side(MAJOR, pair, x or None, y or None)
    names = [name for name in x if name in y]
    case = 3 if not names else 1 if len(names) == len(x) == len(y) else 2
    shared = [pair.a.major_texts[x.index(name)] for name in names] if case == 2 else None
    return case, pair.a, pair.b, pair, MAJOR, 0.0, 0.0, 0.0, None, None, shared


def education_facts(pair: Pair, bands: Bands) -> list[Bare | None]:
    """The facts of KINDS, in that order."""
    fa, fb = pair.fa, pair.fb
    return [
        _degree(pair, bands.weights["degree"], bands.bands["degree"]),
        _major(pair),
        by_name(COLLEGE, pair, fa.college, fb.college) if fa.college or fb.college else None,
    ]
