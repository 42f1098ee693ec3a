"""What is wrong with a phrase bank beyond its form: missing cases, dead entries, slots that cannot be filled, twins.

All rules are checked against the contract (`writer.facts`), so an editor learns before any article is made that a
sentence could not be said. Examples are run by `writer.narrator.examples`, which needs the narrator.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path
from typing import Any

from writer.facts.fact import FLAGS, Case, Kind
from writer.facts.gathered import KINDS as GATHERED
from writer.facts.kinds import KINDS
from writer.facts.values import NAMES
from writer.phrases.bank import Bank, Phrase, RuleText
from writer.phrases.binding import can_open, slot_path
from writer.problems import Problem

# Figures: a sentence does not open with digits, except with a sum of money.
NUMERIC = frozenset({
    "growth", "jobs", "openings", "satisfaction", "share", "experience", "entry", "age", "median_age", "women",
    "women_about", "lgbt", "first_share", "first_importance", "one", "two", "list",
})  # fmt: skip
TWIN_RATIO = 0.82  # siblings whose words, slots aside, are more alike than this are one variant written twice
_OPENS = re.compile(r"[.?!] $")


def check_bank(bank: Bank, folder: Path) -> list[Problem]:
    """All problems of the rules and of how the outline uses them, sorted by place."""
    problems: list[Problem] = []
    for rule in bank.rules.values():
        problems += _check_rule(rule, bank, folder)
    problems += _check_use(bank, folder)
    return sorted(problems)


def _problem(folder: Path, rule: RuleText, line: int, column: int, message: str, expected: str = "", hint: str = "") -> Problem:
    return Problem(str(folder / Path(rule.path).name), line, column, message, expected, hint)


def _check_rule(rule: RuleText, bank: Bank, folder: Path) -> Iterator[Problem]:
    kind = KINDS.get(rule.tells)
    if kind is None:
        yield _problem(folder, rule, rule.line, 1, f"{rule.id} tells {rule.tells}, which is no kind of fact",
                       f"one of {', '.join(sorted(KINDS))}", "add `tells: ` with the kind")  # fmt: skip
        return
    names = [case.name for case in kind.cases]
    for name in rule.say:
        if name not in names:
            yield _problem(folder, rule, rule.line, 1, f"{rule.id} has a case {name} that {kind.name} never has",
                           f"one of {', '.join(names)}")  # fmt: skip
    for case in kind.cases:
        if case.name not in rule.say:
            yield _problem(folder, rule, rule.line, 1, f"{rule.id} does not say what to do in the case {case.name}",
                           "variants, or silent")  # fmt: skip
        elif case.name == "none" and rule.say["none"]:
            yield _problem(folder, rule, rule.line, 1, f"{rule.id}: in the case none nothing is known", "none: silent")
        else:
            yield from _check_case(rule, kind, case, rule.say[case.name], bank, folder)
    if rule.orient and "more" not in {root for case in kind.cases for root in case.roots}:
        yield _problem(folder, rule, rule.line, 1, f"{rule.id}: `for: {rule.orient}` needs a fact with more and less")
    used = {phrase.id for phrases in rule.say.values() for phrase in phrases}
    for example in rule.examples:
        if example.use not in used:
            yield _problem(folder, rule, example.line, 1, f"the example uses {example.use}, which {rule.id} does not have",
                           f"one of {', '.join(sorted(used))}")  # fmt: skip
    if used and not rule.examples:
        yield _problem(folder, rule, rule.line, 1, f"{rule.id} has no example", "at least one, with given, use, says")


def _check_case(
    rule: RuleText, kind: Kind, case: Case, phrases: tuple[Phrase, ...], bank: Bank, folder: Path
) -> Iterator[Problem]:
    for phrase in phrases:
        yield from _check_phrase(rule, case, phrase, bank, folder)
    if phrases and all(phrase.when or phrase.after for phrase in phrases):
        yield _problem(folder, rule, phrases[0].line, phrases[0].column,
                       f"every variant of {rule.id} in the case {case.name} has a condition",
                       "at least one that always fits")  # fmt: skip
    if len(phrases) == 1 and rule.form == "sentence" and not case.name.startswith("one"):
        yield _problem(folder, rule, phrases[0].line, phrases[0].column,
                       f"{rule.id} has a single variant in the case {case.name}", "at least two")  # fmt: skip
    for one, two in combinations(phrases, 2):
        if one.parts == two.parts or (rule.form == "sentence" and _likeness(one, two) > TWIN_RATIO):
            yield _problem(folder, rule, two.line, two.column,
                           f"{two.id} says nearly what {one.id} says (line {one.line})", "another structure")  # fmt: skip


def _check_phrase(rule: RuleText, case: Case, phrase: Phrase, bank: Bank, folder: Path) -> Iterator[Problem]:
    def wrong(message: str, expected: str = "", hint: str = "") -> Problem:
        return _problem(folder, rule, phrase.line, phrase.column, f"{rule.id}.{phrase.id}: {message}", expected, hint)

    for flag in phrase.when:
        if flag not in FLAGS:
            yield wrong(f"unknown flag {flag}", f"one of {', '.join(FLAGS)}")
        elif flag not in case.flags:
            yield wrong(f"the case {case.name} never has the flag {flag}", ", ".join(case.flags) or "no flag here")
    for before in phrase.after:
        if before not in bank.rules:
            yield wrong(f"after: {before} is no rule", "the name of a rule that stands before it in the outline")
    if not phrase.text.isascii():
        yield wrong("a character outside ASCII", "plain quotes and hyphens", "dashes and accents come from the program")
    for index, part in enumerate(phrase.parts):
        if isinstance(part, str):
            continue
        path = slot_path(part, case, phrase.when)
        if path is None:
            yield wrong(f"{{{{ {'.'.join(part)} }}}} cannot be filled in the case {case.name}", _slots(case))
            continue
        before_part = phrase.parts[index - 1] if index else ""
        opens = (index == 0 and rule.form != "fragment") or (isinstance(before_part, str) and _OPENS.search(before_part))
        money = path == "gap_money"
        if opens and not money and (not can_open(path) or path.rpartition(".")[2] in NUMERIC):
            yield wrong(f"{{{{ {'.'.join(part)} }}}} cannot open a sentence", "a word before it")
    yield from _check_form(rule, phrase, wrong)


def _check_form(rule: RuleText, phrase: Phrase, wrong: Any) -> Iterator[Problem]:
    first, last = phrase.parts[0], phrase.parts[-1]
    if rule.form != "sentence" and isinstance(last, str) and last.endswith("."):
        yield wrong(f"a {rule.form} ends without a full stop")
    if rule.form == "fragment":
        return
    if rule.form == "sentence" and not (isinstance(last, str) and last.endswith((".", "?"))):
        yield wrong("the sentence has no full stop")
    if isinstance(first, str) and not (first[0].isupper() or first[0].isdigit()):
        yield wrong(f"the {rule.form} starts in lower case", "a capital")


def _slots(case: Case) -> str:
    roots = [f"{root}.{value}" for root, values in case.roots.items() for value in values]
    names = f"names ({', '.join(NAMES)}) of {', '.join(case.roots)}" if case.roots else ""
    return ", ".join(filter(None, [names, *roots, *case.slots])) or "no slot at all"


def _likeness(one: Phrase, two: Phrase) -> float:
    """How alike two variants are, word for word, each slot counting as the root it has: 0 to 1."""
    return SequenceMatcher(None, _skeleton(one), _skeleton(two), autojunk=False).ratio()


def _skeleton(phrase: Phrase) -> list[str]:
    words: list[str] = []
    for part in phrase.parts:
        words += re.findall(r"[a-z']+", part.casefold()) if isinstance(part, str) else [f"<{part[0]}>"]
    return words


def outline_rules(outline: Mapping[str, Any]) -> Iterator[tuple[str, str | None]]:
    """Every rule the outline names, with how it is used: None, "from" (its phrases are listed), or "gather"."""
    yield outline["title"], None
    for section in outline["sections"]:
        if section.get("heading"):
            yield from _entry_rules(section["heading"])
        for block in section["blocks"]:
            for entry in block.get("paragraph", ()):
                yield from _entry_rules(entry)
            for id in block.get("points", ()):
                yield id, None
            for name in ("heading", "link"):
                if name in block:
                    yield block[name], None
    for table in outline["tables"].values():
        yield table["caption"], None


def _entry_rules(entry: Any) -> Iterator[tuple[str, str | None]]:
    if isinstance(entry, str):
        yield entry, None
        return
    if "tell" in entry:
        yield entry["tell"], None
    for id in entry.get("lead", ()):
        yield id, None
    if "more" in entry:
        yield entry["more"], "gather"
    if "gather" in entry:
        yield entry["gather"], "gather"
        for id in entry["from"]:
            yield id, "from"


def _check_use(bank: Bank, folder: Path) -> Iterator[Problem]:
    """Rules the outline names and nobody wrote; rules written and used nowhere; kinds of fact nobody tells."""
    gathering = {kind.name for kind in GATHERED}
    used: set[str] = set()
    outline = str(folder / "outline.yaml")
    for id, how in outline_rules(bank.outline):
        used.add(id)
        rule = bank.rules.get(id)
        if rule is None:
            yield Problem(outline, 0, 0, f"the rule {id} does not exist", "a rule of this folder", f"write {id}, or take it out")
        elif how == "gather" and rule.tells not in gathering:
            yield Problem(outline, 0, 0, f"{id} is gathered, but tells {rule.tells}", f"one of {', '.join(gathering)}")
        elif how == "from" and rule.form != "fragment":
            yield _problem(folder, rule, rule.line, 1, f"{id} is listed in another sentence", "`form: fragment`")
    for rule in bank.rules.values():
        if rule.id not in used:
            yield _problem(folder, rule, rule.line, 1, f"the rule {rule.id} is used nowhere", "a place in outline.yaml",
                           "add it there, or delete it")  # fmt: skip
    told = {rule.tells for rule in bank.rules.values()}
    for kind in KINDS:
        if kind not in told:
            yield Problem(outline, 0, 0, f"no rule tells {kind}", "a rule for every kind of fact", "write one, all silent if need be")
