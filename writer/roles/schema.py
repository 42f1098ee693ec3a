"""The JSON Schema of a role file, so that an editor program completes and checks it while one types.

Bounds come from the profile classes; what a field means to the person who fills it is told here.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson

from writer.roles.profile import RoleProfile
from writer.roles.validation import adapter

DIALECT = "https://json-schema.org/draft/2020-12/schema"

# Class and field → (what it is, an example).
FIELDS: dict[str, tuple[str, Any]] = {
    "RoleProfile.title": ("As in running text: acronyms and proper nouns keep their capitals.", "ESL teacher"),
    "RoleProfile.aliases": ("Other titles of the same role, by which it can be looked up.", ["clinic manager"]),
    "RoleProfile.forms": ("Word forms of the title, only where English rules would get them wrong.", None),
    "RoleProfile.category": ("The family of roles it is listed in.", "executive management"),
    "RoleProfile.soc": ("The code in the Standard Occupational Classification.", "11-9111"),
    "RoleProfile.summary": (
        "What the role is, in a line: a verb phrase in the base form, no full stop.",
        "run the unit or clinic that treats patients, safely and on budget",
    ),
    "RoleProfile.focus": ("What the work turns on: noun phrases.", ["staffing", "budgets"]),
    "RoleProfile.pay": ("Pay before tax.", None),
    "RoleProfile.outlook": ("How the number of jobs changes.", None),
    "RoleProfile.satisfaction": ("What people in the role say of it.", None),
    "RoleProfile.education": ("Which education people in the role have, and which it asks for.", None),
    "RoleProfile.experience": ("How long people have done it, and how long it takes to get there.", None),
    "RoleProfile.people": ("Who works in the role. All shares are in percent of the workers.", None),
    "RoleProfile.duties": ("What people in the role do.", None),
    "RoleProfile.skills": ("The most telling first.", None),
    "RoleProfile.settings": ("Where the work is done.", ["hospitals"]),
    "RoleProfile.licences": ("Licences and certificates, required or usual.", ["state RN license"]),
    "RoleProfile.career_path": ("Roles people move on to.", ["nurse manager"]),
    "RoleProfile.sources": ("Field → id in sources.yaml. The closest field counts.", {"pay": "oews-2025"}),
    "Forms.plural": ("More than one of them.", "directors of nursing"),
    "Forms.article": ("The article before the title.", "an"),
    "Forms.short": ("A shorter name for later mentions.", "director"),
    "Forms.short_plural": ("The plural of the shorter name.", "directors"),
    "Pay.currency": ("Three capital letters.", "USD"),
    "Pay.yearly": ("Mean pay a year.", 84066),
    "Pay.hourly": ("Mean pay an hour.", 40.42),
    "Pay.low": ("Yearly pay at about the 10th percentile.", 55000),
    "Pay.high": ("Yearly pay at about the 90th percentile.", 128000),
    "Pay.median": ("Median pay a year.", 82000),
    "Pay.best_city": ("The city that pays most.", "San Francisco, CA"),
    "Pay.best_state": ("The state that pays most.", "California"),
    "Pay.best_company": ("The company that pays most.", None),
    "Pay.best_industry": ("The industry that pays most.", "finance"),
    "Outlook.growth": ("Change in the number of jobs over the whole period, in percent.", 28),
    "Outlook.years": ("The period of the projection.", "2024-34"),
    "Outlook.jobs": ("Jobs at the start of the period.", 81863),
    "Outlook.openings": ("Openings a year on average.", 5400),
    "Satisfaction.score": ("The average rating.", 3.5),
    "Satisfaction.out_of": ("The best possible rating.", 5),
    "Education.degree": ("The most common degree among people in the role.", "bachelor's degree"),
    "Education.share": ("How many of them hold it, in percent.", 48),
    "Education.majors": ("The most common majors, most common first.", ["Nursing"]),
    "Education.colleges": ("Well-known colleges for it.", ["University of Pennsylvania"]),
    "Education.needed": ("What entry usually asks for.", "bachelor's degree"),
    "Experience.years": ("How long people in the role have done it on average, in years.", 6),
    "Experience.to_become": ("How long it takes to get into the role.", {"low": 4, "high": 6}),
    "Period.low": ("The shortest time. Alone it means: more than.", 4),
    "Period.high": ("The longest time. Alone it means: up to.", 6),
    "Period.unit": ("What low and high count.", "months"),
    "People.age": ("Mean age.", 47),
    "People.median_age": ("Median age.", 46),
    "People.gender": ("Group → percent.", {"male": 22.6, "female": 77.4}),
    "People.race": ("Group → percent; groups may overlap.", {"White": 61.2}),
    "People.lgbt": ("Percent of the workers.", 12),
    "Duties.core": ("For the paragraph: verb phrases in the base form.", ["oversee medical procedures"]),
    "Duties.examples": ("For the bullets: what people in the role list.", ["track and manage IRB approvals"]),
    "Duty.do": ("A verb phrase in the base form, no full stop.", "keep staffing in balance"),
    "Duty.so_that": ("What it is for: a clause.", "no shift runs short"),
    "Skill.name": ("As in running text.", "patient care"),
    "Skill.share": ("How many people in the role list it, in percent.", 9),
    "Skill.importance": ("How important it is rated.", 4.2),
    "Skill.out_of": ("The best possible rating.", 5),
}


def role_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of one role file."""
    made = adapter(RoleProfile).json_schema()
    definitions = made.pop("$defs")
    for name, definition in (*definitions.items(), ("RoleProfile", made)):
        definition["properties"] = {
            field: _for_editors(f"{name}.{field}", schema) for field, schema in definition["properties"].items()
        }
    return {"$schema": DIALECT, **made, "title": "Role", "$defs": definitions}


def _for_editors(field: str, schema: dict[str, Any]) -> dict[str, Any]:
    """The schema of one field with its description; "or null" is left out, as nobody writes it on purpose."""
    about, example = FIELDS[field]
    choices = [choice for choice in schema.get("anyOf", ()) if choice != {"type": "null"}]
    if len(choices) == 1:
        schema = {**{key: value for key, value in schema.items() if key != "anyOf"}, **choices[0]}
    kept = {key: value for key, value in schema.items() if key != "title" and not (key == "default" and not value)}
    if isinstance(kept.get("default"), dict):
        del kept["default"]
    return {"description": about, **kept, **({} if example is None else {"examples": [example]})}


def write_schema(path: Path) -> None:
    """Write the schema to `path`, the way it is published with the data."""
    path.write_bytes(orjson.dumps(role_schema(), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
