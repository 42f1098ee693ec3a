"""Plural and possessive of one noun."""

from __future__ import annotations

import re
from typing import Any, cast

from writer.english.lexicon import Lexicon

# Endings whose plural no rule of ours can tell: photo/hero, chef/wife, basis, radius, forum/datum, index, bureau,
# rabbi. Only these send a word to inflect, which takes two seconds to import.
_DOUBTFUL = re.compile(r"(?:[^aeiouf]f|[aeiou]f|fe|[^aeiou]o|is|us|um|ex|ix|eau|i|ese)$")
_ES = re.compile(r"(?:s|x|z|ch|sh)$")
_IES = re.compile(r"(?:[^aeiou]|qu)y$")
_LONGEST_ACRONYM = 6
_ACRONYM = re.compile(r"(?:[A-Z][A-Z0-9&.+#]*)$")


def plural_noun(noun: str, lexicon: Lexicon) -> str:
    """The plural of `noun`: one word, or a compound of the lexicon (attorney general). Capitals are kept.

    In a word with hyphens or slashes only the last piece changes (owner-operators), except where a preposition
    follows the head (editors-in-chief). inflect is asked only for a word of a doubtful ending that the lexicon
    does not have.
    """
    lower = noun.lower()
    if noun.isupper() and len(noun) > _LONGEST_ACRONYM and noun.isalpha():
        return plural_noun(lower, lexicon).upper()  # a title in capitals throughout, not an acronym
    known = lexicon.plurals.get(lower) or lexicon.compound_heads.get(lower)
    if known:
        return _with_capitals_of(noun, known)
    if lower in lexicon.group_nouns:
        return noun
    inverted = re.fullmatch(r"(\w+)(-(?:in|of|at|to|de|d')-?.+)", noun)
    if inverted and is_person_word(inverted[1], lexicon):
        return plural_noun(inverted[1], lexicon) + inverted[2]
    pieces = re.fullmatch(r"(.+[-/])(\w.*)", noun)
    if pieces:
        return pieces[1] + plural_noun(pieces[2], lexicon)
    return _plural_word(noun, lexicon)


def possessive(noun_phrase: str, *, plural: bool = False) -> str:
    """The possessive of a phrase: "boss's"; with `plural`, an s at its end takes the apostrophe alone: "nurses'".

    Pass `plural=True` also where the last word is a plural but not the head: "director of operations'".
    A capital S is a letter of an acronym (AWS's), and ss is never a plural.
    """
    if plural and noun_phrase.endswith("s") and not noun_phrase.endswith("ss"):
        return noun_phrase + "'"
    if noun_phrase.endswith(("'", "\u2019")):
        return noun_phrase + "s"
    return noun_phrase + "'s"


def plural_possessive(plural_phrase: str) -> str:
    """The possessive of a phrase that is plural already: "nurses'", "journeymen's", "chiefs of staff's"."""
    return possessive(plural_phrase, plural=True)


def is_person_word(word: str, lexicon: Lexicon) -> bool:
    """Whether one word names a person by trade or office: nurse, owner-operator, CEO; not "beverage", not "sales"."""
    if word in lexicon.person_acronyms:
        return True
    lower = word.lower()
    if lower in lexicon.person_nouns or lower in lexicon.compound_heads:
        return True
    pieces = re.split(r"[-/]", word)
    if len(pieces) > 1:  # owner-operator, editor-in-chief
        return is_person_word(pieces[-1], lexicon) or is_person_word(pieces[0], lexicon)
    return any(lower.endswith(ending) for ending in lexicon.person_endings)


def _plural_word(word: str, lexicon: Lexicon) -> str:
    lower = word.lower()
    if not word or not word[-1].isalnum():
        return word + "s"  # C++, R&D.
    if _ACRONYM.match(word):
        return word + "s"
    if len(word) > 2 and word[:-1].isupper() and word[-1] == "s":
        return word  # RNs
    ending = next((lower[i:] for i in range(len(lower)) if lower[i:] in lexicon.plural_endings), None)
    if ending:
        return word[: -len(ending)] + _with_capitals_of(word[-len(ending) :], lexicon.plural_endings[ending])
    if lower.endswith(("men", "people")) or (lower.endswith("s") and not lower.endswith(("ss", "us", "is"))):
        return word  # operations, policewomen: a plural already
    if _DOUBTFUL.search(lower) and lower.isascii() and lower.isalpha():
        return _ask_inflect(word)
    if _ES.search(lower):
        return word + "es"
    if _IES.search(lower):
        return word[:-1] + "ies"
    return word + "s"


def _ask_inflect(word: str) -> str:
    import inflect  # two seconds: here and not at the top, since hardly any title needs it

    engine: Any = inflect.engine()
    return cast(str, engine.plural_noun(word)) or word + "s"


def _with_capitals_of(model: str, word: str) -> str:
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if model[:1].isupper() else word
