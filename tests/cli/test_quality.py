"""`writer quality`: the scorecard as a table and as JSON, and the gate."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from writer.quality import reach, targets
from writer.quality.measure import Target

from .conftest import Run
from .test_all import some_roles


@pytest.fixture(autouse=True)
def few_articles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reach, "ARTICLES", 20)


@pytest.fixture
def some(tmp_path: Path) -> Path:
    return some_roles(tmp_path, "nurse", "bartender", "attorney", "accountant")


def test_every_measure_is_a_row_with_its_worst_examples(run: Run, some: Path) -> None:
    ran = run("quality", "--pairs", "4", "--data", some)
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0].split() == ["measure", "value", "target", "met"]
    assert all(any(line.startswith(name) for line in lines) for name in targets.TARGETS)
    assert "Targets missed: " in ran.out
    assert "words in a row: " in ran.out


def test_the_scorecard_as_json(run: Run, some: Path) -> None:
    data = json.loads(run("quality", "--pairs", "4", "--data", some, "--json", "--worst", "1").out)
    assert set(data) == {"articles", "seed", "style", "missed", "measures"}
    assert data["articles"] == 4
    assert data["missed"] == [row["name"] for row in data["measures"] if row["met"] is False]
    assert {row["name"] for row in data["measures"] if row["target"]} == set(targets.TARGETS)


def test_the_same_every_time_and_another_with_another_seed(run: Run, some: Path) -> None:
    command = ("quality", "--pairs", "4", "--data", some, "--json")
    assert run(*command).out == run(*command).out
    assert run(*command).out != run(*command, "--seed", "1").out


def test_the_gate_fails_where_a_target_is_missed(run: Run, some: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("quality", "--pairs", "3", "--data", some, "--gate").code == 1
    for name, target in targets.TARGETS.items():
        bound = 1.0 if target.at_most else 0.0
        monkeypatch.setitem(targets.TARGETS, name, Target(bound, target.at_most, target.why, target.source))
    ran = run("quality", "--pairs", "3", "--data", some, "--gate")
    assert ran.code == 0
    assert "All targets are met." in ran.out


def test_without_examples(run: Run, some: Path) -> None:
    assert "words in a row: " not in run("quality", "--pairs", "3", "--data", some, "--worst", "0").out


def test_two_roles_are_too_few(run: Run, tmp_path: Path) -> None:
    ran = run("quality", "--data", some_roles(tmp_path, "nurse", "bartender"))
    assert (ran.code, ran.out) == (2, "")
    assert "there is 1. Try: writer roles" in ran.err


@pytest.mark.parametrize("arguments", [("--pairs", "1"), ("--worst", "-1"), ("--style", "nonesuch")])
def test_wrong_usage(run: Run, arguments: tuple[str, str]) -> None:
    ran = run("quality", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert "ry: " in ran.err
