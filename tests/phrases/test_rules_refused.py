"""What may not stand in a file of rules: each is one problem, at its place, that says what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .conftest import FILE, RULE, Broken, problems_of

PHRASE = '"By city, either role earns the most in {{ value }}."'
THIRD = '"The best-paying city is {{ value }} in either job."'
ABOUT = "  about: The city"
TELLS = "  tells: pay.city\n"
EXAMPLE = "".join(RULE.partition("  examples:")[1:])
NOT_ALLOWED = "is not allowed in a phrase; expected only slots such as"


def with_keys(keys: str) -> str:
    """The first variant, with these keys."""
    return f"s1: {{say: {PHRASE}, {keys}}}"


# What stands in the rule, what stands there instead, what the problem says.
RULES = {
    "unknown key": (ABOUT, "  abuot: The city", "did you mean about"),
    "no about": (ABOUT, "  label: The city", "own.city has no `about`.*add about"),
    "form": (ABOUT, "  form: headline\n  about: The city", "heading.*did you mean heading"),
    "for": (ABOUT, "  for: most\n  about: The city", 'for is "most"; expected more or less'),
    "empty for": (ABOUT, "  for:\n  about: The city", "for is nothing; expected more or less"),
    "for without sides": (ABOUT, "  for: more\n  about: The city", "pay.city has no more and less"),
    "for of one role": (TELLS, "  tells: role.focus\n  for: more\n", "role.focus has no more and less"),
    "label": (ABOUT, "  label: [Pay]\n  about: The city", "label is a list; expected one line"),
    "tells": (TELLS, "  tells: pay.citi\n", "no kind.*did you mean pay.city"),
    "no say": ("  say:\n", "  examples:\n", "own.city has no `say`"),
    "case left out": ("    one_known: silent\n", "", "what to do in the case one_known.*add one_known: silent"),
    "unknown case": ("none: silent", "none, samee: silent", '"samee" that pay.city never has.*did you mean same'),
    "case twice": ("none: silent", "none, same: silent", 'the case "same" is given twice'),
    "no variants": ("none: silent", "none: []", '"none" is empty; expected variants'),
    "words in none": ("none: silent", 'none: {n1: "So little."}', "expected none: silent; move the variants"),
    "too many": ("none: silent", f"none: {{{', '.join(f'n{i}: silent' for i in range(50))}}}", "at most 32"),
    "rule name": ("own.city:", "Own City:", "is no name for a rule"),
    "no rule": (RULE, "own.city: The city\n", 'own.city is "The city"; expected a mapping with about'),
    "variant id": (f"s1: {PHRASE}", f"S 1: {PHRASE}", '"S 1" is no id for a variant'),
    "id twice": ("d2: ", "s1: ", "the id s1 is used twice in own.city; expected a new id; take the next"),
    "variant without text": (f"s1: {PHRASE}", "s1: {when: dated}", 'the variant "s1" has no text'),
    "variant key": (f"s1: {PHRASE}", with_keys("wen: dated"), 'unknown key "wen".*did you mean when'),
    "flag": (f"s1: {PHRASE}", with_keys("when: datedd"), "unknown flag datedd.*did you mean dated"),
    "flag twice": (f"s1: {PHRASE}", with_keys("when: [dated, dated]"), "asked for twice"),
    "flag of another case": (f"s1: {PHRASE}", with_keys("when: dated"), "dated never holds in the case same"),
    "flag of no kind": (f"s1: {PHRASE}", with_keys("when: 3"), "when is 3; expected a name"),
    "after nobody": (f"s1: {PHRASE}", with_keys("after: pay.yearli"), "is no rule.*did you mean pay.yearly"),
    "after a later rule": (f"s1: {PHRASE}", with_keys("after: pay.median"),
                           "after: pay.median can never stand right before own.city; expected one of.*pay.yearly"),
    "after one elsewhere": (f"s1: {PHRASE}", with_keys("after: key.pay"), "key.pay can never stand right before"),
    "no example": (EXAMPLE, "", "own.city has no example.*writer phrases try own.city"),
    "examples": (EXAMPLE, "  examples: {use: d1}\n", "examples is a mapping; expected a list"),
    "example key": ("- given:", "- givn:", "did you mean given"),
    "example without words": ("      says: ", "      use: ", "not complete"),
    "example of nothing": ("use: d1", "use: d9", "example uses d9, which own.city does not have; expected one of d1"),
}  # fmt: skip

# What stands in place of the first variant, what the problem says (None: nothing is wrong with it).
PHRASES = {
    "a statement": ('"{% if value %}By city, it is {{ value }}.{% endif %}"', f"a statement .* {NOT_ALLOWED}"),
    "a comment": ('"By city, {# truly #} it is {{ value }}."', f"a comment .* {NOT_ALLOWED}"),
    "a call": ('"By city, it is {{ value() }}."', rf"a call \(\) {NOT_ALLOWED}.*of its own, or ask for a flag"),
    "a filter": ('"By city, it is {{ value | upper }}."', rf"a filter \(\|\) {NOT_ALLOWED}"),
    "a test": ('"By city, it is {{ value is none }}."', rf"a test \(is\) {NOT_ALLOWED}"),
    "arithmetic": ('"By city, it is {{ value * 2 }}."', f"arithmetic {NOT_ALLOWED}"),
    "a minus": ('"By city, it is {{ -value }}."', f"arithmetic {NOT_ALLOWED}"),
    "a comparison": ('"By city, it is {{ a.city > b.city }}."', f"a comparison {NOT_ALLOWED}"),
    "a condition": ('"By city, it is {{ value if a else b }}."', f"a condition {NOT_ALLOWED}"),
    "an index": ("\"By city, it is {{ a['city'] }}.\"", rf"an index \[\] {NOT_ALLOWED}"),
    "joining": ('"By city, it is {{ a.city ~ b.city }}."', f"joining .* {NOT_ALLOWED}"),
    "a constant": ('"By city, it is {{ 3 }} {{ value }}."', f"a constant {NOT_ALLOWED}"),
    "a list": ('"By city, it is {{ a.city, b.city }}."', f"a list {NOT_ALLOWED}"),
    "raw text": ('"By city, {% raw %}{{ x }}{% endraw %} it is {{ value }}."', f"a statement .* {NOT_ALLOWED}"),
    "trimmed space": ('"By city, it is {{- value }}."', f"a sign that trims spaces {NOT_ALLOWED}"),
    "a single brace": ('"By city, it is {value} or {{ value }}."', "a single brace .*double it"),
    "an open slot": ('"By city, it is {{ value."', "look at the braces"),
    "deep nesting": ('"By city, it is {{ ' + "(" * 250 + "value" + ")" * 250 + ' }}."', "cannot be read"),
    "too long": ('"By city, ' + "it " * 250 + 'is {{ value }}."', "characters; expected at most 600"),
    "nothing": ('""', "the phrase is empty"),
    "two spaces": ('"By city,  it is {{ value }}."', "spaces must be single"),
    "a control character": ('"By city, it\\a is {{ value }}."', r"a control character \(U\+0007\).*type it again"),
    "a bidi character": ('"By city, \\u202eit is {{ value }}."', "turns the writing direction.*visible characters"),
    "an invisible character": ('"By city, it\\u200b is {{ value }}."', "an invisible character"),
    "a curly quote": ('"By city\\u2019s end, it is {{ value }}."', "outside ASCII; expected plain quotes"),
    "an unknown slot": ('"By city, it is {{ valeu }}."', "valeu }} cannot be filled in .* same; .*mean value"),
    "a private slot": ('"By city, it is {{ a.__class__ }}, {{ value }}."', "__class__ }} cannot be filled"),
    "a slot of another case": ('"By city, it is {{ known.city }}."', "known.city }} cannot be filled"),
    "a slot of another kind": ('"By city, it is {{ value }} in {{ a.state }}."', "a.state }} cannot be filled"),
    "a slot spelt otherwise": ('"By city, {{ a.plural.possessive }} best is {{ value }}."', "cannot be filled"),
    "figures first": ('"{{ a.city }} is where it is best."', "it tells a.city, which its siblings do not"),
    "a gap first": ('"{{ value }} is where it is best."', None),
    "no full stop": ('"By city, it is {{ value }}"', "the sentence has no full stop.*add it"),
    "lower case": ('"by city, it is {{ value }}."', "the sentence starts in lower case; expected a capital"),
    "another fact": ('"By city, {{ a.plural }} are paid alike."', "s1: it does not tell value, as its siblings do"),
    "a twin": ('"The best-paying city is {{ value }} in either role."', "s3: it says nearly what s1 says"),
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
    line = '"By city, it is {{ a.citi }} for {{ a.plural }} and {{ b.city }} for {{ b.plural }}."'
    problems = broken(FILE, ("    same:\n", "    same, differ:\n"), ("    differ:\n", ""), (PHRASE, line))
    (found,) = [problem for problem in problems if "a.citi" in problem.message]
    assert found.message == "own.city.s1: {{ a.citi }} cannot be filled in the cases same, differ"
    assert found.hint == "did you mean a.city?"


def test_every_variant_with_a_condition(broken: Broken) -> None:
    conditions = [(phrase, f"{{say: {phrase}, after: pay.yearly}}") for phrase in (PHRASE, THIRD)]
    (found,) = broken(FILE, *conditions)
    assert found.message == "own.city.s1: every variant has a condition"
    assert found.hint == "add one without `when` and `after`"


def test_a_single_variant(broken: Broken) -> None:
    second = RULE[RULE.index("      d2") : RULE.index("    one_known")]
    (found,) = broken(FILE, (second, ""))
    assert found.message == "own.city.d1: it is the only variant"


def test_a_single_variant_of_a_fragment(broken: Broken) -> None:
    """A piece of another sentence is said in two ways too; a heading may have one form."""
    rule = """\
