"""`writer verify`: true articles pass in every format, false ones are found, what is no article is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Run

SUFFIXES = {"html": "html", "fragment": "html", "markdown": "md", "text": "txt", "json": "json"}


def written(run: Run, folder: Path, format: str = "text", *options: str) -> Path:
    path = folder / f"{format}.{SUFFIXES[format]}"
    ran = run("compare", "nurse", "bartender", "--format", format, "--out", path, *options)
    assert ran.code == 0, ran.err
    return path


def test_what_is_written_is_true(run: Run, tmp_path: Path) -> None:
    files = [written(run, tmp_path, format) for format in SUFFIXES]
    ran = run("verify", *files)
    assert ran.out == "5 files, no findings.\n"
    assert ran.code == 0


@pytest.mark.parametrize("format", SUFFIXES)
def test_a_false_figure_is_found(run: Run, tmp_path: Path, format: str) -> None:
    path = written(run, tmp_path, format)
    text = path.read_text(encoding="utf-8")
    assert "$101,420" in text
    path.write_text(text.replace("$101,420", "$104,120"), encoding="utf-8")
    ran = run("verify", path)
    assert ran.code == 1
    assert f"{path}: summary: error: neither profile has $104,120" in ran.out
    assert "Correct the first" in ran.out


def test_findings_as_json(run: Run, tmp_path: Path) -> None:
    path = written(run, tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace("California", "Ohio"), encoding="utf-8")
    ran = run("verify", path, "--json")
    assert ran.code == 1
    findings = json.loads(ran.out)["findings"]
    assert {finding["file"] for finding in findings} == {str(path)}
    assert {finding["check"] for finding in findings} == {"truth"}
    for finding in findings:
        assert 0 <= finding["start"] <= finding["end"] <= len(finding["text"])


def test_nothing_found_as_json(run: Run, tmp_path: Path) -> None:
    ran = run("verify", written(run, tmp_path), "--json")
    assert (json.loads(ran.out), ran.code) == ({"findings": []}, 0)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Dear all,\n", "is no article: it has no title"),
        ("", "is no article: it has no title"),
        ("{", "is no article: it begins like JSON"),
        ("Nurse vs wizard\n===============\n\nText.\n", "a role that is not in the data"),
        ("Nurse vs registered nurse\n=========================\n\nText.\n", "compares a role with itself"),
    ],
)
def test_what_is_no_article_is_refused(run: Run, tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "file.txt"
    path.write_text(text, encoding="utf-8")
    ran = run("verify", path)
    assert (ran.code, ran.out) == (2, "")
    assert str(path) in ran.err
    assert said in ran.err
    assert "Try" in ran.err or "another folder" in ran.err


def test_bytes_and_missing_files_are_refused(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(b"\x89PNG\xff\xfe")
    assert "no text in UTF-8" in run("verify", path).err
    assert run("verify", tmp_path / "none.txt").code == 2
    assert run("verify", tmp_path).code == 2
    assert run("verify").code == 2


def test_own_data_is_what_counts(run: Run, tmp_path: Path, data: Path) -> None:
    path = written(run, tmp_path)
    file = data / "roles" / "nurse.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("yearly: 101420", "yearly: 101430"), encoding="utf-8")
    ran = run("verify", path, "--data", data)
    assert ran.code == 1
    assert "$101,420" in ran.out
