"""Whether more is more: each comparative of a sentence, with the role it is said of and the field it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from writer.checks.attribution import Sentence
from writer.checks.claimed_figures import Fault
from writer.checks.known import Known
from writer.checks.marks import BOTH, other
from writer.checks.topics import HALF, MIDDLE, OPENINGS

_UP = {
    "more", "higher", "longer", "faster", "older", "above", "ahead", "larger", "bigger", "past", "stronger", "lead",
    "milder", "steadier", "faster-growing", "later", "surpass", "exceeds", "tops", "surpasses",
    "outdo",
}  # fmt: skip
_DOWN = {
    "less", "lower", "shorter", "slower", "younger", "below", "behind", "smaller", "fewer", "short", "trail", "steeper",
    "sooner", "weaker", "slower-growing",
}  # fmt: skip
COMPARATIVE = re.compile(rf"\b(?:{'|'.join(sorted(_UP | _DOWN, key=len, reverse=True))})\b", re.IGNORECASE)
_PLACED = {"above", "below", "ahead", "behind", "past", "short"}
_THAN = re.compile(r"(?<!rather )(?<!other )\bthan\b|\bas (?:much|many|high|long) as\b|\bas for\b")
_BOUND = re.compile(
    r"^(?:,| preparation| jobs| pay| as (?:many|much|high)(?: jobs| openings)?(?: are projected)?"
    r"| [\d.,]+(?: percent|%))?"
    r" ?(?:for|among|to|of them for|are projected for"
    r"|(?:road|preparation|average|pay|projection) (?:is that of|belongs to)"
    r"|growth (?:from \d{4} to \d{4}|over the projection period) is that of)"
    r"(?: all| most)*(?: an?| the)? $"
)
_ENCLOSED = re.compile(r"^, [^,;:]*, (?:for|among) (?:the |an? )?$")  # "longer, two years, for nurses"
# Set phrases, in which the word compares nothing.
_SET_AFTER = re.compile(
    r" (?:any other|all\b|people list|the top|or higher|or lower|than any|them\b|jobs (?:over|from|in)\b)"
)
_SET_BEFORE = re.compile(r"(?:list \S.*,|lower or|higher or|no|once|\d jobs|case for (?:it|the job) is) $")
_NEEDED = re.compile(r"\bwould need (?:[\d.,]+(?: percent|%) )?$")  # who would need twice as many has fewer
_LOSS = re.compile(r"\bshrink\w*|\bdeclin\w*|\blose\b|\bloss\b|\bsheds?\b", re.IGNORECASE)
_GROWTH = re.compile(
    r"\bgrow(?:s|ing|th)?\b|\bproject(?:ed|ion)\b|\boutlook\b|\bshrink\b|\bdecline\b|percentage points?", re.IGNORECASE
)
_LEVEL = re.compile(r"\blevel\b.* in both\b|\b(?:level|schooling|education)\b", re.IGNORECASE)
_RANGE = re.compile(
    r"\b(?:ranges?|usual pay|usually start|best-paid tenth|(?:well|low)-paid|bottom of the scale|(?:low|high) end)\b",
    re.IGNORECASE,
)

_JOBS = re.compile(r"\bjobs\b|\bpositions\b|\bcount\b", re.IGNORECASE)
_ANY_PAY = re.compile(r"\bpay|\bearn|\baverage", re.IGNORECASE)
# "the edge of nurses over bakers"
_LEAD = re.compile(r"\b(?:lead|edge|advantage) of (?=\u00b7+ over\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Claim:
    """That one role has more (1) or less (-1) than the other in some fields."""

    role: str
    sign: int
    fields: tuple[str, ...]


def faults_of_directions(sentence: Sentence, known: Known) -> Iterator[Fault]:
    """Comparatives that say the opposite of what the profiles do."""
    taken = [v for v in sentence.values if v.fields or v.figure is not None]
    for match in COMPARATIVE.finditer(sentence.plain):
        if any(mark.start <= match.start() < mark.end for mark in taken) or _is_no_claim(match, sentence.plain):
            continue
        yield from _faults(match, sentence, known)
    for match in _LEAD.finditer(sentence.plain):
        name = sentence.name_after(match.end())
        claim = Claim(name.role, 1, _fields("more", match, sentence.topic)) if name is not None else None
        if claim is not None and (message := _wrong(claim, known)):
            yield "contradicted", match.start(), match.end(), message
    for mark in taken:
        if mark.figure is not None and mark.figure.kind == "ratio":
            found = re.compile(re.escape(sentence.text[mark.start : mark.end])).search(sentence.plain, mark.start)
            if found is not None:
                yield from _faults(found, sentence, known)


def _faults(match: re.Match[str], sentence: Sentence, known: Known) -> Iterator[Fault]:
    claim = _claim(match, sentence)
    if claim is not None and (message := _wrong(claim, known)):
        yield "contradicted", match.start(), match.end(), message


def _is_no_claim(match: re.Match[str], text: str) -> bool:
    """ "More" that compares no roles: half earn more, no more, more of a skill than of any other."""
    if re.match(r"(?: than)? ?(?:CA|A|NZ|MX)?[$€£₹¥]\d", text[match.end() :]) and HALF.search(text):
        return True
    word, before, after = match[0].casefold(), text[: match.start()], text[match.end() :]
    if word in ("past", "short", "lead", "later") and re.match(r"-|,? an? |er\b", after) and word != "short":
        return True
    if re.search(r"\bneither is $", before, re.IGNORECASE):
        return True
    if re.match(r" \w+ than the other\b", after) and re.search(r"\bneither\b", before, re.IGNORECASE):
        return True
    if word == "short" and not re.match(r" of\b", after):
        return True
    if word in ("exceeds", "tops", "surpasses") and not re.match(r" the (?:CA|A|NZ|MX)?[$€£₹¥]\d", after):
        return True
    if word == "lead" and not re.search(r"\bby\b", after[:12]):
        return True
    if _SET_AFTER.match(after) or _SET_BEFORE.search(before):
        return True
    if HALF.search(text) and re.search(
        r"\bhalf\b[^;]*?(?:earn(?:s|ing)?|older|younger|are|and|,|half) ?$|\bhalf $", before, re.IGNORECASE
    ) and not re.search(r"\$[\d,.]+,? ?$|gap of[^:]*$", before):  # fmt: skip
        return not re.match(r" than (?!\$|\d|\w+-\w+|[A-Z]{3} )", after)
    return bool(re.search(r"\b(?:well|best|low|lowest|high)-paid [\w /,'&.+\u00b7-]*? (?:can )?earn $", before))


def _claim(match: re.Match[str], sentence: Sentence) -> Claim | None:
    word = match[0].casefold()
    sign = -1 if word in _DOWN or word.startswith("half as") else 1
    fields = _fields(word, match, sentence.topic)
    role = _subject(match, word, sentence)
    if role not in ("a", "b") or not fields:
        return None
    if _NEEDED.search(sentence.text[: match.start()]):
        sign = -sign
    if fields == ("outlook.growth",) and _inverted(word, match, sentence.text):
        sign = -sign
    if fields == ("experience.to_become",) and word in ("sooner", "later"):
        sign = -1 if word == "sooner" else 1
    return Claim(role, sign, fields)


def _subject(match: re.Match[str], word: str, sentence: Sentence) -> str:
    """The role a comparative is said of."""
    text, end = sentence.text, match.end()
    after = sentence.name_after(end)
    if after is not None and (_BOUND.match(text[end : after.start]) or _ENCLOSED.match(text[end : after.start])):
        return after.role
    stop = min((place for sign in ";:" if (place := text.find(sign, end)) >= 0), default=len(text))
    if word in _PLACED and after is not None and after.start < stop and after.role != BOTH:
        return other(after.role)
    figures = [v for v in sentence.values if v.figure is not None]
    thans = _THAN.finditer(text, end, stop)  # but not that of "more than twice"
    than = next((m for m in thans if not any(v.start <= m.start() < v.end for v in figures)), None)
    if than is not None:
        measure = sentence.name_after(than.end())
        if measure is not None and measure.start < stop and measure.role != BOTH:
            return other(measure.role)
    last = sentence.name_before(match.start())
    if last is not None and ":" in text[last.end : match.start()] and after is None and not re.search(r"\bor\b", text):
        return ""  # after a colon the gap may be told of both together
    return sentence.subject(match.start()) if sentence.names or sentence.before.names else ""


def _fields(word: str, match: re.Match[str], text: str) -> tuple[str, ...]:
    """The fields a comparative is about."""
    after, before = text[match.end() : match.end() + 40], text[: match.start()]
    if before.count("(") > before.count(")"):
        after = after.partition(")")[0]  # a remark ends with its bracket
    elif re.search(r"\bif\b", text, re.IGNORECASE):
        after = after.partition(" and ")[0]  # and so does one of several conditions with the next
    near = f"{before[-60:]}{match[0]}{after}"
    if word in ("older", "younger"):
        return ("people.median_age",) if "median" in text else ("people.age",)
    if word in ("faster", "slower", "milder", "steeper", "stronger", "steadier", "faster-growing", "slower-growing",
                "weaker"):  # fmt: skip
        return ("outlook.growth",)
    if re.match(r" ?(?:years )?(?:of )?experience\b", after) or re.search(r"experience\b[^;]*$", before, re.I):
        return ("experience.years",)
    if word in ("longer", "shorter", "sooner", "later") or re.match(r" (?:time to |of )?prepar", after):
        return ("experience.to_become",)
    if re.search(r"satisf", text, re.IGNORECASE):
        return ("satisfaction",)
    if re.match(r" often\b", after) or (match.start() == 0 and "highest level" in text):
        return ("education.share",)
    if _LEVEL.search(text) and re.match(r" (?:share of|common among|frequent among)", after):
        return ("education.share",)
    return _counted(match, text, near) or _paid(match, text)


def _counted(match: re.Match[str], text: str, near: str) -> tuple[str, ...]:
    if OPENINGS.search(text):
        return ("outlook.openings",)
    if _GROWTH.search(near) and not re.search(r"\$", near):
        return ("outlook.growth",)
    if _JOBS.search(text) and not _ANY_PAY.search(text):
        return ("outlook.jobs",)
    return ()


def _paid(match: re.Match[str], text: str) -> tuple[str, ...]:
    before = text[max(0, match.start() - 12) : match.start()]
    if re.search(r"\b(?:var(?:y|ies)|spreads?) $", before):
        return ("pay.width",)
    if re.search(r"(?:begins|starts|begin|start) $", before):
        return ("pay.low",)
    if re.search(r"(?:ends|end|stops|tops out) $", before):
        return ("pay.high",)
    if _RANGE.search(text):
        return ("pay.low", "pay.high")
    return ("pay.median",) if MIDDLE.search(text) else ("pay.yearly",)


def _inverted(word: str, match: re.Match[str], text: str) -> bool:
    """More of a loss is less growth; "steeper" and "milder" say so themselves, "faster" never does."""
    if word in ("steeper", "milder", "steadier", "stronger", "faster", "faster-growing", "weaker"):
        return False
    if re.search(r"\b(?:lose|shrink|fall)s? $", text[: match.start()]):
        return True
    return bool(_LOSS.search(text)) and not re.search(r"\bgrow\b|\bgain\b", text)


def _wrong(claim: Claim, known: Known) -> str:
    orders = [_order(claim, field, known) for field in claim.fields]
    if all(order is None or order == claim.sign for order in orders):
        return ""
    more = "more" if claim.sign > 0 else "less"
    fact = "as much" if 0 in orders else ("less" if claim.sign > 0 else "more")
    return f"role {claim.role.upper()} is said to have {more} by {claim.fields[0]}, but has {fact}"


def _order(claim: Claim, field: str, known: Known) -> int | None:
    if field != "pay.width":
        return known.order(claim.role, other(claim.role), field)
    ends = [known.amount(role, end) for role in (claim.role, other(claim.role)) for end in ("pay.low", "pay.high")]
    if any(end is None for end in ends):
        return None
    low, high, other_low, other_high = ends
    wide, narrow = high - low, other_high - other_low  # type: ignore[operator]
    return (wide > narrow) - (wide < narrow)
