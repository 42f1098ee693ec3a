"""The lexicon: words that general rules would get wrong, kept by editors in a YAML file and passed in as a mapping."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True, slots=True, repr=False)  # thousands of words would drown any message
class Lexicon:
    """Words the rules need to know. Every field has the name of its section in the file; a missing section is empty.

    Words are matched without regard to capitals, so all keys are in lower case, except in `spoken_acronyms`,
    `person_acronyms` and `trailing_words`, whose entries are matched as written.
    """

    # nouns
    plurals: Mapping[str, str]  # word: its plural
    plural_endings: Mapping[str, str]  # ending: plural ending ("man": "men"); the longest ending wins
    compound_heads: Mapping[str, str]  # head nouns of several words: attorney general: attorneys general
    # articles: "word", or "start*" for all words that start so; the longest entry that fits wins
    takes_a: frozenset[str]
    takes_an: frozenset[str]
    spoken_acronyms: frozenset[str]
    # people
    person_nouns: frozenset[str]
    person_endings: frozenset[str]
    person_acronyms: frozenset[str]
    short_heads: frozenset[str]
    group_nouns: Mapping[str, str]  # staff: member
    not_a_person: Mapping[str, str]  # last words of a title: what to call the person instead
    trailing_words: frozenset[str]  # what may follow the head noun: part time, Jr.
    # verbs
    third_person: Mapping[str, str]
    gerunds: Mapping[str, str]
    doubling: frozenset[str]  # verbs of several syllables that double the last letter: refer, referring
    verbs_only: frozenset[str]
    verbs_or_nouns: frozenset[str]
    usually_verbs: frozenset[str]  # of these, the ones that seldom describe another noun: label, update
    adverbs: frozenset[str]
    mass_nouns: frozenset[str]  # nouns that stand without an article: blood, equipment
    never_plural_objects: frozenset[str]  # end in s but describe the next noun: sales, operations
    object_openers: frozenset[str]  # words that can open an object: the, their, new
    # names
    proper_words: frozenset[str]  # keep their capital inside a sentence: English, American
    skill_names: Mapping[str, str]  # what a skill from an official list is called

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> Lexicon:
        """Build a lexicon from the parsed file.

        Raises ValueError naming the section (and entry) that is unknown or has the wrong shape.
        """
        sections = {field.name: field.type for field in fields(cls)}
        unknown = sorted(str(key) for key in data if key not in sections)
        if unknown:
            raise ValueError(f"lexicon: unknown section {unknown[0]!r}; known sections: {', '.join(sections)}")
        values: dict[str, Any] = {
            name: _pairs(name, data.get(name)) if "Mapping" in str(kind) else _words(name, data.get(name))
            for name, kind in sections.items()
        }
        return cls(**values)

    def skill_name(self, name: str) -> str:
        """What a skill is called in an article."""
        return self.skill_names.get(name.casefold(), name)

    def is_verb(self, word: str) -> bool:
        """Whether `word` (lower case) can be a base-form verb."""
        return word in self.verbs_only or word in self.verbs_or_nouns or word in self.third_person


def _pairs(section: str, value: Any) -> dict[str, str]:
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise ValueError(f"lexicon: section {section!r} must hold pairs, 'word: form'")
    return {_word(section, key): _word(section, form) for key, form in value.items()}


def _words(section: str, value: Any) -> frozenset[str]:
    if value is None:
        return frozenset()
    if not isinstance(value, list):
        raise ValueError(f"lexicon: section {section!r} must be a list of words")
    return frozenset(_word(section, entry) for entry in value)


def _word(section: str, entry: Any) -> str:
    # YAML reads bare on, off, yes, no as true and false, and bare 8 as a number: such words need quotes.
    if not isinstance(entry, str) or not entry.strip():
        raise ValueError(f"lexicon: section {section!r} has the entry {entry!r}, which is not a word; put it in quotes")
    return entry
