"""Articles stay true and clean with each field of a profile removed in turn: on one side, on the other, on both."""

from __future__ import annotations

import random

import pytest

from tests.narrator.made import Cut, compare, fields_of, profile, shipped
from writer.api import Writer
from writer.checks.page import from_document
from writer.checks.prose import check_prose
from writer.checks.prose_rules import read_rules
from writer.checks.truth import check_truth
from writer.render.document import document

PAIRS = [
    ("patient-relations-director", "clinical-manager"),
    ("nurse", "office-nurse"),
    ("attorney", "roofer"),
    ("esl-teacher", "chef-kitchen-manager"),
    ("software-developer", "bank-teller"),
    ("director-of-nursing", "k-9-handler"),
]


@pytest.mark.parametrize("sides", ["a", "b", "ab"])
@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_each_field_in_turn(writer: Writer, first: str, second: str, sides: str) -> None:
    rules = read_rules(writer.phrasebank, writer.lexicon)
    covered = [role.profile for role in writer.roles.values()]
    wrong = []
    fields = sorted({*fields_of(shipped()[first]), *fields_of(shipped()[second])})
    for seed, field in enumerate(fields):
        a = Cut(first, frozenset([field]) if "a" in sides else frozenset()).data
        b = Cut(second, frozenset([field]) if "b" in sides else frozenset()).data
        page = from_document(document(compare(writer, a, b, seed + random.Random(field).randrange(90)).article()))
        found = [*check_truth(page, profile(a), profile(b), writer.lexicon, covered)]
        found += [finding for finding in check_prose(page, rules, writer.style) if finding.level == "error"]
        wrong += [f"without {field}: {finding.message}: {finding.text}" for finding in found]
    assert wrong == []
