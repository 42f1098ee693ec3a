"""Finished articles made wrong in one place, as a careless edit would: one kind of mistake, one function.

Each takes a sentence with what is known of it and gives the wrong one, or None where it cannot be made wrong so.
Whether what comes out is still true is decided here from the profiles, never by what the check makes of it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from writer.checks.page import Page, Part
from writer.english.numbers import grouped
from writer.english.titles import TitleForms
from writer.roles.profile import RoleProfile

_WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_STATES = ["Texas", "Ohio", "Vermont", "Iowa", "Georgia", "Kansas", "Maine", "Utah", "Idaho", "Montana"]
_CITIES = ["Austin, TX", "Dayton, OH", "Burlington, VT", "Boise, ID", "Macon, GA"]
_COMPANIES = ["Globex", "Initech", "Umbrella Holdings", "Stark & Sons"]
_DEGREES = [
    "master's degree", "bachelor's degree", "associate's degree", "high school diploma or equivalent",
    "doctoral or professional degree", "some college but no degree", "postsecondary nondegree award",
]  # fmt: skip
_FLIPS = {
    "more": "less", "less": "more", "higher": "lower", "lower": "higher", "longer": "shorter", "shorter": "longer",
    "faster": "slower", "slower": "faster", "older": "younger", "younger": "older", "above": "below", "below": "above",
    "ahead": "behind", "behind": "ahead", "larger": "smaller", "smaller": "larger", "steeper": "milder",
    "milder": "steeper", "sooner": "later", "bigger": "smaller", "fewer": "more", "grow": "shrink", "shrink": "grow",
    "gain": "lose", "lose": "gain",
}  # fmt: skip
_DIRECTION = re.compile(
    rf"\b(?:{'|'.join(_FLIPS)}|lead|trail|twice|times|favors|only|up|down|begins|inside|past|short|covered here|it is|"
    r"goes to|falls to|belongs to|tenth|ten)\b",
    re.IGNORECASE,
)
_MONEY = re.compile(r"\$\d[\d,]*(?:\.\d\d)?")
_PERCENT = re.compile(r"\b\d[\d,]*(?:\.\d)?(?= percent\b(?!age)|%)")
_POINTS = re.compile(r"\b\d+(?:\.\d)?(?= percentage points?)")
_COUNT = re.compile(r"(?<![\w$.,])\d{1,3}(?:,\d{3})+(?!\w)")
_AGE = re.compile(r"(?<![\w$.,-])[2-6]\d(?:\.\d)?(?![\w%,]*\d|%| percent| months)")
_PERIOD = re.compile(rf"\b(?:\d+|{'|'.join(_WORDS)})(?: to (?:\d+|{'|'.join(_WORDS)}))? (?:years|months)\b")
_SHARE = re.compile(r"\b\d\d?(?= percent\b| roles (?:covered|ranked|tracked)| covered here)")
_RATIO = re.compile(r"\b(?:twice|(?:two|three|four|five|six|seven|eight|nine|1\.\d|\d\d) times)\b")


@dataclass(frozen=True)
class Case:
    """An article about two roles, with what its corruptions need to know."""

    page: Page
    a: RoleProfile
    b: RoleProfile
    forms: tuple[TitleForms, TitleForms]


Corrupt = Callable[[str, Case, random.Random], "str | None"]


def _replaced(text: str, pattern: re.Pattern[str], new: Callable[[str], str], rng: random.Random) -> str | None:
    """One match of a pattern, replaced."""
    found = list(pattern.finditer(text))
    if not found:
        return None
    match = rng.choice(found)
    return f"{text[: match.start()]}{new(match[0])}{text[match.end() :]}"


def _other_digits(number: str, rng: random.Random) -> str:
    """A number changed by a tenth to a half, in the same form."""
    value = float(number.replace("$", "").replace(",", ""))
    places = len(number.partition(".")[2])
    factor = rng.choice([0.5, 0.7, 0.9, 1.1, 1.3, 1.5])
    made = round(value * factor, places)
    if made == value:
        made = value + 10**-places
    return f"{'$' if number.startswith('$') else ''}{grouped(int(made)) if not places else f'{made:,.{places}f}'}"


def _number(pattern: re.Pattern[str]) -> Corrupt:
    def corrupt(text: str, case: Case, rng: random.Random) -> str | None:
        return _replaced(text, pattern, lambda number: _other_digits(number, rng), rng)

    return corrupt


def _count(text: str, case: Case, rng: random.Random) -> str | None:
    pattern = _AGE if re.search(r"\bage\b|\bold", text) else _COUNT
    return _replaced(text, pattern, lambda number: _other_digits(number, rng), rng)


def _period(text: str, case: Case, rng: random.Random) -> str | None:
    def other(span: str) -> str:
        first = span.split(" ")[0]
        if first.isdigit():
            return span.replace(first, str(int(first) + rng.choice([1, 2])), 1)
        number = _WORDS.index(first)
        return span.replace(first, _WORDS[(number + rng.choice([1, 2, 3])) % 9], 1)

    return _replaced(text, _PERIOD, other, rng)


def _ratio(text: str, case: Case, rng: random.Random) -> str | None:
    return _replaced(text, _RATIO, lambda said: "five times" if said != "five times" else "seven times", rng)


def _swap_names(text: str, case: Case, rng: random.Random) -> str | None:
    """Each name by the same form of the other role's; None where the sentence stays true so."""
    names = _forms(case)
    pattern = _any_of(names)
    made = pattern.sub(lambda match: _like(names[match[0].casefold()], match[0]), text)
    if made == text or _is_symmetric(text, case):
        return None
    return made


