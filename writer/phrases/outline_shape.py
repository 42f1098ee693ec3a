"""What outline.yaml must look like, whatever rules there are: sections, blocks, tables, lists, names of sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from writer.datashape import ByKey, Choice, Fields, Flag, ListOf, Named, Report, Text, Whole, did_you_mean
from writer.roles.profile import RoleProfile
from writer.roles.shape import dotted_fields
from writer.yamlfile import DataPath, named

LISTS = ("duties", "skills")  # what the profiles hold as lists

_RULE = Text("the name of a rule")
_RULES = ListOf(_RULE, "names of rules", once=True)
_QUESTIONS = ListOf(Fields({"ask": _RULE, "tell": _RULE}), "questions, {ask: ..., tell: ...}")
_SIDE = Choice(("a", "b"))
_NAME = "[a-z][a-z0-9_-]*"


class _Two:
    """A list of exactly two."""

    def __init__(self, shape: ListOf) -> None:
        self._shape = shape

    def check(self, value: Any, path: DataPath, report: Report) -> None:
        self._shape.check(value, path, report)
        if isinstance(value, list) and len(value) != 2:
            report.wrong(path, f"{named(path)} has {len(value)} entries", "two", "a sentence joins two facts")


_ENTRY = ByKey(
    {
        "tell": Fields({"of": _SIDE, "tell": _RULE}),
        "lead": Fields({"lead": _RULES}),
        "gather": Fields({"gather": _RULE, "from": _RULES}, {"of": _SIDE, "at_most": Whole(20)}),
        "more": Fields({"more": _RULE}, {"at_most": Whole(20)}),
        "join": Fields({"join": _Two(_RULES)}),
    },
    _RULE,
)
_BLOCK = ByKey({
    "paragraph": Fields({"paragraph": ListOf(_ENTRY, "entries, such as names of rules", once=True)}),
    "points": Fields({"points": _RULES}, {"at_most": Whole(20)}),
    "questions": Fields({"questions": _QUESTIONS}, {"at_most": Whole(20)}),
    "table": Fields({"table": Text("the name of a table below")}),
    "list": Fields({"list": Choice(LISTS), "of": Choice(("a", "b", "both")), "heading": _RULE}),
    "sources": Fields({"sources": Choice(("all",))}),
    "link": Fields({"link": _RULE}, {"of": _SIDE}),
})  # fmt: skip
_SECTION = Fields(
    {
        "id": Text("lower-case letters, digits and hyphens, a letter first", "[a-z][a-z0-9-]*"),
        "blocks": ListOf(_BLOCK, "blocks"),
    },
    {
        "heading": ByKey({"tell": Fields({"of": _SIDE, "tell": _RULE})}, _RULE),
        "once": Flag(), "optional": Flag(), "weighed_by": _RULE,
    },
)
_ROW = ByKey({
    "value": Fields({"label": Text(), "value": Text("the name of a cell")}),
    "groups": Fields({"groups": Text("the name of a group of shares")}, {"labels": Named(
        Text(), "the name of a group in lower case", "[^A-Z]+")}),
})  # fmt: skip
_TABLE = Fields({"caption": _RULE, "rows": ListOf(_ROW, "rows")})


class _Sections:
    """The sections, and in each what only its parts together can show to be wrong."""

    def check(self, value: Any, path: DataPath, report: Report) -> None:
        if not isinstance(value, list) or not value:
            ListOf(_SECTION, "sections").check(value, path, report)
            return
        first: dict[str, int] = {}
        for index, section in enumerate(value):
            here, before = (*path, index), len(report.problems)
            _SECTION.check(section, here, report)
            if len(report.problems) == before:
                _check_blocks(section["blocks"], (*here, "blocks"), report)
            id = section.get("id") if isinstance(section, dict) else None
            if isinstance(id, str) and first.setdefault(id, index) != index:
                report.wrong((*here, "id"), f'the id "{id}" is already that of sections[{first[id] + 1}]',
                             "an id for each section", "give this one another")  # fmt: skip


_JOINTS = ListOf(Text("what stands between two clauses, as `, and`"), "joints")
OUTLINE = Fields({
    "title": _RULE,
    "joints": Fields({"same": _JOINTS, "other": _JOINTS, "plain": _JOINTS}),
    "sections": _Sections(),
    "tables": Named(_TABLE, "the name of a table", _NAME),
    "lists": Fields({name: Fields({"fold": Whole()}) for name in LISTS}),
    "source_topics": Named(Text(), "a field of the profile", known=dotted_fields(RoleProfile)),
})  # fmt: skip


def check_outline(data: Any, report: Report) -> None:
    """All that is wrong with the data of outline.yaml but for rules and cells, which others know."""
    OUTLINE.check(data, (), report)
    if isinstance(data, dict):
        _check_tables(data, report)


def _check_blocks(blocks: list[dict[str, Any]], path: DataPath, report: Report) -> None:
    for index, block in enumerate(blocks):
        here = (*path, index)
        if "paragraph" in block:
            _check_paragraph(block["paragraph"], (*here, "paragraph"), report)
        elif block.get("of") == "both" and block.get("list") != "duties":
            report.wrong((*here, "of"), f"{named(here)} is a list of {block['list']} of both",
                         "of: a or of: b; only duties are set against each other", "make it two blocks")  # fmt: skip


def _check_paragraph(entries: list[Any], path: DataPath, report: Report) -> None:
    """A paragraph is about the pair or about one role; `more` has a gather before it to take from."""
    sides = [entry["of"] if isinstance(entry, dict) and "tell" in entry else None for entry in entries]
    for index, (entry, side) in enumerate(zip(entries, sides, strict=True)):
        here = (*path, index)
        if side != sides[0]:
            report.wrong(here, f"{named(here)} is {_about(side)}, but {named((*path, 0))} is {_about(sides[0])}",
                         "a paragraph about the pair, or about one role from its first to its last entry",
                         "make it two paragraphs")  # fmt: skip
        gathered = any(isinstance(before, dict) and "gather" in before for before in entries[:index])
        if isinstance(entry, dict) and "more" in entry and not gathered:
            report.wrong(here, f"{named(here)} has no gather before it in its paragraph",
                         "an entry {gather: ...} before it", "move it, or take it out")  # fmt: skip


def _about(side: str | None) -> str:
    return "about the pair" if side is None else f"about {side} alone"


def _check_tables(outline: Mapping[str, Any], report: Report) -> None:
    """Blocks name tables that are there; each table is shown somewhere."""
    tables = outline.get("tables")
    known = list(tables) if isinstance(tables, dict) else []
    shown = set()
    for name, path in _table_blocks(outline):
        shown.add(name)
        if name not in known:
            report.wrong(path, f'there is no table "{name}"', f"one of {', '.join(known)}", did_you_mean(name, known))
    for name in known:
        if name not in shown:
            report.wrong_key(("tables", name), f'the table "{name}" is shown nowhere',
                             "a block {table: ...} in a section", "add it there, or delete it")  # fmt: skip


def _table_blocks(outline: Mapping[str, Any]) -> Iterator[tuple[str, DataPath]]:
    """The name in each table block, with its place; whatever is not of the right shape is passed over."""
    sections = outline.get("sections")
    for i, section in enumerate(sections if isinstance(sections, list) else ()):
        blocks = section.get("blocks") if isinstance(section, dict) else None
        for j, block in enumerate(blocks if isinstance(blocks, list) else ()):
            name = block.get("table") if isinstance(block, dict) else None
            if isinstance(name, str):
                yield name, ("sections", i, "blocks", j, "table")
