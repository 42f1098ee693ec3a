"""The articles that are measured: drawn by a seed, written once, taken apart once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Any

from writer.api import Writer
from writer.checks.masking import Mask
from writer.checks.page import from_document
from writer.checks.running_text import RunningText, running_text
from writer.checks.sentences import sentences_of
from writer.render.document import document
from writer.roles.role_set import Role

Pair = tuple[Role, Role]


class Sample:
    """`size` articles of a Writer's pairs (fewer where there are fewer), in an order that the seed alone decides.

    `worst` is how many examples a row gives. Raises ValueError if there are not two articles to compare.
    """

    def __init__(self, writer: Writer, size: int, seed: int = 0, worst: int = 3) -> None:
        self.writer = writer
        self.seed = seed
        self.worst = worst
        self._pairs: list[Pair] = sorted(writer.pairs(), key=lambda pair: _place(pair, seed))
        self._made: list[RunningText] = []
        self._rules: dict[str, dict[str, str]] = {}
        self.texts: Sequence[RunningText] = [text for text, _ in zip(self.stream(), range(size), strict=False)]
        if len(self.texts) < 2:
            raise ValueError(f"articles are measured against each other, and there are {len(self.texts)}")

    def stream(self) -> Iterator[RunningText]:
        """The texts of the sample and then those of the pairs that were not drawn; each is made when it is asked for."""
        for index, pair in enumerate(self._pairs):
            if index == len(self._made):
                self._made.append(self._text(pair))
            yield self._made[index]

    def sharing(self, least: int) -> list[tuple[RunningText, RunningText]]:
        """Pairs of articles that share a role: `least` of them or more, or all there are, beyond the sample if need be."""
        found: list[tuple[RunningText, RunningText]] = []
        before: list[RunningText] = []
        for index, text in enumerate(self.stream()):
            if index >= len(self.texts) and len(found) >= least:
                break
            found += [(other, text) for other in before if other.roles & text.roles]
            before.append(text)
        return found

    def rule(self, text: RunningText, sentence: str) -> str:
        """The rule a sentence comes from, for a reader who wants to change it; "?" where that cannot be told."""
        return self._rules[text.id].get(sentence, "?")

    def _text(self, pair: Pair) -> RunningText:
        first, second = pair
        data = document(self.writer.compare(first.id, second.id, seed=self.seed).article())
        self._rules[data["id"]] = dict(_rules(data))
        mask = Mask.of((first.profile, second.profile), self.writer.lexicon)
        return running_text(data["id"], (first.id, second.id), from_document(data), mask)


def _rules(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Each sentence of the running text with its rule."""
    for section in data["sections"]:
        for block in section["blocks"]:
            for entry in (*block.get("sentences", ()), *block.get("points", ())):
                for sentence in sentences_of(entry["text"]):
                    yield sentence, entry["rule"]


def _place(pair: Pair, seed: int) -> bytes:
    return blake2b(f"{pair[0].id}\0{pair[1].id}\0{seed}".encode(), digest_size=16).digest()
