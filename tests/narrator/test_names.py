"""Who is meant is never in doubt: short names, "they", "the two roles"."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest

from writer.api import Writer
from writer.phrases.speech import BRIEF

from . import reading
from .made import TITLES, compare, shipped

# Roles whose short names, if they were used, could mean either; and the words that would be in doubt.
TWINS = [
    ("nurse", "office nurse", r"(?<!office )\bnurses?\b"),
    ("truck driver", "CDL driver", r"(?<!truck )(?<!CDL )\bdrivers?\b"),
    ("software developer", "web developer", r"(?<!software )(?<!web )\bdevelopers?\b"),
    ("civil engineer", "mechanical engineer", r"(?<!civil )(?<!mechanical )\bengineers?\b"),
    ("ESL teacher", "high school teacher", r"(?<!ESL )(?<!high school )\bteachers?\b"),
    ("clinical manager", "HR manager", r"(?<!clinical )(?<!HR )(?<!human resources )\bmanagers?\b"),
    ("project manager", "chef/kitchen manager", r"(?<!project )(?<!chef/kitchen )\bmanagers?\b"),
    ("patient relations director", "director of nursing", r"\bdirectors?\b"),
    ("nurse", "nurse practitioner", r"\bpractitioners?\b(?<!nurse practitioner)(?<!nurse practitioners)"),
]
SEEDS = range(8)


def own_words(sentence: reading.Document, *names: str) -> str:
    """A sentence without what profiles bring into it, and without these names."""
    text = re.sub("|".join(rf"{name}s?" for name in names) or "$", "", sentence["text"], flags=re.IGNORECASE)
    text = text.replace("irectors of nursing", "")
    for entry in sentence["evidence"]:
        for quoted in sorted(_strings(entry["value"]), key=len, reverse=True):
            # As written, or with its verb in another form.
            text = re.sub(rf"(?i)\w*{re.escape(quoted.partition(' ')[2] or quoted)}", "", text)
    return text


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for entry in value.values() if isinstance(value, dict) else value:
            yield from _strings(entry)


@pytest.mark.parametrize(("first", "second", "doubtful"), [twins for twins in TWINS if twins[0] != "nurse"])
def test_near_twins_keep_their_full_names(writer: Writer, first: str, second: str, doubtful: str) -> None:
    for seed in SEEDS:
        document = json.loads(writer.compare(first, second, seed=seed).json())
        for _, sentence in reading.sentences(document):
            assert not re.search(doubtful, own_words(sentence, first, second), re.IGNORECASE), sentence


def test_a_title_inside_another_is_never_lost(writer: Writer) -> None:
    """What is the full name of one role is a part of the other's: whoever is named is named in full."""
    for seed in SEEDS:
        document = json.loads(writer.compare("nurse", "office nurse", seed=seed).json())
        for _, sentence in reading.sentences(document):
            slots = set(re.findall(r"\{\{ (\w+)\.(?:a|title|plural|possessive|plural_possessive) \}\}",
                                   reading.phrase(sentence).text))  # fmt: skip
            if {"a", "b"} <= slots or {"more", "less"} <= slots:
                assert re.search(r"\boffice nurses?\b", sentence["text"], re.IGNORECASE), sentence
                assert re.search(r"(?<!office )\bnurses?\b", sentence["text"], re.IGNORECASE), sentence


def test_brief_names_tell_the_two_apart(writer: Writer) -> None:
    """In any pair: a short name is used only if none of it could be the other role's."""
    for a, b in list(writer.pairs())[::20]:
        narrator = writer.narrator("text")
        one, two = narrator.view(a), narrator.view(b)
        text = " ".join(writer.compare(a.id, b.id).text().split())
        for view, other in ((one, two), (two, one)):
            if view.said_title[BRIEF] == view.title:
                continue
            words = set(view.said_title[BRIEF].casefold().split())
            if words <= set(re.findall(r"[\w&]+", other.title.casefold())):
                used = re.sub("|".join(map(re.escape, (view.plural, view.title, other.plural, other.title))), "", text)
                made_up = re.findall(rf"\b(?:[Aa]n?|by|of|for) {re.escape(view.said_title[BRIEF])}\b(?!')", used)
                assert not made_up, (a.id, b.id, made_up)


PRONOUN = re.compile(r"\b(?:they|them|their|theirs)\b", re.IGNORECASE)


