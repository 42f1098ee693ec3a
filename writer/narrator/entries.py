"""The entries of a paragraph in the outline, one class a kind.

`bind` chooses the words of an entry for one version of its section and returns the function that tells it of a pair.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from writer.facts.fact import Fact
from writer.facts.gathered import REASONS, SAMES
from writer.narrator.telling import Telling
from writer.narrator.wording import Wording
from writer.narrator.words import Words
from writer.phrases.binding import Rule

Tell = Callable[[Telling], None]


class Entry(Protocol):
    """One entry of a paragraph."""

    def bind(self, wording: Wording) -> Tell:
        """The function that adds this entry's sentences to a Telling."""
        ...


class Plain:
    """Rules about the pair, told one after the other, each if its fact is known; `once`: if its topics are not told."""

    def __init__(self, rules: Sequence[Rule], once: bool) -> None:
        self._rules = tuple(rules)
        self._once = once

    def bind(self, wording: Wording) -> Tell:
        rows = []
        for rule in self._rules:
            worded = wording.rule(rule)
            skip = rule.topics if self._once else 0
            rows.append((rule.place, worded.plain, worded.after, rule.id, rule.topics, skip))

        def tell(telling: Telling) -> None:
            states, facts = telling.states, telling.facts
            texts, variants, told = telling.texts, telling.variants, telling.told
            brief, topics, previous = telling.brief, telling.topics, telling.previous
            for place, plain, after, rule_id, adds, skip in rows:
                state = states[place]
                if state < 0 or skip & topics:
                    continue
                variant = plain.get(state) if after is None else after.get(previous, plain).get(state)
                if variant is None:
                    continue
                fact = facts[place]
                texts.append(variant.brief(fact) if brief else variant.full(fact))
                variants.append(variant)
                told.append(fact)
                previous = rule_id
                topics |= adds
                if variant.names_both:
                    brief = telling.may_brief
            telling.brief, telling.topics, telling.previous = brief, topics, previous

        return tell


class Lead:
    """Of several rules the one whose fact is most telling; of equals the first."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = tuple(rules)

    def bind(self, wording: Wording) -> Tell:
        rows = [(rule.place, wording.rule(rule).plain, rule) for rule in self._rules]

        def lead(telling: Telling) -> None:
            facts = telling.facts
            best, chosen = -1.0, None
            for place, plain, rule in rows:
                fact = facts[place]
                if fact is not None and fact.salience > best and fact.state in plain:
                    best, chosen = fact.salience, (rule, plain[fact.state], fact)
            if chosen is not None:
                telling.say(*chosen)

        return lead


class Gather:
    """A sentence that lists the phrases of other rules, `at_most` of those that apply; `More` may list the rest."""

    def __init__(
        self, rule: Rule, side: str | None, parts: Sequence[Rule], at_most: int, once: bool, words: Words
    ) -> None:  # fmt: skip
        self.rule = rule
        self.side = side
        self.kind, self.join = (SAMES, words.join) if side is None else (REASONS, words.join_phrases)
        self._parts = tuple(parts)
        self._at_most = at_most
        self._once = once

    def bind(self, wording: Wording) -> Tell:
        rows = []
        for part in self._parts:
            place = part.place + 1 if part.kind.sided and self.side == "b" else part.place
            # Told from a side, a rule for the role that is `more` or `less` is told only of that role.
            orient = part.orient if self.side is not None else None
            rows.append((place, wording.rule(part).plain, orient, part.topics if self._once else 0))
        side = self.side
        tell_list = self.bind_list(self.rule, self._at_most, wording)

        def gather(telling: Telling) -> None:
            states, facts, topics = telling.states, telling.facts, telling.topics
            here = telling.b if side == "b" else telling.a
            gathered = []
            for place, plain, orient, skip in rows:
                state = states[place]
                if state < 0 or skip & topics:
                    continue
                variant = plain.get(state)
                if variant is None:
                    continue
                fact = facts[place]
                if orient is None or (fact.more if orient == "more" else fact.less) is here:
                    gathered.append((variant, fact))
            telling.gathered = gathered
            if gathered:
                tell_list(telling)

        return gather

    def bind_list(self, rule: Rule, at_most: int, wording: Wording) -> Tell:
        """The function that lists the first `at_most` of what has been gathered, and leaves the rest."""
        plain, kind, join, side = wording.rule(rule).plain, self.kind, self.join, self.side

        def tell_list(telling: Telling) -> None:
            gathered = telling.gathered
            parts, telling.gathered = gathered[:at_most], gathered[at_most:]
            if not parts:
                return
            here, there = (telling.b, telling.a) if side == "b" else (telling.a, telling.b)
            case = 1 if len(parts) == 1 else 2
            variant = plain.get(case)
            if variant is None:
                return
            fact = Fact(kind, case, telling.pair, here, there)
            fact.parts = parts
            if telling.brief:
                fact.list = join([variant.brief(part) for variant, part in parts])
            else:
                fact.list = join([variant.full(part) for variant, part in parts])
            telling.say(rule, variant, fact)

        return tell_list


class More:
    """A further sentence of what the Gather before it left over."""

    def __init__(self, rule: Rule, gather: Gather, at_most: int) -> None:
        self._rule, self._gather, self._at_most = rule, gather, at_most

    def bind(self, wording: Wording) -> Tell:
        return self._gather.bind_list(self._rule, self._at_most, wording)


class Ranked:
    """Bullets: of several rules those whose facts are most telling, `at_most` of them, the most telling first."""

    def __init__(self, rules: Sequence[Rule], at_most: int) -> None:
        self._rules = tuple(rules)
        self._at_most = at_most

    def bind(self, wording: Wording) -> Tell:
        rows = [(index, rule.place, wording.rule(rule).plain, rule) for index, rule in enumerate(self._rules)]
        at_most = self._at_most

        def ranked(telling: Telling) -> None:
            facts = telling.facts
            found: list[Any] = [
                (-fact.salience, index, rule, variant, fact)
                for index, place, plain, rule in rows
                if (fact := facts[place]) is not None and (variant := plain.get(fact.state)) is not None
            ]
            found.sort()
            for _, _, rule, variant, fact in found[:at_most]:
                telling.say(rule, variant, fact)

        return ranked
