"""What stands in a sentence: names of the roles, figures, and texts of the profiles, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

BOTH = "ab"


@dataclass(frozen=True, slots=True)
class Figure:
    """What a figure says, without its wording.

    kind   money, percent, points, period, ratio, rating, number or years
    low    the figure, or the lower end of a period; None where a bound leaves it open
    high   the upper end of a period, what a rating is out of; else as `low`
    bound  "more", "less", "up to" or ""; for a ratio its wording
    unit   years or months, for a period
    """

    kind: str
    low: Decimal | None = None
    high: Decimal | None = None
    bound: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """One place in a sentence. A name has a `role` ("a", "b", or both), a figure its `figure`, a text the fields of the
    profiles that hold it, as (role, field)."""

    start: int
    end: int
    role: str = ""
    figure: Figure | None = None
    fields: tuple[tuple[str, str], ...] = ()

    @property
    def kind(self) -> str:
        """The kind of its figure, "" for what is none."""
        return "" if self.figure is None else self.figure.kind


def other(role: str) -> str:
    """The other of the two roles; both stay both."""
    return {"a": "b", "b": "a"}.get(role, role)
