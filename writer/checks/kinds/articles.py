"""a or an before each word, by its sound."""

from __future__ import annotations

import re
from collections.abc import Iterator

from writer.checks.kind import Hit, Kind, Reading, each
from writer.english.articles import indefinite_article

_ARTICLE = re.compile(r"(?<![\w'’./&-])(?:an|An|a|A)\s+(?=([\"'“‘(\[]?[\w$€£.@&][^\s,;:!?)\]]*))")
_OPENERS = " \"'“‘(["


def _find(text: str, reading: Reading) -> Iterator[Hit]:
    for match in _ARTICLE.finditer(text):
        said = match[0].strip()
        if said == "A" and text[: match.start()].strip(_OPENERS) and not text[: match.start()].endswith((": ", '"')):
            continue  # a capital inside a sentence is a letter: "a Class A tractor"
        right = indefinite_article(text[match.end() :], reading.lexicon)
        if said.casefold() != right:
            word = match[1].rstrip(".'\"’”")
            yield Hit(match.start(), match.end() + len(word), f'"{said} {word}"', f'write "{right} {word}"')


KINDS = {"a_or_an": Kind(lambda _: each(_find))}
