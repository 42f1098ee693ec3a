"""Imported below, hand-written above: what a person wrote is never overwritten, what is missing is filled in."""

from __future__ import annotations

import time
from pathlib import Path

import orjson

from writer.roles.loading import check_data, load_roles
from writer.roles.profile import RoleProfile

from .conftest import TODAY, Folder

IMPORTED = (
    '{"id": "nurse", "title": "registered nurses", "aliases": ["RN", "staff nurse"], '
    '"pay": {"low": 10, "high": 20}, "skills": [{"name": "a"}, {"name": "b"}], '
    '"people": {"gender": {"male": 40, "female": 60}}, "experience": {"to_become": {"low": 4, "high": 6}}}\n'
)


def merged(folder: Folder, hand: str, imported: str = IMPORTED) -> RoleProfile:
    return load_roles(folder({"roles/nurse.yaml": hand, "imported/a.jsonl": imported}), today=TODAY)["nurse"].profile


def test_fields_merge_and_the_hand_written_wins(folder: Folder) -> None:
    profile = merged(folder, "title: nurse\npay: {low: 12}\n")
    assert profile.title == "nurse"
    assert (profile.pay.low, profile.pay.high) == (12, 20)
    assert profile.aliases == ("RN", "staff nurse")


def test_lists_are_replaced(folder: Folder) -> None:
    assert [skill.name for skill in merged(folder, "skills: [{name: c}]").skills] == ["c"]


def test_null_takes_away_what_was_imported(folder: Folder) -> None:
    profile = merged(folder, "pay: {low: null}\nskills: null\n")
    assert (profile.pay.low, profile.pay.high) == (None, 20)
    assert profile.skills == ()


def test_one_measurement_is_replaced_whole(folder: Folder) -> None:
    profile = merged(folder, "people: {gender: {women: 90}}\nexperience: {to_become: {low: 6, unit: months}}")
    assert dict(profile.people.gender) == {"women": 90}
    assert profile.experience.to_become is not None
    assert profile.experience.to_become.high is None


def test_a_role_may_be_imported_only_and_its_path_says_so(folder: Folder) -> None:
    roles = load_roles(folder({"imported/a.jsonl": '{"title": "Registered nurse"}'}), today=TODAY)
    assert roles["registered-nurse"].path.name == "a.jsonl"


def test_importers_add_to_each_other_in_the_order_of_their_files(folder: Folder) -> None:
    files = {"imported/a.jsonl": '{"title": "x", "pay": {"low": 1, "high": 3}}', "imported/b.yaml": "title: b"}
    files["imported/c.jsonl"] = '{"title": "x", "pay": {"low": 2}}'
    pay = load_roles(folder(files), today=TODAY)["x"].profile.pay
    assert (pay.low, pay.high) == (2, 3)


def test_one_importer_that_has_a_role_twice_is_wrong(folder: Folder) -> None:
    (problem,) = check_data(folder({"imported/a.jsonl": '{"title": "x"}\n\n{"title": "X"}\n'}), TODAY)
    assert (problem.line, problem.message) == (3, 'the role "x" is already in imported/a.jsonl, line 1')


def test_lines_are_checked_to_the_column(folder: Folder) -> None:
    lines = [
        '{"title": "a", "title": "b"}',
        '  {"id": "A b", "title": "x"}',
        '{"pay": {}}',
        "[1]",
        '{"title": "d", "pay": {"low" : "ü", "x": [{}, 1]}}',
        '{"title": "e", "p\\u00fc": NaN}',
        '{"title": "\\ud800"}',
        '{"title": ' + "[" * 60 + "]" * 60 + "}",
        '{"title": "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["}',
        '{"title": "f"} x',
        "5" * 1_000_001,
    ]
    found = check_data(folder({"imported/a.jsonl": "\n".join(lines)}), TODAY)
    assert [(problem.line, problem.column) for problem in found] == [
        (1, 16), (2, 10), (3, 1), (4, 1), (5, 32), (5, 37), (6, 27), (7, 12), (8, 1), (10, 16), (11, 1),
    ]  # fmt: skip


def test_a_thousand_lines_load_in_a_second(tmp_path: Path) -> None:
    skills = [{"name": f"skill {number}", "importance": 3.5} for number in range(35)]
    duties = {"examples": [f"carry out the duty with the number {number}" for number in range(10)]}
    lines = [
        orjson.dumps({"title": f"role {number}", "pay": {"low": 1, "high": 9}, "skills": skills, "duties": duties})
        for number in range(1016)
    ]
    (tmp_path / "imported").mkdir()
    (tmp_path / "imported/all.jsonl").write_bytes(b"\n".join(lines))
    start = time.perf_counter()
    assert len(load_roles(tmp_path, today=TODAY)) == 1016
    assert time.perf_counter() - start < 2  # half that where nothing else runs
