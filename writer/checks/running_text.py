"""The running text of an article, taken apart once for all measures: no headings, tables, lists or sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from writer.checks.masking import Mask
from writer.checks.page import Page
from writer.checks.sentences import sentences_of, words_of


@dataclass(frozen=True, slots=True)
class RunningText:
    """The sentences of all paragraphs and points from top to bottom, each with its `skeletons` and `openings`.

    `words` are those of all sentences in small letters, without punctuation; `roles` the ids of the two roles.
    """

    id: str
    roles: frozenset[str]
    sentences: tuple[str, ...]
    words: tuple[str, ...]
    skeletons: tuple[str, ...]
    openings: tuple[str, ...]


def running_text(id: str, roles: Iterable[str], page: Page, mask: Mask) -> RunningText:
    """The running text of a page about two roles."""
    found = tuple(sentence for _, text in page.prose() for sentence in sentences_of(text))
    return RunningText(
        id, frozenset(roles), found,
        tuple(word for sentence in found for word in words_of(sentence.casefold())),
        tuple(map(mask.skeleton, found)), tuple(map(mask.opening, found)),
    )  # fmt: skip
