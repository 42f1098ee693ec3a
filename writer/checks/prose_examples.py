"""The examples of the prose checks, run: what a rule calls bad it must find, what it calls good it must leave alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from writer.checks.finding import Finding
from writer.checks.kind import Reading
from writer.checks.passages import PROSE, Passage, split
from writer.checks.prose import findings_of
from writer.checks.prose_rules import ProseRules, Rule
from writer.english.lexicon import Lexicon
from writer.english.style import HouseStyle
from writer.problems import Problem, quoted


def run_prose_examples(rules: ProseRules, styles: Mapping[str, HouseStyle], default: str) -> Iterator[Problem]:
    """A problem for each example that does not do what it says. `default` is the style of those that name none."""
    for rule in rules.rules:
        name = rule.style or default
        if name not in styles:
            place = (rule.bad or rule.good)[0][1]
            yield Problem(rules.path, *place, f"{rule.id} has the style {quoted(name)}", f"one of {', '.join(styles)}",
                          "styles.yaml has the styles")  # fmt: skip
            continue
        for text, place in rule.bad:
            if not example_findings(rule, text, styles[name], rules.lexicon):
                yield Problem(rules.path, *place, f"{rule.id} does not find its bad example {quoted(text)}",
                              "a text the rule finds", "correct the rule or the example")  # fmt: skip
        for text, place in rule.good:
            for finding in example_findings(rule, text, styles[name], rules.lexicon):
                spot = quoted(finding.text[finding.start : finding.end])
                yield Problem(rules.path, *place, f"{rule.id} finds {spot} in its good example {quoted(text)}",
                              "a text the rule leaves alone", "correct the rule or the example")  # fmt: skip


def example_findings(rule: Rule, text: str, style: HouseStyle, lexicon: Lexicon) -> list[Finding]:
    """What the rule finds in an example, read as a paragraph, or as what the rule looks at if that is no prose."""
    place = "paragraph" if "paragraph" in rule.places else rule.places[0]
    pieces = split(text) if place in PROSE else [text]
    passages = tuple(Passage("example", place, piece, 0 if place in PROSE else -1) for piece in pieces)
    return findings_of(rule, Reading(passages, style, lexicon, ("Clinical Manager", "Nurse")))
