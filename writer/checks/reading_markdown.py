"""Markdown with front matter → page."""

from __future__ import annotations

import html
import json
import re

from writer.checks.building import PageBuilder
from writer.checks.page import Page

_FRONT = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_POINT = re.compile(r"- \*\*(?P<label>.+?):\*\* (?P<text>.*)")
_LINK = re.compile(r"\[(?P<text>.*)\]\(\S*\)")
_CELL = re.compile(r"(?<!\\)\|")


def read_markdown(text: str) -> tuple[Page, list[str]]:
    """The page, and the ids of the two roles in the front matter (none if it has none)."""
    front = _FRONT.match(text)
    ids: list[str] = []
    if front is not None:
        text = text[front.end() :]
        line = next((line for line in front[1].split("\n") if line.startswith("roles: ")), None)
        ids = _ids(line.removeprefix("roles: ")) if line else []
    builder = PageBuilder()
    caption, rows = "", list[list[str]]()
    for line in [*text.split("\n"), ""]:
        if line.startswith("|"):
            rows.append([_plain(cell.strip()) for cell in _CELL.split(line)[1:-1]])
            continue
        if rows:
            (_, a, b), _, *body = rows
            builder.table(caption, (a, b), [(row[0], row[1], row[2]) for row in body])
            rows = []
        if line.startswith("*") and line.endswith("*"):
            caption = _plain(line[1:-1])
        elif line:
            _line(line, builder)
    return builder.page(), ids


def _line(line: str, builder: PageBuilder) -> None:
    if line.startswith("# "):
        builder.title = _plain(line[2:])
    elif line.startswith("## "):
        builder.section(_plain(line[3:]))
    elif line.startswith("### "):
        builder.subheading(_plain(line[4:]))
    elif (point := _POINT.fullmatch(line)) is not None:
        builder.point(_plain(point["label"]), _plain(point["text"]))
    elif line.startswith("- "):
        builder.entry(_plain(line[2:]))
    elif (link := _LINK.fullmatch(line)) is not None:
        builder.link(_plain(link["text"]))
    else:
        builder.paragraph(_plain(line))


def _plain(text: str) -> str:
    return html.unescape(_ESCAPED.sub(r"\1", text))


def _ids(value: str) -> list[str]:
    try:
        ids = json.loads(value)
    except ValueError:
        return []
    return [str(id) for id in ids] if isinstance(ids, list) else []
