"""Nothing in a profile becomes markup, and nothing of it is lost, whatever characters it holds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from narrator.made import ROOT, compare, put, shipped

from writer.api import Comparison, Writer

from .reading import disagreements, from_document, front_matter

HOSTILE = [
    "<script>alert(1)</script>", "</article></main>", "<!-- x", "-->", "<img src=x onerror=alert(1)>", "a < b > c",
    '"double"', "'single'", "it's", "&", "&amp;", "&lt;b&gt;", "R&D", "&#60;", "&copy", "{{ 7*7 }}", "{% raw %}",
    "{{ self }}", "`code`", "``", "a | b", "|", "*strong*", "**", "_em_", "snake_case_name", "[x](javascript:1)",
    "![x](y)", "[x]: y", "[^1]", "# x", "#", "1. x", "1) x", "- x", "+ x", "= x", "---", "~~gone~~", "> quote",
    "<https://x.example>", "\\", "\\*", "\\n", "%s", "%(x)s", "{0}", "{title}", "$x$", "\u00fcber \u00e9clair",
    "\u4e2d\u6587", "\U0001f680", "\U0001f469\u200d\u2695\ufe0f", "\u2013 dash", "x  y", "x\u00a0y", "null", "~", "yes",
    "x: y", "? x", "@x", "!x", ":::",
]  # fmt: skip
TEXTS = [
    "category", "summary", "pay.best_city", "pay.best_state", "pay.best_company", "pay.best_industry",
    "education.degree", "education.needed",
]  # fmt: skip
LISTS = ["focus", "education.majors", "education.colleges", "duties.core", "duties.examples", "settings", "licences"]


def agree(comparison: Comparison) -> list[tuple[str, ...]]:
    """The lines, which are the same in every format, and only what an article has is markup."""
    found = disagreements(comparison)
    assert not found, "\n".join(["", *found])
    return from_document(json.loads(comparison.json()))


def role(**fields: Any) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(json.dumps(shipped()["clinical-manager"]))
    for name, value in fields.items():
        put(data, name.replace("__", "."), value)
    return data


@pytest.mark.parametrize("text", HOSTILE)
def test_in_every_text_field(maker: Writer, text: str) -> None:
    data = role()
    for name in TEXTS:
        put(data, name, text)
    for name in LISTS:
        put(data, name, [text, f"hold {text} here"])
    data["duties"]["core"].append({"do": f"end with {text}", "so_that": text})
    data["people"]["race"] = {text: 40, "White": 50}
    data["people"]["gender"] = {**data["people"]["gender"], text: 1}
    data["skills"] = [{"name": text, "share": 5}, {"name": f"{text} use", "share": 4}]
    lines = agree(compare(maker, data, shipped()["nurse"]))
    told = " ".join(" ".join(line[1:]) for line in lines)
    assert told.count(text) >= 5 or told.lower().count(text.lower()) >= 8


# Spaces of any kind in a title become one; that is no loss.
TITLES = [text for text in HOSTILE if text == " ".join(text.split())]


@pytest.mark.parametrize("text", TITLES)
def test_in_the_title(maker: Writer, text: str) -> None:
    comparison = compare(maker, role(title=f"{text} clerk"), shipped()["nurse"])
    lines = agree(comparison)
    assert f"{text} clerk".lower() in lines[0][1].lower()
    head, _ = front_matter(comparison.markdown())
    assert head["roles"] == [f"{text} clerk", "nurse"]


@pytest.mark.parametrize("text", TITLES)
def test_as_the_whole_title(maker: Writer, text: str) -> None:
    lines = agree(compare(maker, role(title=text), shipped()["nurse"]))
    assert text.lower() in lines[0][1].lower()


def test_at_the_start_of_every_line(maker: Writer) -> None:
    """A sentence or entry that begins with what Markdown takes for a list, heading or rule."""
    for mark in ("1.", "12)", "-", "+", "*", "#", "##", ">", "=", "---", "***", "```", "~~~", "|", ":", "    "):
        text = f"{mark} x".strip()
        examples = [text, f"{text} and more", mark.strip() or "x"]
        agree(compare(maker, role(title=text, duties__examples=examples), role(title=f"{text} lead")))


def test_nothing_is_taken_for_a_slot(maker: Writer) -> None:
    data = role(summary="{{ a.plural }} {{ 7*7 }}", pay__best_company="{{ more.a }}")
    told = " ".join(" ".join(line[1:]) for line in agree(compare(maker, data, shipped()["nurse"])))
    assert "49" not in told
    assert "{{ a.plural }} {{ 7*7 }}" in told
    assert "{{ more.a }}" in told


@pytest.mark.parametrize("style", ["ours", "ap"])
def test_an_ampersand_is_a_word_to_every_list(tmp_path: Path, style: str) -> None:
    """Lists and pairs of names are joined by what they say, not by how a format writes it."""
    writer = Writer(ROOT / "data", ROOT / "phrasebank", style=style, cache=tmp_path)
    fields = {
        "pay": {"yearly": 50_000},
        "duties": {"core": ["plan & cost jobs", "order stock"]},
        "focus": ["R&D", "Q&A", "x"],
        "settings": ["labs", "shops & bars", "offices"],
        "skills": [{"name": "P&L"}, {"name": "Q & A"}, {"name": "tact"}],
        "education": {"majors": ["Art & Design", "Hotel & Bar Management", "Law"]},
        "licences": ["A & P license", "CDL"],
    }
    leader, engineer = {"title": "project manager & leader", **fields}, {"title": "R&D engineer", **fields}
    for seed in range(8):
        agree(compare(writer, leader, engineer, seed))
        other = {**fields, "skills": [{"name": "B & B"}, {"name": "I/O"}], "duties": {"core": ["mix & pour drinks"]}}
        agree(compare(writer, {"title": "planner & buyer", **fields}, {"title": "nurse", **other}, seed))
