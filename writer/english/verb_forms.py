"""Third person and -ing form of one base-form verb."""

from __future__ import annotations

import re

from writer.english.lexicon import Lexicon

_ES = re.compile(r"(?:s|x|z|ch|sh|[^aeiou]o|go|do)$")
_IES = re.compile(r"(?:[^aeiou]|qu)y$")
# One vowel letter in all, then one consonant that doubles: plan, stop, ship, quit; not clean, fix, show, help.
_DOUBLES = re.compile(r"(?:[^aeiou]*|[^aeiou]*qu)[aeiou][^aeiouwxy]$")
_SILENT_E = re.compile(r"[^eoy]e$|[^aeiou]ue$")


def third_person_form(verb: str, lexicon: Lexicon) -> str:
    """ "oversees", "carries", "is" for a verb in lower case; of a hyphened verb the last piece changes."""
    if verb in lexicon.third_person:
        return lexicon.third_person[verb]
    first, last = _pieces(verb)
    if last in lexicon.third_person:
        return first + lexicon.third_person[last]
    if _IES.search(last):
        return first + last[:-1] + "ies"
    return first + last + ("es" if _ES.search(last) else "s")


def gerund_form(verb: str, lexicon: Lexicon) -> str:
    """ "overseeing", "planning", "referring", "being" for a verb in lower case; US spelling (canceling, traveling)."""
    if verb in lexicon.gerunds:
        return lexicon.gerunds[verb]
    if verb in lexicon.doubling:
        return verb + verb[-1] + "ing"
    first, last = _pieces(verb)
    if last in lexicon.gerunds:
        return first + lexicon.gerunds[last]
    if last.endswith("ie"):
        return first + last[:-2] + "ying"
    if _SILENT_E.search(last):
        return first + last[:-1] + "ing"
    if last in lexicon.doubling or _DOUBLES.fullmatch(last):
        return first + last + last[-1] + "ing"
    return first + last + "ing"


def _pieces(verb: str) -> tuple[str, str]:
    """What stands before and after the last hyphen: "double-" and "check"."""
    start = verb.rfind("-") + 1
    return verb[:start], verb[start:]