@pytest.mark.parametrize("seed", SEEDS)
def test_they_only_where_one_role_is_spoken_of(writer: Writer, seed: int) -> None:
    pairs = list(writer.pairs())[seed::250]
    for a, b in pairs:
        document = json.loads(writer.compare(a.id, b.id, seed=seed).json())
        for section, block in reading.blocks(document):
            for place, sentence in enumerate(block.get("sentences", block.get("points", ()))):
                ours = PRONOUN.findall(own_words(sentence))
                if len(ours) > len(PRONOUN.findall(reading.phrase(sentence).literal)):
                    assert section in ("what-a-does", "what-b-does"), sentence
                    assert sentence["fact"].startswith("role."), sentence
                    assert place > 0, sentence
                    roles = {entry["role"] for entry in sentence["evidence"]}
                    assert len(roles) == 1, sentence


@pytest.mark.parametrize("seed", SEEDS)
def test_the_two_roles_are_named_before_they_are_the_two(writer: Writer, seed: int) -> None:
    """Where a variant wanted both names and got "the two roles", a sentence before it in the section named both."""
    for a, b in list(writer.pairs())[seed::250]:
        document = json.loads(writer.compare(a.id, b.id, seed=seed).json())
        named: dict[str, bool] = {}
        for section, sentence in reading.sentences(document):
            phrase = reading.phrase(sentence)
            if "the two roles" in sentence["text"].lower() and "the two roles" not in phrase.literal.lower():
                assert named.get(section), sentence
            slots = re.findall(r"\{\{ (a|b|more|less|both)\.(?:plurals?|titles?|a|possessive)", phrase.text)
            named[section] = named.get(section, False) or len(set(slots)) > 1 or "both" in slots


def test_both_is_never_said_of_one(writer: Writer) -> None:
    """Nobody becomes both; a fact known of one role, or about one, is not a fact about both."""
    for a, b in list(writer.pairs())[::33]:
        document = json.loads(writer.compare(a.id, b.id).json())
        for _, sentence in reading.sentences(document):
            text = own_words(sentence).lower()
            assert not re.search(r"becom\w+ both|both an? ", text), sentence
            if sentence["fact"].startswith("role.") or sentence["case"] == "one_known":
                assert not re.search(r"\bboth\b|\btwo roles\b|\beither (?:role|job)\b", text), sentence


ACRONYMS = ["IT", "IT support", "IT/software", "MD or DO", "CS/IT", "R&D", "Health IT", "K-12 schools", "HVAC/R"]


@pytest.mark.parametrize("name", ACRONYMS)
def test_capitals_of_acronyms_stay(maker: Writer, name: str) -> None:
    """Fields, degrees and industries are written small in a sentence, but not what is an acronym."""
    fields = {
        "pay": {"yearly": 50_000, "best_industry": name},
        "education": {"degree": name, "share": 60, "needed": name, "majors": [name]},
    }
    document = json.loads(compare(maker, {"title": "nurse", **fields}, {"title": "cook", **fields}).json())
    for _, sentence in reading.sentences(document):
        for word in re.findall(r"[A-Z&]{2,}", name):
            assert not re.search(rf"\b{word.lower()}\b(?! \w+ )", own_words(sentence)), sentence["text"]


NAMED = [title for title in TITLES if title not in ("outside sales", "programming internship")]


@pytest.mark.parametrize("title", NAMED)
def test_a_title_survives_beside_any_other(maker: Writer, title: str) -> None:
    """Its letters stand in the text as they stand in the profile, but for a capital at the start of a sentence."""
    data = {**shipped()["bartender"], "title": title}
    document = json.loads(compare(maker, data, shipped()["nurse"]).json())
    assert document["title"].lower().startswith(title.lower())
    said = " ".join(reading.headings(document))
    assert title in said or title[0].upper() + title[1:] in said


@pytest.mark.parametrize("seed", SEEDS)
def test_a_duty_of_both_roles_is_not_told_twice_in_the_same_words(maker: Writer, seed: int) -> None:
    core = ["oversee budgets", "track approvals", "order stock", "run tests", "train staff"]
    a, b = ({"title": title, "duties": {"core": core}} for title in ("nurse", "office nurse"))
    document = json.loads(compare(maker, a, b, seed).json())
    said = [sentence["text"] for section, sentence in reading.sentences(document) if section.startswith("what-")]
    assert len(said) > 2
    assert len(said) == len(set(said))


def test_every_form_a_profile_gives_is_used(maker: Writer) -> None:
    forms = {"plural": "SQL folk", "short": "querier", "short_plural": "querying people"}
    a = {"title": "SQL developer", "forms": forms, "pay": {"yearly": 90_000}, "outlook": {"growth": 5}}
    b = {"title": "nurse", "pay": {"yearly": 60_000}, "outlook": {"growth": 9}}
    said = " ".join(text for seed in SEEDS for text in reading.texts(json.loads(compare(maker, a, b, seed).json())))
    assert all(form in said.lower().replace("sql", "SQL") for form in ("SQL folk", "querying people"))
    assert "queriers" not in said
