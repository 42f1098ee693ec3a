"""The blocks of a section in the outline, one class a kind.

`bind` chooses the words of a block for one version of its section and returns the function that makes it for a pair:
the finished block (see `writer.article`), or None where nothing is known.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from writer.article import LINK, LIST, PARAGRAPH, POINTS, TABLE, Block, RoleList, Sentence
from writer.facts.kinds import PAIR_PLACES
from writer.narrator.cells import TableSpec
from writer.narrator.entries import Entry, Plain, Ranked
from writer.narrator.sources import SourceList
from writer.narrator.telling import Telling
from writer.narrator.wording import VERSIONS, Wording
from writer.phrases.binding import Rule, digest_offset

Make = Callable[[Telling], Block | None]


class BlockPlan(Protocol):
    """One block of a section."""

    def bind(self, wording: Wording) -> Make:
        """The function that makes this block for a pair."""
        ...


class Paragraph:
    """Sentences, entry by entry."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = tuple(entries)

    def bind(self, wording: Wording) -> Make:
        only = self._entries[0]
        if len(self._entries) == 1 and isinstance(only, Plain) and (whole := only.bind_whole(wording)) is not None:
            return whole
        tells = tuple(entry.bind(wording) for entry in self._entries)

        def paragraph(telling: Telling) -> Block | None:
            telling.previous = ""
            sentences = telling.sentences = []
            for tell in tells:
                tell(telling)
            return (PARAGRAPH, sentences) if sentences else None

        return paragraph


class Points:
    """Bullets with a label each, the most telling facts first."""

    def __init__(self, rules: Sequence[Rule], at_most: int) -> None:
        self._entry = Ranked(rules, at_most)
        self._labels: Mapping[str, str | None] = {rule.id: rule.label for rule in rules}

    def bind(self, wording: Wording) -> Make:
        tell, labels = self._entry.bind(wording), self._labels

        def points(telling: Telling) -> Block | None:
            sentences = telling.sentences = []
            tell(telling)
            return (POINTS, sentences, [labels[variant.rule_id] for _, variant, _ in sentences]) if sentences else None

        return points


class Table:
    """A table of the outline: the columns of the two roles side by side."""

    def __init__(self, table: TableSpec, caption: Rule) -> None:
        self._table = table
        self._caption = caption

    def bind(self, wording: Wording) -> Make:
        variant, table = wording.any_variant(self._caption), self._table
        name = table.name

        def of_pair(telling: Telling) -> Block | None:
            a, b, names = telling.a.columns[name], telling.b.columns[name], telling.pair.names
            if not (a.cells or b.cells):
                return None
            return (TABLE, (variant.full(names), variant, names), table, a, b)

        return of_pair


class RoleEntries:
    """A list of one role. What both roles list, word for word, stands in `SharedEntries` instead."""

    def __init__(self, name: str, side: str, heading: Rule) -> None:
        self._name, self._side, self._heading = name, side, heading

    def bind(self, wording: Wording) -> Make:
        variant, place = wording.any_variant(self._heading), self._heading.place
        name, first, shares = self._name, self._side == "a", self._name == "duties"

        def of_role(telling: Telling) -> Block | None:
            here, there = (telling.a, telling.b) if first else (telling.b, telling.a)
            if shares and not here.duty_entries.isdisjoint(there.duty_entries):
                entries: RoleList = here.lists[name]
                own = tuple(entry for entry in entries.entries if entry not in there.duty_entries)
                return block(here, RoleList(own, entries.fields, entries.fold)) if own else None
            try:
                kept: Block | None = here.blocks[variant, name]
            except KeyError:
                kept = here.blocks[variant, name] = block(here, here.lists.get(name))
            return kept

        def block(view: Any, entries: RoleList | None) -> Block | None:
            fact = view.facts[place]
            return None if entries is None else (LIST, (variant.full(fact), variant, fact), entries)

        return of_role


