"""Numbers, money, percentages, ratios, shares, ranges and periods."""

import math
from decimal import Decimal

import pytest

from writer.english import (
    HouseStyle,
    grouped,
    magnitude,
    money,
    money_range,
    number_words,
    ordinal,
    percent,
    period,
    points,
    ratio_words,
    rounded_money,
    share_of,
    share_words,
)


def test_number_words_follow_the_style(style: HouseStyle, chicago: HouseStyle) -> None:
    assert [number_words(n, style) for n in (0, 1, 9, 10, 81863, -3)] == ["zero", "one", "nine", "10", "81,863", "-3"]
    assert [number_words(n, chicago) for n in (12, 42, 100, 101)] == ["twelve", "forty-two", "one hundred", "101"]


def test_ordinals(style: HouseStyle, chicago: HouseStyle) -> None:
    assert [ordinal(n, style) for n in (1, 9, 10, 11, 12, 13, 21, 22, 103, 111, 1000)] == [
        "first", "ninth", "10th", "11th", "12th", "13th", "21st", "22nd", "103rd", "111th", "1,000th",
    ]  # fmt: skip
    assert ordinal(21, chicago) == "twenty-first"
    with pytest.raises(ValueError, match="-1"):
        ordinal(-1, style)


def test_money() -> None:
    assert grouped(81863) == "81,863"
    assert money(94921) == "$94,921"
    assert money(94920.5) == "$94,921"
    assert money(45.645, cents=True) == "$45.65"
    assert money(40.4, cents=True) == "$40.40"
    assert money(-500) == "-$500"
    assert money(-0.2) == "$0"
    assert money(61000, "EUR") == "\u20ac61,000"
    assert money(61000, "CAD") == "CA$61,000"
    assert money(12000, "CHF") == "CHF 12,000"
    assert [rounded_money(n) for n in (10878, 139, 45.64, 178066, 0)] == ["$11,000", "$140", "$46", "$180,000", "$0"]
    assert rounded_money(10878, figures=3) == "$10,900"


@pytest.mark.parametrize("value", [math.nan, math.inf, Decimal("nan")])
def test_what_is_no_number_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="not a number"):
        money(value)


def test_percent_and_points(style: HouseStyle, ap: HouseStyle) -> None:
    assert [percent(v, style) for v in (13, 22.6, 13.0, 0.25, -5)] == [
        "13 percent", "22.6 percent", "13 percent", "0.3 percent", "-5 percent",
    ]  # fmt: skip
    assert percent(22.6, ap) == "22.6%"
    assert percent(0.01, style) == "less than 0.1 percent"
    assert percent(100, style) == "100 percent"
    assert [points(v, style) for v in (7, 1, -1.0, 0.1, 1.5)] == [
        "7 percentage points", "1 percentage point", "1 percentage point", "0.1 percentage points",
        "1.5 percentage points",
    ]  # fmt: skip


def test_magnitude(style: HouseStyle) -> None:
    assert magnitude(81863, style) == "81,863"
    assert magnitude(1_016_123, style) == "about 1.02 million"
    assert magnitude(2_000_000, style) == "2 million"
    assert magnitude(12_345_678, style) == "about 12.3 million"
    assert magnitude(999_999_999, style) == "about 1 billion"
    digits = HouseStyle.from_mapping("digits", {"large_numbers": "digits"})
    assert magnitude(1_016_123, digits) == "1,016,123"


@pytest.mark.parametrize(
    ("ratio", "words"),
    [
        (1, None), (1.09, None), (1.3, "1.3 times"), (1.34, "about 1.3 times"), (1.5, "one and a half times"),
        (1.52, "about one and a half times"), (1.84, "about 1.8 times"), (1.85, "nearly twice"), (1.94, "nearly twice"),
        (1.999, "nearly twice"), (2.0, "twice"), (2.05, "twice"), (2.1, "about twice"), (2.3, "more than twice"),
        (2.5, "more than twice"), (2.6, "more than two and a half times"), (2.95, "nearly three times"),
        (3.1, "about three times"), (6.54, "more than six times"), (9.9, "nearly 10 times"),
        (12.5, "more than 12 times"),
    ],
)  # fmt: skip
def test_ratio_words(ratio: float, words: str | None) -> None:
    assert ratio_words(ratio) == words


def test_ratio_below_one_is_refused() -> None:
    with pytest.raises(ValueError, match="larger by the smaller"):
        ratio_words(0.9)


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (75, "three in four"), (75.5, "three in four"), (76.4, "about three in four"), (77.4, None), (50, "half"),
        (48.8, "about half"), (33.3, "a third"), (34.5, "about a third"), (66.7, "two thirds"), (20, "one in five"),
        (90, "nine in ten"), (91.5, "about nine in ten"), (95, None), (5, None), (0, None), (100, None),
    ],
)  # fmt: skip
def test_share_words(share: float, words: str | None) -> None:
    assert share_words(share) == words


def test_share_of_a_group() -> None:
    assert share_of(75, "nurses") == "three in four nurses"
    assert share_of(49, "nurses") == "about half of nurses"
    assert share_of(5, "nurses") is None


def test_money_range(style: HouseStyle, chicago: HouseStyle) -> None:
    assert money_range(61000, 145000, style) == "$61,000 to $145,000"
    assert money_range(61000, 145000, style, table=True) == "$61,000-$145,000"
    assert money_range(61000, 145000, chicago, table=True) == "$61,000\u2013$145,000"
    assert money_range(61000, 61000.2, style) == "$61,000"
    with pytest.raises(ValueError, match="low to high"):
        money_range(2, 1, style)


@pytest.mark.parametrize(
    ("low", "high", "unit", "text", "table"),
    [
        (4, 6, "year", "four to six years", "4-6 years"),
        (6, 12, "months", "6 to 12 months", "6-12 months"),
        (1, 1, "years", "one year", "1 year"),
        (4, 4, "years", "four years", "4 years"),
        (10, None, "years", "more than 10 years", "more than 10 years"),
        (1, None, "year", "more than one year", "more than 1 year"),
        (None, 2, "years", "up to two years", "up to 2 years"),
        (0, 1, "years", "up to one year", "up to 1 year"),
        (1, 1.5, "years", "1 to 1.5 years", "1-1.5 years"),
        (2.0, 4.0, "years", "two to four years", "2-4 years"),
        (0, 0, "months", "zero months", "0 months"),
    ],
)
def test_period(low: float | None, high: float | None, unit: str, text: str, table: str, style: HouseStyle) -> None:
    assert period(low, high, unit, style) == text
    assert period(low, high, unit, style, digits=True) == table


@pytest.mark.parametrize(
    ("low", "high", "unit"), [(None, None, "year"), (6, 4, "year"), (-1, 2, "year"), (1, 2, "moons")]
)
def test_no_period(low: int | None, high: int | None, unit: str, style: HouseStyle) -> None:
    with pytest.raises(ValueError, match="time"):
        period(low, high, unit, style)
