"""A role as the narrator sees it: every word form and figure an article may need, made once per role and format.

Attributes are named as in `writer.facts.values` (a dot is an underscore); None where the profile has no value. Where
the bank asks for it, each also exists with `_start` (as it opens a sentence) and `_stop` (before a full stop).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from writer.english import lists, numbers, ranges, verbs
from writer.english.articles import indefinite_article
from writer.english.lexicon import Lexicon
from writer.english.numbers import share_words
from writer.english.periods import period
from writer.english.sentences import sentence_start
from writer.english.style import HouseStyle
from writer.english.titles import TitleForms
from writer.facts.fact import Bare
from writer.facts.figures import TOP, Figures
from writer.facts.role import role_facts
from writer.facts.standing import Standing, Standings
from writer.facts.values import NAMES, VALUES
from writer.narrator.duty_turns import set_duties, told_duties
from writer.narrator.escaping import escaped
from writer.narrator.words import DutyForms, Words
from writer.phrases.speech import FULL
from writer.roles.profile import Duty, Period, RoleProfile

_PERIOD = re.compile(r"(\d{4})\D+(\d{4}|\d{2})\b")
_MAJORS = 3  # in a sentence; the table has them all
_WHITE = re.compile(r"\bWhite\b")
_CAPITALISED = re.compile(r"\b[A-Z][a-z']+(?:-[A-Z]?[a-z]+)*\b")

_VALUES = tuple(value.replace(".", "_") for value in VALUES)
_SAID = (*(f"said_{name}" for name in NAMES), *(f"said_{name}_start" for name in NAMES))
_OTHERS = (
    "id", "profile", "figures", "blocks", "facts", "has_brief", "has_inner_list", "name_words", "short_words",
    "text_words", "head", "source_use", "pay_standing", "growth_standing", "top",
    "further",
)  # fmt: skip
# What is text, or holds texts, and so is escaped for the format.
_TEXTS = (
    "column_head", "columns", "lists", "duties", "purposes", "duty_entries", "source_texts", "category_address",
    "major_texts", "groups", "group_shares", "skill_texts",
    *NAMES, *_SAID, *_VALUES, *(f"{value}_start" for value in _VALUES), *(f"{value}_stop" for value in _VALUES),
)  # fmt: skip


class View:
    """One role, in one style, escaped for one format. Slots, because this is what the hot path reads most."""

    __slots__ = (*_OTHERS, *_TEXTS)

    id: str
    figures: Figures
    profile: RoleProfile
    facts: list[Bare | None]
    # What facts ask for; the names and values of the bank are set by name.
    duties: Sequence[DutyForms]
    purposes: Sequence[DutyForms | None]  # each duty with what it is for
    major_texts: Sequence[str]
    top: Sequence[tuple[str, str]]
    further: Sequence[tuple[str, str]]
    groups: Mapping[str, str]
    group_shares: Mapping[str, str]
    women_about: str | None
    skill_texts: Sequence[str]

    pay_standing: Standing | None
    growth_standing: Standing | None

    def __init__(self, role_id: str, profile: RoleProfile, forms: TitleForms, maker: ViewMaker) -> None:
        self.id = role_id
        standings = maker.standings.get(role_id, {})
        self.pay_standing, self.growth_standing = standings.get("yearly"), standings.get("growth")
        self.profile = profile
        self.figures = Figures(profile)
        self.blocks: dict[Any, Any] = {}  # blocks about this role alone, by what they are and how they are worded
        _set_names(self, forms)
        _Values(self, maker)
        self._fill(maker.forms)
        maker.fill_cells(self)
        for name in _TEXTS:
            if (value := getattr(self, name, None)) is not None:
                setattr(self, name, escaped(value, maker.escape))
        skills = tuple(zip(self.figures.skill_names, self.skill_texts, strict=True))
        self.top, self.further = skills[:TOP], skills[TOP:]
        self.facts = role_facts(self)

    def _fill(self, forms: Iterable[str]) -> None:
        """The forms that open or end a sentence, as far as the bank has a phrase that asks for them."""
        for form in forms:
            base, _, ending = form.rpartition("_")
            value = getattr(self, base)
            if value is not None:
                setattr(self, form, sentence_start(value) if ending == "start" else value.removesuffix("."))


def _set_names(view: Any, forms: TitleForms) -> None:
    """Sets the names: in full, and as they are said in each form of a sentence.

    A short name is for a second mention, where it can mean only this role. A plural that opens a sentence is its
    subject, and so may be "they"; elsewhere it would have to be "them".
    """
    view.has_brief = forms.short != forms.person
    names = {
        "title": (forms.person, forms.short),
        # "To become a director" would be another job than "a director of nursing".
        "a": (forms.with_article, forms.with_article),
        "plural": (forms.plural, forms.short_plural),
        "possessive": (forms.possessive, forms.short_possessive),
        "plural_possessive": (forms.plural_possessive, forms.short_plural_possessive),
    }
    for name, said in names.items():
        start = tuple(map(sentence_start, said))
        setattr(view, name, said[FULL])
        setattr(view, f"said_{name}", said + said)
        setattr(view, f"said_{name}_start", start + (("They", "They") if name == "plural" else start))
    view.name_words = frozenset(re.findall(r"[\w+#&']+", forms.person.casefold()))
    view.short_words = frozenset(re.findall(r"[\w+#&']+", forms.short.casefold()))
    view.head = forms.head.casefold()
    view.column_head = forms.title_case
    view.has_inner_list = lists.has_inner_list(forms.plural)  # "servers and hostesses": two names need "as well as"


class _Values:
    """Sets the values of VALUES and the texts that stand beside the figures' keys."""

    def __init__(self, view: Any, maker: ViewMaker) -> None:
        self.view, self.maker = view, maker
        self.style, self.lexicon = maker.style, maker.lexicon
        profile: RoleProfile = view.profile
        self.standing("pay_above", view.pay_standing)
        self.standing("growth_above", view.growth_standing)
        self.pay(profile)
        self.outlook(profile)
        self.education(profile)
        self.people(profile)
        self.work(profile)
        self.skills(profile)

    def percent(self, value: float | None) -> str | None:
        return None if value is None else numbers.percent(value, self.style)

    def count(self, value: float | None) -> str | None:
        # Its phrases have an "about" of their own, or mean the count in the data.
        return None if value is None else numbers.magnitude(value, self.style, hedged=False)

    def standing(self, name: str, standing: Standing | None) -> None:
        setattr(self.view, name, standing and self.percent(standing.above))
        setattr(self.view, f"{name}_covered", standing and str(standing.covered))

    def pay(self, profile: RoleProfile) -> None:
        view, figures, pay = self.view, self.view.figures, profile.pay
        for name in ("yearly", "low", "high", "median"):
            value = getattr(figures, name)
            setattr(view, name, None if value is None else numbers.money(value, pay.currency))
        view.pay_range = None
        if figures.low is not None and figures.high is not None:
            span = ranges.money_range(figures.low, figures.high, self.style, currency=pay.currency)
            view.pay_range = span
        view.city, view.state, view.company = (pay.best_city, pay.best_state, pay.best_company)
        view.industry = pay.best_industry and self.maker.in_running_text(pay.best_industry)

    def outlook(self, profile: RoleProfile) -> None:
        view, figures, outlook = self.view, self.view.figures, profile.outlook
        growth = figures.growth
        view.growth = self.percent(None if growth is None else abs(growth))
        view.growth_verb = None
        if growth is not None:
            view.growth_verb = "stay level" if growth == 0 else f"{'grow' if growth > 0 else 'shrink'} {view.growth}"
        match = _PERIOD.search(outlook.years or "")
        view.growth_period = "over the projection period"
        if match:
            first, last = match[1], match[2] if len(match[2]) == 4 else match[1][:2] + match[2]
            view.growth_period = f"from {first} to {last}"
        view.jobs = self.count(outlook.jobs)
        view.openings = self.count(outlook.openings)
        score = profile.satisfaction
        view.satisfaction = None if score is None else _rating(score.score, score.out_of)

    def education(self, profile: RoleProfile) -> None:
        view, education = self.view, profile.education
        view.degree = self.degree(education.degree)
        view.needed = self.degree(education.needed)
        view.share = self.percent(view.figures.share)
        view.major_texts = [self.maker.in_running_text(name) for name in education.majors]
        view.majors = self.maker.words.join(view.major_texts[:_MAJORS]) if view.major_texts else None
        view.college = education.colleges[0] if education.colleges else None
        years = view.figures.experience
        view.experience = None if years is None else self.period(Period(low=years, high=years))
        to_become = profile.experience.to_become
        view.entry = self.period(to_become) if view.figures.entry and to_become else None
        licences = [self.with_article(name) for name in profile.licences]
        view.licences = self.maker.words.join_plain(licences) if licences else None

    def period(self, span: Period) -> str:
        return period(span.low, span.high, span.unit, self.style)

    def degree(self, degree: str | None) -> str | None:
        """A degree with its article, as it stands after "have": "a bachelor's degree", "some college but no degree"."""
        if degree is None:
            return None
        name = self.maker.in_running_text(degree).replace("college, no degree", "college but no degree")
        if name.startswith("less than "):
            return f"less than {self.degree(name.removeprefix('less than '))}"
        if name.split(" ", 1)[0] in ("some", "no", "less", "none", "a", "an"):
            return name
        return f"{indefinite_article(name, self.lexicon)} {name}"

    def with_article(self, name: str) -> str:
        """A licence as it stands after "need": "a state RN license"; a plural, admission or named article as it is."""
        if name.endswith(("s", "admission")) or name.split(" ", 1)[0] in ("a", "an", "the"):
            return name
        return f"{indefinite_article(name, self.lexicon)} {name}"

    def people(self, profile: RoleProfile) -> None:
        view, figures = self.view, self.view.figures
        view.age = None if figures.age is None else numbers.decimal_text(figures.age)
        view.median_age = None if figures.median_age is None else numbers.decimal_text(figures.median_age)
        view.women = self.percent(figures.women)
        view.women_about = None if figures.women is None else share_words(figures.women)
        view.lgbt = self.percent(figures.lgbt)
        view.groups = {name: f"{self.group(name)} workers" for name in profile.people.race}
        view.group_shares = {name: self.percent(value) for name, value in figures.race.items()}

    def group(self, name: str) -> str:
        """A group of people within a sentence: a house style may want "white" beside "Black" and "Asian"."""
        return name if self.style.capital_white else _WHITE.sub("white", name)

    def work(self, profile: RoleProfile) -> None:
        view, words = self.view, self.maker.words
        view.summary = profile.summary
        view.focus = words.join(profile.focus) if profile.focus else None
        core = profile.duties.core_duties()
        duties = (f"{duty.do} {duty.so_that or ''}" for duty in core)
        texts = " ".join((profile.summary or "", *profile.focus, *profile.settings, *duties))
        words_used = set(re.findall(r"[\w']+", texts.casefold()))
        view.text_words = frozenset(words_used | {word.removesuffix("s") for word in words_used})
        view.duties = tuple(self.duty(duty, with_purpose=False) for duty in core)
        view.purposes = tuple(self.duty(duty, with_purpose=True) if duty.so_that else None for duty in core)
        set_duties(view, told_duties(view.duties, view.purposes, range(len(core)), words))
        view.settings = words.join(profile.settings) if profile.settings else None

    def duty(self, duty: Duty, *, with_purpose: bool) -> DutyForms:
        purpose = f" so that {duty.so_that}" if with_purpose and duty.so_that else ""
        return DutyForms(
            duty.do + purpose,
            verbs.third_person(duty.do, self.lexicon) + purpose,
            verbs.gerund(duty.do, self.lexicon) + purpose,
        )

    def skills(self, profile: RoleProfile) -> None:
        view = self.view
        view.skill_texts = [self.lexicon.skill_name(skill.name) for skill in profile.skills]
        view.top_skills = self.maker.words.join(view.skill_texts[:TOP]) if view.skill_texts else None
        first = profile.skills[0] if profile.skills else None
        view.first_skill = view.skill_texts[0] if first else None
        view.first_share = self.percent(first.share if first else None)
        view.first_importance = None
        if first is not None and first.importance is not None:
            view.first_importance = _rating(first.importance, first.out_of)
        view.category = profile.category


def _rating(score: float, out_of: float) -> str:
    return f"{numbers.decimal_text(score)} out of {numbers.decimal_text(out_of)}"


class ViewMaker:
    """Makes views of roles for one bank, style and format."""

    def __init__(
        self, words: Words, lexicon: Lexicon, style: HouseStyle, escape: Callable[[str], str],
        forms: Iterable[str], fill_cells: Callable[[View], None],
    ) -> None:  # fmt: skip
        self.standings: Standings = {}  # of all roles of the data
        self.words = words
        self.lexicon = lexicon
        self.style = style
        self.escape = escape
        self.forms = tuple(forms)
        self.fill_cells = fill_cells

    def in_running_text(self, name: str) -> str:
        """A field, degree or industry as it stands inside a sentence: lower case but for proper words and acronyms."""

        proper = self.lexicon.proper_words

        def lower(match: re.Match[str]) -> str:
            word = match[0]
            return word if word.casefold() in proper else word.lower()

        return _CAPITALISED.sub(lower, name) if not name.isupper() else name
