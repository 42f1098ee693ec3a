"""Where the figures of two roles stand among all roles of the data: found once per data set, looked up per role."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from writer.facts.bands import Bands
from writer.facts.compare import one_side
from writer.facts.fact import Bare, Case, Kind, Pair
from writer.facts.figures import shown
from writer.roles.sources import source_id

LEAST = 20  # roles that must have a figure before a place among them means something


@dataclass(frozen=True, slots=True)
class Standing:
    """`above`: percent of the roles covered whose figure is lower, rounded down. `rank`: 1 for the highest figure,
    `last` for the lowest. `covered`: roles that have the figure from the same source, this one among them."""

    above: int
    rank: int
    last: bool
    covered: int


# By role id, then by the figure ("yearly", "growth").
Standings = Mapping[str, Mapping[str, Standing]]


def standings(roles: Iterable[Any]) -> Standings:
    """The standing of each role (anything with `id` and `profile`) in the figures that are ranked.

    Figures of different sources, currencies or periods do not count alike and are not ranked together.
    """
    groups: dict[tuple[Any, ...], list[tuple[float, str]]] = {}
    for role in roles:
        pay, outlook, sources = role.profile.pay, role.profile.outlook, role.profile.sources
        yearly, growth = shown(pay.yearly, 0), shown(outlook.growth, 1)
        if yearly is not None:
            group = ("yearly", pay.currency, source_id(sources, "pay.yearly"))
            groups.setdefault(group, []).append((yearly, role.id))
        if growth is not None and outlook.years:
            group = ("growth", outlook.years, source_id(sources, "outlook.growth"))
            groups.setdefault(group, []).append((growth, role.id))
    found: dict[str, dict[str, Standing]] = {}
    for (figure, *_), members in groups.items():
        if len(members) >= LEAST:
            values, covered = sorted(value for value, _ in members), len(members)
            for value, id in members:
                lower, upto = bisect_left(values, value), bisect_right(values, value)
                standing = Standing(100 * lower // covered, covered - upto + 1, lower == 0, covered)
                found.setdefault(id, {})[figure] = standing
    return found


def _cases(value: str, above: str) -> tuple[Case, ...]:
    known = (value, above, f"{above}_covered")
    both = {"more": known, "less": known, "a": known, "b": known}
    covered = {"covered": f"more.{above}_covered"}
    return (
        Case("none"),
        Case("first", both, covered),  # no role covered has a higher figure than `more`
        Case("last", both, covered),  # no role covered has a lower one than `less`
        Case("both_high", both, covered),  # both among the top fifth
        Case("both_low", both, covered),  # both among the bottom fifth
        Case("level", both, covered),  # as many roles are lower
        Case("near", both, covered),  # about as high
        Case("apart", both, covered),
        Case("one_known", {"known": known, "unknown": ()}, {"covered": f"more.{above}_covered"}),
    )


_FIRST, _LAST, _BOTH_HIGH, _BOTH_LOW, _LEVEL, _NEAR, _APART = range(1, 8)
PAY = Kind("standing.pay", _cases("yearly", "pay_above"), ("pay.yearly", "standing.yearly"),
           frozenset({"pay_standing"}))
GROWTH = Kind("standing.growth", _cases("growth", "growth_above"), ("outlook.growth", "standing.growth"),
              frozenset({"growth_standing"}))
KINDS = (PAY, GROWTH)


def _stand(kind: Kind, pair: Pair, x: Standing | None, y: Standing | None, near: float) -> Bare | None:
    if x is None or y is None:
        return one_side(kind, pair, x, y)
    if x.covered != y.covered:
        return None  # ranked in different company
    more, less, high, low = (pair.a, pair.b, x, y) if x.rank <= y.rank else (pair.b, pair.a, y, x)
    if high.last:
        return None  # both come last: nothing that the comparison of the figures does not say
    if low.last:
        case = _LAST
    elif high.above == low.above:
        case = _LEVEL
    elif high.rank == 1:
        case = _FIRST
    elif low.above >= 80:
        case = _BOTH_HIGH
    elif high.above < 20:
        case = _BOTH_LOW
    else:
        case = _NEAR if high.above - low.above < near else _APART
    return case, more, less, pair, kind, 0.0


def standing_facts(pair: Pair, bands: Bands) -> list[Bare | None]:
    """The facts of KINDS, in that order."""
    a, b, near = pair.a, pair.b, bands.bands["standing"].limits[0]
    return [
        _stand(PAY, pair, a.pay_standing, b.pay_standing, near),
        _stand(GROWTH, pair, a.growth_standing, b.growth_standing, near),
    ]
