"""Facts made of facts: the trade-off of pay and the way in, and two roles that are nearly the same job."""

from __future__ import annotations

from collections.abc import Sequence

from writer.facts import education, entry, outlook, pay
from writer.facts.bands import Bands
from writer.facts.fact import AMOUNT, LESS, MORE, RATIO, SALIENCE, STATE, Bare, Case, Kind, Pair

_VALUES = ("yearly", "entry")
_TWO = {"more": _VALUES, "less": _VALUES, "a": _VALUES, "b": _VALUES}
_GAP = {"gap.more": "gap_more", "gap.more_than": "gap_more_than", "gap.money": "gap_money"}
TRADE = Kind(
    "together.trade",
    (
        Case("none"),
        Case("longer_more", _TWO, _GAP),  # `more` takes longer to enter and pays more
        Case("longer_less", _TWO, _GAP),  # `more` takes longer to enter, yet `less` pays more
        Case("longer_alike", _TWO),  # `more` takes longer, pay is the same or close
        Case("same_time", _TWO, {**_GAP, "value": "more.entry"}),  # equal time; `more` pays more
    ),
    ("pay.yearly", "experience.to_become"),
    frozenset({"pay", "entry"}),
)
_YEARLY = {"a": ("yearly",), "b": ("yearly",)}
TWIN = Kind(
    "together.twin",
    (
        Case("none"),
        Case("alike", _YEARLY),  # pay the same or close, and nothing else that is known differs
        Case("one_code", _YEARLY),  # official statistics count the two together
    ),
    ("pay.yearly", "experience.to_become", "outlook.growth", "education.degree"),
    frozenset({"pay"}),
)
_ASKED = ("needed", "entry")
MOVE = Kind(
    "together.move",
    (
        Case("none"),
        Case("further", {"more": _ASKED, "less": _ASKED, "a": (), "b": ()}),  # `more` asks for longer preparation
        Case("alike", {"a": _ASKED, "b": _ASKED}, {"needed": "more.needed", "entry": "more.entry"}),  # the same of both
    ),
    ("education.needed", "experience.to_become"),
    frozenset({"move"}),
)
KINDS = (TRADE, TWIN, MOVE)
_ALIKE_PAY = frozenset({pay.YEARLY.case("same"), pay.YEARLY.case("close")})
_HIGHER_PAY = frozenset(pay.YEARLY.case(name) for name in ("slightly", "higher", "much_higher", "multiple"))
_ALIKE_GROWTH = frozenset(outlook.GROWTH.case(name) for name in ("same_up", "same_down", "same_flat", "close"))
_ALIKE_DEGREE = frozenset(education.DEGREE.case(name) for name in ("same", "same_share", "same_degree", "close_share"))
_SAME_TIME, _LONGER = entry.TIME.case("same"), entry.TIME.case("longer")
_ALIKE = (frozenset({_SAME_TIME}), _ALIKE_GROWTH, _ALIKE_DEGREE)


def counted_together(pair: Pair) -> bool:
    """Whether one occupation code, and so the same figures, stands for both roles."""
    fa, fb = pair.fa, pair.fb
    return fa.soc is not None and fa.soc == fb.soc and fa.yearly is not None and fa.yearly == fb.yearly


def _trade(pair: Pair, yearly: Bare, time: Bare | None) -> Bare | None:
    if time is None:
        return None
    higher = yearly[STATE] in _HIGHER_PAY
    if time[STATE] == _LONGER:
        if higher:
            case = 1 if time[MORE] is yearly[MORE] else 2
        elif yearly[STATE] in _ALIKE_PAY:
            case = 3
        else:
            return None
        weight = yearly[SALIENCE] + time[SALIENCE] + 0.01
        if not higher:
            return case, time[MORE], time[LESS], pair, TRADE, weight
        return case, time[MORE], time[LESS], pair, TRADE, weight, yearly[AMOUNT], yearly[RATIO]
    if time[STATE] == _SAME_TIME and higher:
        return 4, yearly[MORE], yearly[LESS], pair, TRADE, yearly[SALIENCE], yearly[AMOUNT], yearly[RATIO]
    return None


def _twin(pair: Pair, others: Sequence[Bare | None], weight: float) -> Bare | None:
    known = [(fact[STATE] & 255, alike) for fact, alike in zip(others, _ALIKE, strict=True) if fact is not None]
    if len(known) < 2 or any(case not in alike for case, alike in known):
        return None
    return 2 if counted_together(pair) else 1, pair.a, pair.b, pair, TWIN, weight


def _move(pair: Pair, time: Bare | None) -> Bare | None:
    x, y = pair.fa.needed, pair.fb.needed
    if time is None or x is None or y is None:
        return None
    if time[STATE] == _LONGER and x != y:
        return 1, time[MORE], time[LESS], pair, MOVE, 0.0
    return (2, pair.a, pair.b, pair, MOVE, 0.0) if time[STATE] == _SAME_TIME and x == y else None


def together_facts(
    pair: Pair, yearly: Bare | None, time: Bare | None, growth: Bare | None, degree: Bare | None, bands: Bands
) -> list[Bare | None]:
    """The facts of KINDS, in that order, from the facts they combine."""
    move = _move(pair, time)
    if yearly is None:
        return [None, None, move]
    twin = _twin(pair, (time, growth, degree), bands.weights["twin"]) if yearly[STATE] in _ALIKE_PAY else None
    return [_trade(pair, yearly, time), twin, move]
