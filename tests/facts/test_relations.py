"""What may be said of two figures: the relation follows the digits shown, in either order, and ties are ties."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from writer.facts.fact import WORDED, Fact

Find = Callable[..., Fact | None]


@pytest.mark.parametrize(
    ("a", "b", "case"),
    [
        (98_420, 98_420, "same"),
        (98_420, 98_281, "close"),
        (84_066, 84_066.4, "same"),  # equal as printed
        (84_066, 84_067, "close"),
        (90_000, 85_000, "slightly"),
        (94_921, 84_066, "higher"),
        (90_000, 60_000, "much_higher"),
        (240_000, 60_000, "multiple"),
        (120_000, 60_000, "multiple"),  # exactly twice
        (119_999, 60_000, "much_higher"),
    ],
)
def test_pay_relation_follows_the_printed_digits(find: Find, a: float, b: float, case: str) -> None:
    fact = find("pay.yearly", {"pay": {"yearly": a}}, {"pay": {"yearly": b}})
    assert fact is not None
    assert fact.case.name == case


def test_the_gap_is_computed_from_what_is_shown(find: Find) -> None:
    fact = find("pay.yearly", {"pay": {"yearly": 50_000.5}}, {"pay": {"yearly": 40_000.4}})
    assert fact is not None
    assert WORDED["gap_money"](fact) == "$10,001"  # 50,001 - 40,000, as the reader would subtract
    assert WORDED["gap_percent"](fact) == "25 percent"


def test_a_half_of_a_percent_rounds_up(find: Find) -> None:
    fact = find("pay.yearly", {"pay": {"yearly": 129_600}}, {"pay": {"yearly": 115_200}})
    assert fact is not None
    assert WORDED["gap_percent"](fact) == "13 percent"  # 12.5 exactly


@pytest.mark.parametrize("count", ["jobs", "openings"])
@pytest.mark.parametrize(("few", "case"), [(0, None), (1, None), (2, "multiple")])
def test_a_count_of_one_or_none_is_left_to_the_table(find: Find, count: str, few: int, case: str | None) -> None:
    fact = find(f"outlook.{count}", {"outlook": {count: few}}, {"outlook": {count: 500}})
    assert (fact and fact.case.name) == case


def test_one_side_known_names_the_known_one(find: Find) -> None:
    fact = find("pay.yearly", {}, {"pay": {"yearly": 50_000}})
    assert fact is not None
    assert (fact.case.name, fact.more.id, fact.less.id) == ("one_known", "b", "a")


def test_nothing_known_is_no_fact(find: Find) -> None:
    assert find("pay.yearly", {}, {}) is None


def test_two_currencies_are_not_compared(find: Find) -> None:
    assert find("pay.yearly", {"pay": {"yearly": 50_000}}, {"pay": {"yearly": 50_000, "currency": "EUR"}}) is None


@pytest.mark.parametrize(
    ("a", "b", "case", "more"),
    [
        (28, 28, "same_up", "a"),
        (-12, -12, "same_down", "a"),
        (0, 0, "same_flat", "a"),
        (6, -5, "opposite", "a"),
        (-8, 14, "opposite", "b"),
        (5, 0, "up_flat", "a"),
        (-5, 0, "flat_down", "b"),
        (9, 2, "faster", "a"),
        (-2, -9, "slower_decline", "a"),
        (5.2, 4.9, "close", "a"),
        (0.04, -0.04, "same_flat", "a"),  # both print as 0
    ],
)
def test_growth_by_sign(find: Find, a: float, b: float, case: str, more: str) -> None:
    fact = find("outlook.growth", {"outlook": {"growth": a}}, {"outlook": {"growth": b}})
    assert fact is not None
    assert (fact.case.name, fact.more.id) == (case, more)


def test_growth_over_other_years_is_told_but_not_compared(find: Find) -> None:
    fact = find("outlook.growth", {"outlook": {"growth": 28}}, {"outlook": {"growth": 5, "years": "2024-34"}})
    assert fact is not None
    assert fact.case.name == "other_periods"


@pytest.mark.parametrize(
    ("a", "b", "case", "more"),
    [
        ({"low": 4, "high": 6}, {"low": 4, "high": 6}, "same", "a"),
        ({"low": 1, "high": 2}, {"low": 12, "high": 24, "unit": "months"}, "same", "a"),
        ({"low": 6, "high": 12, "unit": "months"}, {"low": 2, "high": 4}, "longer", "b"),
        ({"low": 4}, {"low": 2, "high": 4}, "longer", "a"),
        ({"low": 1, "high": 6}, {"low": 2, "high": 4}, "overlap", "a"),
        ({"low": 4}, {"low": 4, "high": 6}, "overlap", "a"),  # "more than four years" may be five
        ({"low": 4}, {"low": 0}, "one_known", "a"),  # "more than no time" says nothing
        ({"high": 3, "unit": "months"}, {"low": 3, "high": 12, "unit": "months"}, "longer", "b"),
    ],
)
def test_time_to_enter_compares_months_with_years(find: Find, a: Any, b: Any, case: str, more: str) -> None:
    fact = find("entry.time", {"experience": {"to_become": a}}, {"experience": {"to_become": b}})
    assert fact is not None
    assert (fact.case.name, fact.more.id) == (case, more)


@pytest.mark.parametrize(
    ("a", "b", "case", "more"),
    [
        ((55, 128), (61, 145), "shifted", "b"),
        ((20, 50), (60, 90), "apart", "b"),
        ((79, 120), (76, 150), "wider", "b"),  # the lower floor goes with the higher top
        ((35, 70), (40, 70), "same_top", "b"),
        ((18, 50), (18, 60), "same_floor", "b"),
        ((18, 50), (18, 50), "same", "a"),
    ],
)
def test_ranges_are_compared_apart_from_averages(find: Find, a: Any, b: Any, case: str, more: str) -> None:
    def pay(ends: tuple[int, int]) -> dict[str, Any]:
        return {"pay": {"low": ends[0] * 1000, "high": ends[1] * 1000}}

    fact = find("pay.range", pay(a), pay(b))
    assert fact is not None
    assert (fact.case.name, fact.more.id) == (case, more)


def test_women_cross_half(find: Find) -> None:
    def people(women: float) -> dict[str, Any]:
        return {"people": {"gender": {"male": 100 - women, "female": women}}}

    fact = find("people.women", people(40), people(60))
    assert fact is not None
    assert (fact.case.name, fact.more.id) == ("across", "b")


def test_the_widest_gap_of_race_shares_is_never_the_unknown_group(find: Find) -> None:
    def people(unknown: float, asian: float) -> dict[str, Any]:
        return {"people": {"race": {"Unknown": unknown, "Asian": asian}}}

    fact = find("people.race", people(30, 5), people(2, 6))
    assert fact is not None
    assert fact.shared == "Asian workers"
    assert WORDED["gap_points"](fact) == "1 percentage point"


def test_same_top_skills_in_another_order_are_the_same(find: Find) -> None:
    skills = [{"name": name} for name in ("triage", "charting", "phlebotomy")]
    fact = find("skills.top", {"skills": skills}, {"skills": skills[::-1]})
    assert fact is not None
    assert fact.case.name == "same"


@pytest.mark.parametrize(
    ("kind", "profile", "case"),
    [
        ("pay.yearly", {}, "one_code"),
        ("pay.median", {}, None),  # nothing is said of it
        ("outlook.growth", {"outlook": {"growth": -3.0, "years": "2024-34"}}, "one_code"),
        ("education.degree", {"education": {"degree": "bachelor's degree", "share": 53.8}}, "one_code"),
        ("skills.lead", {"skills": [{"name": "psychology", "importance": 4.5}]}, None),
    ],
)
def test_what_one_occupation_code_counts_together_is_no_likeness(
    find: Find, kind: str, profile: dict[str, Any], case: str | None
) -> None:
    given = {"soc": "29-1141", "pay": {"yearly": 101_420, "median": 97_550}, **profile}
    fact = find(kind, given, given)
    assert (fact and fact.case.name) == case
    apart = find(kind, given, {**given, "soc": "29-1161"})
    assert apart is not None
    assert apart.case.name.startswith("same")
