"""Whether sentences on the place of the two among all roles covered are true: figures, counts, first and last places.

The share is counted anew here: of the roles whose figure has the same source and currency (for growth, source and
years), the whole percent whose figure is lower, rounded down.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from writer.checks.attribution import Sentence
from writer.checks.claimed_figures import Fault
from writer.checks.known import rounded
from writer.checks.marks import Mark
from writer.roles.profile import RoleProfile
from writer.roles.sources import source_id

_HERE = r"(?:covered|ranked|tracked|compared) here"
COVERED = re.compile(rf"\b{_HERE}\b", re.IGNORECASE)
_GROWTH = re.compile(r"\bgrow\w*|\bproject\w*|\brates?\b", re.IGNORECASE)
_MORE = r"more|higher|highest|better|faster|above|ahead|stronger|strongest|beats?|out-earns?"
_LESS = r"less|lower|lowest|worse|worst|slower|below|under|behind|weaker|weakest"
_UP, _DOWN = (re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in (_MORE, _LESS))
_NOBODY = re.compile(r"\b(?:none|nobody|nowhere|no (?:role|one|projection))\b", re.IGNORECASE)
_TOP = re.compile(
    r"\b(?:highest|top (?:average|rate)|first place|top place|strongest|come first|(?:top|lead) a growth"
    r"|(?:leading|heading) the)\b",
    re.IGNORECASE,
)
_BOTTOM = re.compile(r"\b(?:lowest|weakest|last place|bottom place|(?:come|finish|rank|place) last)\b", re.IGNORECASE)
_HIGH = re.compile(
    r"\btop fifth\b|\bboth (?:pay well|averages are high|rates are high|are among the fast)"
    r"|\bfew of the\b(?=.*\bbetter\b)|\bbetter (?:projections|growth rates) are few\b|^high (?:on a|among the)\b"
    r"|\bmost of the\b(?=.*\bworse\b)",
    re.IGNORECASE,
)
_LOW = re.compile(
    r"\bbottom fifth\b|\bboth (?:pay badly|averages are low|rates are low)|\bneither (?:average|has a strong)"
    r"|\bmost of the\b(?=.*\bbetter\b)|\bfew of the\b(?=.*\bworse\b)"
    r"|\bbetter (?:projections|growth rates) are the rule\b|^low (?:on a|among the)\b",
    re.IGNORECASE,
)
_FORWARD = re.compile(rf"(?: of (?:them|those roles|the [\w,-]+(?: roles)? {_HERE}|the list))?"
                      r"[^;,:()]*?\b(?:than|behind|below|above|ahead of)(?: that of| for)? $")  # fmt: skip
_EITHER = re.compile(r"\beither\b|\bshare a place\b|^that rate\b|\bthe same place\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """Percent of the roles covered that are lower; whether none is higher, none is lower; how many are covered."""

    above: int
    first: bool
    last: bool
    covered: int


class Places:
    """Where the two roles stand, by role and figure ("pay", "growth"); nothing is known without roles to count."""

    def __init__(self, profiles: Mapping[str, RoleProfile], covered: Iterable[RoleProfile]) -> None:
        every = [*covered]
        self.known = bool(every)
        self._of = {
            (role, figure): _place(profile, figure, every)
            for role, profile in profiles.items()
            for figure in ("pay", "growth")
        }

    def of(self, role: str, figure: str) -> Place | None:
        """The place of a role; None where it has no such figure or no roles are known."""
        return self._of.get((role, figure))


def _ranked(profile: RoleProfile, figure: str) -> tuple[tuple[object, ...], Decimal] | None:
    """What makes figures comparable, and the figure as it is written."""
    if figure == "pay":
        value, places, kind, field = profile.pay.yearly, 0, profile.pay.currency, "pay.yearly"
    else:
        value, places, kind, field = profile.outlook.growth, 1, profile.outlook.years or "", "outlook.growth"
    if value is None or not kind:
        return None
    return (kind, source_id(profile.sources, field)), rounded(Decimal(str(value)), places)


def _place(profile: RoleProfile, figure: str, every: Iterable[RoleProfile]) -> Place | None:
    own = _ranked(profile, figure)
    if own is None:
        return None
    values = [other[1] for one in every if (other := _ranked(one, figure)) is not None and other[0] == own[0]]
    if not values:
        return None
    lower, higher = sum(value < own[1] for value in values), sum(value > own[1] for value in values)
    return Place(100 * lower // len(values), not higher, not lower, len(values))


def faults_of_standing(sentence: Sentence, places: Places) -> Iterator[Fault]:
    """What is wrong with a sentence on "the 37 roles covered here"."""
    text = sentence.text
    figure = "growth" if _GROWTH.search(sentence.plain) else "pay"
    a, b = places.of("a", figure), places.of("b", figure)
    if not places.known or a is None or b is None:
        match = COVERED.search(text)
        start, end = match.span() if match else (0, len(text))
        yield "unsupported", start, end, "there are no roles to count, among which these two would have a place"
        return
    both = {"a": a, "b": b}
    yield from _counts(sentence, both)
    if a.above != b.above and (match := re.search(r"\bthe same as\b", text)):
        yield "contradicted", match.start(), match.end(), "the two do not have the same place"
    for mark in sentence.values:
        if mark.kind == "percent":
            yield from _share(mark, sentence, both)
    yield from _extremes(sentence, both)
    for cue, fits, said in ((_HIGH, min(a.above, b.above) >= 80, "top"), (_LOW, max(a.above, b.above) < 20, "bottom")):
        if (match := cue.search(sentence.plain)) and not fits:
            yield "contradicted", match.start(), match.end(), f"the two are not both in the {said} fifth"


def _counts(sentence: Sentence, both: Mapping[str, Place]) -> Iterator[Fault]:
    for mark in sentence.values:
        figure = mark.figure
        if figure is None or figure.kind == "percent":
            continue
        shown = sentence.text[mark.start : mark.end]
        if figure.kind != "number":
            yield "unsupported", mark.start, mark.end, f"{shown} is neither a share nor a number of roles"
        elif any(figure.low != place.covered for place in both.values()):
            numbers = " and ".join(sorted({str(place.covered) for place in both.values()}))
            yield "contradicted", mark.start, mark.end, f"the roles covered are not {shown} but {numbers}"


def _share(mark: Mark, sentence: Sentence, both: Mapping[str, Place]) -> Iterator[Fault]:
    text = sentence.text
    shown = text[mark.start : mark.end]
    after, before = sentence.name_after(mark.end), sentence.name_before(mark.start)
    between = "" if after is None else text[mark.end : after.start]
    if after is not None and (between == " (" or _FORWARD.match(between)):
        role = after.role
        wrong = _DOWN.search(text[max(0, mark.start - 10) : mark.start]) if between == " (" else _UP.search(between)
    elif not sentence.names or _EITHER.search(text):
        role, wrong = "ab", _opposite_of_both(mark, text)
    elif before is None:
        return
    else:
        role, clause = before.role, text[before.end : mark.start].replace("not far behind", "")
        wrong = _DOWN.search(clause) or re.match(r" (?:of (?:them|those roles) )?ahead\b(?! of)", text[mark.end :])
    for one in role:
        if mark.figure is None or mark.figure.low != both[one].above or mark.figure.bound == "less than":
            message = f"role {one.upper()} is above {both[one].above} percent of the roles covered, not {shown}"
            yield "contradicted", mark.start, mark.end, message
            return
    if wrong:
        yield "contradicted", mark.start, mark.end, f"{shown} of the roles covered have less, not more"


def _opposite_of_both(mark: Mark, text: str) -> re.Match[str] | None:
    before, after = text[: mark.start], text[mark.end :]
    if match := re.search(rf"\b(?:{_MORE})\b \w+ than theirs\b", before, re.IGNORECASE):
        return match
    if match := re.search(rf"\b(?:{_MORE}|{_LESS})\b(?: than)?(?: that of| for| of)* $", before, re.IGNORECASE):
        return _DOWN.search(match[0])
    return _UP.search(after)


def _extremes(sentence: Sentence, both: Mapping[str, Place]) -> Iterator[Fault]:
    """First and last places, with the role each is given to."""
    text = sentence.plain
    if (nobody := _NOBODY.search(text)) and (more := re.search(rf"\b(?:{_MORE}|{_LESS})\b", text[nobody.end() :])):
        start, end = nobody.start(), nobody.end() + more.end()
        yield from _extreme(sentence, start, end, bool(_UP.fullmatch(more[0])), both)
        return
    for cue, is_top in ((_TOP, True), (_BOTTOM, False)):
        for match in cue.finditer(text):
            yield from _extreme(sentence, match.start(), match.end(), is_top, both)


def _extreme(sentence: Sentence, start: int, end: int, is_top: bool, both: Mapping[str, Place]) -> Iterator[Fault]:
    before, after = sentence.name_before(start), sentence.name_after(end)
    name = after if before is None or before.end < start - 12 else before
    if name is None or name.role not in both:
        return
    place = both[name.role]
    if not (place.first if is_top else place.last):
        ends = "higher" if is_top else "lower"
        message = f"some of the roles covered have a {ends} figure than role {name.role.upper()}"
        yield "contradicted", start, end, message
