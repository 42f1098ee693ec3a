"""The lexicon and house styles refuse what they do not know, and say so."""

import pickle
from typing import Any

import pytest

from writer.english import HouseStyle, Lexicon


def test_the_lexicon_is_of_one_mind(lexicon: Lexicon) -> None:
    assert not lexicon.verbs_only & lexicon.verbs_or_nouns
    assert lexicon.usually_verbs <= lexicon.verbs_or_nouns
    assert not lexicon.takes_a & lexicon.takes_an
    assert len(lexicon.verbs_only | lexicon.verbs_or_nouns) > 400


def test_the_lexicon_travels_between_processes(lexicon: Lexicon) -> None:
    assert pickle.loads(pickle.dumps(lexicon)) == lexicon


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        ({"plural": {}}, "unknown section 'plural'"),
        ({"plurals": ["a"]}, "'plurals' must hold pairs"),
        ({"adverbs": {"a": "b"}}, "'adverbs' must be a list"),
        ({"adverbs": [True]}, "'adverbs' has the entry True"),
        ({"plurals": {"man": None}}, "'plurals' has the entry None"),
    ],
)
def test_wrong_lexicons_are_refused(data: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        Lexicon.from_mapping(data)


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        ({"spelling": 1}, "unknown setting 'spelling'"),
        ({"spell_out_through": True}, "spell_out_through must be int"),
        ({"spell_out_through": -1}, "0 or more"),
        ({"percent": "pct"}, "percent must be one of"),
        ({"table_dash": "\u2014"}, "table_dash must be one of"),
        ({"range_word": " "}, "range_word must be a word"),
        ({"serial_comma": "yes"}, "serial_comma must be bool"),
    ],
)
def test_wrong_styles_are_refused(data: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        HouseStyle.from_mapping("house", data)
