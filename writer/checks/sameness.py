"""Whether what is called the same is, and sentences whose sense hangs on two comparatives at once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from writer.checks.attribution import Sentence
from writer.checks.claimed_figures import Fault
from writer.checks.known import Known
from writer.checks.marks import other

_SAME = re.compile(
    r"(?<!nearly )(?<!practically )(?<!almost )(?<!much )(?<!about )"
    r"(?:\bneither is ahead\b|\b(?:exactly )?the same(?: \w+)? as\b|\bthe same for (?:both|either)"
    r"|\bno (?:gap|difference)\b(?! is plainer)"
    r"|\bidentical\b|\bno more than\b|\b(?:are|is) (?:the same|level|equal)\b(?! but for))",
    re.IGNORECASE,
)
_CUES = (
    (re.compile(r"\bmedian age\b", re.IGNORECASE), "people.median_age"),
    (re.compile(r"\bmedian\b(?! age)", re.IGNORECASE), "pay.median"),
    (re.compile(r"\bopenings\b", re.IGNORECASE), "outlook.openings"),
    (re.compile(r"\bsatisf", re.IGNORECASE), "satisfaction"),
    (re.compile(r"\bexperience\b", re.IGNORECASE), "experience.years"),
    (re.compile(r"\bwomen\b", re.IGNORECASE), "people.gender:female"),
    (re.compile(r"\blgbt\b", re.IGNORECASE), "people.lgbt"),
    (re.compile(r"(?<!median )\bage\b|\bold\b", re.IGNORECASE), "people.age"),
    (re.compile(r"\bgrow|\bshrink|\bprojected\b|\bdecline\b|percentage point", re.IGNORECASE), "outlook.growth"),
    (re.compile(r"\bprepar|\broad\b", re.IGNORECASE), "experience.to_become"),
    (re.compile(r"\bjobs\b", re.IGNORECASE), "outlook.jobs"),
    (re.compile(r"\bpays?\b|\bearn|(?<!\bon )\baverages?\b|\bmakes?\b|\bsalary\b", re.IGNORECASE), "pay.yearly"),
)
_OTHER_TOPIC = re.compile(
    r"\bstate\b|\bcity\b|\bindustry\b|\bemployer\b|\bcollege\b|\bskills?\b|\blicense\b|\bprograms?\b|\bdegree\b|"
    r"\beducation\b|\brace\b|\brequirement\b|\brange\b|same years|\bwork\b|\bchoice\b",
    re.IGNORECASE,
)
_ROAD = re.compile(r"\b(?P<road>longer|shorter) (?:preparation|road)\b", re.IGNORECASE)
_REWARD = re.compile(
    r"\b(?:pays|average|earns?)\b.*?\b(?P<a>more|less)\b|\bthe (?P<b>higher|lower) pay\b", re.IGNORECASE
)
_WELL_PAID = re.compile(
    r"\b(?:well|best)-paid .+? (?:can )?earn (?P<word>more|less) than (?:a|the) low(?:est)?-paid", re.IGNORECASE
)
_HALVES = re.compile(r"(?<!and a )\bhalf\b(?P<rest>(?:(?!\bhalf\b)[^;,.])*)", re.IGNORECASE)
_UP = re.compile(r"\b(?:more|above|older)\b", re.IGNORECASE)
_DOWN = re.compile(r"\b(?:less|below|younger)\b", re.IGNORECASE)


def faults_of_sameness(sentence: Sentence, known: Known) -> Iterator[Fault]:
    """What is called the same and is not; a trade, a half or an overlap put the wrong way round."""
    yield from _not_the_same(sentence, known)
    yield from _wrong_trade(sentence, known)
    yield from _wrong_halves(sentence.text)
    if (match := _WELL_PAID.search(sentence.text)) and match["word"] != "more":
        yield "contradicted", match.start("word"), match.end("word"), "where ranges overlap the better paid earn more"


def _not_the_same(sentence: Sentence, known: Known) -> Iterator[Fault]:
    text = sentence.plain
    if _OTHER_TOPIC.search(text):
        return
    for match in _SAME.finditer(text):
        field = _field_near(match, text)
        if field and known.order("a", "b", field) in (1, -1):
            yield "contradicted", match.start(), match.end(), f"{field} is not the same in the two roles"


def _field_near(match: re.Match[str], text: str) -> str:
    """The field whose word stands nearest to a match, in its clause or after it; "" if none does."""
    clause = text[max(text.rfind(sign, 0, match.start()) for sign in ";:") + 1 :]
    near = [
        (min(abs(found.start() - match.start()) for found in cue.finditer(text)), field)
        for cue, field in _CUES
        if cue.search(clause)
    ]
    return min(near)[1] if near else ""


def _wrong_trade(sentence: Sentence, known: Known) -> Iterator[Fault]:
    """The role with the longer preparation also pays more: who is meant is only said in the next sentence."""
    road, reward = _ROAD.search(sentence.text), _REWARD.search(sentence.text)
    if road is None or reward is None or sentence.names:
        return
    longer = 1 if road["road"].casefold() == "longer" else -1
    more = 1 if (reward["a"] or reward["b"]).casefold() in ("more", "higher") else -1
    time, pay = known.order("a", "b", "experience.to_become"), known.order("a", "b", "pay.yearly")
    if time and pay and (time * pay > 0) != (longer * more > 0):
        role = "A" if time * longer > 0 else "B"
        other_role = other(role.casefold()).upper()
        message = f"role {role} has the {road['road']} preparation, but pay goes the other way, to role {other_role}"
        yield "contradicted", road.start(), reward.end(), message


def _wrong_halves(text: str) -> Iterator[Fault]:
    """At a median one half has more and one half less."""
    halves = list(_HALVES.finditer(text))
    if len(halves) != 2 or all("half of all" in match[0].casefold() for match in halves):
        return
    signs = [_UP.search(match["rest"]) is not None and _DOWN.search(match["rest"]) is None for match in halves]
    downs = [_DOWN.search(match["rest"]) is not None for match in halves]
    if signs[0] == signs[1] and (all(signs) or all(downs)):
        yield "contradicted", halves[0].start(), halves[1].end(), "at a median one half has more and one half less"
