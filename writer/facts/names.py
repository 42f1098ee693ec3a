"""The titles of a pair: what headings and captions are made of. Always known."""

from __future__ import annotations

from writer.facts.fact import Bare, Case, Kind, Pair

PAIR_NAMES = Kind("names.pair", (Case("none"), Case("both", {"a": (), "b": ()})), ("title",), frozenset())


def pair_names(pair: Pair) -> Bare:
    """That these two are compared."""
    return 1, pair.a, pair.b, pair, PAIR_NAMES, 0.0
