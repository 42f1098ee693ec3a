"""phrasebank/README.md tells the truth: its tables are complete, its examples hold, its commands run."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from writer.cli.main import app
from writer.facts.fact import FLAGS
from writer.facts.kinds import KINDS
from writer.facts.values import NAMES, VALUES
from writer.phrases.check import Checked, check_folder

from .conftest import FOLDER

README = (FOLDER / "README.md").read_text(encoding="utf-8")
COMMANDS = sorted(set(re.findall(r"^    (writer .*)$", README, re.MULTILINE)))
ROOTS = {root for kind in KINDS.values() for case in kind.cases for root in case.roots} | {"both"}
SLOTS = {slot for kind in KINDS.values() for case in kind.cases for slot in case.slots}


def table_after(heading: str) -> set[str]:
    """What stands in backticks in the first column of the table that follows a text."""
    table = README.partition(heading)[2].partition("\n|")[2].partition("\n\n")[0]
    rows = re.findall(r"^\|(.*?)\|", table, re.MULTILINE)
    return {word for row in rows for word in re.findall(r"`([^`]+)`", row)}


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("**Roots**", ROOTS),
        ("**Names**", set(NAMES)),
        ("**Values of a role**", set(VALUES)),
        ("**Slots of the fact itself**", SLOTS),
        ("**Flags**", set(FLAGS)),
        ("## The files", {path.name for path in FOLDER.glob("*.yaml")}),
    ],
    ids=["roots", "names", "values", "slots", "flags", "files"],
)
def test_a_table_is_complete(heading: str, words: set[str]) -> None:
    assert heading in README
    assert table_after(heading) == words


def test_every_key_of_a_rule_is_explained() -> None:
    source = (FOLDER.parent / "writer" / "phrases" / "rules.py").read_text(encoding="utf-8")
    keys = set(re.findall(r'"(\w+)"', "".join(re.findall(r"_(?:RULE|VARIANT|EXAMPLE)_KEYS = \((.*)\)", source))))
    assert len(keys) > 8
    assert [key for key in sorted(keys) if not re.search(rf"\b{key}\b", README)] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_runs(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(app, shlex.split(command)[1:])
    assert result.exit_code == 0, result.output


def test_commands_are_shown() -> None:
    assert {"writer check"} < set(COMMANDS)


def test_the_rule_shown_is_a_rule_of_the_bank(checked: Checked) -> None:
    (shown,) = yaml.safe_load(re.findall(r"```yaml\n(key\.pay:.*?)```", README, re.DOTALL)[0]).items()
    rule = checked.bank.rules[shown[0]]
    assert (rule.label, rule.tells) == (shown[1]["label"], shown[1]["tells"])
    said = {phrase.id: phrase.text for phrases in rule.say.values() for phrase in phrases}
    for cases, variants in shown[1]["say"].items():
        for case in map(str.strip, cases.split(",")):
            assert bool(rule.say[case]) == (variants != "silent")
        if variants != "silent":
            assert variants.items() <= said.items()


def test_the_mistake_shown_is_found_as_shown(tmp_path: Path) -> None:
    """The variant of the worked example, added as the page says, is sound; with the slip it shows, it is not."""
    variant = re.findall(r'^      (h\d+: ".*")$', README, re.MULTILINE)[-1]
    bank = shutil.copytree(FOLDER, tmp_path / "phrasebank")
    file = bank / "key-differences.yaml"
    text = file.read_text(encoding="utf-8")
    place = text.index("\n  examples:")
    assert text.index("key.pay:") < place < text.index("key.entry:"), "key.pay comes first, and its examples end it"
    for slip, broken in (("more.title", False), ("more.titel", True)):
        added = f"\n      {variant.replace('more.title', slip)}"
        file.write_text(text[:place] + added + text[place:], encoding="utf-8")
        problems = [problem for problem in check_folder(bank).problems if not problem.is_warning]
        assert len(problems) == broken
    (problem,) = problems
    shown = re.search(r"^    phrasebank/key-differences\.yaml:\d+:\d+: (.*)$", README, re.MULTILINE)
    assert shown is not None
    pattern = ".*".join(re.escape(part) for part in shown[1].split("..."))
    assert re.fullmatch(f"{re.escape(str(file))}:\\d+:\\d+: {pattern}", str(problem)), str(problem)
