"""The plain template as a competent user would run it: one environment, one compiled template, one render per pair.

What such a user would make once per role is made once per role here as well: word forms, the slug of a category, the
lines of the sources. Figures, lists and comparisons are written by filters, plain functions that know no grammar.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2

from writer.api import Writer
from writer.english.lexicon import Lexicon
from writer.facts.standing import Standing, standings
from writer.narrator.sources import source_line
from writer.roles.profile import Duty, Period, Skill
from writer.roles.role_set import Role
from writer.roles.slug import slug
from writer.roles.titles import forms_of

TEMPLATE = Path(__file__).with_name("plain_template.html.jinja")


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source of a role: what it is called, which figures rest on it, its licence and notice."""

    line: str
    topics: str
    licence: str
    notice: str | None


@dataclass(frozen=True, slots=True)
class WordForms:
    """What is made once per role."""

    id: str
    title: str
    title_start: str
    plural: str
    plural_start: str
    article: str  # with the title: "an ESL teacher"
    heading: str
    category_slug: str
    sources: Mapping[str, SourceLine]
    standings: Mapping[str, Standing]


class PlainTemplate:
    """The baseline: the HTML fragment of a pair from one template."""

    def __init__(self, writer: Writer) -> None:
        environment = jinja2.Environment(
            autoescape=True, trim_blocks=True, lstrip_blocks=True, auto_reload=False, keep_trailing_newline=True
        )
        environment.filters.update(FILTERS)
        called: Mapping[str, str] = writer.lexicon.skill_names
        environment.filters["called"] = lambda name: called.get(name, name)
        self._template = environment.from_string(TEMPLATE.read_text(encoding="utf-8"))
        self._lexicon: Lexicon = writer.lexicon
        self._sources = writer.roles.sources
        self._topics: Mapping[str, str] = writer.bank.outline["source_topics"]
        self._standings = standings(writer.roles.values())
        self._forms: dict[str, WordForms] = {}

    def fragment(self, first: Role, second: Role) -> str:
        """One <article> element."""
        return self._template.render(
            a=first.profile, b=second.profile, wa=self.forms(first), wb=self.forms(second)
        )

    def forms(self, role: Role) -> WordForms:
        """The word forms of a role, made at its first use, then kept."""
        forms = self._forms.get(role.id)
        if forms is None:
            forms = self._forms[role.id] = self._make(role)
        return forms

    def _make(self, role: Role) -> WordForms:
        profile = role.profile
        made = forms_of(profile, self._lexicon)
        return WordForms(
            role.id, made.person, made.heading, made.plural, made.heading_plural, made.with_article, made.title_case,
            slug(profile.category) if profile.category else "", self._source_lines(profile.sources),
            self._standings.get(role.id, {}),
        )  # fmt: skip

    def _source_lines(self, used: Mapping[str, str]) -> dict[str, SourceLine]:
        topics: dict[str, list[str]] = {}
        for field, source_id in used.items():
            if source_id in self._sources:
                topic = self._topics.get(field) or self._topics.get(field.split(".")[0]) or field
                if topic not in topics.setdefault(source_id, []):
                    topics[source_id].append(topic)
        lines = {}
        for source_id, names in topics.items():
            source = self._sources[source_id]
            licence = f" License: {source.licence}." if source.licence else ""
            lines[source_id] = SourceLine(source_line(source), list_of(names), licence, source.notice)
        return lines


# Filters. None, which a profile has where nothing is known, is an empty cell.


def money(value: float | None) -> str:
    return "" if value is None else f"${value:,.0f}"


def cents(value: float | None) -> str:
    return "" if value is None else f"${value:,.2f}"


def percent(value: float, digits: int = 1) -> str:
    return f"{round(value, digits):g} percent"


def share(value: float | None) -> str:
    return "" if value is None else f"{value:g}%"


def number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


def count(value: int | None) -> str:
    return "" if value is None else f"{value:,}"


def start(text: str | None) -> str:
    return text[:1].upper() + text[1:] if text else ""


def grow(value: float) -> str:
    return f"grow {value:g} percent" if value > 0 else f"shrink {-value:g} percent" if value < 0 else "stay level"


def list_of(texts: Iterable[str]) -> str:
    texts = list(texts)
    if len(texts) > 2:
        return f"{', '.join(texts[:-1])}, and {texts[-1]}"
    return " and ".join(texts)


def period(span: Period | None) -> str:
    if span is None or (span.low is None and span.high is None):
        return ""
    if span.high is None:
        return f"more than {span.low:g} {span.unit}"
    if not span.low:
        return f"up to {span.high:g} {span.unit}"
    return f"{span.high:g} {span.unit}" if span.low == span.high else f"{span.low:g} to {span.high:g} {span.unit}"


def phrase(duty: str | Duty) -> str:
    if isinstance(duty, str):
        return duty
    return f"{duty.do} so that {duty.so_that}" if duty.so_that else duty.do


def phrases(duties: Iterable[str | Duty]) -> list[str]:
    return [duty if isinstance(duty, str) else duty.do for duty in duties]


def duties(entries: Iterable[str | Duty]) -> str:
    return list_of([phrase(duty) for duty in entries])


def common(texts: Iterable[str], others: Iterable[str]) -> list[str]:
    known = set(others)
    return [text for text in texts if text in known]


def without(texts: Iterable[str], others: Iterable[str]) -> list[str]:
    return [text for text in texts if text not in others]


def names(skills: Iterable[Skill]) -> list[str]:
    return [skill.name for skill in skills]


def shared_names(skills: Iterable[Skill], others: Iterable[Skill]) -> list[str]:
    known = {skill.name for skill in others}
    return [skill.name for skill in skills if skill.name in known]


def other_names(skills: Iterable[Skill], others: Iterable[Skill]) -> list[str]:
    known = {skill.name for skill in others}
    return [skill.name for skill in skills if skill.name not in known]


Shares = Mapping[str, float]


def side_by_side(a: Shares, b: Shares) -> list[tuple[str, float | None, float | None]]:
    groups = a if a.keys() >= b.keys() else {**a, **b}
    return [(group, a.get(group), b.get(group)) for group in groups]


def widest(a: Shares, b: Shares) -> tuple[str, float, float] | None:
    """The group whose shares lie furthest apart."""
    both = [(abs(x - b[group]), group, x, b[group]) for group, x in a.items() if group in b]
    if not both:
        return None
    _, group, x, y = max(both)
    return group, x, y


FILTERS: Mapping[str, Callable[..., Any]] = {
    function.__name__: function
    for function in (
        money, cents, percent, share, number, count, start, grow, list_of, period, phrases, duties, common, without,
        names, shared_names, other_names, side_by_side, widest,
    )
}  # fmt: skip
