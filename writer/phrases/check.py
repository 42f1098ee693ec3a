"""What is wrong with a phrase bank beyond its form: missing cases, dead entries, slots that cannot be filled, twins.

All rules are checked against the contract (`writer.facts`), so an editor learns before any article is made that a
sentence could not be said. Examples are run by `writer.narrator.examples`, which needs the narrator.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from writer.datashape import did_you_mean
from writer.facts.fact import Case, Kind
from writer.facts.kinds import KINDS
from writer.phrases.bank import Bank, Phrase, RuleText
from writer.phrases.openings import check_openings
from writer.phrases.outline import check_cells, check_untold, check_unused, check_uses, stand_before
from writer.phrases.reading import NOT_RULES, read_folder
from writer.phrases.variants import Surroundings, block_findings
from writer.problems import Problem


@dataclass(frozen=True, slots=True)
class Checked:
    """A folder with all that is wrong with it.

    `bank` holds the rules that could be read. They can be said, one by one, if the bank `speaks`: if its other files
    are sound.
    """

    bank: Bank
    problems: tuple[Problem, ...]
    speaks: bool


def check_folder(folder: Path, cells: Collection[str] = (), groups: Collection[str] = ()) -> Checked:
    """Read a phrase bank and find all that is wrong with it, form or not: a broken rule or file never hides another.

    `cells` and `groups` are the names that rows of tables may give as `value` and `groups`; without them rows are not
    checked. Raises ProblemsError if the folder is no phrase bank at all.
    """
    reading = read_folder(folder)
    found = _check(reading.bank, folder, reading.broken, reading.whole, (cells, groups))
    problems = tuple(sorted({*reading.problems, *found}))
    return Checked(reading.bank, problems, not reading.broken.intersection(NOT_RULES))


def check_bank(
    bank: Bank, folder: Path, cells: Collection[str] = (), groups: Collection[str] = ()
) -> list[Problem]:  # fmt: skip
    """All problems of the rules and of how the outline uses them, sorted by place. The bank's form is sound."""
    return sorted(set(_check(bank, folder, frozenset(), True, (cells, groups))))


def _check(
    bank: Bank, folder: Path, broken: Collection[str], whole: bool, rows: tuple[Collection[str], Collection[str]]
) -> Iterator[Problem]:
    """`broken`: rules and data files with a problem of form; `whole`: every file of rules could be read."""
    known = {*bank.rules, *(name for name in broken if name not in NOT_RULES)}
    sound = "outline" not in broken
    before = stand_before(bank.outline) if sound else None
    for rule in bank.rules.values():
        around = Surroundings(known, None if before is None else before.get(rule.id, ()))
        yield from _check_rule(rule, bank, folder, around)
    if sound:
        yield from check_uses(bank, folder, known, whole)
        if rows[0]:
            yield from check_cells(bank, folder, *rows)
        yield from check_unused(bank, folder)
        yield from check_openings(bank, folder)
    if whole and known == set(bank.rules):
        yield from check_untold(bank, folder)


def _check_rule(rule: RuleText, bank: Bank, folder: Path, around: Surroundings) -> Iterator[Problem]:
    file = rule.file(folder)
    kind = KINDS.get(rule.tells)
    if kind is None:
        yield Problem(file, rule.line, 1, f"{rule.id} tells {rule.tells}, which is no kind of fact",
                      f"one of {', '.join(sorted(KINDS))}",
                      did_you_mean(rule.tells, KINDS) or "add `tells: ` with the kind")  # fmt: skip
        return
    yield from _check_cases(rule, kind, bank, file)
    cases = {case.name: case for case in kind.cases}
    for phrases, names in _blocks(rule, cases).items():
        for finding, wrong_in in block_findings(rule, [cases[name] for name in names], phrases, around):
            phrase = finding.phrase
            where = f" in the case{'s' if len(wrong_in) > 1 else ''} {', '.join(wrong_in)}" if finding.in_case else ""
            yield Problem(file, phrase.line, phrase.column, f"{rule.id}.{phrase.id}: {finding.message}{where}",
                          finding.expected, finding.hint)  # fmt: skip
    if rule.orient and not any("more" in case.roots for case in kind.cases):
        place = bank.place(rule.path, (rule.id, "for"))
        yield Problem(file, *place, f"{rule.id} has `for: {rule.orient}`, but {kind.name} has no more and less",
                      "a fact that compares two figures", "take `for` out")  # fmt: skip
    used = {phrase.id for phrases in rule.say.values() for phrase in phrases}
    for example in rule.examples:
        if example.use not in used:
            yield Problem(file, example.line, 1, f"the example uses {example.use}, which {rule.id} does not have",
                          f"one of {', '.join(sorted(used))}", "change `use`, or delete the example")  # fmt: skip
    if used and not rule.examples:
        yield Problem(file, rule.line, 1, f"{rule.id} has no example", "at least one, with given, use, says",
                      f"try: writer phrases try {rule.id}")  # fmt: skip


def _check_cases(rule: RuleText, kind: Kind, bank: Bank, file: str) -> Iterator[Problem]:
    """Every case of the kind has an entry, and no other has."""
    names = [case.name for case in kind.cases]
    for name in rule.say:
        if name not in names:
            yield Problem(file, *_case_place(rule, name, bank),
                          f'{rule.id} has a case "{name}" that {kind.name} never has', f"one of {', '.join(names)}",
                          did_you_mean(name, names) or "delete it")  # fmt: skip
    for name in names:
        if name not in rule.say:
            yield Problem(file, rule.line, 1, f"{rule.id} does not say what to do in the case {name}",
                          "variants, or silent", f"add {name}: silent")  # fmt: skip
    if rule.say.get("none"):
        yield Problem(file, *_case_place(rule, "none", bank), f"{rule.id}: in the case none nothing is known",
                      "none: silent", "move the variants to another case")  # fmt: skip


def _blocks(rule: RuleText, cases: Mapping[str, Case]) -> dict[tuple[Phrase, ...], list[str]]:
    """The blocks of variants, each with the cases it serves."""
    blocks: dict[tuple[Phrase, ...], list[str]] = {}
    for name, phrases in rule.say.items():
        if phrases and name in cases and name != "none":
            blocks.setdefault(phrases, []).append(name)
    return blocks


def _case_place(rule: RuleText, name: str, bank: Bank) -> tuple[int, int]:
    """Where a case stands, alone or among others ("none, same: silent")."""
    positions = bank.places.get(Path(rule.path).name)
    for path in positions.keys if positions is not None else ():
        if path[:2] == (rule.id, "say") and len(path) == 3 and name in map(str.strip, str(path[2]).split(",")):
            return bank.place(rule.path, path)
    return rule.line, 1
