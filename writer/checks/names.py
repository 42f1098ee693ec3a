"""Where a sentence names one of the two roles, or both."""

from __future__ import annotations

import re
from collections.abc import Iterable

from writer.checks.marks import BOTH, Mark
from writer.english.titles import TitleForms

_PAIR = re.compile(
    r"\b(?:(?:both|either|neither|each) (?:roles?|jobs?|lists?|sides?)|the two (?:roles|jobs|averages|medians|ranges|"
    r"lists|workforces)|(?:roles|jobs) alike|both(?= (?:are|usually|start|ask)\b))\b",
    re.IGNORECASE,
)


class Names:
    """The names of two roles: in full or short, one or many, each only if it can mean but one of them."""

    def __init__(self, a: TitleForms, b: TitleForms) -> None:
        both = (("a", a), ("b", b))
        full = _whose((role, form.casefold()) for role, forms in both for form in full_names(forms))
        short = _whose((role, form.casefold()) for role, forms in both for form in short_names(forms))
        self.roles = {**short, **full}
        longest = sorted(self.roles, key=len, reverse=True)
        self._pattern = re.compile(
            rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])", re.IGNORECASE
        )

    def marks(self, text: str) -> list[Mark]:
        """Every name in a text, from left to right; words for the pair are marks of both."""
        found = [
            Mark(match.start(), match.end(), self.roles[match[0].casefold()]) for match in self._pattern.finditer(text)
        ]
        found += [Mark(match.start(), match.end(), BOTH) for match in _PAIR.finditer(text)]
        return sorted(found, key=lambda mark: mark.start)

    def one(self, text: str) -> str:
        """The role a text names: "a", "b", or "" where it names none or both."""
        found = {mark.role for mark in self.marks(text)} - {BOTH}
        return found.pop() if len(found) == 1 else ""


def full_names(forms: TitleForms) -> tuple[str, ...]:
    """The title, of one and of many."""
    return forms.title, forms.person, forms.plural, forms.plural_possessive, forms.possessive


def short_names(forms: TitleForms) -> tuple[str, ...]:
    """The short form of the title, of one and of many."""
    return forms.short, forms.short_plural, forms.short_plural_possessive, forms.short_possessive


def _whose(names: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Name → role, of the names that mean one role only."""
    found: dict[str, set[str]] = {}
    for role, name in names:
        found.setdefault(name, set()).add(role)
    return {name: roles.pop() for name, roles in found.items() if len(roles) == 1}