def _swap_figures(text: str, case: Case, rng: random.Random) -> str | None:
    pattern = rng.choice([_MONEY, _PERCENT, _COUNT, _PERIOD])
    found = list(pattern.finditer(text))
    pairs = [(x, y) for i, x in enumerate(found) for y in found[i + 1 :] if x[0] != y[0]]
    if not pairs:
        return None
    x, y = rng.choice(pairs)
    return text[: x.start()] + y[0] + text[x.end() : y.start()] + x[0] + text[y.end() :]


def _flip(text: str, case: Case, rng: random.Random) -> str | None:
    found = [
        match for match in re.finditer(rf"\b(?:{'|'.join(_FLIPS)})\b", text, re.IGNORECASE)
        if not _flip_says_nothing(text, match)
    ]  # fmt: skip
    if not found:
        return None
    match = rng.choice(found)
    return text[: match.start()] + _like(_FLIPS[match[0].casefold()], match[0]) + text[match.end() :]


def _flip_says_nothing(text: str, match: re.Match[str]) -> bool:
    """Set phrases, and sentences that are as true the other way round: half of all earn more than the median."""
    before, after = text[: match.start()], text[match.end() :]
    if after.startswith((" all ", " than any other")) or before.endswith((" lower or ", "More people list ")):
        return True
    if re.match(r" (?:or higher|people list|the top)", after) or before.endswith("or "):
        return True
    return bool(re.search(r"\bhalf of all [^;,]*$", before, re.IGNORECASE))


def _place(text: str, case: Case, rng: random.Random) -> str | None:
    """The best-paying state, city or employer by another."""
    options = []
    for profile in (case.a, case.b):
        for value, others in (
            (profile.pay.best_state, _STATES), (profile.pay.best_city, _CITIES), (profile.pay.best_company, _COMPANIES),
        ):  # fmt: skip
            if value and value in text:
                options += [(value, other) for other in others if other != value]
    if not options:
        return None
    value, other = rng.choice(options)
    return text.replace(value, other)


def _degree(text: str, case: Case, rng: random.Random) -> str | None:
    said = [degree for degree in _DEGREES if degree in text]
    said += [degree for degree in ("no formal educational credential",) if degree in text]
    if not said:
        return None
    degree = max(said, key=len)
    return text.replace(degree, rng.choice([other for other in _DEGREES if other != degree and other not in text]), 1)


def _the_same(text: str, case: Case, rng: random.Random) -> str | None:
    """A gap told as none."""
    gap = r"(?:[\d.,$]+(?: percent| percentage points?)?(?: a year)?|%) (?:more|less)(?: on average| a year)* than\b"
    return _replaced(text, re.compile(gap), lambda _: "the same as", rng)


def _standing(text: str, case: Case, rng: random.Random) -> str | None:
    """A share or the number of the roles covered, in a sentence on the place of the two among them; or their names."""
    if re.search(r"\b(?:covered|ranked|tracked) here\b", text) is None:
        return None
    if rng.random() < 0.3:
        return _swap_names(text, case, rng)
    return _replaced(text, _SHARE, lambda number: str(int(number) + rng.choice([-2, -1, 1, 2, 9])), rng)


def _tenth(text: str, case: Case, rng: random.Random) -> str | None:
    """A tenth of one role that is told of the other, or that earns less where it earns more."""
    if not re.search(r"\b(?:one|nine) in ten\b|best-paid tenth", text) or "average" not in text:
        return None
    return rng.choice([_swap_names, _flip])(text, case, rng)


SENTENCES: dict[str, Corrupt] = {
    "number": _count, "money": _number(_MONEY), "percentage": _number(_PERCENT), "points": _number(_POINTS),
    "period": _period, "ratio": _ratio, "names": _swap_names, "figures": _swap_figures, "comparative": _flip,
    "place": _place, "degree": _degree, "the same": _the_same,
    "standing": _standing, "tenth": _tenth,
}  # fmt: skip


def corrupted(case: Case, kind: str, rng: random.Random) -> tuple[Page, str] | None:
    """The article with one mistake of this kind, and what it now says there; None where none can be made."""
    if kind == "table":
        return _corrupt_table(case, rng)
    places = [
        (index, field, place, text)
        for index, part in enumerate(case.page.parts)
        if part.id != "sources"
        for field in ("paragraphs", "points", "questions")
        for place, paragraph in enumerate(_texts(part, field))
        for text in _sentences(paragraph)
    ]
    rng.shuffle(places)
    for index, field, place, text in places:
        made = SENTENCES[kind](text, case, rng)
        if made is not None and made != text:
            part = case.page.parts[index]
            return _with(case.page, index, _changed(part, field, place, text, made)), f"{part.id}: {made}"
    return None


