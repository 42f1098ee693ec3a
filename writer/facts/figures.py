"""A role's numbers as an article shows them. Computed once per role: whatever is compared is what the reader sees.

Money is rounded to whole dollars by the year and to cents by the hour; percentages to one decimal.
"""

from __future__ import annotations

import math
from typing import Any

from writer.roles.profile import Period, RoleProfile
from writer.roles.sources import source_id


def shown(value: float | None, decimals: int) -> float | int | None:
    """The number that is printed for `value`: rounded half up, an int when nothing stands behind the point."""
    if value is None:
        return None
    scale = 10**decimals
    rounded = math.floor(abs(value) * scale + 0.5 + 1e-9) / scale
    rounded = math.copysign(rounded, value) if rounded else 0.0
    return int(rounded) if rounded == int(rounded) else rounded


def _key(text: str | None) -> str | None:
    return None if text is None else text.casefold().strip()


def _months(period: Period | None) -> tuple[float, float] | None:
    """A period's ends in months; an open end is infinite, a missing start zero. "More than no time" is no period."""
    if period is None or not (period.low or period.high):
        return None
    scale = 12 if period.unit == "years" else 1
    low = 0.0 if period.low is None else period.low * scale
    return low, math.inf if period.high is None else period.high * scale


UNNAMED = frozenset({"Unknown", "Other", "Not reported"})  # no group of people: in a table, never in a sentence
TOP = 3  # skills that count as the top of a list


class Figures:
    """What is compared, as shown. Texts are casefolded keys: equal keys mean the same city, degree or skill."""

    __slots__ = (
        "age", "category", "city", "college", "company", "core", "currency", "degree", "duties", "entry",
        "entry_source", "experience", "growth", "growth_years", "high", "hourly", "industry", "jobs",
        "jobs_source", "lgbt", "licences", "low", "majors", "median", "median_age", "named_groups", "named_shares",
        "needed", "openings", "pay_source", "race", "race_source", "range_source", "score", "score_of", "settings",
        "share", "skill_measure", "skill_names", "skill_value", "skills", "soc", "state", "summary", "top_set",
        "top_skills", "women", "yearly",
    )  # fmt: skip

    def __init__(self, profile: RoleProfile) -> None:
        pay, outlook, education, people = profile.pay, profile.outlook, profile.education, profile.people
        self.currency = pay.currency
        self.soc = profile.soc
        sources = profile.sources
        self.pay_source, self.range_source = source_id(sources, "pay.yearly"), source_id(sources, "pay.low")
        self.jobs_source, self.race_source = source_id(sources, "outlook.jobs"), source_id(sources, "people.race")
        self.entry_source = source_id(sources, "experience.to_become")
        self.yearly = shown(pay.yearly, 0)
        self.hourly = shown(pay.hourly, 2)
        self.low = shown(pay.low, 0)
        self.high = shown(pay.high, 0)
        self.median = shown(pay.median, 0)
        self.city, self.state = _key(pay.best_city), _key(pay.best_state)
        self.company, self.industry = _key(pay.best_company), _key(pay.best_industry)
        self.growth = shown(outlook.growth, 1)
        self.growth_years = outlook.years
        self.jobs, self.openings = outlook.jobs, outlook.openings
        satisfaction = profile.satisfaction
        self.score = shown(satisfaction.score, 2) if satisfaction else None
        self.score_of = shown(satisfaction.out_of, 2) if satisfaction else None
        self.degree, self.share = _key(education.degree), shown(education.share, 1)
        self.needed = _key(education.needed)
        self.majors = tuple(name.casefold() for name in education.majors)
        self.college = education.colleges[0].casefold() if education.colleges else None
        self.experience = shown(profile.experience.years, 1)
        self.entry = _months(profile.experience.to_become)
        self.age, self.median_age = shown(people.age, 1), shown(people.median_age, 1)
        gender = {name.casefold(): shown(value, 1) for name, value in people.gender.items()}
        self.women = gender.get("female")
        self.race: dict[str, Any] = {name: shown(value, 1) for name, value in people.race.items()}
        self.named_groups = tuple(name for name in self.race if name not in UNNAMED)
        self.named_shares = tuple(self.race[name] for name in self.named_groups)
        self.lgbt = shown(people.lgbt, 1)
        self._skills(profile)
        self.category = _key(profile.category)
        self.settings = tuple(name.casefold() for name in profile.settings) or None
        self.licences = tuple(name.casefold() for name in profile.licences) or None
        self.summary = bool(profile.summary)
        self.core = tuple(duty.do.casefold() for duty in profile.duties.core_duties())
        self.duties = frozenset((*self.core, *(text.casefold() for text in profile.duties.examples)))

    def _skills(self, profile: RoleProfile) -> None:
        self.skill_names = tuple(skill.name.casefold() for skill in profile.skills)
        self.skills = frozenset(self.skill_names)
        self.top_skills = self.skill_names[:TOP]
        self.top_set = frozenset(self.top_skills)
        first = profile.skills[0] if profile.skills else None
        self.skill_value: float | None = None
        self.skill_measure: str | None = None  # None exactly where the value is
        if first is not None and first.share is not None:
            self.skill_value, self.skill_measure = shown(first.share, 1), "share"
        elif first is not None and first.importance is not None:
            self.skill_value, self.skill_measure = first.importance, "importance"
