"""Numbers, money and percentages, in words and digits.

All rounding is half up on the decimal digits as written (0.25 is 0.3), as readers do it. Values that are not finite
raise ValueError.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import cast

from writer.english.style import HouseStyle

Number = int | float | Decimal

_UP_TO_19 = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
_TENS = [
    "-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
]  # fmt: skip
_ORDINALS = [
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth",
]  # fmt: skip
_SIGNS = {
    "USD": "$", "EUR": "\u20ac", "GBP": "\u00a3", "CAD": "CA$", "AUD": "A$", "NZD": "NZ$", "INR": "\u20b9",
    "JPY": "\u00a5", "MXN": "MX$",
}  # fmt: skip
_SCALE = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def number_words(n: int, style: HouseStyle) -> str:
    """`n` as a word where the style spells it out ("six"), else in digits ("12", "81,863", "-4")."""
    return _cardinal(n) if 0 <= n <= style.spell_out_through else grouped(n)


def ordinal(n: int, style: HouseStyle) -> str:
    """`n`-th: "third" where the style spells numbers out, else "11th". Raises ValueError if `n` is negative."""
    if n < 0:
        raise ValueError(f"no ordinal for {n}: it must be 0 or more")
    if n <= style.spell_out_through:
        return _ORDINALS[n] if n < len(_ORDINALS) else _long_words(n, "ordinal")
    suffix = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{grouped(n)}{suffix}"


def grouped(n: Number) -> str:
    """A number with commas between thousands: "81,863". Decimals are kept as given."""
    return f"{_decimal(n):,f}"


def money(amount: Number, currency: str = "USD", *, cents: bool = False) -> str:
    """An amount of money: "$94,921", "$45.64" with `cents`, "-$500", "CA$61,000"; no sign known: "CHF 12,000"."""
    places = 2 if cents else 0
    value = _round(amount, places)
    sign = _SIGNS.get(currency.upper(), f"{currency.upper()} ")
    return f"{'-' if value < 0 else ''}{sign}{abs(value):,.{places}f}"


def rounded_money(amount: Number, currency: str = "USD", *, figures: int = 2) -> str:
    """Money to so many significant figures, for "about ...": 10,878 is "$11,000", or "$10,900" with three figures."""
    return money(_significant(amount, figures), currency)


def percent(value: Number, style: HouseStyle) -> str:
    """A percentage with at most one decimal: "13 percent", "22.6 percent", "13%" in a style that says so.

    What would round to nothing says so: "less than 0.1 percent".
    """
    unit = "%" if style.percent == "%" else f" {style.percent}"
    if 0 < _decimal(value) < Decimal("0.05"):
        return f"less than 0.1{unit}"
    return f"{_one_decimal(value)}{unit}"


def points(value: Number, style: HouseStyle) -> str:
    """A distance between two percentages: "1 percentage point", "0.1 percentage points". The sign is dropped.

    Takes the style like its neighbours; no house style in use changes the wording.
    """
    del style
    figure = _one_decimal(abs(_decimal(value)))
    return f"{figure} percentage point" if figure == "1" else f"{figure} percentage points"


def magnitude(n: Number, style: HouseStyle, *, hedged: bool = True) -> str:
    """A count as a reader can take it in: "81,863", "about 1.02 million", "2 million".

    From one million on three significant figures are given, with "about" if anything was dropped and it is to be
    `hedged`; a style may want all digits instead.
    """
    value = _round(n, 0)
    if style.large_numbers == "digits" or abs(value) < 10**6:
        return grouped(value)
    short = _significant(value, 3)
    size, name = next(pair for pair in _SCALE if abs(short) >= pair[0])
    words = f"{grouped(_trim(short / size))} {name}"
    return f"about {words}" if hedged and short != value else words


def ratio_words(ratio: Number) -> str | None:
    """How many times as much, for "... as much": "nearly twice", "more than six times". Always true to the digits.

    `ratio` is the larger by the smaller. Raises ValueError below 1; None below 1.1, where no ratio is worth a sentence.
    With k the nearest whole number from 2 up:

    k - 0.15 to k        "nearly twice", "nearly three times"
    k to k + 0.05        "twice", "three times"
    k + 0.05 to k + 0.15 "about twice", "about three times"
    between              "more than twice", and up to four "more than two and a half times" from the half on
    below 1.85           "1.3 times", "one and a half times" (1.5), "about 1.4 times"
    """
    value = _decimal(ratio)
    if value < 1:
        raise ValueError(f"ratio_words takes the larger by the smaller, so 1 or more, not {ratio}")
    if value < Decimal("1.1"):
        return None
    if value < Decimal("1.85"):
        return _small_ratio(value)
    whole = int(value)
    over = value - whole
    if over >= Decimal("0.85"):
        return f"nearly {_times(whole + 1)}"
    if over <= Decimal("0.05"):
        return _times(whole)
    if over <= Decimal("0.15"):
        return f"about {_times(whole)}"
    if over > Decimal("0.5") and whole < 4:
        return f"more than {_cardinal(whole)} and a half times"
    return f"more than {_times(whole)}"


# Percent and the simple fraction that a reader sees in it.
_FRACTIONS = (
    (Decimal(10), "one in ten"), (Decimal(20), "one in five"), (Decimal(25), "one in four"),
    (Decimal(30), "three in ten"), (Decimal(100) / 3, "a third"), (Decimal(40), "two in five"), (Decimal(50), "half"),
    (Decimal(60), "three in five"), (Decimal(200) / 3, "two thirds"), (Decimal(70), "seven in ten"),
    (Decimal(75), "three in four"), (Decimal(80), "four in five"), (Decimal(90), "nine in ten"),
)  # fmt: skip


def share_words(share: Number) -> str | None:
    """A percentage as a simple fraction: "three in four" (74.5 to 75.5), "about three in four" (73.5 to 76.5).

    None when no simple fraction lies within 1.5 points. Note that "half", "a third" and "two thirds" need "of" before a
    noun; `share_of` sees to that.
    """
    value = _decimal(share)
    target, words = min(_FRACTIONS, key=lambda fraction: abs(fraction[0] - value))
    distance = abs(target - value)
    if distance > Decimal("1.5"):
        return None
    return words if distance <= Decimal("0.5") else f"about {words}"


def share_of(share: Number, plural: str) -> str | None:
    """A fraction of a group: "three in four nurses", "about half of nurses". None as in `share_words`."""
    words = share_words(share)
    if words is None:
        return None
    return f"{words} {plural}" if " in " in words else f"{words} of {plural}"


def decimal_text(value: Number) -> str:
    """A number as digits without needless zeros: 4.0 is "4", 1.50 is "1.5", 12000 is "12,000"."""
    return grouped(_trim(_decimal(value)))


def _small_ratio(value: Decimal) -> str:
    if value == Decimal("1.5"):
        return "one and a half times"
    if Decimal("1.45") <= value < Decimal("1.55"):
        return "about one and a half times"
    shown = _round(value, 1)
    return f"{shown} times" if shown == value else f"about {shown} times"


def _times(n: int) -> str:
    if n == 2:
        return "twice"
    return f"{_cardinal(n) if n < 10 else grouped(n)} times"


def _cardinal(n: int) -> str:
    if n < 20:
        return _UP_TO_19[n]
    if n < 100:
        return _TENS[n // 10] + (f"-{_UP_TO_19[n % 10]}" if n % 10 else "")
    return "one hundred" if n == 100 else _long_words(n, "cardinal")


def _long_words(n: int, kind: str) -> str:
    from num2words import num2words  # slow to import, and needed only by a style that spells large numbers out

    return cast(str, num2words(n, to=kind)).replace(" and ", " ")


def _one_decimal(value: Number) -> str:
    return grouped(_trim(_round(value, 1)))


def _significant(value: Number, figures: int) -> Decimal:
    number = _decimal(value)
    return _round(number, figures - 1 - number.adjusted()) if number else number


def _round(value: Number, places: int) -> Decimal:
    number = _decimal(value)
    exponent = Decimal(1).scaleb(-places)
    rounded = (number / exponent).to_integral_value(ROUND_HALF_UP) * exponent
    # Minus nothing is nothing.
    return rounded if rounded else abs(rounded)


def _trim(value: Decimal) -> Decimal:
    trimmed = value.normalize()
    return trimmed if trimmed.as_tuple().exponent <= 0 else trimmed.quantize(Decimal(1))  # type: ignore[operator]


def _decimal(value: Number) -> Decimal:
    # Through text, so that a float means the digits it shows: 45.645, not 45.64499999.
    number = value if isinstance(value, Decimal) else Decimal(str(value))
    if not number.is_finite():
        raise ValueError(f"{value} is not a number that can be written")
    return number
