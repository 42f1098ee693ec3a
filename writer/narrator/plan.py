"""The document plan: the outline, bound once to its rules. Each block of a section becomes one function of a Telling.

A block function returns the finished block, or None where nothing is known. What may stand where is the editors'
decision (phrasebank/outline.yaml); how each kind of entry is told is written here and in the modules beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from writer.article import LINK, LIST, PARAGRAPH, POINTS, TABLE, Block, RoleList, Sentence
from writer.facts.fact import Fact, Kind
from writer.facts.gathered import REASONS, SAMES
from writer.facts.names import PAIR_NAMES
from writer.narrator.cells import TableSpec, rows_of
from writer.narrator.own import OwnParagraph
from writer.narrator.sources import SourceList
from writer.narrator.telling import Telling
from writer.narrator.words import Words
from writer.phrases.binding import BoundBank, Rule
from writer.phrases.marks import UNMET_FLAGS

Tell = Callable[[Telling], Sentence | None]
BlockOf = Callable[[Telling], Block | None]
Find = Callable[[Telling], Fact | None]


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """A section, ready to be told."""

    id: str
    heading: Tell | None
    blocks: tuple[BlockOf, ...]


def lookup(rule: Rule, side: str | None) -> Find:
    """How the fact of `rule` is found in a Telling: of the pair, of one role, or of the pair seen from one side."""
    place = rule.place
    if rule.kind.per_role:
        if side == "b":
            return lambda telling: telling.pair.b.facts[place]
        return lambda telling: telling.pair.a.facts[place]
    if rule.kind is PAIR_NAMES:
        return lambda telling: telling.pair.names
    if rule.kind.sided and side == "b":
        place += 1
    if rule.orient is None or side is None:
        return lambda telling: telling.facts[place]
    orient = rule.orient

    def oriented(telling: Telling) -> Fact | None:
        fact = telling.facts[place]
        return fact if fact is not None and getattr(fact, orient) is getattr(telling.pair, side) else None

    return oriented


class Planner:
    """Turns the outline's data into SectionPlans. The outline has been checked: a KeyError here is a bug of ours."""

    def __init__(
        self, bound: BoundBank, outline: Mapping[str, Any], tables: Mapping[str, TableSpec], words: Words,
        sources: SourceList,
    ) -> None:  # fmt: skip
        self.bound = bound
        self.rules = bound.rules
        self.outline = outline
        self.tables = tables
        self.words = words
        self.source_list = sources

    def sections(self) -> tuple[SectionPlan, ...]:
        return tuple(
            SectionPlan(
                section["id"],
                self.heading(section["heading"]) if section.get("heading") else None,
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
            return self.list(block["list"], block["of"], self.heading({"tell": block["heading"], "of": block["of"]}))
        if "sources" in block:
            return self.sources
        return self.link(self.rules[block["link"]], block.get("of", "a"))

    def heading(self, entry: Any) -> Tell:
        """A heading or caption: any variant will do, so only the digest decides."""
        rule, side = (self.rules[entry], None) if isinstance(entry, str) else (self.rules[entry["tell"]], entry.get("of"))
        find, cases, offset = lookup(rule, side), rule.cases, rule.offset

        def heading(telling: Telling) -> Sentence | None:
            fact = find(telling)
            if fact is None:
                return None
            rotations = cases[fact.case]
            if rotations is None:
                return None
            variant = rotations[telling.digest[offset]][0][1]
            return variant.full(fact), variant, fact

        return heading

    def paragraph(self, entries: Sequence[Any], once: bool) -> BlockOf:
        sides = {entry.get("of") if isinstance(entry, dict) and "tell" in entry else None for entry in entries}
        if len(sides) == 1 and None not in sides:
            return OwnParagraph([self.rules[entry["tell"]] for entry in entries], sides.pop(), self.bound.marks)
        tells = tuple(self.one(entry, once) for entry in entries)

        def paragraph(telling: Telling) -> Block | None:
            telling.unmet = telling.nothing_before
            sentences = [sentence for tell in tells if (sentence := tell(telling)) is not None]
            return (PARAGRAPH, sentences) if sentences else None

        return paragraph

    def one(self, entry: Any, once: bool) -> Tell:
        """One entry of a paragraph."""
        if isinstance(entry, str):
            return self.plain(self.rules[entry], None, once)
        if "tell" in entry:
            return self.plain(self.rules[entry["tell"]], entry.get("of"), once)
        if "lead" in entry:
            return self.lead([self.rules[id] for id in entry["lead"]])
        if "more" in entry:
            return self.more(self.rules[entry["more"]], entry.get("at_most", 3))
        return self.gather(entry, once)

    def plain(self, rule: Rule, side: str | None, once: bool) -> Tell:
        """The rule, if its fact is known. This runs for every sentence, so what Telling does is written out here."""
        find, topics, cases, offset = lookup(rule, side), rule.topics, rule.cases, rule.offset
        skipped, unmet_after = topics if once else 0, rule.unmet_after

        def tell(telling: Telling) -> Sentence | None:
            fact = find(telling)
            if fact is None or skipped & telling.told:
                return None
            rotations = cases[fact.case]
            if rotations is None:
                return None
            rotation = rotations[telling.digest[offset]]
            against = telling.used | telling.unmet | UNMET_FLAGS[fact.flags]
            for mask, variant in rotation:
                if not mask & against:
                    break
            else:
                variant = telling.least_repeated(rotation, against)
                if variant is None:
                    return None
                mask = variant.mask
            telling.used |= mask
            telling.unmet = unmet_after
            telling.told |= topics
            text = variant.brief(fact) if telling.brief else variant.full(fact)
            if variant.names_both:
                telling.brief = telling.may_brief
            return text, variant, fact

        return tell

    def lead(self, rules: Sequence[Rule]) -> Tell:
        """The rule whose fact is most telling; of equals the first."""
        found = tuple((rule, rule.cases, lookup(rule, None)) for rule in rules)

        def lead(telling: Telling) -> Sentence | None:
            best, best_rule, best_fact = -1.0, None, None
            for rule, cases, find in found:
                fact = find(telling)
                if fact is not None and fact.salience > best and cases[fact.case] is not None:
                    best, best_rule, best_fact = fact.salience, rule, fact
            return None if best_rule is None else telling.tell(best_rule, best_fact)

        return lead

    def gather(self, entry: Mapping[str, Any], once: bool) -> Tell:
        """A sentence that lists the phrases of other rules, `at_most` of those that apply; `more` may list the rest."""
        rule, side, at_most = self.rules[entry["gather"]], entry.get("of"), entry.get("at_most", 3)
        parts = [self.rules[id] for id in entry["from"]]
        found = tuple((part, part.cases, lookup(part, side), part.topics if once else 0) for part in parts)
        kind, join = (SAMES, self.words.join) if side is None else (REASONS, self.words.join_phrases)

        def gather(telling: Telling) -> Sentence | None:
            telling.gathered = [
                (part, fact)
                for part, cases, find, topics in found
                if (fact := find(telling)) is not None and cases[fact.case] is not None and not topics & telling.told
            ]
            telling.gathered_for = side
            return self.listing(telling, rule, kind, join, at_most)

        return gather

    def more(self, rule: Rule, at_most: int) -> Tell:
        """A further sentence of what the `gather` before it left over."""
        return lambda telling: self.listing(telling, rule, REASONS, self.words.join_phrases, at_most)

    def listing(
        self, telling: Telling, rule: Rule, kind: Kind, join: Callable[[Sequence[str]], str], at_most: int
    ) -> Sentence | None:
        """Tell the first `at_most` of what has been gathered, and leave the rest."""
        parts = [(telling.choose(part, fact), fact) for part, fact in telling.gathered[:at_most]]
        telling.gathered = telling.gathered[at_most:]
        spoken = [(variant, fact) for variant, fact in parts if variant is not None]
        if not spoken:
            return None
        pair, brief = telling.pair, telling.brief
        here, there = (pair.b, pair.a) if telling.gathered_for == "b" else (pair.a, pair.b)
        fact = Fact(kind, 1 if len(spoken) == 1 else 2, pair, here, there)
        fact.parts = spoken
        fact.list = join([variant.brief(part) if brief else variant.full(part) for variant, part in spoken])
        return telling.tell(rule, fact)

    def points(self, ids: Sequence[str], at_most: int) -> BlockOf:
        """Bullets, the most telling facts first; facts of equal weight in the outline's order."""
        found = tuple((self.rules[id], self.rules[id].cases, lookup(self.rules[id], None)) for id in ids)

        def points(telling: Telling) -> Block | None:
            facts = []
            for rule, cases, find in found:
                fact = find(telling)
                if fact is not None and cases[fact.case] is not None:
                    facts.append((-fact.salience, len(facts), rule, fact))
            facts.sort()
            entries = []
            for _, _, rule, fact in facts[:at_most]:
                telling.unmet = telling.nothing_before
                if (sentence := telling.tell(rule, fact)) is not None:
                    entries.append((rule.label, sentence))
            return (POINTS, entries) if entries else None

        return points

    def table(self, table: TableSpec) -> BlockOf:
        caption, name = self.heading(table.caption), table.name

        def of_pair(telling: Telling) -> Block | None:
            a, b = telling.pair.a, telling.pair.b
            rows = rows_of(table, a.columns[name], b.columns[name])
            return (TABLE, caption(telling), (a.column_head, b.column_head), rows) if rows else None

        return of_pair

    def list(self, name: str, side: str, heading: Tell) -> BlockOf:
        """One role's list, or with `of: both` what both lists have, word for word. What both have is not said twice."""

        def of_role(telling: Telling) -> Block | None:
            here, there = telling.pair.a, telling.pair.b
            if side == "b":
                here, there = there, here
            entries: RoleList | None = here.lists.get(name)
            if entries is None:
                return None
            if name == "duties" and not here.duty_entries.isdisjoint(there.duty_entries):
                own = tuple(entry for entry in entries.entries if entry not in there.duty_entries)
                if not own:
                    return None
                entries = RoleList(own, entries.fields, entries.fold)
            return (LIST, heading(telling), entries)

        def of_both(telling: Telling) -> Block | None:
            a, b = telling.pair.a, telling.pair.b
            if a.duty_entries.isdisjoint(b.duty_entries):
                return None
            whole: RoleList = a.lists[name]
            shared = tuple(entry for entry in whole.entries if entry in b.duty_entries)
            return (LIST, heading(telling), RoleList(shared, whole.fields, whole.fold))

        return of_both if side == "both" else of_role

    def sources(self, telling: Telling) -> Block | None:
        entries = self.source_list.of_pair(telling.pair.a, telling.pair.b)
        return None if entries is None else (LIST, None, entries)

    def link(self, rule: Rule, side: str) -> BlockOf:
        """The way on to a category: the first role's, or with `of: b` the second's where it is another one."""
        text = self.heading({"tell": rule.id, "of": side})

        def link(telling: Telling) -> Block | None:
            pair = telling.pair
            if side == "b" and pair.fa.category == pair.fb.category:
                return None
            sentence = text(telling)
            return None if sentence is None else (LINK, sentence, getattr(pair, side).category_address)

        return link
