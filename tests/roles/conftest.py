"""A data folder made of the texts that a test writes down."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest

from writer.problems import Problem
from writer.roles.loading import check_data

TODAY = date(2026, 3, 1)

Folder = Callable[[dict[str, str]], Path]
Check = Callable[..., list[Problem]]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """`folder({"roles/nurse.yaml": text, …})` → the data folder that holds these files."""

    def make(files: dict[str, str]) -> Path:
        data = tmp_path / "data"
        for name, text in files.items():
            path = data / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(dedent(text), encoding="utf-8")
        return data

    return make


@pytest.fixture
def check(folder: Folder) -> Check:
    """`check(text)` → what is wrong with a folder whose one role is `text`; further files by name."""

    def found(text: str, files: dict[str, str] | None = None, today: date = TODAY) -> list[Problem]:
        return check_data(folder({"roles/nurse.yaml": text, **(files or {})}), today)

    return found


@pytest.fixture
def said(check: Check) -> Callable[..., list[str]]:
    """As `check`, each problem as the user sees it after the folder: "roles/nurse.yaml:1:1: …"."""

    def lines(text: str, files: dict[str, str] | None = None, today: date = TODAY) -> list[str]:
        return [str(problem).partition("/data/")[2] for problem in check(text, files, today)]

    return lines
