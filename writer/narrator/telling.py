"""One article while it is told: the pair, its facts, and what the reader has been told so far."""

from __future__ import annotations

from hashlib import blake2b

from writer.article import Block
from writer.facts.fact import Bare, Pair
from writer.phrases.binding import DIGEST_BYTES


def pair_digest(a: str, b: str, seed: int) -> bytes:
    """64 bytes that stand for the pair, in either order, and the seed."""
    first, second = (a, b) if a <= b else (b, a)
    return blake2b(f"{first}\0{second}\0{seed}".encode(), digest_size=DIGEST_BYTES).digest()


class Telling:
    """What the sections of one article are told from. `facts` has one place a kind; `names` is what headings tell;
    `named` the form (writer.phrases.speech) of sentences once both roles have been named."""

    __slots__ = ("digest", "facts", "named", "names", "own", "pair")

    def __init__(self, pair: Pair, names: Bare, facts: list[Bare | None], digest: bytes, named: int) -> None:
        self.pair = pair
        self.names = names
        self.facts = facts
        self.digest = digest
        self.named = named
        self.own: Block | None = None  # the paragraph about the other role alone, if the two share duties