def _texts(part: Part, field: str) -> tuple[str, ...]:
    return tuple(answer for _, answer in part.questions) if field == "questions" else getattr(part, field)


def _changed(part: Part, field: str, place: int, text: str, made: str) -> Part:
    """The part with one sentence of one of its texts replaced."""
    entries = list(getattr(part, field))
    old = entries[place]
    new = _texts(part, field)[place].replace(text, made, 1)
    entries[place] = (old[0], new) if field == "questions" else new
    return replace(part, **{field: tuple(entries)})


def _sentences(paragraph: str) -> list[str]:
    return re.split(r"(?<=[.!?]) (?=[A-Z0-9$])", paragraph)


def _corrupt_table(case: Case, rng: random.Random) -> tuple[Page, str] | None:
    tables = [(i, j) for i, part in enumerate(case.page.parts) for j in range(len(part.tables))]
    for index, place in rng.sample(tables, len(tables)):
        part = case.page.parts[index]
        table = part.tables[place]
        rows = [i for i, (_, a, b) in enumerate(table.rows) if a != b or re.search(r"\d", a)]
        if not rows:
            continue
        at = rng.choice(rows)
        label, a, b = table.rows[at]
        if a != b and (rng.random() < 0.5 or not re.search(r"\d", a)):
            row = (label, b, a)
        else:
            row = (label, re.sub(r"\d", lambda digit: str((int(digit[0]) + 1) % 10), a, count=1), b)
        made = replace(table, rows=(*table.rows[:at], row, *table.rows[at + 1 :]))
        changed = replace(part, tables=(*part.tables[:place], made, *part.tables[place + 1 :]))
        return _with(case.page, index, changed), f"{part.id}: {row}"
    return None


def _with(page: Page, index: int, part: Part) -> Page:
    return replace(page, parts=(*page.parts[:index], part, *page.parts[index + 1 :]))


def _forms(case: Case) -> dict[str, str]:
    """Every form of one role's name → the same form of the other's; short names only where they differ."""
    found: dict[str, str] = {}
    for one, two in (case.forms, case.forms[::-1]):
        for field in ("with_article", "plural_possessive", "possessive", "plural", "person", "title"):
            found.setdefault(getattr(one, field).casefold(), getattr(two, field))
    a, b = case.forms
    if a.short.casefold() != b.short.casefold():
        for one, two in ((a, b), (b, a)):
            for field in ("short_with_article", "short_plural", "short"):
                found.setdefault(getattr(one, field).casefold(), getattr(two, field))
    return found


def _any_of(names: dict[str, str]) -> re.Pattern[str]:
    longest = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])", re.IGNORECASE)


def _like(word: str, model: str) -> str:
    return word[:1].upper() + word[1:] if model[:1].isupper() else word


def _is_symmetric(text: str, case: Case) -> bool:
    """Whether a sentence with the names exchanged is as true as before: nothing in it is true of one role alone.

    Where two ranges overlap, the best paid of either role earn more than the lowest paid of the other.
    """
    if re.search(r"-paid .* earn more than (?:a|the) low", text):
        return True
    if _DIRECTION.search(text) or re.search(r" do(?:,| by| not)?\b", text):
        return False
    folded = text.casefold()
    a, b = (_said_of(profile) for profile in (case.a, case.b))
    return not any(said in folded for said in a ^ b)


def _said_of(profile: RoleProfile) -> set[str]:
    """Everything a profile says that a sentence can repeat, as it would stand there."""
    pay, people, education = profile.pay, profile.people, profile.education
    found = {f"${value:,.0f}" for value in (pay.yearly, pay.low, pay.high, pay.median) if value}
    shares = [education.share, people.lgbt, profile.outlook.growth, *people.gender.values(), *people.race.values()]
    shares += [skill.share for skill in profile.skills]
    found |= {f"{abs(share):g} percent" for share in shares if share is not None}
    found |= {f"{n:,}" for n in (profile.outlook.jobs, profile.outlook.openings) if n}
    found |= {f"{age:g}" for age in (people.age, people.median_age) if age}
    found |= {f"{skill.importance:g} out of" for skill in profile.skills if skill.importance is not None}
    if profile.experience.to_become is not None:
        found.add(_span(profile))
    texts = [pay.best_city, pay.best_state, pay.best_company, pay.best_industry, education.degree, education.needed]
    texts += [*education.majors, *education.colleges[:1], *profile.settings, *profile.licences, *profile.focus]
    texts += [skill.name for skill in profile.skills[:8]]
    found |= {text.casefold() for text in texts if text}
    long = [duty.do for duty in profile.duties.core_duties()] + [profile.summary or ""]
    found |= {" ".join(text.casefold().split()[1:5]) for text in long if len(text.split()) > 3}
    return found


def _span(profile: RoleProfile) -> str:
    span = profile.experience.to_become
    assert span is not None
    ends = [_WORDS[int(end) - 1] if end and end < 10 else f"{end:g}" for end in (span.low, span.high) if end]
    return " to ".join(ends) + f" {span.unit}"
