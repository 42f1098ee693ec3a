"""Which of a role's core duties a version of its paragraph tells.

A profile has more of them than a paragraph can hold, so that the pages of one role need not all tell the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Any

from writer.facts.fact import Bare
from writer.facts.role import role_facts
from writer.narrator.words import DutyForms, Words

_PARTS = {"duties": slice(0, 2), "next": slice(2, 4)}  # of the duties told without their purpose


class DutyTurn:
    """A role of which some duties are told. All but these is that of its view."""

    def __init__(self, view: Any, told: Mapping[str, DutyForms | None]) -> None:
        self._view = view
        set_duties(self, told)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._view, name)


def set_duties(holder: Any, told: Mapping[str, DutyForms | None]) -> None:
    """Sets each form of each part as phrases ask for it: `duties_doing`; None where there is none."""
    for part, forms in told.items():
        for form in DutyForms.__slots__:
            setattr(holder, f"{part}_{form}", forms and getattr(forms, form))


def told_duties(
    plain: Sequence[DutyForms], purposes: Sequence[DutyForms | None], order: Sequence[int], words: Words
) -> dict[str, DutyForms | None]:
    """By part of the paragraph the duties it tells, taken in this order: `purpose` is the first that has one.

    One "so that" a paragraph is enough: the others are told `plain`.
    """
    chosen = next((index for index in order if purposes[index] is not None), None)
    others = [plain[index] for index in order if index != chosen]
    told = {part: words.join_duties(others[span]) if others[span] else None for part, span in _PARTS.items()}
    return {**told, "purpose": None if chosen is None else purposes[chosen]}


def facts_in_turn(view: Any, version: int, words: Words) -> list[Bare | None]:
    """The facts about a role alone, with the duties that a version tells; the order of the profile is the first's."""
    order = list(range(len(view.duties)))
    if version:
        order.sort(key=lambda index: blake2b(f"{view.id}\0{version}\0{index}".encode(), digest_size=8).digest())
    return role_facts(DutyTurn(view, told_duties(view.duties, view.purposes, order, words)))
