"""Choosing the words: one greedy pass over the article, led by the pair's digest.

A rule's variants are tried in an order that a byte of the digest gives; the first whose openings, joints and frames were
not used nearby is taken. The same pair, seed and bank always give the same text, whatever was written before.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import Any

from writer.article import Sentence
from writer.facts.fact import Fact
from writer.phrases.binding import DIGEST_BYTES, Rule, Variant


def pair_digest(a: str, b: str, seed: int) -> bytes:
    """64 bytes that stand for the pair, in either order, and the seed."""
    first, second = (a, b) if a <= b else (b, a)
    return blake2b(f"{first}\0{second}\0{seed}".encode(), digest_size=DIGEST_BYTES).digest()


class Telling:
    """What has been said so far in one article, and how the next sentence is to be said."""

    __slots__ = ("before", "brief", "digest", "facts", "last", "may_brief", "openings", "own", "pair", "previous", "sides", "told")

    def __init__(self, pair: Any, facts: list[Fact | None], digest: bytes, may_brief: bool) -> None:
        self.pair = pair
        self.facts = facts
        self.sides = {"a": pair.a, "b": pair.b}
        self.digest = digest
        self.may_brief = may_brief
        self.openings = 0  # bits of all openings in the article
        self.last = self.before = 0  # masks of the last two sentences
        self.previous = ""  # the rule of the sentence before, in the same paragraph
        self.brief = False  # both roles have been named in this section, and short names are clear
        self.own = False  # this paragraph speaks of one role only, and it has been named
        self.told = 0  # topics told in this section

    def choose(self, rule: Rule, fact: Fact) -> Variant | None:
        """The variant of `rule` for `fact`, or None where the rule is silent or nothing fits."""
        rotations = rule.cases[fact.case]
        if rotations is None:
            return None
        used = self.last | self.before | self.openings
        missing = ~fact.flags
        best, best_clash = None, 1000
        for variant in rotations[self.digest[rule.offset] % len(rotations)]:
            if variant.needs & missing or (variant.after and self.previous not in variant.after):
                continue
            clash = variant.mask & used
            if not clash:
                return variant
            count = clash.bit_count()
            if count < best_clash:
                best, best_clash = variant, count
        return best

    def say(self, rule: Rule, variant: Variant, fact: Fact) -> Sentence:
        """The sentence, and note what it used."""
        self.before = self.last
        self.last = variant.mask
        self.openings |= variant.opening
        self.previous = rule.id
        self.told |= rule.topics
        if rule.kind.per_role:
            if self.own:
                said = fact.more.said_own_brief if self.may_brief else fact.more.said_own
                text = said.get(variant)
                if text is None:
                    text = said[variant] = variant.say_own(fact, self.may_brief)
            elif self.brief:
                text = variant.say(fact, True)
            else:
                said = fact.more.said
                text = said.get(variant)
                if text is None:
                    text = said[variant] = variant.say(fact)
            return text, variant, fact
        if variant.text is not None:
            return variant.text, variant, fact
        text = variant.format % (variant.brief if self.brief else variant.full)(fact)
        if variant.names > 1:
            self.brief = self.may_brief
        return text, variant, fact

    def tell(self, rule: Rule, fact: Fact | None) -> Sentence | None:
        """Choose and say, or None where there is nothing to tell."""
        if fact is None:
            return None
        variant = self.choose(rule, fact)
        return None if variant is None else self.say(rule, variant, fact)
