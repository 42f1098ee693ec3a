"""Ranges that run from the higher end to the lower, and overlaps that are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from writer.checks.attribution import Sentence
from writer.checks.claimed_figures import Fault
from writer.checks.known import Known

_TO = re.compile(r" (?:to|and) ")
_OVERLAP = re.compile(r"\boverlap|\bboth (?:usual |pay )?ranges\b", re.IGNORECASE)


def faults_of_ranges(sentence: Sentence, known: Known) -> Iterator[Fault]:
    """Ranges of money told the wrong way round, and the overlap of the two ranges where it is not."""
    text = sentence.text
    money = [mark for mark in sentence.values if mark.figure is not None and mark.figure.kind == "money"]
    for one, two in pairwise(money):
        link = text[one.end : two.start]
        opened = re.search(r"\b(?:between|from)(?: about)? $", text[: one.start], re.IGNORECASE)
        if not (link == " to " or (_TO.fullmatch(link) and opened)):
            continue
        low, high = one.figure.low, two.figure.low  # type: ignore[union-attr]
        if low is None or high is None:
            continue
        if low > high:
            yield "contradicted", one.start, two.end, "a range runs from its lower end to its higher"
        elif opened and _OVERLAP.search(text) and (ends := _overlap(known)) and (low, high) != ends:
            message = f"the ranges overlap between {ends[0]:,f} and {ends[1]:,f}"
            yield "contradicted", one.start, two.end, message


def _overlap(known: Known) -> tuple[Decimal, Decimal] | None:
    lows = [end for role in "ab" if (end := known.amount(role, "pay.low")) is not None]
    highs = [end for role in "ab" if (end := known.amount(role, "pay.high")) is not None]
    return (max(lows), min(highs)) if len(lows) == len(highs) == 2 else None
