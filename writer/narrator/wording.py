"""Choosing words, before any pair is seen: the wordings of a section in one version.

A version gives every rule of a section one variant for each state its fact can be in: each version begins at another
of a rule's variants, and takes the first that fits. So choosing costs a pair one look-up a sentence. Which version a
pair gets, its digest says, for each section anew: two pages of one role may agree in a section, hardly in many. That
sentences of one article seldom open alike is the bank's care: few rules share an opening (`writer.phrases.openings`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations

from writer.facts.fact import FLAGS, Case
from writer.phrases.bank import MAX_VARIANTS
from writer.phrases.binding import Rule, Variant

VERSIONS = MAX_VARIANTS  # enough for all variants of a case
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

    def __init__(self, version: int) -> None:
        self._version = version
        self._said: set[Variant] = set()

    def rule(self, rule: Rule) -> Worded:
        """Choose for a rule. Where it has a second turn in the section, it gets other variants then."""
        previous = sorted({id for variant in rule.every_variant for id in variant.after})
        worded = Worded(self._by_state(rule, None), {id: self._by_state(rule, id) for id in previous})
        by_states = (worded.plain, *worded.after.values())
        self._said |= {variant for by_state in by_states for variant in _values(by_state) if variant is not None}
        return worded

    def joined(self, rule: Rule) -> ByState:
        """Choose for a rule whose sentence is to be half of another's: of the variants that may."""
        return self._by_state(rule, None, lambda variant: variant.joins)

    def any_variant(self, rule: Rule) -> Variant:
        """A variant of a rule with a single case that speaks (a heading): any will do."""
        variants = next(filter(None, (rule.variants(case) for case in range(len(rule.kind.cases)))))
        return variants[(self._version + rule.offset) % len(variants)]

    def _by_state(
        self, rule: Rule, previous: str | None, fits: Callable[[Variant], bool] = lambda variant: True
    ) -> ByState:
        chosen: dict[int, Variant | None] = {}
        for number, case in enumerate(rule.kind.cases):
            variants = rule.variants(number)
            start = (self._version + rule.offset) % max(len(variants), 1)
            order = variants[start:] + variants[:start]
            for flags in _flag_sets(case):
                fitting = [
                    variant for variant in order
                    if not variant.needs & ~flags and (not variant.after or previous in variant.after) and fits(variant)
                ]  # fmt: skip
                fresh = (variant for variant in fitting if variant not in self._said)
                chosen[number | flags << 8] = next(fresh, fitting[0] if fitting else None)
        # Without flags a state is a case, counted from 0: the quicker look-up will do.
        return chosen if len(chosen) > len(rule.kind.cases) else tuple(chosen.values())


def _values(by_state: ByState) -> Iterable[Variant | None]:
    return by_state.values() if isinstance(by_state, Mapping) else by_state


def _flag_sets(case: Case) -> Sequence[int]:
    """Every combination of the flags a case may have, as bit masks."""
    bits = [FLAGS[name] for name in case.flags]
    return [sum(chosen) for length in range(len(bits) + 1) for chosen in combinations(bits, length)]
