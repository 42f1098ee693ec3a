"""Contractions: "does not" as "doesn't", where a house style wants them."""

from __future__ import annotations

import re

_SHORT = {
    "are not": "aren't", "cannot": "can't", "could not": "couldn't", "did not": "didn't", "do not": "don't",
    "does not": "doesn't", "has not": "hasn't", "have not": "haven't", "is not": "isn't", "it is": "it's",
    "should not": "shouldn't", "there is": "there's", "was not": "wasn't", "were not": "weren't",
    "will not": "won't", "would not": "wouldn't", "you are": "you're", "you will": "you'll",
}  # fmt: skip
# Only before a further word, which may be that of a slot: nobody says "as it's." or "where it's,".
_LONG = re.compile(rf"\b(?:{'|'.join(_SHORT)})(?= [a-z]| $)", re.IGNORECASE)


def contracted(text: str) -> str:
    """Literal text of a phrase with its contractions.

    >>> contracted("It is higher, but does not say why.")
    "It's higher, but doesn't say why."
    """
    return _LONG.sub(_short, text)


def _short(match: re.Match[str]) -> str:
    short = _SHORT[match[0].casefold()]
    return short[:1].upper() + short[1:] if match[0][0].isupper() else short
