"""Whatever bytes stand in a data folder, the answer is roles or problems, and it comes soon."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import orjson
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from writer.problems import Problem, ProblemsError
from writer.roles.loading import load_roles
from writer.roles.profile import RoleProfile
from writer.roles.shape import dotted_fields

from .conftest import TODAY

# Sensible keys get the nonsense past the first gate.
keys = st.sampled_from([name.rpartition(".")[2] for name in dotted_fields(RoleProfile)]) | st.text(max_size=5)
values = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.just("nurse.")
data = st.recursive(
    values, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=6), max_leaves=30
)
objects = st.dictionaries(keys, data, max_size=8).map(lambda found: {"title": "nurse", **found})
written = objects.map(lambda found: yaml.safe_dump(found, allow_unicode=True).encode("utf-8", "surrogatepass"))
flow = objects.map(lambda found: str(found).encode("utf-8", "surrogatepass"))


def problems_in(data_dir: Path) -> tuple[Problem, ...]:
    try:
        load_roles(data_dir, today=TODAY)
    except ProblemsError as error:
        return error.problems
    return ()


def loaded_or_told(name: str, content: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.parent.mkdir()
        path.write_bytes(content)
        for problem in problems_in(Path(folder)):
            assert problem.message
            assert str(problem).isprintable()
            assert problem.path == str(path)


@pytest.mark.parametrize("name", ["roles/a.yaml", "imported/a.jsonl"])
@given(content=st.binary() | written | flow)
@settings(deadline=None, max_examples=150)
def test_any_bytes_are_loaded_or_told(name: str, content: bytes) -> None:
    loaded_or_told(name, content)


@given(found=st.lists(objects, max_size=4))
@settings(deadline=None)
def test_any_json_is_loaded_or_told(found: list[object]) -> None:
    lines = []
    for line in found:
        try:
            lines.append(orjson.dumps(line))
        except orjson.JSONEncodeError:  # whole numbers above 64 bits, lone surrogates
            lines.append(repr(line).encode("utf-8", "surrogatepass"))
    loaded_or_told("imported/a.jsonl", b"\n".join(lines))


@given(
    content=st.binary()
    | st.dictionaries(st.text(max_size=5), data, max_size=4).map(lambda d: yaml.safe_dump(d).encode())
)
@settings(deadline=None)
def test_any_bytes_as_sources_are_loaded_or_told(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        (Path(folder) / "roles").mkdir()
        (Path(folder) / "roles/a.yaml").write_text("title: a")
        (Path(folder) / "sources.yaml").write_bytes(content)
        assert all(problem.path.endswith("sources.yaml") for problem in problems_in(Path(folder)))
