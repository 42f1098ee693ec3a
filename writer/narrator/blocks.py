"""The blocks of a section in the outline, one class a kind.

Each writes its lines of the section's program: they make a finished block (see `writer.article`) and add it to
`blocks`, or add nothing where nothing is known.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from writer.article import LINK, LIST, PARAGRAPH, POINTS, QUESTIONS, TABLE, Block, RoleList
from writer.facts.fact import SALIENCE, STATE
from writer.narrator.cells import TableSpec
from writer.narrator.entries import Entry, Saying, by_state
from writer.narrator.program import ADD_BLOCK, Program
from writer.narrator.sources import SourceList
from writer.narrator.wording import Wording
from writer.phrases.binding import Rule
from writer.phrases.speech import FULL


class BlockPlan(Protocol):
    """One block of a section."""

    def write(self, program: Program) -> None:
        """Writes the lines that make this block of a pair."""
        ...


class Paragraph:
    """Sentences, entry by entry; `once`: no fact is told twice in the section."""

    def __init__(self, entries: Sequence[Entry], once: bool) -> None:
        self._entries = tuple(entries)
        rules = [rule for entry in entries for rule in entry.rules]
        follows = any(variant.after for rule in rules for variant in rule.every_variant)
        self._saying = Saying(once, follows)

    def write(self, program: Program) -> None:
        """Writes the sentences of each entry."""
        program.add("sentences, texts = [], []")
        if self._saying.follows:
            program.add('previous = ""')
        for entry in self._entries:
            entry.write(program, self._saying)
        program.add(f"if sentences:\n    blocks.append(({PARAGRAPH!r}, sentences, ' '.join(texts)))")


class Points:
    """Bullets with a label each: the most telling facts, the most telling first; of equals the earlier rule."""

    def __init__(self, rules: Sequence[Rule], at_most: int) -> None:
        self._rules = tuple(rules)
        self._at_most = at_most

    def write(self, program: Program) -> None:
        """Writes a look at each fact, and a sentence for the first few."""
        program.add("found = []")
        for index, rule in enumerate(self._rules):
            # The index decides where two weights are equal; nothing after it is compared.
            program.add(f"""
                fact = facts[{rule.place}]
                if fact is not None:
                    variant = {by_state(program, rule)}[fact[{STATE}]]
                    if variant is not None:
                        point = variant, fact, {program.value(rule.label)}, spins[{rule.spin}]
                        found.append((-fact[{SALIENCE}], {index}, point))
            """)
        program.add(f"""
            if found:
                found.sort()
                sentences, texts, labels = [], [], []
                for _, _, (variant, fact, label, spin) in found[:{self._at_most}]:
                    labels.append(label)
        """)
        Saying().write(program, 2, "spin", "", "")
        program.add(f"blocks.append(({POINTS!r}, sentences, labels))", 1)


class Questions:
    """Questions, each with its answer, `at_most` of those whose fact is known; fewer than two are none."""

    def __init__(self, questions: Sequence[tuple[Rule, Rule]], at_most: int) -> None:
        self._questions = tuple(questions)
        self._at_most = at_most

    def write(self, program: Program) -> None:
        """Writes a look at each fact, then a question and an answer. A question names both, so an answer need not."""
        program.add("answers = []")
        for ask, tell in self._questions:
            program.add(f"""
                fact = facts[{tell.place}]
                if fact is not None:
                    variant = {by_state(program, tell)}[fact[{STATE}]]
                    if variant is not None:
            """)
            if ask.place < 0:
                program.add(f"question = {program.sentence(ask, 'telling.names')}", 3)
            else:
                program.add(f"""
                    question = {by_state(program, ask)}[fact[{STATE}]]
                    question = question and (question.speak(fact, {FULL}, spins[{ask.spin}]), question, fact)
                """, 3)  # fmt: skip
            program.add(f"""
                if question is not None:
                    speak = variant.speak
                    answers.append((question, (speak(fact, named, spins[{tell.spin}]), variant, fact)))
            """, 3)  # fmt: skip
        program.add(f"""
            if len(answers) > 1:
                blocks.append(({QUESTIONS!r}, answers[:{self._at_most}]))
        """)


class Table:
    """A table of the outline: the columns of the two roles side by side."""

    def __init__(self, table: TableSpec, caption: Rule) -> None:
        self._table = table
        self._caption = caption

    def write(self, program: Program) -> None:
        """Writes a look at the columns of both."""
        name, table = program.value(self._table.name), program.value(self._table)
        program.add(f"""
            first, second = a.columns[{name}], b.columns[{name}]
            if first.cells or second.cells:
                caption = {program.sentence(self._caption, "telling.names")}
                blocks.append(({TABLE!r}, caption, {table}, first, second))
        """)


class RoleEntries:
    """A list of one role. What both roles list, word for word, stands in `SharedEntries` instead."""

    def __init__(self, name: str, side: str, heading: Rule) -> None:
        self._name, self._side, self._heading = name, side, heading

    def write(self, program: Program) -> None:
        """Writes the call that finds the list."""
        here, there = ("a", "b") if self._side == "a" else ("b", "a")
        program.add(f"block = {program.worded(self._bind)}({here}, {there})\n{ADD_BLOCK}")

    def _bind(self, wording: Wording) -> Callable[[Any, Any], Block | None]:
        variant, name = wording.any_variant(self._heading), self._name
        place, shares, key = self._heading.place, name == "duties", f"{name} under {variant.rule_id}.{variant.id}"

        def of_role(here: Any, there: Any) -> Block | None:
            if shares and not here.duty_entries.isdisjoint(there.duty_entries):
                entries: RoleList = here.lists[name]
                own = tuple(entry for entry in entries.entries if entry not in there.duty_entries)
                return block(here, RoleList(own, entries.fields, entries.fold)) if own else None
            try:
                kept: Block | None = here.blocks[key]
            except KeyError:
                whole: RoleList | None = here.lists.get(name)
                whole = whole and RoleList(whole.entries, whole.fields, whole.fold)
                kept = here.blocks[key] = block(here, whole)
            return kept

        def block(view: Any, entries: RoleList | None) -> Block | None:
            fact = view.facts[place]
            return None if entries is None else (LIST, (variant.speak(fact, FULL), variant, fact), entries)

        return of_role


class SharedEntries:
    """What both roles list as duties, word for word, said once."""

    def __init__(self, name: str, heading: Rule) -> None:
        self._name, self._heading = name, heading

    def write(self, program: Program) -> None:
        """Writes a look at whether there are any."""
        name, shared = program.value(self._name), program.value(_shared_list)
        program.add(f"""
            if not a.duty_entries.isdisjoint(b.duty_entries):
                heading = {program.sentence(self._heading, "telling.names")}
                blocks.append(({LIST!r}, heading, {shared}(a.lists[{name}], b)))
        """)


def _shared_list(whole: RoleList, other: Any) -> RoleList:
    shared = tuple(entry for entry in whole.entries if entry in other.duty_entries)
    return RoleList(shared, whole.fields, whole.fold)


class CategoryLink:
    """The way on to the category of one side; the second side's only where it is another one."""

    def __init__(self, rule: Rule, side: str) -> None:
        self._rule, self._side = rule, side

    def write(self, program: Program) -> None:
        """Writes the call that finds the link."""
        link = f"block = {program.worded(self._bind)}({self._side})\n{ADD_BLOCK}"
        if self._side == "a":
            program.add(link)
        else:
            program.add("if a.figures.category != b.figures.category:")
            program.add(link, 1)

    def _bind(self, wording: Wording) -> Callable[[Any], Block | None]:
        variant, place = wording.any_variant(self._rule), self._rule.place
        key = f"link by {variant.rule_id}.{variant.id}"

        def link(view: Any) -> Block | None:
            try:
                kept: Block | None = view.blocks[key]
            except KeyError:
                kept = view.blocks[key] = made(view, view.facts[place])
            return kept

        def made(view: Any, fact: Any) -> Block | None:
            return None if fact is None else (LINK, (variant.speak(fact, FULL), variant, fact), view.category_address)

        return link


class Sources:
    """Where the figures come from."""

    def __init__(self, sources: SourceList) -> None:
        self._sources = sources

    def write(self, program: Program) -> None:
        """Writes the call that puts the sources of both together."""
        of_pair = program.value(self._sources.of_pair)
        program.add(f"""
            entries = {of_pair}(a, b)
            if entries is not None:
                blocks.append(({LIST!r}, None, entries))
        """)
