"""Whatever stands in an article or in the file of rules: no check fails, and every finding lies inside its text."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from writer.api import Writer
from writer.checks.page import Page, Part, Table
from writer.checks.passages import split
from writer.checks.prose import check_prose
from writer.checks.prose_rules import ProseRules, rules_of
from writer.english.style import HouseStyle

from .prose_reading import shipped_rules

PIECES = st.sampled_from([
    "nurse", "nurses", "director of nursings", "earn", "earns", "is", "are", "have", "has", "a", "an", "the", "The",
    "who", "and", "of", "do", "does", "it", "year", "years", "both", "1", "2", "8", "$", "80", "000", "%", "percent",
    ",", ".", ";", ":", "(", ")", "[", "“", "”", '"', "'s", "’s", "?", "!", "-", "–", "—", "{{", "None", "\n", "\t",
    "  ", " ", "Of", "RN", "rns", "é", "ß", "İ", "ﬁ", "😀", "\u200b", "U.S.", "include", "between", "to", "4-6",
    "most highest",
])  # fmt: skip
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=25).map(" ".join), st.lists(PIECES).map("".join))
STYLES = st.sampled_from([HouseStyle(), HouseStyle(percent="%", serial_comma=False)])


@pytest.fixture(scope="session")
def rules(writer: Writer) -> ProseRules:
    return shipped_rules(writer)


@given(texts=st.lists(TEXTS, min_size=8, max_size=8), style=STYLES)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_page_can_be_checked(rules: ProseRules, texts: list[str], style: HouseStyle) -> None:
    a, b, c, d, e, f, g, h = texts
    table = Table(a, (b, c), ((d, e, f),))
    part = Part("x", g, (a, b, h), (c, d), (e, f), (table,), ((g, (h, a)),), (b,))
    for finding in check_prose(Page(h, (part, part)), rules, style):
        assert 0 <= finding.start < finding.end <= len(finding.text)
        assert finding.kind in {rule.id for rule in rules.rules}
        assert finding.message


@given(TEXTS)
def test_sentences_keep_all_of_a_paragraph(text: str) -> None:
    assert len("".join(split(text))) + max(len(list(split(text))) - 1, 0) == len(text)


@given(st.text(max_size=200))
def test_any_file_can_be_read(text: str) -> None:
    rules, problems = rules_of(text, "x.yaml")
    assert not rules or not problems


VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=5), st.sampled_from(["words", "error"])),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=4), inner, max_size=3)),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(["kind", "level", "why", "words", "signs", "bad", "good", "in", "x"]), VALUES))
def test_any_rule_is_read_or_refused(entry: dict[str, object]) -> None:
    import json

    rules, problems = rules_of(json.dumps({"some-rule": entry}), "x.yaml")
    assert bool(rules) != bool(problems)
