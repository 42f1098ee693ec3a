"""Whatever stands in a phrase bank, the answer is a bank or problems, and it comes soon."""

from __future__ import annotations

import contextlib
import copy
import random
import shutil
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from writer.api import Writer
from writer.datashape import Report
from writer.facts.kinds import KINDS
from writer.narrator.cells import CELLS, GROUPS
from writer.narrator.narrator import Narrator
from writer.phrases.check import check_bank, check_folder
from writer.phrases.data_files import CHECKS
from writer.phrases.outline import check_cells, check_unused, check_uses
from writer.phrases.reading import NOT_RULES, read_bank
from writer.phrases.syntax import PhraseSyntaxError, parse
from writer.problems import ProblemsError
from writer.yamlfile import MAX_BYTES, Positions

from .conftest import ROOT, RULE, problems_of

words = st.sampled_from([
    *("about", "tells", "for", "form", "label", "say", "examples", "when", "after", "given", "use", "says"),
    *("more", "less", "sentence", "fragment", "silent", "none", "same", "none, same", "none,,", "h1", "dated"),
    *("{{ value }}", "It is {{ value }}.", "{{ more.plural }} earn {{ gap.money }} more.", "title", "sections"),
    *("blocks", "paragraph", "gather", "from", "lead", "of", "a", "both", "list", "table", "tables", "rows"),
    *("value", "bands", "weights", "limits", "pay", "weight", "why", "ours", "percent", "plurals", "adverbs", *KINDS),
])  # fmt: skip
values = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | words
data = st.recursive(
    values,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words | st.text(max_size=5), inner, max_size=6),
    max_leaves=40,
)
rule_like = st.fixed_dictionaries(
    {"about": words, "say": st.dictionaries(words, data, max_size=4) | data},
    optional={"tells": words, "for": words, "form": words, "examples": st.lists(data, max_size=2) | data},
)  # fmt: skip
files = st.dictionaries(words, data | rule_like, max_size=5).map(
    lambda found: str(yaml.dump(found, Dumper=yaml.CSafeDumper, allow_unicode=True))
)
contents = (files | st.text()).map(lambda text: text.encode("utf-8", "surrogatepass")) | st.binary(max_size=200)
pieces = st.sampled_from([*("{{", "}}", "{%", "%}", "{#", "#}", "more."), *"a()|~'\"[]- 1"])


def read_or_told(name: str, content: bytes) -> None:
    """Put the file into a bank: it is used or has problems, each of which can be printed."""
    with TemporaryDirectory() as folder:
        bank = Path(folder)
        for other in NOT_RULES:
            shutil.copy(ROOT / "phrasebank" / f"{other}.yaml", bank)
        (bank / "lexicon.yaml").write_text("", encoding="utf-8")
        (bank / name).write_bytes(content)
        checked = check_folder(bank, CELLS, GROUPS)
        assert all(str(problem).isprintable() for problem in checked.problems)
        with contextlib.suppress(ProblemsError):
            check_bank(read_bank(bank), bank)


@given(content=contents)
@settings(max_examples=80, deadline=None)
def test_any_file_of_rules(content: bytes) -> None:
    read_or_told("any.yaml", content)


@given(name=st.sampled_from(NOT_RULES), content=contents)
@settings(max_examples=60, deadline=None)
def test_any_file_in_place_of_another(name: str, content: bytes) -> None:
    read_or_told(f"{name}.yaml", content)


@given(text=st.text(max_size=60) | st.lists(pieces, max_size=30).map("".join))
@settings(max_examples=400, deadline=None)
def test_any_phrase(text: str) -> None:
    try:
        parts = parse(text)
    except PhraseSyntaxError:
        return
    slots = [f"{{{{{'.'.join(part)}}}}}" if isinstance(part, tuple) else part for part in parts]
    assert "".join(slots).replace(" ", "") == text.replace(" ", ""), "nothing of a phrase is lost"


