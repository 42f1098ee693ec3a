"""Third person and gerund of duties written as base-form verb phrases: "draw blood and label samples".

What is inflected:

- the opening verb, after any adverbs, and the whole list it opens: "plan, direct and coordinate care";
- a verb that opens a later phrase after a comma or "and": "draws blood and labels samples". A word that is always a
  verb does so wherever it stands there. A word that can be a noun does so only before a word that opens an object
  ("and order the parts"), or, if it seldom describes a noun, between two objects that can both stand alone ("blood
  and label samples").

What keeps its base form: everything after "to" with a verb, after "that", "who", "if" and the like, and in what
somebody is helped or made to do ("help clients plan and manage budgets").

Where a reading is in doubt the word is left alone, and `can_inflect` says that the result is not certain.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from writer.english.lexicon import Lexicon
from writer.english.verb_forms import gerund_form, third_person_form

_WORD = re.compile(r"[A-Za-z][A-Za-z'\u2019/-]*")
_JOINTS = frozenset(["and", "or", "&", "and/or", "then"])
_PARTICLES = frozenset([
    "up", "out", "off", "down", "in", "over", "on", "back", "away", "through", "along",
])  # fmt: skip
_PREPOSITIONS = frozenset([
    "of", "to", "for", "with", "on", "in", "at", "from", "by", "as", "into", "about", "within",
    "between", "during",
])  # fmt: skip
_SUBORDINATORS = frozenset([
    "that", "which", "who", "whom", "whose", "where", "when", "while", "if", "whether", "how",
    "because", "so", "before", "after", "until", "unless", "as",
])  # fmt: skip
# After these, "to" opens no verb: "respond to access requests".
_VERBS_WITH_TO = frozenset([
    "respond", "reply", "report", "attend", "adhere", "contribute", "refer", "relate", "adapt",
    "listen", "talk", "speak",
])  # fmt: skip
# What follows these may be a clause of its own: "help clients plan and manage budgets".
_CLAUSE_VERBS = frozenset([
    "help", "let", "make", "have", "see", "watch", "ensure", "verify", "confirm",
])  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Verbs:
    """Indexes of the words to inflect, and whether that reading is certain."""

    indexes: tuple[int, ...]
    certain: bool


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A word after a comma or "and" that may open a verb phrase. `verb` is None where the reading is in doubt."""

    index: int
    verb: bool | None
    after_comma_only: bool
    always_verb: bool
    listed: bool  # comes right after the candidate before it: "fold, wrap"


def third_person(phrase: str, lexicon: Lexicon) -> str:
    """`phrase` as what one person does: "tracks and manages IRB approvals", "regularly reviews charts"."""
    return _inflect(phrase, lexicon, third_person_form)


def gerund(phrase: str, lexicon: Lexicon) -> str:
    """`phrase` as an activity: "tracking and managing IRB approvals", "being on call"."""
    return _inflect(phrase, lexicon, gerund_form)


def can_inflect(phrase: str, lexicon: Lexicon) -> bool:
    """Whether `third_person` and `gerund` of `phrase` are certain; if not, choose a frame that keeps the base form."""
    return _find_verbs([_bare(word) for word in phrase.split()], phrase.split(), lexicon).certain


def _inflect(phrase: str, lexicon: Lexicon, form: Callable[[str, Lexicon], str]) -> str:
    pieces = re.split(r"(\s+)", phrase.strip())
    words = pieces[::2]
    for i in _find_verbs([_bare(word) for word in words], words, lexicon).indexes:
        pieces[2 * i] = _inflect_word(words[i], lexicon, form)
    return "".join(pieces)


def _inflect_word(word: str, lexicon: Lexicon, form: Callable[[str, Lexicon], str]) -> str:
    match = _WORD.search(word)
    if not match:
        return word
    verbs = "/".join(form(piece.lower(), lexicon) if piece else piece for piece in match.group().split("/"))
    if match.group()[0].isupper():
        verbs = verbs[0].upper() + verbs[1:]
    return word[: match.start()] + verbs + word[match.end() :]


def _bare(word: str) -> str:
    """`word` in lower case without the punctuation around it."""
    return word.strip(',;:.()[]"\u201c\u201d').lower()


