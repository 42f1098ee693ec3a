"""The published schemas hold for what the program reads and writes."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from writer.api import Writer

from .conftest import Run

PAIRS = [
    ("patient relations director", "clinical manager"), ("nurse", "office nurse"), ("nurse", "bartender"),
    ("K-9 handler", "attorney"), ("ESL teacher", "librarian"), ("chef/kitchen manager", "truck driver"),
]  # fmt: skip


@pytest.mark.parametrize("shape", ["role", "article"])
def test_the_schemas_are_schemas(run: Run, shape: str) -> None:
    ran = run("schema", shape)
    schema = json.loads(ran.out)
    assert ran.code == 0
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("pair", PAIRS)
def test_articles_follow_the_schema(run: Run, writer: Writer, pair: tuple[str, str]) -> None:
    validator = Draft202012Validator(json.loads(run("schema", "article").out))
    article = json.loads(writer.compare(*pair).json())
    assert [error.message for error in validator.iter_errors(article)] == []


def test_the_schema_is_strict(run: Run, writer: Writer) -> None:
    validator = Draft202012Validator(json.loads(run("schema", "article").out))
    article = json.loads(writer.compare("nurse", "bartender").json())
    article["sections"][0]["blocks"][0]["sentences"][0]["mood"] = "good"
    assert not validator.is_valid(article)


def test_a_shape_without_schema(run: Run) -> None:
    assert run("schema", "bank").code == 2
