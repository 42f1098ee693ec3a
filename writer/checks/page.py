"""A finished article as its reader sees it: what every check reads, whatever format the article was written in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Table:
    """`rows` are (label, cell of the first role, cell of the second); "" where a cell is empty."""

    caption: str
    columns: tuple[str, str]
    rows: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One section. `paragraphs` and `points` (bulleted sentences, the label in front left out) are prose.

    `questions` are (question, answer); an answer is prose too. `labels` are those of the points ("" where there is
    none); `lists` the entries of each list, by its heading.
    """

    id: str
    heading: str
    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
    lists: tuple[tuple[str, tuple[str, ...]], ...] = ()
    links: tuple[str, ...] = ()
    questions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A whole article."""

    title: str
    parts: tuple[Part, ...]

    def prose(self) -> Iterator[tuple[Part, str]]:
        """Each paragraph, point and answer with its section, from top to bottom within each section."""
        for part in self.parts:
            for text in (*part.paragraphs, *part.points, *(answer for _, answer in part.questions)):
                yield part, text


def from_document(document: Mapping[str, Any]) -> Page:
    """The page in an article's JSON (writer/render/article.schema.json); what it says of provenance is not read."""
    return Page(document["title"], tuple(_part(section) for section in document["sections"]))


def _part(section: Mapping[str, Any]) -> Part:
    blocks: dict[str, list[Mapping[str, Any]]] = {}
    for block in section["blocks"]:
        blocks.setdefault(block["kind"], []).append(block)
    points = [point for block in blocks.get("points", ()) for point in block["points"]]
    return Part(
        section["id"],
        section["heading"] or "",
        tuple(" ".join(entry["text"] for entry in block["sentences"]) for block in blocks.get("paragraph", ())),
        tuple(point["text"] for point in points),
        tuple(point["label"] or "" for point in points),
        tuple(_table(block) for block in blocks.get("table", ())),
        tuple((block["heading"] or "", tuple(block["entries"])) for block in blocks.get("list", ())),
        tuple(block["text"] for block in blocks.get("link", ())),
        tuple(
            (entry["question"]["text"], entry["answer"]["text"])
            for block in blocks.get("questions", ())
            for entry in block["questions"]
        ),
    )


def _table(block: Mapping[str, Any]) -> Table:
    rows = tuple((row["label"], row["cells"][0] or "", row["cells"][1] or "") for row in block["rows"])
    return Table(block["caption"], (block["columns"][0], block["columns"][1]), rows)
