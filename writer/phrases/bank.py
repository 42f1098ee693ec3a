"""The phrase bank as read from its files: rules, cases, variants, with the place of each. Nothing is bound yet.

Plain values throughout, so that a bank once read is kept in the cache as JSON and need not be parsed again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from writer.phrases.syntax import Part, PlainPart, wordings

if TYPE_CHECKING:
    from writer.yamlfile import DataPath, Place, Positions

MAX_VARIANTS = 32  # of one case; a power of two, so that a byte chooses each version of a section as often


@dataclass(frozen=True, slots=True)
class Phrase:
    """One variant: its lasting id, its parts, what it needs (flags), after which rules it may stand, its place."""

    id: str
    text: str
    parts: tuple[Part, ...]
    when: tuple[str, ...]
    after: tuple[str, ...]
    line: int
    column: int

    @property
    def plain(self) -> tuple[PlainPart, ...]:
        """Its parts with the first of each alternatives."""
        return next(wordings(self.parts))


@dataclass(frozen=True, slots=True)
class Example:
    """A pair given in short, the variant to use, and what it must say, word for word."""

    given: Mapping[str, Any]
    use: str
    says: str
    line: int


@dataclass(frozen=True, slots=True)
class RuleText:
    """One rule of the bank. `say` holds the phrases by case name; a case that is silent has none."""

    id: str
    about: str
    tells: str
    orient: str | None  # "more" or "less": told only of the role that is this one
    form: str  # "sentence"; "heading": no full stop; "fragment": a clause of another sentence, no capital either
    label: str | None
    say: Mapping[str, tuple[Phrase, ...]]
    examples: tuple[Example, ...]
    path: str  # folder and file, the same on every machine
    line: int

    def file(self, folder: Path) -> str:
        """The rule's file as problems name it; `folder` is where the bank was read from."""
        return str(folder / PurePath(self.path).name)


@dataclass(frozen=True, slots=True)
class Bank:
    """Everything an editor owns: the rules, and the data of the four other files.

    `places` says where each value of each file stands. It is not kept in the cache: only the check asks, and reads the
    files anew.
    """

    rules: Mapping[str, RuleText]
    outline: Any
    bands: Mapping[str, Any]
    lexicon: Mapping[str, Any]
    styles: Mapping[str, Any]
    version: str  # hash of all files
    places: Mapping[str, Positions] = field(default_factory=dict)  # by the name of the file

    def place(self, file: str, path: DataPath) -> Place:
        """Line and column of the key at `path` in a file, (0, 0) where that is not known."""
        positions = self.places.get(PurePath(file).name)
        return (0, 0) if positions is None else positions.of_key(path)
