"""The kinds of prose checks there are; each file holds those of one topic."""

from __future__ import annotations

from collections.abc import Mapping

from writer.checks.kind import Kind
from writer.checks.kinds import agreement, amounts, articles, capitals, lengths, listing, nouns, repeats, signs, wording

KINDS: Mapping[str, Kind] = {
    **wording.KINDS, **repeats.KINDS, **articles.KINDS, **agreement.KINDS, **nouns.KINDS, **amounts.KINDS,
    **listing.KINDS, **signs.KINDS, **capitals.KINDS, **lengths.KINDS,
}  # fmt: skip
