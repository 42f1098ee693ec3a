"""Reads the rules of the prose checks: phrasebank/prose-checks.yaml, every problem of form at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from writer.checks.kind import Kind, Search
from writer.checks.kinds import KINDS
from writer.checks.passages import PLACES
from writer.datashape import Choice, Fields, ListOf, Report, Shape, Text, did_you_mean, shown
from writer.english.lexicon import Lexicon
from writer.problems import Problem, ProblemsError, quoted
from writer.yamlfile import DataPath, Place, Positions, decode, named, read_yaml

FILE = "prose-checks.yaml"
LEVELS = ("error", "warning", "note")
_ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*"


class _Sample:
    """An example: any text, for what it shows may be a wrong space."""

    def check(self, value: Any, path: DataPath, report: Report) -> None:
        if not isinstance(value, str) or not value:
            report.wrong(path, f"{named(path)} is {shown(value)}", "a sentence", "put it in quotes")


_SAMPLES = ListOf(_Sample(), "sentences", once=True)
_REQUIRED: Mapping[str, Shape] = {
    "kind": Choice(tuple(KINDS)),
    "level": Choice(LEVELS),
    "why": Text("the reason for the rule"),
    "bad": _SAMPLES,
    "good": _SAMPLES,
}
_OPTIONAL: Mapping[str, Shape] = {
    "instead": Text("what to write instead"),
    "in": ListOf(Choice(PLACES), "places", once=True),
    "style": Text("a house style of styles.yaml"),
}


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `bad` and `good` are its examples with their places in the file, written in the house style `style`."""

    id: str
    kind: str
    level: str
    why: str
    instead: str
    places: tuple[str, ...]
    style: str
    search: Search
    bad: tuple[tuple[str, Place], ...]
    good: tuple[tuple[str, Place], ...]


@dataclass(frozen=True, slots=True)
class ProseRules:
    """All rules in the order of the file, and the words they need to know."""

    rules: tuple[Rule, ...]
    lexicon: Lexicon
    path: str = field(default=FILE)


def read_rules(folder: Path, lexicon: Lexicon) -> ProseRules:
    """The rules in `folder`; none if it has no such file. Raises ProblemsError with all problems of form."""
    path = folder / FILE
    if not path.exists():
        return ProseRules((), lexicon, str(path))
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ProblemsError([Problem(str(path), 0, 0, f"the file cannot be read ({error.strerror})",
                                     hint="look at its permissions")]) from None  # fmt: skip
    text, problems = decode(content, str(path))
    rules, found = rules_of(text, str(path)) if not problems else ((), [])
    if problems or found:
        raise ProblemsError([*problems, *found])
    return ProseRules(rules, lexicon, str(path))


def rules_of(text: str, path: str) -> tuple[tuple[Rule, ...], list[Problem]]:
    """The rules in the text of a file as far as they are sound, and what is wrong with the others."""
    file = read_yaml(text, path)
    report = Report(path, file.positions)
    if not isinstance(file.data, dict):
        if file.data is not None:
            report.wrong((), "the file is no mapping", "`name-of-a-rule:` entries")
        return (), [*file.problems, *report.problems]
    rules = []
    for id, entry in file.data.items():
        before = len(report.problems)
        _check(id, entry, report)
        if len(report.problems) == before:
            rules.append(_rule(id, entry, file.positions))
    return tuple(rules), [*file.problems, *report.problems]


def _check(id: str, entry: Any, report: Report) -> None:
    """One rule: the keys every rule has, and those of its kind."""
    if not re.fullmatch(_ID, id):
        report.wrong_key((id,), f"{quoted(id)} is no name of a rule", "small letters and digits, joined by hyphens")
    kind = _kind_of(entry)
    if kind is None:
        if isinstance(entry, dict) and "kind" in entry:
            word, path = entry["kind"], (id, "kind")
            hint = did_you_mean(word, KINDS) if isinstance(word, str) else ""
            report.wrong(path, f"{named(path)} is {shown(word)}", f"one of {', '.join(KINDS)}", hint)
            return
        kind = Kind(lambda _: lambda _: iter(()))
    Fields({**_REQUIRED, **kind.required}, {**_OPTIONAL, **kind.optional}).check(entry, (id,), report)


def _kind_of(entry: Any) -> Kind | None:
    word = entry.get("kind") if isinstance(entry, dict) else None
    return KINDS.get(word) if isinstance(word, str) else None


def _rule(id: str, entry: Mapping[str, Any], positions: Positions) -> Rule:
    kind = KINDS[entry["kind"]]

    def samples(key: str) -> tuple[tuple[str, Place], ...]:
        return tuple((text, positions.of((id, key, index))) for index, text in enumerate(entry[key]))

    return Rule(
        id, entry["kind"], entry["level"], entry["why"], entry.get("instead", ""), tuple(entry.get("in", kind.places)),
        entry.get("style", ""), kind.make(entry), samples("bad"), samples("good"),
    )  # fmt: skip
