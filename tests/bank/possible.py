"""Which cases of which facts there can be: pairs of invented roles, drawn until little is left to find."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from writer.api import Writer
from writer.facts.fact import Fact, Pair
from writer.facts.kinds import find_facts
from writer.facts.standing import Standing, Standings
from writer.narrator.words import Both
from writer.roles.profile import RoleProfile
from writer.roles.validation import validate

ROLES, PAIRS = 300, 30_000
_SKILLS = ("charting", "triage", "patient care", "scheduling", "budgets", "sales", "English", "first aid", "typing")
_DUTIES = ("mix drinks", "take orders", "teach classes", "check invoices")
_PURPOSES = ({"do": "lock the door", "so_that": "all is safe"}, {"do": "sweep", "so_that": "nobody slips"})


@dataclass(frozen=True)
class Invented:
    """A role that no file holds."""

    id: str
    profile: RoleProfile


def possible_cases(writer: Writer) -> set[tuple[str, str]]:
    """Kind and case of every fact found about pairs of invented roles."""
    chosen, narrator = random.Random(11), writer.new_narrator("text")
    roles = [Invented(f"role-{number}", _profile(chosen, number)) for number in range(ROLES)]
    narrator.cover(_spread(chosen, roles))
    views = [narrator.view(role) for role in roles]
    facts = [fact for view in views for fact in view.facts]
    for _ in range(PAIRS):
        a, b = chosen.sample(views, 2)
        facts += find_facts(Pair(a, b, narrator.words, Both(a, b)), narrator.bands)
    return {(fact.kind.name, fact.case.name) for bare in facts if bare is not None and (fact := Fact(*bare))}


def _spread(chosen: random.Random, roles: Sequence[Invented]) -> Standings:
    """Places all over the field, for the roles that have the figure; their few values would give but a few places."""
    found: dict[str, dict[str, Standing]] = {}
    for role in roles:
        rank = chosen.choice([1, 2, 3, 9, 10, 20, 22, 48, 49, 50])
        standing = Standing(2 * (50 - rank), rank, rank == 50, 50)
        known = {"yearly": role.profile.pay.yearly, "growth": role.profile.outlook.growth}
        found[role.id] = {figure: standing for figure, value in known.items() if value is not None}
    return found


def _profile(chosen: random.Random, number: int) -> RoleProfile:
    """A profile with few different values, so that roles often agree, and with holes."""
    pick, sample = chosen.choice, chosen.sample
    data = _some(chosen, {
        "category": lambda: pick(["health", "trade"]),
        "summary": lambda: pick(["run the unit", "serve the guests"]),
        "focus": lambda: ["staffing", "budgets"],
        "settings": lambda: [pick(["hospitals", "bars"])],
        "licences": lambda: [pick(["state RN license", "state LPN license"])],
        "soc": lambda: pick(["29-1141", "35-3011"]),
        "sources": lambda: {"pay": pick(["survey", "survey", "census"])},
        "pay": lambda: _pay(chosen),
        "outlook": lambda: _some(chosen, {
            "growth": lambda: pick([-8, -2, -1.5, 0, 1.5, 2, 9]), "years": lambda: pick(["2024-34", "2023-33"]),
            "jobs": lambda: pick([1000, 1020, 1500, 9000]), "openings": lambda: pick([100, 102, 150, 900]),
        }),
        "satisfaction": lambda: {"score": pick([3.5, 4]), "out_of": 5},
        "education": lambda: _some(chosen, {
            "degree": lambda: pick(["bachelor's degree", "associate degree"]), "share": lambda: pick([40, 42, 60]),
            "majors": lambda: sample(["nursing", "business", "biology"], pick([1, 2])),
            "colleges": lambda: [pick(["Yale", "Duke"])], "needed": lambda: pick(["bachelor's degree", "none"]),
        }),
        "experience": lambda: _some(chosen, {
            "years": lambda: pick([3, 6]),
            "to_become": lambda: pick([{"low": 2, "high": 4, "unit": "years"}, {"low": 1, "high": 5, "unit": "years"},
                                       {"low": 6, "unit": "years"}]),
        }),
        "people": lambda: _some(chosen, {
            "age": lambda: pick([40, 40.5, 47]), "median_age": lambda: pick([41, 41.5, 48]),
            "lgbt": lambda: pick([9, 12]),
            "gender": lambda: pick([{"female": share, "male": 100 - share} for share in (25, 26, 35, 75)]),
            "race": lambda: pick([{"White": share, "Asian": 20} for share in (60, 61, 75)]),
        }),
        "duties": lambda: {"core": [*sample(_DUTIES, pick([1, 2, 4])), *sample(_PURPOSES, pick([1, 2]))]},
        "skills": lambda: _skills(chosen),
    })  # fmt: skip
    checked = validate(RoleProfile, {"title": f"clerk {number}", **data}, lambda *_: ("invented", 1, 1))
    assert checked.value is not None, checked.problems
    return checked.value


def _pay(chosen: random.Random) -> dict[str, Any]:
    pick = chosen.choice
    low, high = pick([(20_000, 100_000), (20_000, 120_000), (30_000, 100_000), (30_000, 120_000), (125_000, 180_000)])
    return _some(chosen, {
        "yearly": lambda: pick([40_000, 40_400, 42_000, 48_000, 60_000, 130_000]),
        "hourly": lambda: pick([20, 31]),
        "median": lambda: pick([38_000, 38_300, 40_000, 45_000, 55_000, 99_000]),
        "low": lambda: low, "high": lambda: high,
        "best_city": lambda: pick(["Reno, NV", "Troy, NY"]), "best_state": lambda: pick(["Ohio", "Utah"]),
        "best_company": lambda: pick(["Acme", "Apex"]), "best_industry": lambda: pick(["health care", "retail"]),
    })  # fmt: skip


def _some(chosen: random.Random, makers: dict[str, Callable[[], Any]]) -> dict[str, Any]:
    """Most of the fields; a few are left out."""
    return {name: make() for name, make in makers.items() if chosen.random() < 0.85}


def _skills(chosen: random.Random) -> list[dict[str, Any]]:
    """Skills that are listed by a share of people, rated, or neither; the first has a figure of its own."""
    names = chosen.sample(_SKILLS, chosen.choice([2, 3, 6, 7])) if chosen.random() < 0.8 else _SKILLS
    scale, first = chosen.choice([({"share": 3}, "share"), ({"importance": 3, "out_of": 5}, "importance"), ({}, "")])
    skills: list[dict[str, Any]] = [{"name": name, **scale} for name in names]
    if first:
        skills[0][first] = chosen.choice([3, 4])
    return skills
