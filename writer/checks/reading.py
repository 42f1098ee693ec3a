"""A finished file → the page it shows, whichever of our formats it is in."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from writer.checks.page import Page, from_document
from writer.checks.reading_html import read_html
from writer.checks.reading_markdown import read_markdown
from writer.checks.reading_text import read_text

_TITLE = re.compile(r"(?P<a>.+?) vs\.? (?P<b>.+)")


class NotAnArticle(ValueError):  # noqa: N818
    """A text that is no comparison of two roles; the message says why, and what an article is."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds: the page, and how it names its two roles, by id where the format has ids, else by title."""

    page: Page
    roles: tuple[str, str]


def read_article(text: str) -> Reading:
    """The article in a text: JSON document, HTML page or fragment, Markdown, or plain text.

    Raises NotAnArticle if it is none of them.
    """
    start = text.lstrip("\ufeff \t\r\n")
    text = text.replace("\r\n", "\n")
    if start.startswith("{"):
        return _json(text)
    if start.startswith("<"):
        page, id = read_html(text)
        return _reading(page, id.split("-vs-") if id.count("-vs-") == 1 else [])
    if start.startswith(("---\n", "---\r\n", "# ")):
        page, ids = read_markdown(text.lstrip("\ufeff"))
        return _reading(page, ids)
    return _reading(read_text(text.lstrip("\ufeff")), [])


def _json(text: str) -> Reading:
    try:
        document = json.loads(text)
    except ValueError as error:
        raise NotAnArticle(f"it begins like JSON but is none: {error}") from error
    try:
        page = from_document(document)
        ids = [str(role["id"]) for role in document["roles"]]
    except (KeyError, TypeError, IndexError, AttributeError, ValueError) as error:
        raise NotAnArticle(f"it is JSON, but no article: {type(error).__name__} at {error}") from error
    return _reading(page, ids)


def _reading(page: Page, ids: list[str]) -> Reading:
    if not page.title or not page.parts:
        raise NotAnArticle("it has no title with sections below it")
    if len(ids) == 2:
        return Reading(page, (ids[0], ids[1]))
    match = _TITLE.fullmatch(page.title)
    if match is None:
        raise NotAnArticle(f'its title, "{page.title}", does not name two roles with "vs" between')
    return Reading(page, (match["a"], match["b"]))
