"""Capitals that are missing, and capitals that should not be there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from writer.checks.kind import Hit, Kind, Reading, Search, any_of, each
from writer.checks.passages import HEADS, PROSE
from writer.datashape import ListOf, Text

_OPENERS = " \"'“‘(["
_AFTER_STOP = re.compile(r"(?<=[^\s.])\.\s+(?P<word>[a-z][\w'’-]*)")
_ABBREVIATIONS = frozenset(["vs", "etc", "inc", "ltd", "corp", "approx", "st", "no", "co", "jr", "sr", "dept", "al"])
_TOKEN = re.compile(r"[A-Za-z][A-Za-z&]*")


def _sentence_start(_: Mapping[str, Any]) -> Search:
    """A sentence, heading or cell that opens small; words with a form of their own (iOS) may."""

    def find(text: str, _: Reading) -> Iterator[Hit]:
        start = len(text) - len(text.lstrip(_OPENERS))
        first = re.split(r"[\s,/'’-]", text[start:], maxsplit=1)[0]
        if first[:1].islower() and not any(letter.isupper() for letter in first):
            yield Hit(start, start + len(first), f'"{first}" opens without a capital')
        for match in _AFTER_STOP.finditer(text):
            word, before = match["word"], text[max(match.start() - 30, 0) : match.start()].split()[-1].strip("(\"'")
            abbreviated = len(before) < 2 or "." in before or before.casefold() in _ABBREVIATIONS
            if word.islower() and not abbreviated:
                yield Hit(match.start("word"), match.end("word"), f'"{word}" opens without a capital')

    return each(find)


def _acronyms(rule: Mapping[str, Any]) -> Search:
    """These keep their capitals, in the plural too."""
    right = {word.casefold(): word for word in rule["acronyms"]}

    def find(text: str, _: Reading) -> Iterator[Hit]:
        for match in _TOKEN.finditer(text):
            word = match[0]
            small = word.casefold()
            known = right.get(small) or (right.get(small[:-1], "") and right[small[:-1]] + "s")
            if known and word not in (known, known.rstrip("s")):
                yield Hit(match.start(), match.end(), f'"{word}"', f'write "{known}"')

    return each(find)


def _stray_capitals(rule: Mapping[str, Any]) -> Search:
    pattern = re.compile(rf"(?<=[a-z0-9,;] ){any_of(rule['words'])}(?![\w'’-])")

    def find(text: str, _: Reading) -> Iterator[Hit]:
        for match in pattern.finditer(text):
            yield Hit(match.start(), match.end(), f'"{match[0]}" inside a sentence', f'write "{match[0].lower()}"')

    return each(find)


def _role_capitals(_: Mapping[str, Any]) -> Search:
    """The name of a role as it heads its column, but inside a sentence: "as a Clinical Manager"."""

    def find(text: str, reading: Reading) -> Iterator[Hit]:
        for name in reading.names:
            if all(word.isupper() or not word[:1].isupper() for word in re.split(r"[\s/-]", name)):
                continue  # LPN, K-9: the same everywhere
            for match in re.finditer(rf"(?<=[a-z0-9,;%] ){re.escape(name)}s?(?![\w-])", text):
                yield Hit(match.start(), match.end(), f'"{match[0]}" inside a sentence', "write it in lower case")

    return each(find)


_WORDS = ListOf(Text("a word with its capitals"), "words", once=True)

KINDS = {
    "sentence_start": Kind(_sentence_start),
    "acronyms": Kind(_acronyms, required={"acronyms": _WORDS}),
    "stray_capitals": Kind(_stray_capitals, required={"words": _WORDS}),
    "role_capitals": Kind(_role_capitals, (*PROSE, *HEADS)),
}
