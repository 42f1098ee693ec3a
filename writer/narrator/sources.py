"""The list of sources: which figures come from where, said per role and put together per pair."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
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

    __slots__ = ("beside", "uses")

    def __init__(self, uses: tuple[tuple[str, str], ...]) -> None:
        self.uses = uses
        self.beside: dict[SourceUse, Callable[[Any], Any]] = {}  # what `SourceList` has found


class SourceList:
    """The list for a pair: each source once where both roles use it for the same figures; then the notices.

    Which entries these are is found once for all pairs of roles that use sources alike.
    """

    def __init__(self, notices: Mapping[str, str]) -> None:
        self._notices = notices  # what must be printed where a source is used
        self._notice_texts = tuple(notices.values())
        self._uses: dict[tuple[tuple[str, str], ...], SourceUse] = {}
        self._alike: dict[SourceUse, RoleList] = {}  # for pairs of such roles

    def use(self, entries: Mapping[str, tuple[str, str, str]]) -> SourceUse:
        """What `source_entries` has found, as a role keeps it for `of_pair`."""
        uses = tuple((source_id, topics) for source_id, (topics, _, _) in entries.items())
        return self._uses.setdefault(uses, SourceUse(uses))

    def of_pair(self, a: Any, b: Any) -> RoleList | None:
        """The list for two roles; None where neither names a source."""
        use, other = a.source_use, b.source_use
        if use is other:
            kept = self._alike.get(use)
            if kept is None and use.uses:
                kept = self._alike[use] = self._list(a, b)
            return kept
        return self._list(a, b)

    def _list(self, a: Any, b: Any) -> RoleList:
        beside = a.source_use.beside
        choose = beside.get(b.source_use)
        if choose is None:
            choose = beside[b.source_use] = self._choice(a.source_use.uses, b.source_use.uses)
        return RoleList(choose((*a.source_texts, *b.source_texts, *self._notice_texts)), ("sources",))

    def _choice(self, a: Sequence[tuple[str, str]], b: Sequence[tuple[str, str]]) -> Callable[[Any], Any]:
        """What picks the entries for two roles out of all their texts (each source: alike, own) and the notices."""
        topics_a, topics_b, order_b = dict(a), dict(b), [source for source, _ in b]
        chosen: list[int] = []
        for place, (source, topics) in enumerate(a):
            if topics_b.get(source) == topics:
                chosen.append(2 * place)
            else:
                chosen.append(2 * place + 1)
                if source in topics_b:
                    chosen.append(2 * (len(a) + order_b.index(source)) + 1)
        chosen += [2 * (len(a) + place) + 1 for place, source in enumerate(order_b) if source not in topics_a]
        used = (index for index, source in enumerate(self._notices) if source in topics_a or source in topics_b)
        chosen += [2 * (len(a) + len(b)) + index for index in used]
        return lambda texts: tuple([texts[index] for index in chosen])
