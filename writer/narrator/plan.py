"""The document plan: the outline (phrasebank/outline.yaml), bound to its rules, section by section."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from writer.narrator.blocks import (
    BlockPlan,
    CategoryLink,
    Paragraph,
    Points,
    Questions,
    RoleEntries,
    SharedEntries,
    Sources,
    Table,
)
from writer.narrator.cells import TableSpec
from writer.narrator.entries import Entry, Gather, Join, Lead, More, Plain
from writer.narrator.own_paragraph import OwnParagraph
from writer.narrator.section import OwnSection, SectionPlan
from writer.narrator.sources import SourceList
from writer.narrator.words import Words
from writer.phrases.binding import BoundBank


class Planner:
    """Turns the outline's data into SectionPlans. The outline has been checked: a KeyError here is a bug of ours."""

    def __init__(
        self, bound: BoundBank, outline: Mapping[str, Any], tables: Mapping[str, TableSpec], words: Words,
        sources: SourceList, extra: Collection[str],
    ) -> None:  # fmt: skip
        self._extra = extra  # the optional sections that are wanted
        self._rules = bound.rules
        self._outline = outline
        self._tables = tables
        self._words = words
        self._sources = sources

    def sections(self) -> tuple[SectionPlan | OwnSection, ...]:
        """The sections in the outline's order."""
        sections = self._outline["sections"]
        wanted = (section for section in sections if not section.get("optional") or section["id"] in self._extra)
        return tuple(map(self._section, wanted))

    def weights(self) -> dict[str, int]:
        """By the id of each section that is weighed, where in the list of facts the one that weighs it stands."""
        return {
            section["id"]: self._rules[section["weighed_by"]].place
            for section in self._outline["sections"] if "weighed_by" in section
        }  # fmt: skip

    def _section(self, section: Mapping[str, Any]) -> SectionPlan | OwnSection:
        rule, side = section.get("heading"), None
        if isinstance(rule, Mapping):
            rule, side = rule["tell"], rule["of"]
        heading = None if rule is None else self._rules[rule]
        blocks = [self._block(block, section.get("once") is True) for block in section["blocks"]]
        only = blocks[0] if len(blocks) == 1 else None
        if isinstance(only, OwnParagraph) and heading is not None and only.side == side:
            return OwnSection(section["id"], heading, only)
        return SectionPlan(section["id"], heading, side, blocks)

    def _block(self, block: Mapping[str, Any], once: bool) -> BlockPlan:
        rules = self._rules
        if "paragraph" in block:
            return self._paragraph(block["paragraph"], once)
        if "points" in block:
            return Points([rules[id] for id in block["points"]], block.get("at_most", 5))
        if "questions" in block:
            asked = [(rules[entry["ask"]], rules[entry["tell"]]) for entry in block["questions"]]
            return Questions(asked, block.get("at_most", 6))
        if "table" in block:
            table = self._tables[block["table"]]
            return Table(table, rules[table.caption])
        if "list" in block:
            heading = rules[block["heading"]]
            if block["of"] == "both":
                return SharedEntries(block["list"], heading)
            return RoleEntries(block["list"], block["of"], heading)
        if "sources" in block:
            return Sources(self._sources)
        return CategoryLink(rules[block["link"]], block.get("of", "a"))

    def _paragraph(self, entries: Sequence[Any], once: bool) -> BlockPlan:
        sides = {entry.get("of") if isinstance(entry, dict) and "tell" in entry else None for entry in entries}
        if len(sides) == 1 and None not in sides:
            return OwnParagraph([self._rules[entry["tell"]] for entry in entries], str(sides.pop()), self._words)
        made: list[Entry] = []
        for entry in entries:
            made.append(Plain(self._rules[entry]) if isinstance(entry, str) else self._entry(entry, made))
        return Paragraph(made, once)

    def _entry(self, entry: Mapping[str, Any], before: Sequence[Entry]) -> Entry:
        rules = self._rules
        if "lead" in entry:
            return Lead([rules[id] for id in entry["lead"]])
        if "join" in entry:
            return Join([rules[id] for id in entry["join"]], self._outline["joints"])
        if "more" in entry:
            gather = next(made for made in reversed(before) if isinstance(made, Gather))
            return More(rules[entry["more"]], gather, entry.get("at_most", 3))
        parts = [rules[id] for id in entry["from"]]
        return Gather(rules[entry["gather"]], entry.get("of"), parts, entry.get("at_most", 3), self._words)
