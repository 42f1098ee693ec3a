"""Skeletons and openings: what is masked, and what stays."""

from __future__ import annotations

import pytest

from writer.checks.masking import Mask
from writer.english.lexicon import Lexicon
from writer.roles.profile import Education, Forms, Pay, RoleProfile

NURSE = RoleProfile(
    "office nurse",
    forms=Forms(short="nurse"),
    pay=Pay(best_city="San Francisco, CA", best_state="Nevada", best_company="Acme Inc.", best_industry="Health Care"),
    education=Education(colleges=("University of Pennsylvania",)),
)
TEACHER = RoleProfile("ESL teacher", pay=Pay(best_state="West Virginia"), education=Education(colleges=("MIT",)))


@pytest.fixture(scope="module")
def mask() -> Mask:
    return Mask.of((NURSE, TEACHER), Lexicon.from_mapping({}))


@pytest.mark.parametrize(
    ("sentence", "skeleton"),
    [
        ("Office nurses earn more than ESL teachers.", "‹role› earn more than ‹role›."),
        ("An ESL teacher's day is not an office nurse's day.", "‹role› day is not ‹role› day."),
        ("Nurses’ pay is that of a nurse.", "‹role› pay is that of ‹role›."),
        ("Nursery work is left alone.", "nursery work is left alone."),
        ("They average $94,921 a year, 13 percent more.", "they average ‹figure› a year, ‹figure› more."),
        ("From $61,000 to $145,000 a year.", "from ‹figure› a year."),
        ("Pay lies between $61,000 and $145,000.", "pay lies ‹figure›."),
        ("It takes four to six years, or 3 to 12 months.", "it takes ‹figure›, or ‹figure›."),
        ("It takes more than four years, not twenty-one months.", "it takes more than ‹figure›, not ‹figure›."),
        ("Jobs grow 4.9 percent from 2024 to 2034.", "jobs grow ‹figure› ‹figure›."),
        ("Jobs grow 5% over the projection period.", "jobs grow ‹figure› ‹figure›."),
        ("Half of them and two thirds of these.", "‹figure› of them and ‹figure› of these."),
        ("About three in four, twice or five times as many.", "about ‹figure›, ‹figure› or ‹figure› as many."),
        ("It is rated 4.92 out of 5.", "it is rated ‹figure›."),
        ("A gap of 2.4 percentage points.", "a gap of ‹figure›."),
        ("The two roles have one thing in common.", "the two roles have one thing in common."),
        ("The best is Nevada, not West Virginia.", "the best is ‹name›, not ‹name›."),
        ("San Francisco, CA, and Acme Inc. pay best.", "‹name›, and ‹name› pay best."),
        ("Health care pays best, and so does health care.", "‹name› pays best, and so does ‹name›."),
        ("Many come from University of Pennsylvania or MIT.", "many come from ‹name› or ‹name›."),
    ],
)
def test_skeletons(mask: Mask, sentence: str, skeleton: str) -> None:
    assert mask.skeleton(sentence) == skeleton


@pytest.mark.parametrize(
    ("sentence", "opening"),
    [
        ("Office nurses earn more.", "‹role› earn"),
        ("An ESL teacher earns more.", "‹role› earns"),
        ("For nurses, pay is better.", "for ‹role›"),
        ("Day to day, that means much.", "day to"),
        ("Yes.", "yes"),
    ],
)
def test_openings(mask: Mask, sentence: str, opening: str) -> None:
    assert mask.opening(sentence) == opening


def test_a_mask_without_names_leaves_words_alone() -> None:
    assert Mask((), ()).skeleton("A nurse earns $5.") == "a nurse earns ‹figure›."
