"""The shapes of content determination: a pair, what kinds of fact there are, and one fact.

No wording lives here. A `Fact` is what is true of a pair (or of one role): the relation by name, the roles in their
parts, the gap as numbers. The phrase bank turns it into words; `evidence` says which profile values it rests on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from writer.facts.figures import Figures


class Words(Protocol):
    """What puts a fact's numbers and lists into words when a phrase asks, without the fact knowing how.

    `amount` is in the unit of the figure; `ratio` the higher figure by the lower one.
    """

    def money(self, amount: float, currency: str) -> str:
        """A sum, with cents where there are any."""
        ...

    def rounded(self, amount: float, currency: str) -> str:
        """A sum to two figures."""
        ...

    def percent(self, ratio: float) -> str:
        """How much more, in percent."""
        ...

    def ratio(self, ratio: float) -> str:
        """How many times as much."""
        ...

    def more(self, ratio: float) -> str:
        """How much more, in percent or as a ratio."""
        ...

    def more_than(self, ratio: float) -> str:
        """The same before what it is compared with."""
        ...

    def points(self, amount: float) -> str:
        """Percentage points."""
        ...

    def years(self, amount: float) -> str:
        """A number of years."""
        ...

    def join(self, texts: Sequence[str]) -> str:
        """A list in a sentence."""
        ...

    def join_duties(self, duties: Sequence[Any]) -> Any:
        """Duties in one sentence, in each of their forms."""
        ...


class Side(Protocol):
    """A role as a fact sees it: figures to compare, and texts that stand in the same order as the figures' keys."""

    id: str
    figures: Figures
    duties: Sequence[Any]  # as figures.core
    major_texts: Sequence[str]  # as figures.majors
    top: Sequence[tuple[str, str]]  # key and text of the skills at the top of the list
    further: Sequence[tuple[str, str]]  # of those below
    groups: Mapping[str, str]  # race and ethnicity group -> its name in a sentence
    group_shares: Mapping[str, str]  # group -> its share in a sentence
    women_about: str | None  # the share of women as a simple fraction, where it is close to one


class Pair:
    """Two roles in the order of the title, and what puts gaps and lists into words."""

    __slots__ = ("a", "b", "both", "fa", "fb", "words")

    def __init__(self, a: Side, b: Side, words: Words, both: Any = None) -> None:
        self.a = a
        self.b = b
        self.fa = a.figures
        self.fb = b.figures
        self.both = both
        self.words = words


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

    `more` and `less` also serve as `known`/`unknown` and `role`/`other`.
    `amount` and `ratio` tell how far the figures lie apart, 0 where nothing does; `gap_*` say it in words. `one` and `two` are what only the
    first or only the second role of the title has; `shared` what both have. `parts` are the (variant, fact) of the
    phrases a gathered fact lists.
    """

    __slots__ = (
        "amount", "kind", "less", "list", "more", "one", "pair", "parts", "ratio", "salience", "shared", "state", "two",
        "value",
    )  # fmt: skip

    pair: Pair  # None where the kind is `per_role`; no case of these has a gap or a list
    # Set only where a case fills them.
    one: Any
    two: Any
    shared: Any
    value: Any
    list: str
    parts: Sequence[tuple[Any, Fact]]

    def __init__(
        self, kind: Kind, case: int, pair: Any, more: Any, less: Any = None, salience: float = 0.0, amount: float = 0.0,
        ratio: float = 0.0,
    ) -> None:  # fmt: skip
        self.kind = kind
        self.state = case  # the case, and above its eight bits the flags that hold: all that a choice of words asks
        self.pair = pair
        self.more = more
        self.less = less
        self.salience = salience
        self.amount = amount
        self.ratio = ratio

    @property
    def case(self) -> int:
        """The index of the case in `kind.cases`."""
        return self.state & 255

    @property
    def flags(self) -> int:
        """The named conditions that hold, a bit mask over FLAGS."""
        return self.state >> 8

    def hold(self, flag: str) -> None:
        """Note that the condition called `flag` holds."""
        self.state |= FLAGS[flag] << 8

    @property
    def gap_money(self) -> str:
        """The gap as a sum of money."""
        pair = self.pair
        return pair.words.money(self.amount, pair.fa.currency)

    @property
    def gap_rounded(self) -> str:
        """The same to two figures."""
        return self.pair.words.rounded(self.amount, self.pair.fa.currency)

    @property
    def gap_percent(self) -> str:
        """How much more, in percent."""
        return self.pair.words.percent(self.ratio)

    @property
    def gap_ratio(self) -> str:
        """How many times as much."""
        return self.pair.words.ratio(self.ratio)

    @property
    def gap_more(self) -> str:
        """How much more, in percent or as a ratio."""
        return self.pair.words.more(self.ratio)

    @property
    def gap_more_than(self) -> str:
        """The same before what it is compared with."""
        return self.pair.words.more_than(self.ratio)

    @property
    def gap_points(self) -> str:
        """The gap in percentage points."""
        return self.pair.words.points(self.amount)

    @property
    def gap_years(self) -> str:
        """The gap in years."""
        return self.pair.words.years(self.amount)

    @property
    def one_list(self) -> str:
        """What only the first role has."""
        return self.pair.words.join(self.one)

    @property
    def two_list(self) -> str:
        """What only the second role has."""
        return self.pair.words.join(self.two)

    @property
    def shared_list(self) -> str:
        """What both have."""
        return self.pair.words.join(self.shared)


# Named conditions a variant may ask for (`when:` in the bank); computed here, never written by an editor.
FLAGS: Mapping[str, int] = {
    "dated": 1,  # the period of the growth figures is known
    "majority": 2,  # the figure of each role named is at least 50 percent
    "listed": 8,  # skills of both are measured by the share of people who list them
    "rated": 16,  # skills of both are measured by a rating of importance
    "fractions": 4,  # the share of each role named is close to a simple fraction
}
