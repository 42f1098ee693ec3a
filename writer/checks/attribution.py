"""To which role a sentence gives a figure or a text: read from the names around it, as a reader does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from writer.checks.marks import BOTH, Mark, other

# Between a name and what it is compared with stand these: the name is the measure, not the subject.
_STANDARD = re.compile(
    r"(?:\b(?:against|compared with|rather than|instead of)\b(?:[^,;:]|,\d)*?|\bthan|\bas|\bahead of|\bfrom|\babove|"
    r"\bbelow|\bbehind|\boutpace|\blag|\btrail)"
    r"(?: for| of| at| to be| working as| one as| jobs for| those of| that of| work as)?(?: the| an?| all)*\s*$",
    re.IGNORECASE,
)
_AND = re.compile(r",?(?: and| or|,? as well as| as)(?: for| of| among| as| to be| by| in)?(?: the| an?| all)*\s*")
_FORWARD = re.compile(
    r"^[^,;:()]*?\b(?:for|of|among|that|as|become|be|by|at|in|paid to)(?: all| most| new| beginning| the| an?)*\s*$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"^ \((?:for |among |of )?(?:the |an? )?$")
_NOT_FORWARD = re.compile(r"\bthan\b|\bto the\b|\band\b(?! for| among| of)|\bbut\b|\bwhile\b|\bof (?:those|them)\b")
_APPOSED = re.compile(r"^(?: a year)?, the (?:low|lower|high|upper) end (?:for|of) (?:the |an? )?$")
_ENCLOSED = re.compile(r"^, (?:for|among) (?:the |an? )?$")
_BESIDE = re.compile(
    r"^(?: a year| annually| on average| of preparation| spent preparing| to preparation"
    r"| years old| in importance| percent| jobs| openings| up"
    r"| down)*,?"
    r" (?P<word>compared with|against|rather than|instead of|and|not|to)(?: the| a projected| about| a| an)?"
    r"(?: to)?(?: shrink| grow| fall| lose)?\s*$"
)
_CONTRAST = re.compile(r"\b(?:rather than|instead of|, not)(?: to)?(?: shrink| grow| fall| lose)? $")


@dataclass(frozen=True, slots=True)
class Context:
    """What a sentence without names goes on about: the roles that the sentence before it named, its subject first."""

    names: tuple[str, ...] = ()


class Sentence:
    """A sentence with its marks in order. `names` and `values` are the marks that name a role, and the others.

    `plain` has dots for names and texts; `topic` is that, followed in an answer by what was asked.
    """

    def __init__(
        self, text: str, names: Sequence[Mark], values: Sequence[Mark], before: Context, asked: str = ""
    ) -> None:
        self.text = text
        self.order = tuple(dict.fromkeys(m.role for m in sorted(names, key=lambda m: m.start) if m.role != BOTH))
        self.names = _joined(text, sorted(names, key=lambda mark: mark.start))
        self.values = sorted(values, key=lambda mark: mark.start)
        self.before = before
        self.plain = _masked(text, [*names, *(mark for mark in values if _is_masked(text, mark))])
        self.topic = f"{self.plain} {asked}" if asked else self.plain

    def subject(self, until: int | None = None) -> str:
        """The last role named before a place that is not only a measure for another; "" if none is."""
        found = ""
        for name in self.names:
            if until is not None and name.start >= until:
                break
            if not self.is_standard(name) or not found:
                found = name.role
        if not found and self.names and self.text.startswith("If "):
            return self.names[0].role  # "If you want the higher pay, consider becoming a nurse."
        return found or (self.before.names[0] if self.before.names and not self.names else "")

    def is_standard(self, name: Mark) -> bool:
        """Whether a name is only what another is compared with: "more than nurses"."""
        return bool(_STANDARD.search(self.text[: name.start]))

    def context(self) -> Context:
        """What the next sentence can go on from."""
        subjects = [name.role for name in self.names if not self.is_standard(name) and name.role != BOTH]
        names = list(dict.fromkeys([*subjects, *(name.role for name in self.names if name.role != BOTH)]))
        return Context(tuple(names)) if names else self.before

    def role_of(self, value: Mark) -> str:
        """The role a figure or text belongs to: "a", "b", both, or "" where the sentence does not say."""
        for way in (self._stepped, self._beside, self._paired, self._contrasted, self._prior, self._leading):
            if role := way(value):
                return role
        return ""

    def _stepped(self, value: Mark) -> str:
        """One of the two ends of a way between the roles just named: "from two years to four"."""
        if self.names or len(self.before.names) != 2 or not re.search(r"\bfrom\b.* to\b", self.plain):
            return ""
        alike = [mark for mark in self.values if _alike(mark, value)]
        return self.before.names[alike.index(value)] if len(alike) == 2 else ""

    def name_before(self, place: int) -> Mark | None:
        """The last name before a place."""
        return next((name for name in reversed(self.names) if name.end <= place), None)

    def name_after(self, place: int) -> Mark | None:
        """The first name from a place on."""
        return next((name for name in self.names if name.start >= place), None)

    def _beside(self, value: Mark) -> str:
        """Bound to a name without a break: "$9 a year for nurses", "nurses ($9)", "Nevada (for nurses)"."""
        before, after = self.name_before(value.start), self.name_after(value.end)
        if before is not None and re.fullmatch(r" \((?:about |a |an )?", self.text[before.end : value.start]):
            return before.role
        if after is None:
            return ""
        between = self.text[self._end_of_list(value) : after.start]
        if _AFTER.match(between) or _APPOSED.match(between):
            return after.role
        if self.text[: value.start].endswith(", ") and _ENCLOSED.match(between):
            return after.role
        if _FORWARD.match(between) and not _NOT_FORWARD.search(between):
            like = [v for v in self.values if value.end <= v.start < after.start and _alike(v, value)]
            if not like or self._end_of_list(value) >= like[-1].end:
                return after.role
        return ""

    def _end_of_list(self, value: Mark) -> int:
        """Where the list ends that a text is an entry of."""
        end = value.end
        for mark in self.values:
            if mark.start > end and _alike(mark, value) and re.fullmatch(
                r"(?:,|;)?(?: and| to| or)?(?: in| an?)? ", self.text[end : mark.start]
            ):  # fmt: skip
                if value.figure is not None and self.text[end : mark.start].strip() != "to":
                    break
                end = mark.end
        return end

    def _paired(self, value: Mark) -> str:
        """One of two figures set against each other: "$9 compared with $8", "at $9 and $8 a year"."""
        if value.figure is None:
            return ""
        for mark in self.values:
            if not _alike(mark, value) or mark is value:
                continue
            first, second = sorted((mark, value), key=lambda m: m.start)
            link = _BESIDE.match(self.text[first.end : second.start])
            if link is None or link["word"] == "to":
                continue
            roles = self._roles_of_pair(first, second, link["word"])
            if roles:
                return roles[0] if value is first else roles[1]
        return ""

    def _roles_of_pair(self, first: Mark, second: Mark, word: str) -> tuple[str, str] | None:
        bound = self._beside(second)
        if bound in ("a", "b"):
            return other(bound), bound
        if bound:
            return None
        if word == "and":
            return (self.order[0], self.order[1]) if len(self.order) == 2 else None
        subject = self.subject(first.start) or self.subject()
        return (subject, other(subject)) if subject in ("a", "b") else None

    def _contrasted(self, value: Mark) -> str:
        """What the other role has, set against what is no figure: "stay level rather than shrink 5 percent"."""
        if value.figure is None or not _CONTRAST.search(self.text[: value.start]):
            return ""
        subject = self.subject(value.start)
        return other(subject) if subject in ("a", "b") else ""

    def _prior(self, value: Mark) -> str:
        before = self.name_before(value.start)
        if before is None:
            return ""
        return before.role

    def _leading(self, value: Mark) -> str:
        after = self.name_after(value.end)
        if after is not None:
            return after.role
        return self.before.names[0] if self.before.names else ""


def _is_masked(text: str, mark: Mark) -> bool:
    """Texts of a profile are no words of the sentence's own. Levels of education stay, since figures hang on them, and
    single words, which may be the sentence's own after all."""
    level = any(field in ("education.degree", "education.needed") for _, field in mark.fields)
    return bool(mark.fields) and " " in text[mark.start : mark.end] and not level


