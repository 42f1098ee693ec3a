"""Whether each place, employer, degree, skill and duty of a sentence belongs to the role it is given to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from writer.checks.attribution import Sentence
from writer.checks.claimed_figures import Fault
from writer.checks.marks import BOTH, Mark
from writer.checks.texts import LONG, Texts
from writer.checks.topics import is_about

_TOP = re.compile(
    r"\btop\b|\bfirst\b|\bopens?\b|\bstarts?\b|\bbegins?\b|\bleading\b|most important|stands out", re.IGNORECASE
)
_BELOW = re.compile(
    r"further down|below the top|then part|rest of the lists?|(?:after|beyond) the first|goes on"
    r"|deeper (?:in|down)",
    re.IGNORECASE,
)
_DEGREES = re.compile(
    r"\b(?:(?:bachelor|master|associate)(?:['’]s)? degree|doctoral or professional degree|doctoral degree|"
    r"high school diploma(?: or (?:equivalent|less|GED))?|some college(?:,| but) no degree|"
    r"postsecondary nondegree award|"
    r"no formal educational credential|less than (?:a )?high school diploma)",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"(?<![\w'’.&-])[A-Z][\w'’&.-]*")
_KNOWN_CAPITALS = frozenset(["lgbt", "i", "u.s", "u.s."])
_STATED = ("pay.best_state", "pay.best_city", "pay.best_company", "pay.best_industry", "education.colleges")
_NOT_STATED = re.compile(r"\bdegree\b|\bin common\b|\bshare\b|\bagree\b|\bmatch\b", re.IGNORECASE)


def faults_of_texts(sentence: Sentence, texts: Texts) -> Iterator[Fault]:
    """What is wrong with the names, places and phrases of a sentence."""
    for mark in sentence.values:
        if mark.fields:
            yield from _misplaced(mark, sentence, texts)
    yield from _strange_degrees(sentence)
    yield from _strange_names(sentence, texts)
    yield from _missing(sentence, texts)


def _misplaced(mark: Mark, sentence: Sentence, texts: Texts) -> Iterator[Fault]:
    told = [field for _, field in mark.fields if field.partition(".")[0] in LONG or is_about(field, sentence.topic)]
    if not told:
        return
    if any(field.startswith("skills") for field in told) and _BELOW.search(sentence.plain) is None:
        top = _TOP.search(sentence.plain) is not None
    else:
        top = False
    owners = {role for role, field in mark.fields if field in told and not (top and field == "skills")}
    if not owners:
        owners = {role for role, field in mark.fields if field in told}
    role = sentence.role_of(mark)
    wanted = {"a", "b"} if role == BOTH else {role} if role else set()
    if missing := sorted(wanted - owners):
        shown = sentence.text[mark.start : mark.end]
        own = next((text for field in told for text in texts.of(missing[0], field)), "not known")
        message = f'"{shown}" is given to role {missing[0].upper()}, where {told[0]} is {own}'
        yield "contradicted", mark.start, mark.end, message


def _strange_degrees(sentence: Sentence) -> Iterator[Fault]:
    """Levels of education that no profile gives where the sentence gives them."""
    told = [field for field in ("education.degree", "education.needed") if is_about(field, sentence.topic)]
    if not told:
        return
    known = [mark for mark in sentence.values if any(field in told for _, field in mark.fields)]
    for match in _DEGREES.finditer(sentence.text):
        if not any(mark.start < match.end() and match.start() < mark.end for mark in known):
            yield "unsupported", match.start(), match.end(), f'neither profile has "{match[0]}" as a level of education'


def _strange_names(sentence: Sentence, texts: Texts) -> Iterator[Fault]:
    """Words with a capital inside a sentence that neither profile has."""
    taken = [*sentence.names, *sentence.values]
    for match in _CAPITAL.finditer(sentence.text):
        start, end = match.span()
        word = match[0].rstrip(".").casefold()
        opens = re.search(r"(?:^|[.:?!]\s+)[\"'“(]?$", sentence.text[:start]) is not None
        if opens or any(mark.start <= start and end <= mark.end + 2 for mark in taken):
            continue
        plain = re.sub(r"['’]s?$", "", word)
        if {word, plain, plain.removesuffix("s"), match[0].casefold()} & (texts.words | _KNOWN_CAPITALS):
            continue
        if all(part in texts.words for part in re.split(r"[-/]", plain)):
            continue
        yield "unsupported", start, end, f'neither profile has "{match[0]}"'


def _missing(sentence: Sentence, texts: Texts) -> Iterator[Fault]:
    """A sentence on the best-paying state, city, employer or industry, or on colleges, that has not what it must."""
    text = sentence.text
    if _NOT_STATED.search(text):
        return
    named = {name.role for name in sentence.names}
    roles = "ab" if BOTH in named or named == {"a", "b"} else "".join(sorted(named))
    for field in _STATED:
        if not is_about(field, sentence.topic) or _is_of_places_of_work(field, sentence):
            continue
        for role in roles:
            wanted = texts.of(role, field)
            if wanted and wanted[0].casefold() not in text.casefold():
                yield "contradicted", 0, len(text), f"{field} of role {role.upper()} is {wanted[0]}, which is not said"
                return


def _is_of_places_of_work(field: str, sentence: Sentence) -> bool:
    """Whether "colleges" in a sentence are but places of work, as a profile gives them."""
    if field != "education.colleges":
        return False
    places = [mark for mark in sentence.values if any(name == "settings" for _, name in mark.fields)]
    words = [*re.finditer(r"\bcolleges?\b", sentence.topic, re.IGNORECASE)]
    return all(any(mark.start <= word.start() < mark.end for mark in places) for word in words)
