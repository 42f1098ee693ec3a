"""A copy of the shipped phrase bank, with something broken in it.

One rule of the copy has a text and a file of its own, so that the tests do not depend on what editors write.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from writer.narrator.cells import CELLS, GROUPS
from writer.phrases.check import check_folder
from writer.problems import Problem

ROOT = Path(__file__).resolve().parents[2]

Broken = Callable[..., list[Problem]]

FILE = "own.yaml"
RULE = """\
own.city:
  about: The city where each role is paid best.
  tells: pay.city
  say:
    none: silent
    same:
      s1: "By city, either role earns the most in {{ value }}."
      s2: {say: "That average is highest in {{ value }} for either role.", after: pay.yearly}
      s3: "The best-paying city is {{ value }} in either job."
    differ:
      d1: "By city, {{ a.plural }} earn the most in {{ a.city }}, {{ b.plural }} in {{ b.city }}."
      d2: "The best-paying city is {{ b.city }} for {{ b.plural }} and {{ a.city }} for {{ a.plural }}."
    one_known: silent
  examples:
    - given: {a: {title: nurse, pay: {best_city: "Reno, NV"}}, b: {title: bartender, pay: {best_city: "Troy, NY"}}}
      use: d1
      says: "By city, nurses earn the most in Reno, NV, bartenders in Troy, NY."
"""
SECTION = """\
  - id: own
    blocks:
      - paragraph: [pay.yearly, own.city, pay.median]
"""


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    """A copy of the shipped bank, with RULE in FILE and told in a SECTION of its own, the last one."""
    bank = shutil.copytree(ROOT / "phrasebank", tmp_path / "bank")
    (bank / FILE).write_text(RULE, encoding="utf-8")
    outline = bank / "outline.yaml"
    before, tables, after = outline.read_text(encoding="utf-8").partition("\ntables:\n")
    assert tables, "the tables of outline.yaml follow its sections"
    outline.write_text(f"{before}\n{SECTION}{tables}{after}", encoding="utf-8")
    return bank


@pytest.fixture
def broken(bank: Path) -> Broken:
    """Put one text for another in a file, in as many places as are given, and return the problems that come of it."""

    def broken(name: str, *changes: tuple[str, str]) -> list[Problem]:
        file = bank / name
        text = file.read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text, f"{name} no longer holds {old!r}"
            text = text.replace(old, new, 1)
        file.write_text(text, encoding="utf-8")
        return problems_of(bank)

    return broken


def problems_of(bank: Path) -> list[Problem]:
    """Everything that stops the bank from being used; warnings do not."""
    return [found for found in check_folder(bank, CELLS, GROUPS).problems if not found.is_warning]
