"""Reading an article back from each format, with parsers that are not ours, into one list of lines.

A line is a tuple: what it is, then its texts. ("h2", heading), ("p", paragraph), ("li", entry), ("caption", text),
("head", role, role), ("row", label, cell, cell), ("h3", heading), ("link", text, address), ("h1", title).
"""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any

import html5lib
import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from writer.api import Comparison

Line = tuple[str, ...]


def differences(found: Sequence[Any], expected: Sequence[Any]) -> list[str]:
    """Where two readings part, the first five places."""
    pairs = zip_longest(found, expected, fillvalue="(nothing)")
    return [f"{one!r}\n  instead of {two!r}" for one, two in pairs if one != two][:5]


def from_document(document: Mapping[str, Any]) -> list[Line]:
    return list(_document(document))


def _document(document: Mapping[str, Any]) -> Iterator[Line]:
    yield "h1", document["title"]
    for section in document["sections"]:
        if section["heading"] is not None:
            yield "h2", section["heading"]
        for block in section["blocks"]:
            yield from _block(block)


def _block(block: Mapping[str, Any]) -> Iterator[Line]:
    if block["kind"] == "paragraph":
        yield "p", " ".join(sentence["text"] for sentence in block["sentences"])
    elif block["kind"] == "points":
        for point in block["points"]:
            yield "li", f"{point['label']}: {point['text']}" if point["label"] else point["text"]
    elif block["kind"] == "questions":
        for asked in block["questions"]:
            yield "h3", asked["question"]["text"]
            yield "p", asked["answer"]["text"]
    elif block["kind"] == "table":
        yield "caption", block["caption"]
        yield "head", *block["columns"]
        for row in block["rows"]:
            yield "row", row["label"], *(cell or "" for cell in row["cells"])
    elif block["kind"] == "list":
        if block["heading"] is not None:
            yield "h3", block["heading"]
        for entry in block["entries"]:
            yield "li", entry
    else:
        yield "link", block["text"], block["address"]


def disagreements(comparison: Comparison) -> list[str]:
    """Where any format says another thing than the JSON, or has markup that no article has."""
    lines = from_document(json.loads(comparison.json()))
    found = []
    for text, page in ((comparison.html(), True), (comparison.fragment(), False)):
        article = parsed_html(text, page=page)
        found += [f"html: {stranger}" for stranger in strangers(article)]
        found += [f"html: {line}" for line in differences(from_html(article), lines)]
    head, body = front_matter(comparison.markdown())
    found += [f"front matter: {head['title']!r}"] if head["title"] != lines[0][1] else []
    found += [f"markdown: {line}" for line in differences(from_markdown(body), lines)]
    found += [f"text: {line}" for line in differences(unwrapped(comparison.text()), expected_text(lines))]
    return found


# HTML

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Every element that may be there, with every attribute it may have.
ELEMENTS: Mapping[str, Mapping[str, re.Pattern[str]]] = {
    "article": {"class": re.compile("comparison"), "id": _ID},
    "section": {"id": _ID, "aria-labelledby": _ID},
    "a": {"href": re.compile(r"/jobs/[a-z0-9-]+/")},
    "th": {"scope": re.compile("row|col")},
    "h2": {"id": _ID},
    **{name: {} for name in ("h1", "h3", "p", "ul", "li", "strong", "table", "caption", "thead", "tbody", "tr", "td",
                             "details", "summary")},
}  # fmt: skip


def parsed_html(text: str, *, page: bool) -> ET.Element:
    """The <article> of a page or fragment; a parse error of any kind raises."""
    parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False, strict=True)
    tree = parser.parse(text) if page else parser.parseFragment(text)
    found = tree.findall(".//article") if page else list(tree)
    assert len(found) == 1
    article: ET.Element = found[0]
    return article


def strangers(article: ET.Element) -> list[str]:
    """Elements and attributes that no article has."""
    found = []
    for element in article.iter():
        known = ELEMENTS.get(element.tag if isinstance(element.tag, str) else "", None)
        if known is None:
            found.append(str(element.tag))
            continue
        found += [
            f"{element.tag} {name}={value!r}" for name, value in element.attrib.items()
            if name not in known or not known[name].fullmatch(value)
        ]  # fmt: skip
    return found


def from_html(article: ET.Element) -> list[Line]:
    return list(_html(article))


