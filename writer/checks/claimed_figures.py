"""Whether each figure of a sentence is true: of the role it is given to, or as the gap between the two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from writer.checks.attribution import Sentence
from writer.checks.known import Known, said
from writer.checks.marks import BOTH, Figure, Mark, other
from writer.checks.topics import fields_of_figure, fields_of_gap

Fault = tuple[str, int, int, str]  # kind, start, end, message

_GAP_AFTER = re.compile(
    r"^(?:(?: a year)?(?: not by much|, which falls to)"
    r"|(?: a year| each year| annually| in pay)? (?:more(?! jobs)(?! than (?:twice|\w+ (?:and an? |times)))"
    r"|less|higher|lower|above|below|ahead|apart|short|longer|shorter"
    r"|larger|smaller|bigger|older|younger|away|behind|separates?|divides|lies? between|faster|slower|experience))\b"
)
_GAP_BEFORE = re.compile(
    r"(?:\b(?:gap|difference|distance)\b(?: in [\w ]+?)?(?: is| of| comes to)?"
    r"|\b(?:by|only|lead by|narrow|just|trail by|small margin,|edge of|lead of|margin of|advantage of|level but for)"
    r"|\b(?:worth|another|a further|an additional|(?:have|need) to add)"
    r"|\b(?:lead|edge|advantage) of\b[^.,;:]*\bover\b[^.,;:]* (?:is|comes to|amounts to))"
    r"(?: only| a (?:modest|narrow|slim|slender|mere)| about)*\s*$",
    re.IGNORECASE,
)
_LOSS = re.compile(
    r"\b(?:shrink\w*|fall|lose|loss|down|decline\w*|go|steeper|milder|smaller|fewer|sheds?|contract\w*|drop)\b",
    re.IGNORECASE,
)
_GAIN = re.compile(
    r"\b(?:grow\w*|gain|up|rise|add|faster|better|more jobs|expand\w*|increas\w*|climb)\b", re.IGNORECASE
)
_PROJECTED = re.compile(r"\bfrom \d{4} to \d{4}\b|\bover the projection period\b")
_OVERLAP = re.compile(r"\boverlap|\bboth (?:usual |pay )?ranges\b", re.IGNORECASE)
_SAME = re.compile(
    r"\bboth (?:role|job)s\b|\beither (?:role|job)\b|\bthe same\b(?! (?:skills|choice|years))|\balike\b|\bequals\b|"
    r"\bidentical\b",
    re.IGNORECASE,
)
_NEARLY = re.compile(
    r"\b(?:nearly|practically|almost|much|about|hardly|virtually)\b(?: \w+)? (?:the same|level|alike|identical|equal)",
    re.IGNORECASE,
)


def faults_of_figures(sentence: Sentence, known: Known) -> Iterator[Fault]:
    """What is wrong with the figures of a sentence."""
    for mark in sentence.values:
        figure = mark.figure
        if figure is None or figure.kind == "years":
            continue
        if figure.kind == "ratio" or figure.kind == "points" or _reads_as_gap(mark, sentence.text):
            yield from _gap(mark, figure, sentence, known)
        else:
            yield from _value(mark, figure, sentence, known)


def _reads_as_gap(mark: Mark, text: str) -> bool:
    if re.match(r" of (?!experience|preparation|its)|,? openings", text[mark.end :]):
        return False
    before = text[: mark.start]
    if text[mark.end :].startswith(" away") and re.search(r"\bboth are usually $", before, re.IGNORECASE):
        return False
    if _GAP_AFTER.match(text[mark.end :]):
        return True
    if mark.kind == "period" and re.search(r"(?:preparation|experience)\b.{0,14}$", before):
        return False
    if mark.kind == "percent" and re.match(r" more jobs\b", text[mark.end :]) and not _PROJECTED.search(text):
        return True
    if mark.kind == "percent" and _PROJECTED.search(text) and re.search(r"\bby (?:an? \w+ )?$", before):
        return False  # a rate of growth: gaps between such rates are given in points
    return _GAP_BEFORE.search(before) is not None


def _gap(mark: Mark, figure: Figure, sentence: Sentence, known: Known) -> Iterator[Fault]:
    fields = fields_of_gap(figure, sentence.topic)
    if known.is_gap(figure, fields) or (_about(mark, sentence.text) and known.is_nearly_gap(figure, fields)):
        return
    expected = next((gap for field in fields if (gap := known.said_gap(figure, field))), "")
    shown = sentence.text[mark.start : mark.end]
    if not expected:
        yield "unsupported", mark.start, mark.end, f"a gap of {shown} cannot be made of the two profiles"
    else:
        yield "contradicted", mark.start, mark.end, f"the gap is not {shown} but {expected} ({fields[0]})"


def _about(mark: Mark, text: str) -> bool:
    return re.search(r"\babout $", text[: mark.start], re.IGNORECASE) is not None


def _value(mark: Mark, figure: Figure, sentence: Sentence, known: Known) -> Iterator[Fault]:
    fields = fields_of_figure(figure, sentence, known, mark.start)
    shown = sentence.text[mark.start : mark.end]
    having = known.roles_with(figure, fields)
    if not having:
        where = " or ".join(fields[:2])
        yield "unsupported", mark.start, mark.end, f"neither profile has {shown} as {where}"
        return
    role = _claimed(mark, sentence)
    wanted = {"a", "b"} if role == BOTH else {role} if role else set()
    if missing := sorted(wanted - having):
        values = [said(known.value(missing[0], field)) for field in fields if known.value(missing[0], field)]
        expected = " or ".join(values[:2]) or "not known"
        belongs = "" if role == BOTH else f"; {shown} belongs to role {other(role).upper()}"
        message = f"{shown} is given to role {missing[0].upper()}, where it is {expected}{belongs}"
        yield "contradicted", mark.start, mark.end, message
        return
    yield from _sign(mark, sentence, known, fields, role if role in ("a", "b") else "")


def _claimed(mark: Mark, sentence: Sentence) -> str:
    """The role a figure is given to; both where a sentence with one figure says it of both."""
    text = sentence.text
    if _OVERLAP.search(text) and re.search(r"between|from", text, re.IGNORECASE):
        return _claimed_in_overlap(mark, sentence)
    alone = sum(value.kind == mark.kind for value in sentence.values) == 1
    role = sentence.role_of(mark)
    if role == BOTH or not alone or _NEARLY.search(text):
        return role
    return BOTH if _SAME.search(sentence.plain) and _one_topic(mark, sentence) else role


def _claimed_in_overlap(mark: Mark, sentence: Sentence) -> str:
    return "" if mark.kind == "money" else sentence.role_of(mark)


def _one_topic(mark: Mark, sentence: Sentence) -> bool:
    """Whether "the same" in a sentence can only mean this figure: it stands in the same clause."""
    text = sentence.text
    start = max(text.rfind(sign, 0, mark.start) for sign in (";", ".", ", but", ", yet"))
    ends = [place for sign in (";", ", but", ", yet", ". ") if (place := text.find(sign, mark.end)) >= 0]
    clause = sentence.plain[max(start, 0) : min(ends, default=len(text))]
    return bool(_SAME.search(clause)) and not re.search(r"\bmore\b|\bless\b", clause)


def _sign(mark: Mark, sentence: Sentence, known: Known, fields: list[str], role: str) -> Iterator[Fault]:
    """Growth said of what shrinks, and the other way round."""
    if fields != ["outlook.growth"] or mark.figure is None:
        return
    owners = [role] if role else sorted(known.roles_with(mark.figure, fields))
    growth = known.amount(owners[0], "outlook.growth")
    said_sign = _said_sign(sentence.text, mark)
    if growth and said_sign and (growth > 0) != (said_sign > 0):
        verb = "grow" if growth > 0 else "shrink"
        message = f"role {owners[0].upper()} is projected to {verb}, not the opposite"
        yield "contradicted", mark.start, mark.end, message


def _said_sign(text: str, mark: Mark) -> int:
    """1 for growth, -1 for a loss: by the word nearest before the figure, else the first after it; 0 for none."""
    if beside := re.match(r" (up|down)\b", text[mark.end :]):
        return 1 if beside[1] == "up" else -1
    before = [(m.end(), sign) for sign, cue in ((1, _GAIN), (-1, _LOSS)) for m in cue.finditer(text, 0, mark.start)]
    after = [(-m.start(), sign) for sign, cue in ((1, _GAIN), (-1, _LOSS)) for m in cue.finditer(text, mark.end)]
    return max(before or after, default=(0, 0))[1]
