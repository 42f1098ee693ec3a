"""All kinds of fact, and the one call that finds those of a pair."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from writer.facts import education, entry, gathered, names, outlook, pay, people, role, skills, standing, together, work
from writer.facts.bands import Bands
from writer.facts.compare import SAME
from writer.facts.fact import STATE, Bare, Kind, Pair

PAIR_KINDS: tuple[Kind, ...] = (
    *pay.KINDS,
    *entry.KINDS,
    *outlook.KINDS,
    *education.KINDS,
    *people.KINDS,
    *work.KINDS,
    *skills.KINDS,
    *together.KINDS, *standing.KINDS,
)
ROLE_KINDS: tuple[Kind, ...] = role.KINDS
KINDS: dict[str, Kind] = {kind.name: kind for kind in (*PAIR_KINDS, *ROLE_KINDS, *gathered.KINDS, names.PAIR_NAMES)}


def places(kinds: tuple[Kind, ...]) -> dict[str, int]:
    """The place of each kind in the list of facts; a sided kind takes two places, the first role's first."""
    table, place = {}, 0
    for kind in kinds:
        table[kind.name] = place
        place += 2 if kind.sided else 1
    return table


PAIR_PLACES = places(PAIR_KINDS)
ROLE_PLACES = places(ROLE_KINDS)

_YEARLY, _TIME, _GROWTH, _DEGREE = (
    PAIR_PLACES[kind.name] for kind in (pay.YEARLY, entry.TIME, outlook.GROWTH, education.DEGREE)
)


def _said_as(kind: Kind, alike: Iterable[str], one_code: str | None = None) -> tuple[int, Mapping[int, int | None]]:
    """The place of a kind, and for its cases in which the two are alike the case `one_code`, or None to say nothing."""
    said = None if one_code is None else kind.case(one_code)
    return PAIR_PLACES[kind.name], {kind.case(name): said for name in alike}


# Where one code stands for both roles, that their figures agree is how they are counted and tells nothing of the roles:
# they are said of the one occupation, or not at all.
_COUNTED = dict(
    (
        _said_as(pay.YEARLY, ("same",), "one_code"),
        _said_as(outlook.GROWTH, ("same_up", "same_down", "same_flat"), "one_code"),
        _said_as(education.DEGREE, ("same_share",), "one_code"),
        _said_as(skills.LEAD, ("same_share", "same_rating")),
        *(
            _said_as(kind, (kind.cases[SAME].name,))
            for kind in (
                pay.MEDIAN, pay.RANGE, pay.BEST_STATE, outlook.JOBS, outlook.OPENINGS, *people.KINDS, skills.OVERLAP,
            )
        ),
    )
)  # fmt: skip


def find_facts(pair: Pair, bands: Bands) -> list[Bare | None]:
    """What is true of a pair: one place per kind of PAIR_KINDS, None where nothing is known."""
    facts = pay.pay_facts(pair, bands)
    facts += entry.entry_facts(pair, bands)
    facts += outlook.outlook_facts(pair, bands)
    facts += education.education_facts(pair, bands)
    facts += people.people_facts(pair, bands)
    facts += work.work_facts(pair, bands)
    facts += skills.skill_facts(pair, bands)
    facts += together.together_facts(pair, facts[_YEARLY], facts[_TIME], facts[_GROWTH], facts[_DEGREE], bands)
    facts += standing.standing_facts(pair, bands)
    if together.counted_together(pair):
        for place, said_as in _COUNTED.items():
            fact = facts[place]
            if fact is not None and (case := fact[STATE] & 255) in said_as:
                one_code = said_as[case]
                facts[place] = None if one_code is None else (one_code | fact[STATE] & ~255, *fact[1:])
    return facts
