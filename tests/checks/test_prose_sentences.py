"""Sentences with one thing wrong are caught where it is wrong; the same sentences put right are not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from writer.api import Writer
from writer.checks.page import Page, Part, Table
from writer.checks.prose import check_prose
from writer.checks.prose_examples import example_findings
from writer.checks.prose_rules import ProseRules
from writer.english.style import HouseStyle

from .prose_reading import AP, errors_in, page_with, shipped_rules

OWN = yaml.safe_load(Path(__file__).with_name("prose_sentences.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def rules(writer: Writer) -> ProseRules:
    return shipped_rules(writer)


def caught(text: str, start: int, end: int, rules: ProseRules) -> bool:
    """Whether an error is found that overlaps the spot. A sentence that comes twice counts where it comes first."""
    for finding in errors_in(page_with(text), rules, AP):
        offset = text.find(finding.text)
        if offset >= 0 and offset + finding.start < end and offset + finding.end > start:
            return True
    return False


def test_the_bad_sentences_of_the_reference_material_are_caught(shared: Path, rules: ProseRules) -> None:
    lines = (shared / "traps" / "bad-sentences.jsonl").read_text(encoding="utf-8").splitlines()
    traps = [json.loads(line) for line in lines if line.strip()]
    assert len(traps) >= 25
    assert [trap["bad"] for trap in traps if not caught(trap["bad"], trap["start"], trap["end"], rules)] == []
    assert [finding for trap in traps for finding in errors_in(page_with(trap["good"]), rules, AP)] == []


@pytest.mark.parametrize("pair", OWN, ids=[pair["bad"] for pair in OWN])
def test_a_bad_sentence_is_caught_and_the_good_one_is_not(pair: dict[str, str], rules: ProseRules) -> None:
    before, bad, *after = pair["bad"].split("|")
    assert caught(before + bad + "".join(after), len(before), len(before) + len(bad), rules)
    assert errors_in(page_with(pair["good"]), rules, AP) == []


def test_the_good_examples_of_a_rule_are_good_to_all_others(writer: Writer, rules: ProseRules) -> None:
    wrong = []
    for rule in rules.rules:
        style = HouseStyle.from_mapping("x", writer.bank.styles[rule.style or "ours"])
        for text, _ in rule.good:
            for other in rules.rules:
                if "paragraph" in rule.places and "paragraph" in other.places and other.level == "error":
                    found = example_findings(other, text, style, rules.lexicon)
                    wrong += [(rule.id, other.id, text)] if found and other.kind != "end_stop" else []
    assert wrong == []


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("heading", "What does a ESL teacher do?"), ("heading", "What does a nurse do"), ("caption", "Pay of  nurses"),
        ("caption", "Pay of {{ a.plural }}"), ("row", "hourly rate"), ("cell", "None"), ("cell", "—"),
        ("cell", "$80000"),
        ("cell", "Reno, , NV"), ("cell", "1 years"), ("entry", "Charting, "), ("entry", "Keep the the chart"),
        ("entry", "Ask an Rn"), ("entry", "Draw blood."), ("label", "pay"), ("label", "Pay Of nurses"),
        ("list_heading", "Tasks of an nurse"), ("link", "Browse health care &amp; social jobs"),
    ],
)  # fmt: skip
def test_short_texts_are_checked_too(place: str, text: str, rules: ProseRules) -> None:
    def at(name: str, otherwise: str = "") -> str:
        return text if place == name else otherwise

    part = Part(
        "work", at("heading", "Daily work"), points=("Nurses chart.",), labels=(at("label", "Work"),),
        tables=(Table(at("caption", "Pay"), ("Nurse", "Cook"), ((at("row", "Pay"), at("cell", "$1"), ""),)),),
        lists=((at("list_heading", "Tasks"), (at("entry", "Draw blood"),)),), links=(at("link", "Browse jobs"),),
    )  # fmt: skip
    found = [finding for finding in check_prose(Page("Nurse vs cook", (part,)), rules, AP) if finding.level == "error"]
    assert {finding.text for finding in found} == {text}


def test_a_finding_says_where_what_and_why(rules: ProseRules) -> None:
    (finding,) = errors_in(page_with("Nurses chart. They ask a RN."), rules, AP)
    assert (finding.check, finding.kind, finding.level, finding.section) == ("prose", "a-or-an", "error", "work")
    assert finding.text[finding.start : finding.end] == "a RN"
    assert "sound" in finding.message
    assert finding.hint == 'write "an RN"'
