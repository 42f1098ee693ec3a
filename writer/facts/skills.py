"""Skills: what the top three of each share, and how far the whole lists overlap."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from writer.facts.bands import Bands
from writer.facts.compare import one_side
from writer.facts.fact import FLAGS, Case, Fact, Kind, Pair
from writer.facts.figures import Figures

_TOP = ("top_skills",)
_BOTH = {"a": _TOP, "b": _TOP}
_OWN = {"shared": "shared", "a_only": "one", "b_only": "two"}
_MEASURED = ("listed", "rated")
TOP = Kind(
    "skills.top",
    (
        Case("none"),
        Case("same", _BOTH, {"value": "more.top_skills"}, _MEASURED),  # the same skills, in any order
        Case("some", _BOTH, _OWN, _MEASURED),  # some shared, and each has some of its own
        Case("apart", _BOTH, {"a_only": "one", "b_only": "two"}, _MEASURED),
        Case("within", {"more": _TOP, "less": _TOP}, {"shared": "shared", "more_only": "one"}, _MEASURED),
        Case("one_known", {"known": _TOP, "unknown": ()}),
    ),
    ("skills",),
    frozenset({"skills"}),
)
OVERLAP = Kind(
    "skills.overlap",
    (
        Case("none"),
        Case("all", {"a": (), "b": ()}),  # the same list
        Case("some", {"a": (), "b": ()}, _OWN),  # shared and own skills beyond the top three as well
        Case("apart", {"a": (), "b": ()}, {"a_only": "one", "b_only": "two"}),
    ),
    ("skills",),
    frozenset({"skill_overlap"}),
)
_SHARE, _RATING = ("first_skill", "first_share"), ("first_skill", "first_importance")


def _lead_cases() -> tuple[Case, ...]:
    cases = [Case("none")]
    for measure, values in (("share", _SHARE), ("rating", _RATING)):
        both = {"a": values, "b": values}
        figure = f"more.{values[1]}"
        cases += [
            Case(f"same_{measure}", both, {"skill": "more.first_skill", "value": figure}),  # one skill, one figure
            Case(f"shared_{measure}", {**both, "more": values, "less": values}, {"skill": "more.first_skill"}),
            Case(f"differ_{measure}", both),
        ]
    return tuple(cases)


LEAD = Kind("skills.lead", _lead_cases(), ("skills",), frozenset({"lead_skill"}))  # the first skill of each list
MINE = Kind(
    "skills.mine",
    (Case("none"), Case("one", {"role": (), "other": ()}, {"only": "one"})),  # top skills the other role lacks
    ("skills",),
    frozenset(),
    sided=True,
)
KINDS = (TOP, OVERLAP, LEAD, MINE)
_SHOWN = 3  # skills at the top of a list
_FURTHER = 2  # skills named of those below the top: more is a table


def _texts(side: Any, keys: Iterable[str], without: Collection[str]) -> list[str]:
    return [text for key, text in zip(keys, side.skill_texts, strict=False) if key not in without]


def _top(pair: Pair, weight: float) -> Fact | None:
    x, y = pair.fa.top_skills, pair.fb.top_skills
    if not x or not y:
        return one_side(TOP, pair, x or None, y or None)
    join = pair.words.join
    own_a, own_b = _texts(pair.a, x, y), _texts(pair.b, y, x)
    shared = len(x) - len(own_a)
    if not own_a and not own_b:
        fact = Fact(TOP, 1, pair, pair.a, pair.b)
    elif not shared:
        fact = Fact(TOP, 3, pair, pair.a, pair.b, None, weight)
        fact.one, fact.two = join(own_a), join(own_b)
    elif own_a and own_b:
        fact = Fact(TOP, 2, pair, pair.a, pair.b, None, weight * (3 - shared) / 3)
        fact.shared = join([text for key, text in zip(x, pair.a.skill_texts, strict=False) if key in y])
        fact.one, fact.two = join(own_a), join(own_b)
    else:
        more, less, own = (pair.a, pair.b, own_a) if own_a else (pair.b, pair.a, own_b)
        fact = Fact(TOP, 4, pair, more, less)
        fact.shared, fact.one = less.top_skills, join(own)
    if pair.fa.skill_measure is not None and pair.fa.skill_measure == pair.fb.skill_measure:
        fact.flags = FLAGS["listed" if pair.fa.skill_measure == "share" else "rated"]
    return fact


def _overlap(pair: Pair) -> Fact | None:
    """What the lists share and do not share beyond the top three; told only where there is something of each."""
    x, y = pair.fa.skill_names, pair.fb.skill_names
    if len(x) <= _SHOWN or len(y) <= _SHOWN:
        return None
    skills_x, skills_y = pair.fa.skills, pair.fb.skills
    if skills_x == skills_y:
        return Fact(OVERLAP, 1, pair, pair.a, pair.b)
    join = pair.words.join
    told = {*pair.fa.top_skills, *pair.fb.top_skills}
    own_a, own_b = _texts(pair.a, x, skills_y | told)[:_FURTHER], _texts(pair.b, y, skills_x | told)[:_FURTHER]
    if not own_a or not own_b:
        return None
    shared = [text for key, text in zip(x, pair.a.skill_texts, strict=True) if key in skills_y and key not in told]
    fact = Fact(OVERLAP, 2 if shared else 3, pair, pair.a, pair.b)
    fact.one, fact.two = join(own_a), join(own_b)
    if shared:
        fact.shared = join(shared[:_FURTHER])
    return fact


def _lead(pair: Pair) -> Fact | None:
    """The first skill of each list and its figure; lists measured in different ways are not set side by side."""
    fa, fb = pair.fa, pair.fb
    if fa.skill_measure is None or fa.skill_measure != fb.skill_measure:
        return None
    case = 1 if fa.skill_measure == "share" else 4
    more, less = pair.a, pair.b
    if fa.skill_names[0] != fb.skill_names[0]:
        case += 2
    elif fa.skill_value != fb.skill_value:
        case += 1
        if fb.skill_value > fa.skill_value:
            more, less = less, more
    return Fact(LEAD, case, pair, more, less)


def _mine(pair: Pair, role: Any, other: Any, own: Figures, others: Figures) -> Fact | None:
    texts = _texts(role, own.top_skills, others.skills)
    if not texts:
        return None
    fact = Fact(MINE, 1, pair, role, other)
    fact.one = pair.words.join(texts)
    return fact


def skill_facts(pair: Pair, bands: Bands) -> list[Fact | None]:
    """The facts of KINDS, in that order."""
    return [
        _top(pair, bands.weights["skills"]),
        _overlap(pair),
        _lead(pair),
        _mine(pair, pair.a, pair.b, pair.fa, pair.fb),
        _mine(pair, pair.b, pair.a, pair.fb, pair.fa),
    ]
