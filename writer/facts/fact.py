"""The shapes of content determination: a pair, what kinds of fact there are, and one fact.

No wording lives here. A `Fact` is what is true of a pair (or of one role): the relation by name, the roles in their
parts, the gap as numbers. The phrase bank turns it into words; `evidence` says which profile values it rests on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

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
    pay_standing: Any  # where the figure stands among all roles (writer.facts.standing.Standing), None if it does not
    growth_standing: Any
    women_about: str | None  # the share of women as a simple fraction, where it is close to one


class Pair:
    """Two roles in the order of the title, and what puts gaps and lists into words.

    Where several duties could be told equally well, `turn` says from which to count on: another for each pair.
    """

    __slots__ = ("a", "b", "both", "fa", "fb", "turn", "words")

    def __init__(self, a: Side, b: Side, words: Words, both: Any = None, turn: int = 0) -> None:
        self.a = a
        self.b = b
        self.fa = a.figures
        self.fb = b.figures
        self.both = both
        self.words = words
        self.turn = turn


@dataclass(frozen=True, slots=True)
class Case:
    """One relation a kind can be in, with what a phrase may use in it.

    `roots`: the roles it names (`a`, `b`, `more`, `less`, `known`, `unknown`, `role`, `other`), each with the values
    that are certainly known of it; `slots`: further slots, each with the path that fills it, from a
    place of Fact or a name of WORDED;
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
    the list of facts, first for the first role. `lists`: made of the phrases of other facts.
    """

    name: str
    cases: tuple[Case, ...]
    fields: tuple[str, ...]
    topics: frozenset[str]
    per_role: bool = False
    sided: bool = False
    lists: bool = False

    def case(self, name: str) -> int:
        """The index of the case called `name`."""
        return next(index for index, case in enumerate(self.cases) if case.name == name)


class Fact(NamedTuple):
    """One thing that is true, with names for its places.

    Hundreds of facts are found for every article that is looked at, so what finds and tells them passes the bare tuple
    in this order, cut off after the last place it fills; `Fact(*bare)` gives it the names back.

    `more` and `less` also serve as `known`/`unknown` and `role`/`other`. `amount` and `ratio` tell how far the figures
    lie apart. `one` and `two` are what only the first or only the second role of the title has, `shared` what both
    have. For a fact that lists phrases, `one` is the list as text, `two` the (variant, fact) of each phrase, `shared`
    the phrases as said.
    """

    state: int  # the case, and above its eight bits the flags that hold: all that a choice of words asks
    more: Any
    less: Any
    pair: Any  # None where the kind is `per_role`; no case of these has a gap or a list
    kind: Kind
    salience: float
    amount: float = 0.0
    ratio: float = 0.0
    one: Any = None
    two: Any = None
    shared: Any = None

    @property
    def case(self) -> Case:
        """The relation it is in."""
        return self.kind.cases[self.state & 255]

    @property
    def flags(self) -> Sequence[str]:
        """The named conditions that hold."""
        return [name for name, bit in FLAGS.items() if self.state >> 8 & bit]


Bare = tuple[Any, ...]  # a Fact without its names
PLACES: Mapping[str, int] = {name: place for place, name in enumerate(Fact._fields)}
STATE, MORE, LESS, PAIR, KIND, SALIENCE, AMOUNT, RATIO, ONE, TWO, SHARED = PLACES.values()


def _gap_money(fact: Bare) -> str:
    pair = fact[PAIR]
    return str(pair.words.money(fact[AMOUNT], pair.fa.currency))


def _gap_rounded(fact: Bare) -> str:
    pair = fact[PAIR]
    return str(pair.words.rounded(fact[AMOUNT], pair.fa.currency))


# What a phrase may ask of a fact beyond its places, and the function that puts it into words.
WORDED: Mapping[str, Callable[[Bare], str]] = {
    "gap_money": _gap_money,  # the gap as a sum of money
    "gap_rounded": _gap_rounded,  # the same to two figures
    "gap_percent": lambda fact: fact[PAIR].words.percent(fact[RATIO]),  # how much more, in percent
    "gap_ratio": lambda fact: fact[PAIR].words.ratio(fact[RATIO]),  # how many times as much
    "gap_more": lambda fact: fact[PAIR].words.more(fact[RATIO]),  # the one or the other
    "gap_more_than": lambda fact: fact[PAIR].words.more_than(fact[RATIO]),  # the same before what it is compared with
    "gap_points": lambda fact: fact[PAIR].words.points(fact[AMOUNT]),  # the gap in percentage points
    "gap_years": lambda fact: fact[PAIR].words.years(fact[AMOUNT]),  # the gap in years
    "one_list": lambda fact: fact[PAIR].words.join(fact[ONE]),  # what only the first role has
    "two_list": lambda fact: fact[PAIR].words.join(fact[TWO]),  # what only the second role has
    "shared_list": lambda fact: fact[PAIR].words.join(fact[SHARED]),  # what both have
}


def flagged(case: int, *flags: str) -> int:
    """The state of a fact in a case (its number) where the conditions of these names hold."""
    return case | sum(FLAGS[flag] for flag in flags) << 8


# Named conditions a variant may ask for (`when:` in the bank); computed here, never written by an editor.
FLAGS: Mapping[str, int] = {
    "dated": 1,  # the period of the growth figures is known
    "majority": 2,  # the figure of each role named is at least 50 percent
    "listed": 8,  # skills of both are measured by the share of people who list them
    "rated": 16,  # skills of both are measured by a rating of importance
    "fractions": 4,  # the share of each role named is close to a simple fraction
}
