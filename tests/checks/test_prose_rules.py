"""The file of rules: what is shipped holds, and what is wrong is reported all at once, with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from writer.api import Writer
from writer.checks.kinds import KINDS
from writer.checks.prose_examples import run_prose_examples
from writer.checks.prose_rules import FILE, ProseRules, read_rules, rules_of
from writer.english.style import HouseStyle
from writer.problems import Problem, ProblemsError

from .prose_reading import BANK, ROOT, shipped_rules

SOUND = """\
no-very:
  kind: words
  level: warning
  why: filler
  words: [very]
  bad: ["Nurses are very good."]
  good: ["Nurses are good."]
"""


def problems_of(text: str) -> list[str]:
    return [str(problem) for problem in sorted(rules_of(text, "bank/prose-checks.yaml")[1])]


def examples_of(text: str, writer: Writer) -> list[Problem]:
    rules, problems = rules_of(text, "bank/prose-checks.yaml")
    assert problems == []
    return list(run_prose_examples(ProseRules(rules, writer.lexicon), {"ours": HouseStyle()}, "ours"))


def test_the_shipped_rules_do_what_their_examples_say(writer: Writer) -> None:
    styles = {name: HouseStyle.from_mapping(name, style) for name, style in writer.bank.styles.items()}
    assert list(run_prose_examples(shipped_rules(writer), styles, "ours")) == []


def test_every_kind_has_a_rule(writer: Writer) -> None:
    assert {rule.kind for rule in shipped_rules(writer).rules} == set(KINDS)


def test_every_kind_is_explained() -> None:
    readme = (BANK / "README.md").read_text(encoding="utf-8").partition("## Prose checks")[2]
    assert [kind for kind in KINDS if f"`{kind}`" not in readme] == []


def test_the_rule_shown_in_the_readme_holds(writer: Writer) -> None:
    section = (BANK / "README.md").read_text(encoding="utf-8").partition("## Prose checks")[2]
    assert examples_of(section.partition("```yaml\n")[2].partition("```")[0], writer) == []


def test_a_folder_without_the_file_has_no_rules(writer: Writer, tmp_path: Path) -> None:
    assert read_rules(tmp_path, writer.lexicon).rules == ()


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("kind: words", "kind: wrds", '2:9: no-very.kind is "wrds"; expected one of words, signs,'),
        ("level: warning", "level: bad", '3:10: no-very.level is "bad"; expected error or warning or note'),
        ("  why: filler\n", "", "1:1: no-very.why is missing; add a line why: ..."),
        ("words: [very]", "word: [very]", '5:3: unknown key "word" in no-very; expected one of kind, level,'),
        ("words: [very]", "words: very", '5:10: no-very.words is "very"; expected a list of words; write [very]'),
        ("words: [very]", "words: []", "5:10: no-very.words is empty; expected a list of words"),
        ("words: [very]", "words: [very, null]", "5:17: no-very.words[2] is nothing; expected a word or phrase"),
        ("no-very:", "No very:", '1:1: "No very" is no name of a rule; expected small letters'),
        ("good: [", "in: [cel]\n  good: [", '7:8: no-very.in[1] is "cel"; expected paragraph or point'),
        ("bad: [", "bad: [7, ", "6:9: no-very.bad[1] is 7; expected a sentence; put it in quotes"),
        (SOUND, "- a\n", "1:1: the file is no mapping; expected `name-of-a-rule:` entries"),
        (SOUND, "no-very: [", "not valid YAML"),
    ],
)
def test_what_is_wrong_is_reported_at_its_place(old: str, new: str, problem: str) -> None:
    assert problems_of(SOUND) == []
    found = problems_of(SOUND.replace(old, new))
    assert any(f"bank/prose-checks.yaml:{problem}" in one or problem in one for one in found), found


def test_everything_wrong_is_reported_at_once() -> None:
    broken = SOUND.replace("warning", "bad").replace("[very]", "very")
    broken += SOUND.replace("no-very", "x").replace("why", "y")
    assert len(problems_of(broken)) == 4
    rules, _ = rules_of(broken + SOUND.replace("no-very", "sound"), "x.yaml")
    assert [rule.id for rule in rules] == ["sound"]


def test_a_folder_with_problems_raises_them(writer: Writer, tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(SOUND.replace("words: [very]", "words: very"), encoding="utf-8")
    with pytest.raises(ProblemsError) as raised:
        read_rules(tmp_path, writer.lexicon)
    (problem,) = raised.value.problems
    assert (problem.path, problem.line, problem.column) == (str(tmp_path / FILE), 5, 10)


def test_an_example_that_does_not_hold_is_a_problem_at_its_line(writer: Writer) -> None:
    text = SOUND.replace("are good", "are very good").replace("are very good.", "are fine.", 1)
    first, second = examples_of(text, writer)
    assert (first.line, second.line) == (6, 7)
    assert 'does not find its bad example "Nurses are fine."' in first.message
    assert 'finds "very" in its good example' in second.message


def test_an_unknown_style_is_a_problem(writer: Writer) -> None:
    (problem,) = examples_of(SOUND + "  style: mla\n", writer)
    assert 'no-very has the style "mla"' in problem.message


def test_articles_do_not_depend_on_the_rules(writer: Writer, tmp_path: Path) -> None:
    import shutil

    bank = shutil.copytree(BANK, tmp_path / "bank")
    (bank / FILE).write_text("not: [even", encoding="utf-8")
    same = Writer(ROOT / "data", bank, cache=tmp_path / "cache", extra=writer.extra)
    assert same.compare("nurse", "bartender").text() == writer.compare("nurse", "bartender").text()
