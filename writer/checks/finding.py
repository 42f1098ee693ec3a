"""What a check found."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that is wrong, or doubtful, in a finished article.

    check    the family: "truth", "prose"
    kind     what sort of fault, such as "unsupported"
    level    "error", "warning" or "note"
    section  the id of the section
    text     the sentence, or the row of a table, it stands in
    start    where in the text the fault begins, and
    end      where it ends
    message  what is wrong, and what was expected
    hint     what to do about it
    """

    check: str
    kind: str
    level: str
    section: str
    text: str
    start: int
    end: int
    message: str
    hint: str = ""
