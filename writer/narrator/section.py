"""A section of the outline. Its words are chosen once for each version; a pair's digest says which version it gets."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from writer.article import Section
from writer.narrator.blocks import BlockPlan
from writer.narrator.telling import Telling
from writer.narrator.wording import VERSIONS, Wording
from writer.phrases.binding import Rule, digest_offset

Tell = Callable[[Telling], Section | None]


class SectionPlan:
    """One section; `side` is the role its heading names, None for the pair."""

    def __init__(self, id: str, heading: Rule | None, side: str | None, blocks: Sequence[BlockPlan]) -> None:
        self.id = id
        self._heading = heading
        self._side = side
        self._blocks = tuple(blocks)
        self._offset = digest_offset(id)
        self._versions: list[Tell | None] = [None] * VERSIONS

    def tell(self, telling: Telling) -> Section | None:
        """The section for a pair, or None where no block has anything to say."""
        version = telling.digest[self._offset] % VERSIONS
        tell = self._versions[version]
        if tell is None:
            tell = self._versions[version] = self._bind(Wording(self.id, version))
        return tell(telling)

    def _bind(self, wording: Wording) -> Tell:
        id, side, heading = self.id, self._side, self._heading
        makes = tuple(block.bind(wording) for block in self._blocks)
        title = None if heading is None else wording.any_variant(heading)
        place = -1 if heading is None else heading.place

        def tell(telling: Telling) -> Section | None:
            telling.brief = False
            telling.topics = 0
            blocks = []
            for make in makes:
                block = make(telling)
                if block is not None:
                    blocks.append(block)
            if not blocks:
                return None
            if title is None:
                return id, None, blocks
            fact = telling.pair.names if side is None else (telling.a if side == "a" else telling.b).facts[place]
            return id, (title.full(fact), title, fact), blocks

        return tell
