"""The scorecard of the real bank: every row there, the same each time, its values possible."""

from __future__ import annotations

import pytest

from writer.api import Writer
from writer.checks.bleu import self_bleu
from writer.quality import reach, repetition_rows
from writer.quality.measure import Measure, Unit
from writer.quality.sample import Sample
from writer.quality.scorecard import scorecard
from writer.quality.targets import DISTINCT, SELF_BLEU, SHINGLES, SKELETONS, TARGETS, VARIANTS


@pytest.fixture(scope="module", autouse=True)
def small() -> object:
    """Far fewer articles than in earnest."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reach, "ARTICLES", 50)
        patch.setattr(repetition_rows, "SHARING_PAIRS", 10)
        yield


@pytest.fixture(scope="module")
def rows(writer: Writer) -> dict[str, Measure]:
    return {row.name: row for row in scorecard(Sample(writer, 6, worst=2))}


def test_every_target_has_its_row(rows: dict[str, Measure]) -> None:
    assert {name for name, row in rows.items() if row.target is not None} == set(TARGETS)


def test_ratios_and_shares_lie_between_nothing_and_one(rows: dict[str, Measure]) -> None:
    assert all(0 <= row.value <= 1 for row in rows.values() if row.unit is not Unit.number)
    assert all(row.how for row in rows.values())


def test_the_same_sample_has_the_same_scorecard(writer: Writer, rows: dict[str, Measure]) -> None:
    assert [row.as_json() for row in scorecard(Sample(writer, 6, worst=2))] == [row.as_json() for row in rows.values()]


def test_self_bleu_is_the_mean_of_its_articles(writer: Writer, rows: dict[str, Measure]) -> None:
    scores = self_bleu([text.words for text in Sample(writer, 6).texts])
    assert rows[SELF_BLEU].value == pytest.approx(sum(scores) / 6)
    assert rows[SELF_BLEU].worst[0].startswith(f"{max(scores):.3f} ")
    assert len(rows[SELF_BLEU].worst) == 2


def test_the_worst_pair_is_shown_with_what_it_shares(rows: dict[str, Measure]) -> None:
    row = rows[SHINGLES]
    assert row.worst[0].startswith(f"{row.value:.3f} ")
    assert " words in a row: " in row.worst[0]


def test_skeletons_are_counted_by_rule(rows: dict[str, Measure]) -> None:
    counts = rows[SKELETONS].detail["by_rule"].values()
    repeated, every = (sum(count[key] for count in counts) for key in ("repeated", "sentences"))
    assert rows[SKELETONS].value == pytest.approx(repeated / every)


def test_distinct_says_over_how_many_words(rows: dict[str, Measure]) -> None:
    assert "words of articles in a row" in rows[DISTINCT].how


def test_every_unused_variant_is_listed_with_its_reason(writer: Writer, rows: dict[str, Measure]) -> None:
    every = reach.wordings(writer.bank)
    unused = rows[VARIANTS].detail["unused"]
    assert rows[VARIANTS].value == pytest.approx(1 - len(unused) / len(every))
    assert {entry["reason"] for entry in unused} <= {reach.NOT_CHOSEN, reach.NOT_TOLD, reach.NO_PAIR}
