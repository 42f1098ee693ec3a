"""Single rules, said outside an article: the examples of the phrase bank run as tests, and variants to be tried out.

A rule is bound alone, so that what is wrong with another never hides it. An example gives roles in short, as a role
file would; for a rule that gathers phrases it also gives these, as `list`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from writer.english.lexicon import Lexicon
from writer.english.style import HouseStyle
from writer.facts.fact import FLAGS, STATE, Bare, Fact, Pair
from writer.facts.gathered import KINDS as GATHERED
from writer.facts.gathered import SAMES
from writer.facts.kinds import find_facts
from writer.facts.names import PAIR_NAMES, pair_names
from writer.facts.standing import Standings, standings
from writer.narrator.narrator import Narrator
from writer.phrases.bank import Bank, Example, RuleText
from writer.phrases.binding import Variant
from writer.phrases.speech import FULL
from writer.problems import Problem
from writer.roles.profile import RoleProfile

STYLE = "ours"
_GIVEN = ("a", "b", "role", "list", "among")


@dataclass(frozen=True, slots=True)
class GivenRole:
    """A role that no file holds."""

    id: str
    profile: RoleProfile


@dataclass(frozen=True, slots=True)
class Attempt:
    """One variant tried for a fact: the sentence, or why it does not apply."""

    variant: str
    says: str | None
    reason: str = ""


class RuleAlone:
    """One rule of a bank, ready to be said about any two roles."""

    def __init__(self, bank: Bank, rule_id: str, style: str = STYLE) -> None:
        self.text: RuleText = bank.rules[rule_id]
        outline = {**bank.outline, "title": rule_id, "sections": [], "tables": {}}
        alone = replace(bank, rules={rule_id: self.text}, outline=outline)
        house_style = HouseStyle.from_mapping(style, bank.styles[style])
        self._narrator = Narrator(alone, house_style, Lexicon.from_mapping(bank.lexicon), {}, "text", str)
        self.rule = self._narrator.rules[rule_id]

    def facts(self, first: Any, second: Any = None, listed: Sequence[str] = ()) -> list[Bare]:
        """What there is to tell of these roles: one fact of the pair, or one seen from each side, or none."""
        narrator = self._narrator
        narrator.views.clear()  # the roles of two examples have the same ids
        a = narrator.view(first)
        b = a if second is None else narrator.view(second)
        pair = narrator.pair(a, b)
        if self.rule.kind in GATHERED:
            return [self._gathered(pair, listed)] if listed else []
        facts = find_facts(pair, narrator.bands)
        found = (self._find(pair, facts, side) for side in self._sides(second))
        return [fact for fact in found if fact is not None]

    def cover(self, found: Standings) -> None:
        """See the roles that are told of from now on among all roles of a data set."""
        self._narrator.cover(found)

    def _find(self, pair: Any, facts: Sequence[Bare | None], side: str | None) -> Bare | None:
        fact: Bare | None
        if self.rule.kind.per_role:
            fact = (pair.b if side == "b" else pair.a).facts[self.rule.place]
        elif self.rule.kind is PAIR_NAMES:
            fact = pair_names(pair)
        else:
            fact = facts[self.rule.place + (self.rule.kind.sided and side == "b")]
        return fact

    def _sides(self, second: Any) -> tuple[str | None, ...]:
        if not (self.rule.kind.per_role or self.rule.kind.sided):
            return (None,)
        return ("a",) if second is None else ("a", "b")

    def _gathered(self, pair: Pair, listed: Sequence[str]) -> Bare:
        words, kind = self._narrator.words, self.rule.kind
        listing = words.join(listed) if kind is SAMES else words.join_plain(listed)
        return 1 if len(listed) == 1 else 2, pair.a, pair.b, pair, kind, 0.0, 0.0, 0.0, listing, ()

    def case(self, fact: Bare) -> str:
        """The name of the case the fact is in."""
        return Fact(*fact).case.name

    def variants(self, fact: Bare) -> tuple[Variant, ...]:
        """The variants for the case the fact is in, in the bank's order; none where the rule is silent."""
        return self.rule.variants(fact[STATE] & 255)

    def attempts(self, fact: Bare) -> list[Attempt]:
        """Every variant for the fact's case, said with full names, or why it does not apply."""
        return [self._attempt(variant, fact) for variant in self.variants(fact)]

    def _attempt(self, variant: Variant, fact: Bare) -> Attempt:
        missing = [name for name, bit in FLAGS.items() if variant.needs & bit and name not in Fact(*fact).flags]
        if missing:
            return Attempt(variant.id, None, f"needs {' and '.join(missing)}, which does not hold here")
        reason = f"only after {' or '.join(variant.after)}" if variant.after else ""
        return Attempt(variant.id, variant.speak(fact, FULL), reason)


