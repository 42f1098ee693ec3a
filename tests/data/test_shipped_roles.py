"""What comes with the program is enough, complete where it should be, and refers to sources that exist."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from writer.api import Writer

DATA = Path(__file__).resolve().parents[2] / "data"
ROLES: dict[str, dict[str, Any]] = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted((DATA / "roles").glob("*.yaml"))
}
SOURCES: dict[str, dict[str, Any]] = yaml.safe_load((DATA / "sources.yaml").read_text(encoding="utf-8"))
SPARSE = {"k-9-handler"}  # on purpose
FULL = [id for id in ROLES if id not in SPARSE]


def test_there_are_enough_roles_of_enough_kinds() -> None:
    assert len(ROLES) >= 24
    assert len({data["category"] for data in ROLES.values()}) >= 8


def test_nothing_is_doubtful(writer: Writer) -> None:
    assert writer.roles.warnings == ()
    assert len(writer.roles) == len(ROLES)


def test_roles_that_hurt_are_there() -> None:
    titles = {data["title"] for data in ROLES.values()}
    assert {"nurse", "office nurse", "director of nursing", "chef/kitchen manager", "hourly shift supervisor"} <= titles
    assert titles & {"ESL teacher", "MRI technologist", "HR manager", "LPN"}
    assert {"patient relations director", "clinical manager"} <= titles
    yearly = [data["pay"]["yearly"] for data in ROLES.values() if "pay" in data]
    assert len(set(yearly)) < len(yearly), "no two with equal pay"
    growth = [data["outlook"]["growth"] for data in ROLES.values() if "outlook" in data]
    assert min(growth) < 0 < max(growth)
    assert set(ROLES["k-9-handler"]) <= {"title", "category", "summary", "focus", "duties", "aliases", "settings"}


@pytest.mark.parametrize("id", ROLES)
def test_a_role_has_a_core(id: str) -> None:
    data = ROLES[id]
    assert data["summary"]
    assert len(data["focus"]) >= 2
    assert len(data["duties"]["core"]) >= 3


@pytest.mark.parametrize("id", FULL)
def test_a_role_has_6_to_12_example_duties(id: str) -> None:
    assert 6 <= len(ROLES[id]["duties"]["examples"]) <= 12


@pytest.mark.parametrize("id", FULL)
def test_every_figure_has_a_source_that_exists(id: str) -> None:
    data = ROLES[id]
    named = data["sources"]
    assert set(named.values()) <= set(SOURCES)
    fields = [f"{topic}.{name}" for topic in ("pay", "outlook", "people", "education", "experience")
              for name in data.get(topic, {})]  # fmt: skip
    fields += ["skills"] if "skills" in data else []
    unsourced = [field for field in fields if not any(
        field == prefix or field.startswith(f"{prefix}.") for prefix in named)]  # fmt: skip
    assert not unsourced


def test_every_source_is_used_and_described() -> None:
    used = {source for data in ROLES.values() for source in data.get("sources", {}).values()}
    assert set(SOURCES) == used
    for source in SOURCES.values():
        assert source["title"]
        assert source["publisher"]
        assert source["licence"]
        assert source["measures"]


def test_attribution_is_printed_where_it_is_asked_for(writer: Writer) -> None:
    notices = [source["notice"] for source in SOURCES.values() if "notice" in source]
    assert notices
    text = " ".join(writer.compare("nurse", "bartender").text().split())
    assert all(" ".join(notice.split()) in text for notice in notices)


@pytest.mark.parametrize("id", FULL)
def test_figures_of_one_role_agree(id: str) -> None:
    pay = ROLES[id]["pay"]
    assert pay["low"] < pay["yearly"] < pay["high"]
    assert "hourly" not in pay or abs(pay["hourly"] * 2080 / pay["yearly"] - 1) < 0.01
    gender = ROLES[id].get("people", {}).get("gender")
    assert gender is None or abs(sum(gender.values()) - 100) < 0.2
