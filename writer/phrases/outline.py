"""How the outline uses the rules: each use with its place, what kind of rule fits there, who may stand before whom."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from writer.datashape import did_you_mean
from writer.facts.fact import Kind
from writer.facts.gathered import REASONS, SAMES
from writer.facts.kinds import KINDS, PAIR_PLACES, ROLE_PLACES
from writer.facts.names import PAIR_NAMES
from writer.facts.role import CATEGORY
from writer.facts.role import NAMES as ROLE_NAMES
from writer.phrases.bank import Bank, RuleText
from writer.problems import Problem
from writer.yamlfile import DataPath

FILE = "outline.yaml"


@dataclass(frozen=True, slots=True)
class Fit:
    """What a rule must be to stand in one kind of place: its form and the kinds of fact it may tell."""

    place: str
    form: str
    tells: Callable[[Kind], bool]
    facts: str  # these kinds in words
    oriented: bool = False  # whether `for: more` or `for: less` means something here


def _only(*kinds: Kind) -> Callable[[Kind], bool]:
    return lambda kind: kind in kinds


def _of_pair(kind: Kind) -> bool:
    return kind.name in PAIR_PLACES and not kind.sided


TITLE = Fit("the title", "heading", _only(PAIR_NAMES), PAIR_NAMES.name)
HEADING = Fit("a heading about the pair", "heading", _only(PAIR_NAMES), PAIR_NAMES.name)
ROLE_HEADING = Fit("a heading about one role", "heading", _only(ROLE_NAMES), ROLE_NAMES.name)
CAPTION = Fit("the caption of a table", "heading", _only(PAIR_NAMES), PAIR_NAMES.name)
LINK = Fit("a link", "heading", _only(CATEGORY), CATEGORY.name)
TOLD = Fit("a sentence about the pair", "sentence", _of_pair, "a fact about the pair")
JOINED = Fit("a sentence that may be joined to another", "sentence", _of_pair, "a fact about the pair")
WEIGHT = Fit("what a section is weighed by", "sentence", _of_pair, "a fact about the pair")
LED = Fit("one of several openings", "sentence", _of_pair, "a fact about the pair")
QUESTION = Fit(
    "a question", "heading", lambda kind: kind is PAIR_NAMES or _of_pair(kind), "the pair or a fact about it"
)  # fmt: skip
ANSWER = Fit("an answer", "sentence", _of_pair, "a fact about the pair")
POINT = Fit("a point", "sentence", _of_pair, "a fact about the pair")
OWN = Fit("a sentence about one role", "sentence", lambda kind: kind.name in ROLE_PLACES, "a fact about one role")
SAME = Fit("a list of what both share", "sentence", _only(SAMES), SAMES.name)
REASON = Fit("a list of one role's reasons", "sentence", _only(REASONS), REASONS.name)
SHARED_PART = Fit("a phrase in a list", "fragment", _of_pair, "a fact about the pair")
SIDE_PART = Fit(
    "a phrase in a list of one role's reasons", "fragment", lambda kind: kind.name in (*PAIR_PLACES, *ROLE_PLACES),
    "a fact about the pair or one of its sides, or about one role", oriented=True,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Use:
    """One place of the outline that names a rule."""

    rule: str
    fit: Fit
    path: DataPath


def uses(outline: Mapping[str, Any]) -> Iterator[Use]:
    """Every use of a rule, from top to bottom. The outline has the right shape."""
    yield Use(outline["title"], TITLE, ("title",))
    for i, section in enumerate(outline["sections"]):
        path: DataPath = ("sections", i)
        if "heading" in section:
            heading = section["heading"]
            yield (Use(heading, HEADING, (*path, "heading")) if isinstance(heading, str)
                   else Use(heading["tell"], ROLE_HEADING, (*path, "heading", "tell")))  # fmt: skip
        if "weighed_by" in section:
            yield Use(section["weighed_by"], WEIGHT, (*path, "weighed_by"))
        for j, block in enumerate(section["blocks"]):
            yield from _block_uses(block, (*path, "blocks", j))
    for name, table in outline["tables"].items():
        yield Use(table["caption"], CAPTION, ("tables", name, "caption"))


def _block_uses(block: Mapping[str, Any], path: DataPath) -> Iterator[Use]:
    gathered = REASON
    for k, entry in enumerate(block.get("paragraph", ())):
        here = (*path, "paragraph", k)
        if isinstance(entry, dict) and "gather" in entry:
            gathered = SAME if entry.get("of") is None else REASON
        yield from _entry_uses(entry, here, gathered)
    yield from _listed(block, "points", POINT, path)
    for index, question in enumerate(block.get("questions", ())):
        yield Use(question["ask"], QUESTION, (*path, "questions", index, "ask"))
        yield Use(question["tell"], ANSWER, (*path, "questions", index, "tell"))
    if "list" in block:
        yield Use(block["heading"], HEADING if block["of"] == "both" else ROLE_HEADING, (*path, "heading"))
    if "link" in block:
        yield Use(block["link"], LINK, (*path, "link"))


def _entry_uses(entry: Any, path: DataPath, gathered: Fit) -> Iterator[Use]:
    if isinstance(entry, str):
        yield Use(entry, TOLD, path)
        return
    for key, fit in (("tell", OWN), ("gather", gathered), ("more", gathered)):
        if key in entry:
            yield Use(entry[key], fit, (*path, key))
    yield from _listed(entry, "lead", LED, path)
    yield from _listed(entry, "join", JOINED, path)
    yield from _listed(entry, "from", SHARED_PART if gathered is SAME else SIDE_PART, path)


def _listed(entry: Mapping[str, Any], key: str, fit: Fit, path: DataPath) -> Iterator[Use]:
    for index, id in enumerate(entry.get(key, ())):
        yield Use(id, fit, (*path, key, index))


def stand_before(outline: Mapping[str, Any]) -> dict[str, set[str]]:
    """For each rule told in its turn in a paragraph, the rules whose sentence may stand right before its own."""
    found: dict[str, set[str]] = {}
    for section in outline["sections"]:
        for block in section["blocks"]:
            before: set[str] = set()
            for index, entry in enumerate(block.get("paragraph", ())):
                entry_uses = list(_entry_uses(entry, (index,), REASON))
                for use in entry_uses:
                    if use.fit in (TOLD, OWN, JOINED):
                        found.setdefault(use.rule, set()).update(before)
                    if use.fit is JOINED:  # where it gets a sentence of its own, the second of them may follow it
                        before.add(use.rule)
                before |= {use.rule for use in entry_uses if use.fit.form == "sentence"}
    return found


def check_uses(bank: Bank, folder: Path, known: Collection[str], whole: bool) -> Iterator[Problem]:
    """Rules the outline names and nobody wrote, and rules in places they do not fit. `known`: rules that are somewhere.

    Where the bank is not `whole`, a rule that is not there may be in a file that could not be read.
    """
    file, reported = str(folder / FILE), set[tuple[str, Fit]]()
    for use in uses(bank.outline):
        place = bank.place(FILE, use.path)
        rule = bank.rules.get(use.rule)
        if rule is not None:
            if (use.rule, use.fit) not in reported:
                yield from (Problem(file, *place, *found) for found in _unfit(rule, use.fit))
            reported.add((use.rule, use.fit))
        elif whole and use.rule not in known:
            hint = did_you_mean(use.rule, known) or f"write {use.rule}, or take it out"
            yield Problem(file, *place, f"the rule {use.rule} does not exist", "a rule of this folder", hint)


def _unfit(rule: RuleText, fit: Fit) -> Iterator[tuple[str, str, str]]:
    kind = KINDS.get(rule.tells)
    if kind is not None and not fit.tells(kind):
        hint = "write {of: a, tell: ...}" if kind.per_role and fit is TOLD else "take another rule"
        yield f"{rule.id} stands as {fit.place}, but tells {rule.tells}", f"a rule that tells {fit.facts}", hint
    if rule.form != fit.form:
        yield (f"{rule.id} stands as {fit.place}, but its form is {rule.form}", f"`form: {fit.form}`",
               "change its form, or take it out")  # fmt: skip
    if rule.orient is not None and not fit.oriented:
        yield (f"{rule.id} stands as {fit.place}, but has `for: {rule.orient}`",
               "such a rule only in the `from` of a gather with `of`", "take out `for`, or the rule")  # fmt: skip
    if fit is POINT and not rule.label:
        yield f"{rule.id} is a point and has no label", "the bold word before it", "add label: ... to the rule"


def check_unused(bank: Bank, folder: Path) -> Iterator[Problem]:
    """Rules that are used nowhere."""
    used = {use.rule for use in uses(bank.outline)}
    for rule in bank.rules.values():
        if rule.id not in used:
            yield Problem(rule.file(folder), rule.line, 1, f"the rule {rule.id} is used nowhere",
                          "a place in outline.yaml", "add it there, or delete it")  # fmt: skip


def check_untold(bank: Bank, folder: Path) -> Iterator[Problem]:
    """Kinds of fact that no rule tells."""
    told = {rule.tells for rule in bank.rules.values()}
    for kind in KINDS:
        if kind not in told:
            yield Problem(str(folder / FILE), 1, 1, f"no rule tells {kind}", "a rule for every kind of fact",
                          "write one, all its cases silent if need be")  # fmt: skip


def check_cells(bank: Bank, folder: Path, values: Collection[str], groups: Collection[str]) -> Iterator[Problem]:
    """Rows of tables that name no cell."""
    for name, table in bank.outline["tables"].items():
        for index, row in enumerate(table["rows"]):
            for key, known in (("value", values), ("groups", groups)):
                if key in row and row[key] not in known:
                    what = "cell" if key == "value" else "group of shares"
                    yield Problem(str(folder / FILE), *bank.place(FILE, ("tables", name, "rows", index, key)),
                                  f'there is no {what} "{row[key]}"', f"one of {', '.join(known)}",
                                  did_you_mean(row[key], known))  # fmt: skip
