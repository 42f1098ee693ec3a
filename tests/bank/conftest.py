"""The shipped bank, and all articles of the shipped roles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Any

import pytest

from writer.api import Writer
from writer.article import Article, sentences
from writer.facts.fact import KIND, TWO, Fact
from writer.narrator.cells import CELLS, GROUPS
from writer.phrases.check import Checked, check_folder

EVERY = 3
FOLDER = Path(__file__).resolve().parents[2] / "phrasebank"


@pytest.fixture(scope="session")
def checked() -> Checked:
    return check_folder(FOLDER, CELLS, GROUPS)


@pytest.fixture(scope="session")
def pages(writer: Writer) -> Counter[tuple[str, str]]:
    """On how many pages of every third shipped pair each case of each rule is told."""
    narrator, found = writer.narrator("text"), Counter[tuple[str, str]]()
    for first, second in islice(writer.pairs(), 0, None, EVERY):
        article = narrator.tell(narrator.view(first), narrator.view(second))
        found.update({(variant.rule_id, Fact(*fact).case.name) for variant, fact in told(article)})
    return found


def told(article: Article) -> Iterator[tuple[Any, Any]]:
    """Every variant an article uses with its fact, the phrases inside lists included."""
    heads = [heading for _, heading, _, _ in article.sections if heading is not None]
    inner = chain.from_iterable(sentences(block) for _, _, blocks, _ in article.sections for block in blocks)
    for _, variant, fact in (article.title, *heads, *inner):
        yield variant, fact
        if fact[KIND].lists:
            yield from fact[TWO]
