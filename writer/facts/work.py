"""The work itself: what each role is for, what it turns on, duties both have and duties only one has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from writer.facts.bands import Bands
from writer.facts.compare import by_name, named
from writer.facts.fact import Bare, Case, Kind, Pair

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
SETTINGS = Kind("work.settings", named("settings"), ("settings",), frozenset({"settings"}))
KINDS = (PURPOSE, SHARED, ONLY, SETTINGS)


def _summaries(pair: Pair, weight: float) -> Bare | None:
    x, y = pair.fa.summary, pair.fb.summary
    if x and y:
        return 1, pair.a, pair.b, pair, PURPOSE, weight
    if x or y:
        known, unknown = (pair.a, pair.b) if x else (pair.b, pair.a)
        return 2, known, unknown, pair, PURPOSE, 0.0
    return None


def _at(duties: Sequence[Any], turn: int) -> Any:
    """One of the duties, counting on from `turn`; None of none."""
    return duties[turn % len(duties)] if duties else None


def _duties(pair: Pair, weight: float) -> tuple[Bare | None, ...]:
    """The duties both have, word for word; one of each that the other lacks, together."""
    x, y, a, b = pair.fa.core, pair.fb.core, pair.a, pair.b
    own_a, own_b = a.duties, b.duties
    shared: Bare | None = None
    only: Bare | None = None
    if x and y and not pair.fa.duties.isdisjoint(pair.fb.duties):
        if both := [a.duties[index] for index, key in enumerate(x) if key in y]:
            shared = 1, a, b, pair, SHARED, 0.0, 0.0, 0.0, None, None, pair.words.join_duties(both[:3])
        own_a = [a.duties[index] for index, key in enumerate(x) if key not in pair.fb.duties]
        own_b = [b.duties[index] for index, key in enumerate(y) if key not in pair.fa.duties]
    turn = pair.turn
    one, two = _at(own_a, turn), _at(own_b, turn)
    if one is not None and two is not None:
        only = 1, a, b, pair, ONLY, weight, 0.0, 0.0, one, two
    elif one is not None:
        only = 2, a, b, pair, ONLY, 0.0, 0.0, 0.0, one
    elif two is not None:
        only = 2, b, a, pair, ONLY, 0.0, 0.0, 0.0, two
    return shared, only


def work_facts(pair: Pair, bands: Bands) -> list[Bare | None]:
    """The facts of KINDS, in that order."""
    fa, fb = pair.fa, pair.fb
    return [
        _summaries(pair, bands.weights["work"]),
        *_duties(pair, bands.weights["duties"]),
        by_name(SETTINGS, pair, fa.settings, fb.settings, bands.weights["settings"]),
    ]
