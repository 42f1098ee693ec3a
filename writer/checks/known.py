"""What the two profiles say in figures: the value of each field, and the gap between the two."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from writer.checks.marks import Figure
from writer.english.numbers import ratio_words
from writer.roles.profile import Period, RoleProfile

_MONTHS = {"years": 12, "months": 1}


class Known:
    """The figures of two roles, "a" and "b". Fields are dotted; the share of a group is "people.race:asian"."""

    def __init__(self, a: RoleProfile, b: RoleProfile) -> None:
        self.values = {"a": dict(_values(a)), "b": dict(_values(b))}
        self.fields = frozenset((*self.values["a"], *self.values["b"]))

    def value(self, role: str, field: str) -> Figure | None:
        """The figure of a field, as it is written; None where the profile has none."""
        return self.values[role].get(field)

    def amount(self, role: str, field: str) -> Decimal | None:
        """What one role is compared by; a period by both of its ends at once."""
        figure = self.values[role].get(field)
        return None if figure is None else _amount(figure)

    def order(self, first: str, second: str, field: str) -> int | None:
        """1 if the first role has more, -1 if it has less, 0 if the same; None where one is not known."""
        x, y = self.amount(first, field), self.amount(second, field)
        return None if x is None or y is None else (x > y) - (x < y)

    def roles_with(self, figure: Figure, fields: Iterable[str]) -> set[str]:
        """The roles one of whose fields has this figure."""
        wanted = [*fields]
        return {role for role in "ab" if any(_agrees(figure, self.value(role, field)) for field in wanted)}

    def is_gap(self, figure: Figure, fields: Iterable[str]) -> bool:
        """Whether a figure is the gap between the two roles in one of these fields."""
        return any(self.gap_in(figure, field) for field in fields)

    def is_nearly_gap(self, figure: Figure, fields: Iterable[str]) -> bool:
        """Whether a sum of money is the gap in one of these fields to two figures, as in "about $11,000"."""
        if figure.kind != "money" or figure.low is None:
            return False
        gaps = [self._distance(figure, field) for field in fields if None not in self._amounts(field)]
        return any(gap >= 100 and rounded(gap, 1 - gap.adjusted()) == figure.low for gap in gaps)

    def _amounts(self, field: str) -> tuple[Decimal | None, Decimal | None]:
        return self.amount("a", field), self.amount("b", field)

    def gap_in(self, figure: Figure, field: str) -> bool:
        """Whether a figure is the gap between the two roles in this field."""
        a, b = self.amount("a", field), self.amount("b", field)
        if a is None or b is None:
            return False
        if figure.kind in ("percent", "ratio"):
            return min(a, b) > 0 and _is_ratio(figure, max(a, b) / min(a, b))
        return figure.low == self._distance(figure, field)

    def said_gap(self, figure: Figure, field: str) -> str:
        """The gap in a field in words, for a message; "" where it is not known."""
        a, b = self.amount("a", field), self.amount("b", field)
        if a is None or b is None or not min(a, b):
            return ""
        if figure.kind == "percent":
            return f"{_percent_more(max(a, b) / min(a, b))} percent"
        if figure.kind == "ratio":
            return ratio_words(rounded(max(a, b) / min(a, b), 2)) or "nearly the same"
        return f"{self._distance(figure, field):,}"

    def _distance(self, figure: Figure, field: str) -> Decimal:
        """How far the two lie apart: money in whole units, years of experience in years though compared in months."""
        a, b = self.amount("a", field) or Decimal(0), self.amount("b", field) or Decimal(0)
        apart = abs(a - b) / 12 if field == "experience.years" else abs(a - b)
        return rounded(apart, 0 if figure.kind == "money" else 1)


def said(figure: Figure | None) -> str:
    """A figure of a profile in words, for a message."""
    if figure is None:
        return "not known"
    low = "" if figure.low is None else f"{figure.low:,f}"
    if figure.kind == "period":
        low += "" if figure.high in (None, figure.low) else f" to {figure.high:,f}"
    words = f"{figure.bound} {low} {figure.unit}".strip()
    return f"{words} of {figure.high:,f}" if figure.kind == "rating" else words


def _values(profile: RoleProfile) -> Iterable[tuple[str, Figure]]:
    numbers = (
        ("money", 0, "pay", profile.pay, ("yearly", "low", "high", "median")),
        ("money", 2, "pay", profile.pay, ("hourly",)),
        ("percent", 1, "outlook", profile.outlook, ("growth",)),
        ("number", 0, "outlook", profile.outlook, ("jobs", "openings")),
        ("percent", 1, "education", profile.education, ("share",)),
        ("number", 1, "people", profile.people, ("age", "median_age")),
        ("percent", 1, "people", profile.people, ("lgbt",)),
    )
    for kind, places, group, part, names in numbers:
        for name in names:
            if (value := getattr(part, name)) is not None:
                amount = rounded(Decimal(str(value)), places)
                yield f"{group}.{name}", _percent(amount, value) if kind == "percent" else Figure(kind, amount, amount)
    if profile.satisfaction is not None:
        score = profile.satisfaction
        yield "satisfaction", Figure("rating", Decimal(str(score.score)), Decimal(str(score.out_of)))
    yield from _periods(profile)
    yield from _shares(profile)


def _periods(profile: RoleProfile) -> Iterable[tuple[str, Figure]]:
    years, span = profile.experience.years, profile.experience.to_become
    if years is not None:
        amount = rounded(Decimal(str(years)), 1)
        yield "experience.years", Figure("period", amount, amount, unit="years")
    if span is not None and (span.low or span.high):
        yield "experience.to_become", _period(span)


def _period(span: Period) -> Figure:
    low = None if span.low is None else Decimal(str(span.low))
    high = None if span.high is None else Decimal(str(span.high))
    if high is None:
        return Figure("period", low, low, "more than", span.unit)
    return Figure("period", low or high, high, "" if low else "up to", span.unit)


def _shares(profile: RoleProfile) -> Iterable[tuple[str, Figure]]:
    for group, shares in (("gender", profile.people.gender), ("race", profile.people.race)):
        for name, value in shares.items():
            yield f"people.{group}:{name.casefold()}", _percent(rounded(Decimal(str(value)), 1), value)
    for skill in profile.skills:
        name = f"skills:{skill.name.casefold()}"
        if skill.share is not None:
            yield name, _percent(rounded(Decimal(str(skill.share)), 1), skill.share)
        if skill.importance is not None:
            yield f"{name}:importance", Figure("rating", Decimal(str(skill.importance)), Decimal(str(skill.out_of)))


def _percent(amount: Decimal, value: float) -> Figure:
    tiny = Decimal("0.1")
    return Figure("percent", tiny, tiny, "less than") if 0 < value < 0.05 else Figure("percent", amount, amount)


def _agrees(said: Figure, known: Figure | None) -> bool:
    """Whether what was said is a value as written, a loss without its sign and a million in three figures included."""
    if known is None or known.low is None or said.low is None:
        return False
    if said.kind == "period":
        return said == known
    if said.kind == "rating":
        return (said.low, said.high) == (rounded(known.low, 2), known.high) or said == known
    if said.kind == "number" and known.low >= 10**6 and said.low != known.low:
        places = 2 - known.low.adjusted()
        return said.low == rounded(known.low, places)
    if known.bound == "less than" and not said.low:
        return True  # what rounds to nothing may also be written as nothing
    return said.low == abs(known.low) and said.bound == known.bound


def _amount(figure: Figure) -> Decimal | None:
    if figure.kind != "period":
        return figure.low
    if figure.low is None or figure.high is None:
        return None
    scale = _MONTHS[figure.unit] if figure.unit else 1
    low = Decimal(0) if figure.bound == "up to" else figure.low
    # An open end counts a little beyond its figure, so that more than four years is longer than two to four.
    high = figure.high * 2 if figure.bound == "more than" else figure.high
    return (low + high) * scale / 2


def _is_ratio(figure: Figure, ratio: Decimal) -> bool:
    if figure.kind == "percent":
        return figure.low == _percent_more(ratio)
    return figure.bound == ratio_words(rounded(ratio, 2))


def _percent_more(ratio: Decimal) -> Decimal:
    return rounded((ratio - 1) * 100, 0)


def rounded(value: Decimal, places: int) -> Decimal:
    """A value to so many places, a half up."""
    unit = Decimal(1).scaleb(-places)
    result = (value / unit).to_integral_value(ROUND_HALF_UP) * unit
    return result if result else abs(result)
