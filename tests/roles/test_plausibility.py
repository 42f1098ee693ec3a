"""What cannot be is a problem, what hardly can a warning, what merely looks odd neither; always at the value."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .conftest import Check

Said = Callable[..., list[str]]

WRONG = {
    "pay: {low: 130000, high: 128000}": "2:12: pay.low: 130000 is above pay.high 128000",
    "pay: {low: 5, high: 9, median: 10}": "2:32: pay.median: 10 is above pay.high 9",
    "pay: {low: 5, median: 4}": "2:23: pay.median: 4 is below pay.low 5",
    "pay: {yearly: 84066, hourly: 140}": "2:30: pay.hourly: 140 does not fit pay.yearly 84066; expected about 40.42",
    "pay: {currency: usd}": '2:17: pay.currency: "usd" is not a currency code',
    "soc: 11-91112": '2:6: soc: "11-91112" is not an occupation code',
    "satisfaction: {score: 6}": "2:23: satisfaction.score: 6 is above satisfaction.out_of 5",
    "skills: [{name: x, importance: 70}]": '2:32: the importance of "x": 70 is above its out_of 5',
    "experience: {to_become: {low: 6, high: 4}}": "2:31: experience.to_become.low: 6 is above high 4",
    "outlook: {years: 2027-37}": "2:18: outlook.years: 2027 is in the future; expected a period that starts by 2026",
    "outlook: {years: 2024-2014}": '2:18: outlook.years: "2024-2014" ends before it starts',
    "outlook: {years: 2024-14}": '2:18: outlook.years: "2024-14" ends before it starts',
    "outlook: {years: soon}": '2:18: outlook.years: "soon" is not a period',
    "summary: run it.": '2:10: "run it." ends with a full stop; expected a phrase, not a sentence; delete',
    "duties: {core: [run it.]}": '2:17: "run it." ends with a full stop',
    "duties: {core: [{do: run it, so_that: it runs.}]}": '2:39: "it runs." ends with a full stop',
    "duties: {examples: [run it, walk it.]}": '2:29: "walk it." ends with a full stop',
}

DOUBTFUL = {
    "pay: {low: 5, high: 9, yearly: 10}": "2:32: warning: pay.yearly: 10 is above pay.high 9",
    "pay: {yearly: 84066, hourly: 50}": "2:30: warning: pay.hourly: 50 does not fit",
    "people: {gender: {male: 60, female: 60}}": "2:18: warning: people.gender: the shares add up to 120 percent",
    "people: {race: {White: 60, Black: 60}}": "2:16: warning: people.race: the shares add up to 120 percent",
    "skills: [{name: x}, {name: X}]": '2:21: warning: skills: "X" is there twice',
    "duties: {core: [run, {do: run}]}": '2:22: warning: duties.core: "run" is there twice',
    "duties: {examples: [run, run]}": '2:26: warning: duties.examples: "run" is there twice',
}

FINE = [
    "pay: {low: 5, high: 5, median: 5, yearly: 5}",
    "pay: {yearly: 84066, hourly: 40.42}",
    "pay: {yearly: 84066, hourly: 44}",
    "pay: {currency: EUR}",
    "soc: 11-9111.00",
    "satisfaction: {score: 70, out_of: 100}",
    "skills: [{name: x, importance: 70, out_of: 100}]",
    "experience: {to_become: {low: 4, high: 4}}",
    "outlook: {years: 2026-36}",
    "outlook: {years: 2024–2034}",
    "outlook: {years: 1998-2008}",
    "people: {gender: {male: 22.7, female: 77.4}}",
    "people: {gender: {male: 22.5, female: 77.4}}",
    "people: {race: {White: 60, Black: 45, Hispanic or Latino: 30}}",
    "duties: {core: [audit Acme Inc., work in the U.S., order pens etc.]}",
]


@pytest.mark.parametrize("line", WRONG)
def test_what_cannot_be_is_a_problem(said: Said, line: str) -> None:
    (found,) = said(f"title: nurse\n{line}")
    assert found.startswith("roles/nurse.yaml:" + WRONG[line])
    assert "warning" not in found


@pytest.mark.parametrize("line", DOUBTFUL)
def test_what_hardly_can_be_is_a_warning(said: Said, line: str) -> None:
    (found,) = said(f"title: nurse\n{line}")
    assert found.startswith("roles/nurse.yaml:" + DOUBTFUL[line])


@pytest.mark.parametrize("line", FINE)
def test_what_is_merely_unusual_is_fine(check: Check, line: str) -> None:
    assert check(f"title: nurse\n{line}") == []


def test_the_place_is_that_of_the_layer_the_value_came_from(said: Said) -> None:
    found = said("title: nurse\npay:\n  high: 4\n", {"imported/a.jsonl": '{"id": "nurse", "pay": {"low": 5}}'})
    assert found == ["imported/a.jsonl:1:32: pay.low: 5 is above pay.high 4; expected the lower end of the range"]
