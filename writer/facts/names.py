"""The titles of a pair: what headings and captions are made of. Always known."""

from __future__ import annotations

from writer.facts.fact import Case, Kind

PAIR_NAMES = Kind("names.pair", (Case("none"), Case("both", {"a": (), "b": ()})), ("title",), frozenset())
