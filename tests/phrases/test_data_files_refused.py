"""What the four other files of a bank may not hold: each thing is a problem at its place that says what to do."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from writer.facts import kinds
from writer.phrases.data_files import DISTANCES, RATIOS, WEIGHTS

from .conftest import ROOT, problems_of

Change = Callable[[Any], object]


def load(file: Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def save(file: Path, data: Any) -> None:
    file.write_text(yaml.dump(data, Dumper=yaml.CSafeDumper, sort_keys=False), encoding="utf-8")


def entries(outline: Any, key: str) -> list[Any]:
    """All blocks and entries of paragraphs that have a key."""
    blocks = [block for section in outline["sections"] for block in section["blocks"]]
    inner = [entry for block in blocks for entry in block.get("paragraph", ())]
    return [found for found in (*blocks, *inner) if isinstance(found, dict) and key in found]


def paragraph(outline: Any, entry: object) -> None:
    """Add an entry to the first paragraph."""
    entries(outline, "paragraph")[0]["paragraph"].append(entry)


def table(outline: Any) -> Any:
    return outline["tables"]["overview"]


OUTLINE: dict[str, tuple[Change, str]] = {
    "no title": (lambda o: o.pop("title"), "title is missing; add a line title: ..."),
    "no sections": (lambda o: o.update(sections=[]), "sections is empty; expected a list of sections"),
    "unknown key": (lambda o: o.update(tabels={}), 'unknown key "tabels".*did you mean tables'),
    "section, no mapping": (lambda o: o["sections"].append("salary"), "expected a mapping with id, blocks"),
    "section id": (
        lambda o: o["sections"][0].update(id="The summary"), 'id is "The summary"; expected lower-case letters'),
    "section id twice": (
        lambda o: o["sections"][1].update(id="summary"), 'the id "summary" is already that of sections.1'),
    "section without blocks": (lambda o: o["sections"][0].pop("blocks"), r"sections\[1\].blocks is missing"),
    "once": (lambda o: o["sections"][0].update(once="yes"), 'once is "yes"; expected true or false'),
    "heading": (lambda o: o["sections"][1].update(heading=None), r"sections\[2\].heading is nothing"),
    "unknown block": (lambda o: o["sections"][0]["blocks"].append({"paragrph": []}), "did you mean paragraph"),
    "two blocks in one": (lambda o: o["sections"][0]["blocks"][0].update(link="browse"), "paragraph and link"),
    "empty paragraph": (lambda o: o["sections"][0]["blocks"][0].update(paragraph=[]), "paragraph is empty; expected a"),
    "unknown rule": (
        lambda o: paragraph(o, "pay.yearlt"), "the rule pay.yearlt does not exist.*did you mean pay.yearly"),
    "rule twice": (lambda o: entries(o, "points")[0]["points"].append("key.pay"), '"key.pay" stands twice'),
    "no rule": (lambda o: paragraph(o, 3), "is 3; expected the name of a rule, or a mapping with one of tell, lead"),
    "side": (lambda o: entries(o, "tell")[0].update(of="c"), 'of is "c"; expected a or b'),
    "side of a list": (lambda o: entries(o, "list")[0].update(of="c"), 'of is "c"; expected a or b or both'),
    "skills of both": (lambda o: entries(o, "list")[0].update(list="skills"), "only duties.*make it two blocks"),
    "unknown list": (lambda o: entries(o, "list")[0].update(list="dutys"), "duties or skills; did you mean duties"),
    "unknown table": (lambda o: entries(o, "table")[0].update(table="overveiw"), "did you mean overview"),
    "unused table": (lambda o: o["tables"].update(other=table(o)), 'the table "other" is shown nowhere.*or delete it'),
    "at most none": (
        lambda o: entries(o, "points")[0].update(at_most=0), "at_most is 0; expected a whole number from 1"),
    "at most a half": (
        lambda o: entries(o, "gather")[0].update(at_most=2.5), "at_most is 2.5; expected a whole number"),
    "two roles in a paragraph": (
        lambda o: entries(o, "tell")[1].update(of="b"), "about b alone.*make it two paragraphs"),
    "a role among a pair": (
        lambda o: paragraph(o, {"of": "a", "tell": "do.focus"}), "about the pair, or about one role"),
    "more of nothing": (lambda o: paragraph(o, {"more": "suits.also"}), "no gather before it"),
    "a rule of one role": (lambda o: paragraph(o, "do.focus"), "do.focus .* tells role.focus; .*write {of: a, tell"),
    "a rule of a side": (lambda o: paragraph(o, "reason.skill"), "sentence about the pair, but tells skills.mine"),
    "a rule that gathers": (lambda o: paragraph(o, "suits.lead"), "but tells gathered.reasons"),
    "a heading told": (lambda o: paragraph(o, "heading.key"), "but its form is heading; expected `form: sentence`"),
    "for, outside a side": (
        lambda o: next(e for e in entries(o, "gather") if "of" not in e)["from"].append("reason.pay"), "`for: more`"),
    "gathered sentence": (lambda o: entries(o, "gather")[0]["from"].append("pay.yearly"), "expected `form: fragment`"),
    "gather of a pair": (lambda o: entries(o, "gather")[0].update(gather="suits.lead"), "tells gathered.same"),
    "gather of a side": (lambda o: entries(o, "gather")[1].update(gather="summary.same"), "tells gathered.reasons"),
    "point without label": (lambda o: entries(o, "points")[0]["points"].append("pay.yearly"), "pay.yearly .* no label"),
    "title of one role": (lambda o: o.update(title="heading.do"), "stands as the title, but tells role.names"),
    "heading of a pair": (
        lambda o: o["sections"][1].update(heading="heading.do"), "expected a rule that tells names.pair"),
    "heading of a role": (
        lambda o: o["sections"][1].update(heading={"of": "a", "tell": "heading.key"}), "a rule that tells role.names"),
    "caption": (
        lambda o: table(o).update(caption="pay.yearly"), "stands as the caption of a table, but tells pay.yearly"),
    "list heading": (lambda o: entries(o, "list")[0].update(heading="list.duties"), "a rule that tells names.pair"),
    "link": (lambda o: entries(o, "link")[0].update(link="heading.do"), "stands as a link, but tells role.names"),
    "no label": (lambda o: table(o)["rows"][0].pop("label"), r"rows\[1\].label is missing"),
    "unknown cell": (lambda o: table(o)["rows"][0].update(value="yaerly"), 'no cell "yaerly".*did you mean yearly'),
    "unknown group": (
        lambda o: table(o)["rows"].append({"groups": "rase"}), 'no group of shares "rase".*did you mean race'),
    "label in capitals": (
        lambda o: table(o)["rows"].append({"groups": "gender", "labels": {"Male": "Men"}}), "a group in lower case"),
    "no fold": (lambda o: o["lists"].pop("duties"), "lists.duties is missing"),
    "fold": (lambda o: o["lists"]["duties"].update(fold="six"), 'lists.duties.fold is "six"; expected a whole number'),
    "source topic": (lambda o: o["source_topics"].update({"pay.yaerly": "pay"}), "did you mean pay.yearly"),
    "topic of no text": (
        lambda o: o["source_topics"].update(pay=7), "source_topics.pay is 7; expected text; put it in"),
    "hidden character": (lambda o: o["source_topics"].update(pay="pa\u202ey"), "turns the writing direction"),
}  # fmt: skip

BANDS: dict[str, tuple[Change, str]] = {
    "no bands": (lambda b: b.pop("bands"), "bands is missing"),
    "a band left out": (lambda b: b["bands"].pop("race"), "bands.race is missing; add a line race: ..."),
    "unknown band": (lambda b: b["bands"].update(paye=b["bands"]["pay"]), 'unknown key "paye".*did you mean pay'),
    "a limit left out": (lambda b: b["bands"]["pay"]["limits"].pop("higher"), "bands.pay.limits.higher is missing"),
    "one limit more": (lambda b: b["bands"]["age"]["limits"].update(far=9), 'unknown key "far" in bands.age.limits'),
    "not rising": (
        lambda b: b["bands"]["pay"]["limits"].update(slightly=1.3),
        "higher is 1.25; expected more than 1.3",
    ),
    "no ratio": (lambda b: b["bands"]["count"]["limits"].update(close=0.5), "close is 0.5; expected more than 1"),
    "limit as text": (lambda b: b["bands"]["age"]["limits"].update(close="one"), 'close is "one"; expected a number'),
    "no reason": (lambda b: b["bands"]["age"].pop("why"), "bands.age.why is missing"),
    "a weight left out": (lambda b: b["weights"].pop("twin"), "weights.twin is missing"),
    "unknown weight": (lambda b: b["weights"].update(salary=b["weights"]["pay"]), 'unknown key "salary" in weights'),
    "negative weight": (lambda b: b["weights"]["pay"].update(weight=-1), "weight is -1; expected a number, 0 or more"),
}
STYLES: dict[str, tuple[Change, str]] = {
    "no default": (lambda s: s.pop("ours"), 'the style "ours" is missing; .*add ours'),
    "unknown setting": (lambda s: s["ap"].update(serial_coma=True), "serial_coma.*did you mean serial_comma"),
    "wrong value": (lambda s: s["ap"].update(percent="pct"), "percent must be one of percent, %"),
    "negative": (lambda s: s["ap"].update(spell_out_through=-1), "spell_out_through must be 0 or more"),
    "no settings": (lambda s: s.update(house="ap"), 'house is "ap"; expected a mapping of settings'),
    "hidden character": (lambda s: s["ap"].update(range_word="to\u200b"), "an invisible character"),
    "name": (lambda s: s.update({"Our Style": {}}), '"Our Style" is no name'),
}
LEXICON: dict[str, tuple[Change, str]] = {
    "unknown section": (lambda x: x.update(plural={"a": "b"}), 'unknown key "plural".*did you mean plurals'),
    "list for pairs": (lambda x: x.update(plurals=["a"]), "section 'plurals' must hold pairs"),
    "pairs for a list": (lambda x: x.update(adverbs={"a": "b"}), "section 'adverbs' must be a list of words"),
    "no word": (lambda x: x["adverbs"].append(True), "'adverbs' has the entry True.*put it in quotes"),
    "no form": (lambda x: x["plurals"].update(ox=None), "'plurals' has the entry None"),
    "capital": (lambda x: x["adverbs"].append("Often"), '"Often" in adverbs has a capital.*expected "often"'),
    "hidden character": (lambda x: x["plurals"].update(ox="ox\u202een"), "plurals.ox has a character that turns"),
}
ALL = {
    (name, broken): change
    for name, changes in (("outline", OUTLINE), ("bands", BANDS), ("styles", STYLES), ("lexicon", LEXICON))
    for broken, change in changes.items()
}


@pytest.mark.parametrize("case", ALL, ids=lambda case: "-".join(case))
def test_each_wrong_thing_is_a_problem_with_its_place(case: tuple[str, str], bank: Path) -> None:
    file = bank / f"{case[0]}.yaml"
    data = load(file)
    change, says = ALL[case]
    change(data)
    save(file, data)
    problems = problems_of(bank)
    found = [problem for problem in problems if re.search(says, str(problem))]
    assert found, "\n".join(map(str, problems))
    assert {problem.path for problem in found} == {str(file)}
    assert all(problem.line and problem.column for problem in found)
    assert all(problem.expected or problem.hint for problem in found), "every problem says what to do"


def test_all_at_once(bank: Path) -> None:
    """One of each file, and two of the outline: none hides another."""
    for name, change in (("outline", OUTLINE["side"]), ("outline", OUTLINE["fold"]), ("bands", BANDS["no reason"]),
                         ("styles", STYLES["negative"]), ("lexicon", LEXICON["capital"])):  # fmt: skip
        file = bank / f"{name}.yaml"
        data = load(file)
        change[0](data)
        save(file, data)
    broken = [Path(found.path).stem for found in problems_of(bank)]
    assert broken == ["bands", "lexicon", "outline", "outline", "styles"]


def test_the_place_is_that_of_the_wrong_value(bank: Path) -> None:
    file = bank / "outline.yaml"
    text = file.read_text(encoding="utf-8").replace("value: yearly}", "value: yaerly}", 1)
    file.write_text(text, encoding="utf-8")
    before = text[: text.index("value: yaerly")]
    (found,) = problems_of(bank)
    assert (found.line, found.column) == (before.count("\n") + 1, len(before) - before.rfind("\n"))


@pytest.mark.parametrize("name", ["outline", "bands", "styles", "lexicon"])
def test_a_missing_file(name: str, bank: Path) -> None:
    (bank / f"{name}.yaml").unlink()
    (found,) = problems_of(bank)
    assert found.path == str(bank / f"{name}.yaml")
    assert "missing" in found.message
    assert found.hint


@pytest.mark.parametrize("name", ["outline", "bands", "styles"])
def test_an_empty_file(name: str, bank: Path) -> None:
    (bank / f"{name}.yaml").write_text("", encoding="utf-8")
    problems = problems_of(bank)
    assert problems
    assert {found.path for found in problems} == {str(bank / f"{name}.yaml")}
    assert all(found.line == found.column == 1 for found in problems)


def test_the_facts_ask_for_these_bands_and_weights_and_no_others() -> None:
    folder = Path(kinds.__file__).parent
    source = "\n".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    assert set(re.findall(r'bands\["(\w+)"\]', source)) == {*RATIOS, *DISTANCES}
    assert set(re.findall(r'weights\["(\w+)"\]', source)) == set(WEIGHTS)


def test_the_words_of_limits_are_those_of_cases() -> None:
    """The last limit is where the next case begins, so a band has one case more than limits."""
    others = ("none", "same", "other_source", "one_code", "one_known")
    for kind, band in {"pay.yearly": "pay", "outlook.jobs": "count", "people.age": "age"}.items():
        names = [case.name for case in kinds.KINDS[kind].cases if case.name not in others]
        words = {**RATIOS, **DISTANCES}[band]
        assert tuple(names[: len(words)]) == words
        assert len(names) == len(words) + 1


def test_the_shipped_files_are_used_as_they_are() -> None:
    assert problems_of(ROOT / "phrasebank") == []
