"""Whether each cell of a table, and each entry of a list, is what the profile of its role says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from writer.checks.finding import Finding
from writer.checks.known import rounded
from writer.checks.names import Names
from writer.checks.page import Table
from writer.english.numbers import decimal_text, grouped, money
from writer.roles.profile import Period, RoleProfile

_DASH = re.compile(r"\s*[-\u2010-\u2015]\s*")
_GENDERS = {"men": "male", "women": "female"}


def _number(value: float | None, after: str = "") -> str | None:
    """A figure to one decimal."""
    return None if value is None else f"{decimal_text(rounded(Decimal(str(value)), 1))}{after}"


def _money(p: RoleProfile, name: str, cents: bool = False) -> str | None:
    value = getattr(p.pay, name)
    return None if value is None else money(value, p.pay.currency, cents=cents)


def _range(p: RoleProfile) -> str | None:
    low, high = _money(p, "low"), _money(p, "high")
    return None if low is None or high is None else low if low == high else f"{low}-{high}"


def _growth(p: RoleProfile) -> str | None:
    years = f" ({p.outlook.years})" if p.outlook.years else ""
    return _number(p.outlook.growth, f"%{years}")


def _degree(p: RoleProfile) -> str | None:
    share = _number(p.education.share, "%")
    return None if p.education.degree is None else f"{p.education.degree}{f', {share}' if share else ''}"


def _period(span: Period | None) -> str | None:
    if span is None or not (span.low or span.high):
        return None
    low, high = (None if end is None else decimal_text(end) for end in (span.low, span.high))
    last = span.high if span.high is not None else span.low
    unit = span.unit.removesuffix("s") if last == 1 else span.unit
    if high is None:
        return f"more than {low} {unit}"
    if not span.low:
        return f"up to {high} {unit}"
    return f"{low if low == high else f'{low}-{high}'} {unit}"


def _experience(p: RoleProfile) -> str | None:
    if p.experience.years is None:
        return None
    years = float(rounded(Decimal(str(p.experience.years)), 1))
    return _period(Period(years, years))


def _satisfaction(p: RoleProfile) -> str | None:
    score = p.satisfaction
    return None if score is None else f"{decimal_text(score.score)} of {decimal_text(score.out_of)}"


# The label of a row → what its cell must be.
_CELLS: Mapping[str, Callable[[RoleProfile], str | None]] = {
    "yearly salary": lambda p: _money(p, "yearly"),
    "average salary": lambda p: _money(p, "yearly"),
    "hourly rate": lambda p: _money(p, "hourly", cents=True),
    "median salary": lambda p: _money(p, "median"),
    "salary range": _range,
    "highest-paying city": lambda p: p.pay.best_city,
    "highest-paying state": lambda p: p.pay.best_state,
    "best-paying company": lambda p: p.pay.best_company,
    "best-paying industry": lambda p: p.pay.best_industry,
    "growth rate": _growth,
    "number of jobs": lambda p: None if p.outlook.jobs is None else grouped(p.outlook.jobs),
    "openings a year": lambda p: None if p.outlook.openings is None else grouped(p.outlook.openings),
    "job satisfaction": _satisfaction,
    "most common degree": _degree,
    "usual entry requirement": lambda p: p.education.needed,
    "major": lambda p: "; ".join(p.education.majors) or None,
    "most common college": lambda p: p.education.colleges[0] if p.education.colleges else None,
    "license": lambda p: "; ".join(p.licences) or None,
    "average age": lambda p: _number(p.people.age),
    "median age": lambda p: _number(p.people.median_age),
    "years of experience": _experience,
    "preparation": lambda p: _period(p.experience.to_become),
    "lgbt share": lambda p: _number(p.people.lgbt, "%"),
}


def faults_of_table(table: Table, section: str, profiles: Mapping[str, RoleProfile], names: Names) -> Iterator[Finding]:
    """Cells that are not what the profile of their column says."""
    roles = [names.one(head) for head in table.columns]
    if sorted(roles) != ["a", "b"]:
        yield _finding(section, " | ".join(table.columns), "the columns do not name the two roles, one each")
        return
    for label, *cells in table.rows:
        for role, cell in zip(roles, cells, strict=True):
            expected = _expected(label, profiles[role])
            if expected is None and not cell:
                continue
            if expected is None or _plain(cell) != _plain(expected):
                should = "empty" if expected is None else expected
                message = f"the cell of {profiles[role].title} should be {should}, not {cell or 'empty'}"
                yield _finding(section, f"{label} | {' | '.join(cells)}", message)


def faults_of_list(heading: str, entries: tuple[str, ...], section: str, profiles: Mapping[str, RoleProfile],
                   names: Names) -> Iterator[Finding]:  # fmt: skip
    """Entries that are not in the profile of the role the heading names, or of neither where it names both."""
    role = names.one(heading)
    known = {_plain(entry) for one in (role or "ab") for entry in _entries(profiles[one])}
    for entry in entries:
        if _plain(entry) not in known:
            whose = profiles[role].title if role else "either role"
            yield _finding(section, entry, f"no such entry in the profile of {whose}")


def _entries(profile: RoleProfile) -> Iterator[str]:
    yield from profile.duties.examples
    yield from (duty.do for duty in profile.duties.core_duties())
    yield from (f"{duty.do} so that {duty.so_that}" for duty in profile.duties.core_duties() if duty.so_that)
    for skill in profile.skills:
        if skill.share is not None:
            yield f"{skill.name}, {decimal_text(skill.share)}%"
        if skill.importance is not None:
            yield f"{skill.name}, {decimal_text(skill.importance)} of {decimal_text(skill.out_of)}"
        yield skill.name


def _expected(label: str, profile: RoleProfile) -> str | None:
    name = label.casefold()
    if (cell := _CELLS.get(name)) is not None:
        return cell(profile)
    groups = (*profile.people.gender.items(), *profile.people.race.items())
    shares = {group.casefold(): share for group, share in groups}
    share = shares.get(_GENDERS.get(name, name), shares.get(name))
    return None if share is None else f"{decimal_text(share)}%"


def _plain(text: str) -> str:
    """A cell without capitals, and with every dash the same."""
    return _DASH.sub("-", " ".join(text.casefold().split()))


def _finding(section: str, text: str, message: str) -> Finding:
    return Finding("truth", "table", "error", section, text, 0, len(text), message, "Correct the table or the profile.")
