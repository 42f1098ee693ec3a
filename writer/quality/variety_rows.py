"""Rows on words: how much articles take from each other, and how many different words they have."""

from __future__ import annotations

from statistics import mean

from writer.checks.bleu import self_bleu
from writer.checks.variety import distinct, msttr
from writer.quality.measure import Measure, Unit
from writer.quality.sample import Sample
from writer.quality.targets import DISTINCT, MSTTR, SELF_BLEU, TARGETS

DISTINCT_WORDS = 7_500


def variety_rows(sample: Sample) -> list[Measure]:
    """Self-BLEU-4, MSTTR-100 and distinct-2 of the sample."""
    return [_self_bleu(sample), _msttr(sample), _distinct(sample)]


def _self_bleu(sample: Sample) -> Measure:
    scores = self_bleu([text.words for text in sample.texts])
    worst = sorted(zip(scores, sample.texts, strict=True), key=lambda found: (-found[0], found[1].id))
    return Measure(
        SELF_BLEU, mean(scores), Unit.ratio, TARGETS[SELF_BLEU],
        f"mean over {len(scores)} articles, each against all the others",
        tuple(f"{score:.3f} {text.id}" for score, text in worst[: sample.worst]),
    )  # fmt: skip


def _msttr(sample: Sample) -> Measure:
    found = sorted((msttr(text.words), text.id) for text in sample.texts)
    return Measure(
        MSTTR, mean(ratio for ratio, _ in found), Unit.ratio, TARGETS[MSTTR],
        f"different words in each hundred, mean over {len(found)} articles",
        tuple(f"{ratio:.3f} {id}" for ratio, id in found[: sample.worst]),
    )  # fmt: skip


def _distinct(sample: Sample) -> Measure:
    words = [word for text in sample.texts for word in text.words][:DISTINCT_WORDS]
    return Measure(
        DISTINCT, distinct(words), Unit.ratio, TARGETS[DISTINCT],
        f"different pairs of neighbouring words per pair, over {len(words):,} words of articles in a row",
    )  # fmt: skip
