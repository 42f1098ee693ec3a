"""a or an, decided by the sound of the first word."""

from __future__ import annotations

import re
import unicodedata

from writer.english.lexicon import Lexicon

# Letters whose names begin with a vowel sound: ay, ee, eff, aitch, eye, ell, em, en, oh, ar, ess, ex.
_LETTERS_AN = frozenset("AEFHILMNORSX")
_NUMBER = re.compile(r"\d[\d,]*")
# Signs that are read aloud as a word: "at", "and".
_SIGNS_AN = frozenset("@&")
# A capital word this long that has a vowel is shouting, not an acronym: "EXECUTIVE ASSISTANT".
_LONGEST_ACRONYM = 5


def indefinite_article(phrase: str, lexicon: Lexicon) -> str:
    """The indefinite article, "a" or "an", that goes before `phrase`. "a" where nothing can be said (empty, signs)."""
    return "an" if _starts_with_vowel_sound(phrase, lexicon) else "a"


def _starts_with_vowel_sound(phrase: str, lexicon: Lexicon) -> bool:
    text = phrase.lstrip(" \t\n\r\"'\u2018\u2019\u201c\u201d([{*_#-\u2013\u2014$\u20ac\u00a3")
    number = _NUMBER.match(text)
    if number:
        return _number_sounds_an(number.group())
    word = re.split(r"[\s/,;:()]", text, maxsplit=1)[0]
    # "one-on-one", "X-ray" and "U.S.-based" sound like their first piece.
    first = re.split(r"[-\u2010-\u2015&+']", word, maxsplit=1)[0] if word[:1].isalpha() else word
    if not first:
        return False
    if first[0] in _SIGNS_AN:
        return True
    if not first[0].isalpha():
        return False  # .NET is "dot net"
    if _is_spelled_out(first, lexicon):
        return _plain(first[0]).upper() in _LETTERS_AN
    return _word_sounds_an(_plain(first).lower(), lexicon)


def _number_sounds_an(number: str) -> bool:
    """Eight, eleven and eighteen begin with a vowel, also as thousands or millions: 8th, 80, 11,000, 18-wheeler."""
    digits = number.replace(",", "")
    if "," not in number and len(digits) == 4 and digits[:2] in ("11", "18"):
        return True  # read in pairs, as years are: "an 1800s house"
    leading = digits[: len(digits) % 3 or 3]
    return leading[0] == "8" or leading in ("11", "18")


def _is_spelled_out(word: str, lexicon: Lexicon) -> bool:
    """Whether `word` is read letter by letter: X, HR, RNs, U.S., H1B, iOS; not NASA, not McDonald."""
    letters = word.replace(".", "")
    if len(letters) > 1 and letters[-1] == "s" and letters[:-1].isupper():
        letters = letters[:-1]
    if letters in lexicon.spoken_acronyms:
        return False
    if len(letters) == 1:
        return True
    if letters[0].islower() and letters[1].isupper():
        return True
    if not letters.isupper():
        return False
    return len(letters) <= _LONGEST_ACRONYM or not re.search("[AEIOU]", letters)


def _word_sounds_an(word: str, lexicon: Lexicon) -> bool:
    a, an = _longest_fit(word, lexicon.takes_a), _longest_fit(word, lexicon.takes_an)
    if a or an:
        return an > a
    return word[0] in "aeiou"


def _longest_fit(word: str, entries: frozenset[str]) -> int:
    """Length of the longest entry that fits `word`; a whole word counts more than any start of it; 0: none."""
    if word in entries:
        return len(word) + 1
    return next((end for end in range(len(word), 0, -1) if word[:end] + "*" in entries), 0)


def _plain(text: str) -> str:
    """`text` without accents, so that an éclair chef is treated like an eclair chef."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)) or text
