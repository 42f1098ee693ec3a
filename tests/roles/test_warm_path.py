"""What was validated once comes from the cache: equal, light, and never trusted to be well formed."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from writer.cache import Cache
from writer.roles import compact
from writer.roles.loading import load_roles
from writer.roles.profile import (
    Duties,
    Duty,
    Education,
    Experience,
    Forms,
    Outlook,
    Pay,
    People,
    Period,
    RoleProfile,
    Satisfaction,
    Skill,
)
from writer.roles.role_set import RoleSet
from writer.roles.validation import validate

from .conftest import TODAY, Folder

SHIPPED = Path(__file__).parents[2] / "data"

names = st.text(st.characters(codec="ascii", categories=["L"]), min_size=1, max_size=5)
numbers = st.floats(14, 90)
shares = st.dictionaries(names, numbers, max_size=3)
texts = st.lists(names, max_size=3).map(tuple)


def some(cls: type, **fields: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """Instances of `cls` with any subset of `fields`."""
    return st.fixed_dictionaries({}, optional=fields).map(lambda chosen: cls(**chosen))


profiles = st.builds(
    RoleProfile,
    title=names,
    aliases=texts,
    forms=some(Forms, plural=names, article=st.sampled_from(["a", "an"])),
    category=st.none() | names,
    pay=some(Pay, yearly=numbers, low=numbers, currency=st.just("EUR"), best_city=names),
    outlook=some(Outlook, growth=numbers, jobs=st.integers(0, 10**9)),
    satisfaction=st.none() | st.builds(Satisfaction, score=numbers, out_of=numbers),
    education=some(Education, share=numbers, majors=texts),
    experience=some(
        Experience, years=st.floats(0, 80), to_become=some(Period, low=st.floats(0, 80), unit=st.just("months"))
    ),
    people=some(People, gender=shares, race=shares),
    duties=some(Duties, core=st.lists(names | st.builds(Duty, do=names, so_that=st.none() | names)).map(tuple)),
    skills=st.lists(st.builds(Skill, name=names, importance=st.none() | numbers, out_of=numbers)).map(tuple),
    sources=st.dictionaries(names, names, max_size=3),
)


def same(first: RoleSet, second: RoleSet) -> bool:
    """Equal in every value and every type."""
    return (repr(dict(first)), first.sources, first.warnings, first.version) == (
        repr(dict(second)), second.sources, second.warnings, second.version)  # fmt: skip


@given(profiles)
def test_a_profile_survives_the_cache_and_the_validator(profile: RoleProfile) -> None:
    kept = orjson.loads(orjson.dumps(compact.profile_to_json(profile)))
    assert repr(compact.profile_from_json(kept)) == repr(profile)
    validated = validate(RoleProfile, kept, lambda path, of_key: ("f", 1, 1))
    assert (repr(validated.value), validated.problems) == (repr(profile), [])


@given(profiles)
@settings(max_examples=20)
def test_a_profile_can_travel_to_another_process(profile: RoleProfile) -> None:
    assert pickle.loads(pickle.dumps(profile)) == profile


def test_the_shipped_data_is_the_same_from_the_cache(tmp_path: Path) -> None:
    cold = load_roles(SHIPPED, today=TODAY, cache=Cache(tmp_path))
    assert same(load_roles(SHIPPED, today=TODAY, cache=Cache(tmp_path)), cold)
    assert len(list(tmp_path.iterdir())) == 1


def test_a_warm_cache_needs_neither_yaml_nor_pydantic(tmp_path: Path) -> None:
    load_roles(SHIPPED, today=TODAY, cache=Cache(tmp_path))
    program = f"""
import sys
from datetime import date
from pathlib import Path
from writer.cache import Cache
from writer.roles.loading import load_roles
roles = load_roles(Path({str(SHIPPED)!r}), today=date(2026, 3, 1), cache=Cache(Path({str(tmp_path)!r})))
print(roles.find("Clinical Manager").id)
print([name for name in ("pydantic", "yaml", "rapidfuzz", "inflect") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "clinical-manager\n[]\n"


def test_a_changed_file_is_read_again(folder: Folder, tmp_path: Path) -> None:
    for title in ("nurse", "Nurse"):
        data = folder({"roles/nurse.yaml": f"title: {title}"})
        assert load_roles(data, today=TODAY, cache=Cache(tmp_path / "cache"))["nurse"].profile.title == title


def test_the_same_data_elsewhere_has_its_own_paths(folder: Folder, tmp_path: Path) -> None:
    data = folder({"roles/nurse.yaml": "title: nurse\naliases: [x, x]"})
    load_roles(data, today=TODAY, cache=Cache(tmp_path / "cache"))
    moved = data.rename(tmp_path / "moved")
    roles = load_roles(moved, today=TODAY, cache=Cache(tmp_path / "cache"))
    assert roles["nurse"].path == moved / "roles/nurse.yaml"
    assert roles.warnings[0].path == str(moved / "roles/nurse.yaml")


def test_a_new_year_is_a_new_check(folder: Folder, tmp_path: Path) -> None:
    data = folder({"roles/nurse.yaml": "title: nurse\noutlook: {years: 2026-36}"})
    load_roles(data, today=TODAY, cache=Cache(tmp_path / "cache"))
    with pytest.raises(Exception, match="future"):
        load_roles(data, today=TODAY.replace(year=2025), cache=Cache(tmp_path / "cache"))


@pytest.mark.parametrize(
    "content", ["[]", "{}", "5", '{"roles": [[1]]}', '{"roles": [["a", "b", {"x": 1}]], "sources": [], "warnings": []}',
                '{"roles": [["a", "b", {"title": "x", "pay": 5}]], "sources": [], "warnings": []}'],
)  # fmt: skip
def test_a_foreign_cache_file_is_a_miss(folder: Folder, tmp_path: Path, content: str) -> None:
    data = folder({"roles/nurse.yaml": "title: nurse"})
    load_roles(data, today=TODAY, cache=Cache(tmp_path / "cache"))
    (kept,) = (tmp_path / "cache").iterdir()
    kept.write_text(content)
    assert load_roles(data, today=TODAY, cache=Cache(tmp_path / "cache"))["nurse"].profile.title == "nurse"


def test_a_cache_that_cannot_be_written_changes_nothing(folder: Folder, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    data = folder({"roles/nurse.yaml": "title: nurse"})
    assert len(load_roles(data, today=TODAY, cache=Cache(tmp_path / "file" / "x"))) == 1
