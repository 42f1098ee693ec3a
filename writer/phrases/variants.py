"""What is wrong with the variants of one block of a rule: their cases cannot fill them, or they do not fit together.

A block may serve several cases; what is wrong in all of them is one problem.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from writer.datashape import did_you_mean
from writer.facts.fact import FLAGS, Case
from writer.facts.values import NAMES, VALUES
from writer.phrases.bank import Phrase, RuleText
from writer.phrases.binding import FLAG_VALUES, can_open, slot_path
from writer.phrases.siblings import odd_facts, twins
from writer.phrases.syntax import PlainPart, wordings

LEAST_VARIANTS = 2
# Figures: a sentence does not open with digits, except with a sum of money.
NUMERIC = frozenset({
    "growth", "jobs", "openings", "satisfaction", "share", "experience", "entry", "age", "median_age", "women",
    "women_about", "lgbt", "first_share", "first_importance", "one", "two", "list",
})  # fmt: skip
_OPENS = re.compile(r"[.?!] $")


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with one variant. `in_case`: it may be fine in another case of the same block."""

    phrase: Phrase
    message: str
    expected: str = ""
    hint: str = ""
    in_case: bool = False


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The rules there are, and those that may stand right before this one (None: the outline is not sound)."""

    rules: Collection[str]
    before: Collection[str] | None


def block_findings(
    rule: RuleText, cases: Sequence[Case], phrases: Sequence[Phrase], around: Surroundings
) -> Iterator[tuple[Finding, list[str]]]:
    """What is wrong with the variants that `cases` share, each with the cases it is wrong in (all: an empty list)."""
    found: dict[tuple[Phrase, str], tuple[Finding, list[str]]] = {}
    for phrase in phrases:
        for finding in (*dict.fromkeys(_text(rule, phrase)), *_openings(rule, phrase), *_after(rule, phrase, around)):
            yield finding, []
        for case in cases:
            for finding in _in_case(rule, case, phrase):
                found.setdefault((phrase, finding.message), (finding, []))[1].append(case.name)
    yield from found.values()
    for finding in (*_enough(rule, phrases), *_siblings(rule, cases[0], phrases)):
        yield finding, []


def _text(rule: RuleText, phrase: Phrase) -> Iterator[Finding]:
    """The literal text, whichever alternatives are said: capitals, full stops, characters."""
    if not phrase.text.isascii():
        yield Finding(phrase, "it has a character outside ASCII", "plain quotes and hyphens",
                      "dashes and accents come from the program")  # fmt: skip
    for wording in wordings(phrase.parts):
        first, last = wording[0], wording[-1]
        stopped = isinstance(last, str) and last.endswith((".", "?", "!"))
        if rule.form != "sentence" and stopped and not last.endswith("?"):  # type: ignore[union-attr]
            yield Finding(phrase, f"a {rule.form} ends without a full stop", hint="delete it")
        if rule.form == "sentence" and not stopped:
            yield Finding(phrase, "the sentence has no full stop", "a full stop at the end", "add it")
        if rule.form != "fragment" and isinstance(first, str) and not (first[0].isupper() or first[0].isdigit()):
            yield Finding(phrase, f"the {rule.form} starts in lower case", "a capital")


def _openings(rule: RuleText, phrase: Phrase) -> Iterator[Finding]:
    """A slot opens a sentence whichever alternatives are said, or it never does: it has one capital or none."""
    opens = {
        tuple(_opens(rule, wording, index) for index, part in enumerate(wording) if not isinstance(part, str))
        for wording in wordings(phrase.parts)
    }
    if len(opens) > 1:
        yield Finding(phrase, "a slot opens the sentence after one alternative and not after another",
                      "alternatives that all have words, or none in front", "take the empty one out")  # fmt: skip


def _after(rule: RuleText, phrase: Phrase, around: Surroundings) -> Iterator[Finding]:
    for id in phrase.after:
        if id not in around.rules:
            hint = did_you_mean(id, around.rules)
            yield Finding(phrase, f"after: {id} is no rule", "a rule that stands before it in a paragraph", hint)
        elif around.before is not None and id not in around.before:
            options = f"one of {', '.join(sorted(around.before))}" if around.before else "no `after` here"
            yield Finding(phrase, f"after: {id} can never stand right before {rule.id}", options,
                          "look at the paragraphs in outline.yaml")  # fmt: skip


def _in_case(rule: RuleText, case: Case, phrase: Phrase) -> Iterator[Finding]:
    for flag in phrase.when:
        if flag not in FLAGS:
            yield Finding(phrase, f"unknown flag {flag}", f"one of {', '.join(FLAGS)}", did_you_mean(flag, FLAGS))
        elif phrase.when.count(flag) > 1:
            yield Finding(phrase, f"the flag {flag} is asked for twice", "each once", "delete one")
        elif flag not in case.flags:
            options = f"one of {', '.join(case.flags)}" if case.flags else "no `when` here"
            yield Finding(phrase, f"the flag {flag} never holds", options, "take `when` out, or move the variant", True)
    flags = tuple(flag for flag in phrase.when if flag in FLAGS)
    plain = phrase.plain
    for index, part in enumerate(plain):
        if isinstance(part, str):
            continue
        slot, path = f"{{{{ {'.'.join(part)} }}}}", slot_path(part, case, flags)
        if path is None or not _spelt(part, case):
            known = list(_slots(case, flags))
            options = f"one of {', '.join(known)}" if known else "no slot at all"
            yield Finding(phrase, f"{slot} cannot be filled", options, did_you_mean(".".join(part), known), True)
        elif _opens(rule, plain, index) and not _may_open(path):
            yield Finding(phrase, f"{slot} cannot open a sentence", "a word before it", "begin with the names", True)


def _opens(rule: RuleText, parts: Sequence[PlainPart], index: int) -> bool:
    before = parts[index - 1] if index else ""
    return (index == 0 and rule.form != "fragment") or (isinstance(before, str) and bool(_OPENS.search(before)))


def _may_open(path: str) -> bool:
    return path == "gap_money" or (can_open(path) and path.rpartition(".")[2] not in NUMERIC)


def _spelt(slot: tuple[str, ...], case: Case) -> bool:
    """Whether a slot is written as the list of slots has it: `role.duties.do`, not `role.duties_do`."""
    return ".".join(slot) in case.slots or slot[0] == "both" or ".".join(slot[1:]) in (*NAMES, *VALUES)


def _slots(case: Case, flags: Sequence[str]) -> Iterator[str]:
    """Every slot the case can fill."""
    granted = [value for flag in flags for value in FLAG_VALUES.get(flag, ())]
    yield from case.slots
    for root, values in case.roots.items():
        yield from (f"{root}.{value}" for value in (*values, *granted, *NAMES))
    if "a" in case.roots:
        yield from ("both.plurals", "both.titles", "both.a")


def _enough(rule: RuleText, phrases: Sequence[Phrase]) -> Iterator[Finding]:
    if all(phrase.when or phrase.after for phrase in phrases):
        yield Finding(phrases[0], "every variant has a condition", "at least one that always fits",
                      "add one without `when` and `after`")  # fmt: skip
    if len(phrases) < LEAST_VARIANTS and rule.form != "heading":
        yield Finding(phrases[0], "it is the only variant", f"at least {LEAST_VARIANTS}", "say the same in another way")


def _siblings(rule: RuleText, case: Case, phrases: Sequence[Phrase]) -> Iterator[Finding]:
    for one, two in twins(phrases, rule.form == "sentence"):
        yield Finding(two, f"it says nearly what {one.id} says (line {one.line})", "another build of the sentence",
                      "change the subject, the order, what comes first")  # fmt: skip
    for phrase, odd in odd_facts(case, phrases):
        yield Finding(phrase, odd, "the same facts in every variant of a case", "add them everywhere, or nowhere")
