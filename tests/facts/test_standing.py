"""Where a figure stands among all roles: counted over roles whose figures count alike, where there are many."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from writer.facts.fact import Fact
from writer.facts.kinds import PAIR_PLACES, find_facts
from writer.facts.standing import LEAST, Standing, standings
from writer.roles.profile import RoleProfile
from writer.roles.role_set import Role

ADAPTER = TypeAdapter(RoleProfile)


def role(id: str, data: Mapping[str, Any]) -> Role:
    return Role(id, ADAPTER.validate_python({"title": f"{id} keeper", **data}), Path(f"{id}.yaml"))


def paid(values: Sequence[float], **more: Any) -> list[Any]:
    return [role(f"r{index}", {"pay": {"yearly": value}, **more}) for index, value in enumerate(values)]


def test_each_role_is_counted_among_those_it_stands_with() -> None:
    found = standings(paid([30_000 + 1_000 * index for index in range(25)]))
    assert found["r0"]["yearly"] == Standing(above=0, rank=25, last=True, covered=25)
    assert found["r24"]["yearly"] == Standing(above=96, rank=1, last=False, covered=25)
    assert found["r10"]["yearly"] == Standing(above=40, rank=15, last=False, covered=25)


def test_equal_figures_share_a_place() -> None:
    found = standings(paid([50_000] * 10 + [60_000] * 10))
    assert {found[f"r{index}"]["yearly"] for index in range(10)} == {Standing(0, 11, True, 20)}
    assert {found[f"r{index}"]["yearly"] for index in range(10, 20)} == {Standing(50, 1, False, 20)}


def test_few_roles_are_no_field() -> None:
    assert standings(paid(range(30_000, 30_000 + LEAST - 1))) == {}


def test_other_sources_and_periods_are_other_fields() -> None:
    other = role("other", {"pay": {"yearly": 1}, "sources": {"pay": "census"}})
    assert "other" not in standings([*paid(range(30_000, 30_000 + LEAST)), other])
    grown = [role(f"g{n}", {"outlook": {"growth": n, "years": "2024-34"}}) for n in range(LEAST)]
    undated = role("undated", {"outlook": {"growth": 3}})
    found = standings([*grown, undated])
    assert found["g1"]["growth"].covered == LEAST
    assert "undated" not in found


@pytest.mark.parametrize(
    ("x", "y", "case"),
    [
        (99, 40, "first"), (0, 40, "last"), (99, 0, "last"), (95, 85, "both_high"), (10, 15, "both_low"),
        (40, 40, "level"), (50, 45, "near"), (70, 30, "apart"),
    ],
)  # fmt: skip
def test_how_two_roles_stand(writer: Any, x: int, y: int, case: str) -> None:
    field = paid([30_000 + 100 * index for index in range(100) if index not in (x, y)])
    a, b = role("a", {"pay": {"yearly": 30_000 + 100 * x}}), role("b", {"pay": {"yearly": 30_000 + 100 * y}})
    narrator = writer.new_narrator("text")
    narrator.cover(standings([*field, a, b]))
    one, two = narrator.view(a), narrator.view(b)
    for pair in (narrator.pair(one, two), narrator.pair(two, one)):
        found = find_facts(pair, narrator.bands)[PAIR_PLACES["standing.pay"]]
        assert found is not None
        fact = Fact(*found)
        assert fact.case.name == case
        if x != y:
            assert fact.more.id == ("a" if x > y else "b")
