"""Which word of a job title is its head noun: "director" in "director of nursing", "nurse" in "office nurse".

A title is cut into `Part`s, one for each person it names; their texts joined give the title back. The rules, in order:

1. A bracket at the end belongs to what stands before it; if it names the person again (CNA), it is a part of its own.
2. Pieces between commas, or around a dash or a slash with spaces: if all name persons, each comma piece is a part
   (bartender, cook, and waitress); else the first person piece has the head (technician - night shift).
3. Pieces around "and", "&", "or": parts if each names a person (server and hostess), else one title
   (food and beverage server).
4. Inside a piece: a compound of the lexicon (attorney general), the person before a preposition (head of sales) or
   before a grade or remark (engineer II, driver part time), else the last word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from writer.english.lexicon import Lexicon
from writer.english.nouns import is_person_word

_BRACKET = re.compile(r"(?P<name>.*?[^\s(\[])(?P<open>\s+[(\[])(?P<inside>[^()\[\]]*)(?P<close>[)\]])")
_DASH = re.compile(r"(\s+[-\u2013\u2014|]\s+|:\s+)")
_COMMA = re.compile(r"(\s*,\s*(?:and\s+|or\s+|&\s+)?)")
_SLASH = re.compile(r"(\s+/\s+)")
_AND = re.compile(r"(\s+(?:and|or|&|and/or)\s+)")
_PREPOSITIONS = frozenset([
    "of", "de", "du", "des", "di", "da", "en", "in", "to", "for", "at", "with", "on", "from",
    "over", "under", "by", "without", "within", "before",
])  # fmt: skip
_ELIDED = ("d'", "d\u2019")
# I to X, one or two digits, a single capital: "engineer II", "clerk 3", "technician A".
_GRADE = re.compile(r"(?:I{1,3}|IV|VI{0,3}|IX|X|\d{1,2}|[A-D])$")
_GRADE_NAMES = frozenset(["level", "class", "grade", "tier", "step", "phase", "type"])


@dataclass(frozen=True, slots=True)
class Part:
    """One named person in a title: what stands before the head noun, the noun, what follows it."""

    before: str
    noun: str
    after: str

    @property
    def is_abbreviation(self) -> bool:
        """Whether this only repeats, in brackets, the part before it in other words: "(CNA)"."""
        return self.before[:1].isspace() and self.before.lstrip().startswith(("(", "["))


def find_heads(title: str, lexicon: Lexicon) -> tuple[Part, ...]:
    """The parts of `title`, at least one; their texts joined are `title`."""
    bracket = _BRACKET.fullmatch(title)
    if bracket:
        return _with_bracket(bracket, lexicon)
    for separator in (_DASH, _COMMA, _SLASH):
        pieces = separator.split(title)
        if len(pieces) > 1 and all(pieces[::2]):
            return _by_pieces(pieces, separator, lexicon)
    pieces = _AND.split(title)
    if len(pieces) > 1 and _all_persons(pieces[::2], lexicon) and " to " not in pieces[0]:
        return _each(pieces, lexicon)
    return (_one_head(title, lexicon),)


def is_person(phrase: str, lexicon: Lexicon) -> bool:
    """Whether the head noun of `phrase` names a person."""
    return is_person_word(_one_head(phrase, lexicon).noun, lexicon)


def _with_bracket(bracket: re.Match[str], lexicon: Lexicon) -> tuple[Part, ...]:
    *others, last = find_heads(bracket["name"], lexicon)
    inside = bracket["inside"]
    initials = "".join(word[0] for word in re.split(r"[\s-]+", bracket["name"]) if word).upper()
    if inside and inside == initials:
        return (*others, last, Part(bracket["open"], inside, bracket["close"]))
    if inside and is_person(inside, lexicon):
        first, *more = find_heads(inside, lexicon)
        again = [replace(first, before=bracket["open"] + first.before), *more]
        again[-1] = replace(again[-1], after=again[-1].after + bracket["close"])
        return (*others, last, *again)
    return (*others, replace(last, after=last.after + bracket.group()[bracket.end("name") :]))


def _by_pieces(pieces: list[str], separator: re.Pattern[str], lexicon: Lexicon) -> tuple[Part, ...]:
    names = pieces[::2]
    if separator is _COMMA and _all_persons(names, lexicon):
        return _each(pieces, lexicon)
    persons = [is_person(name, lexicon) for name in names]
    # In "chef / kitchen manager" one person wears both hats, and only the end changes.
    first = not persons[-1] or (persons[0] and separator is not _SLASH)
    index = 0 if first else len(names) - 1
    before, after = "".join(pieces[: 2 * index]), "".join(pieces[2 * index + 1 :])
    parts = list(find_heads(names[index], lexicon))
    parts[0] = replace(parts[0], before=before + parts[0].before)
    parts[-1] = replace(parts[-1], after=parts[-1].after + after)
    return tuple(parts)


def _each(pieces: list[str], lexicon: Lexicon) -> tuple[Part, ...]:
    parts: list[Part] = []
    joint = ""
    for name, separator in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
        first, *rest = find_heads(name, lexicon)
        parts += [replace(first, before=joint + first.before), *rest]
        joint = separator
    return tuple(parts)


def _all_persons(names: list[str], lexicon: Lexicon) -> bool:
    return all(is_person(name, lexicon) for name in names)


def _one_head(phrase: str, lexicon: Lexicon) -> Part:
    spans = [match.span() for match in re.finditer(r"\S+", phrase)]
    words = [phrase[start:end] for start, end in spans]
    if not words:
        return Part("", phrase, "")
    first, last = _head_range(words, lexicon)
    start, end = spans[first][0], spans[last][1]
    return Part(phrase[:start], phrase[start:end], phrase[end:])


def _head_range(words: list[str], lexicon: Lexicon) -> tuple[int, int]:
    """Indexes of the first and last word of the head noun."""
    end = _before_preposition(words, lexicon)
    if end == len(words) - 1:
        end = _before_remark(words, lexicon)
    longest = max((name.count(" ") for name in lexicon.compound_heads), default=0)
    for start in range(max(0, end - longest), end):
        if " ".join(words[start : end + 1]).lower() in lexicon.compound_heads:
            return start, end
    return end, end


def _before_preposition(words: list[str], lexicon: Lexicon) -> int:
    """Index of the word that a preposition follows, if that is the head; else of the last word."""
    last = len(words) - 1
    if " ".join(words[-2:]).lower() in lexicon.compound_heads:
        return last
    for i in range(1, len(words)):
        word = words[i].lower()
        if (i == last or word not in _PREPOSITIONS) and not (word.startswith(_ELIDED) and len(word) > 2):
            continue
        if is_person_word(words[i - 1], lexicon):
            return i - 1
        # "right of way agent", "end of life nurse": the phrase only describes the person at the end.
        return last if is_person_word(words[last], lexicon) else i - 1
    return last


def _before_remark(words: list[str], lexicon: Lexicon) -> int:
    """Index of the last word that is not a grade (II, level 3), a remark (part time) or a ward (nurse ICU)."""
    last = len(words) - 1
    for size in (3, 2, 1):
        if last >= size and " ".join(words[-size:]) in lexicon.trailing_words:
            return last - size
    if last >= 1 and _GRADE.match(words[last]):
        named = last >= 2 and words[last - 1].lower() in _GRADE_NAMES
        return last - 2 if named else last - 1
    ward = words[last].isupper() and len(words[last]) > 1 and not is_person_word(words[last], lexicon)
    if last >= 1 and ward and is_person_word(words[last - 1], lexicon):
        return last - 1
    return last