def _masked(text: str, marks: Sequence[Mark]) -> str:
    """The sentence with dots in the place of names and texts: no word within them is one of its own."""
    letters = list(text)
    for mark in marks:
        if mark.role != BOTH:
            letters[mark.start : mark.end] = "\u00b7" * (mark.end - mark.start)
    return "".join(letters)


def _alike(one: Mark, two: Mark) -> bool:
    """Whether two marks are figures of one kind, or texts of one field."""
    if one.figure is not None or two.figure is not None:
        return one.figure is not None and two.figure is not None and one.figure.kind == two.figure.kind
    return bool({field.partition(".")[0] for _, field in one.fields} & {f.partition(".")[0] for _, f in two.fields})


def _joined(text: str, names: Sequence[Mark]) -> list[Mark]:
    """Names in one breath ("nurses and bartenders") become one mark of both."""
    joined: list[Mark] = []
    for name in names:
        last = joined[-1] if joined else None
        if last is not None and name.start < last.end:
            continue
        if last is not None and last.role != name.role and _in_one_breath(text, last, name):
            joined[-1] = Mark(last.start, name.end, BOTH)
        else:
            joined.append(name)
    return joined


def _in_one_breath(text: str, first: Mark, second: Mark) -> bool:
    link = text[first.end : second.start]
    if text[second.end :].startswith(" it "):
        return False  # "for nurses, and for bartenders it takes ..."
    measured = " as" in link and "well" not in link and re.search(r"\bas (?:many|much|high)\b", text[: first.start])
    return _AND.fullmatch(link) is not None and not measured
