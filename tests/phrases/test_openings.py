"""An opening may be shared by a few rules, each in a section of its own; beyond that the check warns."""

from __future__ import annotations

from pathlib import Path

from writer.narrator.cells import CELLS, GROUPS
from writer.phrases.check import check_folder

from .conftest import FILE, RULE

OWN = "City against city"  # no sentence of the shipped bank begins so


def warnings_of(bank: Path) -> list[str]:
    """What the check warns of in openings."""
    found = check_folder(bank, CELLS, GROUPS).problems
    assert [str(problem) for problem in found if not problem.is_warning] == []
    return [problem.message for problem in found if "opens with" in problem.message]


def share_among(bank: Path, rules: int) -> None:
    """So many rules that open alike, each in a section of its own."""
    text = RULE.replace("By city", OWN)
    (bank / FILE).write_text(text, encoding="utf-8")
    sections = ""
    for number in range(1, rules):
        (bank / f"own{number}.yaml").write_text(text.replace("own.city", f"own.city{number}"), encoding="utf-8")
        sections += f"  - id: own{number}\n    blocks:\n      - paragraph: [pay.yearly, own.city{number}]\n"
    outline = bank / "outline.yaml"
    before, tables, after = outline.read_text(encoding="utf-8").partition("\ntables:\n")
    outline.write_text(f"{before}{sections}{tables}{after}", encoding="utf-8")


def test_the_shipped_bank_has_no_warning(bank: Path) -> None:
    assert warnings_of(bank) == []


def test_four_rules_of_four_sections_may_share_an_opening(bank: Path) -> None:
    share_among(bank, 4)
    assert [found for found in warnings_of(bank) if '"city against"' in found] == []


def test_the_fifth_is_warned_of(bank: Path) -> None:
    share_among(bank, 5)
    shared = 'opens with "city against", as own.city and own.city1 and own.city2 and own.city3 do'
    assert [found for found in warnings_of(bank) if '"city against"' in found] == [f"own.city4.s1 {shared}"]


def test_two_rules_of_one_section_may_not(bank: Path) -> None:
    outline = bank / "outline.yaml"
    text = outline.read_text(encoding="utf-8")
    assert "pay.state, pay.city," in text
    outline.write_text(text.replace("pay.state, pay.city,", "pay.state, own.city, pay.city,"), encoding="utf-8")
    assert any(found.startswith("pay.city.") and found.endswith("as own.city does") for found in warnings_of(bank))
