"""Reading one file of rules into RuleTexts: every problem of form in it, each at its place."""

from __future__ import annotations

import re
from typing import Any

from writer.datashape import Report, Text, did_you_mean, shown, unknown_key
from writer.phrases.bank import MAX_VARIANTS, Example, Phrase, RuleText
from writer.phrases.syntax import PhraseSyntaxError, parse
from writer.problems import quoted
from writer.yamlfile import DataPath, Positions

SILENT = "silent"
_RULE_KEYS = ("about", "tells", "for", "form", "label", "say", "examples")
_FORMS = ("sentence", "heading", "fragment")
_VARIANT_KEYS = ("say", "when", "after")
_EXAMPLE_KEYS = ("given", "use", "says")
_RULE_NAME = re.compile(r"[a-z][a-z0-9_-]*(\.[a-z][a-z0-9_-]*)*")
_VARIANT_NAME = re.compile(r"[a-z][a-z0-9_-]*")
_TEXT = Text("one line of text")


class RuleReader:
    """Reads the rules of one file. `file` stands in problems, `place` in provenance, the same on every machine."""

    def __init__(self, file: str, place: str, positions: Positions) -> None:
        self._place = place
        self._positions = positions
        self.report = Report(file, positions)

    def rule(self, id: str, entry: Any) -> RuleText | None:
        """One rule, as far as it can be read; None if it is no mapping."""
        path: DataPath = (id,)
        if not _RULE_NAME.fullmatch(id):
            self.report.wrong_key(path, f"{quoted(id)} is no name for a rule",
                                  "lower-case words joined by dots, as in salary.range", "give it another")  # fmt: skip
        if not self._keys(path, entry, _RULE_KEYS):
            return None
        for key in ("about", "label", "tells"):
            if key in entry:
                _TEXT.check(entry[key], (id, key), self.report)
        if "about" not in entry:
            self.report.wrong_key(path, f"{id} has no `about`", "one line that says what it tells", "add about: ...")
        orient = self._word(id, entry, "for", ("more", "less"))
        form = self._word(id, entry, "form", _FORMS) or "sentence"
        say = self._say(id, entry.get("say"))
        line, _ = self._positions.of_key(path)
        return RuleText(
            id, str(entry.get("about")), str(entry.get("tells", id)), orient, form, entry.get("label"), say,
            self._examples(id, entry.get("examples", [])), self._place, line,
        )  # fmt: skip

    def _keys(self, path: DataPath, entry: Any, allowed: tuple[str, ...]) -> bool:
        if not isinstance(entry, dict):
            self.report.wrong_key(path, f"{path[-1]} is {shown(entry)}", f"a mapping with {', '.join(allowed)}")
            return False
        for key in entry:
            if key not in allowed:
                unknown_key(self.report, (*path, key), allowed)
        return True

    def _word(self, id: str, entry: dict[str, Any], key: str, allowed: tuple[str, ...]) -> str | None:
        """One of a few words, or None where the key is left out or wrong."""
        value = entry.get(key)
        if key not in entry or (isinstance(value, str) and value in allowed):
            return value
        hint = did_you_mean(value, allowed) if isinstance(value, str) else ""
        self.report.wrong((id, key), f"{key} is {shown(value)}", " or ".join(allowed), hint)
        return None

    def _say(self, id: str, say: Any) -> dict[str, tuple[Phrase, ...]]:
        found: dict[str, tuple[Phrase, ...]] = {}
        if not isinstance(say, dict) or not say:
            self.report.wrong_key((id,), f"{id} has no `say`", "the cases, each with its variants or `silent`",
                                  "add say: ...")  # fmt: skip
            return found
        ids: set[str] = set()
        for cases, variants in say.items():
            path = (id, "say", cases)
            phrases = self._variants(path, variants, ids)
            for case in map(str.strip, cases.split(",")):
                if case in found:
                    self.report.wrong_key(path, f"the case {quoted(case)} is given twice in {id}", "each case once",
                                          "delete one of the two")  # fmt: skip
                found[case] = phrases
        return found

    def _variants(self, path: DataPath, variants: Any, ids: set[str]) -> tuple[Phrase, ...]:
        if variants == SILENT:
            return ()
        if not isinstance(variants, dict) or not variants:
            self.report.wrong_key(path, f"{quoted(path[-1])} is {shown(variants)}",
                                  'variants such as h1: "...", or the word silent')  # fmt: skip
            return ()
        if len(variants) > MAX_VARIANTS:
            self.report.wrong_key(path, f"{quoted(path[-1])} has {len(variants)} variants", f"at most {MAX_VARIANTS}",
                                  "delete the weakest")  # fmt: skip
            return ()
        read = [self._phrase((*path, key), entry) for key, entry in variants.items()]
        phrases = [phrase for phrase in read if phrase is not None]
        for phrase in phrases:
            if phrase.id in ids:
                self.report.wrong_key((*path, phrase.id), f"the id {phrase.id} is used twice in {path[0]}", "a new id",
                                      "take the next number")  # fmt: skip
            ids.add(phrase.id)
        return tuple(phrases)

    def _phrase(self, path: DataPath, entry: Any) -> Phrase | None:
        id, text = str(path[-1]), entry
        when: tuple[str, ...] = ()
        after: tuple[str, ...] = ()
        if not _VARIANT_NAME.fullmatch(id):
            self.report.wrong_key(path, f"{quoted(id)} is no id for a variant", "a small letter and a number, as in h1")
        if isinstance(entry, dict):
            self._keys(path, entry, _VARIANT_KEYS)
            text, when, after = entry.get("say"), self._names(path, entry, "when"), self._names(path, entry, "after")
        if not isinstance(text, str):
            self.report.wrong(path, f"the variant {quoted(id)} has no text", "a sentence in quotes")
            return None
        try:
            parts = parse(text)
        except PhraseSyntaxError as error:
            self.report.wrong(path, f"{path[0]}.{id}: {error.message}", error.expected, error.hint)
            return None
        return Phrase(id, text, parts, when, after, *self._positions.of(path))

    def _names(self, path: DataPath, entry: dict[str, Any], key: str) -> tuple[str, ...]:
        """A word or a list of words; none where the key is left out or wrong."""
        value = entry.get(key, [])
        names = [value] if isinstance(value, str) else value
        if isinstance(names, list) and all(isinstance(name, str) for name in names) and (names or key not in entry):
            return tuple(names)
        self.report.wrong((*path, key), f"{key} is {shown(value)}", "a name, or a list of names")
        return ()

    def _examples(self, id: str, entries: Any) -> tuple[Example, ...]:
        if not isinstance(entries, list):
            self.report.wrong_key((id, "examples"), f"examples is {shown(entries)}", "a list of given, use, says")
            return ()
        found = []
        for index, entry in enumerate(entries):
            path = (id, "examples", index)
            if not isinstance(entry, dict):
                self.report.wrong(path, f"the example is {shown(entry)}", f"a mapping with {', '.join(_EXAMPLE_KEYS)}")
                continue
            self._keys(path, entry, _EXAMPLE_KEYS)
            given, use, says = (entry.get(key) for key in _EXAMPLE_KEYS)
            if not (isinstance(given, dict) and isinstance(use, str) and isinstance(says, str)):
                self.report.wrong(path, "the example is not complete",
                                  "given: {a: ..., b: ...}, use: an id, says: a text")  # fmt: skip
                continue
            found.append(Example(given, use, says, self._positions.of(path)[0]))
        return tuple(found)
