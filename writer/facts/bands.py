"""Thresholds between "close", "higher" and "much higher": data of the editors, read as plain numbers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Band:
    """Upper limits in rising order."""

    names: tuple[str, ...]
    limits: tuple[float, ...]

    def place(self, value: float) -> int:
        """0 below the first limit, n at or above the last of n limits."""
        return bisect_right(self.limits, value)


@dataclass(frozen=True, slots=True)
class Bands:
    """All thresholds by name, and the weight each topic has when the most telling fact is looked for."""

    bands: Mapping[str, Band]
    weights: Mapping[str, float]

    @staticmethod
    def from_mapping(data: Mapping[str, Any]) -> Bands:
        """Shape: {bands: {pay: {limits: {close: 1.02, …}, why: …}}, weights: {pay: {weight: 1.0, why: …}}}.

        Raises ValueError that names the entry: limits must be numbers that rise.
        """
        bands: dict[str, Band] = {}
        for name, entry in data.get("bands", {}).items():
            limits = tuple(float(limit) for limit in entry["limits"].values())
            if list(limits) != sorted(set(limits)):
                raise ValueError(f"bands.{name}: limits must rise from one to the next, got {list(limits)}")
            bands[name] = Band(tuple(entry["limits"]), limits)
        weights = {name: float(entry["weight"]) for name, entry in data.get("weights", {}).items()}
        return Bands(bands, weights)
