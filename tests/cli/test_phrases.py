"""`writer phrases try`: every variant, spoken."""

from __future__ import annotations

import json

import pytest

from writer.phrases import reading

from .conftest import ROOT, Run


def test_every_variant_for_a_pair(run: Run) -> None:
    data = json.loads(run("phrases", "try", "pay.yearly", "nurse", "bartender", "--json").out)
    (tried,) = data["tried"]
    assert tried["case"] == "multiple"
    assert len(tried["variants"]) >= 4
    assert all("$101,420" in variant["says"] for variant in tried["variants"])
    assert {"same", "close"} <= {other["case"] for other in data["other_cases"]}


def test_without_a_pair_the_examples_are_said(run: Run) -> None:
    ran = run("phrases", "try", "pay.yearly")
    assert ran.code == 0
    assert "At $80,000 a year on average, the two roles pay exactly the same." in ran.out


def test_a_rule_about_one_role_is_said_of_each(run: Run) -> None:
    data = json.loads(run("phrases", "try", "do.duties", "nurse", "bartender", "--json").out)
    assert [tried["roles"] for tried in data["tried"]] == [["nurse"], ["bartender"]]


def test_a_rule_that_lists_phrases_of_others(run: Run) -> None:
    ran = run("phrases", "try", "suits.lead", "nurse", "bartender")
    assert ran.code == 0
    assert "you " in ran.out


def test_cases_that_do_not_apply_are_shown_as_such(run: Run) -> None:
    assert "not here: same" in run("phrases", "try", "pay.yearly", "nurse", "bartender").out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("pay.yerly",), "did you mean pay.yearly"),
        (("zzzzzzzz",), "Try: writer phrases try "),
        (("pay.yearly", "nurse"), "one role is not enough"),
        (("pay.yearly", "nurse", "nurse"), "itself"),
        (("pay.yearly", "nurse", "bartendr"), 'did you mean "bartender"?'),
        (("pay.yearly", "--style", "nonesuch"), "no house style"),
    ],
)
def test_wrong_usage(run: Run, arguments: tuple[str, ...], says: str) -> None:
    ran = run("phrases", "try", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert says in ran.err


def test_every_rule_can_be_tried(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    bank = reading.read_bank(ROOT / "phrasebank")  # once, not once for each rule
    monkeypatch.setattr(reading, "read_bank", lambda *_: bank)
    for rule in bank.rules:
        assert run("phrases", "try", rule).code == 0, rule
        assert run("phrases", "try", rule, "patient relations director", "clinical manager").code == 0, rule
