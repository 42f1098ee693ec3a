"""What a phrase may say of one role: the name of each slot, the profile fields behind it, and how it reads.

`NAMES` are always there. A value of `VALUES` may be used where the case of the fact says that it is known.
A dot in a slot ("duties.does") is an underscore in the attribute of the narrator's view.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Value:
    """`fields`: profile fields it rests on; `reads`: an example as it stands in a sentence."""

    fields: tuple[str, ...]
    reads: str


NAMES: Mapping[str, str] = {
    "a": "a clinical manager",
    "title": "clinical manager",
    "plural": "clinical managers",
    "possessive": "clinical manager's",
    "plural_possessive": "clinical managers'",
}

VALUES: Mapping[str, Value] = {
    "yearly": Value(("pay.yearly",), "$84,066"),
    "pay_above": Value(("pay.yearly",), "82 percent (of the roles covered earn less)"),
    "pay_above_covered": Value(("pay.yearly",), "38 (roles covered)"),
    "low": Value(("pay.low",), "$55,000"),
    "high": Value(("pay.high",), "$128,000"),
    "pay_range": Value(("pay.low", "pay.high"), "$55,000 to $128,000"),
    "median": Value(("pay.median",), "$79,500"),
    "city": Value(("pay.best_city",), "San Francisco, CA"),
    "state": Value(("pay.best_state",), "Rhode Island"),
    "company": Value(("pay.best_company",), "Genentech"),
    "industry": Value(("pay.best_industry",), "health care"),
    "growth": Value(("outlook.growth",), "28 percent (without a sign)"),
    "growth_above": Value(("outlook.growth",), "82 percent (of the roles covered grow less)"),
    "growth_above_covered": Value(("outlook.growth",), "38 (roles covered)"),
    "growth_verb": Value(("outlook.growth",), "grow 28 percent / shrink 5 percent / stay level"),
    "growth_period": Value(("outlook.years",), "from 2024 to 2034 / over the projection period"),
    "jobs": Value(("outlook.jobs",), "81,863"),
    "openings": Value(("outlook.openings",), "6,900"),
    "satisfaction": Value(("satisfaction",), "3.5 out of 5"),
    "degree": Value(("education.degree",), "a bachelor's degree / some college but no degree"),
    "share": Value(("education.share",), "48 percent"),
    "needed": Value(("education.needed",), "a bachelor's degree / no formal credential"),
    "majors": Value(("education.majors",), "nursing / nursing and health services administration"),
    "college": Value(("education.colleges",), "University of Pennsylvania"),
    "experience": Value(("experience.years",), "six years"),
    "entry": Value(("experience.to_become",), "four to six years / more than four years / three to 12 months"),
    "age": Value(("people.age",), "47"),
    "median_age": Value(("people.median_age",), "42.6"),
    "women": Value(("people.gender",), "77.4 percent"),
    "women_about": Value(("people.gender",), "about three in four (flag fractions)"),
    "lgbt": Value(("people.lgbt",), "12 percent"),
    "summary": Value(("summary",), "run the unit or clinic that treats patients, safely and on budget"),
    "focus": Value(("focus",), "staffing, budgets, and standards of care"),
    "duties.do": Value(("duties.core",), "oversee medical procedures and keep staffing in balance"),
    "duties.does": Value(("duties.core",), "oversees medical procedures and keeps staffing in balance"),
    "duties.doing": Value(("duties.core",), "overseeing medical procedures and keeping staffing in balance"),
    "next.do": Value(("duties.core",), "as duties.do, the next one or two"),
    "next.does": Value(("duties.core",), "as duties.does, the next one or two"),
    "next.doing": Value(("duties.core",), "as duties.doing, the next one or two"),
    "purpose.do": Value(("duties.core",), "keep staffing in balance so that no shift runs short"),
    "purpose.does": Value(("duties.core",), "keeps staffing in balance so that no shift runs short"),
    "purpose.doing": Value(("duties.core",), "keeping staffing in balance so that no shift runs short"),
    "settings": Value(("settings",), "hospitals and outpatient clinics"),
    "licences": Value(("licences",), "a state RN license"),
    "top_skills": Value(("skills",), "patients, customer service, and home health"),
    "first_skill": Value(("skills",), "patients"),
    "first_share": Value(("skills",), "19 percent"),
    "first_importance": Value(("skills",), "4.8 out of 5"),
    "category": Value(("category",), "executive management"),
}
