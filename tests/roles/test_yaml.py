"""A YAML file is read as its writer meant it, or refused with the place."""

from __future__ import annotations

import time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from writer import yamlfile
from writer.yamlfile import MAX_DEPTH, read_yaml


@pytest.fixture(params=["C", "Python"], autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both parsers keep every promise."""
    if request.param == "Python":
        monkeypatch.setattr(yamlfile, "_LOADER", yaml.SafeLoader)


def read(text: str) -> object:
    found = read_yaml(text, "f.yaml")
    assert found.problems == []
    return found.data


def problems(text: str) -> list[str]:
    return [str(problem) for problem in read_yaml(text, "f.yaml").problems]


@pytest.mark.parametrize(
    "text",
    ["no", "yes", "on", "off", "Y", "2024-34", "2024-01-01", "12:30", "1_000", "0x1f", "012", "1e999", ".inf", ".nan",
     "$5", "+", ".", "1.2.3", "11-9111", "=", "0.5.1"],
)  # fmt: skip
def test_what_looks_like_text_is_text(text: str) -> None:
    assert read(f"a: {text}") == {"a": text}


@pytest.mark.parametrize(
    ("text", "value"),
    [("0", 0), ("-5", -5), ("+5", 5), ("2024", 2024), ("40.42", 40.42), (".5", 0.5), ("1e3", 1000.0), ("-0.3", -0.3),
     ("true", True), ("False", False), ("null", None), ("~", None), ("", None)],
)  # fmt: skip
def test_numbers_and_the_three_words_are_values(text: str, value: object) -> None:
    data = read(f"a: {text}")
    assert data == {"a": value}
    assert isinstance(data, dict)
    assert type(data["a"]) is type(value)


def test_quotes_make_text_and_keys_always_are() -> None:
    assert read("\"1\": '2'\n3: 4\nno: yes") == {"1": "2", "3": 4, "no": "yes"}


def test_every_value_and_key_has_its_place() -> None:
    found = read_yaml("title: nurse\npay:\n  low: 5\nskills:\n  - {name: x, share: 3}\n  - é: y\n", "f.yaml")
    places = found.positions
    assert places.of(("title",)) == (1, 8)
    assert places.of_key(("pay", "low")) == (3, 3)
    assert places.of(("pay", "low")) == (3, 8)
    assert places.of(("skills", 0, "share")) == (5, 22)
    assert places.of(("skills", 1, "é")) == (6, 8)
    assert places.of(("pay", "absent", "deeper")) == (3, 3), "what is absent is where it would be"


def test_a_byte_order_mark_moves_nothing() -> None:
    assert read_yaml("\ufefftitle: x", "f").positions.of(("title",)) == (1, 8)


def test_all_duplicate_keys_are_reported_and_the_first_values_stay() -> None:
    text = "a: 1\nb: {c: 1, c: [2, {d: 3}]}\na: {b: 1, b: 2}\n"
    assert problems(text) == [
        'f.yaml:2:11: the key "c" is already on line 2; expected each key once; delete one of the two',
        'f.yaml:3:1: the key "a" is already on line 1; expected each key once; delete one of the two',
        'f.yaml:3:11: the key "b" is already on line 3; expected each key once; delete one of the two',
    ]
    assert read_yaml(text, "f").data == {"a": 1, "b": {"c": 1}}


def test_aliases_are_read() -> None:
    assert read("a: &x [1, {b: 2}]\nb: *x\nc: [*x, &y t, *y]") == {
        "a": [1, {"b": 2}], "b": [1, {"b": 2}], "c": [[1, {"b": 2}], "t", "t"],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("a: !!python/object/apply:os.system [ls]", "1:4", "tag"),
        ("a: !mine x", "1:4", "tag"),
        ("a: !!binary x", "1:4", "tag"),
        ("<<: {a: 1}", "1:1", "merge keys"),
        ("a: &x [*x]", "1:8", "nothing that is complete"),
        ("a: *x", "1:4", "nothing that is complete"),
        ("[a]: b", "1:1", "cannot be a key"),
        ("a: {{ slot }}", "1:5", "in quotes"),
        ("a\n---\nb", "2:1", "second document"),
        ("a: b: c", "1:5", "in quotes"),
        ("x: 1\n\ta: b", "2:1", "not valid YAML"),
        ("a: [1,\nb: 2", "", "not valid YAML"),
        ("a: \0", "1:4", "U+0000"),
        ("a: 1\nb: \x1b", "2:4", "U+001B"),
        ("a: \ud800", "", "UTF-8"),
    ],
)
def test_what_is_refused_is_refused_with_its_place(text: str, place: str, words: str) -> None:
    (problem,) = problems(text)
    assert words in problem
    assert problem.startswith(f"f.yaml:{place}")


def bomb(levels: int) -> str:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]" for level in range(1, levels)]
    return "\n".join(lines)


def deep_by_aliases(levels: int) -> str:
    lines = ["a0: &a0 [x]"]
    lines += [f"a{level}: &a{level} {'[' * 20}*a{level - 1}{']' * 20}" for level in range(1, levels)]
    return "\n".join(lines)


HOSTILE = {
    "alias bomb": bomb(12),
    "one long text by many aliases": "a: &a " + "x" * 100_000 + "\nb: [" + "*a, " * 1000 + "]",
    "deep by aliases": deep_by_aliases(40),
    "brackets": "[" * 900_000,
    "braces": "{a: " * 200_000,
    "dashes": "- " * 400_000,
    "questions": "[" + "? " * 400_000,
    "too many values": "[" + "1," * 400_000 + "]",
    "too large": "#" * 1_000_001,
    "open quote": '"' + "x" * 900_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_refused_at_once(name: str) -> None:
    start = time.perf_counter()
    (problem,) = problems(HOSTILE[name])
    assert len(problem) < 400
    assert time.perf_counter() - start < 5


def test_nesting_is_read_up_to_the_limit() -> None:
    assert problems("[" * MAX_DEPTH + "]" * MAX_DEPTH) == []
    assert "nested" in problems("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1))[0]


@given(st.text())
def test_no_text_makes_the_reader_fail(text: str) -> None:
    found = read_yaml(text, "f")
    assert found.problems or isinstance(found.data, dict | list | str | int | float | bool | None)


plain = st.text(st.characters(codec="ascii", categories=["L", "N", "P", "S"])) | st.integers(-9, 9) | st.booleans()
nested = st.recursive(plain, lambda inner: st.lists(inner) | st.dictionaries(st.text("ab:#", max_size=3), inner))


@given(nested)
def test_what_a_program_writes_is_read_back(data: object) -> None:
    assert read(yaml.safe_dump(data)) == data