def _html(parent: ET.Element) -> Iterator[Line]:
    for element in parent:
        tag, text = element.tag, "".join(element.itertext())
        if tag in ("section", "ul", "details", "table", "tbody", "thead"):
            yield from _html(element)
        elif tag == "p" and len(element):
            yield "link", text, element[0].attrib["href"]
        elif tag == "tr":
            cells = ["".join(cell.itertext()) for cell in element]
            yield ("head", *cells[1:]) if parent.tag == "thead" else ("row", *cells)
        elif tag != "summary":
            yield tag, text


# Markdown


def front_matter(text: str) -> tuple[Any, str]:
    """The front matter as YAML reads it, and the rest."""
    empty, head, rest = text.split("---\n", 2)
    assert not empty
    return yaml.safe_load(head), rest


def from_markdown(text: str) -> list[Line]:
    """The lines of CommonMark with tables and strikethrough, as on the sites that show it."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    return list(_markdown(tokens))


def _markdown(tokens: list[Token]) -> Iterator[Line]:
    row: list[str] = []
    place, in_head = "p", False
    for token in tokens:
        if token.type in ("heading_open", "list_item_open"):
            place = token.tag
        elif token.type in ("heading_close", "list_item_close"):
            place = "p"
        elif token.type == "tr_open":
            row = []
        elif token.type in ("th_open", "td_open"):
            place = "cell"
        elif token.type in ("thead_open", "thead_close"):
            in_head = token.type == "thead_open"
        elif token.type == "tr_close":
            place = "p"
            yield ("head", *row[1:]) if in_head else ("row", *row)
        elif token.type == "inline":
            line = _inline(token, place)
            if place == "cell":
                row.append(line[1])
            else:
                yield line
        elif token.type not in _STRUCTURE:
            yield "unexpected", token.type, token.content


_STRUCTURE = {
    "paragraph_open", "paragraph_close", "bullet_list_open", "bullet_list_close", "table_open", "table_close",
    "tbody_open", "tbody_close", "th_close", "td_close",
}  # fmt: skip


def _inline(token: Token, place: str) -> Line:
    """The text of a line. Markup is told, unless it is what an article has: a caption, a label, a link."""
    children = token.children or []
    kinds = [child.type for child in children if child.type not in ("text", "text_special")]
    text = "".join(child.content for child in children)
    if place == "p" and kinds == ["em_open", "em_close"] and {0, len(children) - 1} == {
        index for index, child in enumerate(children) if child.type.startswith("em_")
    }:  # fmt: skip
        return "caption", text
    if place == "p" and kinds == ["link_open", "link_close"]:
        return "link", text, str(children[0].attrs["href"])
    if kinds and not (place == "li" and kinds == ["strong_open", "strong_close"]):
        return "unexpected", text, *kinds
    return place, text


# Plain text


_RULE = re.compile(r"-+  -+  -+")


def unwrapped(text: str) -> list[str]:
    """The chunks of a plain text with underlines taken off and tables told as one list of words a column."""
    found = []
    for chunk in re.split(r"\n\n+", text.strip("\n")):
        lines = chunk.split("\n")
        rule = next((line for line in lines if _RULE.fullmatch(line)), None)
        if rule is not None:
            ends = [match.span() for match in re.finditer("-+", rule)]
            columns = [
                " ".join(" ".join(line[start:end] for line in lines if line is not rule).split())
                for start, end in ends
            ]  # fmt: skip
            found.append("table " + " | ".join(columns))
        elif re.fullmatch("=+|-+", lines[-1]) and len(lines) > 1:
            found.append(" ".join(" ".join(lines[:-1]).split()))
        else:
            found.append(" ".join(chunk.split()))
    return found


def expected_text(lines: list[Line]) -> list[str]:
    """What `unwrapped` gives for an article of these lines."""
    found: list[str] = []
    table: list[list[str]] = []
    for line, before in zip(lines, [("",), *lines], strict=False):
        kind = line[0]
        if table and kind != "row":
            found.append(_columns(table))
            table = []
        if kind == "head":
            table = [["", *line[1:]]]
        elif kind == "row":
            table.append(list(line[1:]))
        elif kind == "li" and before[0] == "li":
            found[-1] += f" - {line[1]}"
        elif kind == "li":
            found.append(f"- {line[1]}")
        else:
            found.append(": ".join(line[1:]))
    if table:
        found.append(_columns(table))
    return [" ".join(chunk.split()) for chunk in found]


def _columns(table: list[list[str]]) -> str:
    columns = [" ".join(filter(None, (row[place] for row in table))) for place in range(3)]
    return "table " + " | ".join(columns)
