"""Files → validated roles, with everything that is wrong. The slow way; `loading` takes it when the cache misses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from writer.problems import Problem, quoted
from writer.roles.attribution import source_problems
from writer.roles.collisions import name_collisions
from writer.roles.folder import SOURCES, DataFile
from writer.roles.layers import FilePlace, LayeredRole, layer_roles
from writer.roles.plausibility import doubts
from writer.roles.profile import RoleProfile
from writer.roles.sources import SOURCE_ID, Source
from writer.roles.validation import Locate, validate, without_faults
from writer.yamlfile import DataPath, decode, read_yaml


@dataclass(slots=True)
class Reading:
    """What the files hold. Roles and sources that could not be read are absent, their problems present.

    Paths, those of the problems too, are relative to the data folder.
    """

    roles: list[tuple[LayeredRole, RoleProfile]]
    sources: dict[str, Source]
    problems: list[Problem]


def read_roles(files: Iterable[DataFile], today: date) -> Reading:
    """Read, merge and check everything. Never raises for bad files; what was not read well does not hide the rest."""
    files = tuple(files)
    sources, known, problems = _read_sources(next((file for file in files if file.name == SOURCES), None), today)
    layered, wrong = layer_roles(file for file in files if file.name != SOURCES)
    problems.extend(wrong)
    roles: list[tuple[LayeredRole, RoleProfile]] = []
    for role in layered:
        checked = validate(RoleProfile, role.merged(), role.place)
        problems.extend(checked.problems)
        if checked.value is not None:
            roles.append((role, checked.value))
        sound = checked.value or _sound_part(role, checked.faults)
        if sound is not None:
            problems.extend(_implausible(role, sound, today))
            problems.extend(source_problems(role, sound, known))
    problems.extend(name_collisions(roles))
    return Reading(roles, sources, problems)


def _sound_part(role: LayeredRole, faults: list[DataPath]) -> RoleProfile | None:
    """What is well formed in a role that as a whole is not; with its id for a title if that is what it lacks."""
    data = {"title": role.id, **without_faults(role.merged(), faults)}
    return validate(RoleProfile, data, role.place).value


def _implausible(role: LayeredRole, profile: RoleProfile, today: date) -> Iterator[Problem]:
    for doubt in doubts(profile, today):
        place = role.place(doubt.path)
        yield Problem(*place, doubt.message, doubt.expected, doubt.hint, doubt.severity)


def _read_sources(file: DataFile | None, today: date) -> tuple[dict[str, Source], set[str], list[Problem]]:
    """The sources, all their ids (also those of entries with problems, which are not reported twice), the problems."""
    if file is None:
        return {}, set(), []
    text, problems = decode(file.content, file.name)
    if problems:
        return {}, set(), problems
    read = read_yaml(text, file.name)
    problems = read.problems
    if not isinstance(read.data, dict):
        if read.data is not None:
            problems.append(Problem(file.name, 1, 1, "this is not a list of sources", "source-id: {publisher: ...}"))
        return {}, set(), problems

    def place(path: DataPath, key: bool = False) -> FilePlace:
        return (file.name, *(read.positions.of_key(path) if key else read.positions.of(path)))

    sources: dict[str, Source] = {}
    for source_id, data in read.data.items():
        if not SOURCE_ID.fullmatch(source_id):
            message = f"{quoted(source_id)} cannot be the id of a source"
            expected = "lower-case letters and digits, with single hyphens or dots between them"
            problems.append(Problem(*place((source_id,), key=True), message, expected))
        problems.extend(_read_source(sources, source_id, data, place, today))
    return sources, set(read.data), problems


def _read_source(sources: dict[str, Source], source_id: str, data: Any, place: Locate, today: date) -> list[Problem]:
    """Add one source to `sources` if it is fine."""
    if not isinstance(data, dict):
        message = f"the source {quoted(source_id)} is empty"
        return [Problem(*place((source_id,), True), message, "publisher, title, year, url, licence")]
    if "id" in data:
        return [Problem(*place((source_id, "id"), True), 'unknown field "id"', hint="the key above is the id")]
    present = {key: value for key, value in data.items() if value is not None}

    def locate(path: DataPath, key: bool) -> FilePlace:
        return place((source_id, *path), key)

    checked = validate(Source, {"id": source_id, **present}, locate)
    source, problems = checked.value, checked.problems
    if source is not None and source.year is not None and source.year > today.year:
        message = f"year: {source.year} is in the future"
        problems.append(Problem(*locate(("year",), False), message, f"a year up to {today.year}"))
    if source is not None and not problems:
        sources[source_id] = source
    return problems
