"""The questions section: told where it is asked for, four to six questions where much is known, answers of its own."""

from __future__ import annotations

import json
from itertools import islice
from typing import Any

import pytest

from writer.api import UnknownSection, Writer

from . import reading
from .made import ROOT


def asked(document: Any) -> list[tuple[str, str]]:
    """Each question of an article with its answer."""
    return [
        (entry["question"]["text"], entry["answer"]["text"])
        for _, block in reading.blocks(document)
        for entry in block.get("questions", ())
    ]


def test_it_is_left_out_unless_asked_for(writer: Writer) -> None:
    document = json.loads(writer.compare("nurse", "attorney").json())
    assert asked(document) == []
    assert "questions" not in [section["id"] for section in document["sections"]]


def test_a_section_that_is_not_optional_cannot_be_asked_for() -> None:
    with pytest.raises(UnknownSection, match=r"no optional section 'salary' in outline\.yaml; it has questions"):
        Writer(ROOT / "data", ROOT / "phrasebank", extra=["salary"])


def test_the_questions_of_shipped_pairs(maker: Writer) -> None:
    counts = []
    for a, b in islice(maker.pairs(), 0, None, 60):
        document = json.loads(maker.compare(a.id, b.id, seed=3).json())
        found = asked(document)
        counts.append(len(found))
        assert len(found) != 1
        assert len(dict(found)) == len(found)
        assert all(question.endswith("?") for question, _ in found)
        body = {s["text"] for section, s in reading.sentences(document) if section != "questions"}
        assert body.isdisjoint(answer for _, answer in found)
    assert max(counts) <= 6
    assert sum(count >= 4 for count in counts) / len(counts) > 0.8


def test_too_little_is_no_section(maker: Writer) -> None:
    document = json.loads(maker.compare("K-9 handler", "LPN").json())
    assert asked(document) == []
