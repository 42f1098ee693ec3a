"""Words and phrases that must not stand in an article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from writer.checks.kind import Hit, Kind, Reading, Search, any_of, each
from writer.checks.passages import SHORT
from writer.datashape import Flag, ListOf, Text

_WORDS = ListOf(Text("a word or phrase"), "words", once=True)


def _words(rule: Mapping[str, Any]) -> Search:
    """Whole words, capitals or not; `as_written` tells capitals apart, `unless_before` names words that excuse it."""
    after = f"(?!\\s+{any_of(rule['unless_before'])}(?!\\w))" if "unless_before" in rule else ""
    flags = 0 if rule.get("as_written") else re.IGNORECASE
    pattern = re.compile(f"(?<![\\w'’]){any_of(rule['words'])}(?!\\w|-\\w){after}", flags)

    def find(text: str, _: Reading) -> Iterator[Hit]:
        for match in pattern.finditer(text):
            yield Hit(match.start(), match.end(), f'"{match[0]}"')

    return each(find)


def _signs(rule: Mapping[str, Any]) -> Search:
    """The characters as they stand, wherever they stand."""
    pattern = re.compile("|".join(re.escape(sign) for sign in sorted(rule["signs"], key=len, reverse=True)))

    def find(text: str, _: Reading) -> Iterator[Hit]:
        for match in pattern.finditer(text):
            yield Hit(match.start(), match.end(), f'"{match[0]}"')

    return each(find)


def _whole_text(rule: Mapping[str, Any]) -> Search:
    """A cell, entry or label that holds nothing but one of these texts."""
    texts = {text.casefold() for text in rule["texts"]}

    def find(text: str, _: Reading) -> Iterator[Hit]:
        if text.strip().casefold() in texts:
            yield Hit(0, len(text), f'"{text}" stands alone')

    return each(find)


KINDS = {
    "words": Kind(_words, required={"words": _WORDS}, optional={"as_written": Flag(), "unless_before": _WORDS}),
    "signs": Kind(_signs, required={"signs": ListOf(Text("the characters to find"), "signs", once=True)}),
    "whole_text": Kind(_whole_text, SHORT, {"texts": ListOf(Text("a text"), "texts", once=True)}),
}
