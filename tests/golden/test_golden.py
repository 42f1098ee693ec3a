"""A dozen telling pairs, each article as a whole, read and found good."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

import pytest

from writer.api import Writer

FOLDER = Path(__file__).parent
PAIRS = [
    ("patient relations director", "clinical manager"),
    ("nurse", "office nurse"),  # one title inside the other, and the same figures
    ("truck driver", "CDL driver"),  # nearly the same job
    ("K-9 handler", "LPN"),  # almost no data on one side
    ("chef/kitchen manager", "bartender"),  # a slash
    ("software developer", "bank teller"),  # growth of opposite signs
    ("family physician", "ESL teacher"),  # a gap of several times
    ("director of nursing", "nurse"),  # the head noun is not last
    ("machinist", "aerial lineman"),
    ("accountant", "patient relations director"),  # different sources
    ("hourly shift supervisor", "medical assistant"),
    ("attorney", "paralegal"),
]


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_article(writer: Writer, request: pytest.FixtureRequest, first: str, second: str) -> None:
    comparison = writer.compare(first, second)
    path = FOLDER / f"{comparison.first.id}-vs-{comparison.second.id}.txt"
    made = comparison.text()
    if request.config.getoption("--refresh-goldens"):
        path.write_text(made, encoding="utf-8", newline="\n")
        return
    if not path.exists():
        if not any(FOLDER.glob("*.txt")):
            pytest.skip("no whole articles yet; write them with: pytest tests/golden --refresh-goldens")
        pytest.fail(f"{path.name} is missing; write it with: pytest tests/golden --refresh-goldens")
    kept = path.read_text(encoding="utf-8")
    if made != kept:
        diff = unified_diff(kept.splitlines(), made.splitlines(), "kept", "made now", lineterm="", n=2)
        pytest.fail("\n".join([
            f"{path.name} reads differently now.", *diff,
            "If the new text is the better one: pytest tests/golden --refresh-goldens",
        ]), pytrace=False)  # fmt: skip


def test_no_file_is_left_over(writer: Writer) -> None:
    found = [writer.compare(*pair) for pair in PAIRS]
    wanted = {f"{comparison.first.id}-vs-{comparison.second.id}.txt" for comparison in found}
    assert {path.name for path in FOLDER.glob("*.txt")} <= wanted
