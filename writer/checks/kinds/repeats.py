"""What is said twice: a word, a sentence, the opening of neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from writer.checks.kind import Hit, Kind, Reading, Search, each
from writer.checks.passages import PROSE, Passage
from writer.checks.sentences import words_of
from writer.datashape import ListOf, Text, Whole

_TWICE = re.compile(r"(?<![\w'’&-])([A-Za-z][\w'’-]*)\s+(\1)\b(?!['’&-])", re.IGNORECASE)
_ARTICLES = frozenset(["a", "an", "the"])


def _repeated_word(rule: Mapping[str, Any]) -> Search:
    allowed = {word.casefold() for word in rule.get("allowed", ())}

    def find(text: str, _: Reading) -> Iterator[Hit]:
        for match in _TWICE.finditer(text):
            acronym = len(match[1]) > 1 and match[1].isupper() != match[2].isupper()  # "ask it IT questions"
            if match[1].casefold() not in allowed and not acronym:
                yield Hit(match.start(), match.end(), f'"{match[1]}" stands twice')

    return each(find)


def _repeated_sentence(rule: Mapping[str, Any]) -> Search:
    least = rule.get("least_words", 1)

    def search(reading: Reading) -> Iterator[tuple[Passage, Hit]]:
        said: set[str] = set()
        for passage in reading.passages:
            words = words_of(passage.text.casefold())
            key = " ".join(words)
            if len(words) >= least and key in said:
                yield passage, Hit(0, len(passage.text), "the sentence stands in the article already")
            said.add(key)

    return search


def _same_opening(rule: Mapping[str, Any]) -> Search:
    count = rule["first_words"]

    def search(reading: Reading) -> Iterator[tuple[Passage, Hit]]:
        names = {word.rstrip("s") for name in reading.names for word in words_of(name.casefold())}
        for before, passage in pairwise(reading.passages):
            words = words_of(passage.text)[:count]
            opening = [word.casefold() for word in words]
            if before.block != passage.block or passage.block < 0 or len(opening) < count:
                continue
            named = any(word.rstrip("s") in names for word in opening if word not in _ARTICLES)
            if not named and opening == [word.casefold() for word in words_of(before.text)[:count]]:
                end = passage.text.index(words[-1], len(" ".join(words[:-1]))) + len(words[-1])
                yield passage, Hit(0, end, f'the sentence before opens with "{" ".join(words)}" too')

    return search


KINDS = {
    "repeated_word": Kind(_repeated_word, optional={"allowed": ListOf(Text("a word"), "words", once=True)}),
    "repeated_sentence": Kind(_repeated_sentence, PROSE, optional={"least_words": Whole()}),
    "same_opening": Kind(_same_opening, ("paragraph",), {"first_words": Whole(10)}),
}
