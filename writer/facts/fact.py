"""The shapes of content determination: a pair, what kinds of fact there are, and one fact.

No wording lives here. A `Fact` is what is true of a pair (or of one role): the relation by name, the roles in their
parts, the gap as numbers. The phrase bank turns it into words; `evidence` says which profile values it rests on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from writer.facts.figures import Figures


class Gap(Protocol):
    """How far two figures lie apart, as numbers; the caller's own class adds the words."""

    amount: float
    percent: int
    ratio: float


class Words(Protocol):
    """What the caller puts into words for a fact, without the fact knowing how."""

    def gap(self, amount: float, percent: int, ratio: float, currency: str) -> Gap: ...

    def join(self, texts: Sequence[str]) -> str: ...

    def join_duties(self, duties: Sequence[Any]) -> Any: ...


class Side(Protocol):
    """A role as a fact sees it: figures to compare, and texts that stand in the same order as the figures' keys."""

    figures: Figures
    duties: Sequence[Any]  # as figures.core
    skill_texts: Sequence[str]  # as figures.skill_names
    groups: Mapping[str, str]  # race and ethnicity group -> its name in a sentence
    group_shares: Mapping[str, str]  # group -> its share in a sentence


class Pair:
    """Two roles in the order of the title, and what puts gaps and lists into words."""

    __slots__ = ("a", "b", "both", "fa", "fb", "gap", "names", "words")

    def __init__(self, a: Side, b: Side, words: Words, both: Any = None) -> None:
        self.a: Any = a
        self.b: Any = b
        self.fa = a.figures
        self.fb = b.figures
        self.both = both
        self.names: Fact | None = None  # that these two are compared: what headings tell
        self.words = words
        self.gap = words.gap


@dataclass(frozen=True, slots=True)
class Case:
    """One relation a kind can be in, with what a phrase may use in it.

    `roots`: the roles it names (`a`, `b`, `more`, `less`, `known`, `unknown`, `role`, `other`), each with the values
    that are certainly known of it; `slots`: further slots, each with the attribute path of a Fact that fills it;
    `flags`: the named conditions that may hold.
    """

    name: str
    roots: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    slots: Mapping[str, str] = field(default_factory=dict)
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """A kind of fact: its cases in order (a fact's `case` is the index), the profile fields it rests on, its topics.

    `per_role`: about one role, found once per role. `sided`: about the pair, seen once from each side: two places in
    the list of facts, first for the first role.
    """

    name: str
    cases: tuple[Case, ...]
    fields: tuple[str, ...]
    topics: frozenset[str]
    per_role: bool = False
    sided: bool = False

    def case(self, name: str) -> int:
        """The index of the case called `name`."""
        return next(index for index, case in enumerate(self.cases) if case.name == name)


class Fact:
    """One thing that is true. Slots that a case does not use are None; what each case fills is in its `Case`.

    `more` and `less` also serve as `known`/`unknown` and `role`/`other`. `flags` is a bit mask over FLAGS.
    `one` and `two` are what only the first or only the second role of the title has; `shared` what both have.
    `parts` are the (variant, fact) of the phrases a gathered fact lists.
    """

    __slots__ = (
        "case", "flags", "gap", "kind", "less", "list", "more", "one", "pair", "parts", "salience", "shared", "two", "value",
    )

    def __init__(
        self, kind: Kind, case: int, pair: Any, more: Any = None, less: Any = None, gap: Any = None,
        salience: float = 0.0, flags: int = 0,
    ) -> None:
        self.kind = kind
        self.case = case
        self.pair = pair
        self.more = more
        self.less = less
        self.gap = gap
        self.salience = salience
        self.flags = flags


# Named conditions a variant may ask for (`when:` in the bank); computed here, never written by an editor.
FLAGS: Mapping[str, int] = {
    "hourly": 1,  # both hourly rates are known
    "dated": 2,  # the period of the growth figures is known
    "majority": 4,  # the figure of each role named is at least 50 percent
    "listed": 16,  # skills of both are measured by the share of people who list them
    "rated": 32,  # skills of both are measured by a rating of importance
    "fractions": 8,  # the share of each role named is close to a simple fraction
}
