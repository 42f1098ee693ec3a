"""`writer check`: what is shipped is sound, and what is broken is found."""

from __future__ import annotations

import json
from pathlib import Path

from .conftest import Run


def test_what_is_shipped_has_no_problem(run: Run) -> None:
    ran = run("check", "--json")
    assert json.loads(ran.out)["problems"] == []
    assert ran.code == 0


def test_problems_and_warnings_are_counted(run: Run, data: Path) -> None:
    (data / "roles" / "nurse.yaml").write_text("title: nurse\ntitel: nurse\n", encoding="utf-8")
    ran = run("check", "--data", data)
    assert ran.code == 2
    assert f"{data / 'roles' / 'nurse.yaml'}:2:1: unknown field" in ran.out
    assert ran.out.splitlines()[-1].startswith("1 problem, ")


def test_an_example_that_no_longer_holds_is_a_problem(run: Run, bank: Path) -> None:
    file = bank / "salary.yaml"
    text = file.read_text(encoding="utf-8")
    said = "At $80,000 a year on average, the two roles pay exactly the same."
    assert said in text
    file.write_text(text.replace(said, said.replace("a year", "yearly")), encoding="utf-8")
    ran = run("check", "--phrasebank", bank, "--json")
    (problem,) = json.loads(ran.out)["problems"]
    assert ran.code == 2
    assert problem["path"] == str(file)
    assert said in problem["message"]
    assert "yearly" in problem["expected"]


def test_an_example_is_checked_as_a_role_file_is(run: Run, bank: Path) -> None:
    file = bank / "salary.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("pay: {yearly: 80000}", "pay: {yaerly: 80000}"), encoding="utf-8")
    problems = json.loads(run("check", "--phrasebank", bank, "--json").out)["problems"]
    assert any("yaerly" in problem["message"] and problem["line"] > 1 for problem in problems)


def test_an_example_of_another_case_says_which(run: Run, bank: Path) -> None:
    file = bank / "salary.yaml"
    text = file.read_text(encoding="utf-8")
    given = "b: {title: RN educator, pay: {yearly: 80000}}"
    assert given in text
    file.write_text(text.replace(given, given.replace("80000", "160000"), 1), encoding="utf-8")
    problems = json.loads(run("check", "--phrasebank", bank, "--json").out)["problems"]
    assert any("in the case" in problem["message"] for problem in problems)


def test_a_rule_of_the_prose_checks_that_misses_its_example_is_a_problem(run: Run, bank: Path) -> None:
    file = bank / "prose-checks.yaml"
    text = file.read_text(encoding="utf-8")
    line = '    - "Nurses earn significantly more."'
    assert line in text
    file.write_text(text.replace(line, line.replace("significantly", "a lot")), encoding="utf-8")
    ran = run("check", "--phrasebank", bank)
    number = text[: text.index(line)].count("\n") + 1
    assert ran.code == 2
    assert f'{file}:{number}:7: filler does not find its bad example "Nurses earn a lot more."' in ran.out


def test_a_broken_file_of_prose_checks_hides_nothing_else(run: Run, bank: Path) -> None:
    (bank / "prose-checks.yaml").write_text("filler: {kind: wrds}\n", encoding="utf-8")
    styles = bank / "styles.yaml"
    styles.write_text(styles.read_text(encoding="utf-8") + "odd: {percent: per cent}\n", encoding="utf-8")
    problems = json.loads(run("check", "--phrasebank", bank, "--json").out)["problems"]
    assert {Path(problem["path"]).name for problem in problems} == {"prose-checks.yaml", "styles.yaml"}
