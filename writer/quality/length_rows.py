"""Rows on size: how long sentences and articles are."""

from __future__ import annotations

from statistics import mean

from writer.checks.lengths import lengths, share_over
from writer.quality.measure import Measure, Unit
from writer.quality.sample import Sample

LONG, VERY_LONG = 28, 35  # words


def length_rows(sample: Sample) -> list[Measure]:
    """Words a sentence, long sentences, words and sentences an article: without targets, they explain other rows."""
    texts = sample.texts
    found = sorted(
        (-count, text.id, sentence)
        for text in texts for count, sentence in zip(lengths(text.sentences), text.sentences, strict=True)
    )  # fmt: skip
    counts = [-count for count, _, _ in found]
    longest = list(dict.fromkeys(f"{-count} words: {sentence} ({id})" for count, id, sentence in found))
    how = f"over {len(counts):,} sentences of {len(texts)} articles"
    articles = f"running text only, mean over {len(texts)} articles"
    return [
        Measure("words a sentence", mean(counts) if counts else 0.0, Unit.number, None, how),
        Measure(f"sentences over {LONG} words", share_over(counts, LONG), Unit.share, None, how),
        Measure(
            f"sentences over {VERY_LONG} words", share_over(counts, VERY_LONG), Unit.share, None, how,
            tuple(longest[: sample.worst]),
        ),
        Measure("words an article", mean(len(text.words) for text in texts), Unit.number, None, articles),
        Measure("sentences an article", mean(len(text.sentences) for text in texts), Unit.number, None, articles),
    ]  # fmt: skip
