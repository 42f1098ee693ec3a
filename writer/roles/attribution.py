"""Does every figure say where it comes from, and does that place exist?"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from writer.problems import Problem, quoted
from writer.roles.layers import LayeredRole
from writer.roles.profile import RoleProfile
from writer.roles.shape import dotted_fields
from writer.roles.sources import source_id
from writer.roles.validation import known_field
from writer.yamlfile import DataPath

# The fields that hold figures; the others are our own words.
FIGURES = ("pay", "outlook", "satisfaction", "education", "experience", "people", "skills")


def source_problems(role: LayeredRole, profile: RoleProfile, known: Collection[str]) -> Iterator[Problem]:
    """What is wrong with the sources of one role; `known` are the ids in sources.yaml."""
    for field, wanted in profile.sources.items():
        if field not in dotted_fields(RoleProfile):
            place = role.place(("sources", field), key=True)
            yield Problem(*place, f"sources: {quoted(field)} is not a field", "a field such as pay or pay.low",
                          known_field(field))  # fmt: skip
        if wanted not in known:
            place = role.place(("sources", field))
            yield Problem(*place, f"sources: {quoted(wanted)} is not in sources.yaml", hint=_source_hint(wanted, known))
    if profile.sources:
        yield from _missing(role, profile.sources)
    yield from _borrowed(role)


def _source_hint(wanted: str, known: Collection[str]) -> str:
    from rapidfuzz import process

    close = process.extractOne(wanted, sorted(known), score_cutoff=70)
    return f"did you mean {quoted(close[0])}?" if close else "add it there"


def _missing(role: LayeredRole, sources: Mapping[str, str]) -> Iterator[Problem]:
    """One warning for each group of figures of which some have no source."""
    data = role.merged()
    for group in FIGURES:
        bare = [path for path in _figures(group, data.get(group)) if source_id(sources, _dotted(path)) is None]
        if bare:
            names = ", ".join(map(_dotted, bare[:5])) + (", ..." if len(bare) > 5 else "")
            hint = f"add {group}: ... under sources"
            place = role.place(bare[0], key=True)
            yield Problem(*place, f"no source is named for {names}", hint=hint, severity="warning")


def _borrowed(role: LayeredRole) -> Iterator[Problem]:
    """Figures of an upper layer that would be printed with the source of a figure they replaced."""
    for index, layer in enumerate(role.layers[:-1]):
        own = _sources_of(layer.data)
        lower = [_sources_of(below.data) for below in role.layers[index + 1 :]]
        for group in FIGURES:
            for path in _figures(group, layer.data.get(group)):
                name = _dotted(path)
                theirs = next((found for sources in lower if (found := source_id(sources, name))), None)
                if theirs and source_id(own, name) is None:
                    place = layer.positions.of_key(path)
                    message = f"{name} is written here, but its source {quoted(theirs)} is that of an imported value"
                    hint = f"add {name}: ... under sources"
                    yield Problem(layer.path, *place, message, hint=hint, severity="warning")


def _sources_of(data: Mapping[str, Any]) -> dict[str, str]:
    sources = data.get("sources")
    return {key: value for key, value in sources.items() if isinstance(value, str)} if isinstance(sources, dict) else {}


def _figures(group: str, value: Any) -> list[DataPath]:
    """The paths of the figures in one group: its fields, or itself if it is a list; none if it is absent."""
    if isinstance(value, dict):
        return [(group, field) for field, inner in value.items() if inner is not None and field != "currency"]
    return [] if value in (None, []) else [(group,)]


def _dotted(path: DataPath) -> str:
    return ".".join(map(str, path))
