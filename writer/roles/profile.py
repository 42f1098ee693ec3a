"""The role profile: what is known of one job role. Every field but the title may be missing.

The classes are frozen dataclasses with slots: cheap to read in the hot path, impossible to change after loading.
Bounds are written as `Annotated` constraints, so that one definition serves validation and the published JSON Schema
(see `writer.roles.validation`); nothing here imports the validating library.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar, Literal

from annotated_types import Ge, Gt, Le, Len, Predicate

from writer.roles.frozen import FrozenDict
from writer.roles.text import is_clean_text

# Sizes are limits on untrusted input, far above what a real profile needs.
Text = Annotated[str, Len(1, 300), Predicate(is_clean_text)]
Title = Annotated[str, Len(1, 200), Predicate(is_clean_text)]
Phrase = Annotated[str, Len(1, 400), Predicate(is_clean_text)]
Money = Annotated[float, Gt(0), Le(1e9)]
Percent = Annotated[float, Ge(0), Le(100)]
Years = Annotated[float, Ge(0), Le(80)]
Texts = Annotated[tuple[Text, ...], Len(0, 100)]
Shares = Annotated[Mapping[Text, Percent], Len(0, 30)]

_EMPTY: FrozenDict[str, Any] = FrozenDict()


class _Strict:
    """Unknown keys are problems: a misspelt field must not vanish silently."""

    __slots__ = ()
    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid", "allow_inf_nan": False}


@dataclass(frozen=True, slots=True)
class Forms(_Strict):
    """Word forms of the title, only where English rules would get them wrong."""

    plural: Title | None = None
    article: Literal["a", "an"] | None = None
    short: Title | None = None
    short_plural: Title | None = None


@dataclass(frozen=True, slots=True)
class Pay(_Strict):
    """Pay in one currency. `yearly` and `hourly` are means; `low` and `high` about the 10th and 90th percentile."""

    currency: Annotated[str, Len(3, 3)] = "USD"
    yearly: Money | None = None
    hourly: Money | None = None
    low: Money | None = None
    high: Money | None = None
    median: Money | None = None
    best_city: Text | None = None
    best_state: Text | None = None
    best_company: Text | None = None
    best_industry: Text | None = None


@dataclass(frozen=True, slots=True)
class Outlook(_Strict):
    """Growth in percent over the whole period `years` ("2024-34"); jobs today; openings a year."""

    growth: Annotated[float, Ge(-100), Le(1000)] | None = None
    years: Annotated[str, Len(1, 20)] | None = None
    jobs: Annotated[int, Ge(0), Le(10**10)] | None = None
    openings: Annotated[int, Ge(0), Le(10**10)] | None = None


@dataclass(frozen=True, slots=True)
class Satisfaction(_Strict):
    """What people in the role say of it, as a score on a stated scale."""

    score: Annotated[float, Ge(0), Le(1000)]
    out_of: Annotated[float, Gt(0), Le(1000)] = 5.0


@dataclass(frozen=True, slots=True)
class Education(_Strict):
    """`degree` is the most common one among workers, held by `share` percent; `needed` is what entry asks for."""

    degree: Text | None = None
    share: Percent | None = None
    majors: Texts = ()
    colleges: Texts = ()
    needed: Text | None = None


@dataclass(frozen=True, slots=True)
class Period(_Strict):
    """A length of time. Only `low`: "more than"; only `high`: "up to"; equal ends: one figure."""

    low: Years | None = None
    high: Years | None = None
    unit: Literal["years", "months"] = "years"


@dataclass(frozen=True, slots=True)
class Experience(_Strict):
    """`years` of experience people in the role have on average; `to_become`: how long it takes to enter it."""

    years: Years | None = None
    to_become: Period | None = None


@dataclass(frozen=True, slots=True)
class People(_Strict):
    """Who works in the role: counts of workers in percent. Shares need not sum to 100: groups may overlap."""

    age: Annotated[float, Ge(14), Le(100)] | None = None
    median_age: Annotated[float, Ge(14), Le(100)] | None = None
    gender: Shares = field(default_factory=lambda: _EMPTY)
    race: Shares = field(default_factory=lambda: _EMPTY)
    lgbt: Percent | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "gender", FrozenDict(self.gender))
        object.__setattr__(self, "race", FrozenDict(self.race))


@dataclass(frozen=True, slots=True)
class Duty(_Strict):
    """One duty: a base-form verb phrase, no full stop; `so_that` a clause that says what it is for."""

    do: Phrase
    so_that: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Duties(_Strict):
    """`core`: what the paragraph is made of; `examples`: what people in the role list, for the bullets."""

    core: Annotated[tuple[Phrase | Duty, ...], Len(0, 40)] = ()
    examples: Annotated[tuple[Phrase, ...], Len(0, 100)] = ()

    def core_duties(self) -> tuple[Duty, ...]:
        """The core duties in one shape, whichever way the file wrote them."""
        return tuple(Duty(do=duty) if isinstance(duty, str) else duty for duty in self.core)


@dataclass(frozen=True, slots=True)
class Skill(_Strict):
    """`share`: percent of people in the role who list it; `importance`: a rating on the scale 1 to `out_of`."""

    name: Text
    share: Percent | None = None
    importance: Annotated[float, Ge(0), Le(1000)] | None = None
    out_of: Annotated[float, Gt(0), Le(1000)] = 5.0


@dataclass(frozen=True, slots=True)
class RoleProfile(_Strict):
    """One job role. Only `title` is required, written as in running text (acronyms keep their capitals)."""

    title: Title
    aliases: Annotated[tuple[Title, ...], Len(0, 200)] = ()
    forms: Forms = Forms()
    category: Text | None = None
    soc: Annotated[str, Len(7, 10)] | None = None
    summary: Phrase | None = None
    focus: Annotated[tuple[Text, ...], Len(0, 12)] = ()
    pay: Pay = Pay()
    outlook: Outlook = Outlook()
    satisfaction: Satisfaction | None = None
    education: Education = Education()
    experience: Experience = Experience()
    people: People = field(default_factory=People)
    duties: Duties = Duties()
    skills: Annotated[tuple[Skill, ...], Len(0, 200)] = ()
    settings: Texts = ()
    licences: Texts = ()
    career_path: Texts = ()
    sources: Annotated[Mapping[Text, Text], Len(0, 60)] = field(default_factory=lambda: _EMPTY)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sources", FrozenDict(self.sources))
