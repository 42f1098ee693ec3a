"""The figures of the shipped roles are those of the official files, to the digit."""

from __future__ import annotations

import csv
import gzip
import io
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

ROLES: dict[str, dict[str, Any]] = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in sorted((Path(__file__).resolve().parents[2] / "data" / "roles").glob("*.yaml"))
}


def with_source(field: str, source: str) -> list[str]:
    return [id for id, data in ROLES.items() if data.get("sources", {}).get(field) == source]


@pytest.fixture(scope="session")
def official(shared: Path) -> Path:
    return shared / "public-data"


# Pay: Occupational Employment and Wage Statistics

PAY = {"yearly": "A_MEAN", "hourly": "H_MEAN", "low": "A_PCT10", "median": "A_MEDIAN", "high": "A_PCT90"}


@pytest.fixture(scope="session")
def national(official: Path) -> dict[str, dict[str, str]]:
    with (official / "oews" / "national_M2025_dl.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["I_GROUP"] == "cross-industry"]
    return {row["OCC_CODE"]: row for row in rows}


@pytest.fixture(scope="session")
def best_states(official: Path) -> dict[str, tuple[float, set[str]]]:
    """By occupation: the highest yearly mean of any state, and the states that have it."""
    best: dict[str, tuple[float, set[str]]] = {}
    with gzip.open(official / "oews" / "state_M2025_dl.csv.gz", "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            # Territories are areas of type 3; the District of Columbia, of type 2, is no state.
            if row["AREA_TYPE"] != "2" or row["AREA_TITLE"] == "District of Columbia":
                continue
            if not row["A_MEAN"].replace(".", "").isdigit():
                continue
            mean = float(row["A_MEAN"])
            top, states = best.get(row["OCC_CODE"], (0.0, set()))
            if mean > top:
                best[row["OCC_CODE"]] = mean, {row["AREA_TITLE"]}
            elif mean == top:
                states.add(row["AREA_TITLE"])
    return best


@pytest.mark.parametrize("id", with_source("pay", "oews-2025"))
def test_pay(national: dict[str, dict[str, str]], id: str) -> None:
    data = ROLES[id]
    row = national[data["soc"]]
    wrong = {
        name: (data["pay"][name], row[column]) for name, column in PAY.items()
        if name in data["pay"] and data["pay"][name] != float(row[column])
    }  # fmt: skip
    assert not wrong


@pytest.mark.parametrize("id", with_source("pay", "oews-2025"))
def test_the_highest_paying_state(best_states: dict[str, tuple[float, set[str]]], id: str) -> None:
    state = ROLES[id]["pay"].get("best_state")
    if state is None:
        pytest.skip("the role names none")
    assert state in best_states[ROLES[id]["soc"]][1]


# What lies in spreadsheets


@cache
def sheet(path: Path, name: str | None) -> list[tuple[Any, ...]]:
    openpyxl = pytest.importorskip("openpyxl", reason="spreadsheets are read with openpyxl, which is not installed")
    book = openpyxl.load_workbook(path, read_only=True)
    return list((book[name] if name else book.worksheets[0]).iter_rows(values_only=True))


def by_code(path: Path, name: str) -> dict[str, tuple[Any, ...]]:
    return {str(row[1]).strip(): row for row in sheet(path, name) if len(row) > 1 and row[1]}


@pytest.mark.parametrize("id", with_source("outlook", "ep-2024-34"))
def test_outlook(official: Path, id: str) -> None:
    row = by_code(official / "projections" / "occupation.xlsx", "Table 1.2")[ROLES[id]["soc"]]
    outlook = ROLES[id]["outlook"]
    assert outlook["growth"] == row[8]
    assert outlook["jobs"] == round(row[3] * 1000)
    assert outlook["openings"] == round(row[10] * 1000)
    assert outlook["years"] == "2024-34"


LEVELS = ["less than high school diploma", "high school diploma or equivalent", "some college, no degree",
          "associate's degree", "bachelor's degree", "master's degree", "doctoral or professional degree"]  # fmt: skip


@pytest.mark.parametrize("id", with_source("education.degree", "attainment-2023"))
def test_the_most_common_degree(official: Path, id: str) -> None:
    row = by_code(official / "projections" / "education.xlsx", "Table 5.3")[ROLES[id]["soc"]]
    shares = dict(zip(LEVELS, row[2:], strict=True))
    education = ROLES[id]["education"]
    assert education["share"] == max(shares.values())
    assert shares[education["degree"].lower()] == education["share"]


@pytest.mark.parametrize("id", with_source("education.needed", "entry-2023"))
def test_what_entry_asks_for(official: Path, id: str) -> None:
    row = by_code(official / "projections" / "education.xlsx", "Table 5.4")[ROLES[id]["soc"]]
    assert ROLES[id]["education"]["needed"].lower() == row[2].lower()


GROUPS = ("White", "Black or African American", "Asian", "Hispanic or Latino")


@pytest.mark.parametrize("id", with_source("people.gender", "cps-2022"))
def test_gender_race_and_ethnicity(official: Path, id: str) -> None:
    """That table has titles and no codes: some one occupation has all five shares."""
    people = ROLES[id]["people"]
    shares = (people["gender"]["female"], *(people["race"][group] for group in GROUPS))
    assert any(row[2:7] == shares for row in sheet(official / "cps" / "cpsaat11.xlsx", None) if row[0])
    assert people["gender"]["male"] == round(100 - people["gender"]["female"], 1)


@pytest.mark.parametrize("id", with_source("people.median_age", "cps-2025"))
def test_median_age(official: Path, id: str) -> None:
    ages = {row[9] for row in sheet(official / "cps" / "cpsaat11b.xlsx", None)[8:] if row[0]}
    assert ROLES[id]["people"]["median_age"] in ages


# Skills: O*NET


def _ratings(archive: zipfile.ZipFile, name: str) -> Iterator[tuple[str, str, float]]:
    member = next(found for found in archive.namelist() if found.endswith(f"/{name}.txt") or found == f"{name}.txt")
    with archive.open(member) as file:
        for row in csv.DictReader(io.TextIOWrapper(file, encoding="utf-8"), delimiter="\t"):
            if row["Scale ID"] == "IM":
                yield row["O*NET-SOC Code"], row["Element Name"].casefold(), float(row["Data Value"])


@pytest.fixture(scope="session")
def importance(official: Path) -> dict[tuple[str, str], set[float]]:
    """By occupation code (seven characters) and skill or field of knowledge: its ratings of importance."""
    found: dict[tuple[str, str], set[float]] = {}
    with zipfile.ZipFile(official / "onet" / "db_29_3_text.zip") as archive:
        for name in ("Skills", "Knowledge"):
            for code, element, value in _ratings(archive, name):
                found.setdefault((code[:7], element), set()).add(value)
    return found


@pytest.mark.parametrize("id", with_source("skills", "onet-29.3"))
def test_skills(importance: dict[tuple[str, str], set[float]], id: str) -> None:
    data = ROLES[id]
    wrong = [
        skill for skill in data["skills"]
        if skill["importance"] not in importance.get((data["soc"], skill["name"].casefold()), ())
    ]  # fmt: skip
    assert not wrong
    ratings = [skill["importance"] for skill in data["skills"]]
    assert ratings == sorted(ratings, reverse=True)
