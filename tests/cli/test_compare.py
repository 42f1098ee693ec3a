"""`writer compare`: formats, files, refusals."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from writer.cli import files

from .conftest import Run

BEGINS = {
    "html": "<!doctype html>", "fragment": "<article", "markdown": "---\n", "text": "Nurse vs bartender", "json": "{",
}  # fmt: skip


@pytest.mark.parametrize("format", BEGINS)
def test_every_format_is_written(run: Run, format: str) -> None:
    ran = run("compare", "nurse", "bartender", "--format", format)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.lower().startswith(BEGINS[format].lower())


def test_text_is_what_one_gets_without_a_format(run: Run) -> None:
    assert run("compare", "nurse", "bartender").out == run("compare", "nurse", "bartender", "--format", "text").out


@pytest.mark.parametrize(
    ("name", "format"), [("a.html", "html"), ("a.md", "markdown"), ("a.TXT", "text"), ("a.json", "json")]
)
def test_the_file_name_decides_the_format(run: Run, name: str, format: str) -> None:
    wanted = run("compare", "nurse", "bartender", "--format", format).out
    assert run("compare", "nurse", "bartender", "--out", name) == run("compare", "nurse", "bartender", "--out", name)
    assert Path(name).read_text(encoding="utf-8") == wanted


def test_a_given_format_beats_the_file_name(run: Run) -> None:
    assert run("compare", "nurse", "bartender", "--format", "json", "--out", "article.txt").code == 0
    assert json.loads(Path("article.txt").read_bytes())["id"] == "nurse-vs-bartender"


def test_another_seed_is_another_wording_and_the_same_figures(run: Run) -> None:
    one, two = (run("compare", "nurse", "bartender", "--seed", seed).out for seed in ("0", "1"))
    assert one != two
    assert "$101,420" in one
    assert "$101,420" in two


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("nurse", "nurse"), "cannot be compared with itself"),
        (("nurse", "NURSE"), "name the same role"),
        (("nurze", "bartender"), 'did you mean "nurse"?'),
        (("nurse", "bartender", "--style", "nonesuch"), "no house style 'nonesuch'"),
        (("nurse", "bartender", "--format", "pdf"), "'pdf'"),
        (("nurse", "bartender", "--seed", "x"), "'x'"),
        (("nurse",), "Missing argument"),
        (("nurse", "bartender", "--nonesuch"), "--nonesuch"),
        (("nurse", "bartender", "--out", "nowhere/a.html"), "the folder nowhere does not exist"),
        (("nurse", "bartender", "--out", "."), "is a folder"),
        (("nurse", "bartender", "--out", "article.docx"), "names no format"),
        (("nurse", "bartender", "--data", "nowhere"), "there is no such folder"),
        (("nurse", "bartender", "--phrasebank", "nowhere"), "there is no such folder"),
    ],
)
def test_wrong_usage_is_refused_with_what_to_try(run: Run, arguments: tuple[str, ...], says: str) -> None:
    ran = run("compare", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert says in ran.err
    assert "ry: " in ran.err or "ry one" in ran.err
    assert "Traceback" not in ran.err


def test_a_file_is_written_whole_or_not_at_all(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("article.html").write_text("the old one", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "article.html")

    monkeypatch.setattr(files.os, "fsync", full)
    ran = run("compare", "nurse", "bartender", "--out", "article.html")
    assert ran.code == 2
    assert "No space left on device" in ran.err
    assert Path("article.html").read_text(encoding="utf-8") == "the old one"
    assert os.listdir() == ["article.html"]


def test_a_file_can_be_read_by_others_as_any_new_file(run: Run) -> None:
    run("compare", "nurse", "bartender", "--out", "article.html")
    Path("other").touch()
    assert Path("article.html").stat().st_mode == Path("other").stat().st_mode


def test_a_broken_role_file_is_named_with_line_and_column(run: Run, data: Path) -> None:
    role = data / "roles" / "nurse.yaml"
    lines = role.read_text(encoding="utf-8").splitlines()
    role.write_text("\n".join([*lines, "salary: 3"]), encoding="utf-8")
    ran = run("compare", "nurse", "bartender", "--data", data)
    assert ran.code == 2
    assert f"{role}:{len(lines) + 1}:1: " in ran.err


def test_a_broken_phrase_is_named_with_line_and_column(run: Run, bank: Path) -> None:
    file = bank / "salary.yaml"
    lines = file.read_text(encoding="utf-8").splitlines()
    number = next(index for index, line in enumerate(lines) if "{{ gap.money }}" in line)
    lines[number] = lines[number].replace("gap.money", "gap.mony")
    file.write_text("\n".join(lines), encoding="utf-8")
    ran = run("compare", "nurse", "bartender", "--phrasebank", bank)
    assert ran.code == 2
    assert f"{file}:{number + 1}:" in ran.err
    assert "gap.mony" in ran.err


def test_all_problems_are_reported_at_once(run: Run, data: Path, bank: Path) -> None:
    (data / "roles" / "nurse.yaml").write_text("titel: nurse", encoding="utf-8")
    (bank / "salary.yaml").write_text("pay.yearly: [", encoding="utf-8")
    ran = run("compare", "nurse", "bartender", "--data", data, "--phrasebank", bank)
    assert ran.code == 2
    assert "nurse.yaml" in ran.err
    assert "salary.yaml" in ran.err
