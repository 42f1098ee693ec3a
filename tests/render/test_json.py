"""The JSON keeps to its published schema, and what it says of each sentence can be looked up."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator
from narrator import reading
from narrator.made import ROOT, Two, compare, cut_pairs, examples, get, made_pairs, shipped

from writer.api import Writer
from writer.render.document import SCHEMA

PAIRS = [
    ("patient-relations-director", "clinical-manager"), ("k-9-handler", "lpn"), ("nurse", "office-nurse"),
    ("bank-teller", "software-developer"),
]  # fmt: skip
VALIDATOR = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(VALIDATOR.schema)


@given(two=cut_pairs() | made_pairs())
@examples(40)
def test_any_article_keeps_to_the_schema(maker: Writer, two: Two) -> None:
    document = json.loads(compare(maker, two.a.data, two.b.data, two.seed).json())
    assert [error.message for error in VALIDATOR.iter_errors(document)] == []


@pytest.fixture(params=PAIRS, ids="-".join)
def document(writer: Writer, request: pytest.FixtureRequest) -> Any:
    return json.loads(writer.compare(*request.param).json())


def test_every_phrase_is_where_it_is_said_to_be(document: Any) -> None:
    for _, sentence in reading.sentences(document):
        path, _, line = sentence["phrase"].rpartition(":")
        stands = (ROOT / path).read_text(encoding="utf-8").splitlines()[int(line) - 1]
        assert stands.strip().startswith(f"{sentence['variant']}:"), (sentence["phrase"], stands)
        assert reading.phrase(sentence).text in stands.replace('\\"', '"')


def test_the_literal_words_of_a_phrase_are_in_its_sentence(document: Any) -> None:
    for _, sentence in reading.sentences(document):
        text = re.sub(r"\W+", " ", sentence["text"]).lower()
        for literal in re.split(r"\{\{.*?\}\}|\[.*?\]", reading.phrase(sentence).text):
            assert re.sub(r"\W+", " ", literal).strip().lower() in text, sentence


def evidence(document: Any) -> Iterator[dict[str, Any]]:
    for _, sentence in reading.sentences(document):
        yield from sentence["evidence"]
    for _, block in reading.blocks(document):
        for row in block.get("rows", ()):
            yield from row["evidence"]


# Where a figure stands among all roles: what is ranked.
RANKED = {"standing.yearly": "pay.yearly", "standing.growth": "outlook.growth"}


def standing(role: str, field: str) -> dict[str, int]:
    """The share of the roles with a lower figure, of those whose figure is from the same source; counted one by one."""
    first, sources = field.split(".")[0], {id: data.get("sources", {}) for id, data in shipped().items()}
    figures = {id: get(data, field) for id, data in shipped().items() if get(data, field) is not None}
    alike = [figures[id] for id in figures if sources[id].get(first) == sources[role].get(first)]
    return {"above": 100 * sum(value < figures[role] for value in alike) // len(alike), "covered": len(alike)}


def test_evidence_is_what_the_profiles_say(document: Any, writer: Writer) -> None:
    found = list(evidence(document))
    assert len(found) > 30
    for entry in found:
        if entry["field"] in RANKED:
            assert entry["value"] == standing(entry["role"], RANKED[entry["field"]]), entry
            continue
        value = get(shipped()[entry["role"]], entry["field"])
        if entry["field"] == "skills":
            assert [skill["name"] for skill in entry["value"]] == [skill["name"] for skill in value]
        elif entry["field"] == "satisfaction":
            assert entry["value"]["score"] == value["score"]
        else:
            given = entry["value"]
            given = {key: given[key] for key in value} if isinstance(value, dict) else given
            assert given == value, entry


def test_sources_exist_and_are_those_of_the_profile(document: Any, writer: Writer) -> None:
    for entry in evidence(document):
        named = shipped()[entry["role"]].get("sources", {})
        field = RANKED.get(entry["field"], entry["field"])
        prefixes = [field.rsplit(".", n)[0] for n in range(field.count(".") + 1)]
        expected = next((named[prefix] for prefix in prefixes if prefix in named), None)
        assert entry["source"] == expected, entry
        assert expected is None or expected in writer.roles.sources


def test_every_sentence_of_figures_has_evidence(document: Any) -> None:
    for _, sentence in reading.sentences(document):
        assert sentence["evidence"], sentence
        roles = {entry["role"] for entry in sentence["evidence"]}
        assert roles <= {role["id"] for role in document["roles"]}


def test_every_source_of_a_figure_is_printed(document: Any, writer: Writer) -> None:
    printed = " ".join(entry for id, block in reading.blocks(document) if id == "sources"
                       for entry in block.get("entries", ()))  # fmt: skip
    used = {entry["source"] for entry in evidence(document)} - {None}
    missing = [id for id in used if writer.roles.sources[id].title not in printed]
    assert not missing


@pytest.mark.parametrize("seed", range(3))
def test_no_source_is_printed_without_a_figure_of_it(maker: Writer, seed: int) -> None:
    """A profile may name a source for what it does not hold: that source is not one of the article's."""
    bartender = {"title": "bartender", "pay": {"yearly": 40_000}, "sources": {"pay": "oews-2025", "people": "cps-2022"}}
    document = json.loads(compare(maker, bartender, {"title": "nurse", "sources": {"skills": "zippia"}}, seed).json())
    printed = [entry for _, block in reading.blocks(document) for entry in block.get("entries", ())]
    assert len(printed) == 1
    assert maker.roles.sources["oews-2025"].title in printed[0]
