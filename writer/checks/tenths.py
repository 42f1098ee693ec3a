"""How the best-paid tenth of one role meets the average of the other: "one in ten nurses earns more than ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from writer.checks.attribution import Sentence
from writer.checks.claimed_figures import Fault
from writer.checks.known import Known
from writer.checks.marks import other

TENTHS = re.compile(
    r"\b(?P<fewer>(?:more|fewer|less) than |not even )?"
    r"(?P<part>one in ten|a tenth|nine in ten|nine tenths|(?:best|highest)-(?:paid|earning) tenth)\b",
    re.IGNORECASE,
)
_MOST = ("nine in ten", "nine tenths")
_AVERAGE = re.compile(r"\baverages?\b|\bmean (?:(?:pay|salary|wage) )?(?:of|for|among)\b", re.IGNORECASE)
_UP = re.compile(r"\b(?:more|above|out-earns?|higher|ahead|tops|exceeds|surpasses)\b", re.IGNORECASE)
_DOWN = re.compile(r"\b(?:less|below|under|lower|behind|short of)\b", re.IGNORECASE)
# What goes before the tenth: "is exceeded by at least one in ten", "above at least nine in ten ... is the average".
_PASSED = re.compile(
    r"\bis (?:exceeded|topped|surpassed) by (?:at least )?$|^above the (?:average|mean)\b", re.IGNORECASE
)
_BEYOND = re.compile(r"^(?:above|higher than the pay of) (?:at least )?$", re.IGNORECASE)
_PLACED = re.compile(r"^not all (?P<name>\S.*?) are (?P<word>behind|ahead)\b", re.IGNORECASE)


def is_of_tenths(text: str) -> bool:
    """Whether a sentence sets a tenth of one role against the average of the other."""
    return TENTHS.search(text) is not None and _AVERAGE.search(text) is not None


def faults_of_tenths(sentence: Sentence, known: Known) -> Iterator[Fault]:
    """What is wrong with such a sentence."""
    text = sentence.text
    match = TENTHS.search(text)
    if match is None or (claim := _claim(match, sentence)) is None:
        return
    role, reaches = claim
    high, low = known.amount(role, "pay.high"), known.amount(role, "pay.low")
    mean, own = known.amount(other(role), "pay.yearly"), known.amount(role, "pay.yearly")
    start, end = match.span()
    if high is None or mean is None or own is None:
        yield "unsupported", start, end, "a range of pay or an average is not known"
        return
    if own > mean:
        yield "contradicted", start, end, f"role {role.upper()} has the higher average: the tenth is told of the other"
        return
    if match["part"].casefold() in _MOST and reaches:
        fits = low is not None and low >= mean
    else:
        fits = (high > mean) == reaches
    if not fits:
        where = "above" if high > mean else "below"
        yield "contradicted", start, end, f"the best-paid tenth of role {role.upper()} begins {where} that average"
    placed = _PLACED.match(sentence.text)
    if placed is not None and placed["word"].casefold() == "ahead":
        yield "contradicted", *placed.span("word"), f"role {role.upper()} has the lower average"


def _claim(match: re.Match[str], sentence: Sentence) -> tuple[str, bool] | None:
    """The role whose tenth is told of, and whether that is said to reach the average of the other."""
    text = sentence.text
    after = sentence.name_after(match.end())
    if after is not None and re.fullmatch(r"(?: or more)?(?: of)? ", text[match.end() : after.start]):
        role = after.role
    else:
        average = re.search(r"\baverage of $|\bthan $|\bwhat $", text[: after.start], re.I) if after else None
        subject = sentence.subject(match.start())
        role = other(after.role) if after is not None and average else subject
    if role not in ("a", "b"):
        return None
    if match["fewer"]:
        return role, match["fewer"].casefold().startswith("more") == (match["part"].casefold() not in _MOST)
    before, rest = text[: match.start()], text[match.end() :]
    if found := re.search(r"\b(?:is|earn|make|get|paid) (more|less) than (?:the |at least )?$", before, re.I):
        return role, found[1].casefold() == "less"
    if _PASSED.search(before):
        return role, True
    if _BEYOND.match(before):
        return role, False
    up, down = _UP.search(rest, len(" or more") if rest.startswith(" or more") else 0), _DOWN.search(rest)
    if up is None and down is None:
        return None
    return role, down is None or (up is not None and up.start() < down.start())
