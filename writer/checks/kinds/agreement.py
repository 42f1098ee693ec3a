"""Subject and verb, where the subject can be told without doubt.

A clause is read from its start to its first known verb. What lies between must look like one noun phrase; everything
else is left alone, so that a finding can be trusted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from writer.checks.kind import Hit, Kind, Reading, Search, each
from writer.checks.passages import PROSE
from writer.datashape import ListOf, Named, Text
from writer.english.lexicon import Lexicon
from writer.english.nouns import is_person_word

_TOKEN = re.compile(r"[A-Za-z][\w'’/&-]*|[^\w\s]|[\w$]\S*")
_CLAUSE = frozenset([",", ";", ":", "(", "while", "but", "whereas", "though", "although", "if", "where"])
_ONE = frozenset(["a", "an", "each", "every", "this", "one", "another", "either", "neither"])
_SEVERAL = frozenset(["these", "those", "both", "most", "many", "few", "several", "all", "two", "three", "some"])
# A noun phrase that holds one of these is not read.
_NOT_A_NOUN = frozenset([
    "that", "which", "who", "whom", "whose", "what", "how", "when", "where", "why", "if", "than", "as",
    "to", "in", "on", "at", "by", "for", "from", "with", "without", "among", "between", "of", "and", "or",
    "nor", "not", "no", "more", "less", "fewer", "only", "even", "there", "here", "it",
    "they", "we", "you", "he", "she", "i", "them", "us", "him", "her", "is", "are", "was", "were", "be",
    "been", "being", "do", "does", "did", "can", "may", "might", "must", "will", "would", "should", "could",
    "also", "often", "usually",
])  # fmt: skip
_PRONOUNS = {
    **dict.fromkeys(["it", "he", "she", "nobody", "everyone", "everybody", "someone", "anyone", "no-one"], "one"),
    **dict.fromkeys(["they", "we", "you"], "many"),
}
_LINKS = ("of", "for", "in", "at", "among", "from", "between")
_QUESTION = re.compile(
    r"\b(?:do (?P<one>an? )|does (?!an? |the |each |every |it |he |she |one |this )(?P<many>(?:[\w/-]+ ){0,4}?[\w/-]+s)"
    r" (?:make|earn|do|have|need|work|take|cost|mean)\b)", re.IGNORECASE,
)  # fmt: skip
_DETERMINERS = _ONE | {"the", "their", "its", "his", "her", "our", "your"}
_PLURALS = frozenset(["people", "men", "women", "children", "data", "criteria", "analyses"])
_SINGULAR_ENDINGS = ("ss", "us", "is", "'s", "ics")
_LONGEST = 8  # words of a subject


@dataclass(frozen=True, slots=True)
class _Verbs:
    """Plural form to singular form and back. Some plural forms may be nouns, so only their -s form tells."""

    singular: Mapping[str, str]
    plural: Mapping[str, str]
    nouns_too: frozenset[str]
    uncounted: frozenset[str]


def _agreement(rule: Mapping[str, Any]) -> Search:
    singular: Mapping[str, str] = rule["verbs"]
    verbs = _Verbs(
        singular, {one: many for many, one in singular.items()},
        frozenset(word.casefold() for word in rule["nouns_too"]),
        frozenset(word.casefold() for word in rule["open_nouns"]),
    )  # fmt: skip

    def find(text: str, reading: Reading) -> Iterator[Hit]:
        tokens = list(_TOKEN.finditer(text))
        words = [token[0] for token in tokens]
        for start, end, number in _clauses(words, verbs, reading.lexicon):
            sure = words[start].casefold() in ("each", "every", *_PRONOUNS)
            if (right := _right_form(words[end].casefold(), number, sure, verbs, reading.lexicon)) is not None:
                at, to = tokens[end - 1].start(), tokens[end].end()
                yield Hit(at, to, f'"{text[tokens[start].start() : to]}"', f'write "{right}"')
        for match in _QUESTION.finditer(text):
            if match["one"] or _is_plural(match["many"].split()[-1].casefold(), verbs, reading.lexicon):
                yield Hit(match.start(), match.end(), f'"{match[0].strip()}"')

    return each(find)


def _clauses(written: list[str], verbs: _Verbs, lexicon: Lexicon) -> Iterator[tuple[int, int, str]]:
    """Of each clause that can be read: where subject and verb stand, and the number of the subject."""
    words = [word.casefold() for word in written]
    for start in range(len(words)):
        before = words[start - 1] if start else ""
        if before == "who" and start > 1 and _is_plural(words[start - 2], verbs, lexicon):
            yield start - 2, start, "many"
        elif not start or before in _CLAUSE:
            end = _verb_after(start, words, verbs, lexicon)
            if end > start and all(word[0].isalpha() for word in words[start:end]):
                yield start, end, _number(written[start:end], start == 0, verbs, lexicon)


def _verb_after(start: int, words: list[str], verbs: _Verbs, lexicon: Lexicon) -> int:
    """Where the first verb of the clause stands; 0: nowhere near. "The pay of ..." opens with a noun."""
    for i in range(start, min(start + _LONGEST + 1, len(words))):
        noun = words[start] in _DETERMINERS and words[i] in verbs.singular and _may_be_noun(words[i], verbs, lexicon)
        person = words[start] in ("each", "every") and is_person_word(words[i - 1], lexicon)
        if (words[i] in verbs.singular or words[i] in verbs.plural) and (person or not noun):
            return i
    return 0


def _may_be_noun(verb: str, verbs: _Verbs, lexicon: Lexicon) -> bool:
    return verb in verbs.nouns_too or verb in lexicon.verbs_or_nouns


def _right_form(verb: str, number: str, sure: bool, verbs: _Verbs, lexicon: Lexicon) -> str | None:
    """The form that agrees, if `verb` certainly does not: "a social work degree" holds no verb.

    After each, every and pronouns it is `sure` that it is one.
    """
    if number == "many" and verb in verbs.plural:
        return verbs.plural[verb]
    if number == "one" and verb in verbs.singular and (sure or not _may_be_noun(verb, verbs, lexicon)):
        return verbs.singular[verb]
    return None


def _number(subject: list[str], opens: bool, verbs: _Verbs, lexicon: Lexicon) -> str:
    """ "one", "many", or "" where it cannot be told."""
    words = [word.casefold() for word in subject]
    if len(words) == 1 and words[0] in _PRONOUNS:
        return _PRONOUNS[words[0]]
    if (linked := next((i for i, word in enumerate(words) if word in _LINKS), 0)) > 0:
        number = _number_before(words, linked, verbs, lexicon)
        return number if words[0] in _DETERMINERS or number == "many" else ""
    if opens and words.count("and") == 1 and words[0] not in (*_DETERMINERS, "both"):
        return _number_of_two(words, verbs, lexicon)
    if _NOT_A_NOUN.intersection(words) or _DETERMINERS.intersection(words[1:]):
        return ""
    if words[0] in _ONE:
        return "one" if len(words) > 1 else ""
    last, named = words[-1], subject[-1][:1].isupper() and not (opens and len(subject) == 1)
    if _is_plural(last, verbs, lexicon) and not named:
        return "many"
    doubtful = any(_is_plural(word, verbs, lexicon) for word in words) or last in (*_SEVERAL, *verbs.uncounted)
    return "one" if words[0] in _DETERMINERS and len(words) > 1 and not doubtful else ""


def _number_before(words: list[str], linked: int, verbs: _Verbs, lexicon: Lexicon) -> str:
    """The number of "the pay of nurses": of the noun in front of the preposition, if it stands there alone."""
    head, before = words[linked - 1], words[: linked - 1]
    after = {word for word in words[linked:] if word not in (*_LINKS, "and", "both")}
    if head in verbs.uncounted or _NOT_A_NOUN.intersection(after) or _NOT_A_NOUN.intersection(words[:linked]):
        return ""
    if any(word in _DETERMINERS and words[i - 1] not in (*_LINKS, *_SEVERAL, "and")
           for i, word in enumerate(words) if i > linked):  # fmt: skip
        return ""  # "prescriptions the veterinarian has signed": a clause of its own
    if _is_plural(head, verbs, lexicon):
        return "many"
    return "" if any(_is_plural(word, verbs, lexicon) for word in before) or head in _SEVERAL else "one"


def _number_of_two(words: list[str], verbs: _Verbs, lexicon: Lexicon) -> str:
    """Two short nouns, or two plurals, joined by "and" are many; anything else is left alone."""
    at = words.index("and")
    first, second = words[:at], words[at + 1 :]
    if not first or not second or _NOT_A_NOUN.intersection((*first, *second)):
        return ""
    plural = _is_plural(first[-1], verbs, lexicon) and _is_plural(second[-1], verbs, lexicon)
    return "many" if plural or (len(first) < 3 and len(second) < 3) else ""


def _is_plural(word: str, verbs: _Verbs, lexicon: Lexicon) -> bool:
    if word in verbs.uncounted or word in lexicon.never_plural_objects:
        return False
    return word in _PLURALS or (len(word) > 3 and word.endswith("s") and not word.endswith(_SINGULAR_ENDINGS))


KINDS = {
    "verb_agreement": Kind(
        _agreement, (*PROSE, "title", "heading"),
        {"verbs": Named(Text("the form for one"), "the form for several"),
         "nouns_too": ListOf(Text("a verb"), "verbs", once=True),
         "open_nouns": ListOf(Text("a noun"), "nouns", once=True)},
    ),
}  # fmt: skip
