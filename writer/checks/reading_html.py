"""HTML page or fragment → page: what stands inside the <article>."""

from __future__ import annotations

from html.parser import HTMLParser

from writer.checks.building import PageBuilder
from writer.checks.page import Page

_TEXTS = frozenset(["h1", "h2", "h3", "p", "li", "strong", "caption", "th", "td", "a", "summary"])
Attributes = list[tuple[str, "str | None"]]


def read_html(text: str) -> tuple[Page, str]:
    """The page, and the id of the article ("" if it has none)."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.builder.page(), reader.id


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.builder = PageBuilder()
        self.id = ""
        self._inside = False
        self._text = ""  # of the element that is open
        self._label: str | None = None
        self._is_link = False
        self._caption = ""
        self._rows: list[list[str]] = []

    def handle_starttag(self, tag: str, attributes: Attributes) -> None:
        """Opens an element."""
        given = dict(attributes)
        if tag == "article":
            self._inside, self.id = True, given.get("id") or ""
        if not self._inside:
            return
        if tag == "section":
            self.builder.section("", given.get("id") or "")
        elif tag == "tr":
            self._rows.append([])
        elif tag == "a":
            self._is_link = True
        elif tag in _TEXTS and tag != "strong":
            self._text, self._label = "", None

    def handle_data(self, data: str) -> None:
        """Keeps what stands in the open element."""
        self._text += data

    def handle_endtag(self, tag: str) -> None:
        """Closes an element: its text is whole now."""
        if not self._inside:
            return
        if tag == "article":
            self._inside = False
        elif tag == "strong":
            self._label, self._text = self._text.strip().removesuffix(":"), ""
        elif tag in ("th", "td"):
            self._rows[-1].append(self._text)
        elif tag == "table":
            (_, a, b), *rows = self._rows
            self.builder.table(self._caption, (a, b), [(row[0], row[1], row[2]) for row in rows])
            self._rows = []
        else:
            self._end_text(tag, self._text)

    def _end_text(self, tag: str, text: str) -> None:
        if tag == "h1":
            self.builder.title = text
        elif tag == "h2":
            self.builder.head(text)
        elif tag == "h3":
            self.builder.subheading(text)
        elif tag == "caption":
            self._caption = text
        elif tag == "p":
            (self.builder.link if self._is_link else self.builder.paragraph)(text)
            self._is_link = False
        elif tag == "li" and self._label is not None:
            self.builder.point(self._label, text.strip())
        elif tag == "li":
            self.builder.entry(text)
