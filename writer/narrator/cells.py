"""The cells of the tables, made once per role: short forms with digits and signs, escaped for one format."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from writer.article import Row
from writer.english import numbers, ranges
from writer.english.numbers import grouped
from writer.english.periods import period
from writer.english.sentences import sentence_start
from writer.english.style import HouseStyle
from writer.roles.profile import Period


@dataclass(frozen=True, slots=True)
class RowSpec:
    """One row of a table in the outline: a value, or a group of shares (`groups`) with one row each."""

    label: str
    value: str | None
    groups: str | None
    labels: Mapping[str, str]
    fields: tuple[str, ...]


RowKey = tuple[int, str]  # a row: its place in the outline and its label
_SHAPES_KEPT = 500


class Meeting:
    """How the columns of two shapes meet: each row, and where its cell stands in either column (-1: it has none)."""

    __slots__ = ("rows",)

    def __init__(self, a: Sequence[RowKey], b: Sequence[RowKey]) -> None:
        places_a, places_b = ({row: index for index, row in enumerate(shape)} for shape in (a, b))
        known = sorted({**places_a, **places_b}, key=itemgetter(0))  # stable, so groups keep their order
        self.rows = tuple((row, places_a.get(row, -1), places_b.get(row, -1)) for row in known)


class Shape:
    """Which rows a column has. Columns of the same rows share one Shape, and how it meets another is found once."""

    __slots__ = ("_kept", "_meetings", "rows")

    def __init__(self, rows: Sequence[RowKey], kept: bool) -> None:
        self.rows = tuple(rows)
        self._kept = kept  # as one of its table's
        self._meetings: dict[Shape, Meeting] = {}

    def meets(self, other: Shape) -> Meeting:
        """How a column of this shape stands beside one of the other."""
        meeting = self._meetings.get(other)
        if meeting is None:
            meeting = Meeting(self.rows, other.rows)
            if other._kept:
                self._meetings[other] = meeting
        return meeting


class Column:
    """What one role gives to one table: the cell of each row it knows. `head` names the role."""

    __slots__ = ("cells", "head", "markup", "shape", "table")

    def __init__(self, table: TableSpec, head: str, rows: Mapping[RowKey, str]) -> None:
        self.table = table
        self.head = head
        self.shape = table.shape(tuple(rows))
        self.cells = tuple(rows.values())
        self.markup: Any = None  # kept by the renderer of the target format


@dataclass(frozen=True, slots=True, eq=False)
class TableSpec:
    """A table of the outline: the rule of its caption and its rows."""

    name: str
    caption: str  # the id of its rule
    rows: tuple[RowSpec, ...]
    fields: tuple[tuple[str, ...], ...]  # the profile fields behind each row
    _shapes: dict[tuple[RowKey, ...], Shape] = field(default_factory=dict)

    def shape(self, rows: tuple[RowKey, ...]) -> Shape:
        """The shape of columns with these rows. However many shapes there are, no more than some are kept."""
        shape = self._shapes.get(rows)
        if shape is None:
            shape = Shape(rows, len(self._shapes) < _SHAPES_KEPT)
            if len(self._shapes) < _SHAPES_KEPT:
                self._shapes[rows] = shape
        return shape

    def rows_of(self, a: Column, b: Column) -> list[Row]:
        """The rows for a pair: those of which at least one side is known; a side that is not has an empty cell.

        Groups of shares stand in the order of the first role, then what only the second has.
        """
        cells_a, cells_b = (*a.cells, ""), (*b.cells, "")
        return [
            (label, cells_a[i], cells_b[j], self.fields[place])
            for (place, label), i, j in a.shape.meets(b.shape).rows
        ]


def _percent(value: float | None) -> str | None:
    return None if value is None else f"{numbers.decimal_text(value)}%"


def _money(view: Any, name: str, cents: bool = False) -> str | None:
    value = getattr(view.figures, name)
    return None if value is None else numbers.money(value, view.profile.pay.currency, cents=cents)


def _growth(view: Any, style: HouseStyle) -> str | None:
    growth, years = view.figures.growth, (view.profile.outlook.years or "").replace("-", style.table_dash)
    return None if growth is None else f"{numbers.decimal_text(growth)}%{f' ({years})' if years else ''}"


def _period(span: Period | None, style: HouseStyle) -> str | None:
    if span is None or not (span.low or span.high):
        return None
    return sentence_start(period(span.low, span.high, span.unit, style, digits=True))


def _degree_share(view: Any, style: HouseStyle) -> str | None:
    degree, share = view.profile.education.degree, _percent(view.figures.share)
    return None if degree is None else f"{sentence_start(degree)}{f', {share}' if share else ''}"


def _pay_range(view: Any, style: HouseStyle) -> str | None:
    figures = view.figures
    if figures.low is None or figures.high is None:
        return None
    return ranges.money_range(figures.low, figures.high, style, table=True, currency=view.profile.pay.currency)


def _experience(view: Any, style: HouseStyle) -> str | None:
    years = view.figures.experience
    return None if years is None else _period(Period(low=years, high=years), style)


def _satisfaction(view: Any, style: HouseStyle) -> str | None:
    score = view.profile.satisfaction
    return None if score is None else f"{numbers.decimal_text(score.score)} of {numbers.decimal_text(score.out_of)}"


def _first(names: tuple[str, ...]) -> str | None:
    return names[0] if names else None


def _start(text: str | None) -> str | None:
    return None if text is None else sentence_start(text)


def _count(value: int | None) -> str | None:
    return None if value is None else grouped(value)


_Cell = Callable[[Any, HouseStyle], str | None]
# Cell name -> how it is made, and the profile fields it rests on. One name stands for the same cell in every table.
CELLS: Mapping[str, tuple[_Cell, tuple[str, ...]]] = {
    "yearly": (lambda v, s: _money(v, "yearly"), ("pay.yearly",)),
    "hourly": (lambda v, s: _money(v, "hourly", cents=True), ("pay.hourly",)),
    "median": (lambda v, s: _money(v, "median"), ("pay.median",)),
    "pay_range": (_pay_range, ("pay.low", "pay.high")),
    "city": (lambda v, s: v.profile.pay.best_city, ("pay.best_city",)),
    "state": (lambda v, s: v.profile.pay.best_state, ("pay.best_state",)),
    "company": (lambda v, s: v.profile.pay.best_company, ("pay.best_company",)),
    "industry": (lambda v, s: _start(v.profile.pay.best_industry), ("pay.best_industry",)),
    "growth": (_growth, ("outlook.growth", "outlook.years")),
    "jobs": (lambda v, s: _count(v.figures.jobs), ("outlook.jobs",)),
    "openings": (lambda v, s: _count(v.figures.openings), ("outlook.openings",)),
    "satisfaction": (_satisfaction, ("satisfaction",)),
    "degree_share": (_degree_share, ("education.degree", "education.share")),
    "needed": (lambda v, s: _start(v.profile.education.needed), ("education.needed",)),
    "majors": (lambda v, s: "; ".join(v.profile.education.majors) or None, ("education.majors",)),
    "college": (lambda v, s: _first(v.profile.education.colleges), ("education.colleges",)),
    "licences": (lambda v, s: _start("; ".join(v.profile.licences) or None), ("licences",)),
    "experience": (_experience, ("experience.years",)),
    "entry": (lambda v, s: _period(v.profile.experience.to_become, s), ("experience.to_become",)),
    "age": (lambda v, s: None if v.figures.age is None else numbers.decimal_text(v.figures.age), ("people.age",)),
    "median_age": (
        lambda v, s: None if v.figures.median_age is None else numbers.decimal_text(v.figures.median_age),
        ("people.median_age",),
    ),
    "lgbt": (lambda v, s: _percent(v.figures.lgbt), ("people.lgbt",)),
}
GROUPS: Mapping[str, str] = {"gender": "people.gender", "race": "people.race"}


def column_of(view: Any, table: TableSpec, style: HouseStyle) -> Column:
    """The cells a role knows, in the table's order; shares of groups in the profile's order."""
    rows: dict[tuple[int, str], str] = {}
    for place, row in enumerate(table.rows):
        if row.value is not None:
            text = CELLS[row.value][0](view, style)
            if text is not None:
                rows[place, row.label] = text
        else:
            shares: Mapping[str, float] = getattr(view.profile.people, str(row.groups))
            for name, value in shares.items():
                label = row.labels.get(name.casefold(), sentence_start(name))
                rows[place, label] = str(_percent(value))
    return Column(table, view.column_head, rows)
