"""A copy of the shipped phrase bank, with something broken in it.

One rule of the copy has a text and a file of its own, so that the tests do not depend on what editors write.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from writer.narrator.cells import CELLS, GROUPS
from writer.phrases.check import check_folder
from writer.problems import Problem

ROOT = Path(__file__).resolve().parents[2]

Broken = Callable[..., list[Problem]]

FILE = "hour.yaml"
RULE = '''\
pay.hourly:
  about: Average pay by the hour.
  say:
    none: silent
    same:
      s1: "By the hour, either role averages {{ value }} in pay."
      s2: {say: "That works out at {{ value }} an hour in either role.", after: pay.yearly}
      s3: "The average hourly rate is {{ value }} in either job."
    differ:
      d1: "By the hour, {{ more.plural }} average {{ more.hourly }}, {{ less.plural }} {{ less.hourly }}."
      d2: "The rate is {{ less.hourly }} an hour for {{ less.plural }} and {{ more.hourly }} for {{ more.plural }}."
    one_known: silent
  examples:
    - given: {a: {title: nurse, pay: {hourly: 48.76}}, b: {title: bartender, pay: {hourly: 19.61}}}
      use: d1
      says: "By the hour, nurses average $48.76, bartenders $19.61."
'''


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    """A copy of the shipped bank, with RULE in FILE."""
    bank = shutil.copytree(ROOT / "phrasebank", tmp_path / "bank")
    for file in bank.glob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub(r"^pay\.hourly:\n(?:(?: .*)?\n)*", "", text, flags=re.MULTILINE), encoding="utf-8")
    (bank / FILE).write_text(RULE, encoding="utf-8")
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
