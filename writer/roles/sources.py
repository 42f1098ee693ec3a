"""Where figures come from: the entries of `sources.yaml`, and which of them covers a field of a profile."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from annotated_types import Ge, Le, Len, Predicate

from writer.roles.text import is_clean_text

SOURCE_ID = re.compile(r"[a-z0-9]+([.-][a-z0-9]+){0,20}")

Line = Annotated[str, Len(1, 1000), Predicate(is_clean_text)]


def is_web_address(text: str) -> bool:
    """True for an address that is safe to link to: http or https, no spaces, quotes or angle brackets."""
    return text.startswith(("https://", "http://")) and not any(char in " \"'<>`\\" for char in text)


@dataclass(frozen=True, slots=True)
class Source:
    """One publication that figures were taken from. `year` is that of the figures, `measures` what they are."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    id: Line
    publisher: Line
    title: Line
    year: Annotated[int, Ge(1900), Le(2200)] | None = None
    url: Annotated[Line, Predicate(is_web_address)] | None = None
    licence: Line | None = None
    notice: Line | None = None
    measures: Line | None = None


def source_id(sources: Mapping[str, str], field: str) -> str | None:
    """The id of the source of `field` ("pay.low"): that of the field itself, else of the closest field around it."""
    while field:
        if field in sources:
            return sources[field]
        field = field.rpartition(".")[0]
    return None
