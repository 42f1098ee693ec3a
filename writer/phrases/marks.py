"""What a reader would notice when repeated, as bits of one number: opening words, joints ("whereas"), frames."""

from __future__ import annotations

import re
from collections.abc import Iterator

from writer.phrases.bank import Bank, Phrase

_JOINTS = frozenset({
    "also", "although", "but", "contrast", "even", "however", "likewise", "still", "that", "though", "while", "whereas",
    "yet", "against", "compared",
})  # fmt: skip
_WORD = re.compile(r"[a-z']+")


class Marks:
    """The bits of one bank. A mark of a single rule has none: a rule is told once in a section."""

    def __init__(self, bank: Bank) -> None:
        rules: dict[str, set[str]] = {}
        for rule in bank.rules.values():
            for phrases in rule.say.values():
                for phrase in phrases:
                    for tag in _tags(phrase):
                        rules.setdefault(tag, set()).add(rule.id)
        shared = sorted(tag for tag, ids in rules.items() if len(ids) > 1)
        self._bits = {tag: 1 << index for index, tag in enumerate(shared)}

    def mask(self, phrase: Phrase) -> int:
        """The bits of a variant."""
        mask = 0
        for tag in _tags(phrase):
            mask |= self._bits.get(tag, 0)
        return mask


def bits_of(mask: int) -> Iterator[int]:
    """The single bits of a mask, the lowest first."""
    while mask:
        bit = mask & -mask
        yield bit
        mask ^= bit


def _tags(phrase: Phrase) -> Iterator[str]:
    """The opening (its first two words, or that a name opens), joints, and the words that follow a slot."""
    first = phrase.plain[0]
    opening = _WORD.findall(first.casefold()) if isinstance(first, str) else []
    yield f"first:{opening[0] if opening else ''}"
    yield f"open:{' '.join(opening[:2])}"
    for index, part in enumerate(phrase.plain):
        if isinstance(part, str):
            words = _WORD.findall(part.casefold())
            yield from (f"joint:{word}" for word in words if word in _JOINTS)
            if index and len(words) > 1:
                yield f"frame:{' '.join(words[:2])}"
