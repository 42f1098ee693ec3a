"""`writer explain`: every stage, and one sentence down to its sources."""

from __future__ import annotations

import json
from pathlib import Path

from .conftest import ROOT, Run


def test_each_stage_is_shown(run: Run) -> None:
    ran = run("explain", "nurse", "bartender")
    assert ran.code == 0
    for heading in ("1. Figures", "2. Facts", "3. Plan", "4. Sentences"):
        assert f"\n{heading}" in f"\n{ran.out}"
    assert "pay.yearly" in ran.out


def test_the_stages_as_json(run: Run) -> None:
    data = json.loads(run("explain", "nurse", "bartender", "--json").out)
    assert set(data) == {"id", "roles", "facts", "plan", "sentences"}
    assert [role["id"] for role in data["roles"]] == ["nurse", "bartender"]
    yearly = next(fact for fact in data["facts"] if fact["kind"] == "pay.yearly")
    assert yearly["roles"] == {"more": "nurse", "less": "bartender"}
    assert yearly["told"]
    assert yearly["fields"] == ["pay.yearly"]
    focus = [fact for fact in data["facts"] if fact["kind"] == "role.focus"]
    assert [(fact["roles"]["role"], fact["told"]) for fact in focus] == [("nurse", True), ("bartender", True)]


def test_a_sentence_leads_to_its_phrase_values_and_source(run: Run) -> None:
    article = run("compare", "nurse", "bartender", "--format", "json").out
    found = json.loads(run("explain", "nurse", "bartender", "--sentence", "$101,420", "--json").out)
    assert found
    for sentence in found:
        assert sentence["text"] in article.replace('\\"', '"')
        file, _, line = sentence["phrase"].rpartition(":")
        assert sentence["phrase_text"] in Path(file).read_text(encoding="utf-8").splitlines()[int(line) - 1]
        values = {(entry["role"], entry["field"]): entry for entry in sentence["evidence"]}
        assert values["nurse", "pay.yearly"]["value"] == 101420
        assert "Bureau of Labor Statistics" in values["nurse", "pay.yearly"]["source_line"]


def test_the_text_is_found_in_any_case(run: Run) -> None:
    assert run("explain", "nurse", "bartender", "--sentence", "NURSES").code == 0


def test_a_sentence_of_phrases_shows_each_of_them(run: Run) -> None:
    found = json.loads(run("explain", "nurse", "bartender", "--json").out)["sentences"]
    reasons = [sentence for sentence in found if sentence["fact"] == "gathered.reasons"]
    assert reasons
    for sentence in reasons:
        assert sentence["parts"]
        assert all(part["rule"].startswith("reason.") for part in sentence["parts"])


def test_a_text_that_no_sentence_has(run: Run) -> None:
    ran = run("explain", "nurse", "bartender", "--sentence", "submarines")
    assert (ran.code, ran.out) == (2, "")
    assert "The closest is: " in ran.err


def test_paths_below_the_folder_are_relative(run: Run, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.chdir(ROOT)
    found = json.loads(run("explain", "nurse", "bartender", "--sentence", "$101,420", "--json").out)
    assert found[0]["phrase"].startswith("phrasebank/")
