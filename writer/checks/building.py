"""Putting a page together from what a reader of one format finds, line by line."""

from __future__ import annotations

import re

from writer.checks.page import Page, Part, Table

_ID = re.compile(r"[^a-z0-9]+")


class PageBuilder:
    """Takes headings, paragraphs, bullets, tables and links in the order of the page."""

    def __init__(self) -> None:
        self.title = ""
        self._parts: list[Part] = []
        self._open()

    def _open(self, id: str = "summary", heading: str = "") -> None:
        self._id, self._heading = id, heading
        self._paragraphs: list[str] = []
        self._points: list[tuple[str, str]] = []
        self._tables: list[Table] = []
        self._lists: list[tuple[str, list[str]]] = []
        self._links: list[str] = []
        self._asked = ""
        self._questions: list[tuple[str, str]] = []

    def section(self, heading: str, id: str = "") -> None:
        """A new section; where a format has no id, it is made from the heading."""
        self._close()
        self._open(id or _ID.sub("-", heading.casefold()).strip("-") or "summary", heading)

    def head(self, heading: str) -> None:
        """The heading of the section just begun."""
        self._heading = heading

    def paragraph(self, text: str) -> None:
        """A paragraph of prose; right below a question, its answer."""
        if self._asked:
            self._questions.append((self._asked, text))
            self._asked = ""
        else:
            self._paragraphs.append(text)

    def subheading(self, text: str) -> None:
        """A heading within a section: of a list, or a question that the next paragraph answers."""
        if text.endswith("?"):
            self._asked = text
        else:
            self.begin_list(text)

    def point(self, label: str, text: str) -> None:
        """A bulleted sentence and the label before it."""
        self._points.append((label, text))

    def begin_list(self, heading: str) -> None:
        """A list, whose entries follow."""
        self._lists.append((heading, []))

    def has_list(self) -> bool:
        """Whether the section has a list yet."""
        return bool(self._lists)

    def entry(self, text: str) -> None:
        """An entry of the list begun last; of one without a heading, if none has."""
        if self._asked or not self._lists:
            self.begin_list(self._asked)
            self._asked = ""
        self._lists[-1][1].append(text)

    def table(self, caption: str, columns: tuple[str, str], rows: list[tuple[str, str, str]]) -> None:
        """A whole table."""
        self._tables.append(Table(caption, columns, tuple(rows)))

    def link(self, text: str) -> None:
        """A line that leads on."""
        self._links.append(text)

    def page(self) -> Page:
        """The page as it stands."""
        self._close()
        self._open()
        return Page(self.title, tuple(self._parts))

    def _close(self) -> None:
        part = Part(
            self._id,
            self._heading,
            tuple(self._paragraphs),
            tuple(text for _, text in self._points),
            tuple(label for label, _ in self._points),
            tuple(self._tables),
            tuple((heading, tuple(entries)) for heading, entries in self._lists),
            tuple(self._links),
            tuple(self._questions),
        )
        if any((part.paragraphs, part.points, part.tables, part.lists, part.links, part.questions)):
            self._parts.append(part)
