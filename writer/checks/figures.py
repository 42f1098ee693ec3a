"""Finding the figures of a sentence, in digits or in words, in whatever house style they are written."""

from __future__ import annotations

import re
from decimal import Decimal

from writer.checks.marks import Figure, Mark

_SMALL = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORDS = {word: n for n, word in enumerate(_SMALL)}
_WORDS |= {word: 20 + 10 * n for n, word in enumerate(_TENS)}
_WORDS |= {f"{ten}-{one}": _WORDS[ten] + _WORDS[one] for ten in _TENS for one in _SMALL[1:10]}
_WORDS["one hundred"] = 100

_DIGITS = r"(?:\d[\d,]*\d|\d)(?:\.\d+)?"
_SPELLED = "|".join(sorted(_WORDS, key=len, reverse=True))
_NUMBER = rf"(?:{_DIGITS}|{_SPELLED})"
_LARGE = r"(?: (?:million|billion|trillion))?"
_SCALES = {"million": 10**6, "billion": 10**9, "trillion": 10**12}
_BOUND = r"(?:(?P<bound>more than|less than|up to|over|under) )?"

_PATTERN = re.compile(
    rf"""
    (?P<money>-?(?:(?:CA|A|NZ|MX)?[$€£₹¥]|\b(?-i:[A-Z]{{3}})\ ){_DIGITS}{_LARGE.replace(" ", chr(92) + " ", 1)})
    |\b(?P<points>{_NUMBER})\ percentage\ points?
    |\b{_BOUND.replace(" ", chr(92) + " ")}(?P<percent>{_NUMBER})(?:\ percent\b|%)
    |\b(?P<rating>{_DIGITS})\ (?:out\ )?of\ (?P<scale>{_DIGITS})\b
    |\b(?P<year>(?:19|20)\d\d)(?:\ to\ |\ ?[-–]\ ?)(?P<until>(?:19|20)?\d\d)\b
    |\b{_BOUND.replace(" ", chr(92) + " ").replace("bound", "within")}
        (?P<from>{_NUMBER})(?:\ to\ (?P<to>{_NUMBER}))?\ (?P<unit>year|month)s?\b(?!\ old)
    |\b(?P<ratio>(?:(?:more\ than|less\ than|nearly|about)\ )?(?:twice|half\ as\ (?:much|many|high)|
        (?:{_NUMBER}(?:\ and\ a\ half)?)\ times))\b
    |(?<![\w.$€£-])(?P<number>{_DIGITS}{_LARGE.replace(" ", chr(92) + " ", 1)})(?![\w%])
    |\b(?P<spelled>{"|".join(word for word in sorted(_WORDS, key=len, reverse=True) if _WORDS[word] > 10)})\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Most sentences have no figure, and this is quicker to find out.
_ANY = re.compile(
    r"\d|percent|years?\b|months?\b|\btimes\b|\btwice\b|\bhalf as\b|(?:teen|ty|elve|even)\b", re.IGNORECASE
)
_PER_YEAR = re.compile(r"(?:a|per|each|one) year", re.IGNORECASE)


def figures_of(text: str) -> list[Mark]:
    """Every figure of a text, from left to right."""
    if _ANY.search(text) is None:
        return []
    return [
        Mark(match.start(), match.end(), figure=_figure(match))
        for match in _PATTERN.finditer(text)
        if not _PER_YEAR.fullmatch(match[0])
    ]


def number_of(text: str) -> Decimal:
    """The number in "81,863", "1.02 million", "forty-seven". Raises KeyError for a word that is none."""
    words = text.casefold().strip()
    digits, _, scale = words.partition(" ")
    if digits[0].isdigit():
        return Decimal(digits.replace(",", "")) * _SCALES.get(scale, 1)
    return Decimal(_WORDS[words])


def _figure(match: re.Match[str]) -> Figure:
    kind = str(match.lastgroup)
    bound = (match["bound"] or match["within"] or "").casefold()
    if match["money"]:
        return _single("money", re.sub(r"^-?(?:[A-Z]{3} |[^\d]+)", "", match["money"], flags=re.IGNORECASE))
    if match["percent"]:
        return _single("percent", match["percent"], bound)
    if match["rating"]:
        return Figure("rating", number_of(match["rating"]), number_of(match["scale"]))
    if match["year"]:
        end = match["until"]
        return Figure("years", Decimal(match["year"]), Decimal(end if len(end) == 4 else match["year"][:2] + end))
    if match["from"]:
        low = number_of(match["from"])
        high = number_of(match["to"]) if match["to"] else low
        return Figure("period", low, high, bound, match["unit"].casefold() + "s")
    if match["ratio"]:
        return Figure("ratio", bound=match["ratio"].casefold())
    return _single("number" if kind == "spelled" else kind, match[kind])


def _single(kind: str, text: str, bound: str = "") -> Figure:
    value = number_of(text)
    return Figure(kind, value, value, bound)
