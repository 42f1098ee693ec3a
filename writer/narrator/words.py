"""What is put into words at pair time: gaps, pairs of names, lists. Bound once to a house style and a format.

Everything that repeats is looked up: a percentage or a ratio is worded once per process and style, not once per pair.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from writer.english import lists, numbers
from writer.english.sentences import sentence_start
from writer.english.style import HouseStyle


class _Memo(dict[Any, str]):
    """A dictionary that asks `make` for a key it lacks. Keys are rounded figures, so it stays small."""

    def __init__(self, make: Callable[[Any], str]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: Any) -> str:
        value = self[key] = self._make(key)
        return value


class DutyForms:
    """A duty, or duties joined, as base form, third person and gerund."""

    __slots__ = ("do", "does", "doing")

    def __init__(self, do: str, does: str, doing: str) -> None:
        self.do = do
        self.does = does
        self.doing = doing


class Words:
    """The words of one style and format; see `writer.facts.fact.Words` for the contract."""

    def __init__(self, style: HouseStyle, escape: Callable[[str], str]) -> None:
        self.style = style
        self.percents = _Memo(lambda value: escape(numbers.percent(value, style)))
        self.points = _Memo(lambda value: escape(numbers.points(value, style)))
        self.years = _Memo(lambda value: escape(_years(value, style)))
        self.ratios = _Memo(lambda value: escape(numbers.ratio_words(value) or numbers.percent(round(value * 100), style)))
        self.signs = _Memo(lambda currency: escape(numbers.money(0, currency).replace("0", "")))
        self.serial = ", and " if style.serial_comma else " and "

    def gap(self, amount: float, percent: int, ratio: float, currency: str) -> SpokenGap:
        return SpokenGap(amount, percent, ratio, currency, self)

    def join(self, texts: Sequence[str]) -> str:
        """A list in a sentence. One whose entries have an "and" of their own ends in "plus", so that it reads one way."""
        if len(texts) == 1:
            return texts[0]
        joined = "".join(texts)
        if "," in joined or ";" in joined:
            return lists.join_list(texts, self.style)
        if " and " in joined:
            return f"{', '.join(texts[:-1])}, plus {texts[-1]}"
        if len(texts) == 2:
            return f"{texts[0]} and {texts[1]}"
        return ", ".join(texts[:-1]) + self.serial + texts[-1]

    def join_plain(self, texts: Sequence[str]) -> str:
        """A list whose entries each carry their article, which keeps them apart whatever is inside them."""
        return f"{', '.join(texts[:-1])}{self.serial if len(texts) > 2 else ' and '}{texts[-1]}" if len(texts) > 1 else texts[0]

    def join_duties(self, duties: Sequence[DutyForms]) -> DutyForms:
        """Verb phrases in one sentence; a comma before "and" where one of them has an "and" of its own."""
        return DutyForms(
            self.join_phrases([duty.do for duty in duties]),
            self.join_phrases([duty.does for duty in duties]),
            self.join_phrases([duty.doing for duty in duties]),
        )

    def join_phrases(self, phrases: Sequence[str]) -> str:
        """Verb phrases or clauses. Ones with commas of their own are kept apart by semicolons only in longer lists."""
        if len(phrases) == 1:
            return phrases[0]
        if len(phrases) == 2:
            inner = any(" and " in phrase or "," in phrase for phrase in phrases)
            return f"{phrases[0]}{', and ' if inner else ' and '}{phrases[1]}"
        return f"{', '.join(phrases[:-1])}, and {phrases[-1]}"


class SpokenGap:
    """How far two figures lie apart: numbers for the facts, words for the phrases, made only when a phrase asks."""

    __slots__ = ("amount", "currency", "percent_number", "ratio_number", "words")

    def __init__(self, amount: float, percent: int, ratio: float, currency: str, words: Words) -> None:
        self.amount = amount
        self.percent_number = percent
        self.ratio_number = ratio
        self.currency = currency
        self.words = words

    @property
    def money(self) -> str:
        amount = self.amount
        sign = self.words.signs[self.currency]
        return f"{sign}{amount:,}" if amount == int(amount) else f"{sign}{amount:,.2f}"

    @property
    def rounded(self) -> str:
        """The gap to two figures, "about" where that is not exact."""
        rounded = numbers.rounded_money(self.amount, self.currency)
        return rounded if rounded == self.money else f"about {rounded}"

    @property
    def monthly(self) -> str:
        """A yearly gap by the month, to whole dollars."""
        return f"{self.words.signs[self.currency]}{round(self.amount / 12):,}"

    @property
    def percent(self) -> str:
        return self.words.percents[self.percent_number]

    @property
    def more(self) -> str:
        """How much more, in percent below twice as much and as a ratio from there on: "13 percent more"."""
        if self.ratio_number < 2:
            return f"{self.percent} more"
        return f"{self.ratio} as much"

    @property
    def more_than(self) -> str:
        """The same before what it is compared with: "13 percent more than", "more than twice as much as"."""
        return f"{self.percent} more than" if self.ratio_number < 2 else f"{self.ratio} as much as"

    @property
    def ratio(self) -> str:
        return self.words.ratios[round(self.ratio_number, 2)]

    @property
    def points(self) -> str:
        return self.words.points[self.amount]

    @property
    def years(self) -> str:
        return self.words.years[self.amount]


class Both:
    """The two names in one breath, made only when a phrase asks."""

    __slots__ = ("_a", "_b")

    def __init__(self, a: Any, b: Any) -> None:
        self._a = a
        self._b = b

    @property
    def plurals(self) -> str:
        return lists.both_names(self._a.plural, self._b.plural)

    @property
    def plurals_start(self) -> str:
        return sentence_start(self.plurals)

    @property
    def titles(self) -> str:
        return lists.both_names(self._a.title, self._b.title)

    @property
    def titles_start(self) -> str:
        return sentence_start(self.titles)

    @property
    def a(self) -> str:
        return lists.both_names(self._a.a, self._b.a)

    @property
    def a_start(self) -> str:
        return sentence_start(self.a)

    # Once both roles have been named, "the two roles" can mean nothing else.
    @property
    def plurals_brief(self) -> str:
        return "the two roles"

    titles_brief = a_brief = plurals_brief

    @property
    def plurals_brief_start(self) -> str:
        return "The two roles"

    titles_brief_start = a_brief_start = plurals_brief_start


def _years(value: float, style: HouseStyle) -> str:
    from writer.english.periods import period

    return period(value, value, "year", style)
