"""All formats of an article read to the same page."""

from __future__ import annotations

import random

import pytest

from writer.api import Comparison, Writer
from writer.checks.page import Page
from writer.checks.reading import NotAnArticle, read_article

FORMATS = ("html", "fragment", "markdown", "text")


def shape(page: Page) -> list[object]:
    """What of a page every format can tell: all but the ids of its sections."""
    return [
        (part.heading, part.paragraphs, part.points, part.labels, part.tables, part.lists, part.links, part.questions)
        for part in page.parts
    ]


@pytest.mark.parametrize("seed", range(12))
def test_all_formats_read_alike(writer: Writer, seed: int) -> None:
    rng = random.Random(seed)
    first, second = rng.choice(list(writer.pairs()))
    comparison = Comparison(writer, first, second, seed)
    wanted = read_article(comparison.render("json"))
    assert wanted.roles == (first.id, second.id)
    for name in FORMATS:
        read = read_article(comparison.render(name))  # type: ignore[arg-type]
        assert read.page.title == wanted.page.title, name
        assert shape(read.page) == shape(wanted.page), name


def test_text_names_its_roles_by_title(writer: Writer) -> None:
    read = read_article(writer.compare("nurse", "ESL teacher").text())
    assert [writer.roles.find(name).id for name in read.roles] == ["nurse", "esl-teacher"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no title"),
        ("Dear all,\n\nplease find attached the report.\n", "no title"),
        ("{not json", "none"),
        ('{"title": "x"}', "no article"),
        ("[1, 2]", "no title"),
        ("<p>Hello</p>", "no title"),
        ("# Nurses\n\nText.\n", "does not name two roles"),
    ],
)
def test_what_is_no_article_is_refused(text: str, why: str) -> None:
    with pytest.raises(NotAnArticle, match=why):
        read_article(text)
