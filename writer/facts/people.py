"""Who works in the roles: age, shares of women and of race and ethnicity groups, LGBT share. Counts, never ranks."""

from __future__ import annotations

from writer.facts.bands import Bands
from writer.facts.compare import SAME, by_points, difference, one_side, other_source, two_sided
from writer.facts.fact import MORE, Bare, Case, Kind, Pair, flagged

AGE = Kind("people.age", two_sided("age", ("close", "older"), ("gap.years",)), ("people.age",), frozenset({"age"}))
MEDIAN_AGE = Kind(
    "people.median_age",
    two_sided("median_age", ("close", "older"), ("gap.years",)),
    ("people.median_age",),
    frozenset({"age"}),
)

_WOMEN = ("women",)
_FRACTIONS = ("fractions",)
_POINTS = {"gap.points": "gap_points"}
_GROUP = {**_POINTS, "group": "shared", "a_share": "one", "b_share": "two"}
_ALL = {"a": _WOMEN, "b": _WOMEN, "more": _WOMEN, "less": _WOMEN}
WOMEN = Kind(
    "people.women",
    (
        Case("none"),
        Case("same", {"a": _WOMEN, "b": _WOMEN}, {"value": "more.women"}, _FRACTIONS),
        Case("close", _ALL, _POINTS, _FRACTIONS),
        Case("more", _ALL, _POINTS, _FRACTIONS),  # `more` has the larger share of women, both on one side of half
        Case("across", _ALL, _POINTS, _FRACTIONS),  # women are most of `more`, less than half of `less`
        Case("one_known", {"known": _WOMEN, "unknown": ()}),
    ),
    ("people.gender",),
    frozenset({"gender"}),
)
_CLOSE, _MORE, _ACROSS = range(2, 5)
_AS_FRACTIONS = flagged(0, "fractions")
RACE = Kind(
    "people.race",
    (
        Case("none"),
        Case("same", {"a": (), "b": ()}),  # every group has the same share on both sides
        Case("close", {"a": (), "b": ()}, _GROUP),  # `group` is where they differ most
        Case("differ", {"a": (), "b": ()}, _GROUP),
        Case("one_known", {"known": (), "unknown": ()}, {"group": "shared", "share": "one"}),  # `group` is the largest
    ),
    ("people.race",),
    frozenset({"race"}),
)
LGBT = Kind("people.lgbt", two_sided("lgbt", ("differ",), ("gap.points",)), ("people.lgbt",), frozenset({"lgbt"}))
KINDS = (AGE, MEDIAN_AGE, WOMEN, RACE, LGBT)


def _women(pair: Pair, bands: Bands) -> Bare | None:
    x, y = pair.fa.women, pair.fb.women
    if x is None or y is None:
        return one_side(WOMEN, pair, x, y)
    flags = 0 if pair.a.women_about is None or pair.b.women_about is None else _AS_FRACTIONS
    if x == y:
        return SAME | flags, pair.a, pair.b, pair, WOMEN, 0.0
    more, less, high, low = (pair.a, pair.b, x, y) if x > y else (pair.b, pair.a, y, x)
    amount = difference(high, low)
    if amount < bands.bands["share"].limits[0] and high <= 1.5 * low:  # a small share may be twice as large, and near
        case = _CLOSE
    else:
        case = _ACROSS if high > 50 > low else _MORE
    return case | flags, more, less, pair, WOMEN, 0.0, amount


def _race(pair: Pair, bands: Bands) -> Bare | None:
    x, y = pair.fa.race, pair.fb.race
    if not x or not y:
        fact = one_side(RACE, pair, x or None, y or None)
        if fact is None:
            return None
        known = fact[MORE]
        group = max(known.figures.race, key=known.figures.race.__getitem__)
        return (*fact, 0.0, 0.0, known.group_shares[group], None, known.groups[group])
    if other_source(pair.fa.race_source, pair.fb.race_source):
        return None  # groups that overlap in one source and not in the other
    names, shares, widest, group = pair.fa.named_groups, pair.fa.named_shares, 0.0, ""
    others = pair.fb.named_shares if names == pair.fb.named_groups else [y.get(name) for name in names]
    for name, share, other in zip(names, shares, others, strict=True):
        if other is not None:
            apart = share - other if share > other else other - share
            if apart > widest:
                group, widest = name, apart
    if not widest:  # or the two sides name different groups: the table shows them, nothing is compared
        return (SAME, pair.a, pair.b, pair, RACE, 0.0) if x == y else None
    amount = difference(widest, 0.0)
    one, two = pair.a.group_shares[group], pair.b.group_shares[group]
    case = 2 + bands.bands["race"].place(amount)
    return case, pair.a, pair.b, pair, RACE, 0.0, amount, 0.0, one, two, pair.a.groups[group]


def people_facts(pair: Pair, bands: Bands) -> list[Bare | None]:
    """The facts of KINDS, in that order."""
    fa, fb, age = pair.fa, pair.fb, bands.bands["age"].limits
    return [
        by_points(AGE, pair, fa.age, fb.age, age) if fa.age or fb.age else None,
        by_points(MEDIAN_AGE, pair, fa.median_age, fb.median_age, age),
        _women(pair, bands),
        _race(pair, bands),
        by_points(LGBT, pair, fa.lgbt, fb.lgbt),
    ]
