"""Options that several commands have, said once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from writer.api import Writer
    from writer.roles.role_set import RoleSet


class Format(StrEnum):
    """The formats an article can be written in."""

    html = "html"
    fragment = "fragment"
    markdown = "markdown"
    text = "text"
    json = "json"


First = Annotated[str, typer.Argument(metavar="A", help="The first role: its title, id or an alias.")]
Second = Annotated[str, typer.Argument(metavar="B", help="The second role.")]
Data = Annotated[
    Path | None,
    typer.Option("--data", metavar="DIR", show_default=False,
                 help="Instead of the shipped data: a folder with roles/ and, if there, imported/ and sources.yaml."),
]  # fmt: skip
Phrasebank = Annotated[
    Path | None,
    typer.Option("--phrasebank", metavar="DIR", help="Instead of the shipped phrase bank.", show_default=False),
]
Seed = Annotated[int, typer.Option("--seed", metavar="N", help="Another number, another choice of words.")]
Style = Annotated[str, typer.Option("--style", metavar="NAME", help="A house style of the phrase bank's styles.yaml.")]
With = Annotated[
    list[str] | None,
    typer.Option("--with", metavar="SECTION", show_default=False,
                 help="Tell an optional section of the outline too, such as questions. May be given several times."),
]  # fmt: skip
Json = Annotated[bool, typer.Option("--json", help="Write JSON, for a program to read.")]


def open_writer(
    data: Path | None, phrasebank: Path | None, style: str = "ours", extra: Sequence[str] = ()
) -> Writer:
    """A Writer for these options."""
    from writer.api import Writer

    return Writer(data, phrasebank, style, extra=extra)


def open_roles(data: Path | None) -> RoleSet:
    """The roles of --data, or the shipped ones, without a phrase bank."""
    from writer.cache import Cache
    from writer.roles.loading import load_roles

    return load_roles(data_folder(data), today=date.today(), cache=Cache.default())


def data_folder(data: Path | None) -> Path:
    """The folder of --data, or the shipped one."""
    from writer import shipped

    return data or shipped.DATA


def bank_folder(phrasebank: Path | None) -> Path:
    """The folder of --phrasebank, or the shipped one."""
    from writer import shipped

    return phrasebank or shipped.PHRASEBANK
