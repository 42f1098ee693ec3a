"""One thing wrong with a finished article."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """What a check found, and where.

    `check` is the family ("prose"), `kind` the rule or kind of error in it, `level` error, warning or note. `section`
    is the id of the section ("" for the title), `text` the sentence, `start` and `end` the offsets of what is wrong
    in it.
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
