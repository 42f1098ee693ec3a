"""Values that are well formed but cannot be, or hardly can: each check looks at one topic of one profile."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from writer.problems import Severity, quoted
from writer.roles.profile import Period, RoleProfile
from writer.yamlfile import DataPath

HOURS_A_YEAR = 2080  # what the statistics offices divide by: 40 hours in each of 52 weeks
WRONG_BY_A_FACTOR = 3.0
DOUBTFUL_BY_A_FACTOR = 1.1
MOST_GENDER_SHARES = 101.0  # rounding
MOST_RACE_SHARES = 110.0  # people of two races count in both

_YEARS = re.compile(r"(\d{4})(?:\s?[-–]\s?(\d{4}|\d{2}))?")
_SOC = re.compile(r"\d\d-\d{4}(\.\d\d)?")
_ETHNICITY = re.compile("hispanic|latin", re.IGNORECASE)
_ABBREVIATION = re.compile(r"(\b\w\.){2,}$|\b(etc|Inc|Co|Corp|Ltd|Jr|Sr|St|No|al|Ph\.D)\.$")


@dataclass(frozen=True, slots=True)
class Doubt:
    """What is wrong with the value at `path`, in the terms of `Problem`."""

    path: DataPath
    message: str
    expected: str = ""
    hint: str = ""
    severity: Severity = "problem"


def doubts(profile: RoleProfile, today: date) -> Iterator[Doubt]:
    """Everything implausible about `profile` on the day `today`."""
    for check in _CHECKS:
        yield from check(profile)
    yield from _outlook(profile, today)


def _codes(profile: RoleProfile) -> Iterator[Doubt]:
    if not re.fullmatch("[A-Z]{3}", profile.pay.currency):
        message = f"pay.currency: {quoted(profile.pay.currency)} is not a currency code"
        yield Doubt(("pay", "currency"), message, "three capital letters, such as USD")
    if profile.soc is not None and not _SOC.fullmatch(profile.soc):
        yield Doubt(("soc",), f"soc: {quoted(profile.soc)} is not an occupation code", "a code such as 11-9111")


def _pay(profile: RoleProfile) -> Iterator[Doubt]:
    pay = profile.pay
    if pay.low is not None and pay.high is not None and pay.low > pay.high:
        message = f"pay.low: {_figure(pay.low)} is above pay.high {_figure(pay.high)}"
        yield Doubt(("pay", "low"), message, "the lower end of the range")
        return
    for name, value in (("median", pay.median), ("yearly", pay.yearly)):
        end = _beyond(value, pay.low, pay.high)
        if value is not None and end:
            # Half of all people earn the median, so it lies in the range; a mean can be pulled out of it by a few.
            severity: Severity = "problem" if name == "median" else "warning"
            yield Doubt(
                ("pay", name), f"pay.{name}: {_figure(value)} is {end}", "a value from low to high", severity=severity
            )
    yield from _hourly(pay.yearly, pay.hourly)


def _beyond(value: float | None, low: float | None, high: float | None) -> str:
    """'below pay.low 5', 'above pay.high 9', or empty if `value` is inside or anything needed is unknown."""
    if value is not None and low is not None and value < low:
        return f"below pay.low {_figure(low)}"
    if value is not None and high is not None and value > high:
        return f"above pay.high {_figure(high)}"
    return ""


def _hourly(yearly: float | None, hourly: float | None) -> Iterator[Doubt]:
    if yearly is None or hourly is None:
        return
    factor = max(hourly * HOURS_A_YEAR / yearly, yearly / (hourly * HOURS_A_YEAR))
    if factor >= DOUBTFUL_BY_A_FACTOR:
        expected = f"about {yearly / HOURS_A_YEAR:.2f}, pay.yearly by {HOURS_A_YEAR:,} hours"
        message = f"pay.hourly: {_figure(hourly)} does not fit pay.yearly {_figure(yearly)}"
        severity: Severity = "problem" if factor >= WRONG_BY_A_FACTOR else "warning"
        yield Doubt(("pay", "hourly"), message, expected, severity=severity)


def _figure(value: float) -> str:
    """As the file has it: 130000, 40.42."""
    return f"{value:.10g}"


def _scores(profile: RoleProfile) -> Iterator[Doubt]:
    rated = profile.satisfaction
    if rated and rated.score > rated.out_of:
        message = f"satisfaction.score: {rated.score:g} is above satisfaction.out_of {rated.out_of:g}"
        yield Doubt(("satisfaction", "score"), message, "a score on the stated scale")
    for index, skill in enumerate(profile.skills):
        if skill.importance is not None and skill.importance > skill.out_of:
            message = (
                f"the importance of {quoted(skill.name)}: {skill.importance:g} is above its out_of {skill.out_of:g}"
            )
            yield Doubt(("skills", index, "importance"), message, hint="state the scale as out_of")


def _experience(profile: RoleProfile) -> Iterator[Doubt]:
    period = profile.experience.to_become or Period()
    if period.low is not None and period.high is not None and period.low > period.high:
        message = f"experience.to_become.low: {period.low:g} is above high {period.high:g}"
        yield Doubt(("experience", "to_become", "low"), message, "the shorter time")


def _people(profile: RoleProfile) -> Iterator[Doubt]:
    people = profile.people
    # Statistics offices count Hispanic or Latino people a second time, in their race.
    race = {name: share for name, share in people.race.items() if not _ETHNICITY.search(name)}
    for name, shares, most in (("gender", people.gender, MOST_GENDER_SHARES), ("race", race, MOST_RACE_SHARES)):
        total = round(sum(shares.values()), 6)
        if total > most:
            message = f"people.{name}: the shares add up to {total:g} percent"
            yield Doubt(("people", name), message, f"at most {most:g}", severity="warning")


def _phrases(profile: RoleProfile) -> Iterator[Doubt]:
    """Verb phrases become parts of sentences, which have full stops of their own."""
    phrases: list[tuple[DataPath, str | None]] = [(("summary",), profile.summary)]
    for index, duty in enumerate(profile.duties.core):
        if isinstance(duty, str):
            phrases.append((("duties", "core", index), duty))
        else:
            phrases.append((("duties", "core", index, "do"), duty.do))
            phrases.append((("duties", "core", index, "so_that"), duty.so_that))
    phrases.extend((("duties", "examples", index), duty) for index, duty in enumerate(profile.duties.examples))
    for path, phrase in phrases:
        if phrase and phrase.endswith(".") and not _ABBREVIATION.search(phrase):
            message = f"{quoted(phrase)} ends with a full stop"
            yield Doubt(path, message, "a phrase, not a sentence", "delete the full stop")


def _repetitions(profile: RoleProfile) -> Iterator[Doubt]:
    core = [duty.do for duty in profile.duties.core_duties()]
    lists: tuple[tuple[DataPath, list[str]], ...] = (
        (("skills",), [skill.name for skill in profile.skills]),
        (("duties", "core"), core),
        (("duties", "examples"), list(profile.duties.examples)),
        (("aliases",), list(profile.aliases)),
    )
    for path, names in lists:
        first: dict[str, int] = {}
        for index, name in enumerate(names):
            if first.setdefault(name.casefold(), index) != index:
                message = f"{'.'.join(map(str, path))}: {quoted(name)} is there twice"
                yield Doubt((*path, index), message, hint="delete one of the two", severity="warning")


def _outlook(profile: RoleProfile, today: date) -> Iterator[Doubt]:
    years = profile.outlook.years
    if years is None:
        return
    path: DataPath = ("outlook", "years")
    read = _YEARS.fullmatch(years)
    if not read:
        yield Doubt(path, f"outlook.years: {quoted(years)} is not a period", 'years such as "2024-34"')
        return
    start = int(read[1])
    end = int(read[1][: 4 - len(read[2])] + read[2]) if read[2] else None
    if start > today.year:
        yield Doubt(path, f"outlook.years: {start} is in the future", f"a period that starts by {today.year}")
    elif end is not None and end <= start:
        yield Doubt(path, f"outlook.years: {quoted(years)} ends before it starts", 'years such as "2024-34"')


_CHECKS: tuple[Callable[[RoleProfile], Iterator[Doubt]], ...] = (
    _codes, _pay, _scores, _experience, _people, _phrases, _repetitions,
)  # fmt: skip
