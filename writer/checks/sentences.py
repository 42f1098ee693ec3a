"""Taking a paragraph apart into sentences, and a sentence into words."""

from __future__ import annotations

import re

# After these a full stop does not end a sentence, unless what follows can only be a new one; "St." and single letters
# ("U.S.", "D.C.") stand inside names.
_ABBREVIATIONS = frozenset(
    ["st", "mt", "ft", "dr", "mr", "mrs", "ms", "prof", "no", "vs", "etc", "approx", "inc", "ltd", "co", "corp"]
)
_END = re.compile(r'[.!?]["\')\]]*(?=\s+["\'(\[]?[A-Z0-9$])')
_LETTERS = re.compile(r"[a-z](\.[a-z])*")
_WORD = re.compile(r"[A-Za-z0-9$][A-Za-z0-9$%&+#/'’.,-]*[A-Za-z0-9%+#]|[A-Za-z0-9]")


def sentences_of(paragraph: str) -> list[str]:
    """The sentences of a paragraph in order; joined by single spaces they are the paragraph."""
    found, start = [], 0
    for match in _END.finditer(paragraph):
        before = paragraph[start : match.start()].rpartition(" ")[2].lstrip("(\"'").casefold()
        if before in _ABBREVIATIONS or _LETTERS.fullmatch(before):
            continue
        found.append(paragraph[start : match.end()].strip())
        start = match.end()
    if rest := paragraph[start:].strip():
        found.append(rest)
    return found


def words_of(text: str) -> list[str]:
    """The words as they stand, figures and sums of money among them, punctuation around them left out."""
    return _WORD.findall(text)
