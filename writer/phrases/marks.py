"""What a choice of words depends on, as bits of one number, so that choosing costs one `&` a variant.

From the lowest bit on: flags of the fact (FLAGS); what must have been said just before (`after:`); and what a reader
would notice when repeated: opening words, joints ("whereas", "against"), frames. A variant's mask has the bits it needs
and the bits it uses; what is not met, or used already, is in the other number, and any bit in common speaks against it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from writer.facts.fact import FLAGS
from writer.phrases.bank import Bank, Phrase

_JOINTS = frozenset(
    "also although but contrast even however likewise still that though while whereas yet against compared".split()
)
_WORD = re.compile(r"[a-z']+")
ALL_FLAGS = (1 << len(FLAGS)) - 1
# For each value of Fact.flags, the flags that do not hold.
UNMET_FLAGS = tuple(ALL_FLAGS & ~flags for flags in range(ALL_FLAGS + 1))


class Marks:
    """The bits of one bank. `conditions` are the bits that must never clash, `openings` those an article keeps."""

    def __init__(self, bank: Bank) -> None:
        phrases = [(rule.id, phrase) for rule in bank.rules.values() for phrases in rule.say.values() for phrase in phrases]
        self._afters: dict[frozenset[str], int] = {}
        for _, phrase in phrases:
            if phrase.after:
                after = frozenset(phrase.after)
                self._afters.setdefault(after, 1 << (len(FLAGS) + len(self._afters)))
        self.nothing_before = sum(self._afters.values())
        self.conditions = ALL_FLAGS | self.nothing_before
        rules_of_tag: dict[str, set[str]] = {}
        for rule_id, phrase in phrases:
            for tag in (*_openings(phrase), *_others(phrase)):
                rules_of_tag.setdefault(tag, set()).add(rule_id)
        # A tag of a single rule can never be repeated nearby: a rule is told once in a section.
        counts = Counter({tag: len(rules) for tag, rules in rules_of_tag.items() if len(rules) > 1})
        self._tags = {
            tag: 1 << (self.conditions.bit_length() + index)
            for index, (tag, _) in enumerate(sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])))
        }
        self.openings = self._sum(tag for tag in self._tags if tag.startswith("open:"))

    def mask(self, phrase: Phrase) -> int:
        """The bits a variant needs and uses."""
        needed = sum(FLAGS[flag] for flag in phrase.when)
        after = self._afters[frozenset(phrase.after)] if phrase.after else 0
        return needed | after | self._sum((*_openings(phrase), *_others(phrase)))

    def unmet_after(self, rule_id: str) -> int:
        """The conditions that do not hold directly after a sentence of this rule."""
        return sum(bit for rules, bit in self._afters.items() if rule_id not in rules)

    def _sum(self, tags: Iterable[str]) -> int:
        bits = 0
        for tag in tags:
            bits |= self._tags.get(tag, 0)
        return bits


def _openings(phrase: Phrase) -> list[str]:
    first = phrase.parts[0]
    words = _WORD.findall(first.casefold())[:2] if isinstance(first, str) else []
    return [f"open:{' '.join(words)}"] if words else []


def _others(phrase: Phrase) -> list[str]:
    """Joints and frames, and the kind of opening: a name, or the first word."""
    first = phrase.parts[0]
    opening = _WORD.findall(first.casefold())[:1] if isinstance(first, str) else []
    tags = [f"first:{opening[0]}"] if opening else ["first:<slot>"]
    for index, part in enumerate(phrase.parts):
        if isinstance(part, str):
            words = _WORD.findall(part.casefold())
            tags += [f"joint:{word}" for word in words if word in _JOINTS]
            if index and len(words) > 1:
                tags.append(f"frame:{' '.join(words[:2])}")
    return tags
