"""Facts that are a list of other facts' phrases: what the two share, and for whom a role fits."""

from __future__ import annotations

from writer.facts.fact import Case, Kind

SAMES = Kind(
    "gathered.same",
    (
        Case("none"),
        Case("one", {"a": (), "b": ()}, {"list": "one"}),
        Case("several", {"a": (), "b": ()}, {"list": "one"}),
    ),
    (),
    frozenset(),
    lists=True,
)
REASONS = Kind(
    "gathered.reasons",
    (
        Case("none"),
        Case("one", {"role": (), "other": ()}, {"list": "one"}),
        Case("several", {"role": (), "other": ()}, {"list": "one"}),
    ),
    (),
    frozenset(),
    lists=True,
)
KINDS = (SAMES, REASONS)
