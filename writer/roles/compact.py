"""Profiles as plain JSON and back, without the validating library: what the cache holds.

Written generically from the dataclass fields. Fields with their default value are left out, so a file with holes stays
small. Reading compiles one closure a field, once; it trusts its input to be what was written here.
"""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from writer.roles.profile import RoleProfile

T = TypeVar("T")
Build = Callable[[Any], Any]


def profile_to_json(profile: RoleProfile) -> dict[str, Any]:
    """`profile` as JSON values, the fields that differ from their default only."""
    made: dict[str, Any] = to_json(profile)
    return made


def profile_from_json(data: Mapping[str, Any]) -> RoleProfile:
    """The profile that `profile_to_json` wrote as `data`; equal to it in every field and type.

    Raises TypeError, ValueError, AttributeError or KeyError if `data` is something else.
    """
    return builder(RoleProfile)(data)


def to_json(value: Any) -> Any:
    """Any value of our dataclasses as JSON."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        present = ((field, getattr(value, field.name)) for field in dataclasses.fields(value))
        return {field.name: to_json(inner) for field, inner in present if inner != _default(field)}
    if isinstance(value, Mapping):
        return {key: to_json(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return [to_json(inner) for inner in value]
    return value


def builder(cls: type[T]) -> Callable[[Mapping[str, Any]], T]:
    """A function that builds a `cls` from its JSON."""
    return typing.cast("Callable[[Mapping[str, Any]], T]", _builder(typing.cast(Any, cls)))


@functools.cache
def _builder(cls: Any) -> Build:
    hints = typing.get_type_hints(cls)
    inner = {field.name: build for field in dataclasses.fields(cls) if (build := _build_value(hints[field.name]))}

    def build_object(data: Mapping[str, Any]) -> Any:
        return cls(**{name: inner[name](value) if name in inner else value for name, value in data.items()})

    return build_object


def _build_value(annotation: Any) -> Build | None:
    """How a JSON value becomes one of type `annotation`; None where it is that already."""
    if dataclasses.is_dataclass(annotation):
        return _builder(typing.cast(Any, annotation))
    parts = [part for part in typing.get_args(annotation) if part not in (types.NoneType, Ellipsis)]
    if typing.get_origin(annotation) is tuple:
        element = _build_value(parts[0])
        return tuple if element is None else lambda values: tuple(map(element, values))
    builds = [build for part in parts if (build := _build_value(part))]
    if not builds or typing.get_origin(annotation) not in (types.UnionType, typing.Union):
        return None
    build = builds[0]
    if str in parts:
        return lambda value: value if isinstance(value, str) else build(value)
    return lambda value: None if value is None else build(value)


def _default(field: dataclasses.Field[Any]) -> Any:
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return field.default
