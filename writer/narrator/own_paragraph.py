"""A paragraph about one role alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from writer.article import PARAGRAPH, Block, Sentence
from writer.facts.fact import STATE
from writer.facts.kinds import PAIR_PLACES
from writer.narrator.duty_turns import facts_in_turn
from writer.narrator.program import ADD_BLOCK, Program
from writer.narrator.telling import Telling, own_digest, spins_of
from writer.narrator.wording import Wording
from writer.narrator.words import Words
from writer.phrases.binding import Rule, digest_offset
from writer.phrases.speech import FULL, OWN

_SHARED = PAIR_PLACES["duties.shared"]
VERSIONS = 12  # of a paragraph about one role: each is made once a role and kept


def _texts(block: Block) -> set[str]:
    return {text for text, _, _ in block[1]}


class OwnParagraph:
    """A paragraph about one role alone. It does not depend on the other, so it is told once per role, in versions.

    Which version a pair gets, its digest says: pages that share a role differ, and no sentence is made at pair time.
    After the first sentence "they" can mean nobody else. Where the two share duties, a sentence that names nobody
    ("The role also includes ...") could come out the same for both: the second paragraph takes the next version then.
    """

    def __init__(self, rules: Sequence[Rule], side: str, words: Words) -> None:
        self._rules = tuple(rules)
        self.side = side
        self._words = words
        self._plan = rules[0].id  # the same for both sides: what is told of a role is kept for either
        self._offset = digest_offset(self._plan)
        self._step = None if side == "a" else digest_offset(f"{self._plan}/{side}")

    def write(self, program: Program) -> None:
        """Writes the call that finds the paragraph."""
        program.add(f"block = {program.value(self._of_role)}(telling, {self.side})\n{ADD_BLOCK}")

    def _of_role(self, telling: Telling, view: Any) -> Block | None:
        return self.told(view, self.version(telling, view), telling.named)

    def version(self, telling: Telling, view: Any) -> int:
        """The version a pair gets."""
        version = telling.digest[self._offset] % VERSIONS
        if self._step is not None:
            # Not that of the first role, nor one that begins at the same variants: the paragraphs would read alike.
            step = 1 + telling.digest[self._step] % 3
            version += step if version + step < VERSIONS else -step
        if telling.facts[_SHARED] is not None:
            block = self.told(view, version, telling.named)
            for _ in range(1, VERSIONS):
                if telling.own is None or block is None or _texts(block).isdisjoint(_texts(telling.own)):
                    break
                version = (version + 1) % VERSIONS
                block = self.told(view, version, telling.named)
            telling.own = block
        return version

    def told(self, view: Any, version: int, named: int) -> Block | None:
        """The paragraph of a role in one version, kept with the role."""
        key = version * 2 + named
        try:
            block: Block | None = view.blocks[self._plan][key]
        except KeyError:
            block = view.blocks.setdefault(self._plan, {})[key] = self._tell(view, version, named)
        return block

    def _tell(self, view: Any, version: int, named: int) -> Block | None:
        wording = Wording(version)
        spins = spins_of(own_digest(view.id, self._plan, version))
        facts = facts_in_turn(view, version, self._words)
        sentences: list[Sentence] = []
        previous = ""
        for rule in self._rules:
            fact, worded = facts[rule.place], wording.rule(rule)
            variant = None if fact is None else worded.by_state(previous)[fact[STATE]]
            if variant is not None:
                # "They" only where the sentence before had the same people as its subject; else it might mean others.
                they = bool(sentences) and sentences[-1][1].plural_opens
                form = (OWN if they else FULL) | (named if sentences else FULL)
                sentences.append((variant.speak(fact, form, spins[rule.spin]), variant, fact))
                previous = rule.id
        if not sentences:
            return None
        return (PARAGRAPH, sentences, " ".join([text for text, _, _ in sentences]))
