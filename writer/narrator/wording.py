"""Choosing words, before any pair is seen: the wordings of a section in one version.

A version gives every rule of a section one variant for each state its fact can be in. A digest leads: it puts a rule's
variants in an order, and the first is taken that repeats the fewest opening words, joints and frames of the rules
before it (see `writer.phrases.marks`). So whatever a pair's facts turn out to be, its sentences fit together, and
choosing costs a pair one look-up a sentence. Which version a pair gets, its own digest says.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import blake2b
from itertools import combinations

from writer.facts.fact import FLAGS, Case
from writer.phrases.binding import DIGEST_BYTES, Rule, Variant
from writer.phrases.marks import bits_of

VERSIONS = 8  # of a section, or of a paragraph about one role; a divisor of 256, so that all are equally likely
SLACK = 2  # repeated marks more than the best variant has
# For a rule in one version, by each state its fact can be in: the variant, None where the rule is silent.
ByState = Mapping[int, Variant | None] | Sequence[Variant | None]


class Worded:
    """One rule in one version: its variant by state, and by state after a sentence of a certain rule."""

    __slots__ = ("after", "plain")

    def __init__(self, plain: ByState, after: Mapping[str, ByState]) -> None:
        self.plain = plain
        self.after = after

    def by_state(self, previous: str) -> ByState:
        """The variants that may follow a sentence of the rule `previous` ("": none in this paragraph)."""
        return self.after.get(previous, self.plain)


class Wording:
    """The choices of one section in one version, rule by rule in the order of the outline."""

    def __init__(self, section: str, version: int) -> None:
        self._digest = blake2b(f"{section}\0{version}".encode(), digest_size=DIGEST_BYTES).digest()
        self._start = version  # versions start at variants one after the other, so that each gets its turn
        self._used: Counter[int] = Counter()  # how many rules before use a mark
        self._said: set[Variant] = set()

    def rule(self, rule: Rule) -> Worded:
        """Choose for a rule, and let the rules after it know what it uses."""
        marks: set[int] = set()
        plain = self._by_state(rule, None, marks)
        previous = sorted({id for variant in rule.every_variant for id in variant.after})
        worded = Worded(plain, {id: self._by_state(rule, id, marks) for id in previous})
        self._used.update(marks)
        by_states = (worded.plain, *worded.after.values())
        self._said |= {variant for by_state in by_states for variant in _values(by_state) if variant is not None}
        return worded

    def joined(self, rule: Rule) -> ByState:
        """Choose for a rule whose sentence is to be half of another's: of the variants that may."""
        marks: set[int] = set()
        return self._by_state(rule, None, marks, lambda variant: variant.joins)

    def any_variant(self, rule: Rule) -> Variant:
        """A variant of a rule with a single case that speaks (a heading): any will do."""
        variants = next(filter(None, (rule.variants(case) for case in range(len(rule.kind.cases)))))
        return variants[self._digest[rule.offset] % len(variants)]

    def _by_state(
        self, rule: Rule, previous: str | None, marks: set[int], fits: Callable[[Variant], bool] = lambda variant: True
    ) -> ByState:
        chosen: dict[int, Variant | None] = {}
        for number, case in enumerate(rule.kind.cases):
            variants = rule.variants(number)
            start = (self._start + rule.offset) % max(len(variants), 1)
            order = variants[start:] + variants[:start]
            for flags in _flag_sets(case):
                fitting = [
                    variant for variant in order
                    if not variant.needs & ~flags and (not variant.after or previous in variant.after) and fits(variant)
                ]  # fmt: skip
                chosen[number | flags << 8] = None
                if fitting:
                    best = self._first_of_the_best(fitting)
                    chosen[number | flags << 8] = best
                    marks.update(bits_of(best.mask))
        # Without flags a state is a case, counted from 0: the quicker look-up will do.
        return chosen if len(chosen) > len(rule.kind.cases) else tuple(chosen.values())

    def _first_of_the_best(self, variants: Sequence[Variant]) -> Variant:
        """The first of those that repeat nearly as little as any. Nearly, for else most versions settle on the same."""
        fresh = [variant for variant in variants if variant not in self._said]  # where a rule has two turns
        variants = fresh or variants
        repeats = [sum(self._used[bit] for bit in bits_of(variant.mask)) for variant in variants]
        limit = min(repeats) + SLACK
        return next(variant for variant, count in zip(variants, repeats, strict=True) if count <= limit)


def _values(by_state: ByState) -> Iterable[Variant | None]:
    return by_state.values() if isinstance(by_state, Mapping) else by_state


def _flag_sets(case: Case) -> Sequence[int]:
    """Every combination of the flags a case may have, as bit masks."""
    bits = [FLAGS[name] for name in case.flags]
    return [sum(chosen) for length in range(len(bits) + 1) for chosen in combinations(bits, length)]
