"""The entries of a paragraph in the outline, one class a kind. Each writes its lines of the section's program.

The lines of an entry find a `fact` and the `variant` that tells it, then say it (`Saying`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from writer.facts.fact import MORE, PLACES, SALIENCE, STATE, Bare
from writer.facts.gathered import REASONS, SAMES
from writer.narrator.program import Program
from writer.narrator.wording import Wording
from writer.narrator.words import Words
from writer.phrases.binding import Rule
from writer.phrases.speech import BITS, CHOICES, spun
from writer.phrases.syntax import MAX_CHOICES

_LAST = BITS * (MAX_CHOICES - 1)  # bits of a spin that a short clause, with few choices, has no use for


@dataclass(frozen=True, slots=True)
class Saying:
    """How the sentences of a paragraph are added. `once`: no topic is told twice in the section; `follows`: a variant
    of the paragraph may only stand after a sentence of a certain rule."""

    once: bool = False
    follows: bool = False

    def write(
        self, program: Program, depth: int, spin: str, topics: str, id: str, speak: str = "speak", joint: str = ""
    ) -> None:
        """Writes the lines that say `fact` with `variant`; `spin`, `topics` and `id` are those of its rule.

        `speak` names what of the variant says it, `joint` is the expression for what is added to the text.
        """
        program.add(f"""
            speak = variant.{speak}
            text = speak(fact, form, {spin}){joint and f" + {joint}"}
            if form != named and variant.names_both:
                form = named
            texts.append(text)
            sentences.append((text, variant, fact))
        """, depth)  # fmt: skip
        if self.once:
            program.add(f"told |= {topics}", depth)
        if self.follows:
            program.add(f"previous = {id}", depth)


class Entry(Protocol):
    """One entry of a paragraph."""

    @property
    def rules(self) -> Sequence[Rule]:
        """The rules whose sentences it may add."""
        ...

    def write(self, program: Program, saying: Saying) -> None:
        """Writes the lines that add its sentences to `sentences`, and their texts to `texts`."""
        ...


class Plain:
    """A rule about the pair, told if its fact is known; where a section tells nothing twice, if its topic is new."""

    def __init__(self, rule: Rule) -> None:
        self._rule = rule

    @property
    def rules(self) -> Sequence[Rule]:
        """The one."""
        return (self._rule,)

    def write(self, program: Program, saying: Saying, depth: int = 0) -> None:
        """Writes a look at the fact, a choice by its state, a sentence."""
        rule = self._rule
        if any(variant.after for variant in rule.every_variant):
            says = f"{program.worded(lambda wording: wording.rule(rule).by_state)}(previous)"
        else:
            says = by_state(program, rule)
        program.add(f"""
            fact = facts[{rule.place}]
            if fact is not None{_new(saying, rule)}:
                variant = {says}[fact[{STATE}]]
        """, depth)  # fmt: skip
        silent = _may_be_silent(rule)
        if silent:
            program.add("if variant is not None:", depth + 1)
        id = program.value(rule.id) if saying.follows else ""
        saying.write(program, depth + 1 + silent, _spin(rule), str(rule.topics), id)


class Lead:
    """Of several rules the one whose fact is most telling; of equals the first."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = tuple(rules)

    def write(self, program: Program, saying: Saying) -> None:
        """Writes a look at each fact, then one sentence."""
        program.add("best = -1.0")
        for rule in self.rules:
            program.add(f"""
                fact = facts[{rule.place}]
                if fact is not None and fact[{SALIENCE}] > best:
                    variant = {by_state(program, rule)}[fact[{STATE}]]
                    if variant is not None:
                        best, lead = fact[{SALIENCE}], ({program.value(rule)}, variant, fact)
            """)
        program.add("if best >= 0.0:\n    rule, variant, fact = lead")
        saying.write(program, 1, "spins[rule.spin]", "rule.topics", "rule.id")


class Join:
    """Two rules, told in one sentence or in two: the digest decides, where both have a short clause to say.

    What stands between the clauses tells how they go together: whether both say there is more of the same role.
    """

    OFTEN = 2  # of four pairs get one sentence

    def __init__(self, rules: Sequence[Rule], joints: Mapping[str, Sequence[str]]) -> None:
        self.rules = tuple(rules)
        self._joints = joints

    def write(self, program: Program, saying: Saying) -> None:
        """Writes a look at both facts, then one sentence or, entry by entry, two."""
        first, second = self.rules
        said = [program.worded(joined(rule)) for rule in self.rules]
        same, other, plain = (program.value(spun(self._joints[name])) for name in ("same", "other", "plain"))
        program.add(f"""
            fact, fact2 = facts[{first.place}], facts[{second.place}]
            joined = False
            if fact is not None and fact2 is not None and {_spin(first)} >> {_LAST} & 3 < {self.OFTEN}:
                variant, variant2 = {said[0]}[fact[{STATE}]], {said[1]}[fact2[{STATE}]]
                if variant is not None and variant2 is not None:
                    joined = True
                    if not (variant.ordered and variant2.ordered):
                        joints = {plain}
                    else:
                        joints = {same} if fact[{MORE}] is fact2[{MORE}] else {other}
        """)
        ids = [program.value(rule.id) if saying.follows else "" for rule in self.rules]
        joint = f"joints[{_spin(second)} >> {_LAST} & {CHOICES - 1}]"
        saying.write(program, 2, _spin(first), str(first.topics), ids[0], "opens", joint)
        program.add("fact, variant = fact2, variant2", 2)
        saying.write(program, 2, _spin(second), str(second.topics), ids[1], "closes")
        program.add("if not joined:")
        for rule in self.rules:
            Plain(rule).write(program, saying, 1)


