"""The list of sources: which figures come from where, said per role and put together per pair."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from writer.article import RoleList


def source_line(source: Any) -> str:
    """Publisher, title, year and licence as one phrase, without what is not known."""
    title = f"{source.publisher}, {source.title}" if source.publisher else source.title
    year = f" ({source.year})" if source.year and str(source.year) not in title else ""
    return f"{title}{year}"


def source_entries(
    view: Any, sources: Mapping[str, Any], topics: Mapping[str, str], join: Callable[[Any], str], escape: Callable[[str], str]
) -> dict[str, tuple[str, str, str]]:
    """For each source of a role that the data names: (its topics, the entry if both roles use it alike, its own entry)."""
    used: dict[str, list[str]] = {}
    for field, source_id in view.profile.sources.items():
        if source_id in sources:
            topic = topics.get(field) or topics.get(field.split(".")[0]) or field
            if topic not in used.setdefault(source_id, []):
                used[source_id].append(topic)
    entries = {}
    for source_id, names in used.items():
        source = sources[source_id]
        line, said = escape(source_line(source)), escape(join(names))
        licence = escape(f" License: {source.licence}.") if source.licence else ""
        entries[source_id] = (said, f"{line}: {said}.{licence}", f"{line}: {said} ({view.plural}).{licence}")
    return entries


def sources_of_pair(a: Any, b: Any, notices: Mapping[str, str]) -> tuple[RoleList, list[str]] | None:
    """The entries for both roles, each source once where both use it for the same, then the notices that must stand."""
    entries: list[str] = []
    ids: list[str] = []
    for source_id, (topics, alike, own) in a.sources.items():
        other = b.sources.get(source_id)
        ids.append(source_id)
        if other is None:
            entries.append(own)
        elif other[0] == topics:
            entries.append(alike)
        else:
            entries += (own, other[2])
    for source_id, (_, _, own) in b.sources.items():
        if source_id not in a.sources:
            ids.append(source_id)
            entries.append(own)
    if not entries:
        return None
    entries += [notices[source_id] for source_id in ids if source_id in notices]
    return RoleList(tuple(entries), ("sources",)), ids