class SharedEntries:
    """What both roles list as duties, word for word, said once."""

    def __init__(self, name: str, heading: Rule) -> None:
        self._name, self._heading = name, heading

    def bind(self, wording: Wording) -> Make:
        variant, name = wording.any_variant(self._heading), self._name

        def of_both(telling: Telling) -> Block | None:
            a, b = telling.a, telling.b
            if a.duty_entries.isdisjoint(b.duty_entries):
                return None
            whole: RoleList = a.lists[name]
            shared = tuple(entry for entry in whole.entries if entry in b.duty_entries)
            names = telling.pair.names
            return (LIST, (variant.full(names), variant, names), RoleList(shared, whole.fields, whole.fold))

        return of_both


class CategoryLink:
    """The way on to the category of one side; the second side's only where it is another one."""

    def __init__(self, rule: Rule, side: str) -> None:
        self._rule, self._side = rule, side

    def bind(self, wording: Wording) -> Make:
        variant, place, first = wording.any_variant(self._rule), self._rule.place, self._side == "a"

        def link(telling: Telling) -> Block | None:
            view = telling.a if first else telling.b
            fact = view.facts[place]
            if fact is None or not (first or telling.pair.fa.category != telling.pair.fb.category):
                return None
            return (LINK, (variant.full(fact), variant, fact), view.category_address)

        return link


class Sources:
    """Where the figures come from."""

    def __init__(self, sources: SourceList) -> None:
        self._sources = sources

    def bind(self, wording: Wording) -> Make:
        of_pair = self._sources.of_pair

        def sources(telling: Telling) -> Block | None:
            entries = of_pair(telling.a, telling.b)
            return None if entries is None else (LIST, None, entries)

        return sources


_SHARED = PAIR_PLACES["duties.shared"]


def _texts(block: Block) -> set[str]:
    return {text for text, _, _ in block[1]}


class OwnParagraph:
    """A paragraph about one role alone. It does not depend on the other, so it is told once per role, in versions.

    Which version a pair gets, its digest says: pages that share a role differ, and no sentence is made at pair time.
    After the first sentence "they" can mean nobody else. Where the two share duties, a sentence that names nobody
    ("The role also includes ...") could come out the same for both: the second paragraph takes the next version then.
    """

    def __init__(self, rules: Sequence[Rule], side: str) -> None:
        self._rules = tuple(rules)
        self._side = side
        self._plan = f"{rules[0].id}/{side}"
        self._offset = digest_offset(self._plan)

    def bind(self, wording: Wording) -> Make:
        first, offset, told = self._side == "a", self._offset, self._told

        def own(telling: Telling) -> Block | None:
            view, version = telling.a if first else telling.b, telling.digest[offset]
            block = told(view, version % VERSIONS, telling.may_brief)
            if telling.facts[_SHARED] is not None:
                for step in range(1, VERSIONS):
                    if telling.own is None or block is None or _texts(block).isdisjoint(_texts(telling.own)):
                        break
                    block = told(view, (version + step) % VERSIONS, telling.may_brief)
                telling.own = block
            return block

        return own

    def _told(self, view: Any, version: int, may_brief: bool) -> Block | None:
        key = (self._plan, version, may_brief)
        try:
            block: Block | None = view.blocks[key]
        except KeyError:
            block = view.blocks[key] = self._tell(view, version, may_brief)
        return block

    def _tell(self, view: Any, version: int, may_brief: bool) -> Block | None:
        wording = Wording(f"{view.id}/{self._plan}", version)
        sentences: list[Sentence] = []
        previous = ""
        for rule in self._rules:
            fact, worded = view.facts[rule.place], wording.rule(rule)
            variant = None if fact is None else worded.by_state(previous).get(fact.state)
            if variant is not None:
                # "They" only where the sentence before had the same people as its subject; else it might mean others.
                they = bool(sentences) and sentences[-1][1].plural_opens
                if they:
                    speak = variant.own_brief if may_brief else variant.own
                else:
                    speak = variant.brief if may_brief and sentences else variant.full
                sentences.append((speak(fact), variant, fact))
                previous = rule.id
        return (PARAGRAPH, sentences) if sentences else None
