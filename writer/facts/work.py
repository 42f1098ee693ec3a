"""The work itself: what each role is for, what it turns on, duties both have and duties only one has."""

from __future__ import annotations

from typing import Any

from writer.facts.bands import Bands
from writer.facts.compare import by_name, named
from writer.facts.fact import Case, Fact, Kind, Pair

PURPOSE = Kind(
    "work.summary",
    (
        Case("none"),
        Case("both", {"a": ("summary",), "b": ("summary",)}),
        Case("one_known", {"known": ("summary",), "unknown": ()}),
    ),
    ("summary",),
    frozenset({"summary"}),
)
_FORMS = ("do", "does", "doing")
SHARED = Kind(
    "duties.shared",
    (
        Case("none"),
        Case("some", {"a": (), "b": ()}, {f"shared.{form}": f"shared.{form}" for form in _FORMS}),
    ),
    ("duties.core",),
    frozenset({"shared_duties"}),
)
ONLY = Kind(
    "duties.only",
    (
        Case("none"),
        Case(
            "both",
            {"a": (), "b": ()},
            {
                f"{slot}.{form}": f"{part}.{form}"
                for slot, part in (("a_only", "one"), ("b_only", "two"))
                for form in _FORMS
            },
        ),
        Case("one_known", {"known": (), "unknown": ()}, {f"only.{form}": f"one.{form}" for form in _FORMS}),
    ),
    ("duties.core",),
    frozenset({"duties"}),
)
MINE = Kind(
    "duties.mine",
    (Case("none"), Case("one", {"role": (), "other": ()}, {f"only.{form}": f"one.{form}" for form in _FORMS})),
    ("duties.core",),
    frozenset(),
    sided=True,
)
SETTINGS = Kind("work.settings", named("settings"), ("settings",), frozenset({"settings"}))
KINDS = (PURPOSE, SHARED, ONLY, MINE, SETTINGS)


def _both(kind: Kind, pair: Pair, x: bool, y: bool, weight: float) -> Fact | None:
    if x and y:
        return Fact(kind, 1, pair, pair.a, pair.b, weight)
    if x or y:
        return Fact(kind, 2, pair, *((pair.a, pair.b) if x else (pair.b, pair.a)))
    return None


def _mine(pair: Pair, role: Any, other: Any, duty: Any) -> Fact | None:
    if duty is None:
        return None
    fact = Fact(MINE, 1, pair, role, other)
    fact.one = duty
    return fact


def _duties(pair: Pair, weight: float) -> tuple[Fact | None, ...]:
    """The duties both have, word for word; the first of each that the other lacks, together and by side."""
    x, y = pair.fa.core, pair.fb.core
    own_a, own_b = pair.a.duties, pair.b.duties
    shared, only = None, None
    if x and y and not pair.fa.duties.isdisjoint(pair.fb.duties):
        if both := [pair.a.duties[index] for index, key in enumerate(x) if key in y]:
            shared = Fact(SHARED, 1, pair, pair.a, pair.b)
            shared.shared = pair.words.join_duties(both[:3])
        own_a = [pair.a.duties[index] for index, key in enumerate(x) if key not in pair.fb.duties]
        own_b = [pair.b.duties[index] for index, key in enumerate(y) if key not in pair.fa.duties]
    one, two = (own_a[0] if own_a else None), (own_b[0] if own_b else None)
    if one is not None and two is not None:
        only = Fact(ONLY, 1, pair, pair.a, pair.b, weight)
        only.one, only.two = one, two
    elif one is not None or two is not None:
        only = Fact(ONLY, 2, pair, *((pair.a, pair.b) if one is not None else (pair.b, pair.a)))
        only.one = one if one is not None else two
    return shared, only, _mine(pair, pair.a, pair.b, one), _mine(pair, pair.b, pair.a, two)


def work_facts(pair: Pair, bands: Bands) -> list[Fact | None]:
    """The facts of KINDS, in that order."""
    fa, fb, weight = pair.fa, pair.fb, bands.weights["work"]
    return [
        _both(PURPOSE, pair, fa.summary, fb.summary, weight),
        *_duties(pair, bands.weights["duties"]),
        by_name(SETTINGS, pair, fa.settings, fb.settings, bands.weights["settings"]),
    ]
