"""All rows of the scorecard, in the order in which they are shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from writer.quality.fault_rows import fault_rows
from writer.quality.length_rows import length_rows
from writer.quality.measure import Measure
from writer.quality.reach import reach_rows
from writer.quality.repetition_rows import repetition_rows
from writer.quality.sample import Sample
from writer.quality.variety_rows import variety_rows

# Each makes a few rows from the sample. A new measure is a new entry here, and its target one in targets.py.
ROWS: tuple[Callable[[Sample], Sequence[Measure]], ...] = (
    fault_rows, variety_rows, repetition_rows, reach_rows, length_rows,
)  # fmt: skip


def scorecard(sample: Sample) -> list[Measure]:
    """Every measure of a sample."""
    return [measure for rows in ROWS for measure in rows(sample)]
