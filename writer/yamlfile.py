"""Reads a YAML file that a person wrote, or an attacker: plain data, the place of every value, all that is wrong.

Safe-load semantics and stricter. Only text, whole and decimal numbers, `true`, `false` and `null` are told apart, so
what an editor types is what we get: `no`, `2024-34`, `2024-01-01`, `12:30` and `1_000` stay text, as does every key.
Duplicate keys, tags, merge keys, second documents and anything too large or too deep are problems.

The reader consumes the parser's events instead of its node tree: no recursion, no expansion of aliases, one pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from writer.problems import Problem, quoted, shortened

MAX_BYTES = 1_000_000
MAX_DEPTH = 50
MAX_SIZE = 100_000  # values with all aliases written out; a long text counts as one value per 32 characters

DataPath = tuple[str | int, ...]
Place = tuple[int, int]

_LOADER: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_UNREADABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|\ufeff")
_WHOLE = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})?\.?[0-9]{1,18}([eE][-+]?[0-9]{1,2})?")
_WORDS = {"true": True, "True": True, "false": False, "False": False, "null": None, "Null": None, "~": None, "": None}


def named(path: DataPath) -> str:
    """A path as people say it; entries of lists count from 1: "sections[3].blocks[1]"."""
    made = ""
    for part in path:
        made += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if made else part
    return quoted(made)[1:-1] or "the file"


@dataclass(slots=True)
class Positions:
    """Where each value, and each key, stands: data path to (line, column), both from 1."""

    values: dict[DataPath, Place] = field(default_factory=dict)
    keys: dict[DataPath, Place] = field(default_factory=dict)

    def of(self, path: DataPath) -> Place:
        """The place of the value at `path`, else of the closest thing around it; (1, 1) in an empty file."""
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, (1, 1))

    def of_key(self, path: DataPath) -> Place:
        """The place of the key that names the value at `path`, else of the value."""
        return self.keys.get(path) or self.of(path)


@dataclass(slots=True)
class YamlFile:
    """What `read_yaml` found. `data` is None if the text is empty or could not be read to its end."""

    data: Any
    positions: Positions
    problems: list[Problem]


class _WrongError(Exception):
    """Reading cannot go on: (message, expected, hint) and the place."""

    def __init__(self, place: Place, message: str, expected: str = "", hint: str = "") -> None:
        super().__init__(message)
        self.place, self.message, self.expected, self.hint = place, message, expected, hint


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not been read yet."""

    path: DataPath
    data: dict[str, Any] | list[Any]
    anchor: str | None
    size_before: int
    height: int = 1
    key: str | None = None
    skip: bool = False  # the value to come belongs to a duplicate key, already reported


def decode(content: bytes, path: str, limit: int = MAX_BYTES) -> tuple[str, list[Problem]]:
    """The text of a file's bytes without a byte order mark; a problem if it is too large, not UTF-8 or not text."""
    if len(content) > limit:
        message = f"the file is larger than {limit:,} bytes"
        return "", [Problem(path, message=message, hint="split it into smaller files")]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, column = _place_in(content[: error.start].decode("utf-8-sig", "ignore"))
        message = f"the byte 0x{content[error.start]:02x} is not UTF-8"
        return "", [Problem(path, line, column, message, "UTF-8 text", "save the file as UTF-8")]
    if unreadable := _UNREADABLE.search(text):
        line, column = _place_in(text[: unreadable.start()])
        message = f"the character U+{ord(unreadable[0]):04X} cannot be part of a text"
        return "", [Problem(path, line, column, message, hint="delete it; it may be invisible in your editor")]
    return text, []


def read_yaml(text: str, path: str) -> YamlFile:
    """The one document in `text`. Never raises for bad text; `path` is only named in the problems."""
    text, problems = decode(text.encode("utf-8", "surrogatepass"), path)
    reader = _Reader(path, problems)
    if problems:
        return YamlFile(None, reader.positions, problems)
    try:
        data = reader.read(yaml.parse(text, Loader=_LOADER))
    except _WrongError as wrong:
        problems.append(Problem(path, *wrong.place, wrong.message, wrong.expected, wrong.hint))
        data = None
    except yaml.YAMLError as error:
        problems.append(_syntax_problem(error, path))
        data = None
    return YamlFile(data, reader.positions, problems)