def _find_verbs(bare: list[str], words: list[str], lexicon: Lexicon) -> _Verbs:
    start = _skip_adverbs(bare, 0, lexicon)
    if start == len(bare) or not _is_verb(bare[start], lexicon):
        start = 0  # what looks like an adverb may be a verb that nobody has listed
    if start == len(bare) or not _WORD.fullmatch(bare[start]):
        return _Verbs((), False)
    certain = _is_verb(bare[start], lexicon) and not _may_be_a_name(bare, start, lexicon)
    if not certain and bare[start].endswith(("ing", "ed", "ible", "able")):
        return _Verbs((), False)  # inflected already, or no verb at all: "responsible for budgets"
    opening = _opening_list(bare, words, start, lexicon)
    later = _later_verbs(bare, words, opening, lexicon)
    indexes = opening + [candidate.index for candidate in later if candidate.verb]
    return _Verbs(tuple(indexes), certain and all(candidate.verb is not None for candidate in later))


def _may_be_a_name(bare: list[str], start: int, lexicon: Lexicon) -> bool:
    """Whether the phrase may be no verb phrase at all: "project management", "staff training"."""
    following = bare[start + 1] if start + 1 < len(bare) else ""
    names_an_activity = following.endswith(("ing", "ment", "tion", "sion", "ance")) and not lexicon.is_verb(following)
    ends = start + 2 == len(bare) or bare[start + 2 : start + 3] == ["and"]
    return names_an_activity and ends and _is_noun_too(bare[start], lexicon)


def _opening_list(bare: list[str], words: list[str], start: int, lexicon: Lexicon) -> list[int]:
    """Indexes of the verbs that open the phrase: "set up, run and clean machines"."""
    verbs = [start]
    while True:
        at = verbs[-1] + 1
        if at < len(bare) and bare[at] in _PARTICLES and not words[at - 1].endswith(","):
            at += 1
        after_comma = words[at - 1].endswith(",")
        joined = at < len(bare) and bare[at] in _JOINTS
        if not (after_comma or joined):
            return verbs
        at = _skip_adverbs(bare, at + joined, lexicon)
        if at >= len(bare) or not _is_verb(bare[at], lexicon):
            return verbs
        verbs.append(at)


def _later_verbs(bare: list[str], words: list[str], opening: list[int], lexicon: Lexicon) -> list[_Candidate]:
    clause_verb = any(bare[i] in _CLAUSE_VERBS for i in opening)
    closed: bool | None = None  # True from a word on whose verbs belong to something else; False if that is in doubt
    inner: set[int] = set()  # verbs of a list that "to" opens
    found: list[_Candidate] = []
    series = True  # every item after a comma opens with a verb
    for i in range(opening[-1] + 1, len(bare)):
        joint = _joint_before(bare, words, i, lexicon)
        verb = _is_verb(bare[i], lexicon)
        if joint is None or not verb:
            series = series and (
                joint is None or "," not in joint or _is_adverb(bare[i], lexicon) or bare[i] in _JOINTS
            )
            clause = clause_verb and verb and joint is None and i > opening[-1] + 1
            closed = closed or (True if clause else _closes(bare, i, lexicon, closed))
            if bare[i] == "to":
                inner.add(_skip_adverbs(bare, i + 1, lexicon))
            continue
        before = _end_before_joint(bare, i, lexicon)
        if before in inner:
            inner.add(i)
        elif closed is None:
            listed = bool(found) and found[-1].index == before
            verdict = _reads_as_verb(bare, words, i, lexicon)
            found.append(_Candidate(i, verdict, joint == ",", not _is_noun_too(bare[i], lexicon), listed))
        elif not closed or "," in joint:
            found.append(_Candidate(i, None, False, False, False))
    return _settle_series(_settle_lists(found), series and closed is None)


def _settle_lists(found: list[_Candidate]) -> list[_Candidate]:
    """Of verbs listed one after the other ("and fold, wrap, or hang them") one that is sure makes all sure."""
    lists: list[list[_Candidate]] = []
    for candidate in found:
        if candidate.listed:
            lists[-1].append(candidate)
        else:
            lists.append([candidate])
    return [replace(c, verb=True) if any(other.verb for other in row) else c for row in lists for c in row]


def _closes(bare: list[str], i: int, lexicon: Lexicon, closed: bool | None) -> bool | None:
    """Whether verbs after word `i` belong to a clause or "to ..."; False if in doubt, None (or `closed`) if not."""
    if bare[i] in _SUBORDINATORS:
        return True
    after = _skip_adverbs(bare, i + 1, lexicon)
    if bare[i] != "to" or after >= len(bare) or not _is_verb(bare[after], lexicon):
        return closed
    if not _is_noun_too(bare[after], lexicon):
        return True
    following = bare[after + 1] if after + 1 < len(bare) else ""
    opens_object = following in lexicon.object_openers or following in _JOINTS or _stands_alone(following, lexicon)
    return opens_object and not any(word in _VERBS_WITH_TO for word in bare[:i])


