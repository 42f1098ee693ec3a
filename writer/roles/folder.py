"""The files of a data folder, as bytes. What is not a plain file directly in its place is never opened.

roles/*.yaml|yml|jsonl      written by people
imported/*.jsonl|yaml|yml   written by importers; may be absent
sources.yaml                what the profiles' sources refer to; may be absent
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from writer.problems import Problem

MAX_YAML_BYTES = 1_000_000
MAX_JSONL_BYTES = 64_000_000

ROLES = "roles"
IMPORTED = "imported"
SOURCES = "sources.yaml"
_READ = (".yaml", ".yml", ".jsonl")
_IGNORED = (".md", ".txt")


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file; `name` is relative to the data folder, with "/" on every system."""

    name: str
    content: bytes

    @property
    def layer(self) -> str:
        """The subfolder: "roles", "imported", or nothing for the sources."""
        return self.name.rpartition("/")[0]

    @property
    def stem(self) -> str:
        return self.name.rpartition("/")[2].rpartition(".")[0]

    @property
    def is_jsonl(self) -> bool:
        return self.name.endswith(".jsonl")


def read_folder(data_dir: Path) -> tuple[tuple[DataFile, ...], list[Problem]]:
    """All files that matter, by name, and what is wrong with the folder. Paths in problems are relative to it."""
    files: list[DataFile] = []
    problems: list[Problem] = []
    hint = "name a folder that holds roles/*.yaml"
    if not data_dir.is_dir():
        return (), [Problem("", message="there is no such folder", hint=hint)]
    names = [*_names(data_dir, ROLES, problems), *_names(data_dir, IMPORTED, problems)]
    if os.path.lexists(data_dir / SOURCES):
        names.append(SOURCES)
    if not any(name.startswith(f"{ROLES}/") or name.startswith(f"{IMPORTED}/") for name in names) and not problems:
        problems.append(Problem("", message="there are no roles in this folder", hint=hint))
    for name in names:
        try:
            files.append(DataFile(name, _read_plain_file(data_dir / name)))
        except _RefusedError as refused:
            problems.append(Problem(name, message=str(refused), hint=refused.hint))
        except OSError as error:
            problems.append(Problem(name, message=f"the file cannot be read: {error.strerror}"))
    return tuple(files), problems


def _names(data_dir: Path, layer: str, problems: list[Problem]) -> list[str]:
    """The names of the files to read in one subfolder, sorted; others than notes and hidden files give a warning."""
    folder = data_dir / layer
    if not os.path.lexists(folder):
        return []
    if folder.is_symlink() or not folder.is_dir():
        problems.append(Problem(layer, message="this is not a folder", expected="a folder, not a link or a file"))
        return []
    try:
        found = sorted(os.listdir(folder))
    except OSError as error:
        problems.append(Problem(layer, message=f"the folder cannot be read: {error.strerror}"))
        return []
    for name in found:
        if not name.startswith(".") and not name.endswith(_READ + _IGNORED):
            message = "this is not read"
            problems.append(Problem(f"{layer}/{name}", message=message, expected="*.yaml, *.yml or *.jsonl",
                                    severity="warning"))  # fmt: skip
    return [f"{layer}/{name}" for name in found if name.endswith(_READ) and not name.startswith(".")]


class _RefusedError(Exception):
    """The file is not read, for the reason given."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def _read_plain_file(path: Path) -> bytes:
    """The bytes of `path`. The size is asked before reading, of the file that is open: it cannot be swapped between."""
    if path.is_symlink():
        raise _RefusedError("the file is a link", "put the file itself here")
    limit = MAX_JSONL_BYTES if path.suffix == ".jsonl" else MAX_YAML_BYTES
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    with open(handle, "rb") as file:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise _RefusedError("this is not a plain file", "remove it or move it elsewhere")
        content = b"" if status.st_size > limit else file.read(limit + 1)
    if status.st_size > limit or len(content) > limit:
        raise _RefusedError(f"the file is larger than {limit:,} bytes", "split it into smaller files")
    return content
