"""A role is found by whatever a person may call it, or the answer says what to try."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from writer.roles.profile import RoleProfile
from writer.roles.role_set import Role, RoleAmbiguous, RoleNotFound, RoleSet


def role(role_id: str, title: str, *aliases: str, category: str | None = None) -> Role:
    return Role(role_id, RoleProfile(title=title, aliases=aliases, category=category), Path(f"{role_id}.yaml"))


ROLES = RoleSet(
    [
        role("office-nurse", "office nurse", "clinic nurse"),
        role("nurse", "nurse", "RN", "registered nurse"),
        role("clinical-manager", "clinical manager", "Clinic nurse", category="healthcare"),
        role("c-plus-plus-developer", "C++ developer"),
        role("c-sharp-developer", "C# developer"),
        role("k-9-handler", "K-9 handler", "police dog handler"),
        role("maitre", "maître d'hôtel", "nurse"),
    ]
)


@pytest.mark.parametrize(
    ("name", "role_id"),
    [
        ("nurse", "nurse"),
        ("clinical-manager", "clinical-manager"),
        ("Clinical  Manager", "clinical-manager"),
        ("CLINICAL_MANAGER!", "clinical-manager"),
        ("rn", "nurse"),
        ("R.N.", "nurse"),
        ("c++ developer", "c-plus-plus-developer"),
        ("C# Developer", "c-sharp-developer"),
        ("K9 handler", "k-9-handler"),
        ("Maitre d’hotel", "maitre"),
        ("maitre", "maitre"),
    ],
)
def test_a_role_is_found(name: str, role_id: str) -> None:
    assert ROLES.find(name).id == role_id


def test_a_misspelt_name_gets_the_close_ones_and_a_command() -> None:
    with pytest.raises(RoleNotFound) as raised:
        ROLES.find("clincal manager")
    assert str(raised.value) == 'no role "clincal manager"; did you mean "clinical manager"? Try: writer roles clinical'
    assert [found.id for found in raised.value.suggestions] == ["clinical-manager"]


def test_a_name_like_nothing_gets_no_guesses() -> None:
    with pytest.raises(RoleNotFound) as raised:
        ROLES.find("quantum plumber")
    assert str(raised.value) == 'no role "quantum plumber". Try: writer roles'


def test_a_part_of_a_title_gets_the_titles_it_is_in() -> None:
    with pytest.raises(RoleNotFound, match='did you mean "K-9 handler"'):
        ROLES.find("handler")


def test_at_most_three_are_suggested() -> None:
    many = RoleSet(role(f"nurse-{letter}", f"nurse {letter}") for letter in "abcdef")
    with pytest.raises(RoleNotFound, match='"nurse a", "nurse b" or "nurse c"') as raised:
        many.find("nurse x")
    assert len(raised.value.suggestions) == 3


def test_an_alias_of_two_roles_is_ambiguous_and_names_both() -> None:
    with pytest.raises(
        RoleAmbiguous, match=r'"clinical manager" \(clinical-manager\) and "office nurse" \(office-nurse\)'
    ):
        ROLES.find("clinic nurse")


def test_a_title_wins_over_an_alias() -> None:
    assert ROLES.find("nurse").id == "nurse"


@given(st.text(max_size=3000))
def test_any_name_is_found_or_answered_in_one_line(name: str) -> None:
    answer = ""
    try:
        ROLES.find(name)
    except LookupError as error:
        answer = str(error)
    assert answer == "" or answer.isprintable()
    assert len(answer) < 500


def test_a_list_is_all_roles_or_those_that_fit_best_first() -> None:
    assert [found.id for found in ROLES.search()] == list(ROLES)
    assert [found.id for found in ROLES.search("nurse")][:2] == ["nurse", "office-nurse"]
    assert [found.id for found in ROLES.search("healthcare")] == ["clinical-manager"]
    assert [found.id for found in ROLES.search("develper")] == ["c-plus-plus-developer", "c-sharp-developer"]
    assert ROLES.search("zzzzzz") == ()


def test_the_set_is_a_mapping_in_the_order_of_ids_that_cannot_change() -> None:
    assert list(ROLES) == sorted(ROLES)
    assert len(ROLES) == 7
    with pytest.raises(KeyError):
        ROLES["absent"]
    with pytest.raises(TypeError):
        ROLES["x"] = ROLES["nurse"]  # type: ignore[index]
    with pytest.raises(AttributeError):
        ROLES.version = "x"  # type: ignore[misc]
