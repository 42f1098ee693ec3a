"""Lists, sentence capitals, full stops, title case."""

import pytest

from writer.english import HouseStyle, both_names, join_list, sentence_start, title_case, with_full_stop


def test_join_list(style: HouseStyle, ap: HouseStyle) -> None:
    assert join_list([], style) == ""
    assert join_list(["a"], style) == "a"
    assert join_list(["a", "b"], style) == "a and b"
    assert join_list(["a", "b", "c"], style) == "a, b, and c"
    assert join_list(["a", "b", "c"], ap) == "a, b and c"
    assert join_list(["a", "b"], style, "or") == "a or b"
    assert join_list(["a", "food and drink", "c"], ap) == "a, food and drink, and c"
    assert join_list(["servers and hostesses", "cooks"], style) == "servers and hostesses, and cooks"
    assert join_list(["a, b", "c", "d"], style) == "a, b; c; and d"
    assert join_list(["a, b", "c"], style) == "a, b; and c"


def test_both_names() -> None:
    assert both_names("nurses", "teachers") == "nurses and teachers"
    assert both_names("servers and hostesses", "bartenders") == "servers and hostesses as well as bartenders"
    assert both_names("cooks", "project managers & leaders") == "cooks as well as project managers & leaders"
    assert both_names("drivers, contractors", "cooks") == "drivers, contractors, as well as cooks"


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("patient relations director", "Patient relations director"), ("ESL teacher", "ESL teacher"),
        (".NET developer", ".NET developer"), ("e-commerce manager", "E-commerce manager"), ("3D artist", "3D artist"),
        ("8th grade teacher", "8th grade teacher"), ("iOS developer", "iOS developer"), ("pre-K aide", "Pre-K aide"),
        ("\u201cnurse\u201d is a word", "\u201cNurse\u201d is a word"), ("(see below)", "(See below)"),
        ("$80,000 is a lot", "$80,000 is a lot"), ("élan", "Élan"), ("ßa", "ßa"), ("", ""),
    ],
)  # fmt: skip
def test_sentence_start(text: str, start: str) -> None:
    assert sentence_start(text) == start


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("Pay rose", "Pay rose."), ("Apple Inc.", "Apple Inc."), ("Why?", "Why?"), ("So\u2026", "So\u2026"), ("", ""),
        ('He said "no"', 'He said "no."'), ('He said "no."', 'He said "no."'), ("one (two)", "one (two)."),
        ("(One.)", "(One.)"), ("nurses'", "nurses'."), ("trailing ", "trailing."), ("$80,000", "$80,000."),
    ],
)  # fmt: skip
def test_with_full_stop(text: str, ended: str) -> None:
    assert with_full_stop(text) == ended


@pytest.mark.parametrize(
    "text",
    [
        "Director of Nursing", "Chef de Cuisine", "HVAC Technician", "X-ray Technician", "Food and Beverage Server",
        "Chef/Kitchen Manager", "Editor-in-Chief", "One-on-One Aide", "8th Grade Teacher", "Nurse (Night Shift)",
        "Chargé d'Affaires", "Part-Time Driver", "8-Hour Worker", "Co-op Student", "Bartender, Cook, and Waitress",
    ],
)  # fmt: skip
def test_title_case(text: str) -> None:
    given = text.replace("HVAC", "hvac").lower().replace("hvac", "HVAC").replace("x-ray", "X-ray")
    assert title_case(given) == text
