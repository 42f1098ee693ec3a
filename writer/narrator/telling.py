"""One article while it is told: the pair, its facts, and what the reader has been told so far."""

from __future__ import annotations

from hashlib import blake2b
from struct import Struct

from writer.article import Block
from writer.facts.fact import Bare, Pair
from writer.phrases.binding import DIGEST_BYTES, SPINS

spins_of = Struct(f"<{SPINS}H").unpack  # a digest as numbers of 16 bits


def pair_digest(a: str, b: str, seed: int) -> bytes:
    """64 bytes that stand for the pair, in either order, and the seed."""
    first, second = (a, b) if a <= b else (b, a)
    return blake2b(f"{first}\0{second}\0{seed}".encode(), digest_size=DIGEST_BYTES).digest()


def own_digest(role: str, plan: str, version: int) -> bytes:
    """64 bytes that stand for one version of a paragraph about one role."""
    return blake2b(f"{role}\0{plan}\0{version}".encode(), digest_size=DIGEST_BYTES).digest()


class Telling:
    """What the sections of one article are told from. `facts` has one place a kind; `names` is what headings tell;
    `named` the form (writer.phrases.speech) of sentences once both roles have been named; `spins` is the digest as
    numbers that say which alternatives are told."""

    __slots__ = ("digest", "facts", "named", "names", "own", "pair", "spins")

    def __init__(self, pair: Pair, names: Bare, facts: list[Bare | None], digest: bytes, named: int) -> None:
        self.pair = pair
        self.names = names
        self.facts = facts
        self.digest = digest
        self.spins = spins_of(digest)
        self.named = named
        self.own: Block | None = None  # the paragraph about the other role alone, if the two share duties
