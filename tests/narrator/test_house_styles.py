"""A house style changes the whole article, and everywhere in the same way."""

from __future__ import annotations

import re
from itertools import islice

import pytest

from writer.api import Writer

PAIRS = 60


def articles(style: str) -> list[str]:
    writer = Writer(style=style, extra=["questions"])
    step = len(list(writer.pairs())) // PAIRS
    return [writer.compare(a.id, b.id, seed=n).text() for n, (a, b) in enumerate(islice(writer.pairs(), 0, None, step))]


@pytest.fixture(scope="module")
def told() -> dict[str, str]:
    # What stands in tables and in names from the data is not prose; a table's row has two spaces in a row.
    found = {}
    for style in ("ours", "ap", "chicago"):
        lines = "\n".join(articles(style)).split("\n")
        prose = [line for line in lines if "  " not in line.strip() and not line.startswith(("- ", "  "))]
        found[style] = " ".join(prose)
    return found


def test_percent(told: dict[str, str]) -> None:
    assert re.search(r"\d percent", told["ours"])
    assert not re.search(r"\d%", told["ours"])
    assert re.search(r"\d%", told["ap"])
    assert not re.search(r"\d percent\b", told["ap"])


def test_number_words(told: dict[str, str]) -> None:
    assert re.search(r"\b1[0-9] to \d+ (?:years|months)|3 to 12 months", told["ours"])
    assert "three to twelve months" in told["chicago"]
    assert "3 to 12 months" not in told["chicago"]


def test_large_numbers(told: dict[str, str]) -> None:
    assert re.search(r"\b\d,\d{3},\d{3}\b", told["ours"])
    for style in ("ap", "chicago"):
        assert re.search(r"\b\d(?:\.\d+)? million\b", told[style])
        assert not re.search(r"\b\d,\d{3},\d{3}\b", told[style])
        assert not re.search(r"\babout about\b", told[style])


def test_contractions(told: dict[str, str]) -> None:
    short = re.compile(r"\b(?:it's|there's|\w+n't)\b", re.IGNORECASE)
    assert short.search(told["ap"])
    assert not short.search(told["ours"])
    # What people wrote in a profile stays as they wrote it, and alternatives may begin with "not".
    assert len(short.findall(told["ap"])) > len(re.findall(r"\b(?:does|do|is|are) not [a-z]+", told["ap"]))


def test_the_capital_of_white(told: dict[str, str]) -> None:
    assert not re.search(r"\bWhite workers\b", told["ap"])
    assert not re.search(r"\bwhite workers\b", told["ours"])
    assert not re.search(r"\bblack workers\b|\basian workers\b", " ".join(told.values()))


def test_the_serial_comma(told: dict[str, str]) -> None:
    serial = re.compile(r"\b\w+, \w+, and \w+ for ")
    assert serial.search(told["ours"])
    assert not serial.search(told["ap"])
