"""Reading phrasebank/*.yaml into a Bank: every problem of every file at once, one broken rule never hides the others."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from writer.cache import Cache, content_key
from writer.phrases.bank import Bank, Example, Phrase, RuleText
from writer.phrases.syntax import PhraseSyntaxError, parse
from writer.problems import Problem, ProblemsError

NOT_RULES = ("outline", "bands", "lexicon", "styles")
SILENT = "silent"
_RULE_KEYS = ("about", "tells", "for", "form", "label", "say", "examples")
_FORMS = ("sentence", "heading", "fragment")
_VARIANT_KEYS = ("say", "when", "after")
_EXAMPLE_KEYS = ("given", "use", "says")
_MAX_FILES = 200


def bank_files(folder: Path) -> dict[str, bytes]:
    """The content of each *.yaml of the folder by name. Raises ProblemsError if the folder is not a phrase bank."""
    if not folder.is_dir():
        raise ProblemsError([Problem(str(folder), 0, 0, "there is no such folder", "a phrase bank",
                                     "give the folder with outline.yaml to --phrasebank")])  # fmt: skip
    paths = sorted(path for path in folder.glob("*.yaml") if path.is_file() and not path.is_symlink())
    missing = [name for name in NOT_RULES if not (folder / f"{name}.yaml").is_file()]
    if missing:
        raise ProblemsError([
            Problem(str(folder / f"{name}.yaml"), 0, 0, "the file is missing", "a file of this name in every phrase bank",
                    "copy it from the bank that comes with the program") for name in missing
        ])  # fmt: skip
    if len(paths) > _MAX_FILES:
        raise ProblemsError([Problem(str(folder), 0, 0, f"{len(paths)} files", f"at most {_MAX_FILES}", "merge some")])
    return {path.name: path.read_bytes() for path in paths}


def read_bank(folder: Path, cache: Cache | None = None) -> Bank:
    """The bank in `folder`. Raises ProblemsError with all problems of form; `writer.phrases.check` finds the rest."""
    files = bank_files(folder)
    key = content_key("bank", str(folder), *(part for item in files.items() for part in item))
    if cache is not None and (kept := cache.get(key)) is not None:
        return _from_json(kept, key)
    reader = _Reader(folder)
    for name, content in files.items():
        reader.read(name, content)
    if reader.problems:
        raise ProblemsError(reader.problems)
    parts = {name: reader.data[name] for name in NOT_RULES}
    bank = Bank(reader.rules, parts["outline"], parts["bands"], parts["lexicon"], parts["styles"], key)
    if cache is not None:
        cache.put(key, _to_json(bank))
    return bank


class _Reader:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.rules: dict[str, RuleText] = {}
        self.data: dict[str, Any] = {}
        self.problems: list[Problem] = []
        self.path = self.place = ""  # in problems, and in provenance: the same on every machine
        self.positions: Any = None

    def read(self, name: str, content: bytes) -> None:
        from writer.yamlfile import decode, read_yaml

        self.path = str(self.folder / name)
        self.place = f"{self.folder.name}/{name}"
        text, problems = decode(content, self.path)
        file = read_yaml(text, self.path)
        self.problems += problems or file.problems
        self.positions = file.positions
        data = file.data if file.data is not None else {}
        if not isinstance(data, dict):
            self._wrong((), "the file is not a mapping", "`name: value` entries")
            return
        stem = name.removesuffix(".yaml")
        if stem in NOT_RULES:
            self.data[stem] = data
            return
        for rule_id, entry in data.items():
            if rule_id in self.rules:
                other = self.rules[rule_id]
                self._wrong((rule_id,), f"the rule {rule_id} is also in {other.path}:{other.line}", "each rule once")
            elif (rule := self._rule(rule_id, entry)) is not None:
                self.rules[rule_id] = rule

    def _wrong(self, path: tuple[Any, ...], message: str, expected: str = "", hint: str = "") -> None:
        line, column = self.positions.of_key(path)
        self.problems.append(Problem(self.path, line, column, message, expected, hint))

    def _keys(self, path: tuple[Any, ...], entry: Any, allowed: tuple[str, ...]) -> bool:
        if not isinstance(entry, dict):
            self._wrong(path, f"{path[-1]} is not a mapping", f"the keys {', '.join(allowed)}")
            return False
        for key in entry:
            if key not in allowed:
                self._wrong((*path, key), f"unknown key {key}", f"one of {', '.join(allowed)}")
        return True

    def _rule(self, rule_id: str, entry: Any) -> RuleText | None:
        if not self._keys((rule_id,), entry, _RULE_KEYS):
            return None
        orient = entry.get("for")
        if orient not in (None, "more", "less"):
            self._wrong((rule_id, "for"), f"for: {orient}", "more or less")
            return None
        form = entry.get("form", "sentence")
        if form not in _FORMS:
            self._wrong((rule_id, "form"), f"form: {form}", " or ".join(_FORMS))
            return None
        about = entry.get("about")
        if not isinstance(about, str):
            self._wrong((rule_id,), f"{rule_id} has no `about`", "one line that says what the rule tells")
        say = self._say(rule_id, entry.get("say"))
        line, _ = self.positions.of_key((rule_id,))
        return RuleText(
            rule_id, str(about), str(entry.get("tells", rule_id)), orient, form,
            entry.get("label"), say, self._examples(rule_id, entry.get("examples", [])), self.place, line,
        )  # fmt: skip

    def _say(self, rule_id: str, say: Any) -> dict[str, tuple[Phrase, ...]]:
        found: dict[str, tuple[Phrase, ...]] = {}
        if not isinstance(say, dict):
            self._wrong((rule_id,), f"{rule_id} has no `say`", "the cases, each with its variants or `silent`")
            return found
        ids: set[str] = set()
        for cases, variants in say.items():
            path = (rule_id, "say", cases)
            if variants == SILENT:
                phrases: list[Phrase] = []
            elif isinstance(variants, dict) and variants:
                phrases = [p for key, entry in variants.items() if (p := self._phrase((*path, key), entry)) is not None]
            else:
                self._wrong(path, f"{cases} has no variants", "`id: \"sentence\"` entries, or the word silent")
                continue
            for phrase in phrases:
                if phrase.id in ids:
                    self._wrong((*path, phrase.id), f"the id {phrase.id} is used twice in {rule_id}", "a new id")
                ids.add(phrase.id)
            for case in cases.split(","):
                if case.strip() in found:
                    self._wrong(path, f"the case {case.strip()} is given twice in {rule_id}", "each case once")
                found[case.strip()] = tuple(phrases)
        return found

    def _phrase(self, path: tuple[Any, ...], entry: Any) -> Phrase | None:
        text, when, after = entry, [], []
        if isinstance(entry, dict):
            self._keys(path, entry, _VARIANT_KEYS)
            text, when, after = entry.get("say"), _list(entry.get("when")), _list(entry.get("after"))
        if not isinstance(text, str):
            self._wrong(path, "the variant has no text", "a sentence in quotes")
            return None
        line, column = self.positions.of(path)
        try:
            parts = parse(text)
        except PhraseSyntaxError as error:
            self.problems.append(Problem(self.path, line, column, str(error)))
            return None
        return Phrase(str(path[-1]), text, parts, tuple(when), tuple(after), line, column)

    def _examples(self, rule_id: str, entries: Any) -> tuple[Example, ...]:
        if not isinstance(entries, list):
            self._wrong((rule_id, "examples"), "examples is not a list", "a list of given, use, says")
            return ()
        found = []
        for index, entry in enumerate(entries):
            path = (rule_id, "examples", index)
            if self._keys(path, entry, _EXAMPLE_KEYS):
                if not (isinstance(entry.get("given"), dict) and "use" in entry and isinstance(entry.get("says"), str)):
                    self._wrong(path, "the example is not complete", "given: {a: …, b: …}, use: id, says: text")
                    continue
                line, _ = self.positions.of(path)
                found.append(Example(entry["given"], str(entry["use"]), entry["says"], line))
        return tuple(found)


def _list(value: Any) -> list[str]:
    return [] if value is None else [str(entry) for entry in value] if isinstance(value, list) else [str(value)]


def _to_json(bank: Bank) -> dict[str, Any]:
    def phrase(p: Phrase) -> list[Any]:
        parts = [part if isinstance(part, str) else list(part) for part in p.parts]
        return [p.id, p.text, parts, list(p.when), list(p.after), p.line, p.column]

    rules = [
        [r.id, r.about, r.tells, r.orient, r.form, r.label, {c: [phrase(p) for p in ps] for c, ps in r.say.items()},
         r.path, r.line] for r in bank.rules.values()
    ]  # fmt: skip
    return {"rules": rules, "outline": bank.outline, "bands": bank.bands, "lexicon": bank.lexicon, "styles": bank.styles}


def _from_json(data: Mapping[str, Any], version: str) -> Bank:
    """Examples are not kept: only the check runs them, and it reads the files themselves."""

    def phrase(id: str, text: str, parts: list[Any], when: list[str], after: list[str], line: int, column: int) -> Phrase:
        bound = tuple(part if isinstance(part, str) else tuple(part) for part in parts)
        return Phrase(id, text, bound, tuple(when), tuple(after), line, column)

    rules = {}
    for id, about, tells, orient, form, label, say, path, line in data["rules"]:
        phrases = {case: tuple(phrase(*p) for p in entries) for case, entries in say.items()}
        rules[id] = RuleText(id, about, tells, orient, form, label, phrases, (), path, line)
    return Bank(rules, data["outline"], data["bands"], data["lexicon"], data["styles"], version)
