"""`writer roles`: which roles there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from writer.cli import options
from writer.cli.options import open_roles
from writer.cli.streams import complain, shown, table, write_json, write_table

if TYPE_CHECKING:
    from writer.roles.role_set import Role


def roles(
    query: Annotated[
        str, typer.Argument(metavar="[QUERY]", help="Part of a title, id, alias or category.", show_default=False)
    ] = "",
    json: options.Json = False,
    data: options.Data = None,
) -> None:
    """List the roles; with QUERY those that fit it, closest first.

    \b
    Examples:
      writer roles
      writer roles manager
      writer roles teecher
      writer roles --json
    """
    known = open_roles(data)
    found = known.search(query)
    if json:
        write_json([_entry(role) for role in found])
    elif not found:
        complain(f'no role fits "{query}". Try a shorter word, or all {len(known)} roles: writer roles')
    else:
        _print(found)


def _entry(role: Role) -> dict[str, Any]:
    profile = role.profile
    return {
        "id": role.id, "title": profile.title, "aliases": list(profile.aliases), "category": profile.category,
        "pay": {"yearly": profile.pay.yearly, "currency": profile.pay.currency}, "file": str(role.path),
    }  # fmt: skip


def _print(found: tuple[Role, ...]) -> None:
    from writer.english.numbers import money

    rows = table("Title", "Category", "Id", "Yearly pay")
    rows.columns[-1].justify = "right"
    for role in found:
        profile = role.profile
        pay = None if profile.pay.yearly is None else money(profile.pay.yearly, profile.pay.currency)
        rows.add_row(shown(profile.title, "bold"), shown(profile.category), shown(role.id), shown(pay))
    write_table(rows)
