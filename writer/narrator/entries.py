"""The entries of a paragraph in the outline, one class a kind.

`bind` chooses the words of an entry for one version of its section and returns the function that tells it of a pair.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from writer.article import PARAGRAPH, Block, Sentence
from writer.facts.fact import Fact
from writer.facts.gathered import REASONS, SAMES
from writer.narrator.telling import Telling
from writer.narrator.wording import Worded, Wording
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
        rows = [(rule, wording.rule(rule), rule.topics if self._once else 0) for rule in self._rules]

        def tell(telling: Telling) -> None:
            for rule, worded, skip in rows:
                fact = telling.facts[rule.place]
                if fact is None or skip & telling.topics:
                    continue
                variant = worded.by_state(telling.previous).get(fact.state)
                if variant is not None:
                    telling.say(rule, variant, fact)

        return tell

    def bind_whole(self, wording: Wording) -> Callable[[Telling], Block | None] | None:
        """The function that makes a paragraph of nothing but these rules; None where it takes more than `bind`.

        Half of all sentences are made here, so what `tell` and `Telling.say` do is written out, without what is not
        needed: topics, and a look at the rule before where no variant asks for it.
        """
        if self._once:
            return None
        worded = [(rule, wording.rule(rule)) for rule in self._rules]
        if any(choice.after for _, choice in worded):
            return _following(worded)
        rows = [(rule.place, choice.plain.get) for rule, choice in worded]

        def paragraph(telling: Telling) -> Block | None:
            facts, brief = telling.facts, telling.brief
            sentences: list[Sentence] = []
            for place, choose in rows:
                fact = facts[place]
                if fact is not None:
                    variant = choose(fact.state)
                    if variant is not None:
                        sentences.append((variant.brief(fact) if brief else variant.full(fact), variant, fact))
                        if variant.names_both:
                            brief = telling.may_brief
            telling.brief = brief
            return (PARAGRAPH, sentences) if sentences else None

        return paragraph


def _following(worded: Sequence[tuple[Rule, Worded]]) -> Callable[[Telling], Block | None]:
    """The same where some variant may only follow a certain rule."""
    rows = [(rule.place, choice.plain, choice.after, rule.id) for rule, choice in worded]

    def paragraph(telling: Telling) -> Block | None:
        facts, brief, previous = telling.facts, telling.brief, ""
        sentences: list[Sentence] = []
        for place, plain, after, rule_id in rows:
            fact = facts[place]
            if fact is not None:
                variant = (plain if after is None else after.get(previous, plain)).get(fact.state)
                if variant is not None:
                    sentences.append((variant.brief(fact) if brief else variant.full(fact), variant, fact))
                    previous = rule_id
                    if variant.names_both:
                        brief = telling.may_brief
        telling.brief = brief
        return (PARAGRAPH, sentences) if sentences else None

    return paragraph


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
        self.kind = SAMES if side is None else REASONS
        self.join = words.join if side is None else words.join_plain
        self._parts = tuple(parts)
        self._at_most = at_most
        self._once = once

    def bind(self, wording: Wording) -> Tell:
        rows = []
        for part in self._parts:
            place = part.place + 1 if part.kind.sided and self.side == "b" else part.place
            # Told from a side, a rule for the role that is `more` or `less` is told only of that role.
            orient = part.orient if self.side is not None else None
            choose = wording.rule(part).plain.get
            rows.append((place, choose, orient == "more", orient == "less", part.topics if self._once else 0))
        side = self.side
        tell_list = self.bind_list(self.rule, self._at_most, wording)

        def gather(telling: Telling) -> None:
            facts, topics = telling.facts, telling.topics
            here = telling.b if side == "b" else telling.a
            gathered = []
            for place, choose, is_more, is_less, skip in rows:
                fact = facts[place]
                if fact is None or skip & topics:
                    continue
                if (is_more and fact.more is not here) or (is_less and fact.less is not here):
                    continue
                variant = choose(fact.state)
                if variant is not None:
                    gathered.append((variant, fact))
            telling.gathered = gathered
            tell_list(telling)

        return gather

    def bind_list(self, rule: Rule, at_most: int, wording: Wording) -> Tell:
        """The function that lists the first `at_most` of what has been gathered, and leaves the rest."""
        plain, kind, join, side = wording.rule(rule).plain, self.kind, self.join, self.side

        def tell_list(telling: Telling) -> None:
            parts = telling.gathered
            if not parts:
                return
            if len(parts) > at_most:
                parts, telling.gathered = parts[:at_most], parts[at_most:]
            else:
                telling.gathered = []
            case = 1 if len(parts) == 1 else 2
            variant = plain.get(case)
            if variant is None:
                return
            fact = Fact(kind, case, telling.pair, *((telling.b, telling.a) if side == "b" else (telling.a, telling.b)))
            fact.parts = parts
            if telling.brief:
                fact.list = join([spoken.brief(part) for spoken, part in parts])
            else:
                fact.list = join([spoken.full(part) for spoken, part in parts])
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
        # Of equal weight the earlier rule wins; the index stands in for it where two weights are equal.
        rows = [(rule.place, wording.rule(rule).plain, rule, -index) for index, rule in enumerate(self._rules)]
        at_most = self._at_most

        def ranked(telling: Telling) -> None:
            facts = telling.facts
            found: list[Any] = []
            for place, plain, rule, order in rows:
                fact = facts[place]
                if fact is not None and fact.state in plain:
                    found.append((fact.salience, order, plain, rule, fact))
            found.sort(reverse=True)
            for _, _, plain, rule, fact in found[:at_most]:
                telling.say(rule, plain[fact.state], fact)

        return ranked
