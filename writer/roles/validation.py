"""Plain data → profiles and sources. The only module that imports the validating library; it is imported when needed.

What the library says is put into the words of a person who edits the file, with the line and column of the value.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, cast

import orjson
from pydantic import TypeAdapter, ValidationError
from rapidfuzz import fuzz, process

from writer.problems import Problem, quoted
from writer.roles.profile import RoleProfile
from writer.roles.shape import class_at, dotted_fields, field_types
from writer.roles.text import unclean_part
from writer.yamlfile import DataPath, named

T = TypeVar("T")
Locate = Callable[[DataPath, bool], tuple[str, int, int]]
Report = tuple[str, str, str]  # message, expected, hint

_MOST_PROBLEMS = 100  # of one profile: a file of nonsense must not make a report of gigabytes
_FIGURE = re.compile(r"[^\d.-]{0,5}(\d[\d,]{0,20}(?:\.\d{1,6})?)\D{0,20}")
_CLOSE = 70  # percent alike, for "did you mean"


@functools.cache
def adapter(cls: Any) -> TypeAdapter[Any]:
    """The validator of a dataclass; made once, as making it is slow."""
    return TypeAdapter(cls)


@dataclass(frozen=True, slots=True)
class Validated(Generic[T]):
    """The value if all is well, else the problems and the paths of what is wrong."""

    value: T | None
    problems: list[Problem] = field(default_factory=list)
    faults: list[DataPath] = field(default_factory=list)


def validate(cls: type[T], data: dict[str, Any], locate: Locate) -> Validated[T]:
    """A `cls` made of `data`. Types are strict: "12" is no number and 12 no text.

    `locate(path, of_key)` tells the file, line and column of the value, or of the key, at a path of `data`.
    """
    try:
        text = orjson.dumps(data)
    except orjson.JSONEncodeError:
        message = "a text holds half a character (a lone surrogate)"
        return Validated(None, [Problem(*locate((), False), message)], [()])
    try:
        return Validated(adapter(cast(Any, cls)).validate_json(text, strict=True))
    except ValidationError as error:
        found = error.errors(include_url=False)
    faults: list[DataPath] = []
    problems: list[Problem] = []
    for detail in found:
        path, of_key, in_union = _data_path(detail, data)
        faults.append(path)
        if not _is_noise(detail, in_union) and len(problems) < _MOST_PROBLEMS:
            problems.append(Problem(*locate(path, of_key), *_report(cls, detail, path, of_key)))
    if len(found) > _MOST_PROBLEMS:
        problems.append(Problem(*locate((), False), f"and {len(found) - _MOST_PROBLEMS} more problems"))
    return Validated(None, problems, faults)


def without_faults(data: dict[str, Any], faults: list[DataPath]) -> dict[str, Any]:
    """A copy of `data` less what holds a fault, so that the sound rest can be judged in the same run.

    A list with a fault goes as a whole: the places of its other entries would no longer be right.
    """
    sound = dict(data)
    for name in {str(path[0]) for path in faults if path}:
        below = [path[1:] for path in faults if path[:1] == (name,)]
        value = sound.pop(name, None)
        if isinstance(value, dict) and all(len(path) > 0 and path[0] in value for path in below):
            sound[name] = without_faults(value, below)
    return sound


def known_field(wanted: str, root: type = RoleProfile) -> str:
    """A hint that names the field most like `wanted`, or empty."""
    names = dotted_fields(root)
    same_end = [name for name in names if name.rpartition(".")[2] == wanted]
    close = same_end[0] if same_end else _closest(wanted, names)
    return f"did you mean {quoted(close)}?" if close else ""


def _closest(wanted: str, names: tuple[str, ...]) -> str | None:
    found = process.extractOne(wanted[:100].lower(), names, scorer=fuzz.ratio, score_cutoff=_CLOSE)
    return found[0] if found else None


def _data_path(detail: Any, data: Any) -> tuple[DataPath, bool, bool]:
    """Where in `data` an error is: (path, whether it is about the key, whether it is one branch of a choice).

    The library's own path also names the branch it tried ("Duty") and marks keys with "[key]".
    """
    path: list[str | int] = []
    in_union = False
    *inner, last = detail["loc"] or ("",)
    for part in inner:
        if (isinstance(data, dict) and part in data) or (isinstance(data, list) and isinstance(part, int)):
            data = data[part]
            path.append(part)
        else:
            in_union = True
    exists = (isinstance(data, dict) and last in data) or (isinstance(data, list) and isinstance(last, int))
    if exists or detail["type"] == "missing":
        path.append(last)
    elif last not in ("", "[key]"):
        in_union = True
    of_key = last == "[key]" or detail["type"] == "unexpected_keyword_argument"
    return tuple(path), of_key, in_union


def _is_noise(detail: Any, in_union: bool) -> bool:
    """True for the branch of "a phrase, or a mapping with `do`" that the writer of the file did not mean."""
    is_mapping = isinstance(detail["input"], dict)
    return in_union and (detail["type"], is_mapping) in {("string_type", True), ("dataclass_type", False)}


def _report(cls: type, detail: Any, path: DataPath, of_key: bool) -> Report:
    kind, value, context = detail["type"], detail["input"], detail.get("ctx", {})
    name = named(path)
    if kind == "unexpected_keyword_argument":
        return _unknown(cls, path)
    if kind == "missing":
        return f"{name} is missing", "", f"add a line {path[-1]}: ..."
    if kind == "predicate_failed":
        return _unclean(f"the key {name}" if of_key else name, value)
    if kind in _WRONG_TYPES:
        expected, hint = _WRONG_TYPES[kind]
        return f"{name} is {_shown(value)}", expected, hint(value)
    if kind in _BOUNDS:
        word, key, limit = _BOUNDS[kind]
        return f"{name}: {_shown(value)} is {word}", f"{limit} {context[key]:,.15g}", ""
    if kind in _LENGTHS:
        key, limit, unit = _LENGTHS[kind]
        length = len(value) if isinstance(value, str | list | dict) else 0
        return f"{name} has {length:,} {unit}", f"{limit} {context[key]:,}", ""
    if kind == "literal_error":
        return f"{name}: {_shown(value)} is not known here", str(context["expected"]).replace("'", '"'), ""
    return f"{name}: {detail['msg']}", "", ""


def _unknown(cls: type, path: DataPath) -> Report:
    key = str(path[-1])
    message = f"unknown field {quoted(key)}" + (f" in {named(path[:-1])}" if len(path) > 1 else "")
    holder = class_at(cls, path[:-1])
    here = tuple(field_types(holder)) if holder else ()
    if key == "id" and cls is RoleProfile:
        return message, "", "delete it: the name of the file is the role's id"
    close = _closest(key, here)
    hint = f"did you mean {quoted(close)}?" if close else known_field(key, cls)
    return message, "" if hint else f"one of {', '.join(here)}", hint


def _unclean(name: str, value: Any) -> Report:
    part = unclean_part(value) if isinstance(value, str) else ""
    if part:
        hint = "write it on one line, or after >-" if "line break" in part else "type it again"
        return f"{name} has {part}", "one line of visible text", hint
    return f"{name}: {_shown(value)} is not a web address", "an address such as https://www.bls.gov/oes/", ""


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return f"{value:g}" if abs(value) < 1e6 else f"{value}"
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "a mapping"
    return "nothing" if value is None else quoted(value)


def _quote_it(value: Any) -> str:
    return f"put it in quotes: {quoted(_shown(value))}" if isinstance(value, bool | int | float) else ""


def _bare_number(value: Any) -> str:
    """For "$80,000": write 80000."""
    figure = _FIGURE.fullmatch(value) if isinstance(value, str) else None
    return f"write {figure[1].replace(',', '')}, without signs, commas, units or quotes" if figure else ""


def _whole_number(value: Any) -> str:
    return f"write {value:.0f}" if isinstance(value, float) else _bare_number(value)


def _no_hint(_: Any) -> str:
    return ""


def _indent_hint(value: Any) -> str:
    return "indent its fields below it" if isinstance(value, str | int | float) else ""


def _dash_hint(value: Any) -> str:
    return f"write [{value}]" if isinstance(value, str) and len(value) < 40 else ""


_WRONG_TYPES: dict[str, tuple[str, Callable[[Any], str]]] = {
    "string_type": ("text", _quote_it),
    "float_type": ("a number", _bare_number),
    "int_type": ("a whole number", _whole_number),
    "tuple_type": ("a list", _dash_hint),
    "dict_type": ("a mapping", _indent_hint),
    "mapping_type": ("a mapping", _indent_hint),
    "dataclass_type": ("a mapping", _indent_hint),
    "finite_number": ("a finite number", _no_hint),
}
_BOUNDS = {
    "greater_than": ("too small", "gt", "more than"),
    "greater_than_equal": ("too small", "ge", "at least"),
    "less_than": ("too large", "lt", "less than"),
    "less_than_equal": ("too large", "le", "at most"),
}
_LENGTHS = {
    "string_too_long": ("max_length", "at most", "characters"),
    "string_too_short": ("min_length", "at least", "characters"),
    "too_long": ("max_length", "at most", "entries"),
    "too_short": ("min_length", "at least", "entries"),
}
