"""The comparison stays honest: both sides write the same sections, tables, rows and lists, at about the same length."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest

from writer.api import Writer
from writer.render import html

from . import bench
from .plain import PlainTemplate

PAIRS = [("nurse", "attorney"), ("patient relations director", "clinical manager"), ("bartender", "software developer")]
_SECTION = re.compile(r'<section id="([^"]+)".*?</section>', re.DOTALL)


@pytest.fixture(scope="module")
def plain(writer: Writer) -> PlainTemplate:
    return PlainTemplate(writer)


def both(writer: Writer, plain: PlainTemplate, first: str, second: str) -> tuple[dict[str, str], dict[str, str]]:
    """The sections by id, ours and the template's."""
    a, b = writer.roles.find(first), writer.roles.find(second)
    narrator = writer.narrator(html.TARGET)
    texts = (html.fragment(narrator.tell(narrator.view(a), narrator.view(b))), plain.fragment(a, b))
    ours, theirs = ({m[1]: unescape(m[0]) for m in _SECTION.finditer(text)} for text in texts)
    return ours, theirs


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_the_template_writes_the_same_sections(writer: Writer, plain: PlainTemplate, first: str, second: str) -> None:
    ours, theirs = both(writer, plain, first, second)
    assert sorted(theirs) == sorted(ours)  # in ours some change places, by what is most telling
    assert len(ours) > 9


@pytest.mark.parametrize(("first", "second"), PAIRS)
@pytest.mark.parametrize("tag", ["<table>", '<th scope="row">', "<caption>", "<ul>", "<li>", "<details>", "<a "])
def test_the_template_has_as_many(writer: Writer, plain: PlainTemplate, first: str, second: str, tag: str) -> None:
    ours, theirs = both(writer, plain, first, second)
    assert {id: text.count(tag) for id, text in theirs.items()} == {id: text.count(tag) for id, text in ours.items()}


@pytest.mark.parametrize(("first", "second"), PAIRS)
@pytest.mark.parametrize("section", ["duties", "skills", "sources"])
def test_the_template_lists_the_same(
    writer: Writer, plain: PlainTemplate, first: str, second: str, section: str
) -> None:
    ours, theirs = (re.findall(r"<li>(.*?)</li>", text[section]) for text in both(writer, plain, first, second))
    if section == "sources":  # which sources, in which order; how their topics are joined is wording
        ours, theirs = ([entry.partition(":")[0] for entry in entries] for entries in (ours, theirs))
    assert ours
    assert theirs == ours


def test_the_template_escapes_what_profiles_say(writer: Writer, plain: PlainTemplate) -> None:
    nurse, attorney = writer.roles.find("nurse"), writer.roles.find("attorney")
    assert "clients&#39; interests" in plain.fragment(nurse, attorney)


@pytest.fixture(scope="module")
def report(writer: Writer) -> bench.Report:
    return bench.measure(writer, rounds=1, seconds=0.001, limit=40)


def test_the_benchmark_runs_in_a_moment(report: bench.Report) -> None:
    assert {result.name for result in report.results} == {bench.OURS, bench.PAGE, bench.PLAIN}
    assert all(result.per_second > 0 for result in report.results)
    assert "× plain template" in bench.table(report)
    assert json.loads(report.to_json())["pairs"] == 40


def test_the_articles_have_about_the_same_length(report: bench.Report) -> None:
    sizes = {result.name: result for result in report.results}
    ours, theirs = sizes[bench.OURS], sizes[bench.PLAIN]
    assert 0.85 < theirs.words / ours.words < 1.15
    assert 0.85 < theirs.bytes / ours.bytes < 1.15
