"""One article while it is told: the pair, its facts, and what the reader has been told so far."""

from __future__ import annotations

from hashlib import blake2b
from typing import Any

from writer.article import Block, Sentence
from writer.facts.fact import Fact
from writer.phrases.binding import DIGEST_BYTES


def pair_digest(a: str, b: str, seed: int) -> bytes:
    """64 bytes that stand for the pair, in either order, and the seed."""
    first, second = (a, b) if a <= b else (b, a)
    return blake2b(f"{first}\0{second}\0{seed}".encode(), digest_size=DIGEST_BYTES).digest()


class Telling:
    """`facts` has one place a kind. `sentences` are those of the block that is being made."""

    __slots__ = (
        "a", "b", "brief", "digest", "facts", "gathered", "may_brief", "own", "pair", "previous", "sentences", "topics",
    )  # fmt: skip

    def __init__(self, pair: Any, facts: list[Fact | None], digest: bytes, may_brief: bool) -> None:
        self.pair = pair
        self.a = pair.a
        self.b = pair.b
        self.facts = facts
        self.digest = digest
        self.may_brief = may_brief
        self.brief = False  # both roles have been named in this section, and short names are clear
        self.topics = 0  # told in this section, as bits
        self.previous = ""  # the rule of the sentence before, in the same paragraph
        self.sentences: list[Sentence] = []
        self.own: Block | None = None  # the paragraph about the other role alone, if the two share duties
        self.gathered: list[Any] = []  # what a list of phrases may still tell

    def say(self, rule: Any, variant: Any, fact: Any) -> None:
        """One sentence more."""
        self.sentences.append((variant.brief(fact) if self.brief else variant.full(fact), variant, fact))
        self.previous = rule.id
        self.topics |= rule.topics
        if variant.names_both:
            self.brief = self.may_brief
