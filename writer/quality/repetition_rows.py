"""Rows on repetition: patterns that several articles have, openings that one article repeats, passages in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from statistics import mean

from writer.checks.overlap import SHINGLE, jaccard, longest_shared, shingles
from writer.checks.repetition import in_several, share_in_several, share_twice_within, twice_within
from writer.checks.running_text import RunningText
from writer.quality.measure import Measure, Unit
from writer.quality.sample import Sample
from writer.quality.targets import OPENINGS, SHINGLES, SKELETONS, TARGETS

SHARING_PAIRS = 1_000


def repetition_rows(sample: Sample) -> list[Measure]:
    """Repeated skeletons, repeated openings, and the overlap of articles that share a role."""
    return [_skeletons(sample), _openings(sample), *_overlap(sample)]


def _skeletons(sample: Sample) -> Measure:
    texts = [text.skeletons for text in sample.texts]
    several = in_several(texts)
    rules, repeated, examples = Counter[str](), Counter[str](), dict[str, str]()
    for drawn in sample.drawn:
        for sentence, skeleton in zip(drawn.text.sentences, drawn.text.skeletons, strict=True):
            rule = drawn.rule(sentence)
            rules[rule] += 1
            if skeleton in several:
                repeated[rule] += 1
                examples.setdefault(skeleton, rule)
    worst = sorted(several, key=lambda skeleton: (-several[skeleton], skeleton))[: sample.worst]
    by_rule = sorted(repeated, key=lambda rule: (-repeated[rule], rule))[: sample.worst]
    return Measure(
        SKELETONS, share_in_several(texts), Unit.share, TARGETS[SKELETONS],
        f"{repeated.total():,} of {rules.total():,} sentences are those of another article but for names and figures",
        (
            *(f"in {several[skeleton]} articles: {skeleton} ({examples[skeleton]})" for skeleton in worst),
            *(f"rule {rule}: {repeated[rule]} of its {rules[rule]} sentences" for rule in by_rule),
        ),
        {"by_rule": {rule: {"repeated": repeated[rule], "sentences": rules[rule]} for rule in sorted(rules)}},
    )  # fmt: skip


def _openings(sample: Sample) -> Measure:
    found = sorted(
        (-count, text.id, opening)
        for text in sample.texts for opening, count in twice_within(text.openings).items()
    )  # fmt: skip
    most = Counter[str]()
    for count, _, opening in found:
        most[opening] -= count
    frequent = sorted(most, key=lambda opening: (-most[opening], opening))[: sample.worst]
    return Measure(
        OPENINGS, share_twice_within([text.openings for text in sample.texts]), Unit.share, TARGETS[OPENINGS],
        "sentences whose first two words open another sentence of the same article, roles alike",
        (
            *(f'{-count} times "{opening}" in {id}' for count, id, opening in found[: sample.worst]),
            *(f'{most[opening]} such sentences open with "{opening}"' for opening in frequent),
        ),
    )  # fmt: skip


def _overlap(sample: Sample) -> Iterator[Measure]:
    pairs = sample.sharing(SHARING_PAIRS)
    made = {text.id: shingles(text.words) for pair in pairs for text in pair}
    scores = [jaccard(made[one.id], made[other.id]) for one, other in pairs]
    how = f"{SHINGLE}-word shingles of {len(pairs):,} pairs of articles that share a role"
    worst = sorted(zip(scores, pairs, strict=True), key=lambda found: (-found[0], found[1][0].id, found[1][1].id))
    yield Measure(
        SHINGLES, max(scores, default=0.0), Unit.ratio, TARGETS[SHINGLES], how,
        tuple(_passage(score, *pair) for score, pair in worst[: sample.worst]),
    )  # fmt: skip
    yield Measure("shingle overlap, mean", mean(scores) if scores else 0.0, Unit.ratio, None, how)


def _passage(score: float, one: RunningText, other: RunningText) -> str:
    passage = longest_shared(one.words, other.words)
    return f"{score:.3f} {one.id} and {other.id}; {len(passage)} words in a row: {' '.join(passage)}"
