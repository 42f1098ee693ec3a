"""Rows on mistakes: sentences that are not true, and sentences that are not English."""

from __future__ import annotations

from writer.checks.finding import Finding
from writer.checks.passages import PROSE as PROSE_PLACES
from writer.checks.passages import passages_of
from writer.checks.prose import check_prose
from writer.checks.prose_rules import read_rules
from writer.checks.truth import check_truth
from writer.quality.measure import Measure, Unit
from writer.quality.sample import Drawn, Sample
from writer.quality.targets import PROSE, TARGETS, TRUE


def fault_rows(sample: Sample) -> list[Measure]:
    """The share of sentences found true, and the errors of prose in a thousand sentences."""
    return [_true(sample), _prose(sample)]


def _sentences(sample: Sample) -> int:
    """Sentences of paragraphs, points and answers."""
    pages = (drawn.page for drawn in sample.drawn)
    return sum(passage.place in PROSE_PLACES for page in pages for passage in passages_of(page))


def _true(sample: Sample) -> Measure:
    covered = [role.profile for role in sample.writer.roles.values()]
    found = [
        (drawn, finding)
        for drawn in sample.drawn
        for finding in check_truth(
            drawn.page, drawn.roles[0].profile, drawn.roles[1].profile, sample.writer.lexicon, covered
        )
    ]
    count = _sentences(sample)
    false = len({(drawn.text.id, finding.section, finding.text) for drawn, finding in found})
    return Measure(
        TRUE, max(0.0, 1 - false / count) if count else 1.0, Unit.share, TARGETS[TRUE],
        f"of {count:,} sentences of {len(sample.drawn)} articles; a false cell of a table counts as a sentence",
        tuple(_shown(drawn, finding) for drawn, finding in found[: sample.worst]),
    )  # fmt: skip


def _prose(sample: Sample) -> Measure:
    rules = read_rules(sample.writer.phrasebank, sample.writer.lexicon)
    found = [
        (drawn, finding)
        for drawn in sample.drawn
        for finding in check_prose(drawn.page, rules, sample.writer.style)
        if finding.level == "error"
    ]
    count = _sentences(sample)
    return Measure(
        PROSE, 1000 * len(found) / count if count else 0.0, Unit.number, TARGETS[PROSE],
        f"{len(found):,} in {count:,} sentences of {len(sample.drawn)} articles and the short texts around them",
        tuple(_shown(drawn, finding) for drawn, finding in found[: sample.worst]),
    )  # fmt: skip


def _shown(drawn: Drawn, finding: Finding) -> str:
    return f"{finding.message}: {finding.text} ({drawn.text.id})"
