"""`writer all`: every pair, as files."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from .conftest import ROOT, Run


def some_roles(tmp_path: Path, *ids: str) -> Path:
    """A data folder with these roles only."""
    roles = tmp_path / "some" / "roles"
    roles.mkdir(parents=True)
    for id in ids:
        shutil.copy(ROOT / "data" / "roles" / f"{id}.yaml", roles)
    shutil.copy(ROOT / "data" / "sources.yaml", roles.parent)
    return roles.parent


def test_every_pair_once_in_each_format(run: Run, tmp_path: Path) -> None:
    data = some_roles(tmp_path, "nurse", "bartender", "attorney")
    ran = run("all", "--data", data, "--to", "out")
    assert ran.code == 0
    names = ["attorney-vs-bartender", "attorney-vs-nurse", "bartender-vs-nurse"]
    assert sorted(path.name for path in Path("out/html").iterdir()) == [f"{name}.html" for name in names]
    assert sorted(path.name for path in Path("out/markdown").iterdir()) == [f"{name}.md" for name in names]
    assert "3 pairs, 6 files" in ran.out
    assert "3 of 3 pairs" in ran.err
    assert ran.out.rstrip().endswith(str(Path("out/html/attorney-vs-bartender.html")))


def test_the_formats_asked_for_and_no_others(run: Run, tmp_path: Path) -> None:
    data = some_roles(tmp_path, "nurse", "bartender")
    run("all", "--data", data, "--to", "out", "--format", "text", "--format", "json")
    assert sorted(path.name for path in Path("out").iterdir()) == ["json", "text"]
    assert json.loads(Path("out/json/bartender-vs-nurse.json").read_bytes())["id"] == "bartender-vs-nurse"


def test_the_same_bytes_as_compare_writes(run: Run, tmp_path: Path) -> None:
    data = some_roles(tmp_path, "nurse", "bartender")
    run("all", "--data", data, "--to", "out", "--seed", "3")
    one = run("compare", "bartender", "nurse", "--data", data, "--format", "html", "--seed", "3").out
    assert Path("out/html/bartender-vs-nurse.html").read_text(encoding="utf-8") == one


def test_nothing_is_deleted(run: Run, tmp_path: Path) -> None:
    Path("out/html").mkdir(parents=True)
    Path("out/html/mine.html").write_text("mine", encoding="utf-8")
    run("all", "--data", some_roles(tmp_path, "nurse", "bartender"), "--to", "out")
    assert Path("out/html/mine.html").read_text(encoding="utf-8") == "mine"


def test_one_role_is_not_enough(run: Run, tmp_path: Path) -> None:
    ran = run("all", "--data", some_roles(tmp_path, "nurse"), "--to", "out")
    assert ran.code == 2
    assert "a comparison needs two roles" in ran.err
    assert not Path("out").exists()
