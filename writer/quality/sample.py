"""The articles that are measured: drawn by a seed, written once, taken apart once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import islice
from typing import Any

from writer.api import Writer
from writer.checks.masking import Mask
from writer.checks.page import Page, from_document
from writer.checks.running_text import RunningText, running_text
from writer.checks.sentences import sentences_of
from writer.render.document import document
from writer.roles.role_set import Role

ENDS = (".", "?", "!")  # of a sentence; one half of a joined sentence has none


class TooFewArticles(ValueError):  # noqa: N818
    """There are not two articles to compare."""

    def __init__(self, count: int) -> None:
        super().__init__(f"articles are measured against each other, and there {'is 1' if count else 'are none'}")


@dataclass(frozen=True, slots=True)
class Drawn:
    """One article: its two roles, what its reader sees, its running text, and the rule of each of its sentences.

    No measure is computed from the rules: they only tell who reads an example where to change it.
    """

    roles: tuple[Role, Role]
    page: Page
    text: RunningText
    rules: Mapping[str, str]

    def rule(self, sentence: str) -> str:
        """The rule a sentence comes from; "?" where that cannot be told."""
        return self.rules.get(sentence, "?")


class Sample:
    """`size` articles of a Writer's pairs (fewer where there are fewer), in an order that the seed alone decides.

    `drawn` are the articles, `texts` their running texts; `worst` is how many examples a row gives. Raises
    TooFewArticles if there are not two.
    """

    def __init__(self, writer: Writer, size: int, seed: int = 0, worst: int = 3) -> None:
        self.writer = writer
        self.seed = seed
        self.worst = worst
        self._pairs = sorted(writer.pairs(), key=lambda pair: _place(pair, seed))
        self._made: list[Drawn] = []
        self.drawn: Sequence[Drawn] = list(islice(self.stream(), size))
        if len(self.drawn) < 2:
            raise TooFewArticles(len(self.drawn))
        self.texts: Sequence[RunningText] = [drawn.text for drawn in self.drawn]

    def stream(self) -> Iterator[Drawn]:
        """The articles of the sample, then those of the pairs that were not drawn, each made when it is asked for."""
        for index, pair in enumerate(self._pairs):
            if index == len(self._made):
                self._made.append(self._write(pair))
            yield self._made[index]

    def sharing(self, least: int) -> list[tuple[RunningText, RunningText]]:
        """Pairs of articles that share a role: `least` or more, or all there are; beyond the sample if need be."""
        found: list[tuple[RunningText, RunningText]] = []
        before: list[RunningText] = []
        for drawn in self.stream():
            if len(before) >= len(self.drawn) and len(found) >= least:
                break
            found += [(other, drawn.text) for other in before if other.roles & drawn.text.roles]
            before.append(drawn.text)
        return found

    def _write(self, pair: tuple[Role, Role]) -> Drawn:
        first, second = pair
        data = document(self.writer.compare(first.id, second.id, seed=self.seed).article())
        page = from_document(data)
        mask = Mask.of((first.profile, second.profile), self.writer.lexicon)
        return Drawn(pair, page, running_text(data["id"], (first.id, second.id), page, mask), dict(_rules(data)))


def _rules(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Each sentence of the running text with its rule; a sentence that joins two has the rule of its first half."""
    for section in data["sections"]:
        for block in section["blocks"]:
            answers = (entry["answer"] for entry in block.get("questions", ()))
            begun, rule = "", ""
            for entry in (*block.get("sentences", ()), *block.get("points", ()), *answers):
                begun, rule = (f"{begun} {entry['text']}", rule) if begun else (entry["text"], entry["rule"])
                if entry["text"].endswith(ENDS):
                    for sentence in sentences_of(begun):
                        yield sentence, rule
                    begun = ""


def _place(pair: tuple[Role, Role], seed: int) -> bytes:
    return blake2b(f"{pair[0].id}\0{pair[1].id}\0{seed}".encode(), digest_size=16).digest()
