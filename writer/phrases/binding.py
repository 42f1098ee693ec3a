"""Binding: each variant becomes a function of a fact.

A slot is resolved once, here, to the attribute path on a Fact that fills it, in the form its place in the sentence
needs; at pair time a sentence costs one call.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from writer.facts.fact import FLAGS, Case, Kind
from writer.facts.kinds import KINDS, PAIR_PLACES, ROLE_PLACES
from writer.facts.values import NAMES
from writer.phrases.bank import Bank, Phrase, RuleText
from writer.phrases.speech import Path, Speak, speech
from writer.phrases.syntax import Choice, Part

DIGEST_BYTES = 64  # of a pair and seed
SPINS = DIGEST_BYTES // 2  # the same digest as numbers of 16 bits, each of which says which alternatives are told
# The attribute of a Fact that holds each root of a phrase.
ROOTS: Mapping[str, str] = {
    "a": "pair.a", "b": "pair.b", "more": "more", "less": "less", "known": "more", "unknown": "less", "role": "more",
    "other": "less",
}  # fmt: skip
BOTH: Mapping[str, str] = {"plurals": "pair.both.plurals", "titles": "pair.both.titles", "a": "pair.both.a"}
_ORDERING = frozenset(ROOTS) - {"a", "b"}
_IN_ORDER: Mapping[str, str] = {"a": "more", "b": "less"}
FLAG_VALUES: Mapping[str, tuple[str, ...]] = {"fractions": ("women_about",)}
MOST_WORDS_JOINED = 20  # of a clause that may be joined to another; a slot counts as two
# Two clauses already, or one that has an and, while or but before it: ", and ..., and ..." goes on without end.
_NOT_JOINED = re.compile(r"[:;?!]|\. |, (?:and|but|while|whereas|yet)\b")
_ENDS_SENTENCE = re.compile(r"[.?!] $")


def stable_number(name: str, below: int) -> int:
    """A number from 0 on that stands for a name, below 256 in any case; the same on every machine."""
    return blake2b(name.encode(), digest_size=2).digest()[0] % below


def digest_offset(name: str) -> int:
    """Which byte of a digest leads the choice that `name` stands for; the same on every machine."""
    return stable_number(name, DIGEST_BYTES)


def spin_offset(name: str) -> int:
    """Which spin of a pair `name` has; the same on every machine."""
    return stable_number(f"{name}/spin", SPINS)


def slot_path(slot: tuple[str, ...], case: Case, flags: Sequence[str] = ()) -> str | None:
    """The attribute path on a Fact for `slot`, or None if a fact in this case cannot fill it."""
    name = ".".join(slot)
    if name in case.slots:
        return case.slots[name]
    root, form = slot[0], "_".join(slot[1:])
    if root == "both" and form in BOTH and "a" in case.roots:
        return BOTH[form]
    if root not in case.roots or not form:
        return None
    ordered = not _ORDERING.isdisjoint(case.roots)
    known = case.roots[root] + tuple(value for flag in flags for value in FLAG_VALUES.get(flag, ()))
    if form in NAMES or form in {value.replace(".", "_") for value in known}:
        # Where nothing orders the roles, a fact has them in the order of the title: the shorter way to the same.
        return f"{ROOTS[root] if ordered else _IN_ORDER[root]}.{form}"
    return None


def may_join(parts: Sequence[Part]) -> bool:
    """Whether a phrase is one plain clause about both roles, and short enough to be half of a sentence."""
    words, before = 0, ""
    for part in parts:
        if isinstance(part, tuple) and part[0] == "known":  # two of these would name the same role twice
            return False
        options = part.options if isinstance(part, Choice) else (part,) if isinstance(part, str) else ()
        if any(_NOT_JOINED.search(before + option) for option in options):
            return False
        before = part if isinstance(part, str) else ""
        words += max((len(option.split()) for option in options), default=2)
    return words <= MOST_WORDS_JOINED and isinstance(parts[-1], str) and parts[-1].endswith(".")


class Variant:
    """One bound variant. `speak` gives its sentence about a bare fact, in a form of `writer.phrases.speech`.

    It is built at its first call. One that `joins` can be half of a sentence: `opens` gives it without its full stop,
    `closes` without its capital. `ordered`: it says of which role there is more.
    """

    __slots__ = (
        "_parts", "after", "closes", "id", "joins", "line", "names_both", "needs", "opens", "ordered", "path",
        "plural_opens", "rule_id", "speak",
    )  # fmt: skip

    def __init__(
        self, rule: RuleText, phrase: Phrase, parts: Sequence[str | Choice | SlotPath], names_both: bool
    ) -> None:
        self.rule_id, self.id, self.path, self.line = rule.id, phrase.id, rule.path, phrase.line
        self.after = frozenset(phrase.after)
        self.needs = sum(FLAGS[flag] for flag in phrase.when)
        self.names_both = names_both
        self._parts = tuple(parts)
        first = parts[0]
        self.plural_opens = isinstance(first, SlotPath) and first.path.endswith(".plural")  # and so is the subject
        self.ordered = any(isinstance(part, tuple) and part[0] in ("more", "less") for part in phrase.parts)
        self.joins = rule.form == "sentence" and not phrase.after and may_join(phrase.parts)
        self.speak: Speak = lambda fact, form, spin=0: self.built()(fact, form, spin)
        self.opens: Speak = lambda fact, form, spin=0: self._built_opening()(fact, form, spin)
        self.closes: Speak = lambda fact, form, spin=0: self._built_closing()(fact, form, spin)

    def built(self) -> Speak:
        """`speak`, built now."""
        self.speak = _speech(self._parts)
        return self.speak

    def _built_opening(self) -> Speak:
        *parts, last = self._parts
        assert isinstance(last, str), "a variant that joins ends with its full stop"
        self.opens = _speech([*parts, last.removesuffix(".")])
        return self.opens

    def _built_closing(self) -> Speak:
        first, *parts = self._parts
        if isinstance(first, SlotPath):
            first = SlotPath(first.path, first.ending.removesuffix("_start"))
        elif isinstance(first, Choice):
            first = Choice(tuple(map(_in_the_middle, first.options)))
        else:
            first = _in_the_middle(first)
        self.closes = _speech([first, *parts])
        return self.closes


def _speech(parts: Sequence[str | Choice | SlotPath]) -> Speak:
    return speech([part.resolved() if isinstance(part, SlotPath) else part for part in parts])


def _in_the_middle(text: str) -> str:
    """The opening of a sentence as it stands within one: "US pay" keeps its capitals."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


