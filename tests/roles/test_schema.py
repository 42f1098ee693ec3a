"""The published schema is that of the code, helps an editor, and accepts what we ship."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import jsonschema
import pytest

from writer.roles import profile
from writer.roles.schema import FIELDS, role_schema, write_schema
from writer.yamlfile import read_yaml

DATA = Path(__file__).parents[2] / "data"
SCHEMA = jsonschema.Draft202012Validator(role_schema())


def test_the_published_file_is_up_to_date(tmp_path: Path) -> None:
    write_schema(tmp_path / "schema.json")
    hint = "write it again with writer.roles.schema.write_schema"
    assert (DATA / "role.schema.json").read_bytes() == (tmp_path / "schema.json").read_bytes(), hint


def test_every_field_is_described() -> None:
    found = vars(profile).items()
    classes = {name: cls for name, cls in found if dataclasses.is_dataclass(cls) and cls.__module__ == profile.__name__}
    fields = {f"{name}.{field.name}" for name, cls in classes.items() for field in dataclasses.fields(cls)}
    assert set(FIELDS) == fields


@pytest.mark.parametrize("path", sorted((DATA / "roles").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_shipped_roles_fit_it(path: Path) -> None:
    SCHEMA.validate(read_yaml(path.read_text(encoding="utf-8"), path.name).data)


@pytest.mark.parametrize("data", [{}, {"title": 5}, {"title": "x", "pey": {}}, {"title": "x", "pay": {"low": -1}}])
def test_it_refuses_what_loading_refuses(data: object) -> None:
    assert not SCHEMA.is_valid(data)


def test_the_examples_fit_their_own_fields() -> None:
    for field, (_, example) in FIELDS.items():
        cls, name = field.split(".")
        schema = role_schema()
        properties = schema["properties"] if cls == "RoleProfile" else schema["$defs"][cls]["properties"]
        if example is not None:
            jsonschema.Draft202012Validator({"$defs": schema["$defs"], **properties[name]}).validate(example)
