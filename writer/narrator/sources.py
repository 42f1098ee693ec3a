"""The list of sources: which figures come from where, said per role and put together per pair."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from writer.article import RoleList
from writer.facts.evidence import field_value


def source_line(source: Any) -> str:
    """Publisher, title, year and licence as one phrase, without what is not known."""
    title = f"{source.publisher}, {source.title}" if source.publisher else source.title
    year = f" ({source.year})" if source.year and str(source.year) not in title else ""
    return f"{title}{year}"


def source_entries(
    view: Any, sources: Mapping[str, Any], topics: Mapping[str, str], join: Callable[[Any], str]
) -> dict[str, tuple[str, str, str]]:
    """For each source of a role: its topics, the entry where both roles use it alike, and the role's own entry."""
    used: dict[str, list[str]] = {}
    for field, source_id in view.profile.sources.items():
        if source_id in sources and field_value(view.profile, field) is not None:
            topic = topics.get(field) or topics.get(field.split(".")[0]) or field
            if topic not in used.setdefault(source_id, []):
                used[source_id].append(topic)
    entries = {}
    for source_id, names in used.items():
        source = sources[source_id]
        line, said = source_line(source), join(names)
        # A licence is printed where it asks to be named; public domain does not.
        licence = f" License: {source.licence}." if source.licence and source.licence.startswith("CC") else ""
        entries[source_id] = (said, f"{line}: {said}.{licence}", f"{line}: {said} ({view.plural}).{licence}")
    return entries


class SourceUse:
    """Which figures a role takes from which sources: (source, topics). Roles that do so alike share one."""

    __slots__ = ("alike", "uses")

    def __init__(self, uses: tuple[tuple[str, str], ...]) -> None:
        self.uses = uses
        self.alike: RoleList | None = None  # the list for a pair of such roles


class SourceList:
    """The list for a pair. Where both roles use the same sources for the same figures, it is made once and kept."""

    def __init__(self, notices: Mapping[str, str]) -> None:
        self._notices = notices  # what must be printed where a source is used
        self._uses: dict[tuple[tuple[str, str], ...], SourceUse] = {}

    def use(self, entries: Mapping[str, tuple[str, str, str]]) -> SourceUse:
        """What `source_entries` has found, as a role keeps it for `of_pair`."""
        uses = tuple((source_id, topics) for source_id, (topics, _, _) in entries.items())
        return self._uses.setdefault(uses, SourceUse(uses))

    def of_pair(self, a: Any, b: Any) -> RoleList | None:
        """The entries for both roles, each source once where both use it for the same; then the notices."""
        use = a.source_use
        if use is not b.source_use:
            return self._list(a, b)
        if not use.uses:
            return None
        kept: RoleList | None = use.alike
        if kept is None:
            kept = use.alike = self._list(a, b)
        return kept

    def _list(self, a: Any, b: Any) -> RoleList:
        entries: list[str] = []
        for source_id, (topics, alike, own) in a.sources.items():
            other = b.sources.get(source_id)
            if other is None:
                entries.append(own)
            elif other[0] == topics:
                entries.append(alike)
            else:
                entries += (own, other[2])
        entries += [own for source_id, (_, _, own) in b.sources.items() if source_id not in a.sources]
        notices = [text for id, text in self._notices.items() if id in a.sources or id in b.sources]
        return RoleList((*entries, *notices), ("sources",))
