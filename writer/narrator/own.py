"""A paragraph about one role alone. It does not depend on the other role, so it is told once per role, in versions.

Which version a pair gets, its digest says: pages that share a role differ, and no sentence is made at pair time.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import Any

from writer.article import PARAGRAPH, Block, Sentence
from writer.narrator.telling import Telling
from writer.phrases.binding import DIGEST_BYTES, Rule
from writer.phrases.marks import Marks

VERSIONS = 16  # a divisor of 256, so that all are equally likely


class OwnParagraph:
    """One paragraph of the outline about the role on one side. After the first sentence "they" can mean nobody else."""

    def __init__(self, rules: Sequence[Rule], side: str, marks: Marks) -> None:
        self._rules = tuple(rules)
        self._side = side
        self._marks = marks
        self._key = (rules[0].id, side)
        self._offset = blake2b(f"{rules[0].id}/{side}".encode(), digest_size=2).digest()[0] % DIGEST_BYTES

    def __call__(self, telling: Telling) -> Block | None:
        view = telling.pair.a if self._side == "a" else telling.pair.b
        version = telling.digest[self._offset] % VERSIONS
        key = (self._key, version, telling.may_brief)
        paragraphs: dict[Any, Block | None] = view.paragraphs
        if key not in paragraphs:
            paragraphs[key] = self._tell(view, version, telling.may_brief)
        return paragraphs[key]

    def _tell(self, view: Any, version: int, brief: bool) -> Block | None:
        digest = blake2b(f"{view.id}\0{version}".encode(), digest_size=DIGEST_BYTES).digest()
        telling = Telling(None, [], digest, brief, self._marks)
        sentences: list[Sentence] = []
        for rule in self._rules:
            fact = view.facts[rule.place]
            variant = None if fact is None else telling.choose(rule, fact)
            if fact is None or variant is None:
                continue
            telling.used |= variant.mask
            telling.unmet = rule.unmet_after
            again = variant.own_brief if brief else variant.own
            speak = again if sentences else variant.full
            sentences.append((speak(fact), variant, fact))
        return (PARAGRAPH, sentences) if sentences else None
