"""Plurals and possessives of single nouns."""

import pytest

from writer.english import Lexicon, plural_noun, plural_possessive, possessive

PLURALS = {
    "nurse": "nurses", "secretary": "secretaries", "attorney": "attorneys", "coach": "coaches", "boss": "bosses",
    "box": "boxes", "waltz": "waltzes", "journeyman": "journeymen", "Frenchwoman": "Frenchwomen", "human": "humans",
    "salesperson": "salespeople", "midwife": "midwives", "chef": "chefs", "thief": "thieves", "staff": "staff",
    "CEO": "CEOs", "RNs": "RNs", "owner-operator": "owner-operators", "nurse/midwife": "nurse/midwives",
    "editor-in-chief": "editors-in-chief", "Attorney general": "Attorneys general", "operations": "operations",
    "MANAGER": "MANAGERS", "stomach": "stomachs", "colloquy": "colloquies", "soliloquy": "soliloquies",
    "policewomen": "policewomen", "Deputy": "Deputies", "R&D": "R&Ds", "shah": "shahs",
}  # fmt: skip


@pytest.mark.parametrize(("one", "many"), PLURALS.items())
def test_plural(one: str, many: str, lexicon: Lexicon) -> None:
    assert plural_noun(one, lexicon) == many


@pytest.mark.parametrize(("one", "many"), [("torso", "torsos"), ("dwarf", "dwarves")])
def test_doubtful_endings_are_looked_up(one: str, many: str, lexicon: Lexicon) -> None:
    assert plural_noun(one, lexicon) == many


def test_possessives() -> None:
    assert possessive("hostess") == "hostess's"
    assert possessive("nurse") == "nurse's"
    assert possessive("CNA") == "CNA's"
    assert possessive("director of operations", plural=True) == "director of operations'"
    assert plural_possessive("nurses") == "nurses'"
    assert plural_possessive("journeymen") == "journeymen's"
    assert plural_possessive("heads of AWS") == "heads of AWS's"
    assert plural_possessive("directors of business") == "directors of business's"
