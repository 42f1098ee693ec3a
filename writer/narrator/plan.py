"""The document plan: the outline, bound once to its rules. Each block of a section becomes one function of a Telling.

A block function returns the finished block, or None where nothing is known. What may stand where is the editors'
decision (phrasebank/outline.yaml); how each kind of entry is told is written here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from writer.article import LINK, LIST, PARAGRAPH, POINTS, TABLE, Block, RoleList, Sentence
from writer.facts.fact import Fact
from writer.facts.gathered import REASONS, SAMES
from writer.facts.names import PAIR_NAMES
from writer.narrator.cells import TableSpec, rows_of
from writer.narrator.sources import sources_of_pair
from writer.narrator.telling import Telling
from writer.narrator.words import Words
from writer.phrases.binding import Rule

Tell = Callable[[Telling], Sentence | None]
BlockOf = Callable[[Telling], Block | None]


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """A section, ready to be told."""

    id: str
    heading: Tell | None
    blocks: tuple[BlockOf, ...]


def lookup(rule: Rule, side: str | None) -> Callable[[Telling], Fact | None]:
    """How the fact of `rule` is found in a Telling: of the pair, of one role, or of the pair seen from one side."""
    place = rule.place
    if rule.kind.per_role:
        return lambda telling: telling.sides[side or "a"].facts[place]
    if rule.kind is PAIR_NAMES:
        return lambda telling: Fact(PAIR_NAMES, 1, telling.pair, telling.pair.a, telling.pair.b)
    if rule.kind.sided and side == "b":
        place += 1
    if rule.orient is None or side is None:
        return lambda telling: telling.facts[place]
    orient = rule.orient

    def oriented(telling: Telling) -> Fact | None:
        fact = telling.facts[place]
        return fact if fact is not None and getattr(fact, orient) is telling.sides[side] else None

    return oriented


class Planner:
    """Turns the outline's data into SectionPlans. The outline has been checked: a KeyError here is a bug of ours."""

    def __init__(
        self, rules: Mapping[str, Rule], outline: Mapping[str, Any], tables: Mapping[str, TableSpec],
        words: Words, notices: Mapping[str, str],
    ) -> None:  # fmt: skip
        self.rules = rules
        self.outline = outline
        self.tables = tables
        self.words = words
        self.notices = notices

    def sections(self) -> tuple[SectionPlan, ...]:
        return tuple(
            SectionPlan(
                section["id"],
                self.one(section["heading"], once=False) if section.get("heading") else None,
                tuple(self.block(block, once=section.get("once") is True) for block in section["blocks"]),
            )
            for section in self.outline["sections"]
        )

    def block(self, block: Mapping[str, Any], once: bool) -> BlockOf:
        if "paragraph" in block:
            return self.paragraph(block["paragraph"], once)
        if "points" in block:
            return self.points(block["points"], block.get("at_most", 5))
        if "table" in block:
            return self.table(self.tables[block["table"]])
        if "list" in block:
            return self.list(block["list"], block["of"], self.rules[block["heading"]])
        if "sources" in block:
            return self.sources
        return self.link(self.rules[block["link"]], block.get("of", "a"))

    def paragraph(self, entries: Sequence[Any], once: bool) -> BlockOf:
        tells = tuple(self.one(entry, once) for entry in entries)
        sides = {entry.get("of") if isinstance(entry, dict) and "tell" in entry else None for entry in entries}
        if len(sides) == 1 and None not in sides:
            return self.own_paragraph(tells)

        def paragraph(telling: Telling) -> Block | None:
            telling.previous = ""
            sentences = [sentence for tell in tells if (sentence := tell(telling)) is not None]
            return (PARAGRAPH, sentences) if sentences else None

        return paragraph

    def own_paragraph(self, tells: Sequence[Tell]) -> BlockOf:
        """A paragraph that speaks of one role only: after the first sentence "they" can mean nobody else."""

        def own_paragraph(telling: Telling) -> Block | None:
            telling.previous = ""
            sentences = []
            for tell in tells:
                if (sentence := tell(telling)) is not None:
                    sentences.append(sentence)
                    telling.own = True
            telling.own = False
            return (PARAGRAPH, sentences) if sentences else None

        return own_paragraph

    def one(self, entry: Any, once: bool) -> Tell:
        """One entry of a paragraph, or a heading."""
        if isinstance(entry, str):
            return self.plain(self.rules[entry], None, once)
        if "tell" in entry:
            return self.plain(self.rules[entry["tell"]], entry.get("of"), once)
        if "lead" in entry:
            return self.lead([self.rules[id] for id in entry["lead"]])
        return self.gather(entry, once)

    def plain(self, rule: Rule, side: str | None, once: bool) -> Tell:
        find, topics = lookup(rule, side), rule.topics if once else 0

        def tell(telling: Telling) -> Sentence | None:
            fact = find(telling)
            if fact is None or topics & telling.told:
                return None
            variant = telling.choose(rule, fact)
            return None if variant is None else telling.say(rule, variant, fact)

        return tell

    def lead(self, rules: Sequence[Rule]) -> Tell:
        """The rule whose fact is most telling; of equals the first."""
        found = tuple((rule, lookup(rule, None)) for rule in rules)

        def lead(telling: Telling) -> Sentence | None:
            best, best_rule, best_fact = -1.0, None, None
            for rule, find in found:
                fact = find(telling)
                if fact is not None and fact.salience > best and rule.cases[fact.case] is not None:
                    best, best_rule, best_fact = fact.salience, rule, fact
            return None if best_rule is None else telling.tell(best_rule, best_fact)

        return lead

    def gather(self, entry: Mapping[str, Any], once: bool) -> Tell:
        """A sentence that lists the phrases of other rules: `at_most` of them after the first `skip` that apply."""
        rule, side = self.rules[entry["gather"]], entry.get("of")
        found = tuple((part, lookup(part, side), part.topics if once else 0) for part in map(self.rules.get, entry["from"]) if part)
        skip, at_most = entry.get("skip", 0), entry.get("at_most", 3)
        kind, join = (SAMES, self.words.join) if side is None else (REASONS, self.words.join_phrases)

        def gather(telling: Telling) -> Sentence | None:
            parts: list[tuple[Any, Fact]] = []
            left = skip
            for part, find, topics in found:
                fact = find(telling)
                if fact is None or topics & telling.told or part.cases[fact.case] is None:
                    continue
                if left:
                    left -= 1
                    continue
                if (variant := telling.choose(part, fact)) is not None:
                    parts.append((variant, fact))
                    if len(parts) == at_most:
                        break
            if not parts:
                return None
            here = telling.pair.b if side == "b" else telling.pair.a
            there = telling.pair.a if side == "b" else telling.pair.b
            listing = Fact(kind, 1 if len(parts) == 1 else 2, telling.pair, here, there)
            listing.parts = parts
            listing.list = join([variant.say(fact, telling.brief) for variant, fact in parts])
            return telling.tell(rule, listing)

        return gather

    def points(self, ids: Sequence[str], at_most: int) -> BlockOf:
        """Bullets, the most telling facts first; facts of equal weight in the outline's order."""
        found = tuple((self.rules[id], lookup(self.rules[id], None)) for id in ids)

        def points(telling: Telling) -> Block | None:
            facts = []
            for rule, find in found:
                fact = find(telling)
                if fact is not None and rule.cases[fact.case] is not None:
                    facts.append((-fact.salience, len(facts), rule, fact))
            facts.sort()
            entries = []
            for _, _, rule, fact in facts[:at_most]:
                telling.previous = ""
                if (sentence := telling.tell(rule, fact)) is not None:
                    entries.append((rule.label, sentence))
            return (POINTS, entries) if entries else None

        return points

    def table(self, table: TableSpec) -> BlockOf:
        caption_rule, find, name = table.caption, lookup(table.caption, None), table.name

        def of_pair(telling: Telling) -> Block | None:
            a, b = telling.pair.a, telling.pair.b
            rows = rows_of(table, a.cells[name], b.cells[name])
            if not rows:
                return None
            return (TABLE, telling.tell(caption_rule, find(telling)), (a.column, b.column), rows)

        return of_pair

    def list(self, name: str, side: str, heading: Rule) -> BlockOf:
        """One role's list, or with `of: both` what both lists have, word for word. What both have is not said twice."""
        find = lookup(heading, side)

        def of_role(telling: Telling) -> Block | None:
            here, there = (telling.pair.a, telling.pair.b) if side == "a" else (telling.pair.b, telling.pair.a)
            entries: RoleList | None = here.lists.get(name)
            if entries is None:
                return None
            if name == "duties" and not here.duty_entries.isdisjoint(there.duty_entries):
                own = tuple(entry for entry in entries.entries if entry not in there.duty_entries)
                if not own:
                    return None
                entries = RoleList(own, entries.fields, entries.fold)
            return (LIST, telling.tell(heading, find(telling)), entries)

        def of_both(telling: Telling) -> Block | None:
            a, b = telling.pair.a, telling.pair.b
            if a.duty_entries.isdisjoint(b.duty_entries):
                return None
            shared = tuple(entry for entry in a.lists[name].entries if entry in b.duty_entries)
            return (LIST, telling.tell(heading, find(telling)), RoleList(shared, a.lists[name].fields, a.lists[name].fold))

        return of_both if side == "both" else of_role

    def sources(self, telling: Telling) -> Block | None:
        found = sources_of_pair(telling.pair.a, telling.pair.b, self.notices)
        return None if found is None else (LIST, None, found[0])

    def link(self, rule: Rule, side: str) -> BlockOf:
        """The way on to a category: the first role's, or the second's where it is another one."""
        find = lookup(rule, side)

        def link(telling: Telling) -> Block | None:
            pair = telling.pair
            if side == "b" and pair.fa.category == pair.fb.category:
                return None
            sentence = telling.tell(rule, find(telling))
            return None if sentence is None else (LINK, sentence, telling.sides[side].category_address)

        return link

