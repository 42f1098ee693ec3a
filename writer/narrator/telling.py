"""Choosing the words: one greedy pass over the article, led by the pair's digest.

A rule's variants are tried in an order that a byte of the digest gives; the first that shares no bit with what is unmet
or used nearby is taken (see `writer.phrases.marks`). The same pair, seed and bank always give the same text, whatever
was written before.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import Any

from writer.article import Sentence
from writer.facts.fact import Fact
from writer.phrases.binding import DIGEST_BYTES, Rotation, Rule, Variant
from writer.phrases.marks import UNMET_FLAGS, Marks


def pair_digest(a: str, b: str, seed: int) -> bytes:
    """64 bytes that stand for the pair, in either order, and the seed."""
    first, second = (a, b) if a <= b else (b, a)
    return blake2b(f"{first}\0{second}\0{seed}".encode(), digest_size=DIGEST_BYTES).digest()


class Telling:
    """What has been said so far in one article, and how the next sentence is to be said."""

    __slots__ = (
        "brief", "conditions", "digest", "facts", "gathered", "gathered_for", "may_brief", "nothing_before", "pair", "told",
        "unmet", "used",
    )  # fmt: skip

    def __init__(self, pair: Any, facts: list[Fact | None], digest: bytes, may_brief: bool, marks: Marks) -> None:
        self.pair = pair
        self.facts = facts
        self.digest = digest
        self.may_brief = may_brief
        self.conditions = marks.conditions
        self.nothing_before = marks.nothing_before
        self.used = 0  # bits of what this section has used, and of the openings of the whole article
        self.unmet = marks.nothing_before  # bits of conditions on the sentence before that do not hold
        self.gathered: list[tuple[Rule, Fact]] = []  # what a list may tell, and for which side
        self.gathered_for: str | None = None
        self.told = 0  # topics told in this section
        self.brief = False  # both roles have been named in this section, and short names are clear

    def choose(self, rule: Rule, fact: Fact) -> Variant | None:
        """The variant of `rule` for `fact`, or None where the rule is silent or nothing fits."""
        rotations = rule.cases[fact.case]
        if rotations is None:
            return None
        rotation = rotations[self.digest[rule.offset]]
        against = self.used | self.unmet | UNMET_FLAGS[fact.flags]
        for mask, variant in rotation:
            if not mask & against:
                return variant
        return self.least_repeated(rotation, against)

    def least_repeated(self, rotation: Rotation, against: int) -> Variant | None:
        """Where every variant repeats something: the one that repeats least, of those whose conditions hold."""
        best, least = None, 1000
        conditions = self.conditions & against
        for mask, variant in rotation:
            if not mask & conditions and (count := (mask & against).bit_count()) < least:
                best, least = variant, count
        return best

    def say(self, rule: Rule, variant: Variant, fact: Fact) -> Sentence:
        """The sentence, and note what it used."""
        self.used |= variant.mask
        self.unmet = rule.unmet_after
        self.told |= rule.topics
        text = variant.brief(fact) if self.brief else variant.full(fact)
        if variant.names_both:
            self.brief = self.may_brief
        return text, variant, fact

    def tell(self, rule: Rule, fact: Fact | None) -> Sentence | None:
        """Choose and say, or None where there is nothing to tell."""
        if fact is None:
            return None
        variant = self.choose(rule, fact)
        return None if variant is None else self.say(rule, variant, fact)
