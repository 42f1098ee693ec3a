"""Whatever is known of two roles and whatever is not, the article reads as if it had been written for just that."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable

import pytest
from hypothesis import given

from writer.api import Writer

from . import reading
from .made import TITLES, Two, compare, cut_pairs, examples, fields_of, in_all_formats, made_pairs
from .reading import Document

# A sentence may open in lower case only with a name that has a form of its own.
LOWER_BY_RULE = ("iOS ", "eBay ")
# What alone says nothing: it belongs to another field, or is not for the article.
JOINTS = (", and", ", while", ";")  # after the first half of a sentence
SILENT = {
    "aliases", "career_path", "soc", "sources", "outlook.years", "outlook.openings", "education.share", "pay.low",
    "pay.high", "experience.to_become.unit",
}  # fmt: skip
ABBREVIATIONS = re.compile(r"(?:\b[A-Z]|Inc|St|Ph\.D)\.$")


def faults(document: Document, titles: Iterable[str]) -> list[str]:
    """All that a careful reader would mark, each with the sentence it is in."""
    found = []
    for text in reading.texts(document):
        found += [f"leak {leak!r} in: {text}" for leak in reading.leaks(text)]
        found += [f"{article!r} in: {text}" for article in reading.wrong_articles(text)]
        found += [f"empty or a dash: {text!r}"] if text.strip() in ("", "-", "\u2013", "\u2014") else []
    goes_on = False  # whether the text before was the first half of a sentence
    for _, sentence in reading.sentences(document):
        text = sentence["text"]
        where = f"{text}  [{sentence['rule']} {sentence['variant']}]"
        if text[0].islower() and not text.startswith(LOWER_BY_RULE) and not goes_on:
            found.append(f"no capital: {where}")
        goes_on = not goes_on and text.endswith(JOINTS)
        if not goes_on and not re.search(r"[^.!?,;: ][.!?][)\"]?$", text):
            found.append(f"not one full stop at the end: {where}")
        for match in re.finditer(r"\S+ (?=[a-z])", text):
            may_be_small = ABBREVIATIONS.search(match[0].strip()) or text[match.end() :].startswith(LOWER_BY_RULE)
            if match[0].endswith(". ") and not may_be_small:
                found.append(f"no capital after {match[0]!r}: {where}")
        if strange := reading.strange_figures(sentence, titles):
            found.append(f"figures from nowhere {strange}: {where}")
    said = Counter([sentence["text"] for _, sentence in reading.sentences(document)] + reading.headings(document))
    found += [f"said {times} times: {text}" for text, times in said.items() if times > 1]
    found += [f"dangling: {text}" for text in dangling(document)]
    missing = [title for title in titles if title.casefold() not in document["title"].casefold()]
    found += [f"{missing} not in the title: {document['title']}"] if missing else []
    return found


# "It takes four years", "It is up to nurses to ..." lean on nothing.
LEANS = re.compile(
    r"(?:They|Their|Them|It|That|This|These|Both of them|Also|However)\b"
    r"(?! takes| falls| is up to| is the | usually| typically| normally)"
)


def dangling(document: Document) -> list[str]:
    """Sentences that lean on one before them that is not there."""
    found = []
    for _, paragraph in reading.paragraphs(document):
        previous = ""
        for sentence in paragraph:
            phrase = reading.phrase(sentence)
            opens = LEANS.match(sentence["text"])
            if (phrase.after and previous not in phrase.after) or (opens and not previous):
                found.append(f"{sentence['text']}  [{sentence['rule']} {sentence['variant']} after {previous!r}]")
            previous = sentence["rule"]
    return found


def check(writer: Writer, two: Two) -> None:
    a, b = two.a.data, two.b.data
    comparison = compare(writer, a, b, two.seed)
    made = in_all_formats(comparison)
    assert all(text.strip() for text in made.values())
    document = json.loads(made["json"])
    known = {*fields_of(a), *fields_of(b)} - SILENT
    assert document["sections"] or not known, f"nothing is said of {sorted(known)}"
    for section in document["sections"]:
        assert section["blocks"], f"empty section {section['id']}"
    # What a title names need not be a person; the title of the page says the person.
    persons = [narrated.title for narrated in (comparison.article().a, comparison.article().b)]
    found = faults(document, persons)
    assert not found, "\n".join(["", *found])




@given(two=cut_pairs())
@examples(120)
def test_shipped_roles_with_any_fields_missing(maker: Writer, two: Two) -> None:
    check(maker, two)


@given(two=made_pairs())
@examples(150)
def test_made_roles_with_any_fields_missing(maker: Writer, two: Two) -> None:
    check(maker, two)


@pytest.mark.parametrize(("title", "article"), TITLES.items())
def test_the_article_before_every_title(maker: Writer, title: str, article: str) -> None:
    """Read off the sentences: wherever "a" or "an" stands before the title, it is the right one."""
    before = re.compile(rf"\b(an?) {re.escape(title.removesuffix('ship'))}", re.IGNORECASE)
    other = {"title": "bartender", "pay": {"yearly": 40_000}, "experience": {"to_become": {"low": 1, "high": 2}}}
    data = {"title": title, "pay": {"yearly": 90_000}, "experience": {"to_become": {"low": 4, "high": 6}}}
    seen = set()
    for seed in range(8):
        document = json.loads(compare(maker, data, other, seed).json())
        for text in reading.texts(document):
            seen |= {found.lower() for found in before.findall(text)}
    assert seen == {article}
