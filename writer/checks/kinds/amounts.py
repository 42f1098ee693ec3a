"""Money, percent, and figures with their unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from writer.checks.kind import Hit, Kind, Reading, Search, any_of, each, patterns
from writer.checks.passages import PROSE
from writer.datashape import Choice, Named, Text

_MONEY = patterns(
    (r"\$\s+\d[\d,]*", "no space after the dollar sign"),
    (r"\$\d{1,3}(?:,\d{3})*,\s+\d{3}\b(?! percent\b|%)", "no space inside an amount"),
    (r"\$\d{4,}(?:,\d+)*", "a comma after each three digits"),
    (r"\$\d{1,3}(?:,\d{3})*,\d{1,2}(?!\d)", "three digits after each comma"),
    (r"\$\d{1,3}(?:,\d{3})*,\d{4,}", "three digits after each comma"),
    (r"\$\d[\d,]*\.\d{3,}(?!\d|\s*(?:thousand|million|billion|trillion))", "two digits of cents, or none"),
    (r"\$0(?![\d.,])", "nothing costs or pays nothing"),
    (r"\d\s?\$(?!\d)", "the dollar sign stands in front"),
    (r"\$[\d,.]+(?:\s+(?:thousand|million|billion))?\s+dollars\b", "the sign says dollars already"),
    (r"(?<![$\d,.])\d[\d,]*(?:\s+(?:thousand|million|billion))?\s+dollars\b", "the dollar sign is missing"),
    (r"\$\d[\d,]*\.\d(?!\d|\s*(?:thousand|million|billion|trillion))", "two digits of cents, or none"),
    (r"\$\d[\d,.]*[kKmM]\b|\bUSD\s?\d[\d,]*|\d\s?USD\b", "written out, with the dollar sign"),
    (r"\$(?!\s*\d)", "no amount after the dollar sign"),
    needs=("$", "dollars", "USD"),
)
_PERCENT = patterns(
    (r"\d\s+%", "no space before the sign"),
    (r"\d\s+percents\b", "percent has no plural"),
    (r"%\s*(?:%|percent\b)|\bpercent\s*%", "percent is said twice"),
    (r"\b[Pp]er cent\b", "one word"),
    (r"(?<![\d\s)])(?<!\bin)\s+%(?!\w)|\b(?:is|are|by|than|about|nearly)\s+percent\b", "the figure is missing"),
    (r"%\d", "the sign stands behind its figure"),
    (r"\d\s+(?:pct|perc)\b\.?", "spelled out"),
    (r"\d\s+percentages?\b(?!\s+points?\b)", "percent, or percentage points"),
    needs=("%", "percent", "er cent", " pct", " perc"),
)
_SIGN = re.compile(r"(?<![\d.,])\d[\d.,]*%")
_NUMBERS = (
    "both|these|those|many|several|few|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
)
_WORD = re.compile(r"(?<![\d.,])\d[\d.,]*\s+percent\b")


def _money(_: Mapping[str, Any]) -> Search:
    return _MONEY


def _percent(_: Mapping[str, Any]) -> Search:
    """What is wrong in any style."""
    return _PERCENT


def _percent_style(rule: Mapping[str, Any]) -> Search:
    """In sentences, where the house style writes `write`, the other form. Tables are free to use the sign."""
    wrong = _SIGN if rule["write"] == "percent" else _WORD

    def find(text: str, reading: Reading) -> Iterator[Hit]:
        if reading.style.percent == rule["write"]:
            for match in wrong.finditer(text):
                yield Hit(match.start(), match.end(), f'"{match[0]}"')

    return each(find)


def _unit(rule: Mapping[str, Any]) -> Search:
    """One takes the singular, all else the plural; "a 2-year degree" has a hyphen and is no figure with a unit."""
    units: Mapping[str, str] = rule["units"]
    back = {plural: one for one, plural in units.items()}
    many = re.compile(
        rf"(?<![\w$.,])((?:(?:\d[\d,.]*|{_NUMBERS})\s?(?:[-–]|to|or)\s?)?(?:\d[\d,.]*|{_NUMBERS}))\s+"
        rf"({any_of(list(units))})(?![\w'’-]|\s+\w{{2,}}[^\Ws]s\b)", re.IGNORECASE,
    )  # fmt: skip
    one = re.compile(
        rf"(?<![\w$.,–-])(?<!\bto )(?<!\bor )(?<!\d )(1|one|a|an)\s+({any_of(list(back))})(?![\w'’-])", re.IGNORECASE
    )

    def find(text: str, _: Reading) -> Iterator[Hit]:
        for match in many.finditer(text):
            if match[1] not in ("1", "1.0") and not re.fullmatch(r"(?:19|20)\d\d", match[1]):
                right = f"{match[1]} {units.get(match[2].casefold(), match[2])}"
                yield Hit(match.start(), match.end(), f'"{match[0]}"', f'write "{right}"')
        for match in one.finditer(text):
            right = f"{match[1]} {back.get(match[2].casefold(), match[2])}"
            yield Hit(match.start(), match.end(), f'"{match[0]}"', f'write "{right}"')

    return each(find)


KINDS = {
    "money": Kind(_money),
    "percent": Kind(_percent),
    "percent_style": Kind(_percent_style, PROSE, {"write": Choice(("percent", "%"))}),
    "number_and_unit": Kind(_unit, required={"units": Named(Text("the plural"), "the unit for one")}),
}
