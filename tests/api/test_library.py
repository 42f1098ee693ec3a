"""The library: three lines do it, what goes wrong says what to try, and threads may share one Writer."""

from __future__ import annotations

import json
import random
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import writer as package
from writer.api import FORMATS, Format, SameRole, UnknownStyle, Writer
from writer.problems import ProblemsError
from writer.roles.role_set import RoleAmbiguous, RoleNotFound

ROOT = Path(__file__).resolve().parents[2]


def test_three_lines(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("WRITER_CACHE", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    from writer import Writer

    page = Writer().compare("patient relations director", "clinical manager").html()
    assert page.startswith("<!DOCTYPE html>")
    assert "$94,921" in page


def test_the_package_names_what_it_offers() -> None:
    assert {"Comparison", "Writer", "__version__"} == set(package.__all__)
    assert package.Writer is Writer
    assert not hasattr(package, "nothing_of_the_kind")


NAMES = ["MRI technologist", "mri-technologist", "mri TECHNOLOGIST", "registered nurse", "K9 handler"]


@pytest.mark.parametrize("name", NAMES)
def test_a_role_is_found_by_title_id_or_alias(writer: Writer, name: str) -> None:
    assert writer.compare(name, "bartender").first.profile.title in ("MRI technologist", "nurse", "K-9 handler")


def test_every_format_has_its_method(writer: Writer) -> None:
    comparison = writer.compare("nurse", "bartender", seed=2)
    for name in FORMATS:
        assert getattr(comparison, name)() == comparison.render(name)
    with pytest.raises(ValueError, match="html, fragment, markdown, text, json"):
        comparison.render("pdf")  # type: ignore[arg-type]


def test_unknown_roles_are_told_kindly(writer: Writer) -> None:
    with pytest.raises(RoleNotFound, match="did you mean") as caught:
        writer.compare("clinical manger", "nurse")
    assert isinstance(caught.value, LookupError)
    assert "clinical manager" in str(caught.value)
    with pytest.raises(LookupError):
        writer.compare("nurse", "zzzzzz")


def test_the_same_role_twice_is_refused(writer: Writer) -> None:
    with pytest.raises(SameRole) as caught:
        writer.compare("nurse", "RN")
    assert isinstance(caught.value, ValueError)
    assert '"RN"' in str(caught.value)
    assert "Try: " in str(caught.value)


def test_an_unknown_style_names_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(UnknownStyle, match=r"mla.*ours.*ap.*chicago"):
        Writer(ROOT / "data", ROOT / "phrasebank", style="mla", cache=tmp_path)


@pytest.mark.parametrize("style", ["ours", "ap", "chicago"])
def test_every_style_writes_every_format(tmp_path: Path, style: str) -> None:
    comparison = Writer(ROOT / "data", ROOT / "phrasebank", style=style, cache=tmp_path).compare("attorney", "nurse")
    assert all(comparison.render(name) for name in FORMATS)


def test_problems_of_data_and_bank_are_told_at_once(tmp_path: Path) -> None:
    data, bank = tmp_path / "data", tmp_path / "bank"
    shutil.copytree(ROOT / "phrasebank", bank)
    (bank / "people.yaml").write_text("people.age: {say: 1}\n", encoding="utf-8")
    (data / "roles").mkdir(parents=True)
    (data / "roles" / "nurse.yaml").write_text("title: nurse\npay: {yearly: lots}\n", encoding="utf-8")
    (data / "roles" / "cook.yaml").write_text("titel: cook\n", encoding="utf-8")
    with pytest.raises(ProblemsError) as caught:
        Writer(data, bank, cache=tmp_path / "cache")
    names = {Path(problem.path).name for problem in caught.value.problems}
    assert {"people.yaml", "nurse.yaml", "cook.yaml"} <= names


def test_other_data_replaces_what_is_shipped(tmp_path: Path) -> None:
    roles = tmp_path / "data" / "roles"
    roles.mkdir(parents=True)
    for name, pay in (("florist", 36_000), ("baker", 37_000)):
        (roles / f"{name}.yaml").write_text(f"title: {name}\npay: {{yearly: {pay}}}\n", encoding="utf-8")
    other = Writer(str(tmp_path / "data"), cache=tmp_path / "cache")
    assert set(other.roles) == {"baker", "florist"}
    assert "$36,000" in other.compare("florist", "baker").text()
    with pytest.raises(RoleNotFound):
        other.compare("nurse", "baker")


def test_an_alias_of_two_roles_is_not_guessed(tmp_path: Path) -> None:
    roles = tmp_path / "data" / "roles"
    roles.mkdir(parents=True)
    for name in ("florist", "baker", "cook"):
        aliases = "[craftsperson]" if name != "cook" else "[chef]"
        (roles / f"{name}.yaml").write_text(f"title: {name}\naliases: {aliases}\n", encoding="utf-8")
    # The folder may refuse it as soon as it is read.
    with pytest.raises((RoleAmbiguous, ProblemsError), match="craftsperson"):
        Writer(tmp_path / "data", cache=tmp_path / "cache").compare("craftsperson", "cook")


def test_pairs_are_all_and_each_once(writer: Writer) -> None:
    found = [(a.id, b.id) for a, b in writer.pairs()]
    count = len(writer.roles)
    assert len(found) == len({frozenset(pair) for pair in found}) == count * (count - 1) // 2


def test_a_seed_is_kept_with_the_article(writer: Writer) -> None:
    comparison = writer.compare("nurse", "bartender", seed=41)
    assert comparison.seed == comparison.article().seed == json.loads(comparison.json())["seed"] == 41


def test_threads_share_a_writer(writer: Writer, tmp_path: Path) -> None:
    """Eight threads compare random pairs with a Writer that nobody has used; each text is what one thread makes."""
    ids = sorted(writer.roles)
    draw = random.Random(11)
    work: list[tuple[str, str, int, Format]] = [
        (*draw.sample(ids, 2), draw.randrange(4), draw.choice(FORMATS)) for _ in range(400)
    ]  # type: ignore[misc]
    shared = Writer(ROOT / "data", ROOT / "phrasebank", cache=tmp_path)

    def made(by: Writer, first: str, second: str, seed: int, name: Format) -> str:
        return by.compare(first, second, seed=seed).render(name)

    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(lambda task: made(shared, *task), work))
    assert together == [made(writer, *task) for task in work]
