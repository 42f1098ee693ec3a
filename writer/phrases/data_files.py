"""What bands.yaml, styles.yaml and lexicon.yaml must look like, and which bands and weights the facts ask for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from writer.datashape import Amount, Fields, Named, Report, Text, did_you_mean, shown, unknown_key
from writer.english.lexicon import Lexicon
from writer.english.style import HouseStyle
from writer.phrases.outline_shape import check_outline
from writer.roles.text import unclean_part
from writer.yamlfile import DataPath, named

DEFAULT_STYLE = "ours"
# Each band of `writer.facts` with the words of its limits in rising order. A ratio of two figures starts at 1.
RATIOS: Mapping[str, tuple[str, ...]] = {
    "pay": ("close", "slightly", "higher", "much_higher"),
    "count": ("close", "more"),
}
DISTANCES: Mapping[str, tuple[str, ...]] = dict.fromkeys(
    ("share", "degree", "growth", "age", "race", "standing"), ("close",)
)
WEIGHTS = (
    "pay", "entry", "growth", "growth_opposite", "degree", "needed", "skills", "duties", "work", "settings", "range",
    "jobs", "twin",
)  # fmt: skip
_AS_WRITTEN = ("spoken_acronyms", "person_acronyms", "trailing_words")  # sections of the lexicon that keep capitals
_WHY = Text("the reason for the number")
_LOOK = "the comments in the file say what it takes"


@dataclass(frozen=True)
class _Limits:
    """The limits of one band: these words, and numbers that rise from above `start`."""

    words: tuple[str, ...]
    start: float

    def check(self, value: Any, path: DataPath, report: Report) -> None:
        before = len(report.problems)
        Fields(dict.fromkeys(self.words, Amount())).check(value, path, report)
        if len(report.problems) > before:
            return
        if tuple(value) != self.words:
            report.wrong_key(path, f"{named(path)} has the order {', '.join(value)}", ", ".join(self.words))
            return
        for (_, low), (word, high) in pairwise([("", self.start), *value.items()]):
            if high <= low:
                report.wrong((*path, word), f"{named((*path, word))} is {high:g}", f"more than {low:g}",
                             "limits must rise from one to the next")  # fmt: skip


_BANDS: Mapping[str, Fields] = {
    name: Fields({"limits": _Limits(words, start), "why": _WHY})
    for start, bands in ((1.0, RATIOS), (0.0, DISTANCES))
    for name, words in bands.items()
}
_WEIGHT = Fields({"weight": Amount(), "why": _WHY})
_BANDS_FILE = Fields({"bands": Fields(_BANDS), "weights": Fields(dict.fromkeys(WEIGHTS, _WEIGHT))})


def check_bands(data: Any, report: Report) -> None:
    """bands.yaml: every band and weight the facts ask for, no others."""
    _BANDS_FILE.check(data, (), report)


class _Settings:
    """The settings of one house style, each judged by HouseStyle itself."""

    def check(self, value: Any, path: DataPath, report: Report) -> None:
        if not isinstance(value, dict):
            report.wrong(path, f"{named(path)} is {shown(value)}", "a mapping of settings",
                         "indent them below the name")  # fmt: skip
            return
        known = [name for name in HouseStyle.__dataclass_fields__ if name != "name"]
        for key, setting in value.items():
            try:
                HouseStyle.from_mapping(str(path[-1]), {key: setting})
            except ValueError as error:
                report.wrong_key((*path, key), str(error), hint=did_you_mean(key, known) if key not in known else _LOOK)
            else:
                if isinstance(setting, str) and (part := unclean_part(setting)):
                    report.wrong((*path, key), f"{named((*path, key))} has {part}", "visible text", "type it again")


_STYLES = Named(_Settings(), "the name of a house style", "[a-z][a-z0-9_-]*")


def check_styles(data: Any, report: Report) -> None:
    """styles.yaml: every style one that HouseStyle accepts, the one used by default among them."""
    _STYLES.check(data, (), report)
    if isinstance(data, dict) and DEFAULT_STYLE not in data:
        report.wrong_key((), f'the style "{DEFAULT_STYLE}" is missing', "the style used where none is named",
                         f"add {DEFAULT_STYLE}: with its settings")  # fmt: skip


def check_lexicon(data: Any, report: Report) -> None:
    """lexicon.yaml: every section and word one that Lexicon accepts, and written so that it can be found."""
    for section, entries in data.items():
        path: DataPath = (section,)
        if section not in Lexicon.__dataclass_fields__:
            unknown_key(report, path, tuple(Lexicon.__dataclass_fields__))
        elif isinstance(entries, list | dict) and not _refusal({section: type(entries)()}):
            each = enumerate(entries) if isinstance(entries, list) else entries.items()
            for key, entry in each:
                _check_word({section: [entry] if isinstance(entries, list) else {key: entry}}, (*path, key), report)
        elif reason := _refusal({section: entries}):
            report.wrong_key(path, reason, hint=_LOOK)


def _check_word(one: Mapping[str, Any], path: DataPath, report: Report) -> None:
    """One entry alone in its section."""
    (section, entries), = one.items()  # fmt: skip
    if reason := _refusal(one):
        report.wrong(path, reason, hint=_LOOK)
        return
    key = next(iter(entries))
    texts = [key, *(entries.values() if isinstance(entries, dict) else ())]
    if part := next(filter(None, map(unclean_part, texts)), ""):
        report.wrong(path, f"{named(path)} has {part}", "visible text", "type it again")
    elif key != key.lower() and section not in _AS_WRITTEN:
        report.wrong_key(path, f'"{key}" in {section} has a capital, so it is never found', f'"{key.lower()}"')


def _refusal(data: Mapping[str, Any]) -> str:
    try:
        Lexicon.from_mapping(data)
    except ValueError as error:
        return str(error).removeprefix("lexicon: ")
    return ""


# The files of a bank that hold no rules, each with what checks its data (a mapping) and reports what is wrong.
CHECKS: Mapping[str, Callable[[Any, Report], None]] = {
    "outline": check_outline,
    "bands": check_bands,
    "lexicon": check_lexicon,
    "styles": check_styles,
}