def nodes(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of everything in plain data."""
    found = [path]
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in inner:
        found += nodes(value, (*path, key))
    return found


def with_value(data: Any, path: tuple[Any, ...], value: Any) -> Any:
    """A copy of plain data with another value at a path; without it if the value is `...`."""
    changed = inner = copy.deepcopy(data)
    for key in path[:-1]:
        inner = inner[key]
    if value is ...:
        del inner[path[-1]]
    else:
        inner[path[-1]] = value
    return changed


JUNK = [
    *(None, 3, -1, 2.5, "x", "", [], {}, True, ["x"], {"x": "y"}, ...),
    *("reason.pay", "do.focus", "heading.do", "suits.lead", "title"),
]


def test_an_outline_without_problems_can_be_told(writer: Writer) -> None:
    """Wherever the outline is changed to whatever, either there is a problem or the narrator can tell a pair by it."""
    bank, folder, told, refused = writer.bank, Path("phrasebank"), 0, 0
    chosen = random.Random(7)
    roles = list(writer.roles.values())
    for path in nodes(bank.outline)[1:]:
        for junk in chosen.sample(JUNK, 4):
            outline = with_value(bank.outline, path, junk)
            report = Report("outline.yaml", Positions())
            CHECKS["outline"](outline, report)
            changed = replace(bank, outline=outline)
            if report.problems or [
                *check_uses(changed, folder, bank.rules, True), *check_cells(changed, folder, CELLS, GROUPS),
                *check_unused(changed, folder),
            ]:  # fmt: skip
                refused += 1
            elif (told := told + 1) % 10 == 0:
                narrator = Narrator(changed, writer.style, writer.lexicon, writer.roles.sources, "text", str)
                narrator.tell(*map(narrator.view, chosen.sample(roles, 2)))
    assert refused > 5 * told > 0


def test_what_is_too_large_or_too_deep(bank: Path) -> None:
    (bank / "large.yaml").write_bytes(b"# " + b"x" * MAX_BYTES)
    (bank / "deep.yaml").write_text("a: " + "[" * 200 + "]" * 200, encoding="utf-8")
    (bank / "many.yaml").write_text("a: [" + "x, " * 120_000 + "x]", encoding="utf-8")
    bomb = "a: &a [x, x, x, x, x, x, x, x]\n" + "".join(f"{b}: &{b} [{', '.join(['*' + a] * 9)}]\n" for a, b in
                                                        zip("abcdefg", "bcdefgh", strict=True))  # fmt: skip
    (bank / "bomb.yaml").write_text(bomb, encoding="utf-8")
    said = {Path(problem.path).stem: str(problem) for problem in problems_of(bank)}
    assert set(said) == {"large", "deep", "many", "bomb"}
    assert "larger than 1,000,000 bytes" in said["large"]
    assert "nested more than 50 deep" in said["deep"]
    assert all("more than 100,000 values" in said[name] for name in ("many", "bomb"))


def test_a_folder_that_is_no_bank(tmp_path: Path) -> None:
    with pytest.raises(ProblemsError, match=r"no such folder.*--phrasebank"):
        check_folder(tmp_path / "nowhere")
    missing = [found for found in check_folder(tmp_path).problems if "missing" in found.message]
    assert [Path(found.path).stem for found in missing] == sorted(NOT_RULES)


def test_too_many_files(bank: Path) -> None:
    for number in range(200):
        (bank / f"more-{number}.yaml").write_text("", encoding="utf-8")
    with pytest.raises(ProblemsError, match="at most 200; merge some"):
        check_folder(bank)


def test_a_link_to_elsewhere_is_not_followed(bank: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.yaml").write_text(RULE, encoding="utf-8")
    (bank / "link.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    assert problems_of(bank) == []
    (bank / "bands.yaml").rename(tmp_path / "bands.yaml")
    (bank / "bands.yaml").symlink_to(tmp_path / "bands.yaml")
    (found,) = problems_of(bank)
    assert "missing" in found.message