def _settle_series(found: list[_Candidate], all_verbs: bool) -> list[_Candidate]:
    """Settle the noun-like words of a series by their neighbours.

    In "write code, fix bugs, and ship features" every item opens with a verb and one is sure, so all are verbs. After a
    mere comma a noun-like word is one only if the last item, after "and", is one too.
    """
    joined = [candidate for candidate in found if not candidate.after_comma_only]
    ends_in_verb = bool(joined) and joined[-1].verb is True
    if all_verbs and joined and any(c.verb for c in found) and any(c.after_comma_only for c in found):
        return [replace(c, verb=True) if c.verb is None else c for c in found]
    return [
        replace(c, verb=None) if c.verb and c.after_comma_only and not (c.always_verb or ends_in_verb) else c
        for c in found
    ]


def _joint_before(bare: list[str], words: list[str], i: int, lexicon: Lexicon) -> str | None:
    """What joins word `i` to what stands before it: ",", "and", ", and"; None if nothing does."""
    while i > 0 and _is_adverb(bare[i - 1], lexicon) and bare[i - 1] not in _JOINTS:
        i -= 1
    if words[i - 1].endswith((",", ";")):
        return ","
    if bare[i - 1] in _JOINTS:
        return f", {bare[i - 1]}" if i > 1 and words[i - 2].endswith((",", ";")) else bare[i - 1]
    return None


def _reads_as_verb(bare: list[str], words: list[str], i: int, lexicon: Lexicon) -> bool | None:
    """Whether word `i`, after a comma or "and", opens a verb phrase; None if that cannot be told."""
    following = bare[i + 1] if i + 1 < len(bare) and not words[i].endswith((",", ";")) else ""
    if not _is_noun_too(bare[i], lexicon):
        return following != "of"
    before = bare[_end_before_joint(bare, i, lexicon)]
    if not following or following in _JOINTS or following in _PREPOSITIONS:
        # "guidance and support to staff" has two nouns; "attend meetings and report on progress" two verbs.
        if not _stands_alone(before, lexicon) or following == "of":
            return False
        return True if following in _PREPOSITIONS and bare[i] in lexicon.usually_verbs else None
    if following in lexicon.object_openers or following.endswith(("'s", "s'", "\u2019s", "s\u2019")):
        return True
    if bare[i] not in lexicon.usually_verbs or not _stands_alone(before, lexicon):
        return None
    return True if _stands_alone(_end_of_object(bare, words, i + 1, lexicon), lexicon) else None


def _end_before_joint(bare: list[str], i: int, lexicon: Lexicon) -> int:
    """Index of the word before the joint that stands before word `i`."""
    i -= 1
    while i > 0 and (bare[i] in _JOINTS or _is_adverb(bare[i], lexicon)):
        i -= 1
    return i


def _end_of_object(bare: list[str], words: list[str], start: int, lexicon: Lexicon) -> str:
    """The last word of the object that starts at `start`: before a preposition, a joint or a comma."""
    for i in range(start, len(bare)):
        ends = i + 1 == len(bare) or words[i].endswith((",", ";"))
        if ends or bare[i + 1] in _PREPOSITIONS | _JOINTS | _SUBORDINATORS:
            return bare[i]
    return ""


def _stands_alone(noun: str, lexicon: Lexicon) -> bool:
    """Whether `noun` can end an object that has no article: a plural, a mass noun, a pronoun."""
    if noun in lexicon.mass_nouns or noun in ("them", "it") or noun in _PARTICLES:
        return True
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and noun not in lexicon.never_plural_objects


def _is_verb(word: str, lexicon: Lexicon) -> bool:
    """Whether `word` can be a verb: one of the lexicon, two with a slash, or one with a prefix and hyphen."""
    if lexicon.is_verb(word):
        return True
    if "/" in word:
        return all(lexicon.is_verb(piece) for piece in word.split("/"))
    prefix, _, last = word.rpartition("-")
    return prefix in ("co", "re", "pre", "cross", "double", "fact", "over", "under") and lexicon.is_verb(last)


def _is_noun_too(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.verbs_or_nouns and word not in lexicon.verbs_only


def _is_adverb(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.adverbs or (word.endswith("ly") and not lexicon.is_verb(word) and len(word) > 3)


def _skip_adverbs(bare: list[str], start: int, lexicon: Lexicon) -> int:
    while start < len(bare) and _is_adverb(bare[start], lexicon):
        start += 1
    return start
