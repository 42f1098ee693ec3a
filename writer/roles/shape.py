"""The shape of the profile classes, read from the classes themselves: which fields a place has, of which class."""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Mapping
from typing import Any

from writer.yamlfile import DataPath


@functools.cache
def field_types(cls: type) -> Mapping[str, Any]:
    """Field name → resolved annotation, without `Annotated`, in the order of the class."""
    hints = typing.get_type_hints(cls)
    return {field.name: hints[field.name] for field in dataclasses.fields(cls)}


def class_in(annotation: Any) -> type | None:
    """The dataclass an annotation mentions: `Period | None`, `tuple[Skill, ...]`, `tuple[str | Duty, ...]`."""
    if dataclasses.is_dataclass(annotation):
        return typing.cast(type, annotation)
    found = (class_in(part) for part in typing.get_args(annotation))
    return next((cls for cls in found if cls), None)


def is_optional(annotation: Any) -> bool:
    return isinstance(annotation, types.UnionType) and types.NoneType in typing.get_args(annotation)


def class_at(root: type, path: DataPath) -> type | None:
    """The dataclass whose fields stand at `path` of the data of a `root`; None where there are no fixed fields."""
    cls: type | None = root
    for part in path:
        if isinstance(part, int):
            continue
        annotation = field_types(cls).get(part) if cls else None
        cls = class_in(annotation) if annotation is not None else None
    return cls


@functools.cache
def dotted_fields(root: type) -> tuple[str, ...]:
    """Every field with the fields inside it: "pay", "pay.yearly", … but not what lies inside lists."""
    names: list[str] = []
    for name, annotation in field_types(root).items():
        names.append(name)
        inner = class_in(annotation)
        if inner and typing.get_origin(annotation) is not tuple:
            names.extend(f"{name}.{below}" for below in dotted_fields(inner))
    return tuple(names)
