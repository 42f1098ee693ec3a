"""A page as a row of passages: every sentence, heading, cell and entry on its own, with where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from writer.checks.page import Page, Part
from writer.checks.sentences import sentences_of

SOURCES = "sources"  # the section whose list holds whole sentences
PROSE = ("paragraph", "point", "answer")
HEADS = ("title", "heading", "caption", "list_heading", "question")
SHORT = ("label", "column", "row", "cell", "entry", "source", "link")
PLACES = (*PROSE, *HEADS, *SHORT)


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence, or one short text. `block` counts paragraphs, points and answers; elsewhere it is -1."""

    section: str
    place: str
    text: str
    block: int = -1


def passages_of(page: Page) -> Iterator[Passage]:
    """Every passage of the page that is not empty."""
    yield Passage("", "title", page.title)
    block = 0
    for part in page.parts:
        answers = [answer for _, answer in part.questions]
        for place, texts in (("paragraph", part.paragraphs), ("point", part.points), ("answer", answers)):
            for text in texts:
                yield from (Passage(part.id, place, sentence, block) for sentence in split(text) if sentence)
                block += 1
        yield from (Passage(part.id, place, text) for place, text in _short(part) if text)


def split(paragraph: str) -> Iterator[str]:
    """The sentences of a paragraph with all the space around them but the one space that parts two sentences."""
    starts, at = [0], 0
    for sentence in sentences_of(paragraph):
        found = paragraph.index(sentence, at)
        if at:
            starts.append(found)
        at = found + len(sentence)
    for start, following in pairwise([*starts, len(paragraph) + 1]):
        yield paragraph[start : following - 1]


def _short(part: Part) -> Iterator[tuple[str, str]]:
    yield "heading", part.heading
    for question, _ in part.questions:
        yield "question", question
    for label in part.labels:
        yield "label", label
    for table in part.tables:
        yield "caption", table.caption
        for column in table.columns:
            yield "column", column
        for label, *cells in table.rows:
            yield "row", label
            for cell in cells:
                yield "cell", cell
    for heading, entries in part.lists:
        yield "list_heading", heading
        for entry in entries:
            yield "source" if part.id == SOURCES else "entry", entry
    for link in part.links:
        yield "link", link
