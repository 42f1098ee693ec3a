"""Sentences and paragraphs that are too long."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from writer.checks.kind import Hit, Kind, Reading, Search
from writer.checks.passages import PROSE, Passage
from writer.checks.sentences import words_of
from writer.datashape import Whole


def _long_sentence(rule: Mapping[str, Any]) -> Search:
    most = rule["most_words"]

    def search(reading: Reading) -> Iterator[tuple[Passage, Hit]]:
        for passage in reading.passages:
            if (words := len(words_of(passage.text))) > most:
                yield passage, Hit(0, len(passage.text), f"{words} words")

    return search


def _long_paragraph(rule: Mapping[str, Any]) -> Search:
    most = rule["most_words"]

    def search(reading: Reading) -> Iterator[tuple[Passage, Hit]]:
        for _, group in groupby(reading.passages, lambda passage: passage.block):
            paragraph = list(group)
            if (words := sum(len(words_of(passage.text)) for passage in paragraph)) > most:
                yield paragraph[0], Hit(0, len(paragraph[0].text), f"the paragraph has {words} words")

    return search


_MOST = {"most_words": Whole(10_000)}

KINDS = {
    "long_sentence": Kind(_long_sentence, PROSE, _MOST),
    "long_paragraph": Kind(_long_paragraph, PROSE, _MOST),
}
