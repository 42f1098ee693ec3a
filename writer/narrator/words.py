"""What is put into words at pair time: gaps, pairs of names, lists. Bound once to a house style and a format.

Everything that repeats is looked up: a percentage or a ratio is worded once per process and style, not once per pair.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from writer.english import lists, numbers, periods
from writer.english.style import HouseStyle
from writer.phrases.speech import FULL


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
        self._percents = _Memo(lambda value: escape(numbers.percent(value, style)))
        self._ratios = _Memo(
            lambda value: escape(numbers.ratio_words(value / 100) or numbers.percent(value, style))
        )
        self._points = _Memo(lambda value: escape(numbers.points(value, style)))
        self._years = _Memo(lambda value: escape(periods.period(value, value, "year", style)))
        self._signs = _Memo(lambda currency: escape(numbers.money(0, currency).replace("0", "")))
        self.serial = ", and " if style.serial_comma else " and "

    def money(self, amount: float, currency: str) -> str:
        """A sum, with cents where there are any."""
        sign = self._signs[currency]
        return f"{sign}{amount:,}" if amount == int(amount) else f"{sign}{amount:,.2f}"

    def rounded(self, amount: float, currency: str) -> str:
        """A sum to two figures, "about" where that is not exact."""
        whole = int(amount)
        if whole != amount or whole < 100:
            rounded = numbers.rounded_money(amount, currency)
            return rounded if rounded == self.money(amount, currency) else f"about {rounded}"
        unit = 10 ** (len(str(whole)) - 2)
        near = (whole + unit // 2) // unit * unit
        return self.money(near, currency) if near == whole else f"about {self.money(near, currency)}"

    def percent(self, ratio: float) -> str:
        """How much more, in whole percent, a half rounded up: 1.125 is "13 percent"."""
        return self._percents[int((ratio - 1) * 100 + 0.5 + 1e-9)]

    def ratio(self, ratio: float) -> str:
        """How many times as much, taken to two decimals: "more than twice"."""
        return self._ratios[int(ratio * 100 + 0.5)]

    def more(self, ratio: float) -> str:
        """In percent below twice as much, as a ratio from there on: "13 percent more", "twice as much"."""
        return f"{self.percent(ratio)} more" if ratio < 2 else f"{self.ratio(ratio)} as much"

    def more_than(self, ratio: float) -> str:
        """The same before what it is compared with: "13 percent more than", "twice as much as"."""
        return f"{self.percent(ratio)} more than" if ratio < 2 else f"{self.ratio(ratio)} as much as"

    def points(self, amount: float) -> str:
        """Percentage points: "3.5 percentage points"."""
        return self._points[amount]

    def years(self, amount: float) -> str:
        """A number of years: "two years"."""
        return self._years[amount]

    def join(self, texts: Sequence[str]) -> str:
        """A list in a sentence; entries with commas of their own are kept apart by semicolons."""
        if len(texts) == 1:
            return texts[0]
        joined = ", ".join(texts)
        if joined.count(",") >= len(texts):
            return lists.join_list(texts, self.style)
        if len(texts) == 2:
            return f"{texts[0]}, and {texts[1]}" if " and " in joined else f"{texts[0]} and {texts[1]}"
        return self.join_plain(texts)

    def join_plain(self, texts: Sequence[str]) -> str:
        """A list whose entries each carry their article, or each begin alike, which keeps them apart."""
        if len(texts) < 3:
            return " and ".join(texts) if len(texts) == 2 else texts[0]
        return f"{', '.join(texts[:-1])}{self.serial}{texts[-1]}"

    def join_duties(self, duties: Sequence[DutyForms]) -> DutyForms:
        """Verb phrases in one sentence; a comma before "and" where one of them has an "and" of its own."""
        return DutyForms(
            self.join_phrases([duty.do for duty in duties]),
            self.join_phrases([duty.does for duty in duties]),
            self.join_phrases([duty.doing for duty in duties]),
        )

    def join_phrases(self, phrases: Sequence[str]) -> str:
        """Verb phrases or clauses; no semicolons, and a comma before "and" from three on or beside an "and" within."""
        if len(phrases) == 1:
            return phrases[0]
        if len(phrases) == 2:
            first, second = phrases
            inner = " and " in first or "," in first or " and " in second
            return f"{first}, and {second}" if inner else f"{first} and {second}"
        return f"{', '.join(phrases[:-1])}, and {phrases[-1]}"


class Both:
    """The two names in one breath, each as said in every form. Once both roles have been named, "the two roles" can
    mean nothing else."""

    __slots__ = (
        "said_a", "said_a_start", "said_plurals", "said_plurals_start", "said_titles", "said_titles_start",
    )  # fmt: skip

    def __init__(self, a: Any, b: Any) -> None:
        # Most pairs need all of these: headings, captions and a few sentences.
        joint = lists.joint(a.plural, apart=a.has_inner_list or b.has_inner_list)
        one, two, three = f"{joint}{b.plural}", f"{joint}{b.title}", f"{joint}{b.a}"
        self.said_plurals = _forms(a.plural + one, "the two roles")
        self.said_plurals_start = _forms(a.said_plural_start[FULL] + one, "The two roles")
        self.said_titles = _forms(a.title + two, "the two roles")
        self.said_titles_start = _forms(a.said_title_start[FULL] + two, "The two roles")
        self.said_a = _forms(a.a + three, "the two roles")
        self.said_a_start = _forms(a.said_a_start[FULL] + three, "The two roles")


def _forms(full: str, brief: str) -> tuple[str, str, str, str]:
    return full, brief, full, brief
