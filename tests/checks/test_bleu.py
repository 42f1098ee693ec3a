"""Self-BLEU: known values, its ends, and the same as counting the plain way."""

from __future__ import annotations

from collections import Counter
from math import exp, prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from writer.checks.bleu import grams, self_bleu

TEXTS = st.lists(st.lists(st.sampled_from("abcd"), max_size=12), min_size=2, max_size=5)


def plain_bleu(texts: list[list[str]], index: int) -> float:
    """BLEU-4 of one text as its definition reads, each reference counted anew."""
    own, others = texts[index], texts[:index] + texts[index + 1 :]
    precisions = []
    for size in (1, 2, 3, 4):
        count, references = Counter(grams(own, size)), [Counter(grams(other, size)) for other in others]
        matched: float = sum(min(times, max(ref[gram] for ref in references)) for gram, times in count.items())
        if size == 1 and not matched:
            return 0.0
        precisions.append((matched or 0.1) / max(1, count.total()))
    closest = min((abs(len(other) - len(own)), len(other)) for other in others)[1]
    return prod(precisions) ** 0.25 * (1 if len(own) >= closest else exp(1 - closest / len(own)))


def test_identical_texts_have_one() -> None:
    assert self_bleu([list("abcdef")] * 3) == pytest.approx([1, 1, 1])


def test_texts_without_a_word_in_common_have_nothing() -> None:
    assert self_bleu([list("abcde"), list("fghij"), list("klm")]) == [0, 0, 0]


def test_a_known_value() -> None:
    # 4 of 5 words, 3 of 4 pairs, 2 of 3 triples, 1 of 2 fours.
    assert self_bleu([list("abcde"), list("abcdf")]) == pytest.approx([(4 / 5 * 3 / 4 * 2 / 3 / 2) ** 0.25] * 2)


def test_counts_are_clipped_and_no_match_is_smoothed() -> None:
    # Of "a a a b": a twice of three times and b; aa once of twice and ab; aab; no four, so 0.1 of one.
    first, *_ = self_bleu([list("aaab"), list("aabc"), list("aabd")])
    assert first == pytest.approx((3 / 4 * 2 / 3 * 1 / 2 * 0.1) ** 0.25)


def test_a_short_text_pays_for_its_brevity() -> None:
    short, long = self_bleu([list("abcd"), list("abcdef")])
    assert short == pytest.approx(exp(1 - 6 / 4))
    assert long == pytest.approx((4 / 6 * 3 / 5 * 2 / 4 * 1 / 3) ** 0.25)


def test_one_text_has_nothing_to_be_compared_with() -> None:
    with pytest.raises(ValueError, match="at least two"):
        self_bleu([["a"]])


@given(TEXTS)
def test_it_is_what_plain_counting_gives(texts: list[list[str]]) -> None:
    assert self_bleu(texts) == pytest.approx([plain_bleu(texts, index) for index in range(len(texts))])


@given(TEXTS)
def test_it_lies_between_nothing_and_one(texts: list[list[str]]) -> None:
    assert all(0 <= score <= 1 + 1e-9 for score in self_bleu(texts))
