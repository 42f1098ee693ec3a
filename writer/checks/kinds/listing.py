"""Lists with a hole in them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from writer.checks.kind import Kind, Search, any_of, patterns
from writer.datashape import ListOf, Text

# What may stand between two commas without being an entry: ", among others,".
_ASIDE = r"(?:for|in|at|on|by|with|as|to|like|among)\b"


def _list_gaps(rule: Mapping[str, Any]) -> Search:
    """A comma or "and" without an entry at its side; `openers` are words a list must follow."""
    openers = any_of(rule["openers"])
    return patterns(
        (r"^\s*[,;:.](?!\w)", "nothing stands before it"),
        (r"[,;]\s*$", "nothing comes after it"),
        (r",\s*[,;]", "an entry is missing"),
        (rf",\s+(?:and|or)\s*,(?!\s+{_ASIDE})", "an entry is missing"),
        (r"\b(?:and|or)\s*(?:[.;:!?)](?!\w)|$)", "an entry is missing"),
        (r"\b(?:and|or)\s+(?:and|or)\b", "an entry is missing"),
        (rf"\b{openers}\s*(?:[.;]|$|(?:and|or)\b|,(?!\s+{_ASIDE}))", "an entry is missing"),
    )


KINDS = {
    "list_gaps": Kind(_list_gaps, required={"openers": ListOf(Text("words a list follows"), "words", once=True)}),
}
