"""The truth check says nothing of true articles: all shipped pairs, other words, other styles, missing fields."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable
from itertools import islice

import pytest
from hypothesis import given

from tests.narrator.made import Two, compare, examples, fields_of, made_pairs, profile, shipped, without
from writer.api import Comparison, Writer
from writer.checks.finding import Finding
from writer.checks.page import Page, Part, from_document
from writer.checks.truth import TruthCheck, check_truth
from writer.render.document import document
from writer.roles.profile import RoleProfile
from writer.roles.role_set import Role


def findings(writer: Writer, a: Role, b: Role, seeds: Iterable[int]) -> list[str]:
    """What the check says of a pair, in words, for a failing test to show."""
    check = TruthCheck(a.profile, b.profile, writer.lexicon, covered(writer))
    return [
        shown(finding, f"{a.id}, {b.id}, seed {seed}")
        for seed in seeds
        for finding in check.check(from_document(document(Comparison(writer, a, b, seed).article())))
    ]


def covered(writer: Writer) -> list[RoleProfile]:
    """The profiles of all roles shipped."""
    return [role.profile for role in writer.roles.values()]


def shown(finding: Finding, where: str) -> str:
    return f"{where}: {finding.section}: {finding.message}: {finding.text}"


def test_a_thousand_shipped_pairs_are_true(writer: Writer) -> None:
    pairs = islice(writer.pairs(), 0, None, 5)  # of each role some
    found = [line for a, b in pairs for line in findings(writer, a, b, [0])]
    assert found == []


def test_other_words_are_true(writer: Writer) -> None:
    pairs = random.Random(1).sample(list(writer.pairs()), 100)
    found = [line for n, (a, b) in enumerate(pairs) for line in findings(writer, a, b, [1 + n % 9, 100 + n])]
    assert found == []


@pytest.mark.parametrize("style", ["ap", "chicago"])
def test_other_styles_are_true(style: str) -> None:
    styled = Writer(style=style, extra=["questions"])
    pairs = random.Random(2).sample(list(styled.pairs()), 60)
    assert [line for n, (a, b) in enumerate(pairs) for line in findings(styled, a, b, [n % 7])] == []


def test_the_order_of_the_roles_does_not_matter(writer: Writer) -> None:
    pairs = islice(writer.pairs(), 0, None, 120)
    assert [line for a, b in pairs for line in findings(writer, b, a, [3])] == []


def test_articles_of_which_fields_are_missing_are_true(writer: Writer) -> None:
    rng = random.Random(3)
    found = []
    for seed in range(150):
        ids = rng.sample(sorted(shipped()), 2)
        share = rng.choice([0.1, 0.4, 0.8])
        lacking = [frozenset(name for name in fields_of(shipped()[id]) if rng.random() < share) for id in ids]
        a, b = (without(shipped()[id], gone) for id, gone in zip(ids, lacking, strict=True))
        page = from_document(json.loads(compare(writer, a, b, seed=seed).json()))
        found += [
            shown(finding, f"{ids} without {lacking}, seed {seed}")
            for finding in check_truth(page, profile(a), profile(b), writer.lexicon)
        ]
    assert found == []


@examples(200)
@given(two=made_pairs())
def test_articles_about_made_roles_are_true(writer: Writer, two: Two) -> None:
    a, b = two.a.data, two.b.data
    page = from_document(json.loads(compare(writer, a, b, two.seed).json()))
    assert check_truth(page, profile(a), profile(b), writer.lexicon) == []


@pytest.fixture
def two() -> tuple[RoleProfile, RoleProfile]:
    a = {"title": "nurse", "pay": {"yearly": 80000, "best_state": "Ohio"}, "outlook": {"growth": 5, "jobs": 9000}}
    b = {"title": "bartender", "pay": {"yearly": 40000, "best_state": "Iowa"}, "outlook": {"growth": -5, "jobs": 9500}}
    return profile(a), profile(b)


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Nurses average $80,000 a year, twice as much as bartenders at $40,000.", []),
        ("Nurses average $80,000 a year, three times as much as bartenders at $40,000.", ["contradicted"]),
        ("Nurses average $81,000 a year.", ["unsupported"]),
        ("Bartenders average $80,000 a year.", ["contradicted"]),
        ("Bartenders earn $40,000 a year more on average than nurses.", ["contradicted"]),
        ("Nurses earn $40,000 a year more on average than bartenders.", []),
        ("The best-paying state is Ohio for nurses and Iowa for bartenders.", []),
        ("The best-paying state is Iowa for nurses and Ohio for bartenders.", ["contradicted"] * 2),
        ("The best-paying state is Utah for nurses and Iowa for bartenders.", ["unsupported", "contradicted"]),
        ("Employment of nurses is projected to grow 5 percent.", []),
        ("Employment of nurses is projected to shrink 5 percent.", ["contradicted"]),
        ("Nurses earn the same as bartenders on average.", ["contradicted"]),
        ("Nurses and bartenders work.", []),
    ],
)
def test_single_sentences(
    two: tuple[RoleProfile, RoleProfile], writer: Writer, sentence: str, kinds: list[str]
) -> None:
    page = Page("Nurse vs bartender", (Part("salary", "Pay", (sentence,)),))
    found = check_truth(page, *two, writer.lexicon)
    assert [finding.kind for finding in found] == kinds, found
    assert all(finding.text == sentence and 0 <= finding.start < finding.end for finding in found)
