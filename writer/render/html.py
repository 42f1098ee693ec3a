"""Article -> HTML: a fragment for a content system, or a whole page.

The article's texts are already safe in HTML (it was written for this target), so rendering only puts tags between them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any

from writer.article import LINK, LIST, PARAGRAPH, POINTS, QUESTIONS, TABLE, Article, Block, Kept, Section

TARGET = "html"


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
    for section in article.sections:
        kept = section[3]
        if kept is None:
            _add_section(section, add)
        else:
            add(kept.markup or _kept_section(section, kept))
    add("</article>\n")
    return "".join(parts)


def _add_section(section: Section, add: Callable[[str], None]) -> None:
    id, heading, blocks, _ = section
    before, headed = _OPENINGS[id]
    add(before if heading is None else f"{headed}{heading[0]}</h2>\n")
    for block in blocks:
        kind = block[0]
        if kind == PARAGRAPH:
            add("<p>")
            add(block[2])
            add("</p>\n")
        elif kind == LIST:
            add(block[2].markup or _list(block))
        else:
            add(_RENDER[kind](block))
    add("</section>\n")


def _kept_section(section: Section, kept: Kept) -> str:
    parts: list[str] = []
    _add_section(section, parts.append)
    kept.markup = "".join(parts)
    return kept.markup


class _Openings(dict[str, tuple[str, str]]):
    """How a section opens without and with a heading, by its id. Ids are those of the outline: few."""

    def __missing__(self, id: str) -> tuple[str, str]:
        headed = f'<section id="{id}" aria-labelledby="{id}-heading">\n<h2 id="{id}-heading">'
        opening = self[id] = f'<section id="{id}">\n', headed
        return opening


_OPENINGS = _Openings()


def _table(block: Block) -> str:
    _, caption, _, a, b = block
    # All of a table but the second role's cells is put together once for the first role and all second ones alike.
    if a.markup is None:
        a.markup = _Frames(a)
    frame, chosen = a.markup[b.shape]
    texts = (b.head, *b.cells) if chosen is None else (b.head, *chosen(b.cells))
    return f"<table>\n<caption>{caption[0]}</caption>\n{frame % texts}"


class _Frames(dict[Any, tuple[str, Callable[[Any], Any] | None]]):
    """The tables of one column as first: format strings for the head and cells of a second column, by its shape; and
    what puts those cells in order, where they are not."""

    def __init__(self, first: Any) -> None:
        super().__init__()
        self._first = first

    def __missing__(self, shape: Any) -> tuple[str, Callable[[Any], Any] | None]:
        first = self._first
        rows, order = [], []
        for (_, label), i, j in first.shape.meets(shape).rows:
            rows.append(f'<tr><th scope="row">{_fixed(label)}</th><td>{_fixed(first.cells[i]) if i >= 0 else ""}</td>')
            rows.append("<td>%s</td></tr>\n" if j >= 0 else "<td></td></tr>\n")
            order += [j] * (j >= 0)
        head = f'<thead><tr><td></td><th scope="col">{_fixed(first.head)}</th><th scope="col">%s</th></tr></thead>\n'
        frame = f"{head}<tbody>\n{''.join(rows)}</tbody>\n</table>\n"
        made = frame, None if order == sorted(order) else itemgetter(*order)
        if len(self) < _FRAMES_KEPT:
            self[shape] = made
        return made


_FRAMES_KEPT = 16


def _fixed(text: str) -> str:
    """A text as part of a format string."""
    return text.replace("%", "%%")


def _list(block: Block) -> str:
    _, heading, entries = block
    texts, fold = entries.entries, entries.fold
    if fold and len(texts) > fold + 1:  # folding a single entry away would save nothing
        shown, folded = _items(texts[:fold]), _items(texts[fold:])
        markup = f"{shown}<details>\n<summary>{len(texts) - fold} more</summary>\n{folded}</details>\n"
    else:
        markup = _items(texts)
    if heading is not None:
        markup = f"<h3>{heading[0]}</h3>\n{markup}"
    entries.markup = markup
    return str(markup)


def _items(texts: Sequence[str]) -> str:
    items = "</li>\n<li>".join(texts)
    return f"<ul>\n<li>{items}</li>\n</ul>\n"


def _points(block: Block) -> str:
    markup = "<ul>\n"
    for (text, _, _), label in zip(block[1], block[2], strict=True):
        markup += f"<li><strong>{label}:</strong> {text}</li>\n" if label else f"<li>{text}</li>\n"
    return f"{markup}</ul>\n"


def _questions(block: Block) -> str:
    return "".join([f"<h3>{question[0]}</h3>\n<p>{answer[0]}</p>\n" for question, answer in block[1]])


def _link(block: Block) -> str:
    return f'<p><a href="{block[2]}">{block[1][0]}</a></p>\n'


_RENDER = {POINTS: _points, QUESTIONS: _questions, TABLE: _table, LINK: _link}


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
