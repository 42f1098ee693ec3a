"""A section about one role alone: it names no other as its subject, and compares nothing but what the profile does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from writer.checks.attribution import Sentence
from writer.checks.claimed_figures import Fault
from writer.checks.direction import COMPARATIVE
from writer.checks.marks import BOTH
from writer.checks.texts import Texts


def faults_of_work(sentence: Sentence, role: str, texts: Texts) -> Iterator[Fault]:
    """What does not belong in the section about `role`."""
    first = next(iter(sentence.names), None)
    if first is not None and first.role not in (role, BOTH):
        yield "contradicted", first.start, first.end, f"the section is about role {role.upper()}, not the other"
    for match in COMPARATIVE.finditer(sentence.plain):
        word, after = match[0].casefold(), sentence.plain[match.end() :]
        if word not in texts.words and not re.match(r" all\b", after):
            yield "unsupported", match.start(), match.end(), f'the profile does not say "{match[0]}" of its work'
