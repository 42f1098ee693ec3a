"""Plurals and possessives that are formed wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from writer.checks.kind import Hit, Kind, Reading, Search, any_of, each
from writer.datashape import ListOf, Text
from writer.english.lexicon import Lexicon
from writer.english.nouns import is_person_word, plural_noun

_DOUBLED = re.compile(r"\b\w*(?:[^\Wsuio_]s)['’]s\b|\w\s['’]s\b|['’]s['’]s\b|s?['’]s?\s+(?:are|were|have|earn)\b")
_ONE = re.compile(
    r"\b(?:a|an|each|every)\s+(?P<words>(?:[A-Za-z][\w/-]*\s+){0,2}?(?P<last>[A-Za-z][\w/-]*s))(?![\w'’-])",
    re.IGNORECASE,
)
_MANS = re.compile(r"\b[A-Za-z]+(?:man|woman)s\b")
_LINKS = frozenset(["of", "in", "for", "to", "and", "or", "with", "at", "on", "by", "from", "as", "that", "who"])
_HEADED = re.compile(r"\b(?P<head>[A-Za-z][\w-]*)\s+(?:of|in|at)\s+(?P<last>[A-Za-z]+s)\b")


def _possessive(_: Mapping[str, Any]) -> Search:
    """ "directors's", and an apostrophe cut off from its word."""

    def find(text: str, _: Reading) -> Iterator[Hit]:
        for match in _DOUBLED.finditer(text) if "'" in text or "’" in text else ():
            yield Hit(match.start(), match.end(), f'"{match[0]}"', "one nurse's, several nurses', or nurses")

    return each(find)


def _one_of_many(rule: Mapping[str, Any]) -> Search:
    """A plural name of people after a, an, each or every, as where an apostrophe is missing: "a managers pay"."""
    allowed = {word.casefold() for word in rule.get("allowed", ())}
    owned = re.compile(rf"\b(?P<last>[A-Za-z][\w/-]*s)\s+{any_of(rule['owned'])}\b") if "owned" in rule else None

    def find(text: str, reading: Reading) -> Iterator[Hit]:
        for match in owned.finditer(text) if owned else ():
            if _is_plural_person(match["last"], reading.lexicon):
                yield Hit(match.start(), match.end(), f'"{match[0]}"', "an apostrophe may be missing")
        for match in _ONE.finditer(text):
            words = match["words"].casefold().split()
            if allowed.intersection(words) or _is_clause(words, reading.lexicon):
                continue
            if _is_busy(match["words"].split(), reading.lexicon):
                continue
            if _is_plural_person(match["last"], reading.lexicon):
                yield Hit(match.start(), match.end(), f'"{match[0]}": one or several?',
                          "an apostrophe may be missing")  # fmt: skip

    return each(find)


def _is_clause(words: list[str], lexicon: Lexicon) -> bool:
    """More than a name: "number of nurses", or subject and verb as in "mechanical engineer models"."""
    if not _LINKS.isdisjoint(words):
        return True
    verbs = (words[-1][:-1], words[-1][:-2])  # "models", "attaches"
    return len(words) > 1 and is_person_word(words[-2], lexicon) and any(map(lexicon.is_verb, verbs))


def _is_busy(words: list[str], lexicon: Lexicon) -> bool:
    """One and what this one is doing: "attorney supervising paralegals", "LPN checking residents"."""
    if len(words) < 3 or not words[-2].endswith("ing"):
        return False
    return words[-3].isupper() or is_person_word(words[-3].casefold(), lexicon)


def _is_plural_person(word: str, lexicon: Lexicon) -> bool:
    lower = word.casefold()
    return not lower.endswith("ss") and is_person_word(lower[:-1], lexicon) and not is_person_word(lower, lexicon)


def _wrong_head(rule: Mapping[str, Any]) -> Search:
    """The plural put on the wrong word, "director of nursings", or made of the wrong ending, "journeymans"."""
    allowed = {word.casefold() for word in rule.get("allowed", ())}

    def find(text: str, reading: Reading) -> Iterator[Hit]:
        lexicon = reading.lexicon
        for match in _HEADED.finditer(text):
            one, last = match["head"].casefold(), match["last"].casefold()
            mass = last.endswith("ings") or last[:-1] in lexicon.mass_nouns or last[:-1] in lexicon.group_nouns
            if mass and last not in allowed and (is_person_word(one, lexicon) or is_person_word(one[:-1], lexicon)):
                yield Hit(match.start(), match.end(), f'"{match[0]}"', f'the plural belongs to "{match["head"]}"')
        for match in _MANS.finditer(text):
            if is_person_word(match[0][:-1].casefold(), lexicon):
                yield Hit(match.start(), match.end(), f'"{match[0]}"', f'write "{plural_noun(match[0][:-1], lexicon)}"')
        small = text.casefold()
        for head, plural in lexicon.compound_heads.items():
            if f"{head}s" in small and plural != f"{head}s":
                for match in re.finditer(rf"\b{re.escape(head)}s\b", text, re.IGNORECASE):
                    yield Hit(match.start(), match.end(), f'"{match[0]}"', f'write "{plural}"')

    return each(find)


_WORDS = ListOf(Text("a word"), "words", once=True)

KINDS = {
    "possessive": Kind(_possessive),
    "one_of_many": Kind(_one_of_many, optional={"allowed": _WORDS, "owned": _WORDS}),
    "plural_on_wrong_word": Kind(_wrong_head, optional={"allowed": _WORDS}),
}
