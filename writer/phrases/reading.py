"""Reading phrasebank/*.yaml into a Bank: every problem of form of every file at once, none hiding another.

`writer.phrases.check` finds what is wrong beyond the form; there `check_folder` does both for a folder.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from writer.cache import Cache, content_key
from writer.phrases.bank import Bank, Phrase, RuleText
from writer.phrases.syntax import Choice, Part
from writer.problems import Problem, ProblemsError

if TYPE_CHECKING:
    from writer.yamlfile import Positions

NOT_RULES = ("outline", "bands", "lexicon", "styles")
NOT_SAID = ("prose-checks.yaml",)  # lies here for its editors; no article depends on it, `writer.checks` reads it
_MAX_FILES = 200
_MAX_BYTES = 1_000_000  # of one file


@dataclass(frozen=True, slots=True)
class Reading:
    """A folder as far as it could be read, without what has a problem: `broken` names those data files and rules.

    `whole`: every file of rules could be read to its end, so a rule that is in none does not exist.
    """

    bank: Bank
    problems: tuple[Problem, ...]
    broken: frozenset[str]
    whole: bool


def read_bank(folder: Path, cache: Cache | None = None) -> Bank:
    """The bank in `folder`. Raises ProblemsError with all problems of form; `writer.phrases.check` finds the rest."""
    files = bank_files(folder)
    key = _version(folder, files)
    if cache is not None and (kept := cache.get(key)) is not None:
        return _from_json(kept, key)
    reading = _read(folder, files)
    if reading.problems:
        raise ProblemsError(reading.problems)
    if cache is not None:
        cache.put(key, _to_json(reading.bank))
    return reading.bank


def read_folder(folder: Path) -> Reading:
    """What can be read of the bank in `folder`, and what is wrong with its form. Never from a cache.

    Raises ProblemsError if the folder is no phrase bank at all.
    """
    return _read(folder, bank_files(folder))


def bank_files(folder: Path) -> dict[str, bytes]:
    """The content of each *.yaml that articles are made from. Raises ProblemsError if the folder can be no bank."""
    if not folder.is_dir():
        raise ProblemsError([Problem(str(folder), 0, 0, "there is no such folder", "a phrase bank",
                                     "give the folder with outline.yaml to --phrasebank")])  # fmt: skip
    found = (path for path in folder.glob("*.yaml") if path.name not in NOT_SAID)
    paths = sorted(path for path in found if path.is_file() and not path.is_symlink())
    if len(paths) > _MAX_FILES:
        raise ProblemsError([Problem(str(folder), 0, 0, f"{len(paths)} files", f"at most {_MAX_FILES}", "merge some")])
    files: dict[str, bytes] = {}
    for path in paths:
        try:
            with path.open("rb") as file:
                files[path.name] = file.read(_MAX_BYTES + 1)
        except OSError as error:
            raise ProblemsError([Problem(str(path), 0, 0, f"the file cannot be read ({error.strerror})",
                                         hint="look at its permissions")]) from None  # fmt: skip
    return files


def _version(folder: Path, files: Mapping[str, bytes]) -> str:
    return content_key("bank", str(folder), *(part for file in files.items() for part in file))


def _read(folder: Path, files: Mapping[str, bytes]) -> Reading:
    reader = _FolderReader(folder)
    for name, content in files.items():
        reader.read(name, content)
    for name in NOT_RULES:
        if f"{name}.yaml" not in files:
            reader.problems.append(Problem(str(folder / f"{name}.yaml"), 0, 0, "the file is missing",
                                           "a file of this name in every phrase bank",
                                           "copy it from the bank that comes with the program"))  # fmt: skip
            reader.broken.add(name)
    data = {name: reader.data.get(name, {}) for name in NOT_RULES}
    bank = Bank(reader.rules, version=_version(folder, files), places=reader.places, **data)
    return Reading(bank, tuple(sorted(reader.problems)), frozenset(reader.broken), reader.whole)


class _FolderReader:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.rules: dict[str, RuleText] = {}
        self.data: dict[str, Any] = {}
        self.places: dict[str, Positions] = {}
        self.problems: list[Problem] = []
        self.broken: set[str] = set()
        self.whole = True

    def read(self, name: str, content: bytes) -> None:
        from writer.yamlfile import decode, read_yaml

        path, stem = str(self._folder / name), name.removesuffix(".yaml")
        text, problems = decode(content, path, _MAX_BYTES)
        file = read_yaml(text, path)
        problems += file.problems
        self.places[name] = file.positions
        data = {} if file.data is None and not problems else file.data
        if isinstance(data, dict):
            problems += self._data(name, data) if stem in NOT_RULES else self._rules(name, data)
        elif data is not None:
            problems.append(Problem(path, *file.positions.of(()), "the file is no mapping", "`name: value` entries"))
        if stem not in NOT_RULES:
            self.whole &= isinstance(data, dict)
        elif problems:
            self.broken.add(stem)
        self.problems += problems

    def _data(self, name: str, data: dict[str, Any]) -> list[Problem]:
        """Take in a file that holds no rules."""
        from writer.datashape import Report
        from writer.phrases.data_files import CHECKS

        stem, report = name.removesuffix(".yaml"), Report(str(self._folder / name), self.places[name])
        CHECKS[stem](data, report)
        self.data[stem] = data
        return report.problems

    def _rules(self, name: str, data: dict[str, Any]) -> list[Problem]:
        """Take in a file of rules. What has a problem is left out and named in `broken`."""
        from writer.phrases.rules import RuleReader

        reader = RuleReader(str(self._folder / name), f"{self._folder.name}/{name}", self.places[name])
        report = reader.report
        for id, entry in data.items():
            before = len(report.problems)
            rule = reader.rule(id, entry)
            if (other := self.rules.get(id)) is not None:
                report.wrong_key((id,), f"the rule {id} is also in {other.path}:{other.line}", "each rule once",
                                 "delete one, or give it another name")  # fmt: skip
            elif rule is not None and len(report.problems) == before:
                self.rules[id] = rule
            if len(report.problems) > before:
                self.broken.add(id)
        return report.problems


def _to_json(bank: Bank) -> dict[str, Any]:
    def phrase(p: Phrase) -> list[Any]:
        parts = [_part_to_json(part) for part in p.parts]
        return [p.id, p.text, parts, list(p.when), list(p.after), p.line, p.column]

    rules = [
        [r.id, r.about, r.tells, r.orient, r.form, r.label, {c: [phrase(p) for p in ps] for c, ps in r.say.items()},
         r.path, r.line] for r in bank.rules.values()
    ]  # fmt: skip
    return {"rules": rules, **{name: getattr(bank, name) for name in NOT_RULES}}


def _from_json(data: Mapping[str, Any], version: str) -> Bank:
    """Examples and places are not kept: only the check asks for them, and it reads the files themselves."""

    def phrase(id: str, text: str, parts: list[Any], when: list[str], after: list[str], *place: int) -> Phrase:
        bound = tuple(_part_from_json(part) for part in parts)
        return Phrase(id, text, bound, tuple(when), tuple(after), *place)

    rules = {}
    for id, about, tells, orient, form, label, say, path, line in data["rules"]:
        phrases = {case: tuple(phrase(*p) for p in entries) for case, entries in say.items()}
        rules[id] = RuleText(id, about, tells, orient, form, label, phrases, (), path, line)
    return Bank(rules, version=version, **{name: data[name] for name in NOT_RULES})


def _part_to_json(part: Part) -> Any:
    if isinstance(part, Choice):
        return {"options": list(part.options)}
    return part if isinstance(part, str) else list(part)


def _part_from_json(part: Any) -> Part:
    if isinstance(part, dict):
        return Choice(tuple(part["options"]))
    return part if isinstance(part, str) else tuple(part)
