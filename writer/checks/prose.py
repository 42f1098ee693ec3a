"""The prose checks: every rule of phrasebank/prose-checks.yaml over every passage of an article."""

from __future__ import annotations

from writer.checks.finding import Finding
from writer.checks.kind import Reading
from writer.checks.page import Page
from writer.checks.passages import passages_of
from writer.checks.prose_rules import ProseRules, Rule
from writer.english.style import HouseStyle


def check_prose(page: Page, rules: ProseRules, style: HouseStyle) -> list[Finding]:
    """What the rules find on the page, rule by rule, each from top to bottom. `style` is the one it was written in."""
    reading = Reading(tuple(passages_of(page)), style, rules.lexicon, _names(page))
    return [finding for rule in rules.rules for finding in findings_of(rule, reading)]


def findings_of(rule: Rule, reading: Reading) -> list[Finding]:
    """What one rule finds in the passages of the places it looks at."""
    return [
        Finding("prose", rule.id, rule.level, passage.section, passage.text, hit.start, hit.end,
                f"{hit.message}: {rule.why}", hit.hint or rule.instead)
        for passage, hit in rule.search(reading.only(rule.places))
    ]  # fmt: skip


def _names(page: Page) -> tuple[str, ...]:
    """The two roles as the first table heads its columns."""
    return next((table.columns for part in page.parts for table in part.tables), ())
