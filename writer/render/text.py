"""Article -> plain text for a terminal or a mail: wrapped lines, aligned tables."""

from __future__ import annotations

import textwrap

from writer.article import LINK, LIST, PARAGRAPH, POINTS, QUESTIONS, TABLE, Article, Block

TARGET = "text"
WIDTH = 92
LIMITS = (28, 34, 34)  # the columns of a table


def escape(text: str) -> str:
    """Plain text needs no escape; profiles are free of control characters."""
    return text


def text(article: Article) -> str:
    """The whole article, lines of at most WIDTH characters where words allow."""
    parts = [_underlined(article.title[0], "=")]
    for _, heading, blocks, _ in article.sections:
        if heading is not None:
            parts.append(_underlined(heading[0], "-"))
        parts += [_RENDER[block[0]](block) for block in blocks]
    return "\n".join(parts)


def _underlined(line: str, mark: str) -> str:
    wrapped = _fill(line)
    return f"{wrapped}\n{mark * max(map(len, wrapped.splitlines()))}\n"


def _fill(line: str, first: str = "", rest: str = "") -> str:
    return textwrap.fill(
        line, WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )


def _paragraph(block: Block) -> str:
    return _fill(block[2]) + "\n"


def _bullet(line: str) -> str:
    return _fill(line, "- ", "  ")


def _points(block: Block) -> str:
    points = zip((sentence[0] for sentence in block[1]), block[2], strict=True)
    return "\n".join(_bullet(f"{label}: {text}" if label else text) for text, label in points) + "\n"


def _questions(block: Block) -> str:
    return "\n".join(f"{_fill(question[0])}\n\n{_fill(answer[0])}\n" for question, answer in block[1])


def _table(block: Block) -> str:
    _, caption, spec, a, b = block
    table = [("", a.head, b.head), *((label, x, y) for label, x, y, _ in spec.rows_of(a, b))]
    wrapped = [
        [textwrap.wrap(cell, limit, break_on_hyphens=False) or [""] for cell, limit in zip(row, LIMITS, strict=True)]
        for row in table
    ]
    widths = [max(len(line) for row in wrapped for line in row[column]) for column in range(3)]
    lines = []
    for index, row in enumerate(wrapped):
        for line in range(max(map(len, row))):
            cells = [cell[line] if line < len(cell) else "" for cell in row]
            lines.append("  ".join(map(str.ljust, cells, widths)).rstrip())
        if index == 0:
            lines.append("  ".join("-" * width for width in widths))
    return f"{_fill(caption[0])}\n\n" + "\n".join(lines) + "\n"


def _list(block: Block) -> str:
    _, heading, entries = block
    head = "" if heading is None else f"{heading[0]}\n\n"
    return head + "\n".join(map(_bullet, entries.entries)) + "\n"


def _link(block: Block) -> str:
    return f"{block[1][0]}: {block[2]}\n"


_RENDER = {PARAGRAPH: _paragraph, POINTS: _points, QUESTIONS: _questions, TABLE: _table, LIST: _list, LINK: _link}
