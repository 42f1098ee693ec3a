"""Skills: what the top three of each share, and how far the whole lists overlap."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import Any

from writer.facts.bands import Bands
from writer.facts.compare import SAME, one_side
from writer.facts.fact import Bare, Case, Kind, Pair, flagged
from writer.facts.figures import Figures

_TOP = ("top_skills",)
_BOTH = {"a": _TOP, "b": _TOP}
_OWN = {"shared": "shared_list", "a_only": "one_list", "b_only": "two_list"}
_MEASURED = ("listed", "rated")
TOP = Kind(
    "skills.top",
    (
        Case("none"),
        Case("same", _BOTH, {"value": "more.top_skills"}, _MEASURED),  # the same skills, in any order
        Case("some", _BOTH, _OWN, _MEASURED),  # some shared, and each has some of its own
        Case("apart", _BOTH, {"a_only": "pair.a.top_skills", "b_only": "pair.b.top_skills"}, _MEASURED),
        # Nothing shared at the top, but further down: each top skill may well be on the other's list.
        Case("order", _BOTH, {"a_only": "pair.a.top_skills", "b_only": "pair.b.top_skills"}, _MEASURED),
        Case("within", {"more": _TOP, "less": _TOP}, {"shared": "less.top_skills", "more_only": "one_list"}, _MEASURED),
        Case("one_known", {"known": _TOP, "unknown": ()}),
    ),
    ("skills",),
    frozenset({"skills"}),
)
_SOME, _APART, _ORDER, _WITHIN = range(2, 6)
_MEASURES: Mapping[str | None, int] = {"share": flagged(0, "listed"), "importance": flagged(0, "rated")}
OVERLAP = Kind(
    "skills.overlap",
    (
        Case("none"),
        Case("all", {"a": (), "b": ()}),  # the same list
        Case("some", {"a": (), "b": ()}, _OWN),  # shared and own skills beyond the top three as well
        Case("apart", {"a": (), "b": ()}, {"a_only": "one_list", "b_only": "two_list"}),
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
    (Case("none"), Case("one", {"role": (), "other": ()}, {"only": "one_list"})),  # top skills the other role lacks
    ("skills",),
    frozenset(),
    sided=True,
)
KINDS = (TOP, OVERLAP, LEAD, MINE)
_FURTHER = 2  # skills named of those below the top: more is a table


def _unlisted(skills: Sequence[tuple[str, str]], listed: Container[str], at_most: int = 3) -> list[str]:
    """The texts of skills, given by key and text, that are not among the listed keys."""
    texts = []
    for key, text in skills:
        if key not in listed:
            texts.append(text)
            if len(texts) == at_most:
                break
    return texts


def _top(pair: Pair, weight: float) -> Bare | None:
    a, b, x, y = pair.a, pair.b, pair.fa.top_skills, pair.fb.top_skills
    if not x or not y:
        return one_side(TOP, pair, x or None, y or None)
    if pair.fa.skill_measure != pair.fb.skill_measure:
        return None  # shares of people beside ratings: two lists that cannot be held together
    flags = _MEASURES.get(pair.fa.skill_measure, 0)
    if pair.fa.top_set.isdisjoint(pair.fb.top_set):
        case = _APART if pair.fa.skills.isdisjoint(pair.fb.skills) else _ORDER
        return case | flags, a, b, pair, TOP, weight
    own_a, own_b = _unlisted(a.top, y), _unlisted(b.top, x)
    if own_a and own_b:
        shared = [text for key, text in a.top if key in y]
        weight = weight * (3 - len(shared)) / 3
        return _SOME | flags, a, b, pair, TOP, weight, 0.0, 0.0, own_a, own_b, shared
    if own_a or own_b:
        more, less = (a, b) if own_a else (b, a)
        return _WITHIN | flags, more, less, pair, TOP, 0.0, 0.0, 0.0, own_a or own_b
    return SAME | flags, a, b, pair, TOP, 0.0


def _overlap(pair: Pair) -> Bare | None:
    """What the lists share and do not share beyond the top three; told only where there is something of each."""
    a, b, skills_x, skills_y = pair.a, pair.b, pair.fa.skills, pair.fb.skills
    if not a.further or not b.further or pair.fa.skill_measure != pair.fb.skill_measure:
        return None
    if skills_x == skills_y:
        return 1, a, b, pair, OVERLAP, 0.0
    own_a = _unlisted(a.further, skills_y, _FURTHER)
    own_b = own_a and _unlisted(b.further, skills_x, _FURTHER)
    if not own_a or not own_b:
        return None
    top_y = pair.fb.top_set
    shared = [text for key, text in a.further if key in skills_y and key not in top_y]
    return 2 if shared else 3, a, b, pair, OVERLAP, 0.0, 0.0, 0.0, own_a, own_b, shared[:_FURTHER]


def _lead(pair: Pair) -> Bare | None:
    """The first skill of each list and its figure; lists measured in different ways are not set side by side."""
    fa, fb = pair.fa, pair.fb
    x, y = fa.skill_value, fb.skill_value
    if x is None or y is None or fa.skill_measure != fb.skill_measure:
        return None
    case = 1 if fa.skill_measure == "share" else 4
    more, less = pair.a, pair.b
    if fa.skill_names[0] != fb.skill_names[0]:
        case += 2
    elif x != y:
        case += 1
        if y > x:
            more, less = less, more
    return case, more, less, pair, LEAD, 0.0


def _mine(pair: Pair, role: Any, other: Any, others: Figures) -> Bare | None:
    if pair.fa.skill_measure != pair.fb.skill_measure:
        return None
    texts = _unlisted(role.top, others.skills)
    return (1, role, other, pair, MINE, 0.0, 0.0, 0.0, texts) if texts else None


def skill_facts(pair: Pair, bands: Bands) -> list[Bare | None]:
    """The facts of KINDS, in that order."""
    return [
        _top(pair, bands.weights["skills"]),
        _overlap(pair),
        _lead(pair),
        _mine(pair, pair.a, pair.b, pair.fb),
        _mine(pair, pair.b, pair.a, pair.fa),
    ]
