"""House style: the habits of one publication (number words, percent, ranges, commas)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

_CHOICES: Mapping[str, tuple[str, ...]] = {
    "percent": ("percent", "%"),
    "table_dash": ("-", "\u2013"),
    "large_numbers": ("words", "digits"),
}


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How one publication writes numbers and lists.

    spell_out_through  whole numbers up to this one are words in running text (0: none)
    percent            "percent" (13 percent) or "%" (13%)
    range_word         between the ends of a range in running text: $61,000 to $145,000
    table_dash         between the ends of a range in a table: hyphen or en dash
    serial_comma       a, b, and c
    large_numbers      from one million on: "words" (1.02 million) or "digits" (1,016,123)
    contractions       whether phrases say "it's" and "don't" for "it is" and "do not"
    capital_white      whether White has a capital as the name of a group of people; Black, Asian and others always do
    """

    name: str = "default"
    spell_out_through: int = 9
    percent: str = "percent"
    range_word: str = "to"
    table_dash: str = "-"
    serial_comma: bool = True
    large_numbers: str = "words"
    contractions: bool = False
    capital_white: bool = True

    @classmethod
    def from_mapping(cls, name: str, data: Mapping[str, Any]) -> HouseStyle:
        """Build the style `name` from its parsed settings; a setting left out has its default.

        Raises ValueError naming the setting that is unknown or has a value it cannot have.
        """
        kinds = {field.name: type(field.default) for field in fields(cls) if field.name != "name"}
        for key, value in data.items():
            if key not in kinds:
                raise ValueError(f"house style {name!r}: unknown setting {key!r}; known settings: {', '.join(kinds)}")
            # bool is a kind of int in Python, so types are compared exactly.
            if type(value) is not kinds[key]:
                raise ValueError(f"house style {name!r}: {key} must be {kinds[key].__name__}, not {value!r}")
            if key in _CHOICES and value not in _CHOICES[key]:
                choices = ", ".join(_CHOICES[key])
                raise ValueError(f"house style {name!r}: {key} must be one of {choices}, not {value!r}")
        style = cls(name=name, **data)
        if style.spell_out_through < 0:
            raise ValueError(f"house style {name!r}: spell_out_through must be 0 or more")
        if not style.range_word.strip():
            raise ValueError(f"house style {name!r}: range_word must be a word")
        return style