class _Reader:
    """Builds data and positions from parser events."""

    def __init__(self, path: str, problems: list[Problem]) -> None:
        self.path = path
        self.problems = problems
        self.positions = Positions()
        self.result: Any = None
        self.open: list[_Open] = []
        # Value, size and height of what is finished; so no structure can contain itself.
        self.anchors: dict[str, tuple[Any, int, int]] = {}
        self.size = 0
        self.documents = 0

    def read(self, events: Iterator[Any]) -> Any:
        for event in events:
            place = (event.start_mark.line + 1, event.start_mark.column + 1)
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event, place)
            elif isinstance(event, yaml.CollectionStartEvent):
                self._start(event, place)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._end()
            elif isinstance(event, yaml.AliasEvent):
                self._alias(event, place)
            elif isinstance(event, yaml.DocumentStartEvent):
                self.documents += 1
                if self.documents > 1:
                    raise _WrongError(
                        place, "a second document starts here", hint='delete the "---" or use a second file'
                    )
        return self.result

    def _scalar(self, event: Any, place: Place) -> None:
        self._refuse_tag(event, place)
        if self._takes_key(event.value, place):
            self._grow(1, place)
            return
        plain = event.implicit[0] and event.style in (None, "")
        value = _plain_value(event.value) if plain else event.value
        self._grow(1 + len(event.value) // 32, place)
        self._add(value, place)
        if event.anchor:
            self.anchors[event.anchor] = (value, 1 + len(event.value) // 32, 0)

    def _start(self, event: Any, place: Place) -> None:
        self._refuse_tag(event, place)
        self._refuse_as_key(place)
        self._refuse_deep(1, place)
        before = self.size
        self._grow(1, place)
        data: dict[str, Any] | list[Any] = {} if isinstance(event, yaml.MappingStartEvent) else []
        path = self._add(data, place)
        self.anchors.pop(event.anchor, None)
        self.open.append(_Open(path, data, event.anchor, before))

    def _end(self) -> None:
        ended = self.open.pop()
        self._raise_height(ended.height + 1)
        if ended.anchor:
            self.anchors[ended.anchor] = (ended.data, self.size - ended.size_before, ended.height)

    def _alias(self, event: Any, place: Place) -> None:
        self._refuse_as_key(place)
        if event.anchor not in self.anchors:
            message = f"{quoted('*' + event.anchor)} names nothing that is complete at this point"
            hint = 'put a text that starts with "*" in quotes'
            raise _WrongError(place, message, f"&{shortened(event.anchor)} before it", hint)
        value, size, height = self.anchors[event.anchor]
        self._refuse_deep(height, place)
        self._raise_height(height + 1)
        self._grow(size, place)
        self._add(value, place)

    def _add(self, value: Any, place: Place) -> DataPath:
        """Put `value` where the reading stands; returns its path. What a duplicate key holds is read and dropped."""
        if not self.open:
            self.result = value
            path: DataPath = ()
        else:
            parent = self.open[-1]
            if isinstance(parent.data, list):
                path = (*parent.path, len(parent.data))
                parent.data.append(value)
            else:
                assert parent.key is not None
                path = (*parent.path, parent.key)
                if not parent.skip:
                    parent.data[parent.key] = value
                parent.key = None
        self.positions.values.setdefault(path, place)
        return path

    def _takes_key(self, text: str, place: Place) -> bool:
        """If a mapping waits for a key, `text` is that key."""
        if not self._wants_key():
            return False
        parent = self.open[-1]
        if text == "<<":
            raise _WrongError(place, 'merge keys ("<<") are not read', hint="write the fields out")
        path = (*parent.path, text)
        parent.key, parent.skip = text, text in parent.data
        if parent.skip:
            first = self.positions.keys[path][0]
            message = f"the key {quoted(text)} is already on line {first}"
            self.problems.append(Problem(self.path, *place, message, "each key once", "delete one of the two"))
        self.positions.keys.setdefault(path, place)
        return True

    def _wants_key(self) -> bool:
        return bool(self.open) and isinstance(self.open[-1].data, dict) and self.open[-1].key is None

    def _refuse_as_key(self, place: Place) -> None:
        if self._wants_key():
            raise _WrongError(place, "a list, mapping or alias cannot be a key", "a text",
                         'put a value that starts with "{", "[" or "*" in quotes')  # fmt: skip

    def _refuse_tag(self, event: Any, place: Place) -> None:
        if event.tag not in (None, "!", "tag:yaml.org,2002:str"):
            tag = quoted(event.tag.replace("tag:yaml.org,2002:", "!!"))
            raise _WrongError(place, f"the tag {tag} is not read", "plain values",
                         'delete the tag; put a text that starts with "!" in quotes')  # fmt: skip

    def _refuse_deep(self, height: int, place: Place) -> None:
        if len(self.open) + height > MAX_DEPTH:
            raise _WrongError(place, f"lists and mappings are nested more than {MAX_DEPTH} deep")

    def _raise_height(self, height: int) -> None:
        if self.open:
            self.open[-1].height = max(self.open[-1].height, height)

    def _grow(self, size: int, place: Place) -> None:
        self.size += size
        if self.size > MAX_SIZE:
            raise _WrongError(
                place, f"more than {MAX_SIZE:,} values, with all aliases written out", hint="split the file"
            )


def _plain_value(text: str) -> str | int | float | bool | None:
    """What a text without quotes stands for."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in "+-.0123456789":
        if _WHOLE.fullmatch(text):
            return int(text)
        if _DECIMAL.fullmatch(text) and not _looks_like_a_code(text):
            return float(text)
    return text


def _looks_like_a_code(text: str) -> bool:
    """Digits that begin with a needless zero are a code, not an amount: "0123"."""
    return text.lstrip("+-").isdigit()


def _syntax_problem(error: yaml.YAMLError, path: str) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    reason = getattr(error, "problem", None) or getattr(error, "reason", None) or "the text cannot be read"
    context = getattr(error, "context", None)
    message = f"not valid YAML: {reason}" + (f" ({context})" if context else "")
    if "mapping values are not allowed" in reason:
        hint = 'put a text that contains ": " in quotes'
    elif "cannot start any token" in reason:
        hint = 'put a text that starts with "@", "%" or "`" in quotes, and indent with spaces'
    else:
        hint = "look at quotes, brackets and indentation, here and in the line above"
    return Problem(path, line, column, message, hint=hint)


def _place_in(text_before: str) -> Place:
    """The line and column of what follows `text_before`."""
    return text_before.count("\n") + 1, len(text_before) - (text_before.rfind("\n") + 1) + 1
