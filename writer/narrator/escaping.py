"""Making a whole view safe in one format. All words are formed from the plain texts first, so that a capital, a plural
or a comma never depends on what stands for a character in HTML or Markdown; then every text is escaped, once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from writer.article import RoleList
from writer.narrator.cells import Column
from writer.narrator.words import DutyForms


def escaped(value: Any, escape: Callable[[str], str]) -> Any:
    """`value` with every text in it escaped: a text, or what holds texts."""
    if isinstance(value, str):
        return escape(value)
    if isinstance(value, (tuple, list, frozenset)):
        return type(value)(escaped(entry, escape) for entry in value)
    if isinstance(value, Mapping):
        return {key: escaped(entry, escape) for key, entry in value.items()}
    if isinstance(value, DutyForms):
        return DutyForms(escape(value.do), escape(value.does), escape(value.doing))
    if isinstance(value, RoleList):
        return RoleList(escaped(value.entries, escape), value.fields, value.fold)
    if isinstance(value, Column):
        rows = zip(value.shape.rows, value.cells, strict=True)
        cells = {(place, escape(label)): escape(cell) for (place, label), cell in rows}
        return Column(value.table, escape(value.head), cells)
    return value
