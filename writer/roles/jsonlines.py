"""JSON Lines written by importers: one profile a line, thousands of lines, so fast; the same strictness as for YAML."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any

import orjson

from writer.problems import Problem, quoted
from writer.roles.folder import MAX_YAML_BYTES as MAX_LINE_BYTES
from writer.yamlfile import MAX_DEPTH, DataPath, Positions

_SPACE = re.compile(r"[ \t\r\n]*")
_BARE = re.compile(r"[-+.0-9a-zA-Z]+")


@dataclass(frozen=True, slots=True)
class Line:
    """The object on one line, and how to find its parts: positions are worked out only if something is wrong."""

    data: dict[str, Any]
    number: int
    positions: Callable[[], Positions]


def read_jsonl(text: str, path: str) -> tuple[list[Line], list[Problem]]:
    """The objects in `text`, one for each line that is not blank; lines that cannot be used are problems instead."""
    lines: list[Line] = []
    problems: list[Problem] = []
    for number, raw in enumerate(text.split("\n"), start=1):
        line = raw.rstrip("\r")
        if not line.strip():
            continue
        problem = _unusable(line, number, path)
        if problem is None:
            data = orjson.loads(line)
            if isinstance(data, dict):
                lines.append(Line(data, number, _positions_later(line, number)))
                problems.extend(_duplicates(line, number, path))
                continue
            problem = Problem(path, number, 1, "the line is not an object", '{"title": ...}')
        problems.append(problem)
    return lines, problems


def _unusable(line: str, number: int, path: str) -> Problem | None:
    if len(line) > MAX_LINE_BYTES:
        return Problem(path, number, 1, f"the line is longer than {MAX_LINE_BYTES:,} characters")
    if _is_deep(line):
        return Problem(path, number, 1, f"lists and objects are nested more than {MAX_DEPTH} deep")
    try:
        orjson.loads(line)
    except orjson.JSONDecodeError as error:
        return Problem(path, number, error.colno, f"not valid JSON: {error.msg}", "one JSON object on each line")
    return None


def _is_deep(line: str) -> bool:
    """True if brackets open more than `MAX_DEPTH` deep; those inside texts are taken out before counting."""
    if line.count("[") + line.count("{") <= MAX_DEPTH:
        return False
    depth = 0
    for bracket in re.sub(r'"(?:[^"\\]|\\.)*"', "", line):
        depth += (bracket in "[{") - (bracket in "]}")
        if depth > MAX_DEPTH:
            return True
    return False


def _duplicates(line: str, number: int, path: str) -> Iterator[Problem]:
    """The keys that an object of the line has twice."""
    has_duplicates = False

    def look(pairs: list[tuple[str, Any]]) -> None:
        nonlocal has_duplicates
        has_duplicates = has_duplicates or len(dict(pairs)) < len(pairs)

    json.loads(line, object_pairs_hook=look)
    if has_duplicates:
        scan = _Scan(line, number)
        scan.value(0, ())
        for key, place in scan.duplicates:
            yield Problem(path, *place, f"the key {quoted(key)} is already in this object", "each key once")


def _positions_later(line: str, number: int) -> Callable[[], Positions]:
    def positions() -> Positions:
        scan = _Scan(line, number)
        scan.value(0, ())
        return scan.positions

    return positions


class _Scan:
    """Walks one line of valid JSON, at most `MAX_DEPTH` deep, and notes where everything stands."""

    def __init__(self, line: str, number: int) -> None:
        self.line, self.number = line, number
        self.positions = Positions()
        self.duplicates: list[tuple[str, tuple[int, int]]] = []

    def value(self, at: int, path: DataPath) -> int:
        """Note the value at or after `at`; returns where it and the white space after it end."""
        at = self._skip(at)
        self.positions.values.setdefault(path, (self.number, at + 1))
        if self.line[at] == '"':
            return self._skip(scanstring(self.line, at + 1)[1])
        if self.line[at] in "[{":
            return self._inside(at, path, "]" if self.line[at] == "[" else "}")
        bare = _BARE.match(self.line, at)
        assert bare is not None, "only valid JSON is scanned"
        return self._skip(bare.end())

    def _inside(self, at: int, path: DataPath, end: str) -> int:
        at = self._skip(at + 1)
        index = 0
        while self.line[at] != end:
            if end == "}":
                at, below = self._key(at, path)
            else:
                below = (*path, index)
            at = self.value(at, below)
            index += 1
            at = self._skip(at + 1) if self.line[at] == "," else at
        return self._skip(at + 1)

    def _key(self, at: int, path: DataPath) -> tuple[int, DataPath]:
        key, end = scanstring(self.line, at + 1)
        place = (self.number, at + 1)
        below = (*path, key)
        if below in self.positions.keys:
            self.duplicates.append((key, place))
        self.positions.keys.setdefault(below, place)
        return self._skip(end) + 1, below

    def _skip(self, at: int) -> int:
        space = _SPACE.match(self.line, at)
        return space.end() if space else at
