"""Plain text → page: wrapped lines, underlined headings, tables in columns, bullets."""

from __future__ import annotations

import re
from collections.abc import Sequence

from writer.checks.building import PageBuilder
from writer.checks.page import Page
from writer.checks.sentences import sentences_of

_RULE = re.compile(r"-+  -+  -+")
_LABEL = re.compile(r"(?P<label>[A-Z][a-z]+(?: [a-z]+){0,3}): (?P<text>\S.*)")
_LINK = re.compile(r"(?P<text>.+): (?:/|https?://)\S*")
_LIMITS = (28, 34, 34)  # columns wider than this are wrapped


def read_text(text: str) -> Page:
    """The page."""
    builder = PageBuilder()
    blocks = [block.split("\n") for block in re.split(r"\n\n+", text.strip("\n"))]
    for index, lines in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else [""]
        if len(lines) > 1 and re.fullmatch("=+", lines[-1]):
            builder.title = _joined(lines[:-1])
        elif len(lines) > 1 and re.fullmatch("-+", lines[-1]):
            builder.section(_joined(lines[:-1]))
        elif _is_table(lines):
            _table(lines, _joined(blocks[index - 1]), builder)
        elif lines[0].startswith("- "):
            _bullets(lines, builder)
        elif following[0].startswith("- ") and not _is_heading(following):
            builder.begin_list(_joined(lines))
        elif not _is_table(following):
            _running(_joined(lines), builder)
    return builder.page()


def _running(text: str, builder: PageBuilder) -> None:
    if (link := _LINK.fullmatch(text)) is not None:
        builder.link(link["text"])
    elif text.endswith("?") and len(sentences_of(text)) == 1:
        builder.subheading(text)
    else:
        builder.paragraph(text)


def _is_table(lines: Sequence[str]) -> bool:
    return any(_RULE.fullmatch(line) for line in lines)


def _is_heading(lines: Sequence[str]) -> bool:
    return len(lines) > 1 and re.fullmatch("[-=]+", lines[-1]) is not None


def _bullets(lines: Sequence[str], builder: PageBuilder) -> None:
    bullets: list[str] = []
    for line in lines:
        if line.startswith("- "):
            bullets.append(line[2:])
        else:
            bullets[-1] += f" {line.strip()}"
    labelled = [_LABEL.fullmatch(bullet) for bullet in bullets]
    if not builder.has_list() and all(labelled):
        for match in labelled:
            builder.point(match["label"], match["text"])  # type: ignore[index]
    else:
        for bullet in bullets:
            builder.entry(bullet)


def _table(lines: Sequence[str], caption: str, builder: PageBuilder) -> None:
    at = next(index for index, line in enumerate(lines) if _RULE.fullmatch(line))
    spans = [match.span() for match in re.finditer("-+", lines[at])]
    cells = [[line[start:end].strip() for start, end in spans] for line in lines]
    a, b = (" ".join(filter(None, (row[column] for row in cells[:at]))) for column in (1, 2))
    rows: list[list[str]] = []
    last: list[str] = []
    for line in cells[at + 1 :]:
        if rows and _continues(last, line):
            rows[-1] = [" ".join(filter(None, pair)) for pair in zip(rows[-1], line, strict=True)]
        else:
            rows.append(line)
        last = line
    builder.table(caption, (a, b), [(row[0], row[1], row[2]) for row in rows])


def _continues(last: Sequence[str], line: Sequence[str]) -> bool:
    """Whether a line goes on with the row above: a row has a label and a cell, and no word of it would have fitted."""
    if not line[0] or not any(line[1:]):
        return True
    return all(
        not now or (before and len(before) + 1 + len(now.split()[0]) > limit)
        for before, now, limit in zip(last, line, _LIMITS, strict=True)
    )


def _joined(lines: Sequence[str]) -> str:
    return " ".join(line.strip() for line in lines)
