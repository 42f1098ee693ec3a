"""One row of the scorecard, and what it is held against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Unit(StrEnum):
    """What a value is: a ratio from 0 on, a share from 0 to 1 (shown in percent), or a number of things."""

    ratio = "ratio"
    share = "share"
    number = "number"

    def show(self, value: float) -> str:
        """The value as a reader sees it."""
        if self is Unit.share:
            return f"{value:.1%}"
        return f"{value:.3f}" if self is Unit.ratio else f"{value:,.1f}"


@dataclass(frozen=True, slots=True)
class Target:
    """The bound a value must keep to, why, and where the measure or the bound comes from."""

    bound: float
    at_most: bool
    why: str
    source: str

    def met(self, value: float) -> bool:
        """Whether a value keeps to it."""
        return value <= self.bound if self.at_most else value >= self.bound


@dataclass(frozen=True, slots=True)
class Measure:
    """`how` says what was counted over how much; `worst` are the worst examples in words, the worst first.

    `detail` is what only a program wants to read in full."""

    name: str
    value: float
    unit: Unit
    target: Target | None
    how: str
    worst: tuple[str, ...] = ()
    detail: Mapping[str, Any] = field(default_factory=dict)

    @property
    def met(self) -> bool | None:
        """Whether the target is met; None where there is none."""
        return None if self.target is None else self.target.met(self.value)

    @property
    def shown(self) -> str:
        """The value as a reader sees it."""
        return self.unit.show(self.value)

    @property
    def shown_target(self) -> str:
        """The bound as a reader sees it, "" where there is none."""
        if self.target is None:
            return ""
        return f"{'≤' if self.target.at_most else '≥'} {self.unit.show(self.target.bound)}"

    def as_json(self) -> dict[str, Any]:
        """The row as plain data; shares are from 0 to 1."""
        target = self.target
        return {
            "name": self.name, "value": round(self.value, 6), "unit": self.unit.value, "met": self.met, "how": self.how,
            "target": target and {
                "at_most" if target.at_most else "at_least": target.bound, "why": target.why, "source": target.source,
            },
            "worst": list(self.worst), "detail": dict(self.detail),
        }  # fmt: skip
