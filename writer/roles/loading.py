"""A data folder → a `RoleSet`. The one entrance to everything in this room.

Validation is slow to import and slow to run, so its result is kept by the content of all files: with a warm cache this
module reads, hashes and builds, and neither YAML nor the validating library is imported.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import is_dataclass
from datetime import date
from pathlib import Path
from typing import Any

from writer.cache import Cache, content_key
from writer.problems import Problem, ProblemsError
from writer.roles import profile
from writer.roles.compact import builder, profile_from_json, profile_to_json, to_json
from writer.roles.folder import DataFile, read_folder
from writer.roles.role_set import Role, RoleSet
from writer.roles.sources import Source


def load_roles(data_dir: Path, *, today: date, cache: Cache | None = None) -> RoleSet:
    """All roles of `data_dir`; warnings are on the result. Raises ProblemsError with every problem of every file.

    `today` decides what lies in the future. With a `cache`, files that were fine before are not checked again.
    """
    files, found = read_folder(data_dir)
    version = _version(files)
    if not any(not problem.is_warning for problem in found) and cache is not None:
        kept = _from_json(cache.get(_key(version, today)), data_dir, version, found)
        if kept is not None:
            return kept
    from writer.roles.reading import read_roles

    reading = read_roles(files, today)
    problems = [*found, *reading.problems]
    if any(not problem.is_warning for problem in problems):
        raise ProblemsError(problem.under(data_dir) for problem in problems if not problem.is_warning)
    if cache is not None:
        cache.put(_key(version, today), {
            "roles": [[role.id, role.path, profile_to_json(checked)] for role, checked in reading.roles],
            "sources": [to_json(source) for source in reading.sources.values()],
            "warnings": [warning.as_json() for warning in reading.problems],
        })  # fmt: skip
    roles = (Role(role.id, checked, data_dir / role.path) for role, checked in reading.roles)
    return RoleSet(roles, reading.sources, _warnings(problems, data_dir), version)


def check_data(data_dir: Path, today: date) -> list[Problem]:
    """Every problem and warning of `data_dir`, sorted by place. Never raises for bad data."""
    from writer.roles.reading import read_roles

    files, problems = read_folder(data_dir)
    problems.extend(read_roles(files, today).problems)
    return sorted(problem.under(data_dir) for problem in problems)


def _version(files: Iterable[DataFile]) -> str:
    """Changes with any file, its name or its bytes, and with the fields a profile has."""
    parts: list[bytes | str] = [repr(_shape_of_profiles())]
    for file in files:
        parts += (file.name, file.content)
    return content_key("roles", *parts)


def _shape_of_profiles() -> list[tuple[str, dict[str, Any]]]:
    found = vars(profile).items()
    return [
        (name, cls.__annotations__) for name, cls in found if is_dataclass(cls) and cls.__module__ == profile.__name__
    ]


def _key(version: str, today: date) -> str:
    """Only the year of `today` decides anything, so a new year and not a new day asks for a new check."""
    return f"{version}-{today.year}"


def _from_json(kept: Any, data_dir: Path, version: str, found: list[Problem]) -> RoleSet | None:
    """The set that `load_roles` kept; None if there is none or it is not ours."""
    try:
        roles = [Role(role_id, profile_from_json(data), data_dir / path) for role_id, path, data in kept["roles"]]
        sources = [builder(Source)(data) for data in kept["sources"]]
        warnings = [*found, *(Problem(**fields) for fields in kept["warnings"])]
    except (TypeError, KeyError, ValueError, AttributeError):
        return None
    return RoleSet(roles, {source.id: source for source in sources}, _warnings(warnings, data_dir), version)


def _warnings(problems: Iterable[Problem], data_dir: Path) -> list[Problem]:
    return sorted(problem.under(data_dir) for problem in problems)
