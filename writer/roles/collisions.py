"""Names that lead to more than one role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from writer.problems import Problem, quoted
from writer.roles.layers import LayeredRole
from writer.roles.profile import RoleProfile
from writer.roles.slug import slug

Named = Sequence[tuple[LayeredRole, RoleProfile]]


def name_collisions(roles: Named) -> Iterator[Problem]:
    """The same title twice is a problem: no name would find the second role. Anything less is a warning.

    Names are compared as they are looked up: by their slug.
    """
    titles: dict[str, tuple[LayeredRole, RoleProfile]] = {}
    ids = {role.id: role for role, _ in roles}
    for role, profile in roles:
        name = slug(profile.title)
        first, first_profile = titles.setdefault(name, (role, profile))
        if first is not role:
            message = f"the title {quoted(profile.title)} is also that of {_where(first, first_profile.title)}"
            yield Problem(*role.place(("title",)), message, hint="give one of the two a more exact title")
        elif name != role.id and name in ids:
            message = f"the title {quoted(profile.title)} is also the id of another role, {ids[name].path}"
            yield Problem(*role.place(("title",)), message, hint="rename one of the files", severity="warning")
    yield from _alias_collisions(roles, titles, ids)


def _alias_collisions(
    roles: Named, titles: dict[str, tuple[LayeredRole, RoleProfile]], ids: dict[str, LayeredRole]
) -> Iterator[Problem]:
    aliases: dict[str, LayeredRole] = {}
    for role, profile in roles:
        for index, alias in enumerate(profile.aliases):
            name = slug(alias)
            titled, titled_profile = titles.get(name, (None, None))
            other = aliases.setdefault(name, role)
            message = ""
            if titled is not None and titled is not role and titled_profile is not None:
                message = f"the alias {quoted(alias)} is the title of {_where(titled, titled_profile.title)}"
            elif name in ids and ids[name] is not role:
                message = f"the alias {quoted(alias)} is the id of {ids[name].path}"
            elif other is not role:
                message = f"{role.path} and {other.path} both have the alias {quoted(alias)}"
            if message:
                place = role.place(("aliases", index))
                hint = "delete it where it fits less well"
                yield Problem(*place, message, hint=hint, severity="warning")


def _where(role: LayeredRole, title: str) -> str:
    return f"{quoted(title)} in {role.path}"
