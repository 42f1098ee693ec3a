"""Which wordings are used: every variant once, and why one is not used."""

from __future__ import annotations

from writer.api import Writer
from writer.quality.reach import NO_PAIR, NOT_CHOSEN, NOT_TOLD, Wording, survey, why_unused, wordings


def test_a_variant_of_several_cases_counts_once(writer: Writer) -> None:
    found = wordings(writer.bank)
    assert len({(wording.rule, wording.id) for wording in found}) == len(found)
    assert any(len(wording.cases) > 1 for wording in found)


def test_what_is_used_is_in_the_bank(writer: Writer) -> None:
    every = {(wording.rule, wording.id) for wording in wordings(writer.bank)}
    used = survey(writer, 0, 20).used
    assert used
    assert set(used) <= every
    assert {rule for rule, _ in used} & {"title", "browse", "suits.lead", "reason.skill"}


def test_every_article_has_one_title(writer: Writer) -> None:
    used = survey(writer, 0, 20).used
    assert sum(times for (rule, _), times in used.items() if rule == "title") == 20


def test_more_articles_use_no_fewer(writer: Writer) -> None:
    assert set(survey(writer, 0, 10).used) < set(survey(writer, 0, 200).used)


def test_why_a_wording_is_not_used() -> None:
    one, two = Wording("r", "k", ("x",), "x1", ""), Wording("r", "k", ("x", "y"), "x2", "")
    three, four = Wording("r", "k", ("y",), "y1", ""), Wording("r", "k", ("z",), "z1", "")
    reasons = why_unused([four, three, two, one], {("r", "x1")}, {("k", "x"), ("k", "y")})
    assert list(reasons.items()) == [(two, NOT_CHOSEN), (three, NOT_TOLD), (four, NO_PAIR)]
