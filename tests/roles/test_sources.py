"""Every figure can be traced to a publication that exists."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from writer.roles.loading import load_roles
from writer.roles.sources import source_id

from .conftest import TODAY, Folder

Said = Callable[..., list[str]]

BLS = "oews-2025:\n  publisher: BLS\n  title: Wages\n  year: 2025\n  url: https://www.bls.gov/oes/\n"


def test_sources_are_there_by_id(folder: Folder) -> None:
    roles = load_roles(
        folder({"roles/a.yaml": "title: a", "sources.yaml": BLS + "onet-29.3: {publisher: x, title: y}"}), today=TODAY
    )
    assert roles.sources["oews-2025"].year == 2025
    assert roles.sources["onet-29.3"].url is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x: {publisher: p, title: t, year: 2027}", "1:35: year: 2027 is in the future; expected a year up to 2026"),
        ("x: {publisher: p}", "1:4: title is missing"),
        ("x: {publisher: p, title: t, licnce: z}", '1:29: unknown field "licnce"; did you mean "licence"?'),
        ("x: {publisher: p, title: t, url: 'javascript:alert(1)'}", '1:34: url: "javascript:alert(1)" is not a web'),
        ("x: {publisher: p, title: t, url: 'https://a\"b'}", "1:34: url: "),
        ("x: {id: x, publisher: p, title: t}", '1:5: unknown field "id"; the key above is the id'),
        ("X y: {publisher: p, title: t}", '1:1: "X y" cannot be the id of a source'),
        ("x:", '1:1: the source "x" is empty'),
        ("- x", "1:1: this is not a list of sources"),
    ],
)
def test_a_wrong_source_is_told_with_its_place(said: Said, text: str, message: str) -> None:
    (found,) = said("title: nurse", {"sources.yaml": text})
    assert found.startswith(f"sources.yaml:{message}")


def test_a_source_that_does_not_exist_is_a_problem(said: Said) -> None:
    (found,) = said("title: nurse\nsources:\n  pay: oews-2052\n", {"sources.yaml": BLS})
    assert found == 'roles/nurse.yaml:3:8: sources: "oews-2052" is not in sources.yaml; did you mean "oews-2025"?'


def test_a_source_with_a_problem_is_not_reported_again_where_it_is_used(said: Said) -> None:
    assert len(said("title: nurse\nsources: {pay: x}\n", {"sources.yaml": "x: {publisher: p}"})) == 1


def test_a_field_that_does_not_exist_is_a_problem(said: Said) -> None:
    (found,) = said("title: nurse\nsources: {pay.loww: oews-2025}", {"sources.yaml": BLS})
    assert found.startswith('roles/nurse.yaml:2:11: sources: "pay.loww" is not a field')
    assert found.endswith('did you mean "pay.low"?')


def test_figures_without_a_source_are_a_warning_where_others_have_one(said: Said) -> None:
    text = "title: nurse\npay: {low: 5}\noutlook: {growth: 3, jobs: 5}\nskills: [{name: x}]\n"
    assert said(text) == []
    assert said(text + "sources: {pay: oews-2025, outlook.jobs: oews-2025}", {"sources.yaml": BLS}) == [
        "roles/nurse.yaml:3:11: warning: no source is named for outlook.growth; add outlook: ... under sources",
        "roles/nurse.yaml:4:1: warning: no source is named for skills; add skills: ... under sources",
    ]


def test_a_hand_written_figure_does_not_pass_under_an_imported_source(said: Said) -> None:
    imported = {
        "imported/a.jsonl": '{"id": "nurse", "pay": {"low": 5}, "sources": {"pay": "oews-2025"}}',
        "sources.yaml": BLS,
    }
    (found,) = said("title: nurse\npay: {low: 6}\n", imported)
    assert found.startswith('roles/nurse.yaml:2:7: warning: pay.low is written here, but its source "oews-2025"')
    assert said("title: nurse\npay: {low: 6}\nsources: {pay.low: oews-2025}", imported) == []


def test_the_closest_field_names_the_source() -> None:
    sources = {"pay": "a", "pay.low": "b"}
    assert source_id(sources, "pay.low") == "b"
    assert source_id(sources, "pay.high") == "a"
    assert source_id(sources, "payroll") is None