def run_examples(bank: Bank, folder: Path, style: str = STYLE) -> list[Problem]:
    """Say every example of the bank and compare it, word for word, with what it is to say. Sorted by place.

    Rules that cannot be bound are left to `writer.phrases.check`.
    """
    problems: list[Problem] = []
    for rule in bank.rules.values():
        if not rule.examples:
            continue
        try:
            alone = RuleAlone(bank, rule.id, style)
        except (KeyError, ValueError):
            continue
        for example in rule.examples:
            problems += _run(alone, example, rule.file(folder))
    return sorted(problems)


def given_roles(example: Example, path: str) -> tuple[list[GivenRole], list[Problem]]:
    """The one or two roles of an example, checked as a role file is, or what is wrong with them."""
    from writer.roles.validation import validate

    roles: list[GivenRole] = []
    problems = [
        Problem(path, example.line, 1, f"the example gives {key}", f"one of {', '.join(_GIVEN)}")
        for key in example.given if key not in _GIVEN
    ]  # fmt: skip
    for key in ("a", "role", "b"):
        data: Any = example.given.get(key)
        if data is None:
            continue
        if not isinstance(data, Mapping):
            problems.append(Problem(path, example.line, 1, f"given: {key} is not a role", "{title: …, and its fields}"))
            continue
        checked = validate(RoleProfile, dict(data), lambda *_: (path, example.line, 1))
        problems += [replace(problem, message=f"given: {key}: {problem.message}") for problem in checked.problems]
        if checked.value is not None:
            roles.append(GivenRole(key, checked.value))
    return roles, problems


def example_facts(alone: RuleAlone, example: Example, roles: Sequence[GivenRole]) -> list[Bare]:
    """What the rule would tell of an example's roles."""
    listed = example.given.get("list", ())
    second = roles[1] if len(roles) > 1 else None
    alone.cover(standings([*roles, *_among(example.given.get("among"), roles[0])]))
    return alone.facts(roles[0], second, [listed] if isinstance(listed, str) else [str(entry) for entry in listed])


def _among(figures: Any, model: GivenRole) -> list[GivenRole]:
    """Roles that differ from one of the example in a single figure: {yearly: [40000, ...]} or {growth: [3.1, ...]}."""
    profile = model.profile
    made = {
        "yearly": lambda value: replace(profile, pay=replace(profile.pay, yearly=float(value))),
        "growth": lambda value: replace(profile, outlook=replace(profile.outlook, growth=float(value))),
    }
    return [
        GivenRole(f"{figure} {index}", made[figure](value))
        for figure, values in (figures or {}).items() if figure in made for index, value in enumerate(values)
    ]  # fmt: skip


def _run(alone: RuleAlone, example: Example, path: str) -> Iterator[Problem]:
    roles, problems = given_roles(example, path)
    yield from problems
    if problems:
        return
    name = f"the example of {alone.text.id}.{example.use}"

    def wrong(message: str, expected: str = "", hint: str = "") -> Problem:
        return Problem(path, example.line, 1, f"{name} {message}", expected, hint)

    needed = 1 if alone.rule.kind.per_role else 2
    if len(roles) < needed:
        yield wrong(f"gives {len(roles)} of {needed} roles", "given: {a: …, b: …}")
        return
    facts = example_facts(alone, example, roles)
    if not facts:
        yield wrong("gives roles of which there is nothing to tell", f"the fields {', '.join(alone.rule.kind.fields)}",
                    "or `list: [...]` for a rule that gathers phrases")  # fmt: skip
        return
    tried = {entry.variant: entry for fact in reversed(facts) for entry in alone.attempts(fact)}
    attempt = tried.get(example.use)
    if attempt is None:
        cases = " or ".join(dict.fromkeys(alone.case(fact) for fact in facts))
        fitting = f"{', '.join(tried)} there" if tried else "roles in a case that is not silent"
        yield wrong(f"gives roles in the case {cases}", fitting, "change `use`, or the roles")
    elif attempt.says is None:
        yield wrong(f"cannot be said: {attempt.reason}")
    elif attempt.says != example.says:
        yield wrong(f'says "{attempt.says}"', f'"{example.says}"', "correct the example if the new sentence is meant")
