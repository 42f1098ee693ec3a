"""The truth check: a finished article held against the two profiles, by its text alone.

It knows nothing of how the article was made. Every figure, name, place and comparison is read from the words and must
be what the profiles say of the role it is given to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from writer.checks.answers import faults_of_answers
from writer.checks.attribution import Context, Sentence
from writer.checks.claimed_figures import Fault, faults_of_figures
from writer.checks.claimed_texts import faults_of_texts
from writer.checks.direction import faults_of_directions
from writer.checks.figures import figures_of
from writer.checks.finding import Finding
from writer.checks.known import Known
from writer.checks.marks import BOTH, Mark
from writer.checks.names import Names
from writer.checks.page import Page, Part, Table
from writer.checks.ranges import faults_of_ranges
from writer.checks.sameness import faults_of_sameness
from writer.checks.sentences import sentences_of
from writer.checks.standing import COVERED, Places, faults_of_standing
from writer.checks.tables import faults_of_list, faults_of_table
from writer.checks.tenths import faults_of_tenths, is_of_tenths
from writer.checks.texts import QUOTED, Texts
from writer.checks.work import faults_of_work
from writer.checks.years import faults_of_years
from writer.english.lexicon import Lexicon
from writer.roles.profile import RoleProfile
from writer.roles.titles import forms_of

_HINTS = {
    "unsupported": "Give a figure or name of the profiles, or leave the sentence out.",
    "contradicted": "Correct the sentence, or the profile if that is what is wrong.",
}


def check_truth(
    page: Page, a: RoleProfile, b: RoleProfile, lexicon: Lexicon, covered: Iterable[RoleProfile] = ()
) -> list[Finding]:
    """What in an article is not so, in the order of the page. `lexicon` is that of the phrase bank.

    `covered` are the profiles of all roles of the data. Without them nothing bears out a sentence on the place of the
    two among "the roles covered here", and it is unsupported.
    """
    return TruthCheck(a, b, lexicon, covered).check(page)


class TruthCheck:
    """The check of articles about one pair of roles, in either order, in any words."""

    def __init__(
        self, a: RoleProfile, b: RoleProfile, lexicon: Lexicon, covered: Iterable[RoleProfile] = ()
    ) -> None:
        a, b = _as_written(a, lexicon), _as_written(b, lexicon)
        self.profiles = {"a": a, "b": b}
        self.names = Names(forms_of(a, lexicon), forms_of(b, lexicon))
        self.known = Known(a, b)
        self.places = Places(self.profiles, covered)
        self.texts = Texts(a, b)
        # Articles about one pair share most of their sentences and tables.
        self._faults_of = lru_cache(maxsize=4096)(self._sentence)
        self._faults_of_table = lru_cache(maxsize=256)(self._table)
        self._faults_of_list = lru_cache(maxsize=256)(self._list)

    def check(self, page: Page) -> list[Finding]:
        """What is wrong on a page."""
        return [finding for part in page.parts for finding in self._part(part)]

    def _part(self, part: Part) -> Iterator[Finding]:
        headed = self.names.one(part.heading)
        opening = Context((headed,)) if headed else Context()
        prose = [(text, opening, "") for text in (*part.paragraphs, *part.points)]
        for question, answer in part.questions:
            asked = dict.fromkeys(name.role for name in self.names.marks(question) if name.role != BOTH)
            prose.append((answer, Context(tuple(asked)), question))
        for text, context, question in prose:
            for sentence in sentences_of(text):
                faults, context = self._faults_of(sentence, context, headed, question)
                yield from (_finding(part, sentence, fault) for fault in faults)
        for table in part.tables:
            yield from self._faults_of_table(table, part.id)
        for heading, entries in part.lists:
            if not heading:
                continue  # of sources: titles of publications, not claims about the roles
            yield from self._faults_of_list(heading, entries, part.id)

    def _table(self, table: Table, section: str) -> tuple[Finding, ...]:
        return tuple(faults_of_table(table, section, self.profiles, self.names))

    def _list(self, heading: str, entries: tuple[str, ...], section: str) -> tuple[Finding, ...]:
        return tuple(faults_of_list(heading, entries, section, self.profiles, self.names))

    def _sentence(self, text: str, before: Context, headed: str, asked: str = "") -> tuple[tuple[Fault, ...], Context]:
        """What is wrong with a sentence, and what the next one goes on from."""
        names = self.names.marks(text)
        texts = [mark for mark in self.texts.marks(text) if _is_text(mark, names)]
        quoted = [mark for mark in texts if any(field.partition(".")[0] in QUOTED for _, field in mark.fields)]
        names = [name for name in names if not _within(name, texts)]
        covered = [*names, *quoted]
        figures = [mark for mark in figures_of(text) if not _within(mark, covered)]
        sentence = Sentence(text, names, [*texts, *figures], before, asked := self._masked(asked))
        faults = (
            *self._compared(sentence),
            *(faults_of_answers(sentence, self.known, asked) if asked else ()),
            *faults_of_texts(sentence, self.texts),
            *faults_of_years(sentence, self.profiles),
            *(faults_of_work(sentence, headed, self.texts) if headed else ()),
        )
        return faults, sentence.context()

    def _compared(self, sentence: Sentence) -> Iterator[Fault]:
        """What is wrong with the figures and comparisons, be they among all roles, of a tenth, or of the two alone."""
        if COVERED.search(sentence.text):
            yield from faults_of_standing(sentence, self.places)
        elif is_of_tenths(sentence.text):
            yield from faults_of_tenths(sentence, self.known)
        else:
            yield from faults_of_figures(sentence, self.known)
            yield from faults_of_directions(sentence, self.known)
            yield from faults_of_sameness(sentence, self.known)
            yield from faults_of_ranges(sentence, self.known)

    def _masked(self, question: str) -> str:
        """A question without the names of the roles."""
        for name in reversed(self.names.marks(question)):
            question = f"{question[: name.start]}\u00b7{question[name.end :]}"
        return question


def _as_written(profile: RoleProfile, lexicon: Lexicon) -> RoleProfile:
    """The profile with its skills called what articles call them."""
    skills = (replace(skill, name=lexicon.skill_name(skill.name)) for skill in profile.skills)
    return replace(profile, skills=tuple(skills))


def _is_text(mark: Mark, names: list[Mark]) -> bool:
    """Whether a text is no part of a role's name."""
    return not any(name.start <= mark.start and mark.end <= name.end for name in names if name.role != BOTH)


def _within(mark: Mark, others: list[Mark]) -> bool:
    return any(one.start <= mark.start and mark.end <= one.end for one in others)


def _finding(part: Part, sentence: str, fault: Fault) -> Finding:
    kind, start, end, message = fault
    return Finding("truth", kind, "error", part.id, sentence, start, end, message, _HINTS[kind])