def joined(rule: Rule) -> Callable[[Wording], Any]:
    """What gives a rule's halves of sentences by state, for a version."""
    return lambda wording: wording.joined(rule)


class Gather:
    """A sentence that lists the phrases of other rules, `at_most` of those that apply; `More` may list the rest."""

    def __init__(self, rule: Rule, side: str | None, parts: Sequence[Rule], at_most: int, words: Words) -> None:
        self.rules = (rule,)
        self._side = side
        self._parts = tuple(parts)
        self._at_most = at_most
        self._words = words

    def write(self, program: Program, saying: Saying) -> None:
        """Writes a look at each fact that may be listed, then the sentence."""
        program.add("gathered = []")
        for part in self._parts:
            facts = f"{self._side}.facts" if part.kind.per_role else "facts"
            place = part.place + 1 if part.kind.sided and self._side == "b" else part.place
            # Told from a side, a rule for the role that is `more` or `less` is told only of that role.
            mine = f" and fact[{PLACES[part.orient]}] is {self._side}" if self._side and part.orient else ""
            program.add(f"""
                fact = {facts}[{place}]
                if fact is not None{mine}{_new(saying, part)}:
                    variant = {by_state(program, part)}[fact[{STATE}]]
                    if variant is not None:
                        gathered.append((variant, fact))
            """)
        self.write_list(program, saying, self.rules[0], self._at_most)

    def write_list(self, program: Program, saying: Saying, rule: Rule, at_most: int) -> None:
        """Writes the sentence that lists the first `at_most` of what has been gathered, and leaves the rest."""
        listing = program.value(_listing(self._side, self._words))
        program.add(f"""
            if gathered:
                fact = {listing}(telling.pair, gathered[:{at_most}], form, {_spin(rule)})
                gathered = gathered[{at_most}:]
                variant = {by_state(program, rule)}[fact[{STATE}]]
                if variant is not None:
        """)
        saying.write(program, 2, _spin(rule), str(rule.topics), program.value(rule.id) if saying.follows else "")


class More:
    """A further sentence of what the Gather before it left over."""

    def __init__(self, rule: Rule, gather: Gather, at_most: int) -> None:
        self.rules = (rule,)
        self._gather, self._at_most = gather, at_most

    def write(self, program: Program, saying: Saying) -> None:
        """Writes the sentence."""
        self._gather.write_list(program, saying, self.rules[0], self._at_most)


def _listing(side: str | None, words: Words) -> Callable[[Any, Sequence[Any], int, int], Bare]:
    """The function that makes the fact of a pair that lists (variant, fact) pairs."""
    kind, join = (SAMES, words.join) if side is None else (REASONS, words.join_plain)
    one, several = kind.case("one"), kind.case("several")

    def listing(pair: Any, parts: Sequence[Any], form: int, spin: int) -> Bare:
        more, less = (pair.b, pair.a) if side == "b" else (pair.a, pair.b)
        texts = []
        for variant, part in parts:
            speak = variant.speak
            texts.append(speak(part, form, spin))
        if len(parts) == 1:
            return one, more, less, pair, kind, 0.0, 0.0, 0.0, texts[0], parts, texts
        return several, more, less, pair, kind, 0.0, 0.0, 0.0, join(texts), parts, texts

    return listing


def _spin(rule: Rule) -> str:
    """The expression for what says which alternatives of the rule are told."""
    return f"spins[{rule.spin}]"


def by_state(program: Program, rule: Rule) -> str:
    """The name of what a rule says in each state of its fact."""

    def worded(wording: Wording) -> Any:
        return wording.rule(rule).plain

    return program.worded(worded)


def _may_be_silent(rule: Rule) -> bool:
    """Whether a fact may be in a case of which the rule says nothing, or only under a condition."""
    said = (rule.variants(case) for case in range(1, len(rule.kind.cases)))  # no fact is in the first, "none"
    return not all(any(not variant.needs and not variant.after for variant in variants) for variants in said)


def _new(saying: Saying, rule: Rule) -> str:
    """The condition that none of a rule's topics has been told, where that matters."""
    return f" and not told & {rule.topics}" if saying.once and rule.topics else ""
