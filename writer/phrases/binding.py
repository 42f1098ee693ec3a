"""Binding: each variant becomes a format string and one attribute getter, ready to be filled from a fact.

A slot is resolved once, here, to the attribute path on a Fact that fills it; at pair time a sentence costs one getter
call and one `%`. A variant has a getter with full titles, one with short names where both roles were named before, and
both again with "they" where only one role is spoken of.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from hashlib import blake2b
from operator import attrgetter
from typing import Any

from writer.facts.fact import FLAGS, Case, Kind
from writer.facts.kinds import KINDS, PAIR_PLACES, ROLE_PLACES
from writer.facts.values import NAMES
from writer.phrases.bank import Bank, Phrase, RuleText

DIGEST_BYTES = 64
# The attribute of a Fact that holds each root of a phrase.
ROOTS: Mapping[str, str] = {
    "a": "pair.a", "b": "pair.b", "more": "more", "less": "less", "known": "more", "unknown": "less", "role": "more",
    "other": "less",
}  # fmt: skip
BOTH: Mapping[str, str] = {"plurals": "pair.both.plurals", "titles": "pair.both.titles", "a": "pair.both.a"}
FLAG_VALUES: Mapping[str, tuple[str, ...]] = {"hourly": ("hourly",), "fractions": ("women_about",)}
_ENDS_SENTENCE = re.compile(r"[.?!] $")
_CONNECTIVES = frozenset(
    "also and but by contrast even for however in likewise still that though while whereas yet against compared".split()
)
_WORD = re.compile(r"[a-z']+")


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
    known = case.roots[root] + tuple(value for flag in flags for value in FLAG_VALUES.get(flag, ()))
    if form in NAMES or form in {value.replace(".", "_") for value in known}:
        return f"{ROOTS[root]}.{form}"
    return None


class Variant:
    """One bound variant. `text` is the sentence where it has no slot; `names_both` tells that it names two roles."""

    __slots__ = (
        "after", "brief", "format", "full", "id", "line", "mask", "names", "needs", "opening", "own", "own_brief",
        "path", "rule_id", "text",
    )

    def __init__(self, rule: RuleText, phrase: Phrase) -> None:
        self.rule_id, self.id, self.path, self.line = rule.id, phrase.id, rule.path, phrase.line
        self.after = phrase.after
        self.needs = 0
        self.mask = 0  # bits for its opening words, joints and frames
        self.opening = 0  # of these, the bits for its opening words
        self.names = 0  # how many roles it names
        self.text: str | None = None
        self.format = ""
        self.full: Callable[[Any], Any] = attrgetter("kind")
        self.brief: Callable[[Any], Any] = self.full
        self.own: Callable[[Any], Any] = self.full
        self.own_brief: Callable[[Any], Any] = self.full

    def say(self, fact: Any, brief: bool = False) -> str:
        """The sentence for `fact`, with short names if `brief`."""
        if self.text is not None:
            return self.text
        return self.format % (self.brief if brief else self.full)(fact)

    def say_own(self, fact: Any, brief: bool = False) -> str:
        """The sentence where only one role is spoken of and has been named: "they" for it as a subject."""
        return self.format % (self.own_brief if brief else self.own)(fact) if self.text is None else self.text


class Rule:
    """One bound rule. `cases[case]` is None where it is silent, else the rotations of its variants: one is picked by a
    byte of the pair's digest, at this rule's own `offset`, and gives the order in which variants are tried."""

    __slots__ = ("cases", "id", "kind", "label", "offset", "orient", "place", "topics", "variants")

    def __init__(self, text: RuleText, kind: Kind) -> None:
        self.id, self.label, self.orient = text.id, text.label, text.orient
        self.kind = kind
        self.place = (ROLE_PLACES if kind.per_role else PAIR_PLACES).get(kind.name, -1)
        self.offset = blake2b(text.id.encode(), digest_size=2).digest()[0] % DIGEST_BYTES
        self.topics = 0
        self.cases: list[tuple[tuple[Variant, ...], ...] | None] = []
        self.variants: dict[str, Variant] = {}


def bind(bank: Bank, escape: Callable[[str], str]) -> dict[str, Rule]:
    """All rules of a bank whose check found no problem, with literal text escaped for one format."""
    binder = _Binder(bank, escape)
    return {id: binder.rule(text) for id, text in bank.rules.items()}


class _Binder:
    def __init__(self, bank: Bank, escape: Callable[[str], str]) -> None:
        self.escape = escape
        self.bits: dict[str, int] = {}
        self.topic_bits: dict[str, int] = {}

    def rule(self, text: RuleText) -> Rule:
        kind = KINDS[text.tells]
        rule = Rule(text, kind)
        for topic in kind.topics:
            rule.topics |= self.topic_bits.setdefault(topic, 1 << len(self.topic_bits))
        for case in kind.cases:
            variants = tuple(self.variant(text, phrase, case) for phrase in text.say.get(case.name, ()))
            for variant in variants:
                rule.variants.setdefault(variant.id, variant)
            rotations = tuple(variants[start:] + variants[:start] for start in range(len(variants)))
            rule.cases.append(rotations or None)
        return rule

    def variant(self, text: RuleText, phrase: Phrase, case: Case) -> Variant:
        variant = Variant(text, phrase)
        for flag in phrase.when:
            variant.needs |= FLAGS[flag]
        literal, full, brief, own, own_brief = [], [], [], [], []
        for index, part in enumerate(phrase.parts):
            if isinstance(part, str):
                literal.append(self.escape(part).replace("%", "%%"))
                continue
            path = slot_path(part, case, phrase.when)
            if path is None:
                raise ValueError(f"{text.path}:{phrase.line}: {'.'.join(part)} in case {case.name} of {text.id}")
            literal.append("%s")
            ending = _ending(phrase.parts, index, text.form == "fragment", path)
            full.append(path + ending)
            brief.append(_brief(path) + ending)
            pronoun = _pronoun(path, ending)
            own.append(pronoun or full[-1])
            own_brief.append(pronoun or brief[-1])
            variant.names += path.count("both") or (path.rpartition(".")[2] in NAMES)
        variant.format = "".join(literal)
        if full:
            variant.full, variant.brief = attrgetter(*full), attrgetter(*brief)
            variant.own, variant.own_brief = attrgetter(*own), attrgetter(*own_brief)
        else:
            variant.text = variant.format % ()
        self._mark(variant, phrase)
        return variant

    def _mark(self, variant: Variant, phrase: Phrase) -> None:
        """Set the bits for what a reader would notice when repeated: opening words, joints, frames."""
        first = phrase.parts[0]
        words = _WORD.findall(first.casefold())[:2] if isinstance(first, str) else []
        openings = {f"open:{' '.join(words)}", f"open1:{words[0]}"} if words else set()
        tags = {"open:slot"} if not words else set()
        for part in phrase.parts[1:] if words else phrase.parts:
            if isinstance(part, str):
                found = _WORD.findall(part.casefold())
                tags |= {f"joint:{word}" for word in found if word in _CONNECTIVES and word not in ("and", "in", "for", "by")}
                if found:
                    tags.add(f"frame:{' '.join(found[:2])}")
        for tag in sorted(openings):
            variant.opening |= self.bits.setdefault(tag, 1 << len(self.bits))
        variant.mask = variant.opening
        for tag in sorted(tags):
            variant.mask |= self.bits.setdefault(tag, 1 << len(self.bits))


def _brief(path: str) -> str:
    head, _, form = path.rpartition(".")
    if form in NAMES:
        return f"{head}.brief_{form}"
    return f"{path}_brief" if head == "pair.both" else path


def _pronoun(path: str, ending: str) -> str | None:
    """ "They" for a plural that opens a sentence, where it is the subject; elsewhere "they" would be the wrong form."""
    head, _, form = path.rpartition(".")
    return f"{head}.they_start" if form == "plural" and ending == "_start" else None


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
