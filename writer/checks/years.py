"""Whether the years of a projection are those of the profiles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from writer.checks.attribution import Sentence
from writer.checks.claimed_figures import Fault
from writer.roles.profile import RoleProfile

_SPAN = re.compile(r"(\d{4})\D+(\d{4}|\d{2})\b")


def faults_of_years(sentence: Sentence, profiles: Mapping[str, RoleProfile]) -> Iterator[Fault]:
    """Spans of years that no profile has."""
    known = {span for profile in profiles.values() if (span := _span(profile.outlook.years))}
    for mark in sentence.values:
        figure = mark.figure
        if figure is None or figure.kind != "years" or figure.low is None or figure.high is None:
            continue
        if (int(figure.low), int(figure.high)) not in known:
            shown = sentence.text[mark.start : mark.end]
            yield "unsupported", mark.start, mark.end, f"neither profile has a projection for {shown}"


def _span(years: str | None) -> tuple[int, int] | None:
    match = _SPAN.search(years or "")
    if match is None:
        return None
    start, end = match.groups()
    return int(start), int(end if len(end) == 4 else start[:2] + end)
