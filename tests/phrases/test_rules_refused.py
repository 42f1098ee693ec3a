"""What may not stand in a file of rules: each is one problem, at its place, that says what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .conftest import FILE, RULE, Broken, problems_of

PHRASE = '"By the hour, either role averages {{ value }} in pay."'
THIRD = '"The average hourly rate is {{ value }} in either job."'
ABOUT = "  about: Average"
EXAMPLE = "".join(RULE.partition("  examples:")[1:])
NOT_ALLOWED = "is not allowed in a phrase; expected only slots such as"


def with_keys(keys: str) -> str:
    """The first variant, with these keys."""
    return f"s1: {{say: {PHRASE}, {keys}}}"


# What stands in the rule, what stands there instead, what the problem says.
RULES = {
    "unknown key": (ABOUT, "  abuot: Average", "did you mean about"),
    "no about": (ABOUT, "  label: Average", "pay.hourly has no `about`.*add about"),
    "form": (ABOUT, "  form: headline\n  about: Average", "heading.*did you mean heading"),
    "for": (ABOUT, "  for: most\n  about: Average", 'for is "most"; expected more or less'),
    "empty for": (ABOUT, "  for:\n  about: Average", "for is nothing; expected more or less"),
    "for without sides": (ABOUT, "  tells: pay.state\n  for: more\n  about: Average", "pay.state has no more and less"),
    "for of one role": (ABOUT, "  tells: role.focus\n  for: more\n  about: Average", "role.focus has no more and less"),
    "label": (ABOUT, "  label: [Pay]\n  about: Average", "label is a list; expected one line"),
    "tells": (ABOUT, "  tells: pay.hurly\n  about: Average", "no kind.*did you mean pay.hourly"),
    "no say": ("  say:\n", "  examples:\n", "pay.hourly has no `say`"),
    "case left out": ("    one_known: silent\n", "", "what to do in the case one_known.*add one_known: silent"),
    "unknown case": ("none: silent", "none, samee: silent", '"samee" that pay.hourly never has.*did you mean same'),
    "case twice": ("none: silent", "none, same: silent", 'the case "same" is given twice'),
    "no variants": ("none: silent", "none: []", '"none" is empty; expected variants'),
    "words in none": ("none: silent", 'none: {n1: "So little."}', "expected none: silent; move the variants"),
    "too many": ("none: silent", f"none: {{{', '.join(f'n{i}: silent' for i in range(50))}}}", "at most 40"),
    "rule name": ("pay.hourly:", "Pay Hourly:", "is no name for a rule"),
    "no rule": (RULE, "pay.hourly: Average pay\n", 'pay.hourly is "Average pay"; expected a mapping with about'),
    "variant id": (f"s1: {PHRASE}", f"S 1: {PHRASE}", '"S 1" is no id for a variant'),
    "id twice": ("d2: ", "s1: ", "the id s1 is used twice in pay.hourly; expected a new id; take the next"),
    "variant without text": (f"s1: {PHRASE}", "s1: {when: hourly}", 'the variant "s1" has no text'),
    "variant key": (f"s1: {PHRASE}", with_keys("wen: hourly"), 'unknown key "wen".*did you mean when'),
    "flag": (f"s1: {PHRASE}", with_keys("when: hourli"), "unknown flag hourli.*did you mean hourly"),
    "flag twice": (f"s1: {PHRASE}", with_keys("when: [dated, dated]"), "asked for twice"),
    "flag of another case": (f"s1: {PHRASE}", with_keys("when: dated"), "dated never holds in the case same"),
    "flag of no kind": (f"s1: {PHRASE}", with_keys("when: 3"), "when is 3; expected a name"),
    "after nobody": (f"s1: {PHRASE}", with_keys("after: pay.yearli"), "is no rule.*did you mean pay.yearly"),
    "after a later rule": (f"s1: {PHRASE}", with_keys("after: pay.median"),
                           "after: pay.median can never stand right before pay.hourly; expected one of.*pay.yearly"),
    "after one elsewhere": (f"s1: {PHRASE}", with_keys("after: key.pay"), "key.pay can never stand right before"),
    "no example": (EXAMPLE, "", "pay.hourly has no example.*writer phrases try pay.hourly"),
    "examples": (EXAMPLE, "  examples: {use: d1}\n", "examples is a mapping; expected a list"),
    "example key": ("- given:", "- givn:", "did you mean given"),
    "example without words": ("      says: ", "      use: ", "not complete"),
    "example of nothing": ("use: d1", "use: d9", "example uses d9, which pay.hourly does not have; expected one of d1"),
}  # fmt: skip

# What stands in place of the first variant, what the problem says (None: nothing is wrong with it).
PHRASES = {
    "a statement": ('"{% if value %}By the hour, it is {{ value }}.{% endif %}"', f"a statement .* {NOT_ALLOWED}"),
    "a comment": ('"By the hour, {# truly #} it is {{ value }}."', f"a comment .* {NOT_ALLOWED}"),
    "a call": ('"By the hour, it is {{ value() }}."', rf"a call \(\) {NOT_ALLOWED}.*of its own, or ask for a flag"),
    "a filter": ('"By the hour, it is {{ value | upper }}."', rf"a filter \(\|\) {NOT_ALLOWED}"),
    "a test": ('"By the hour, it is {{ value is none }}."', rf"a test \(is\) {NOT_ALLOWED}"),
    "arithmetic": ('"By the hour, it is {{ value * 2 }}."', f"arithmetic {NOT_ALLOWED}"),
    "a minus": ('"By the hour, it is {{ -value }}."', f"arithmetic {NOT_ALLOWED}"),
    "a comparison": ('"By the hour, it is {{ a.hourly > b.hourly }}."', f"a comparison {NOT_ALLOWED}"),
    "a condition": ('"By the hour, it is {{ value if a else b }}."', f"a condition {NOT_ALLOWED}"),
    "an index": ("\"By the hour, it is {{ a['hourly'] }}.\"", rf"an index \[\] {NOT_ALLOWED}"),
    "joining": ('"By the hour, it is {{ a.hourly ~ b.hourly }}."', f"joining .* {NOT_ALLOWED}"),
    "a constant": ('"By the hour, it is {{ 3 }} {{ value }}."', f"a constant {NOT_ALLOWED}"),
    "a list": ('"By the hour, it is {{ a.hourly, b.hourly }}."', f"a list {NOT_ALLOWED}"),
    "raw text": ('"By the hour, {% raw %}{{ x }}{% endraw %} it is {{ value }}."', f"a statement .* {NOT_ALLOWED}"),
    "trimmed space": ('"By the hour, it is {{- value }}."', f"a sign that trims spaces {NOT_ALLOWED}"),
    "a single brace": ('"By the hour, it is {value} or {{ value }}."', "a single brace .*double it"),
    "an open slot": ('"By the hour, it is {{ value."', "look at the braces"),
    "deep nesting": ('"By the hour, it is {{ ' + "(" * 250 + "value" + ")" * 250 + ' }}."', "cannot be read"),
    "too long": ('"By the hour, ' + "it " * 250 + 'is {{ value }}."', "characters; expected at most 600"),
    "nothing": ('""', "the phrase is empty"),
    "two spaces": ('"By the hour,  it is {{ value }}."', "spaces must be single"),
    "a control character": ('"By the hour, it\\a is {{ value }}."', r"a control character \(U\+0007\).*type it again"),
    "a bidi character": ('"By the hour, \\u202eit is {{ value }}."', "turns the writing direction.*visible characters"),
    "an invisible character": ('"By the hour, it\\u200b is {{ value }}."', "an invisible character"),
    "a curly quote": ('"By the hour\\u2019s end, it is {{ value }}."', "outside ASCII; expected plain quotes"),
    "an unknown slot": ('"By the hour, it is {{ valeu }}."', "valeu }} cannot be filled in .* same; .*mean value"),
    "a private slot": ('"By the hour, it is {{ a.__class__ }}, {{ value }}."', "__class__ }} cannot be filled"),
    "a slot of another case": ('"By the hour, it is {{ more.hourly }}."', "more.hourly }} cannot be filled"),
    "a slot of another kind": ('"By the hour, it is {{ value }} and {{ a.city }}."', "a.city }} cannot be filled"),
    "a slot spelt otherwise": ('"By the hour, {{ a.plural.possessive }} pay is {{ value }}."', "cannot be filled"),
    "figures first": ('"{{ a.hourly }} by the hour is what is paid."', "it tells a.hourly, which its siblings do not"),
    "a gap first": ('"{{ value }} by the hour is what is paid."', None),
    "no full stop": ('"By the hour, it is {{ value }}"', "the sentence has no full stop.*add it"),
    "lower case": ('"by the hour, it is {{ value }}."', "the sentence starts in lower case; expected a capital"),
    "another fact": ('"By the hour, {{ a.plural }} are paid alike."', "s1: it does not tell value, as its siblings do"),
    "a twin": ('"The average hourly rate is {{ value }} in either role."', "s3: it says nearly what s1 says"),
}


@pytest.mark.parametrize("name", RULES)
def test_rules(name: str, broken: Broken, bank: Path) -> None:
    old, new, says = RULES[name]
    problems = broken(FILE, (old, new))
    found = [problem for problem in problems if re.search(says, str(problem))]
    assert found, "\n".join(map(str, problems))
    assert {problem.path for problem in found} == {str(bank / FILE)}
    assert all(problem.line and problem.column for problem in found)
    assert all(problem.expected or problem.hint for problem in problems), "every problem says what to do"


@pytest.mark.parametrize("name", PHRASES)
def test_phrases(name: str, broken: Broken) -> None:
    phrase, says = PHRASES[name]
    problems = broken(FILE, (PHRASE, phrase))
    if says is None:
        assert not problems
        return
    found = [problem for problem in problems if re.search(says, str(problem))]
    assert found, "\n".join(map(str, problems))
    line = RULE[: RULE.index("s3: " if "s3: " in says else "s1: ")].count("\n") + 1
    assert {(problem.line, problem.column) for problem in found} == {(line, 11)}
    assert all(problem.expected or problem.hint for problem in problems), "every problem says what to do"


def test_what_several_cases_share_is_one_problem(broken: Broken) -> None:
    line = '"By the hour, it is {{ a.hourli }} for {{ a.plural }} and {{ b.hourly }} for {{ b.plural }}."'
    problems = broken(FILE, ("    same:\n", "    same, differ:\n"), ("    differ:\n", ""), (PHRASE, line))
    (found,) = [problem for problem in problems if "a.hourli" in problem.message]
    assert found.message == "pay.hourly.s1: {{ a.hourli }} cannot be filled in the cases same, differ"
    assert found.hint == "did you mean a.hourly?"


def test_every_variant_with_a_condition(broken: Broken) -> None:
    conditions = [(phrase, f"{{say: {phrase}, after: pay.yearly}}") for phrase in (PHRASE, THIRD)]
    (found,) = broken(FILE, *conditions)
    assert found.message == "pay.hourly.s1: every variant has a condition"
    assert found.hint == "add one without `when` and `after`"


def test_a_single_variant(broken: Broken) -> None:
    second = RULE[RULE.index("      d2") : RULE.index("    one_known")]
    (found,) = broken(FILE, (second, ""))
    assert found.message == "pay.hourly.d1: it is the only variant"


def test_one_rule_in_two_files(broken: Broken, bank: Path) -> None:
    text = (bank / "duties.yaml").read_text(encoding="utf-8")
    (bank / "work-too.yaml").write_text(text, encoding="utf-8")
    (found,) = problems_of(bank)
    assert found.path == str(bank / "work-too.yaml")
    assert "duties.shared is also in bank/duties.yaml:" in found.message


def test_a_broken_rule_never_hides_the_others(broken: Broken, bank: Path) -> None:
    """Three kinds of trouble in three files: a phrase that cannot be read, an unknown slot, a rule without a place."""
    broken(FILE, (PHRASE, '"By the hour {{ value() }}."'))
    broken("people.yaml", ("{{ gap.years }} apart.", "{{ gap.yeasr }} apart."))
    problems = broken("outline.yaml", ("          - summary.entry\n", ""))
    assert [Path(problem.path).name for problem in problems] == [FILE, "people.yaml", "summary.yaml"]
    said = [str(problem) for problem in problems]
    assert "a call ()" in said[0]
    assert "did you mean gap.years?" in said[1]
    assert "the rule summary.entry is used nowhere" in said[2]


def test_a_file_that_cannot_be_read_makes_no_other_problem(broken: Broken, bank: Path) -> None:
    (found,) = broken(FILE, ("pay.hourly:", "pay.hourly: ]"))
    assert found.path == str(bank / FILE)
    assert found.line
    assert "not valid YAML" in found.message