own.piece:
  about: The city that pays best, as a piece.
  tells: pay.city
  form: fragment
  say:
    none, differ, one_known: silent
    same:
      c1: "the best-paying city ({{ value }})"
  examples:
    - given: {a: {title: nurse, pay: {best_city: Reno}}, b: {title: cook, pay: {best_city: Reno}}}
      use: c1
      says: "the best-paying city (Reno)"
"""
    problems = broken(FILE, ("own.city:", f"{rule}\nown.city:"))
    assert "own.piece.c1: it is the only variant" in [problem.message for problem in problems]
    problems = broken(FILE, ("form: fragment", "form: heading"), ('c1: "the', 'c1: "The'))
    assert "own.piece.c1: it is the only variant" not in [problem.message for problem in problems]


def test_one_rule_in_two_files(broken: Broken, bank: Path) -> None:
    text = (bank / "duties.yaml").read_text(encoding="utf-8")
    (bank / "work-too.yaml").write_text(text, encoding="utf-8")
    (found,) = problems_of(bank)
    assert found.path == str(bank / "work-too.yaml")
    assert "duties.shared is also in bank/duties.yaml:" in found.message


def test_a_broken_rule_never_hides_the_others(broken: Broken, bank: Path) -> None:
    """Three kinds of trouble in three files: a phrase that cannot be read, an unknown slot, a rule without a place."""
    broken(FILE, (PHRASE, '"By city {{ value() }}."'))
    broken("people.yaml", ("{{ gap.years }} apart.", "{{ gap.yeasr }} apart."))
    problems = broken("outline.yaml", ("          - summary.entry\n", ""))
    assert [Path(problem.path).name for problem in problems] == [FILE, "people.yaml", "summary.yaml"]
    said = [str(problem) for problem in problems]
    assert "a call ()" in said[0]
    assert "did you mean gap.years?" in said[1]
    assert "the rule summary.entry is used nowhere" in said[2]


def test_a_file_that_cannot_be_read_makes_no_other_problem(broken: Broken, bank: Path) -> None:
    (found,) = broken(FILE, ("own.city:", "own.city: ]"))
    assert found.path == str(bank / FILE)
    assert found.line
    assert "not valid YAML" in found.message
