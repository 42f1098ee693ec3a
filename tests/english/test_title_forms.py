"""Job titles: every form of every title of two hand-made lists, and what a profile may decide itself."""

import os
from pathlib import Path
from typing import Any

import pytest
import yaml

from writer.english import Lexicon, title_forms
from writer.english.heads import find_heads

HERE = Path(__file__).resolve()
SHARED = Path(os.environ.get("WRITER_SHARED") or HERE.parents[2].parent / "shared")
TRAPS = SHARED / "traps" / "titles.yaml"


def rows(path: Path) -> list[dict[str, Any]]:
    return yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else []


MORE = rows(HERE.with_name("titles_more.yaml"))


def assert_forms(row: dict[str, Any], lexicon: Lexicon) -> None:
    forms = title_forms(row["title"], lexicon)
    expected = {key: value for key, value in row.items() if key != "note"}
    assert {key: getattr(forms, key) for key in expected} == expected


@pytest.mark.skipif(
    not TRAPS.exists(), reason=f"no {TRAPS}; set WRITER_SHARED to the folder that has traps/titles.yaml"
)
def test_forms_of_the_shared_titles(lexicon: Lexicon) -> None:
    for row in rows(TRAPS):
        assert_forms(row, lexicon)


@pytest.mark.parametrize("row", MORE, ids=lambda row: row["title"])
def test_forms(row: dict[str, Any], lexicon: Lexicon) -> None:
    assert_forms(row, lexicon)


@pytest.mark.parametrize("row", MORE, ids=lambda row: row["title"])
def test_parts_give_the_title_back(row: dict[str, Any], lexicon: Lexicon) -> None:
    parts = find_heads(row["title"], lexicon)
    assert "".join(part.before + part.noun + part.after for part in parts) == row["title"]


def test_given_forms_win(lexicon: Lexicon) -> None:
    forms = title_forms("SQL developer", lexicon, {"article": "a", "plural": "SQL people", "short": "SQL dev"})
    assert forms.with_article == "a SQL developer"
    assert forms.plural_possessive == "SQL people's"
    assert (forms.short, forms.short_plural, forms.short_possessive) == ("SQL dev", "SQL devs", "SQL dev's")


def test_a_given_short_plural_wins(lexicon: Lexicon) -> None:
    forms = title_forms("emergency medicine doc", lexicon, {"short": "EM doc", "short_plural": "EM docs on call"})
    assert (forms.short_plural, forms.short_plural_possessive) == ("EM docs on call", "EM docs on call's")


def test_given_plural_is_the_short_plural_where_nothing_shorter_exists(lexicon: Lexicon) -> None:
    forms = title_forms("maven", lexicon, {"plural": "mavens of note"})
    assert forms.short_plural == "mavens of note"


@pytest.mark.parametrize(
    ("given", "complaint"),
    [({"plurals": "nurses"}, "plurals"), ({"plural": " "}, "plural"), ({"article": "one"}, "article")],
)
def test_wrong_given_forms_are_refused(given: dict[str, str], complaint: str, lexicon: Lexicon) -> None:
    with pytest.raises(ValueError, match=complaint):
        title_forms("nurse", lexicon, given)


def test_blank_titles_are_refused(lexicon: Lexicon) -> None:
    with pytest.raises(ValueError, match="blank"):
        title_forms("  ", lexicon)


def test_white_space_is_one_space(lexicon: Lexicon) -> None:
    assert title_forms(" office \t nurse\n", lexicon).plural == "office nurses"


def test_a_profile_without_lexicon_entries_still_has_forms() -> None:
    forms = title_forms("florist", Lexicon.from_mapping({}))
    assert (forms.with_article, forms.plural, forms.short) == ("a florist", "florists", "florist")
