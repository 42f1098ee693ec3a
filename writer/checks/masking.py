"""A sentence without what the data put into it: one mark for a role, one for a figure, one for a name.

What is left is the skeleton: two sentences with the same one were made by the same pattern.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from writer.checks.names import full_names, short_names
from writer.english.lexicon import Lexicon
from writer.roles.profile import RoleProfile
from writer.roles.titles import forms_of

ROLE, FIGURE, NAME = "‹role›", "‹figure›", "‹name›"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_CARDINAL = (
    rf"(?:(?:{_TENS})(?:-(?:{_ONES}))?|{_ONES}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    r"|nineteen)"
)
_DIGITS = r"[$€£¥]?\d+(?:,\d{3})*(?:\.\d+)?%?"
_UNIT = (
    r"[ -](?:percent(?:age points?)?|points?|(?:hour|day|week|month|year|decade)s?|times|thousand|million|billion"
    r"|and a half times|out of \d+)"
)
_FRACTION = rf"(?:{_CARDINAL} in {_CARDINAL}|(?:a|one|two) (?:third|quarter)s?|three quarters|half|twice)"
_END = rf"(?:{_DIGITS}(?:{_UNIT})?|{_CARDINAL}{_UNIT})"
_PERIOD = r"(?:from \d{4} to \d{4}|over the projection period)"
_FIGURE = re.compile(
    rf"(?<![\w-])(?:{_PERIOD}|between {_END} and {_END}"
    rf"|(?:{_DIGITS}|{_CARDINAL})(?:{_UNIT})?(?: to |[–-]){_END}|{_END}|{_FRACTION})(?![\w-])",
    re.IGNORECASE,
)


class Mask:
    """Masks sentences about one pair of roles. `roles` are their names in every form, `names` those of places,
    companies, colleges and industries."""

    def __init__(self, roles: Iterable[str], names: Iterable[str]) -> None:
        self._roles = _any_of(roles, before=r"(?:\ban? )?", after=r"(?:['’]s?(?!\w))?", flags=re.IGNORECASE)
        # Industries stand in small letters within a sentence and with a capital at its head.
        forms = {form for name in names for form in (name, name.lower(), name[:1] + name[1:].lower())}
        self._names = _any_of(forms)

    @classmethod
    def of(cls, profiles: Iterable[RoleProfile], lexicon: Lexicon) -> Mask:
        """The mask for the names in these profiles."""
        profiles = list(profiles)
        return cls(
            [form for profile in profiles for form in role_names(profile, lexicon)],
            [name for profile in profiles for name in proper_names(profile)],
        )

    def roles(self, sentence: str) -> str:
        """The sentence with a mark for every role; an "a" or "an" before it and a possessive ending are part of it."""
        return self._roles.sub(ROLE, sentence)

    def opening(self, sentence: str) -> str:
        """The first two words, in small letters, a role counting as one word, without punctuation."""
        return " ".join(word.strip(",.:;!?()\"'") for word in self.roles(sentence).casefold().split()[:2])

    def skeleton(self, sentence: str) -> str:
        """The sentence in small letters with marks for roles, names and figures.

        Figures are sums, percentages, numbers in digits, number words with their unit, fractions, ranges and periods.
        """
        return _FIGURE.sub(FIGURE, self._names.sub(NAME, self.roles(sentence))).casefold()


def role_names(profile: RoleProfile, lexicon: Lexicon) -> set[str]:
    """What an article may call a role, of one and of many, in full and in short."""
    forms = forms_of(profile, lexicon)
    return {*full_names(forms), *short_names(forms)}


def proper_names(profile: RoleProfile) -> set[str]:
    """The places, companies, colleges and industries of a profile."""
    pay = profile.pay
    names = {pay.best_city, pay.best_state, pay.best_company, pay.best_industry, *profile.education.colleges}
    return {name for name in names if name}


def _any_of(names: Iterable[str], before: str = "", after: str = "", flags: int = 0) -> re.Pattern[str]:
    longest_first = sorted(set(names), key=lambda name: (-len(name), name))
    inner = "|".join(map(re.escape, longest_first)) or r"(?!)"
    return re.compile(rf"{before}(?<!\w)(?:{inner})(?!\w){after}", flags)
