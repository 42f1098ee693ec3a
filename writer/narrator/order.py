"""The order of the sections: that of the outline; those that are weighed go by what is most telling of the pair."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from writer.facts.fact import SALIENCE, Bare


class Order:
    """The sections of an outline, each with its id, and by id the place of the fact that weighs some of them.

    Weighed sections that stand one after the other change places: the one whose fact is most telling comes first, of
    equals the earlier one.
    """

    def __init__(self, sections: Sequence[tuple[str, Any]], weights: Mapping[str, int]) -> None:
        self._runs: list[tuple[list[int], list[Any]]] = []  # places by section, where they are weighed
        for weighed, run in groupby(sections, lambda section: section[0] in weights):
            entries = list(run)
            places = [weights[id] for id, _ in entries] if weighed and len(entries) > 1 else []
            self._runs.append((places, [section for _, section in entries]))

    def of(self, facts: Sequence[Bare | None]) -> list[Any]:
        """The sections in the order for a pair of which these facts are true."""
        ordered: list[Any] = []
        for places, sections in self._runs:
            if not places:
                ordered += sections
                continue
            telling = [0.0 if (fact := facts[place]) is None else fact[SALIENCE] for place in places]
            most_telling_first = sorted(range(len(sections)), key=telling.__getitem__, reverse=True)
            ordered += [sections[index] for index in most_telling_first]
        return ordered
