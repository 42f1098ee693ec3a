"""Role profiles for tests: shipped ones with fields cut out, and made ones with awkward but valid values.

What is drawn prints as the few fields that matter, so that a failing example can be typed into a role file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from writer.api import FORMATS, Comparison, Writer
from writer.roles.profile import RoleProfile
from writer.roles.role_set import Role
from writer.roles.validation import validate

ROOT = Path(__file__).resolve().parents[2]
Data = Mapping[str, Any]


@cache
def shipped() -> dict[str, dict[str, Any]]:
    """The role files as they stand on the disk, by id."""
    files = sorted((ROOT / "data" / "roles").glob("*.yaml"))
    return {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in files}


def fields_of(data: Data, above: str = "") -> list[str]:
    """The dotted fields of a profile that can be left out, the deepest ones."""
    found: list[str] = []
    for name, value in data.items():
        path = f"{above}{name}"
        if isinstance(value, dict) and path not in ("satisfaction", "people.gender", "people.race", "sources"):
            found += fields_of(value, f"{path}.")
        elif path != "title":
            found.append(path)
    return found


def without(data: Data, fields: frozenset[str], above: str = "") -> dict[str, Any]:
    """A copy of a profile less these fields."""
    return {
        name: kept
        for name, value in data.items()
        if f"{above}{name}" not in fields
        and (kept := without(value, fields, f"{above}{name}.") if isinstance(value, dict) else value) != {}
    }


def examples(number: int) -> settings:
    """So many drawn examples, the same ones in every run, and not more time for explaining than for finding."""
    return settings(
        max_examples=number,
        deadline=None,
        derandomize=True,
        phases=[Phase.explicit, Phase.generate, Phase.shrink],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
    )


class Printed:
    """What hypothesis prints of a failing example is the `repr`, not every field."""

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(repr(self))


@dataclass(frozen=True)
class Cut(Printed):
    """A shipped role of which some fields are not known."""

    role: str
    lacks: frozenset[str] = frozenset()

    @property
    def data(self) -> dict[str, Any]:
        return without(shipped()[self.role], self.lacks)

    def __repr__(self) -> str:
        kept = [name for name in fields_of(shipped()[self.role]) if name not in self.lacks]
        if len(kept) < len(self.lacks):
            return f"{self.role} with only [{', '.join(kept)}]"
        return f"{self.role} without [{', '.join(sorted(self.lacks))}]"


@dataclass(frozen=True)
class Made(Printed):
    """A role of which every field was drawn."""

    data: dict[str, Any] = field(hash=False)

    def __repr__(self) -> str:
        return yaml.safe_dump(self.data, default_flow_style=True, width=1000, sort_keys=False, allow_unicode=True)


@dataclass(frozen=True)
class Two(Printed):
    """Two roles to compare. The seed stands in for the pair in the choice of words."""

    a: Cut | Made
    b: Cut | Made
    seed: int = 0

    def __repr__(self) -> str:
        return f"\n  a: {self.a!r}\n  b: {self.b!r}\n  seed: {self.seed}\n"


def profile(data: Data) -> RoleProfile:
    """The validated profile; the test itself is wrong if it is not valid."""
    checked = validate(RoleProfile, dict(data), lambda *_: ("made", 1, 1))
    assert checked.value is not None, checked.problems
    return checked.value


def compare(writer: Writer, a: Data, b: Data, seed: int = 0, ids: tuple[str, str] = ("first", "second")) -> Comparison:
    """Two roles that no file holds, compared. Forgets the roles made before, since these have the same ids."""
    for target in ("text", "html", "markdown"):
        writer.narrator(target).views.clear()
    one, two = (Role(id, profile(data), Path(f"{id}.yaml")) for id, data in zip(ids, (a, b), strict=True))
    return Comparison(writer, one, two, seed)


def in_all_formats(comparison: Comparison) -> dict[str, str]:
    return {name: comparison.render(name) for name in FORMATS}


# Titles of all kinds, with the article each takes.
TITLES = {
    "nurse": "a", "office nurse": "an", "ESL teacher": "an", "UX designer": "a", "hourly shift supervisor": "an",
    "director of nursing": "a", "head of sales": "a", "attorney general": "an", "chef/kitchen manager": "a",
    "information technology/support technician": "an", "project manager & leader": "a", "R&D engineer": "an",
    "delivery driver, contractor": "a", "bartender, cook, and waitress": "a", "server and hostess": "a",
    "food and beverage server": "a", "outside sales": "an", "programming internship": "a", "C++ developer": "a",
    ".NET developer": "a", "iOS developer": "an", "8th grade teacher": "an", "18-wheeler driver": "an",
    "911 dispatcher": "a", "U.S. marshal": "a", "physics teacher": "a", "journeyman": "a", "RN": "an", "LPN": "an",
    "K-9 handler": "a", "user experience designer": "a", "e-commerce manager": "an", "\u00e9clair chef": "an",
    "director of operations": "a", "X-ray technician": "an", "chef de cuisine": "a", "midwife": "a",
}  # fmt: skip

money = st.sampled_from([1, 12, 999.5, 15_080, 39_999, 40_000, 79_999.49, 80_000, 84_066, 98_281, 98_420, 1e6, 1e9])
percents = st.sampled_from([0, 0.04, 0.1, 4.96, 25, 33.3, 49.9, 50, 50.04, 61.2, 75, 99.96, 100])
counts = st.sampled_from([0, 1, 2, 2_566, 81_863, 81_864, 91_308, 1_016_123, 10**10])
texts = {
    "pay.best_city": ["Urban Honolulu, HI", "San Francisco, CA", "Washington, D.C.", "St. Louis, MO"],
    "pay.best_state": ["Nevada", "District of Columbia", "Rhode Island"],
    "pay.best_company": ["Acme Inc.", "HEI Hotels & Resorts", "RH", "University of California, Berkeley"],
    "pay.best_industry": ["Health Care", "R&D", "Food, Beverage and Tobacco", "IT/software"],
    "outlook.years": ["2024-34", "2024-2034", "2023-33"],
    "education.degree": [
        "bachelor's degree", "Bachelor's Degree", "high school diploma or equivalent", "some college, no degree",
        "Associate degree", "less than high school diploma", "MBA",
    ],
    "education.needed": ["bachelor's degree", "no formal educational credential", "master's degree", "MD or DO"],
    "summary": ["run the unit, safely and on budget", "plan, cost & build R&D labs", "sell", "teach K-12/ESL classes"],
    "category": ["executive management", "R&D", "food, beverage/hotels and travel"],
}  # fmt: skip
lists: dict[str, list[Any]] = {
    "education.majors": ["Nursing", "Hotel & Restaurant Management", "Art, Music and Drama", "English", "CS/IT"],
    "education.colleges": ["The Citadel", "University of California, Berkeley", "Texas A&M"],
    "duties.core": [
        "oversee budgets", "track and manage IRB approvals", "plan, price & order stock", "run A/B tests",
        {"do": "keep staffing in balance", "so_that": "no shift runs short"},
        {"do": "teach staff, patients and families", "so_that": "care goes on at home, day and night"},
        {"do": "file W-4/I-9 forms", "so_that": "payroll is right"},
    ],
    "duties.examples": [
        "lead a team of 25", "oversee budgets", "use CMS, IEX and TCS", "stock cart #4", "run A/B tests",
    ],
    "skills": ["patients", "patient care", "C++", "PCs & printers", "care, acute", "TCP/IP", "food and beverage"],
    "settings": ["hospitals", "bars and restaurants", "R&D labs", "offices, shops/stores"],
    "licences": ["state RN license", "CDL", "FAA certificate", "food handler's card"],
    "focus": ["staffing", "food and drink", "profit & loss", "safety, health/welfare"],
}  # fmt: skip
groups = st.sampled_from(["White", "Asian", "Black or African American", "Unknown", "Hispanic or Latino"])
topics = ["pay", "outlook", "people", "skills", "education.degree", "experience.to_become"]


def several(values: list[Any], most: int = 5) -> st.SearchStrategy[list[Any]]:
    return st.lists(st.sampled_from(values), min_size=1, max_size=most, unique_by=str)


@st.composite
def _pay(draw: st.DrawFn) -> dict[str, Any]:
    low, median, high = sorted(draw(st.lists(money, min_size=3, max_size=3)))
    yearly = draw(money)
    # Values that a check of the data would refuse are not for the narrator to bear.
    return {"low": low, "median": median, "high": high, "yearly": yearly, "hourly": max(round(yearly / 2080, 2), 0.01)}


@st.composite
def _period(draw: st.DrawFn) -> dict[str, Any]:
    low, high = sorted(draw(st.lists(st.sampled_from([0, 0.5, 1, 2, 3, 4, 6, 10, 12]), min_size=2, max_size=2)))
    ends = draw(st.sampled_from([{"low": low, "high": high}, {"low": low}, {"high": high}]))
    return {**ends, "unit": draw(st.sampled_from(["years", "months"]))}


@st.composite
def _skills(draw: st.DrawFn) -> list[dict[str, Any]]:
    names = draw(several(lists["skills"]))
    measure = draw(st.sampled_from([{}, {"share": percents}, {"importance": st.sampled_from([0, 3.96, 4.58, 5])}]))
    return [{"name": name, **{key: draw(values) for key, values in measure.items()}} for name in names]


@st.composite
def whole_roles(draw: st.DrawFn) -> dict[str, Any]:
    """A profile with every field."""
    data: dict[str, Any] = {
        "title": draw(st.sampled_from(list(TITLES))),
        "pay": draw(_pay()),
        "outlook": {
            "growth": draw(st.sampled_from([0, 0.04, -0.04, 5, 4.96, -5, 28, -100, 1000])),
            "jobs": draw(counts),
            "openings": draw(counts),
        },
        "satisfaction": draw(st.sampled_from([{"score": 3.5}, {"score": 4}, {"score": 0, "out_of": 10}])),
        "education": {"share": draw(percents)},
        "experience": {
            "years": draw(st.sampled_from([0, 0.5, 1, 6, 6.04, 11, 40])),
            "to_become": draw(_period()),
        },
        "people": {
            "age": draw(st.sampled_from([14, 42.3, 47, 47.04, 100])),
            "median_age": draw(st.sampled_from([18, 42.3, 43, 71.5])),
            "gender": dict(zip(("female", "male"), (w := draw(percents), round(100 - w, 2)), strict=True)),
            "race": draw(st.dictionaries(groups, percents, min_size=1, max_size=4)),
            "lgbt": draw(percents),
        },
        "duties": {},
        "skills": draw(_skills()),
        "sources": dict.fromkeys(draw(several(topics)), draw(st.sampled_from(["oews-2025", "zippia", "cps-2022"]))),
    }
    for name, values in texts.items():
        put(data, name, draw(st.sampled_from(values)))
    for name, entries in lists.items():
        if name != "skills":
            put(data, name, draw(several(entries)))
    return data


def put(data: dict[str, Any], name: str, value: Any) -> None:
    """Set the field at a dotted path."""
    *above, last = name.split(".")
    for part in above:
        data = data.setdefault(part, {})
    data[last] = value


def get(data: Data, name: str) -> Any:
    """The field at a dotted path, None if it is missing."""
    value: Any = data
    for part in name.split("."):
        value = value.get(part) if isinstance(value, Mapping) else None
    return value


@st.composite
def _lacking(draw: st.DrawFn, data: Data) -> frozenset[str]:
    """Any fields of a profile, from none to all. Each shrinks to lacking, so a failing example keeps the fewest."""
    fields = fields_of(data)
    limit = draw(st.sampled_from([8, 5, 2, 0]))
    return frozenset(name for name in fields if draw(st.integers(0, 9)) <= limit)


@st.composite
def made_pairs(draw: st.DrawFn) -> Two:
    """Two made roles with different titles, some values alike, any fields missing."""
    a = draw(whole_roles())
    b = draw(whole_roles().filter(lambda data: data["title"] != a["title"]))
    alike = [name for name in fields_of(a) if not name.startswith(("pay.", "experience."))]
    for name in sorted(draw(st.frozensets(st.sampled_from(alike)))):
        put(b, name, get(a, name))
    b["pay"] = draw(st.sampled_from([a["pay"], b["pay"]]))  # a range must stay one
    b["experience"] = draw(st.sampled_from([a["experience"], b["experience"]]))
    a, b = (without(data, draw(_lacking(data))) for data in (a, b))
    return Two(Made(a), Made(b), draw(st.integers(0, 7)))


@st.composite
def cut_pairs(draw: st.DrawFn) -> Two:
    """Two shipped roles, any fields missing on either side."""
    first, second = draw(st.lists(st.sampled_from(sorted(shipped())), min_size=2, max_size=2, unique=True))
    a, b = (Cut(role, draw(_lacking(shipped()[role]))) for role in (first, second))
    return Two(a, b, draw(st.integers(0, 7)))
