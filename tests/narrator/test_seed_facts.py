"""The pair whose published page was to be beaten: what a reader found there, she finds here."""

from __future__ import annotations

import json
import re

import pytest

from writer.api import Writer

from . import reading

A, B = "patient relations director", "clinical manager"
# Label of the row, and the cells of A and B, as that page gives them.
ROWS = [
    ("Yearly salary", "$94,921", "$84,066"),
    ("Hourly rate", "$45.64", "$40.42"),
    ("Growth rate", "28%", "28%"),
    ("Number of jobs", "91,308", "81,863"),
    ("Most common degree", "Bachelor's degree, 55%", "Bachelor's degree, 48%"),
    ("Average age", "47", "47"),
    ("Years of experience", "6 years", "6 years"),
    ("Average salary", "$94,921", "$84,066"),
    ("Salary range", "$61,000\u2013$145,000", "$55,000\u2013$128,000"),
    ("Highest-paying city", "North Las Vegas, NV", "San Francisco, CA"),
    ("Highest-paying state", "Nevada", "Rhode Island"),
    ("Best-paying company", "AstraZeneca", "Genentech"),
    ("Best-paying industry", "Health care", "Health care"),
    ("Major", "Nursing", "Nursing"),
    ("Most common college", "University of Pennsylvania", "University of Pennsylvania"),
    ("Men", "25%", "22.6%"),
    ("Women", "75%", "77.4%"),
    ("Black or African American", "11.5%", "11.4%"),
    ("Unknown", "4.3%", "4.3%"),
    ("Hispanic or Latino", "15.1%", "14.4%"),
    ("Asian", "7.1%", "8%"),
    ("White", "61.2%", "61.2%"),
    ("American Indian and Alaska Native", "0.7%", "0.7%"),
    ("LGBT share", "12%", "12%"),
]
SKILLS = {
    A: ["Patients, 21%", "Patient care, 9%", "Patient safety, 7%", "Revenue cycle, 5%", "Customer service, 5%",
        "Acute care, 4%"],
    B: ["Patients, 19%", "Customer service, 8%", "Home health, 6%", "Direct patient care, 5%",
        "Quality patient care, 5%", "Patient education, 3%"],
}  # fmt: skip
# The duties of that page, each by the words that carry it.
DUTIES = {
    A: [["joint commission", "regulat"], ["quality improvement", "disciplin"], ["jcaho"], ["cms", "iex", "cti", "tcs"],
        ["monthly", "payroll", "budget"], ["schedule"], ["pto", "vacation"], ["outlying", "pto"]],
    B: [["irb"], ["25", "receptionists", "coordinators"], ["cro", "vendors"], ["billing", "research"],
        ["drug study product", "fda"], ["cra", "milestone"], ["imaging", "radiation therapy", "medical oncology"]],
}  # fmt: skip
# What each does, from that page's paragraphs.
WORK = {
    A: ["communication", "strateg", "families", "inquiries", "concerns", "staff", "goals", "policies and regulations"],
    B: ["medical procedures", "administrative", "staffing", "budget", "procedures", "safety", "support"],
}


@pytest.fixture(scope="module", params=[0, 1, 2, 3])
def document(writer: Writer, request: pytest.FixtureRequest) -> reading.Document:
    found: reading.Document = json.loads(writer.compare(A, B, seed=request.param).json())
    return found


def test_every_figure_stands_in_a_table(document: reading.Document) -> None:
    rows = {(row["label"], *row["cells"]) for _, block in reading.blocks(document) for row in block.get("rows", ())}
    assert not [row for row in ROWS if row not in rows]


def test_nothing_is_missing_or_empty(document: reading.Document) -> None:
    cells = [cell for _, block in reading.blocks(document) for row in block.get("rows", ()) for cell in row["cells"]]
    assert None not in cells
    assert not [text for text in reading.texts(document) if text.strip() in ("", "-") or re.search("None|satisf", text)]


def test_the_skills_are_listed_with_their_shares(document: reading.Document) -> None:
    lists = [block["entries"] for section, block in reading.blocks(document)
             if section == "skills" and block["kind"] == "list"]  # fmt: skip
    assert lists == [SKILLS[A], SKILLS[B]]


@pytest.mark.parametrize(("role", "place"), [(A, 0), (B, 1)])
def test_the_duties_are_listed(document: reading.Document, role: str, place: int) -> None:
    lists = [block["entries"] for section, block in reading.blocks(document)
             if section == "duties" and block["kind"] == "list"]  # fmt: skip
    entries = [entry.lower() for entry in lists[place]]
    assert not [
        words for words in DUTIES[role] if not any(all(word in entry for word in words) for entry in entries)
    ]  # fmt: skip


@pytest.mark.parametrize(("role", "section"), [(A, "what-a-does"), (B, "what-b-does")])
def test_the_work_is_told(document: reading.Document, role: str, section: str) -> None:
    text = " ".join(sentence["text"] for id, sentence in reading.sentences(document) if id == section).lower()
    assert not [word for word in WORK[role] if word not in text]


def test_the_summary_answers_first(document: reading.Document) -> None:
    """The opening figures of that page: time to enter, pay of both, who earns more, and the top skills."""
    text = " ".join(sentence["text"] for id, sentence in reading.sentences(document) if id == "summary")
    assert "$94,921" in text
    assert "$84,066" in text or "$10,855" in text  # the other average, or how far it lies below
    assert "13 percent" in text or "$10,855" in text
    assert "four to six years" in text
    for skill in ("patients", "patient care", "patient safety", "customer service", "home health"):
        assert skill in text, skill


def test_ties_are_told_as_ties(document: reading.Document) -> None:
    cases = {sentence["fact"]: sentence["case"] for _, sentence in reading.sentences(document)}
    for fact in ("experience.years", "people.age", "people.lgbt", "pay.industry", "education.major"):
        assert cases[fact] == "same", fact
    assert cases["outlook.growth"] == "same_up"


def test_the_category_and_the_source_are_there(document: reading.Document) -> None:
    found = dict(reading.blocks(document))["sources"]
    assert found["kind"] == "link"
    assert found["text"] == "Browse executive management jobs"
    lists = [block["entries"] for id, block in reading.blocks(document) if id == "sources" and block["kind"] == "list"]
    assert len(lists[0]) == 1
    assert "Zippia" in lists[0][0]
