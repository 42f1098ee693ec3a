"""Variants of one case side by side: they say the same facts, each in its own build."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from writer.facts.fact import Case
from writer.facts.values import VALUES
from writer.phrases.bank import Phrase
from writer.phrases.binding import FLAG_VALUES

TWIN_RATIO = 0.82  # siblings whose words, slots aside, are more alike than this are one variant written twice
_WORD = re.compile(r"[a-z']+")
# The same fact in another form, so that siblings may differ in it.
_SAME_FACT = {"growth_verb": ("growth",), "women_about": ("women",), "pay_range": ("low", "high")}
_FORM = re.compile(r"\.(do|does|doing)$")
_OF_BOTH = (("more", "less"), ("a", "b"))


def twins(phrases: Sequence[Phrase], words: bool) -> Iterator[tuple[Phrase, Phrase]]:
    """Pairs of variants that are one written twice: the same, or (`words`) nearly the same word for word."""
    told = [(phrase, _skeleton(phrase)) for phrase in phrases]
    for (one, first), (two, second) in combinations(told, 2):
        if one.parts == two.parts or (words and _likeness(first, second) > TWIN_RATIO):
            yield one, two


def _likeness(one: Sequence[str], two: Sequence[str]) -> float:
    """How alike two lists of words are, 0 to 1; 0 where the words they share, in any order, are too few for twins."""
    shared = (Counter(one) & Counter(two)).total()
    if 2 * shared <= TWIN_RATIO * (len(one) + len(two)):
        return 0.0
    return SequenceMatcher(None, one, two, autojunk=False).ratio()


def _skeleton(phrase: Phrase) -> list[str]:
    """The words of a phrase, each slot counting as the root it has."""
    words: list[str] = []
    for part in phrase.plain:
        words += _WORD.findall(part.casefold()) if isinstance(part, str) else [f"<{part[0]}>"]
    return words


def odd_facts(case: Case, phrases: Sequence[Phrase]) -> Iterator[tuple[Phrase, str]]:
    """The variants that state other facts than most of their siblings, and which."""
    told = [facts_told(phrase, case) for phrase in phrases]
    if not told:
        return
    usual, _ = Counter(told).most_common(1)[0]
    for phrase, facts in zip(phrases, told, strict=True):
        if more := sorted(facts - usual):
            yield phrase, f"it tells {' and '.join(more)}, which its siblings do not"
        if less := sorted(usual - facts):
            yield phrase, f"it does not tell {' and '.join(less)}, as its siblings do"


def facts_told(phrase: Phrase, case: Case) -> frozenset[str]:
    """What a variant states beside names: "more.yearly", "the gap", "growth of both".

    Left out of account are the measure of a gap (money, percent, ratio), the form of a duty or of growth, whether both
    roles are named as more and less or as a and b, and a value that the variant's own flag grants.
    """
    granted = {value for flag in phrase.when for value in FLAG_VALUES.get(flag, ()) if value not in _SAME_FACT}
    found: set[str] = set()
    for part in phrase.plain:
        if isinstance(part, str) or part[0] == "both":
            continue
        name, value = _FORM.sub("", ".".join(part)), _FORM.sub("", ".".join(part[1:]))
        if part[0] == "gap":
            found.add("the gap")
        elif ".".join(part) in case.slots:
            found.add(name)
        elif value in VALUES and value not in granted:
            found.update(f"{part[0]}.{same}" for same in _SAME_FACT.get(value, (value,)))
    for one, two in _OF_BOTH:
        for value in [name.removeprefix(f"{one}.") for name in found if name.startswith(f"{one}.")]:
            if f"{two}.{value}" in found:
                found -= {f"{one}.{value}", f"{two}.{value}"}
                found.add(f"{value} of both")
    return frozenset(found)
