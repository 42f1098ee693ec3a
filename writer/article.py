"""The finished article: what the narrator makes and every later room reads.

Inside, everything is plain tuples: an article is made in tens of microseconds, and classes would be most of it.
Texts are already escaped for the format the article was written for (`Article.target`), because each piece is escaped
once, where it enters: a phrase when the bank is bound, a role's words when its view is made.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol, TypeAlias


class VariantRef(Protocol):
    """Where a sentence's wording comes from."""

    @property
    def rule_id(self) -> str: ...
    @property
    def id(self) -> str: ...
    @property
    def path(self) -> str: ...
    @property
    def line(self) -> int: ...


# What was said, by which variant, about which fact (a writer.facts.fact.Fact). In a paragraph a text without a full
# stop goes on in the next: two facts told in one sentence.
Sentence: TypeAlias = tuple[str, Any, Any]
# A label, the cell of the first role, the cell of the second ("" where one is not known), and the profile fields.
Row: TypeAlias = tuple[str, str, str, tuple[str, ...]]

PARAGRAPH, POINTS, TABLE, LIST, LINK, QUESTIONS = "paragraph", "points", "table", "list", "link", "questions"
# One of
#   (PARAGRAPH, sentences, text)     the text is that of the sentences, joined
#   (POINTS, sentences, labels)
#   (TABLE, caption sentence, table, column a, column b)     `table.rows_of(a, b)` gives the rows
#   (LIST, heading sentence or None, RoleList)
#   (LINK, sentence, address)
#   (QUESTIONS, [(question sentence, answer sentence), ...])
Block: TypeAlias = tuple[Any, ...]


class Kept:
    """Where a renderer keeps the markup of a section that depends on one role alone, and so is made once for many."""

    __slots__ = ("markup",)

    def __init__(self) -> None:
        self.markup: str | None = None


# An id for anchors, the heading as a sentence (None: no heading), blocks, and a Kept if the section is about one role.
Section: TypeAlias = tuple[str, Sentence | None, Sequence[Block], Kept | None]


def sentences(block: Block) -> list[Sentence]:
    """Every sentence of a block, the heading of a list and the caption of a table included, with its provenance."""
    if block[0] in (PARAGRAPH, POINTS):
        return list(block[1])
    if block[0] == QUESTIONS:
        return [sentence for pair in block[1] for sentence in pair]
    return [] if block[1] is None else [block[1]]


class RoleList:
    """The entries of one list block that depends on one role alone, or on the pair's sources: made and rendered once.

    `entries` are escaped texts; `fields` the profile fields behind all of them; `fold` how many stand open, 0 for all.
    """

    __slots__ = ("entries", "fields", "fold", "markup")

    def __init__(self, entries: tuple[str, ...], fields: tuple[str, ...], fold: int = 0) -> None:
        self.entries = entries
        self.fields = fields
        self.fold = fold
        self.markup: str | None = None  # of the whole block; kept by the renderer of the target format


class Article:
    """One comparison. `title` is a sentence; `a` and `b` are the narrator's views of the two roles."""

    __slots__ = ("a", "b", "sections", "seed", "target", "title")

    def __init__(self, target: str, title: Sentence, a: Any, b: Any, sections: Sequence[Section], seed: int) -> None:
        self.target = target
        self.title = title
        self.a = a
        self.b = b
        self.sections = sections
        self.seed = seed

    @property
    def id(self) -> str:
        """The two role ids, joined as in a file name."""
        return f"{self.a.id}-vs-{self.b.id}"

    @property
    def lead(self) -> str:
        """The first sentence of the first section: what a search result shows of the article. "" if there is none."""
        for _, _, blocks, _ in self.sections:
            for block in blocks:
                if block[0] == PARAGRAPH:
                    return str(block[1][0][0])
        return ""
