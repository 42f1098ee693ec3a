"""What a kind of prose check is: the parameters its rules may set, where it looks, and how it searches."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from writer.checks.passages import PLACES, Passage
from writer.datashape import Shape
from writer.english.lexicon import Lexicon
from writer.english.style import HouseStyle


@dataclass(frozen=True, slots=True)
class Hit:
    """The spot that is wrong in a passage, what is wrong with it, and perhaps what would be right."""

    start: int
    end: int
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a search reads. `names` are the two roles as their columns are headed; none in an example."""

    passages: tuple[Passage, ...]
    style: HouseStyle
    lexicon: Lexicon
    names: tuple[str, ...] = ()

    def only(self, places: Collection[str]) -> Reading:
        """The same with the passages that stand in these places."""
        return replace(self, passages=tuple(passage for passage in self.passages if passage.place in places))


Search = Callable[[Reading], Iterator[tuple[Passage, Hit]]]
Find = Callable[[str, Reading], Iterator[Hit]]


@dataclass(frozen=True, slots=True)
class Kind:
    """`make` turns the parameters of a rule into its search; `places` are those looked at if the rule names none."""

    make: Callable[[Mapping[str, Any]], Search]
    places: tuple[str, ...] = PLACES
    required: Mapping[str, Shape] = field(default_factory=dict)
    optional: Mapping[str, Shape] = field(default_factory=dict)


def each(find: Find) -> Search:
    """A search that looks at every passage by itself."""

    def search(reading: Reading) -> Iterator[tuple[Passage, Hit]]:
        for passage in reading.passages:
            for hit in find(passage.text, reading):
                yield passage, hit

    return search


def patterns(*wrong: tuple[str, str], needs: tuple[str, ...] = ("",)) -> Search:
    """A search for each of these regular expressions, every one with the message for what it matches.

    A text without any of `needs` is passed over.
    """
    compiled = [(re.compile(pattern), message) for pattern, message in wrong]

    def find(text: str, _: Reading) -> Iterator[Hit]:
        if not any(part in text for part in needs):
            return
        for pattern, message in compiled:
            for match in pattern.finditer(text):
                yield Hit(match.start(), match.end(), f'"{match[0].strip()}": {message}')

    return each(find)


def any_of(words: Collection[str]) -> str:
    """A regular expression for any of these texts; a space is any white space, a star between spaces any one word."""
    parts = ("".join(_piece(piece) for piece in re.split(r"(\s+|\*)", word)) for word in words)
    return f"(?:{'|'.join(sorted(parts, key=len, reverse=True))})"


def _piece(piece: str) -> str:
    if piece == "*":
        return r"\S+"
    return r"\s+" if piece.isspace() else re.escape(piece)
