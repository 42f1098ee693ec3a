"""What a fact rests on: profile fields, their values, and the source each value has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from writer.facts.fact import Bare, Fact
from writer.roles.profile import RoleProfile
from writer.roles.sources import source_id

# Where a figure stands among all roles, which no profile holds, and the field that is ranked.
RANKED = {"standing.yearly": "pay.yearly", "standing.growth": "outlook.growth"}


@dataclass(frozen=True, slots=True)
class Evidence:
    """One value behind a statement. `source` is an id of data/sources.yaml, None where the profile names none."""

    role: str
    field: str
    value: Any
    source: str | None


def value_at(profile: RoleProfile, field: str) -> Any:
    """The value at a dotted field path; None where the profile has none."""
    value: Any = profile
    for name in field.split("."):
        value = None if value is None else getattr(value, name, None)
    return value


def field_value(profile: RoleProfile, field: str) -> Any:
    """The value at a dotted field path, as plain data; None where the profile has none."""
    return _plain(value_at(profile, field))


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _plain(entry) for key, entry in value.items()} or None
    if isinstance(value, (tuple, list)):
        return [_plain(entry) for entry in value] or None
    if hasattr(value, "__dataclass_fields__"):
        known = {name: _plain(getattr(value, name)) for name in value.__dataclass_fields__}
        return {name: entry for name, entry in known.items() if entry is not None} or None
    return value


def evidence_of(views: list[Any], fields: tuple[str, ...]) -> list[Evidence]:
    """The known values of `fields` in the profiles of `views` (anything with `id` and `profile`)."""
    return [
        Evidence(view.id, field, value, source_id(view.profile.sources, RANKED.get(field, field)))
        for view in views
        for field in fields
        if (value := _value(view, field)) is not None
    ]


def _value(view: Any, field: str) -> Any:
    if field not in RANKED:
        return field_value(view.profile, field)
    standing = view.pay_standing if field == "standing.yearly" else view.growth_standing
    return None if standing is None else {"above": standing.above, "covered": standing.covered}


def evidence(bare: Bare) -> list[Evidence]:
    """All a fact rests on; for a list of facts, what each of them rests on, once."""
    fact = Fact(*bare)
    if fact.kind.lists:
        found: dict[tuple[str, str], Evidence] = {}
        for _, part in fact.two:
            found |= {(entry.role, entry.field): entry for entry in evidence(part)}
        return list(found.values())
    views = [fact.more] if fact.kind.per_role else [fact.pair.a, fact.pair.b]
    return evidence_of(views, fact.kind.fields)
