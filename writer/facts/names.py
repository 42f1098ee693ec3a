"""The titles of a pair: what headings and captions are made of. Always known."""

from __future__ import annotations

from writer.facts.fact import Case, Fact, Kind, Pair

PAIR_NAMES = Kind("names.pair", (Case("none"), Case("both", {"a": (), "b": ()})), ("title",), frozenset())


def pair_names(pair: Pair) -> Fact:
    """That these two are compared."""
    return Fact(PAIR_NAMES, 1, pair, pair.a, pair.b)
