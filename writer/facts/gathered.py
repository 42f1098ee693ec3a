"""Facts that are a list of other facts' phrases: what the two share, and for whom a role fits."""

from __future__ import annotations

from writer.facts.fact import Case, Kind

SAMES = Kind(
    "gathered.same",
    (
        Case("none"),
        Case("one", {"a": (), "b": ()}, {"list": "list"}),
        Case("several", {"a": (), "b": ()}, {"list": "list"}),
    ),
    (),
    frozenset(),
)
REASONS = Kind(
    "gathered.reasons",
    (
        Case("none"),
        Case("one", {"role": (), "other": ()}, {"list": "list"}),
        Case("several", {"role": (), "other": ()}, {"list": "list"}),
    ),
    (),
    frozenset(),
)
KINDS = (SAMES, REASONS)
