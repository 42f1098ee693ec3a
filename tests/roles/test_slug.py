"""Ids are safe everywhere and tell apart what titles tell apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from writer.roles.slug import MAX_LENGTH, is_slug, slug


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Clinical Manager", "clinical-manager"),
        ("C++ developer", "c-plus-plus-developer"),
        ("C# developer", "c-sharp-developer"),
        ("C developer", "c-developer"),
        (".NET developer", "dot-net-developer"),
        ("ASP.NET developer", "asp-net-developer"),
        ("Node.js developer", "node-js-developer"),
        ("R&D manager", "r-and-d-manager"),
        ("chef/kitchen manager", "chef-kitchen-manager"),
        ("K-9 handler", "k-9-handler"),
        ("A+ technician", "a-plus-technician"),
        ("#1 fan", "number-1-fan"),
        ("women's health nurse", "womens-health-nurse"),
        ("women’s health nurse", "womens-health-nurse"),
        ("maître d'hôtel", "maitre-dhotel"),
        ("Straßenbauer", "strassenbauer"),
        ("Łódź guide", "lodz-guide"),
        ("  --nurse--  ", "nurse"),
        ("医生", "u533bu751f"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con-role"),
    ],
)
def test_titles_and_their_ids(title: str, expected: str) -> None:
    assert slug(title) == expected


def test_titles_of_signs_only_have_ids_that_differ() -> None:
    assert slug("!!!").startswith("role-")
    assert slug("!!!") != slug("???") != slug("")


def test_long_titles_are_cut_and_still_differ() -> None:
    assert slug("x" * 500) != slug("x" * 501)
    assert len(slug("x" * 500)) == MAX_LENGTH


@given(st.text())
def test_any_text_has_an_id_and_an_id_is_its_own(text: str) -> None:
    made = slug(text)
    assert is_slug(made)
    assert slug(made) == made


@pytest.mark.parametrize("text", ["", "a--b", "-a", "a-", "A", "a_b", "a.b", "a/b", "nul", "é", "a\n", "x" * 121])
def test_what_cannot_be_an_id(text: str) -> None:
    assert not is_slug(text)
