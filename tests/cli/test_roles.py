"""`writer roles`: the list, the search."""

from __future__ import annotations

import json
from pathlib import Path

from .conftest import Run


def test_all_roles_with_title_category_id_and_pay(run: Run) -> None:
    ran = run("roles")
    assert ran.code == 0
    header, *rows = ran.out.splitlines()
    assert header.split() == ["Title", "Category", "Id", "Yearly", "pay"]
    assert any("patient-relations-director" in row and "$94,921" in row for row in rows)


def test_a_query_lists_the_closest_first(run: Run) -> None:
    found = json.loads(run("roles", "nurse", "--json").out)
    assert found[0]["id"] == "nurse"
    assert {"office-nurse", "nurse-practitioner"} <= {role["id"] for role in found}


def test_a_misspelt_query_finds_what_was_meant(run: Run) -> None:
    assert "bartender" in run("roles", "bartendr").out


def test_nothing_found_is_no_failure(run: Run) -> None:
    ran = run("roles", "zzzzzz")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.rstrip().endswith("writer roles")
    assert json.loads(run("roles", "zzzzzz", "--json").out) == []


def test_what_comes_from_a_file_is_never_markup(run: Run, tmp_path: Path) -> None:
    roles = tmp_path / "mine" / "roles"
    roles.mkdir(parents=True)
    (roles / "a.yaml").write_text('title: "[red]nurse[/red] :smile:"\n', encoding="utf-8")
    ran = run("roles", "--data", roles.parent)
    assert ran.code == 0
    assert "[red]nurse[/red] :smile:" in ran.out


def test_a_query_cannot_move_the_cursor(run: Run) -> None:
    assert "\x1b" not in run("roles", "zz\x1b[2Jzz").err
