"""Capitals and full stops."""

from __future__ import annotations

import re

_OPENERS = "\"'\u2018\u201c([{"
_CLOSERS = "\"'\u2019\u201d)]}"
_CLOSING_QUOTES = '"\u201d'
_ENDS = ".!?\u2026"
# Words that stay small inside a heading in title case (and foreign ones that stay small even at the end).
_SMALL = frozenset([
    "a", "an", "the", "and", "or", "nor", "but", "of", "in", "on", "to", "for", "at", "by", "with",
    "as", "per", "via", "vs", "from", "de", "du", "des", "di", "la", "le", "les", "et", "en", "von",
])  # fmt: skip
_FOREIGN = frozenset(["d'", "d\u2019", "de", "du", "des", "la", "le"])
_PIECES = re.compile(r"([-/\u2010-\u2015]+)")


def sentence_start(text: str) -> str:
    """`text` with the capital that opens a sentence or heading: "Patient relations director", "E-commerce manager".

    Words that have their own form keep it: "iOS developer", ".NET developer", "3D artist", "8th grade teacher".
    """
    start = len(text) - len(text.lstrip(_OPENERS))
    first = re.split(r"[\s\-/'\u2019]", text[start:], maxsplit=1)[0]
    if not first[:1].islower() or any(letter.isupper() for letter in first):
        return text
    return text[:start] + _upper_first(text[start:])


def with_full_stop(text: str) -> str:
    """`text` with the period that ends it, unless it ends in one already ("Apple Inc."), or in "!", "?" or an ellipsis.

    A period goes inside closing quotation marks, as is done in the United States, and outside brackets.
    """
    bare = text.rstrip()
    if not bare or bare.rstrip(_CLOSERS).endswith(tuple(_ENDS)):
        return bare
    if bare[-1] in _CLOSING_QUOTES and len(bare) > 1:
        return f"{bare[:-1]}.{bare[-1]}"
    return f"{bare}."


def title_case(text: str) -> str:
    """`text` as a column head: "Director of Nursing", "Chef de Cuisine", "X-ray Technician", "Chef/Kitchen Manager".

    Words that have a capital anywhere keep their form. Articles, conjunctions and short prepositions stay small
    except at the start and the end.
    """
    words = text.split(" ")
    return " ".join(_headline_word(word, i in (0, len(words) - 1)) for i, word in enumerate(words))


def _headline_word(word: str, at_edge: bool) -> str:
    pieces = _PIECES.split(word)
    solid = [i for i in range(0, len(pieces), 2) if pieces[i]]
    for n, i in enumerate(solid):
        before = pieces[solid[n - 1]] if n else ""
        after_letter = (len(before) == 1 and before.isalpha()) or before.lower() == "co"  # X-ray, e-commerce, co-op
        edge = (at_edge and n == 0) or (n == len(solid) - 1 and (at_edge or n > 0))
        if not after_letter:
            pieces[i] = _headline_piece(pieces[i], edge)
    return "".join(pieces)


def _headline_piece(piece: str, at_edge: bool) -> str:
    bare = piece.rstrip(",;:.!?)]")
    if any(letter.isupper() for letter in piece) or bare in _FOREIGN or (bare in _SMALL and not at_edge):
        return piece
    if bare.startswith(("d'", "l'", "d\u2019", "l\u2019")) and len(bare) > 2:
        return piece[:2] + _upper_first(piece[2:])
    start = len(piece) - len(piece.lstrip(_OPENERS))
    return piece[:start] + _upper_first(piece[start:])


def _upper_first(text: str) -> str:
    capital = text[:1].upper()
    # A letter whose capital is two letters (as in a ligature) is left alone.
    return capital + text[1:] if len(capital) == 1 else text
