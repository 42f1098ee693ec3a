"""The truth check notices what is made wrong: 2,000 corruptions of finished articles, by kind."""

from __future__ import annotations

import random
from collections import Counter

from writer.api import Comparison, Writer
from writer.checks.page import from_document
from writer.checks.truth import TruthCheck
from writer.render.document import document
from writer.roles.titles import forms_of

from .corruptions import SENTENCES, Case, corrupted

WANTED = 2000
KINDS = (*SENTENCES, "table")
LEAST = 0.95


def cases(writer: Writer, rng: random.Random) -> list[tuple[Case, TruthCheck]]:
    """Articles of 100 shipped pairs, in different words."""
    found = []
    covered = [role.profile for role in writer.roles.values()]
    for first, second in rng.sample(list(writer.pairs()), 100):
        a, b = first.profile, second.profile
        article = Comparison(writer, first, second, rng.randrange(1000)).article()
        page = from_document(document(article))
        forms = (forms_of(a, writer.lexicon), forms_of(b, writer.lexicon))
        found.append((Case(page, a, b, forms), TruthCheck(a, b, writer.lexicon, covered)))
    return found


def measure(writer: Writer, seed: int = 20) -> tuple[Counter[str], Counter[str], list[str]]:
    """By kind: how many corruptions were made and noticed; and those that were not, in words."""
    rng = random.Random(seed)
    made: Counter[str] = Counter()
    noticed: Counter[str] = Counter()
    missed = []
    every = cases(writer, rng)
    while sum(made.values()) < WANTED:
        for case, check in every:
            kind = min(rng.sample(KINDS, 3), key=lambda kind: made[kind])
            result = corrupted(case, kind, rng)
            if result is None or sum(made.values()) >= WANTED:
                continue
            page, what = result
            made[kind] += 1
            if check.check(page):
                noticed[kind] += 1
            else:
                missed.append(f"{kind} | {case.a.title} vs {case.b.title} | {what}")
    return made, noticed, missed


def rates(made: Counter[str], noticed: Counter[str]) -> str:
    """One line a kind, and the whole."""
    lines = [f"{kind:12} {noticed[kind]:4} of {made[kind]:4}  {noticed[kind] / made[kind]:.1%}" for kind in made]
    return "\n".join([*lines, f"all {sum(noticed.values())} of {sum(made.values())}"])


def test_corruptions_are_noticed(writer: Writer) -> None:
    made, noticed, missed = measure(writer)
    report = rates(made, noticed) + "\n" + "\n".join(missed[:40])
    assert set(made) == set(KINDS), report
    assert sum(noticed.values()) >= LEAST * WANTED, report
