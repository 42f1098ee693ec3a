"""Ranges of money, for running text and for tables."""

from __future__ import annotations

from writer.english.numbers import Number, money
from writer.english.style import HouseStyle


def money_range(
    low: Number, high: Number, style: HouseStyle, *, table: bool = False, currency: str = "USD", cents: bool = False
) -> str:
    """ "$61,000 to $145,000" in text, "$61,000-$145,000" with the style's dash in a table.

    Ends that show the same digits give one figure. Raises ValueError if `low` is above `high`.
    """
    if low > high:
        raise ValueError(f"a range goes from low to high, not from {low} to {high}")
    ends = money(low, currency, cents=cents), money(high, currency, cents=cents)
    return ends[0] if ends[0] == ends[1] else between(*ends, style, table=table)


def between(low: str, high: str, style: HouseStyle, *, table: bool = False) -> str:
    """Join the two ends of a range as the style does it in text or in a table."""
    return f"{low}{style.table_dash}{high}" if table else f"{low} {style.range_word} {high}"
