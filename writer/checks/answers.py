"""Whether an answer names the role that the question asks for: "Nurses do", "It is nurses", "Growth favors nurses"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from writer.checks.attribution import Sentence
from writer.checks.claimed_figures import Fault
from writer.checks.known import Known
from writer.checks.marks import Mark, other
from writer.checks.topics import OPENINGS

_ASKED = (
    (OPENINGS, "outlook.openings"),
    (re.compile(r"\boutlook\b|\bgrow\w*|\bfuture\b|\bproject\w*", re.IGNORECASE), "outlook.growth"),
    (re.compile(r"\bearns?\b|\bmoney\b|\bpays?\b|\bpaid\b|\bsalary\b", re.IGNORECASE), "pay.yearly"),
)
_WINS_BEFORE = re.compile(
    r"\b(?:it is|(?:goes|falls|belongs) to|favors|in favor of|projection is that of|are projected for|projection for"
    r"|up for|only|steady[^;.]*, as)(?: the| an?)? $|^(?:by far )?for $",
    re.IGNORECASE,
)
_WINS_AFTER = re.compile(r"^ (?:do|alone|is projected to rise)\b")
_REVERSED = re.compile(
    r"\b(?:less|fewer) (?:of them|a year|are)\b|\bonly\b.*\b(?:lose|shrink)\b", re.IGNORECASE
)
_OPENS = re.compile(r"^(?:, (?:whose|for whom|with|who)\b| (?:come out ahead|make|have the faster)\b)")
_LOSES_BEFORE = re.compile(r"\bdown for(?: the| an?)? $", re.IGNORECASE)
_LOSES_AFTER = re.compile(r"^ (?:shrinks|falls)\b|^ no change\b")


def faults_of_answers(sentence: Sentence, known: Known, asked: str) -> Iterator[Fault]:
    """Roles that an answer puts first and that have less than the other, or as much."""
    field = next((field for cue, field in _ASKED if cue.search(asked)), "")
    if not field:
        return
    for name in sentence.names:
        sign = _said(name, sentence.text)
        order = known.order(name.role, other(name.role), field) if name.role in ("a", "b") and sign else None
        if order is not None and order != sign:
            more = "more" if order > 0 else "less" if order else "as much"
            message = f"the answer is wrong: role {name.role.upper()} has {more} by {field}"
            yield "contradicted", name.start, name.end, message


def _said(name: Mark, text: str) -> int:
    before, after = text[: name.start], text[name.end :]
    if _LOSES_AFTER.match(after) or _LOSES_BEFORE.search(before):
        return -1
    if _WINS_BEFORE.search(before) or (not before and _OPENS.match(after)) or _WINS_AFTER.match(after):
        return -1 if _REVERSED.search(text) else 1
    return 0
