"""B vs A says what A vs B says: the same facts, the same winner, the same figures and sources. A vs A is refused."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given

from writer.api import SameRole, Writer
from writer.article import TABLE, Article
from writer.facts.fact import Bare, Fact
from writer.render.document import document

from .made import Two, compare, cut_pairs, examples, made_pairs, shipped

SIDES = {"what-a-does": "what-b-does", "what-b-does": "what-a-does"}
_ORDERED = ({"more", "less"}, {"known", "unknown"}, {"role"})
IDS = sorted(shipped())
PAIRS = random.Random(7).sample([(a, b) for a in IDS for b in IDS if a < b], 150)


def told(bare: Bare) -> tuple[Any, ...]:
    """A fact without its order: what kind, how it stands, who has more, by how much."""
    fact = Fact(*bare)
    case = fact.case
    winner = fact.more.id if any(names & set(case.roots) for names in _ORDERED) else None
    parts = tuple(sorted(told(part) for _, part in fact.two)) if fact.kind.lists else ()
    gap = (fact.amount, fact.ratio) if winner else None
    return fact.kind.name, case.name, str(fact.flags), str(winner), str(gap), parts


def facts_of(article: Article, swapped: bool = False) -> dict[str, Any]:
    """Section by section, as if the article were in the other order where `swapped`."""
    found: dict[str, Any] = {}
    for id, _, blocks, _ in article.sections:
        facts = [told(fact) for block in blocks if block[0] in ("paragraph", "points") for _, _, fact in block[1]]
        # Which of two facts of a section comes first may depend on the side; what is told may not.
        if facts:
            found[SIDES.get(id, id) if swapped else id] = sorted(facts)
    return found


def tables_of(article: Article, swapped: bool = False) -> list[Any]:
    found = []
    for _, _, blocks, _ in article.sections:
        for block in blocks:
            if block[0] == TABLE:
                rows = block[2].rows_of(block[3], block[4])
                found.append({label: (b, a) if swapped else (a, b) for label, a, b, _ in rows})
    return found


def lists_of(article: Article) -> list[frozenset[str]]:
    """Tasks, skills and sources, whichever list comes first."""
    found = [
        frozenset(block["entries"]) for section in document(article)["sections"] for block in section["blocks"]
        if block["kind"] == "list"
    ]  # fmt: skip
    return sorted(found, key=sorted)


def agree(one: Article, two: Article) -> None:
    assert facts_of(one) == facts_of(two, swapped=True)
    assert tables_of(one) == tables_of(two, swapped=True)
    assert lists_of(one) == lists_of(two)


@pytest.mark.parametrize(("first", "second"), PAIRS[:60])
def test_shipped_pairs_say_the_same_in_either_order(writer: Writer, first: str, second: str) -> None:
    agree(writer.compare(first, second).article(), writer.compare(second, first).article())


@given(two=cut_pairs() | made_pairs())
@examples(80)
def test_any_pair_says_the_same_in_either_order(maker: Writer, two: Two) -> None:
    one = compare(maker, two.a.data, two.b.data, two.seed).article()
    agree(one, compare(maker, two.b.data, two.a.data, two.seed, ids=("second", "first")).article())


@pytest.mark.parametrize("pair", [("bartender", "nurse"), ("k-9-handler", "nurse"), ("nurse", "lpn")])
def test_the_links_lead_to_the_categories_of_both(writer: Writer, pair: tuple[str, str]) -> None:
    wanted = {f"Browse {shipped()[role]['category']} jobs" for role in pair}
    for first, second in (pair, pair[::-1]):
        sections = document(writer.compare(first, second).article())["sections"]
        links = [block["text"] for section in sections for block in section["blocks"] if block["kind"] == "link"]
        assert set(links) == wanted
        assert len(links) == len(wanted)


@pytest.mark.parametrize("names", [("nurse", "nurse"), ("nurse", "Registered Nurse"), ("K-9 handler", "k9 handler")])
def test_a_role_is_not_compared_with_itself(writer: Writer, names: tuple[str, str]) -> None:
    with pytest.raises(SameRole, match=r"second role|needs two") as caught:
        writer.compare(*names)
    assert "Try: " in str(caught.value)
