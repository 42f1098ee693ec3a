"""The phrase bank as it is shipped: sound, rich enough where readers look most, and nothing in it out of reach."""

from __future__ import annotations

from collections import Counter

from writer.api import Writer
from writer.facts.gathered import KINDS as GATHERED
from writer.facts.kinds import KINDS
from writer.facts.names import PAIR_NAMES
from writer.narrator.examples import run_examples
from writer.phrases.check import Checked

from .conftest import EVERY, FOLDER
from .possible import possible_cases

COMMON = 0.3  # of all pages: who reads a few of them meets such a case again and again
COMMON_VARIANTS, LEAST_VARIANTS = 4, 2
ONE_FORM = {"title", "heading.do", "browse"}  # readers search for the first two; the link names where it leads


def test_it_has_no_problem(checked: Checked) -> None:
    assert [str(found) for found in checked.problems if not found.is_warning] == []


def test_every_example_says_what_it_is_to_say(checked: Checked) -> None:
    assert [str(found) for found in run_examples(checked.bank, FOLDER)] == []


def test_what_many_pages_tell_can_be_told_in_four_ways(
    writer: Writer, checked: Checked, pages: Counter[tuple[str, str]]
) -> None:
    pairs, few = len(list(writer.pairs())) // EVERY, []
    for (rule_id, case), number in sorted(pages.items()):
        rule = checked.bank.rules[rule_id]
        least = LEAST_VARIANTS if rule.form == "heading" else COMMON_VARIANTS
        if number > COMMON * pairs and len(rule.say[case]) < least and rule_id not in ONE_FORM:
            few.append(f"{rule_id}, case {case}: {len(rule.say[case])} variants for {number} of {pairs} pages")
    assert few == []


def test_everything_can_be_told_in_two_ways(checked: Checked) -> None:
    few = [
        f"{rule.id}, case {case}"
        for rule in checked.bank.rules.values()
        for case, phrases in rule.say.items()
        if len(phrases) == 1 and rule.id not in ONE_FORM
    ]
    assert few == []


def test_no_case_is_out_of_reach(checked: Checked, writer: Writer, pages: Counter[tuple[str, str]]) -> None:
    """Whatever the bank has words for is true of some pair of roles, if not of the shipped ones."""
    possible = possible_cases(writer)
    for kind in (*GATHERED, PAIR_NAMES):
        rules = [rule.id for rule in checked.bank.rules.values() if rule.tells == kind.name]
        told = any((rule, case.name) in pages for rule in rules for case in kind.cases)
        possible |= {(kind.name, case.name) for case in kind.cases if told}  # how long a list is, the outline says
    spoken = {
        (rule.tells, case) for rule in checked.bank.rules.values() for case, phrases in rule.say.items() if phrases
    }
    assert sorted(spoken - possible) == []
    assert {kind for kind, _ in spoken} <= set(KINDS)
