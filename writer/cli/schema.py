"""`writer schema`: the published JSON Schemas."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from writer.cli.streams import write_json, write_text


class Shape(StrEnum):
    """What there is a schema of."""

    role = "role"
    article = "article"


def schema(
    shape: Annotated[Shape, typer.Argument(metavar="role|article", help="A role file, or an article as JSON.")],
) -> None:
    """Show the JSON Schema (2020-12) of a role file or of an article in JSON.

    \b
    Examples:
      writer schema role
      writer schema article
    """
    if shape is Shape.role:
        from writer.roles.schema import role_schema

        write_json(role_schema())
    else:
        from writer.render.document import SCHEMA

        write_text(SCHEMA.read_text(encoding="utf-8"))
