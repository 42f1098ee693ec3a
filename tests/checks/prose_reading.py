"""Made pages and shipped articles for the prose checks."""

from __future__ import annotations

import json
from pathlib import Path

from writer.api import Comparison, Writer
from writer.checks.finding import Finding
from writer.checks.page import Page, Part, Table, from_document
from writer.checks.prose import check_prose
from writer.checks.prose_rules import ProseRules, read_rules
from writer.english.style import HouseStyle

ROOT = Path(__file__).resolve().parents[2]
BANK = ROOT / "phrasebank"
AP = HouseStyle("ap", percent="%")


def shipped_rules(writer: Writer) -> ProseRules:
    return read_rules(BANK, writer.lexicon)


def page_with(paragraph: str) -> Page:
    """An article of one paragraph, about roles that a column names."""
    table = Table("Yearly pay", ("Clinical Manager", "Patient Relations Director"), (("Pay", "$84,066", "$94,921"),))
    return Page("Clinical manager vs nurse", (Part("work", "Daily work", (paragraph,), tables=(table,)),))


def errors_in(page: Page, rules: ProseRules, style: HouseStyle) -> list[Finding]:
    return [finding for finding in check_prose(page, rules, style) if finding.level == "error"]


def page_of(comparison: Comparison) -> Page:
    return from_document(json.loads(comparison.json()))
