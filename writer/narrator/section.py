"""A section of the outline. Its words are chosen once for each version; pair and seed say which version is told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from writer.article import Kept, Section
from writer.narrator.blocks import BlockPlan
from writer.narrator.own_paragraph import OwnParagraph
from writer.narrator.program import Program, Tell
from writer.narrator.telling import Telling
from writer.narrator.wording import VERSIONS, Wording
from writer.phrases.binding import Rule
from writer.phrases.speech import FULL


class SectionPlan:
    """One section; `side` is the role its heading names, None for the pair.

    `versions` are functions that tell the section of a pair, or give None where no block has anything to say. Each is
    bound at its first call.
    """

    def __init__(self, id: str, heading: Rule | None, side: str | None, blocks: Sequence[BlockPlan]) -> None:
        self.id = id
        self._program = Program()
        self._write(heading, side, blocks)
        self.versions: list[Tell] = [self._later(version) for version in range(VERSIONS)]

    def _later(self, version: int) -> Tell:
        def bind(*telling: Any) -> Section | None:
            tell = self._program.bind(Wording(version))
            self.versions[version] = tell
            return tell(*telling)

        return bind

    def _write(self, heading: Rule | None, side: str | None, blocks: Sequence[BlockPlan]) -> None:
        program = self._program
        program.add("""
            spins = telling.spins
            form = 0  # of the sentences: full, until both roles have been named
            told = 0  # the topics of the sentences so far, as bits
            blocks = []
        """)
        for block in blocks:
            block.write(program)
        program.add("if not blocks:\n    return None")
        id = program.value(self.id)
        if heading is None:
            program.add(f"return {id}, None, blocks, None")
            return
        sentence = program.sentence(heading, "telling.names" if side is None else f"{side}.facts[{heading.place}]")
        program.add(f"return {id}, {sentence}, blocks, None")


class OwnSection:
    """A section that is one paragraph about one role, and a heading that names it: told once per role and version.

    It has the place of a SectionPlan in the document plan.
    """

    def __init__(self, id: str, heading: Rule, paragraph: OwnParagraph) -> None:
        self.id = id
        self._heading = heading
        self._paragraph = paragraph
        self.versions: list[Tell] = [self._tell] * VERSIONS

    def _tell(self, telling: Telling, facts: Any, a: Any, b: Any, named: int) -> Section | None:
        paragraph = self._paragraph
        view = a if paragraph.side == "a" else b
        version = paragraph.version(telling, view)
        key = version * 2 + named
        try:
            section: Section | None = view.blocks[self.id][key]
        except KeyError:
            section = view.blocks.setdefault(self.id, {})[key] = self._made(view, version, named)
        return section

    def _made(self, view: Any, version: int, named: int) -> Section | None:
        block, fact = self._paragraph.told(view, version, named), view.facts[self._heading.place]
        if block is None:
            return None
        variant = Wording(version).any_variant(self._heading)
        return self.id, (variant.speak(fact, FULL), variant, fact), [block], Kept()
