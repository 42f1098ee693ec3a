"""Openings: the first two words of a sentence belong to few rules, so that few sentences of an article open alike.

A few rules may share an opening where they stand in different sections: each has other openings, and a page seldom
meets the shared one twice. To ask for more makes sentences begin in ways nobody would choose.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from writer.facts.kinds import KINDS
from writer.facts.values import NAMES
from writer.phrases.bank import Bank, RuleText
from writer.phrases.outline import JOINED, LED, OWN, POINT, REASON, SAME, TOLD, uses
from writer.phrases.syntax import PlainPart, wordings
from writer.problems import Problem
from writer.yamlfile import DataPath

WORDS = 2
OWNERS = 4  # rules that may share an opening
_ROLE = "a role"
_BOTH = ("plurals", "titles")
_SENTENCES = (TOLD, OWN, LED, POINT, SAME, REASON, JOINED)


@dataclass(frozen=True, slots=True)
class _Told:
    """A rule that tells sentences, the first place that names it, and whether its section tells nothing twice."""

    rule: RuleText
    path: DataPath
    is_led: bool
    is_once: bool

    @property
    def section(self) -> int:
        """The section's place in the outline."""
        return int(self.path[1])

    def excludes(self, other: _Told) -> bool:
        """Whether an article that has a sentence of one has none of the other."""
        if self.rule is other.rule or (self.is_led and other.is_led and self.path[:-1] == other.path[:-1]):
            return True
        one, two = KINDS[self.rule.tells].topics, KINDS[other.rule.tells].topics
        return self.is_once and self.section == other.section and not one.isdisjoint(two)


def check_openings(bank: Bank, folder: Path) -> Iterator[Problem]:
    """A warning for each opening of a variant that an earlier rule of its section has too, or OWNERS earlier rules."""
    owners: dict[str, list[_Told]] = {}
    for told in _told(bank):
        rule, warned = told.rule, set[str]()
        for phrase in dict.fromkeys(phrase for phrases in rule.say.values() for phrase in phrases):
            for words in sorted({opening(wording) for wording in wordings(phrase.parts)} - {""} - warned):
                others = owners.setdefault(words, [])
                rivals = [other for other in others if not told.excludes(other)]
                near = next((other for other in rivals if other.section == told.section), None)
                if near is not None or len(rivals) >= OWNERS:
                    warned.add(words)
                    names = [other.rule.id for other in ([near] if near is not None else rivals)]
                    others_do = f"{' and '.join(names)} do{'es' * (len(names) == 1)}"
                    yield Problem(
                        rule.file(folder), phrase.line, phrase.column,
                        f'{rule.id}.{phrase.id} opens with "{words}", as {others_do}',
                        f"an opening that no rule of the section has, and {OWNERS - 1} others at most",
                        "begin with another word", "warning",
                    )  # fmt: skip
                if told not in others:
                    others.append(told)


def opening(parts: Sequence[PlainPart]) -> str:
    """The first two words of a wording, a role's name counting as one; "" if a value is among them, which differs."""
    words: list[str] = []
    for part in parts:
        if isinstance(part, str):
            stripped = (word.strip(".,:;!?()\"'").casefold() for word in part.split())
            words += [word for word in stripped if word]
        else:
            words.append(_ROLE if part[-1] in (*NAMES, *_BOTH) else "")
        if len(words) >= WORDS:
            break
    return " ".join(words[:WORDS]) if "" not in words[:WORDS] else ""


def _told(bank: Bank) -> Iterator[_Told]:
    seen = set[str]()
    for use in uses(bank.outline):
        rule = bank.rules.get(use.rule)
        if use.fit in _SENTENCES and rule is not None and rule.tells in KINDS and rule.id not in seen:
            seen.add(rule.id)
            once = bank.outline["sections"][int(use.path[1])].get("once") is True
            yield _Told(rule, use.path, use.fit is LED, once)
