"""Sentences on the place of the two among all roles, on tenths and averages, and answers: true and false ones."""

from __future__ import annotations

import pytest

from tests.narrator.made import profile
from writer.api import Writer
from writer.checks.page import Page, Part
from writer.checks.truth import TruthCheck
from writer.roles.profile import RoleProfile

A = {
    "title": "nurse",
    "pay": {"yearly": 90000, "low": 60000, "high": 130000},
    "outlook": {"growth": 9, "years": "2024-34"},
}
B = {
    "title": "bartender",
    "pay": {"yearly": 40000, "low": 20000, "high": 70000},
    "outlook": {"growth": -2, "years": "2024-34"},
}
OTHERS = [30000, 32000, 34000, 36000, 38000, 42000, 50000, 91000]

PAY = "Who earns more, a nurse or a bartender?"
FUTURE = "Is the future brighter for nurses or for bartenders?"


@pytest.fixture
def check(writer: Writer) -> TruthCheck:
    a, b = profile(A), profile(B)
    return TruthCheck(a, b, writer.lexicon, [a, b, *others()])


def others() -> list[RoleProfile]:
    """Roles that stand among the two by pay; by growth the two come first and last."""
    return [
        profile({"title": f"role {n}", "pay": {"yearly": pay}, "outlook": {"growth": n, "years": "2024-34"}})
        for n, pay in enumerate(OTHERS)
    ] + [profile({"title": "abroad", "pay": {"yearly": 1000, "currency": "EUR"}})]


def kinds(check: TruthCheck, sentence: str) -> set[str]:
    page = Page("Nurse vs bartender", (Part("salary", "Pay", (sentence,)),))
    return {finding.kind for finding in check.check(page)}


TRUE = [
    "Of the 10 roles covered here, nurses out-earn 80 percent, but bartenders only 50 percent.",
    "Nurses average more than 80 percent of the 10 roles covered here, bartenders more than 50 percent.",
    "Among the 10 roles covered here the two stand apart, above 80 percent (nurses) and 50 percent (bartenders).",
    "Nurses have the highest projected growth of the 10 roles covered here.",
    "Among the 10 roles covered here, bartenders come last in projected growth; nurses leave 90 percent behind.",
    "None of the 10 roles covered here has a lower projected rate than bartenders.",
    "At least nine in ten bartenders earn less than the average of nurses.",
    "Even the best-paid tenth of bartenders begins below what nurses make on average.",
    "The average of nurses is more than nine in ten bartenders earn.",
    "What nurses make on average, fewer than one in ten bartenders earn.",
]
FALSE = [
    "Of the 10 roles covered here, nurses out-earn 70 percent, but bartenders only 50 percent.",
    "Of the 11 roles covered here, nurses out-earn 80 percent, but bartenders only 50 percent.",
    "Of the 10 roles covered here, bartenders out-earn 80 percent, but nurses only 50 percent.",
    "Nurses average less than 80 percent of the 10 roles covered here, bartenders more than 50 percent.",
    "Nurses have the highest average of the 10 roles covered here, and bartenders out-earn 50 percent of them.",
    "Bartenders have the lowest average of the 10 roles covered here; nurses are ahead of 80 percent.",
    "Nobody in the 10 roles covered here averages more than nurses.",
    "Bartenders have the highest projected growth of the 10 roles covered here.",
    "Among the 10 roles covered here, nurses come last in projected growth.",
    "None of the 10 roles covered here has a lower projected rate than nurses.",
    "Among the 10 roles covered here, either average ranks in the top fifth.",
    "Next to the 10 roles covered here both averages are low.",
    "At least nine in ten nurses earn less than the average of bartenders.",
    "The averages hide an overlap: at least one in ten bartenders earns more than nurses do on average.",
    "The best-paid tenth of bartenders out-earns the average of nurses.",
    "The average of nurses is less than nine in ten bartenders earn.",
    "What nurses make on average, more than one in ten bartenders earn.",
]


@pytest.mark.parametrize("sentence", TRUE)
def test_what_is_true_is_not_found(check: TruthCheck, sentence: str) -> None:
    assert kinds(check, sentence) == set()


@pytest.mark.parametrize("sentence", FALSE)
def test_what_is_false_is_found(check: TruthCheck, sentence: str) -> None:
    assert kinds(check, sentence) == {"contradicted"}


def test_without_other_roles_no_place_is_borne_out(writer: Writer) -> None:
    assert kinds(TruthCheck(profile(A), profile(B), writer.lexicon), TRUE[0]) == {"unsupported"}


@pytest.mark.parametrize(
    ("question", "answer", "is_true"),
    [
        (PAY, "Nurses do, by $50,000 a year on average.", True),
        (PAY, "Nurses do, by about $45,000 a year on average.", False),
        (PAY, "Bartenders do, by $50,000 a year on average.", False),
        (PAY, "It is bartenders, who make $50,000 more in a year.", False),
        (PAY, "Neither: the average is the same for both, $90,000 a year.", False),
        (FUTURE, "Growth favors nurses, with a lead of 11 percentage points.", True),
        (FUTURE, "Growth favors bartenders, with a lead of 11 percentage points.", False),
        (FUTURE, "Growth favors nurses, with a lead of 12 percentage points.", False),
    ],
)
def test_answers_are_held_against_their_questions(
    check: TruthCheck, question: str, answer: str, is_true: bool
) -> None:
    page = Page("Nurse vs bartender", (Part("questions", "Questions", questions=((question, answer),)),))
    assert (check.check(page) == []) is is_true
