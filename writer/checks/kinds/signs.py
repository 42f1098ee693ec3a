"""Punctuation: spaces, stops, quotes and brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from writer.checks.kind import Hit, Kind, Reading, Search, any_of, each, patterns
from writer.checks.passages import PROSE
from writer.datashape import ListOf, Text

_PAIRS = {")": "(", "]": "[", "”": "“"}
_ENDED = re.compile(r"[.!?…][\"'”’)\]]*$")
_SPACING = patterns(
    (r"\S\s{2,}(?=\S)", "one space is enough"),
    (r"^\s+|\s+$", "a space at the edge"),
    (r"[\t\n\r\u00a0\u200b]+", "a sign that looks like a space or like nothing"),
    (r"[a-z]{2}[,;:][A-Za-z]", "a space is missing"),
    (r"[a-z]{3}[.!?][A-Z][a-z]", "a space is missing"),
    (r"\d(?:percent|years?|months?|hours?|jobs?|times|dollars)\b", "a space is missing"),
    (r"[(\[“]\s|\s[)\]”]", "no space inside brackets and quotes"),
)


def _spacing(_: Mapping[str, Any]) -> Search:
    return _SPACING


def _space_before(rule: Mapping[str, Any]) -> Search:
    """A space before a sign; not before one that opens a name, as in ".NET"."""
    return patterns((rf"(?<=\S)\s+{any_of(rule['signs'])}(?![\w$])", "no space before it"))


def _brackets(_: Mapping[str, Any]) -> Search:
    def find(text: str, _: Reading) -> Iterator[Hit]:
        open: list[tuple[str, int]] = []
        for place, sign in enumerate(text):
            if sign in "([“":
                open.append((sign, place))
            elif sign in _PAIRS:
                if open and open[-1][0] == _PAIRS[sign]:
                    open.pop()
                else:
                    yield Hit(place, place + 1, f"{sign} closes nothing")
        yield from (Hit(place, place + 1, f"{sign} is never closed") for sign, place in open)
        quotes = [place for place, sign in enumerate(text) if sign == '"' and not text[:place].endswith(("-inch", "″"))]
        if len(quotes) % 2:
            yield Hit(quotes[-1], quotes[-1] + 1, "a quotation mark without its other half")

    return each(find)


def _end_stop(_: Mapping[str, Any]) -> Search:
    def find(text: str, _: Reading) -> Iterator[Hit]:
        bare = text.rstrip()
        if bare and not _ENDED.search(bare):
            yield Hit(len(bare) - len(bare.rpartition(" ")[2]), len(bare), "the sentence has no end", "add a full stop")

    return each(find)


def _no_end_stop(_: Mapping[str, Any]) -> Search:
    def find(text: str, _: Reading) -> Iterator[Hit]:
        last = text.rpartition(" ")[2]
        if last.endswith((".", ",", ";", ":")) and last.count(".") < 2 and not last.endswith(("Inc.", "Co.", "Jr.")):
            yield Hit(len(text) - 1, len(text), f'"{last}": a heading or entry has no stop')

    return each(find)


def _question_mark(rule: Mapping[str, Any]) -> Search:
    """A heading or sentence that opens like a question."""
    pattern = re.compile(rf"{any_of(rule['openers'])}\b", re.IGNORECASE)

    def find(text: str, _: Reading) -> Iterator[Hit]:
        if pattern.match(text) and "?" not in text:
            yield Hit(len(text) - len(text.rpartition(" ")[2]), len(text), "a question without its mark")

    return each(find)


KINDS = {
    "spacing": Kind(_spacing),
    "space_before_sign": Kind(_space_before, required={"signs": ListOf(Text("a sign"), "signs", once=True)}),
    "brackets_and_quotes": Kind(_brackets),
    "end_stop": Kind(_end_stop, (*PROSE, "source")),
    "question_mark": Kind(
        _question_mark, (*PROSE, "title", "heading"), {"openers": ListOf(Text("words"), "openings", once=True)}
    ),
    "no_end_stop": Kind(_no_end_stop, ("title", "heading", "label", "column", "row", "entry", "list_heading")),
}
