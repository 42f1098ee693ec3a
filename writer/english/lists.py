"""Joining words into a list that reads one way only."""

from __future__ import annotations

import re
from collections.abc import Iterable

from writer.english.style import HouseStyle

_INNER_LIST = re.compile(r",| and | & | or ")


def join_list(items: Iterable[str], style: HouseStyle, conjunction: str = "and") -> str:
    """ "a", "a and b", "a, b, and c" (the last comma as the style has it). No items: "".

    An item with a comma of its own makes the separators semicolons; one with an "and" of its own takes a comma
    before the last item in any style.
    """
    parts = list(items)
    if len(parts) < 2:
        return "".join(parts)
    first, last = parts[:-1], parts[-1]
    commas = any("," in part for part in parts)
    if commas:
        return f"{'; '.join(first)}; {conjunction} {last}"
    inner = any(_INNER_LIST.search(part) for part in parts)
    comma = "," if inner or (len(parts) > 2 and style.serial_comma) else ""
    return f"{', '.join(first)}{comma} {conjunction} {last}"


def has_inner_list(name: str) -> bool:
    """Whether a name is a list of its own: "servers and hostesses", "delivery drivers, contractors"."""
    return _INNER_LIST.search(name) is not None


def both_names(a: str, b: str) -> str:
    """Two names in one breath: "nurses and teachers"; "servers and hostesses as well as bartenders"."""
    return f"{a}{joint(a, apart=has_inner_list(a) or has_inner_list(b))}{b}"


def joint(first: str, *, apart: bool) -> str:
    """What stands between two names, where it is known whether "and" would not keep them `apart`."""
    if apart:
        # A name that ends in a remark after a comma needs its second comma.
        return ", as well as " if "," in first else " as well as "
    return " and "
