"""Pairs of shipped roles with changed profiles, so that cases come up that no two shipped roles are in.

Real data has holes, ties and fields that few shipped roles have: here a field is taken away, taken over from the other
role, or lent by a third one, as it stands or a little more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import MISSING, fields, is_dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

from writer.facts.evidence import value_at
from writer.roles.profile import RoleProfile, Satisfaction
from writer.roles.role_set import Role
from writer.roles.shape import dotted_fields

MOST_CHANGES = 3
_KEPT = ("title", "forms", "aliases", "sources", "career_path")
# Every field that an article may tell, and each alone where it has several.
_FIELDS = tuple(name for name in dotted_fields(RoleProfile) if name.partition(".")[0] not in _KEPT)
_GROUPS = (
    "summary", "focus", "pay", "outlook", "education", "experience", "people", "duties", "skills", "settings",
    "licences",
)  # fmt: skip
_MORE = (1.004, 1.004, 1.03, 1.1)  # times as much: within the band of what is close, and beyond it
# Few shipped roles have these.
_RARE = (
    "people.age", "people.lgbt", "satisfaction", "pay.best_city", "pay.best_company", "pay.best_industry",
    "experience.years", "education.colleges",
)  # fmt: skip
_WORDS = frozenset({"years", "months"})  # of a few words that a field can have
# What people say of a role is known of no shipped one.
_LIKED = Role("liked", RoleProfile("liked role", satisfaction=Satisfaction(score=3.5)), Path())


def changed_pairs(roles: Sequence[Role], seed: int) -> Iterator[tuple[Role, Role]]:
    """Endless pairs of two roles, each with one to three changes; the same for the same roles and seed."""
    number = 0
    while True:
        rng = Random(f"{seed}/{number}")
        pair = rng.sample(roles, 2)
        for _ in range(rng.randint(1, MOST_CHANGES)):
            rng.choice(_CHANGES)(pair, roles, rng)
        if all(_is_possible(role.profile) for role in pair):
            yield _renamed(pair[0], number), _renamed(pair[1], number)
        number += 1


def _renamed(role: Role, number: int) -> Role:
    return replace(role, id=f"{role.id}-{number}")  # it is not the shipped role any more


def _drop(pair: list[Role], roles: Sequence[Role], rng: Random) -> None:
    """One role, or both, without a field."""
    field = rng.choice(_FIELDS)
    for side in rng.choice(((0,), (1,), (0, 1))):
        _set(pair, side, field, None)


def _share(pair: list[Role], roles: Sequence[Role], rng: Random) -> None:
    """The second role has what the first has."""
    field = rng.choice(_FIELDS)
    _set(pair, 1, field, value_at(pair[0].profile, field))


def _lend(pair: list[Role], roles: Sequence[Role], rng: Random) -> None:
    """Both have a field from roles that have it, changed a little for one of them."""
    field = rng.choice(rng.choice((_FIELDS, _RARE)))
    lenders = [role for role in (*roles, _LIKED) if value_at(role.profile, field)]
    if lenders:
        for side in rng.choice(((0,), (1,), (0, 1), (0, 1))):
            value = value_at(rng.choice(lenders).profile, field)
            _set(pair, side, field, value if rng.random() < 0.5 else _varied(value, rng))


def _cut(pair: list[Role], roles: Sequence[Role], rng: Random) -> None:
    """The second role has the first of what the first role lists."""
    field = rng.choice(("skills", "duties.core", "settings", "education.majors", "licences"))
    value = value_at(pair[0].profile, field)
    _set(pair, 1, field, value[: rng.randint(1, 3)] if value else value)


def _bare(pair: list[Role], roles: Sequence[Role], rng: Random) -> None:
    """Of what fills an article, both have one or two things only."""
    kept = rng.sample(_GROUPS, rng.randint(1, 2))
    for side in (0, 1):
        for group in _GROUPS:
            if group not in kept:
                _set(pair, side, group, None)


def _one_thing(pair: list[Role], roles: Sequence[Role], rng: Random) -> None:
    """Of what fills an article one thing is known, of one role, of both, or nearly the same of both."""
    kept = rng.choice((*_GROUPS, *("pay", "outlook", "education") * 4))  # with more cases than the others
    for group in _GROUPS:
        if group != kept:
            _set(pair, 0, group, None)
            _set(pair, 1, group, None)
    value = value_at(pair[0].profile, kept)
    nearly = value and _varied(value, rng)
    _set(pair, 1, kept, rng.choice((None, value, nearly, nearly, value_at(pair[1].profile, kept))))
    if rng.random() < 0.5:
        _set(pair, 1, "education.share", None)


def _one_code(pair: list[Role], roles: Sequence[Role], rng: Random) -> None:
    """Official statistics count the two together, or say the same of both without counting them together."""
    for field in ("soc", "pay", "outlook", "education", "experience", "people", "sources"):
        _set(pair, 1, field, value_at(pair[0].profile, field))
    if rng.random() < 0.5:
        _set(pair, 1, "soc", None)


def _listed(pair: list[Role], roles: Sequence[Role], rng: Random) -> None:
    """The skills of both are measured by how many people list them."""
    for side in (0, 1):
        skills = enumerate(value_at(pair[side].profile, "skills") or ())
        shares = tuple(
            replace(skill, share=float(rng.randint(20, 22) - place), importance=None) for place, skill in skills
        )
        _set(pair, side, "skills", shares)


def _turned(pair: list[Role], roles: Sequence[Role], rng: Random) -> None:
    """Jobs are projected to stay level or to become fewer."""
    for side in rng.choice(((0,), (0, 1), (0, 1))):
        if value_at(pair[side].profile, "outlook.growth") is not None:
            _set(pair, side, "outlook.growth", rng.choice((0.0, 0.0, -2.0, -9.5)))


def _near(pair: list[Role], roles: Sequence[Role], rng: Random) -> None:
    """In a figure or an end of a range the second role is as the first, or nearly; or it is paid three times that."""
    field = rng.choice(("pay.yearly", "pay.yearly", "pay.low", "pay.high", "experience.to_become"))
    value = value_at(pair[0].profile, field)
    if field == "pay.yearly" and value is not None:
        value = round(value * rng.choice((1.004, 1.004, 3)))
    _set(pair, 1, field, _varied(value, rng) if field == "experience.to_become" else value)


_Change = Callable[[list[Role], Sequence[Role], Random], None]
_CHANGES: tuple[_Change, ...] = (
    _drop, _share, _lend, _lend, _cut, _bare, _one_thing, _one_thing, _one_code, _listed, _turned, _turned, _near,
    _near,
)  # fmt: skip


def _varied(value: Any, rng: Random) -> Any:
    """A number up to a tenth more, a list in another order, and so on in what is made of these."""
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, str):
        return value if value in _WORDS else f"{value} East"
    if isinstance(value, float):
        return round(value * rng.choice(_MORE), 1)
    if isinstance(value, int):
        return max(value + 1, round(value * rng.choice(_MORE)))
    if isinstance(value, tuple) and value:
        return (_varied(value[0], rng), *rng.sample(value[1:], len(value) - 1))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _varied(getattr(value, field.name), rng) for field in fields(value)})
    return value


def _set(pair: list[Role], side: int, field: str, value: Any) -> None:
    pair[side] = replace(pair[side], profile=_with(pair[side].profile, field.split("."), value))


def _with(holder: Any, path: Sequence[str], value: Any) -> Any:
    """A copy of what holds a field, with another value there; as it is where there is no place for one."""
    name, *rest = path
    if rest:
        inner = getattr(holder, name)
        return holder if inner is None else replace(holder, **{name: _with(inner, rest, value)})
    if value is None:
        empty = next(field for field in fields(holder) if field.name == name)
        if empty.default is MISSING and empty.default_factory is MISSING:
            return holder  # it must be there
        factory: Any = empty.default_factory
        value = factory() if empty.default is MISSING else empty.default
    return replace(holder, **{name: value})


def _is_possible(profile: RoleProfile) -> bool:
    """Whether figures that have an order are in it."""
    pay, become = profile.pay, profile.experience.to_become
    spans = [(pay.low, pay.median), (pay.median, pay.high), (pay.low, pay.high)]
    if become is not None:
        spans.append((become.low, become.high))
        if become.low is None and become.high is None:
            return False
    return all(low is None or high is None or low <= high for low, high in spans)
