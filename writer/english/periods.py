"""Spans of time: "four to six years", "6 to 12 months", "more than 10 years"."""

from __future__ import annotations

from writer.english.numbers import Number, decimal_text, number_words
from writer.english.ranges import between
from writer.english.style import HouseStyle

_UNITS = ("hour", "day", "week", "month", "year")


def period(low: Number | None, high: Number | None, unit: str, style: HouseStyle, *, digits: bool = False) -> str:
    """A span of time from `low` to `high`, in text or (with `digits`) for a table.

    Both ends: "four to six years", or "4-6 years". Only `low`: "more than 10 years". Only `high`, or a low of zero:
    "up to two years". Equal ends: "one year". If one end is too large to be a word, both are digits.
    `unit` is hour, day, week, month or year, in the singular or plural. Raises ValueError for another unit,
    a negative end, no end at all, or ends in the wrong order.
    """
    name = unit.removesuffix("s")
    if name not in _UNITS:
        raise ValueError(f"unknown unit of time {unit!r}; known: {', '.join(_UNITS)}")
    ends = [end for end in (low, high) if end is not None]
    if not ends or min(ends) < 0 or ends != sorted(ends):
        raise ValueError(f"not a span of time: low {low}, high {high}; give one or two ends, 0 or more, low first")
    words = [_figure(end, style, digits) for end in ends]
    if any(word[0].isdigit() for word in words):
        words = [_figure(end, style, True) for end in ends]
    last = f"{words[-1]} {name if ends[-1] == 1 else name + 's'}"
    if high is None:
        return f"more than {last}"
    if low is None or (low == 0 and high > 0):
        return f"up to {last}"
    return last if words[0] == words[-1] else between(words[0], last, style, table=digits)


def _figure(value: Number, style: HouseStyle, digits: bool) -> str:
    return decimal_text(value) if digits or value != int(value) else number_words(int(value), style)
