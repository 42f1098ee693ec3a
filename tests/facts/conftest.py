"""A pair from two mappings, and the fact of one kind found in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from pydantic import TypeAdapter

from writer.api import Writer
from writer.facts.fact import Fact, Pair
from writer.facts.kinds import PAIR_PLACES, find_facts
from writer.narrator.words import Both
from writer.roles.profile import RoleProfile
from writer.roles.role_set import Role

ADAPTER = TypeAdapter(RoleProfile)


def role(id: str, data: Mapping[str, Any]) -> Role:
    return Role(id, ADAPTER.validate_python({"title": f"{id} keeper", **data}), f"{id}.yaml")


@pytest.fixture(scope="session")
def facts_of(writer: Writer) -> Callable[..., dict[str, Fact | None]]:
    """All facts of two roles given as mappings, by kind."""

    def find(a: Mapping[str, Any], b: Mapping[str, Any]) -> dict[str, Fact | None]:
        narrator = writer.new_narrator("text")
        one, two = narrator.view(role("a", a)), narrator.view(role("b", b))
        facts = find_facts(Pair(one, two, narrator.words, Both(one, two)), narrator.bands)
        found = {kind: facts[place] for kind, place in PAIR_PLACES.items()}
        return {kind: None if fact is None else Fact(*fact) for kind, fact in found.items()}

    return find


@pytest.fixture(scope="session")
def find(facts_of: Callable[..., dict[str, Fact | None]]) -> Callable[..., Fact | None]:
    return lambda kind, a, b: facts_of(a, b)[kind]