@dataclass(frozen=True, slots=True)
class SlotPath:
    """Where a slot finds its text on a fact: an attribute path, and the ending of the form it needs at its place."""

    path: str
    ending: str

    @property
    def names_role(self) -> bool:
        """Whether it is a name of one role."""
        return self.path.rpartition(".")[2] in NAMES and not self.names_both

    @property
    def names_both(self) -> bool:
        """Whether it is the names of both."""
        return self.path.startswith("pair.both.")

    def resolved(self) -> Path:
        """The path as a phrase takes it. Names have a text for each form, set side by side."""
        *head, name = self.path.split(".")
        if self.names_both or self.names_role:
            return Path((*head, f"said_{name}{self.ending}"), by_form=True)
        return Path((*head, name + self.ending))


class Rule:
    """One bound rule: its variants by case. Versions count its variants on from `offset`, so that neighbouring rules do
    not all begin at their first; the pair's spin at `spin` leads the choice among alternatives."""

    __slots__ = ("_variants", "id", "kind", "label", "offset", "orient", "place", "spin", "topics")

    def __init__(self, text: RuleText, kind: Kind, topics: int, variants: Sequence[tuple[Variant, ...]]) -> None:
        self.id, self.label, self.orient = text.id, text.label, text.orient
        self.kind = kind
        self.place = (ROLE_PLACES if kind.per_role else PAIR_PLACES).get(kind.name, -1)
        self.offset = digest_offset(text.id)
        self.spin = spin_offset(text.id)
        self.topics = topics
        self._variants = tuple(variants)

    def variants(self, case: int) -> tuple[Variant, ...]:
        """The variants of a case in the bank's order; none where the rule is silent."""
        return self._variants[case]

    @property
    def every_variant(self) -> tuple[Variant, ...]:
        """The variants of all cases."""
        return tuple(variant for variants in self._variants for variant in variants)


class BoundBank:
    """All rules of a bank whose check found no problem; `literal` writes their literal text in one style and format."""

    def __init__(self, bank: Bank, literal: Callable[[str], str]) -> None:
        self._literal = literal
        self._topic_bits: dict[str, int] = {}
        # The attributes of a view in a special form (`city_stop`) that some variant asks for, names left out.
        self.view_forms: set[str] = set()
        self.rules: dict[str, Rule] = {id: self._rule(text) for id, text in bank.rules.items()}

    def _rule(self, text: RuleText) -> Rule:
        kind = KINDS[text.tells]
        topics = 0
        for topic in sorted(kind.topics):
            topics |= self._topic_bits.setdefault(topic, 1 << len(self._topic_bits))
        cases = [
            tuple(self._variant(text, phrase, case) for phrase in text.say.get(case.name, ())) for case in kind.cases
        ]
        return Rule(text, kind, topics, cases)

    def _variant(self, text: RuleText, phrase: Phrase, case: Case) -> Variant:
        parts: list[str | Choice | SlotPath] = []
        plain = phrase.plain
        slot_places = (index for index, part in enumerate(plain) if not isinstance(part, str))
        for part in phrase.parts:
            if isinstance(part, str):
                parts.append(self._literal(part))
                continue
            if isinstance(part, Choice):
                parts.append(Choice(tuple(map(self._literal, part.options))))
                continue
            path = slot_path(part, case, phrase.when)
            if path is None:
                raise ValueError(f"{text.path}:{phrase.line}: {'.'.join(part)} in case {case.name} of {text.id}")
            slot = SlotPath(path, _ending(plain, next(slot_places), text.form == "fragment", path))
            parts.append(slot)
            if slot.ending and not slot.names_role and not slot.names_both:
                self.view_forms.add(slot.resolved().names[-1])
        slots = [part for part in parts if isinstance(part, SlotPath)]
        roles = {slot.path for slot in slots if slot.names_role}
        names_both = len(roles) > 1 or any(slot.names_both for slot in slots)
        return Variant(text, phrase, parts, names_both)


def _ending(parts: Sequence[Any], index: int, fragment: bool, path: str) -> str:
    """The suffix of the attribute: `_start` where the slot opens a sentence, `_stop` where a full stop follows it."""
    before = parts[index - 1] if index else ""
    after = parts[index + 1] if index + 1 < len(parts) else ""
    opens = (index == 0 and not fragment) or (isinstance(before, str) and bool(_ENDS_SENTENCE.search(before)))
    if opens and can_open(path):
        return "_start"
    if isinstance(after, str) and after.startswith(".") and path.rpartition(".")[2] in STOPPED:
        return "_stop"
    return ""


# Names from profiles that may end in a full stop of their own ("Acme Inc."), which then serves the sentence.
STOPPED = frozenset({"city", "state", "company", "industry", "college", "category"})


def can_open(path: str) -> bool:
    """Whether a slot may open a sentence: what belongs to a role or to both names may, a gap or a list may not."""
    head = path.rpartition(".")[0]
    return head in ("more", "less", "pair.a", "pair.b", "pair.both")
