"""A data folder is loaded whole and immutable, or every problem of every file is told at once."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from writer.cache import Cache
from writer.problems import ProblemsError
from writer.roles.folder import MAX_YAML_BYTES
from writer.roles.loading import check_data, load_roles

from .conftest import TODAY, Check, Folder

Said = Callable[..., list[str]]


def test_a_title_is_enough(folder: Folder) -> None:
    roles = load_roles(folder({"roles/nurse.yaml": "title: nurse"}), today=TODAY)
    assert list(roles) == ["nurse"]
    assert roles["nurse"].profile.title == "nurse"
    assert roles["nurse"].profile.pay.yearly is None
    assert roles["nurse"].path.read_text() == "title: nurse"


def test_a_group_without_anything_in_it_is_an_absent_group(folder: Folder) -> None:
    roles = load_roles(folder({"roles/nurse.yaml": "title: nurse\npay:\nskills:\nforms: {plural: }\n"}), today=TODAY)
    assert roles["nurse"].profile.skills == ()


def test_roles_come_in_the_order_of_their_ids(folder: Folder) -> None:
    files = {"roles/b.yml": "title: b", "roles/c.jsonl": '{"title": "a"}\n\n{"id": "d", "title": "x"}\n'}
    assert list(load_roles(folder(files), today=TODAY)) == ["a", "b", "d"]


def test_profiles_cannot_change(folder: Folder) -> None:
    text = "title: nurse\npeople: {gender: {male: 3, female: 97}}\nskills: [{name: x}]\naliases: [RN]"
    profile = load_roles(folder({"roles/nurse.yaml": text}), today=TODAY)["nurse"].profile
    with pytest.raises(dataclasses.FrozenInstanceError):
        profile.title = "x"  # type: ignore[misc]
    with pytest.raises(TypeError, match="immutable"):
        profile.people.gender["male"] = 5  # type: ignore[index]
    with pytest.raises(TypeError, match="immutable"):
        profile.sources |= {"a": "b"}  # type: ignore[operator,misc]
    assert isinstance(profile.skills, tuple)
    assert isinstance(profile.aliases, tuple)
    assert hash(profile) == hash(dataclasses.replace(profile))


def test_all_problems_of_all_files_are_told_at_once(folder: Folder) -> None:
    data = folder(
        {
            "roles/a.yaml": "title: a\npay:\n  low: 130000\n  high: 128000\n  yeerly: 5\n",
            "roles/b.yaml": "titel: b\nskills:\n  - {name: x, share: 130}\n",
            "roles/c.yaml": "title: [\n",
            "roles/d.yaml": "title: d\n",
            "imported/e.jsonl": '{"title": "e"}\n{"title": "f", "pay": {"low": "x"}}\nnonsense\n',
        }
    )
    with pytest.raises(ProblemsError) as raised:
        load_roles(data, today=TODAY)
    places = [str(problem).partition("/data/")[2].partition(": ")[0] for problem in raised.value.problems]
    assert places == [
        "imported/e.jsonl:2:31",
        "imported/e.jsonl:3:1",
        "roles/a.yaml:3:8",
        "roles/a.yaml:5:3",
        "roles/b.yaml:1:1",
        "roles/b.yaml:1:1",
        "roles/b.yaml:3:22",
        "roles/c.yaml:2:1",
    ]
    assert set(raised.value.problems) <= set(check_data(data, TODAY))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("title: nurse\npay: {yeerly: 5}", '2:7: unknown field "yeerly" in pay; did you mean "yearly"?'),
        ("title: nurse\nyearly: 5", '2:1: unknown field "yearly"; did you mean "pay.yearly"?'),
        ("title: nurse\nid: x", '2:1: unknown field "id"; delete it: the name of the file is the role\'s id'),
        ("title: nurse\npay: {low: $80,000}", '2:12: pay.low is "$80"; expected a number; write 80,'),
        (
            "title: nurse\npay: {low: '$80,000'}",
            '2:12: pay.low is "$80,000"; expected a number; write 80000',
        ),
        ("title: nurse\npay: {low: yes}", '2:12: pay.low is "yes"; expected a number'),
        ("title: nurse\npay: {low: true}", "2:12: pay.low is true; expected a number"),
        ("title: nurse\npay: {low: -5}", "2:12: pay.low: -5 is too small; expected more than 0"),
        ("title: nurse\npay: 5", "2:6: pay is 5; expected a mapping; indent its fields below it"),
        ("title: 2024", '1:8: title is 2024; expected text; put it in quotes: "2024"'),
        ("title: true", '1:8: title is true; expected text; put it in quotes: "true"'),
        ("pay: {low: 5}", "1:1: title is missing; add a line title: ..."),
        ("title: ''", "1:8: title has 0 characters; expected at least 1"),
        (f"title: {'x' * 300}", "1:8: title has 300 characters; expected at most 200"),
        ("title: nurse\naliases: RN", '2:10: aliases is "RN"; expected a list; write [RN]'),
        ("title: nurse\nskills: [{share: 5}]", "2:10: skills[1].name is missing; add a line name: ..."),
        (
            "title: nurse\nskills: [{name: x, share: 130}]",
            "2:27: skills[1].share: 130 is too large; expected at most 100",
        ),
        ("title: nurse\nforms: {article: the}", '2:18: forms.article: "the" is not known here; expected "a" or "an"'),
        ("title: nurse\noutlook: {jobs: 3.5}", "2:17: outlook.jobs is 3.5; expected a whole"),
        ("title: nurse\nduties: {core: [5]}", "2:17: duties.core[1] is 5; expected text"),
        ("title: nurse\nduties: {core: [{d: x}]}", '2:18: unknown field "d" in duties.core[1]; '),
        ("title: nurse\nduties: {core: [{so_that: x}]}", "2:17: duties.core[1].do is missing"),
        ("title: nurse\nsummary: >\n  run it\n", "2:10: summary has a line break (U+000A); expected one line"),
        ('title: "nu\\u202erse"', "1:8: title has a character that turns the writing direction (U+202E)"),
        (
            'title: nurse\npeople: {race: {"a\\0b": 3}}',
            "2:17: the key people.race.a\\x00b has a control character (U+0000)",
        ),
        ("", "1:1: the file is empty; expected lines such as title: nurse"),
        ("- title", "1:1: the file does not hold a role; expected lines such as title: nurse"),
    ],
)
def test_a_message_names_the_place_the_fault_and_the_way_out(said: Said, text: str, message: str) -> None:
    assert any(line.startswith(f"roles/nurse.yaml:{message}") for line in said(text)), said(text)


def test_one_mistake_in_a_duty_is_one_problem(said: Said) -> None:
    for duty in ("5", "[x]", "{do: 5}", "{so_that: x}", "x" * 500):
        assert len(said(f"title: nurse\nduties: {{core: [{duty}]}}")) == 1


def test_nonsense_gives_a_short_report(check: Check) -> None:
    assert len(check(f"title: nurse\nskills: [{'5, ' * 5000}]")) <= 101


@pytest.mark.parametrize("name", ["Nurse", "nurse_x", "a--b", "-a", "café", "a.b", "con"])
def test_a_file_name_that_cannot_be_an_id_is_told_with_one_that_can(folder: Folder, name: str) -> None:
    (problem,) = check_data(folder({f"roles/{name}.yaml": "title: x"}), TODAY)
    assert "cannot be one" in problem.message
    assert problem.hint.startswith("rename the file to ")


def test_one_title_twice_is_a_problem(folder: Folder) -> None:
    (problem,) = check_data(folder({"roles/a.yaml": "title: Head nurse", "roles/b.yaml": "title: head-nurse"}), TODAY)
    assert not problem.is_warning
    assert problem.path.endswith("roles/b.yaml")
    assert "roles/a.yaml" in problem.message


def test_one_alias_twice_is_a_warning_that_names_both_files(folder: Folder) -> None:
    files = {"roles/a.yaml": "title: a\naliases: [x, RN]", "roles/b.yaml": "title: b\naliases: [rn, a]"}
    shared, title = load_roles(folder(files), today=TODAY).warnings
    assert (shared.line, shared.column) == (2, 11)
    assert shared.message == 'roles/b.yaml and roles/a.yaml both have the alias "rn"'
    assert title.message == 'the alias "a" is the title of "a" in roles/a.yaml'


def test_one_id_in_two_files_is_a_problem(folder: Folder) -> None:
    (problem,) = check_data(folder({"roles/a.yaml": "title: a", "roles/a.yml": "title: b"}), TODAY)
    assert problem.message == 'the role "a" is already in roles/a.yaml, line 1'


def test_a_folder_without_roles_or_no_folder_at_all_says_what_is_expected(folder: Folder, tmp_path: Path) -> None:
    for data, words in ((tmp_path / "absent", "no such folder"), (folder({"x": ""}), "no roles")):
        with pytest.raises(ProblemsError, match=words):
            load_roles(data, today=TODAY)


def test_only_plain_files_in_their_place_are_read(folder: Folder, tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("title: secret")
    data = folder({"roles/a.yaml": "title: a", "roles/.hidden.yaml": "x", "roles/README.md": "x", "roles/b.YAML": "x",
                   "roles/sub/c.yaml": "title: c", "d.yaml": "title: d"})  # fmt: skip
    (data / "roles/link.yaml").symlink_to(tmp_path / "secret.yaml")
    os.mkfifo(data / "roles/pipe.yaml")
    (data / "roles/folder.yaml").mkdir()
    found = {Path(problem.path).name: problem for problem in check_data(data, TODAY)}
    assert set(found) == {"b.YAML", "sub", "link.yaml", "pipe.yaml", "folder.yaml"}
    assert {name for name, problem in found.items() if problem.is_warning} == {"b.YAML", "sub"}
    assert "link" in found["link.yaml"].message


def test_a_linked_folder_is_not_entered(folder: Folder, tmp_path: Path) -> None:
    data = folder({"roles/a.yaml": "title: a"})
    (tmp_path / "elsewhere").mkdir()
    (data / "imported").symlink_to(tmp_path / "elsewhere")
    (problem,) = check_data(data, TODAY)
    assert problem.path.endswith("imported")


def test_a_file_that_is_too_large_is_refused_before_it_is_read(folder: Folder) -> None:
    data = folder({"roles/a.yaml": "title: a"})
    with (data / "roles/big.yaml").open("wb") as file:
        file.truncate(10**12)  # sparse: reading it would take minutes
    (problem,) = check_data(data, TODAY)
    assert f"{MAX_YAML_BYTES:,}" in problem.message


def test_bytes_that_are_not_utf8_are_placed(folder: Folder) -> None:
    data = folder({"roles/a.yaml": "title: a"})
    (data / "roles/b.yaml").write_bytes(b"title: b\ncategory: caf\xe9\n")
    (problem,) = check_data(data, TODAY)
    assert (problem.line, problem.column) == (2, 14)
    assert problem.hint == "save the file as UTF-8"


def test_the_version_follows_the_content(folder: Folder) -> None:
    versions = [
        load_roles(folder({"roles/nurse.yaml": text}), today=TODAY, cache=Cache(None)).version
        for text in ("title: nurse", "title: nurse ", "title: nurse")
    ]
    assert versions[0] == versions[2] != versions[1]
