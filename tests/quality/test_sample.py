"""Drawing the articles: the seed alone decides, and no article is drawn twice."""

from __future__ import annotations

import pytest

from writer.api import Writer
from writer.quality.sample import Sample, TooFewArticles


def ids(sample: Sample) -> list[str]:
    return [text.id for text in sample.texts]


def test_the_seed_decides(writer: Writer) -> None:
    assert ids(Sample(writer, 6, 1)) == ids(Sample(writer, 6, 1))
    assert ids(Sample(writer, 6, 1)) != ids(Sample(writer, 6, 2))


def test_a_smaller_sample_is_the_beginning_of_a_larger_one(writer: Writer) -> None:
    assert ids(Sample(writer, 8))[:4] == ids(Sample(writer, 4))
    assert len(set(ids(Sample(writer, 8)))) == 8


def test_every_sentence_knows_its_rule(writer: Writer) -> None:
    for drawn in Sample(writer, 4).drawn:
        assert drawn.text.sentences
        assert "?" not in map(drawn.rule, drawn.text.sentences)


def test_pairs_of_articles_that_share_a_role(writer: Writer) -> None:
    sample = Sample(writer, 5)
    pairs = sample.sharing(20)
    assert len(pairs) >= 20
    assert all(one.roles & other.roles and one.id != other.id for one, other in pairs)
    assert len({frozenset((one.id, other.id)) for one, other in pairs}) == len(pairs)
    assert len(sample.texts) == 5


@pytest.mark.parametrize("size", [0, 1])
def test_one_article_is_too_few(writer: Writer, size: int) -> None:
    with pytest.raises(TooFewArticles):
        Sample(writer, size)
