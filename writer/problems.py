"""What is wrong with an input file, and where: one shape for every kind of file people or machines write for us.

A `Problem` is found before anything is generated. A poor text is a finding, a bug of ours an exception; neither is
ever reported as a `Problem`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

Severity = Literal["problem", "warning"]

_QUOTED_LENGTH = 80


def quoted(value: object) -> str:
    """`value` in double quotes for a message: one line, at most 80 characters, control characters spelt out."""
    return f'"{printable(shortened(str(value)))}"'


def shortened(text: str, length: int = _QUOTED_LENGTH) -> str:
    """`text`, cut to `length` characters with dots where it is longer."""
    return text if len(text) <= length else text[: length - 3] + "..."


def printable(text: str) -> str:
    """`text` with whatever could move a cursor, break a line or turn the writing direction written as an escape."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in text)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong in one file. Lines and columns count from 1; 0 means that the place is not known.

    `message` says what is wrong, `expected` what would be right (a noun phrase), `hint` what to do next.
    A "problem" stops the run, a "warning" does not. Problems sort by place.
    """

    path: str
    line: int = 0
    column: int = 0
    message: str = ""
    expected: str = ""
    hint: str = ""
    severity: Severity = "problem"

    @property
    def is_warning(self) -> bool:
        return self.severity == "warning"

    def __str__(self) -> str:
        place = f":{self.line}:{self.column}" if self.line else ""
        label = "warning: " if self.is_warning else ""
        parts = [self.message, f"expected {self.expected}" if self.expected else "", self.hint]
        return printable(f"{self.path}{place}: {label}{'; '.join(part for part in parts if part)}")

    def under(self, folder: Path) -> Problem:
        """The same problem with its path, so far relative to `folder`, written the way the user can open it."""
        return replace(self, path=str(folder / self.path))

    def as_json(self) -> dict[str, Any]:
        """The fields by name, for programs that read our reports and for the cache."""
        return {name: getattr(self, name) for name in self.__slots__}


class ProblemsError(Exception):
    """The input cannot be used. Carries every problem of every file, sorted by place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(sorted(problems))
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))
