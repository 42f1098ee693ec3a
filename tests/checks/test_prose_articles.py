"""No shipped article has an error of prose, in any style, with any seed."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path

import pytest

from writer.api import Comparison, Writer
from writer.checks.prose_rules import ProseRules

from .prose_reading import BANK, ROOT, errors_in, page_of, shipped_rules


@pytest.fixture(scope="session")
def rules(writer: Writer) -> ProseRules:
    return shipped_rules(writer)


def all_errors(comparisons: Iterable[Comparison], writer: Writer, rules: ProseRules) -> list[str]:
    """Every error in these articles."""
    wrong = []
    for comparison in comparisons:
        for finding in errors_in(page_of(comparison), rules, writer.style):
            spot = finding.text[finding.start : finding.end]
            pair = f"{comparison.first.id}/{comparison.second.id} {comparison.seed}"
            wrong.append(f'{pair} {finding.section} {finding.kind}: "{spot}" in {finding.text}')
    return wrong


def some_pairs(writer: Writer, seed: int, every: int = 90) -> list[Comparison]:
    """Sixty pairs, others for another seed; the second role comes first in every other one."""
    pairs = list(writer.pairs())[seed % every :: every]
    turned = [pair[::-1] if index % 2 else pair for index, pair in enumerate(pairs)]
    return [writer.compare(a.id, b.id, seed=seed) for a, b in turned]


def test_whole_articles_that_were_read_and_found_good(writer: Writer, rules: ProseRules) -> None:
    names = [path.stem.split("-vs-") for path in (ROOT / "tests" / "golden").glob("*.txt")]
    assert len(names) >= 10
    assert all_errors([writer.compare(a, b) for a, b in names], writer, rules) == []


def test_a_tenth_of_the_shipped_pairs(writer: Writer, rules: ProseRules) -> None:
    pairs = islice(writer.pairs(), 0, None, 10)
    assert all_errors((writer.compare(a.id, b.id) for a, b in pairs), writer, rules) == []


@pytest.mark.parametrize("seed", [1, 2, 3, 17, 99])
def test_other_seeds(writer: Writer, rules: ProseRules, seed: int) -> None:
    assert all_errors(some_pairs(writer, seed), writer, rules) == []


@pytest.mark.parametrize("style", ["ap", "chicago"])
@pytest.mark.parametrize("seed", [0, 5])
def test_other_house_styles(tmp_path: Path, rules: ProseRules, style: str, seed: int) -> None:
    writer = Writer(ROOT / "data", BANK, style, cache=tmp_path)
    assert all_errors(some_pairs(writer, seed), writer, rules) == []
