"""All roles, and how a person finds one: by id, title or alias, in any case and punctuation, misspelt or not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from shlex import quote

from writer.problems import Problem, quoted, shortened
from writer.roles.frozen import FrozenDict
from writer.roles.profile import RoleProfile
from writer.roles.slug import slug
from writer.roles.sources import Source

_CLOSE = 76  # percent alike; below that a suggestion is a guess
_SHORTEST_PART = 2
_LONGEST_QUERY = 200


@dataclass(frozen=True, slots=True)
class Role:
    """A profile with its id and the file it was read from (the topmost, if several layers hold it)."""

    id: str
    profile: RoleProfile
    path: Path


class RoleNotFound(LookupError):  # noqa: N818
    """No role has this name. `suggestions`: at most three roles whose names are close, closest first."""

    def __init__(self, name: str, suggestions: tuple[Role, ...]) -> None:
        super().__init__(name, suggestions)
        self.name, self.suggestions = name, suggestions

    def __str__(self) -> str:
        known = _listed([quoted(role.profile.title) for role in self.suggestions], "or")
        meant = f"; did you mean {known}?" if known else "."
        return f"no role {quoted(self.name)}{meant} Try: writer roles{_search_word(self.suggestions)}"


class RoleAmbiguous(LookupError):  # noqa: N818
    """Several roles have this name as an alias, and none as its title. `candidates`: all of them, by id."""

    def __init__(self, name: str, candidates: tuple[Role, ...]) -> None:
        super().__init__(name, candidates)
        self.name, self.candidates = name, candidates

    def __str__(self) -> str:
        known = _listed([f"{quoted(role.profile.title)} ({role.id})" for role in self.candidates], "and")
        return f"{quoted(self.name)} is another name of {known}. Try one of these ids"


class RoleSet(Mapping[str, Role]):
    """Roles by id, in the order of their ids. Never changes."""

    def __init__(
        self,
        roles: Iterable[Role],
        sources: Mapping[str, Source] | None = None,
        warnings: Iterable[Problem] = (),
        version: str = "",
    ) -> None:
        self._roles = {role.id: role for role in sorted(roles, key=lambda role: role.id)}
        self._sources = FrozenDict(sources or {})
        self._warnings = tuple(warnings)
        self._version = version
        self._names: dict[str, tuple[str, ...]] | None = None

    @property
    def sources(self) -> Mapping[str, Source]:
        """The sources of all figures, by id."""
        return self._sources

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What is doubtful in the data but did not stop the loading."""
        return self._warnings

    @property
    def version(self) -> str:
        """Changes whenever a byte of the data does; empty for a set that was not read from files."""
        return self._version

    def __getitem__(self, role_id: str) -> Role:
        return self._roles[role_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._roles)

    def __len__(self) -> int:
        return len(self._roles)

    def __repr__(self) -> str:
        return f"<RoleSet of {len(self)} roles>"

    def find(self, name: str) -> Role:
        """The role with this id, title or alias, in that order; case, accents and punctuation do not count.

        Raises RoleNotFound (with suggestions) or RoleAmbiguous, both LookupErrors whose message ends with what to try.
        """
        wanted = slug(name)
        if wanted in self._roles:
            return self._roles[wanted]
        ids = self._by_name().get(wanted) or self._by_letters().get(_letters(wanted), ())
        found = tuple(self._roles[role_id] for role_id in ids)
        if len(found) > 1:
            raise RoleAmbiguous(name, found)
        if not found:
            raise RoleNotFound(name, (self._close_to(wanted) or self._holding(wanted))[:3])
        return found[0]

    def search(self, query: str = "") -> tuple[Role, ...]:
        """Roles for a list: all of them by id without a query, else those that fit it, closest first."""
        if not query.strip():
            return tuple(self._roles.values())
        wanted = slug(query)
        return self._holding(wanted) or self._close_to(wanted, in_part=True)

    def _by_name(self) -> dict[str, tuple[str, ...]]:
        """Slug of a title or alias → ids. A title hides equal aliases of other roles."""
        if self._names is None:
            titles: dict[str, tuple[str, ...]] = {}
            aliases: dict[str, tuple[str, ...]] = {}
            for role in self._roles.values():
                title = slug(role.profile.title)
                titles[title] = (*titles.get(title, ()), role.id)
                for alias in {slug(alias) for alias in role.profile.aliases}:
                    aliases[alias] = (*aliases.get(alias, ()), role.id)
            self._names = aliases | titles
        return self._names

    def _by_letters(self) -> dict[str, tuple[str, ...]]:
        """As `_by_name` without word breaks: "K9" finds "K-9", "e-mail" finds "email". Only looked at after that."""
        found: dict[str, tuple[str, ...]] = {}
        for name, ids in [*self._by_name().items(), *((role_id, (role_id,)) for role_id in self._roles)]:
            known = found.get(_letters(name), ())
            found[_letters(name)] = (*known, *(role_id for role_id in ids if role_id not in known))
        return found

    def _holding(self, wanted: str) -> tuple[Role, ...]:
        """Roles with `wanted` in a name, in their title first, short titles first."""
        if len(wanted) < _SHORTEST_PART:
            return ()
        found = [role for role in self._roles.values() if _holds(role, wanted)]
        found.sort(key=lambda role: (not _starts(role, wanted), len(role.profile.title), role.id))
        return tuple(found)

    def _close_to(self, wanted: str, in_part: bool = False) -> tuple[Role, ...]:
        """Roles with a name like `wanted`, or a part of one, closest first, then by id."""
        from rapidfuzz import fuzz, process

        wanted = shortened(wanted, _LONGEST_QUERY)
        scorer = fuzz.partial_ratio if in_part else fuzz.ratio
        # In part, "RN" is in "intern": a name must be about as long as what is looked for.
        names = [name for name in (*self._by_name(), *self._roles) if not in_part or len(name) > len(wanted) - 2]
        best: dict[str, float] = {}
        for name, score, _ in process.extract(wanted, names, scorer=scorer, score_cutoff=_CLOSE, limit=50):
            for role_id in self._by_name().get(name, (name,)):
                best[role_id] = max(score, best.get(role_id, 0))
        return tuple(self._roles[role_id] for role_id in sorted(best, key=lambda role_id: (-best[role_id], role_id)))


def _letters(name: str) -> str:
    return name.replace("-", "")


def _listed(names: list[str], word: str) -> str:
    """A, B or C."""
    return f" {word} ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _holds(role: Role, wanted: str) -> bool:
    """True if the id, a name or the category of the role holds the query."""
    names = (role.profile.title, *role.profile.aliases, role.profile.category or "")
    return wanted in role.id or any(wanted in slug(name) for name in names if name)


def _starts(role: Role, wanted: str) -> bool:
    return f"-{wanted}" in f"-{slug(role.profile.title)}"


def _search_word(suggestions: tuple[Role, ...]) -> str:
    """The first word of the closest title, to list its neighbours with; nothing if none is close."""
    return f" {quote(suggestions[0].profile.title.split()[0])}" if suggestions else ""
