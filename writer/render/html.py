"""Article -> HTML: a fragment for a content system, or a whole page.

The article's texts are already safe in HTML (it was written for this target), so rendering only puts tags between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import Any

from writer.article import LINK, LIST, PARAGRAPH, POINTS, TABLE, Article, Block, RoleList

TARGET = "html"
_TEXT = itemgetter(0)


def escape(text: str) -> str:
    """`text` as it stands between tags or in a quoted attribute, in ASCII.

    One wider character anywhere in a page would double the memory of the whole and the time to join it.
    """
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = text.replace('"', "&quot;").replace("'", "&#x27;")
    return text if text.isascii() else text.encode("ascii", "xmlcharrefreplace").decode("ascii")


def fragment(article: Article) -> str:
    """The article as one <article> element."""
    parts = [f'<article class="comparison" id="{article.id}">\n<h1>{article.title[0]}</h1>\n']
    add = parts.append
    for id, heading, blocks in article.sections:
        if heading is None:
            add(f'<section id="{id}">\n')
        else:
            add(f'<section id="{id}" aria-labelledby="{id}-heading">\n<h2 id="{id}-heading">{heading[0]}</h2>\n')
        for block in blocks:
            add(_RENDER[block[0]](block))
        add("</section>\n")
    add("</article>\n")
    return "".join(parts)


def _paragraph(block: Block) -> str:
    return f"<p>{' '.join(map(_TEXT, block[1]))}</p>\n"


def _table(block: Block) -> str:
    _, caption, table, a, b = block
    return (
        f'<table>\n<caption>{caption[0]}</caption>\n<thead><tr><td></td><th scope="col">{a.head}</th>'
        f'<th scope="col">{b.head}</th></tr></thead>\n<tbody>\n{_rows(table, a, b)}</tbody>\n</table>\n'
    )


def _rows(table: Any, a: Any, b: Any) -> str:
    # What a role brings is marked up once per role; most columns meet row by row.
    firsts, _ = a.markup or _column_markup(a)
    _, seconds = b.markup or _column_markup(b)
    if a.shape == b.shape:
        parts = [""] * (2 * len(firsts))
        parts[0::2], parts[1::2] = firsts, seconds
        return "".join(parts)
    return "".join([
        (firsts[i] if i >= 0 else f'<tr><th scope="row">{row[1]}</th><td></td>')
        + (seconds[j] if j >= 0 else "<td></td></tr>\n")
        for row, i, j in table.weave(a.shape, b.shape)
    ])  # fmt: skip


def _column_markup(column: Any) -> tuple[list[str], list[str]]:
    """The rows up to the first role's cell, and from the second role's cell on."""
    cells = column.cells
    labels = [label for _, label in column.shape]
    firsts = [f'<tr><th scope="row">{label}</th><td>{cell}</td>' for label, cell in zip(labels, cells, strict=True)]
    markup = column.markup = firsts, [f"<td>{cell}</td></tr>\n" for cell in cells]
    return markup


def _list(block: Block) -> str:
    _, heading, entries = block
    markup = entries.markup or _list_markup(entries)
    return markup if heading is None else f"<h3>{heading[0]}</h3>\n{markup}"


def _list_markup(entries: RoleList) -> str:
    texts, fold = entries.entries, entries.fold
    if fold and len(texts) > fold + 1:  # folding a single entry away would save nothing
        shown, folded = _items(texts[:fold]), _items(texts[fold:])
        markup = f"{shown}<details>\n<summary>{len(texts) - fold} more</summary>\n{folded}</details>\n"
    else:
        markup = _items(texts)
    entries.markup = markup
    return markup


def _items(texts: Sequence[str]) -> str:
    return "<ul>\n" + "".join([f"<li>{text}</li>\n" for text in texts]) + "</ul>\n"


def _points(block: Block) -> str:
    points = [
        f"<li><strong>{label}:</strong> {text}</li>\n" if label else f"<li>{text}</li>\n"
        for (text, _, _), label in zip(block[1], block[2], strict=True)
    ]
    return f"<ul>\n{''.join(points)}</ul>\n"


def _link(block: Block) -> str:
    return f'<p><a href="{block[2]}">{block[1][0]}</a></p>\n'


_RENDER = {PARAGRAPH: _paragraph, POINTS: _points, TABLE: _table, LIST: _list, LINK: _link}


class PageFrame:
    """The page around an article: rendered once, then split where title, description and body go."""

    __slots__ = ("_pieces",)

    def __init__(self, pieces: Sequence[str]) -> None:
        self._pieces = tuple(pieces)

    @property
    def pieces(self) -> tuple[str, ...]:
        """What stands before the title, the description, the body, and at the end."""
        return self._pieces

    def page(self, article: Article) -> str:
        """A whole HTML document."""
        before_title, before_description, before_body, end = self._pieces
        return "".join(
            (before_title, article.title[0], before_description, article.lead, before_body, fragment(article), end)
        )


_MARK = "\x00"


def load_frame(layout: str) -> PageFrame:
    """The frame from the source of a Jinja2 layout with the variables `title`, `description` and `body`, in this order.

    Raises ValueError if the layout does not use each exactly once, in this order.
    """
    import jinja2

    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    from markupsafe import Markup

    marks = {name: Markup(f"{_MARK}{name}{_MARK}") for name in ("title", "description", "body")}
    pieces = environment.from_string(layout).render(marks).split(_MARK)
    if pieces[1::2] != ["title", "description", "body"]:
        raise ValueError("a page layout uses {{ title }}, {{ description }} and {{ body }} once each, in this order")
    return PageFrame(pieces[0::2])
