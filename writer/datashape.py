"""What a data file must look like, said as data: a shape checks one value and reports what is wrong where it stands.

Nothing stops at the first thing wrong. What a shape has not complained about can be trusted by whoever reads on.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, Protocol

from writer.problems import Problem, quoted
from writer.roles.text import unclean_part
from writer.yamlfile import DataPath, Positions, named


class Report:
    """The problems of one file, each with its place."""

    def __init__(self, file: str, positions: Positions) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self._positions = positions

    def wrong(self, path: DataPath, message: str, expected: str = "", hint: str = "") -> None:
        """Something is wrong with the value at `path`."""
        self.problems.append(Problem(self.file, *self._positions.of(path), message, expected, hint))

    def wrong_key(self, path: DataPath, message: str, expected: str = "", hint: str = "") -> None:
        """Something is wrong with the key at `path`, or with the whole of what it names."""
        self.problems.append(Problem(self.file, *self._positions.of_key(path), message, expected, hint))


class Shape(Protocol):
    """One kind of value."""

    def check(self, value: Any, path: DataPath, report: Report) -> None: ...


def shown(value: Any) -> str:
    """A value in a message: short, and on one line."""
    if isinstance(value, list | dict):
        return ("a list" if isinstance(value, list) else "a mapping") if value else "empty"
    if value is None:
        return "nothing"
    return str(value).lower() if isinstance(value, bool | int | float) else quoted(value)


def did_you_mean(word: str, known: Collection[str]) -> str:
    """A hint that names the known word most like `word`, or empty."""
    close = get_close_matches(word[:60], known, 1, 0.6)
    return f"did you mean {close[0]}?" if close else ""


@dataclass(frozen=True)
class Text:
    """One line of visible text; `names` what it is, `pattern` what all of it must match."""

    names: str = "text"
    pattern: str = ""

    def check(self, value: Any, path: DataPath, report: Report) -> None:
        if not isinstance(value, str):
            hint = f"put it in quotes: {quoted(shown(value))}" if isinstance(value, bool | int | float) else ""
            report.wrong(path, f"{named(path)} is {shown(value)}", self.names, hint)
        elif not value:
            report.wrong(path, f"{named(path)} is empty", self.names)
        elif part := unclean_part(value):
            report.wrong(path, f"{named(path)} has {part}", "one line of visible text", "type it again")
        elif self.pattern and not re.fullmatch(self.pattern, value):
            report.wrong(path, f"{named(path)} is {quoted(value)}", self.names)


@dataclass(frozen=True)
class Choice:
    """One of a few words."""

    options: tuple[str, ...]

    def check(self, value: Any, path: DataPath, report: Report) -> None:
        if not isinstance(value, str) or value not in self.options:
            hint = did_you_mean(value, self.options) if isinstance(value, str) else ""
            report.wrong(path, f"{named(path)} is {shown(value)}", " or ".join(self.options), hint)


@dataclass(frozen=True)
class Flag:
    """true, or the key left out."""

    def check(self, value: Any, path: DataPath, report: Report) -> None:
        if not isinstance(value, bool):
            report.wrong(path, f"{named(path)} is {shown(value)}", "true or false")


@dataclass(frozen=True)
class Whole:
    """A whole number from 1."""

    high: int = 1000

    def check(self, value: Any, path: DataPath, report: Report) -> None:
        if type(value) is not int or not 1 <= value <= self.high:
            report.wrong(path, f"{named(path)} is {shown(value)}", f"a whole number from 1 to {self.high}")


@dataclass(frozen=True)
class Amount:
    """A number, at least 0."""

    def check(self, value: Any, path: DataPath, report: Report) -> None:
        if type(value) not in (int, float) or not 0 <= value < 1e6:
            report.wrong(path, f"{named(path)} is {shown(value)}", "a number, 0 or more", "write it without quotes")


@dataclass(frozen=True)
class ListOf:
    """A list with at least one entry; `once`: no text twice."""

    entry: Shape
    names: str
    once: bool = False

    def check(self, value: Any, path: DataPath, report: Report) -> None:
        if not isinstance(value, list) or not value:
            hint = f"write [{value}]" if isinstance(value, str) and value else ""
            report.wrong(path, f"{named(path)} is {shown(value)}", f"a list of {self.names}", hint)
            return
        for index, entry in enumerate(value):
            self.entry.check(entry, (*path, index), report)
            if self.once and isinstance(entry, str) and entry in value[:index]:
                report.wrong((*path, index), f"{quoted(entry)} stands twice in {named(path)}", "each once",
                             "delete one of the two")  # fmt: skip


@dataclass(frozen=True)
class Fields:
    """A mapping with these keys and no others."""

    required: Mapping[str, Shape]
    optional: Mapping[str, Shape] = field(default_factory=dict)

    def check(self, value: Any, path: DataPath, report: Report) -> None:
        known = {**self.required, **self.optional}
        if not isinstance(value, dict):
            expected = f"a mapping with {', '.join(self.required)}"
            report.wrong(path, f"{named(path)} is {shown(value)}", expected, "indent its keys below it")
            return
        for key, entry in value.items():
            if (shape := known.get(key)) is not None:
                shape.check(entry, (*path, key), report)
            else:
                unknown_key(report, (*path, key), known)
        for key in self.required:
            if key not in value:
                report.wrong_key(path, f"{named((*path, key))} is missing", hint=f"add a line {key}: ...")


@dataclass(frozen=True)
class Named:
    """A mapping from names to values of one shape; `known`: the names there are, if they are fixed."""

    value: Shape
    names: str
    pattern: str = ""
    known: Collection[str] = ()

    def check(self, value: Any, path: DataPath, report: Report) -> None:
        if not isinstance(value, dict) or not value:
            report.wrong(path, f"{named(path)} is {shown(value)}", f"a mapping from {self.names} to what it holds")
            return
        for key, entry in value.items():
            here = (*path, key)
            if self.known and key not in self.known:
                unknown_key(report, here, self.known)
            elif self.pattern and not re.fullmatch(self.pattern, key):
                report.wrong_key(here, f"{quoted(key)} is no name", self.names)
            self.value.check(entry, here, report)


@dataclass(frozen=True)
class ByKey:
    """One of several mappings, told apart by the key that only it has."""

    kinds: Mapping[str, Fields]
    text: Shape | None = None  # what a plain text may be instead

    def check(self, value: Any, path: DataPath, report: Report) -> None:
        if self.text is not None and isinstance(value, str):
            self.text.check(value, path, report)
            return
        found = [key for key in self.kinds if isinstance(value, dict) and key in value]
        if len(found) == 1:
            self.kinds[found[0]].check(value, path, report)
            return
        options = ", ".join(self.kinds)
        if found:
            report.wrong(path, f"{named(path)} has {' and '.join(found)}", f"one of {options}", "make it two entries")
            return
        words: Sequence[str] = [key for key in value if key != "of"] if isinstance(value, dict) else []
        hint = did_you_mean(words[0], self.kinds) if words else ""
        text = "the name of a rule, or " if self.text is not None else ""
        report.wrong(path, f"{named(path)} is {shown(value)} of no known kind" if words else
                     f"{named(path)} is {shown(value)}", f"{text}a mapping with one of {options}", hint)  # fmt: skip


def unknown_key(report: Report, path: DataPath, known: Collection[str]) -> None:
    """Report the key at the end of `path`, with the known one most like it."""
    key = str(path[-1])
    inside = f" in {named(path[:-1])}" if len(path) > 1 else ""
    report.wrong_key(path, f"unknown key {quoted(key)}{inside}", f"one of {', '.join(known)}", did_you_mean(key, known))
