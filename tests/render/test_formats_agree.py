"""HTML, Markdown, plain text and JSON say the same: the same sentences, rows and entries in the same order."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from narrator.made import Two, compare, cut_pairs, examples, made_pairs

from writer.api import Comparison, Writer

from .reading import disagreements, front_matter, parsed_html

PAIRS = [
    ("patient relations director", "clinical manager"), ("nurse", "office nurse"), ("K-9 handler", "LPN"),
    ("chef/kitchen manager", "bartender"), ("director of nursing", "nurse"),
    ("accountant", "patient relations director"),
]  # fmt: skip


def agree(comparison: Comparison) -> None:
    found = disagreements(comparison)
    assert not found, "\n".join(["", *found])


@pytest.mark.parametrize("seed", [0, 5])
@pytest.mark.parametrize("pair", PAIRS)
def test_shipped_pairs(writer: Writer, pair: tuple[str, str], seed: int) -> None:
    agree(writer.compare(*pair, seed=seed))


@given(two=cut_pairs() | made_pairs())
@examples(60)
def test_any_pairs(maker: Writer, two: Two) -> None:
    agree(compare(maker, two.a.data, two.b.data, two.seed))


def test_the_page_is_whole(writer: Writer) -> None:
    """One title, description, main and h1; the description is the first sentence; headings never skip a level."""
    comparison = writer.compare("nurse", "bartender")
    text = comparison.html()
    article = parsed_html(text, page=True)
    assert text.startswith("<!DOCTYPE html>")
    assert text.isascii()
    assert [text.count(tag) for tag in ("<title>", "<main>", "<h1>", '<meta name="description"')] == [1, 1, 1, 1]
    assert article.attrib["id"] == "nurse-vs-bartender"
    levels = [int(element.tag[1]) for element in article.iter() if element.tag in ("h1", "h2", "h3")]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = [element.attrib["id"] for element in article.iter() if "id" in element.attrib]
    assert len(ids) == len(set(ids))
    labels = [element.attrib.get("aria-labelledby") for element in article.iter("section")]
    assert set(filter(None, labels)) <= set(ids)


def test_the_front_matter_is_data(writer: Writer) -> None:
    head, _ = front_matter(writer.compare("chef/kitchen manager", "K-9 handler").markdown())
    assert head == {
        "title": "Chef/kitchen manager vs K-9 handler",
        "slug": "chef-kitchen-manager-vs-k-9-handler",
        "roles": ["chef/kitchen manager", "K-9 handler"],
        "categories": ["food service", "protective services"],
    }


def test_plain_text_fits_the_line(writer: Writer) -> None:
    for pair in PAIRS:
        assert max(map(len, writer.compare(*pair).text().splitlines())) <= 100
