"""What the two profiles say in words, and where a sentence says it: places, employers, degrees, skills, duties."""

from __future__ import annotations

import re
from collections.abc import Iterable

from writer.checks.marks import Mark
from writer.roles.profile import RoleProfile

TOP = 3  # skills that count as the top of a list
LONG = ("summary", "duties")  # fields that are whole phrases, whose first verb the article bends
QUOTED = (*LONG, "focus", "licences", "settings")  # fields whose texts may have figures of their own: "Series 65"
_WORD = re.compile(r"[\w&/+#.'’-]+")


class Texts:
    """The texts of two roles, found in sentences whatever their capitals."""

    def __init__(self, a: RoleProfile, b: RoleProfile) -> None:
        self.roles = {"a": a, "b": b}
        self.owners: dict[str, tuple[tuple[str, str], ...]] = {}
        for role, profile in self.roles.items():
            for field, text in texts_of(profile):
                for wording in _wordings(field, text):
                    known = self.owners.get(wording, ())
                    if (role, field) not in known:
                        self.owners[wording] = (*known, (role, field))
        longest = sorted(self.owners, key=len, reverse=True)
        self._pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?!\w)") if longest else None
        self.words = frozenset(
            word
            for profile in (a, b)
            for text in (profile.title, *(text for _, text in texts_of(profile)), *_further(profile))
            for word in _WORD.findall(text.casefold())
        )

    def marks(self, text: str) -> list[Mark]:
        """Every text of a profile in a sentence, the longest where several begin at one place."""
        if self._pattern is None:
            return []
        found = [
            Mark(match.start(), match.end(), fields=self.owners[match[0]])
            for match in self._pattern.finditer(text.casefold())
        ]
        # A word right before a duty is its verb: "writing" in "writing reports parents can use" is no skill.
        verbs = {mark.start - 1 for mark in found if any(field in LONG for _, field in mark.fields)}
        return [mark for mark in found if mark.end not in verbs or " " in text[mark.start : mark.end]]

    def of(self, role: str, field: str) -> tuple[str, ...]:
        """What one role says in a field."""
        return tuple(text for name, text in texts_of(self.roles[role]) if name == field)


def texts_of(profile: RoleProfile) -> Iterable[tuple[str, str]]:
    """Every (field, text) of a profile that an article may repeat."""
    pay, education = profile.pay, profile.education
    single = {
        "pay.best_city": pay.best_city, "pay.best_state": pay.best_state, "pay.best_company": pay.best_company,
        "pay.best_industry": pay.best_industry, "education.degree": education.degree,
        "education.needed": education.needed, "summary": profile.summary, "category": profile.category,
    }  # fmt: skip
    yield from ((field, text) for field, text in single.items() if text)
    yield from (("education.majors", text) for text in education.majors)
    yield from (("education.colleges", text) for text in education.colleges[:1])
    yield from (("settings", text) for text in profile.settings)
    yield from (("licences", text) for text in profile.licences)
    yield from (("focus", text) for text in profile.focus)
    for place, skill in enumerate(profile.skills):
        yield "skills.top" if place < TOP else "skills", skill.name
    for duty in profile.duties.core_duties():
        yield "duties", duty.do
        if duty.so_that:
            yield "duties.so_that", duty.so_that


def _further(profile: RoleProfile) -> Iterable[str]:
    yield from profile.aliases
    yield from profile.duties.examples
    yield from profile.career_path
    yield from profile.education.colleges
    yield from (*profile.people.race, *profile.people.gender)


def _wordings(field: str, text: str) -> Iterable[str]:
    """A text as it may stand in a sentence, in small letters."""
    plain = text.casefold()
    if field in LONG:
        # The verb in front is bent, and others after "and" may be: the longest stretch without a verb form will do.
        tail = plain.partition(" ")[2]
        yield from (tail, *_stretches(tail)) if tail else (plain,)
        return
    yield plain
    if ", no " in plain:
        yield plain.replace(", no ", " but no ")
    if plain.startswith("less than ") and field in ("education.degree", "education.needed"):
        rest = plain.removeprefix("less than ")
        yield from (f"less than a {rest}", f"less than an {rest}")


def _stretches(text: str) -> Iterable[str]:
    for piece in re.split(r",? and |, ", text):
        if piece.count(" ") >= 3:
            yield piece.partition(" ")[2]
