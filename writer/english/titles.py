"""All forms of a job title that an article needs, made once per role."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from writer.english.articles import indefinite_article
from writer.english.heads import Part, find_heads, is_person
from writer.english.lexicon import Lexicon
from writer.english.nouns import plural_noun, plural_possessive, possessive
from writer.english.sentences import sentence_start, title_case

GIVEN_FORMS = ("plural", "article", "short", "short_plural")  # what a profile may give itself
_INVERTED = re.compile(r"[ -](?:of|at|in|to|d['\u2019])[^ ]*$")  # the preposition inside a head noun of several words
_ARTICLES = ("a", "an", "the")


@dataclass(frozen=True, slots=True)
class TitleForms:
    """A job title in all its forms, for "director of nursing":

    title             in running text, capitals as given     director of nursing
    person            the same, as a person who can be counted; differs from `title` for "outside sales"
                      (outside sales representative), an internship (intern) and staff (staff member)
    article           a or an, before `person`               a
    with_article      article and person                     a director of nursing
    plural            people who have the role               directors of nursing
    possessive        of one                                 director of nursing's
    plural_possessive of many                                directors of nursing's
    head              head noun, singular, in lower case     director
                      unless an acronym
    short             the shortest name that still says      director
                      who is meant; else the person
    short_with_article, short_plural, short_possessive, short_plural_possessive
    heading           opens a heading or sentence            Director of nursing
    heading_plural                                           Directors of nursing
    title_case        heads a table column                   Director of Nursing
    """

    title: str
    person: str
    article: str
    with_article: str
    plural: str
    possessive: str
    plural_possessive: str
    head: str
    short: str
    short_with_article: str
    short_plural: str
    short_possessive: str
    short_plural_possessive: str
    heading: str
    heading_plural: str
    title_case: str


def title_forms(title: str, lexicon: Lexicon, given: Mapping[str, str] | None = None) -> TitleForms:
    """All forms of `title`. What the profile gives itself (GIVEN_FORMS) wins.

    Runs of white space become one space. Raises ValueError if the title is blank, or `given` has an unknown key,
    an empty form or an article that is none.
    """
    given = given or {}
    _check(given)
    title = " ".join(title.split())
    if not title:
        raise ValueError("a role needs a title that is not blank")
    parts = find_heads(title, lexicon)
    name = _countable(title, parts, lexicon)
    if name != title:
        parts = find_heads(name, lexicon)
    person = _member(name, parts, lexicon)
    plural = given.get("plural") or _plural(parts, lexicon)
    article = given.get("article") or indefinite_article(person, lexicon)
    possessive_of_one = possessive(name, plural=name == plural or _ends_after_head(parts))
    short = given.get("short") or _short(parts, lexicon) or person
    short_article, short_plural, short_possessive = article, plural, possessive_of_one
    if short != person:
        short_parts = find_heads(short, lexicon)
        short_article = indefinite_article(short, lexicon)
        short_plural = given.get("short_plural") or _plural(short_parts, lexicon)
        short_possessive = possessive(short, plural=_ends_after_head(short_parts))
    return TitleForms(
        title=title,
        person=person,
        article=article,
        with_article=f"{article} {person}",
        plural=plural,
        possessive=possessive_of_one,
        plural_possessive=plural_possessive(plural),
        head=_head(parts),
        short=short,
        short_with_article=f"{short_article} {short}",
        short_plural=short_plural,
        short_possessive=short_possessive,
        short_plural_possessive=plural_possessive(short_plural),
        heading=sentence_start(title),
        heading_plural=sentence_start(plural),
        title_case=title_case(title),
    )


def _check(given: Mapping[str, str]) -> None:
    for key, form in given.items():
        if key not in GIVEN_FORMS:
            raise ValueError(f"unknown form {key!r}; a profile may give: {', '.join(GIVEN_FORMS)}")
        if not form.strip():
            raise ValueError(f"the form {key!r} is empty; leave it out to have it made by rule")
    article = given.get("article", "a")
    if article not in _ARTICLES:
        raise ValueError(f"the form 'article' must be one of {', '.join(_ARTICLES)}, not {article!r}")


def _countable(title: str, parts: tuple[Part, ...], lexicon: Lexicon) -> str:
    """`title`, or what to call the person where it names a field or a program: "outside sales representative"."""
    if len(parts) > 1 or parts[0].after or parts[0].noun.lower() != parts[0].noun:
        return title
    words = title.split(" ")
    for start in range(max(0, len(words) - 3), len(words)):
        instead = lexicon.not_a_person.get(" ".join(words[start:]))
        if instead:
            return " ".join([*words[:start], instead])
    return title


def _member(name: str, parts: tuple[Part, ...], lexicon: Lexicon) -> str:
    """One of a group: "support staff member"; any other name as it is."""
    member = lexicon.group_nouns.get(parts[-1].noun.lower())
    return f"{name} {member}" if member and len(parts) == 1 and not parts[0].after else name


def _plural(parts: tuple[Part, ...], lexicon: Lexicon) -> str:
    return "".join(part.before + plural_noun(part.noun, lexicon) + part.after for part in parts)


def _ends_after_head(parts: tuple[Part, ...]) -> bool:
    """Whether the title ends in a word that is not its head noun: director of operations, sergeant-at-arms."""
    noun = parts[-1].noun
    return bool(parts[-1].after) or bool(_INVERTED.search(noun))


def _head(parts: tuple[Part, ...]) -> str:
    noun = [part for part in parts if not part.is_abbreviation][-1].noun
    noun = noun.rsplit("/", 1)[-1] or noun
    return noun if any(letter.isupper() for letter in noun[1:]) else noun.lower()


def _short(parts: tuple[Part, ...], lexicon: Lexicon) -> str | None:
    """The longest short name of the lexicon that ends the title before its `after`; None if there is nothing shorter.

    A title that names two people has none; a title with a remark in brackets has at least itself without it.
    """
    if sum(not part.is_abbreviation for part in parts) > 1:
        return None
    name = parts[0].before + parts[0].noun
    bracketed = len(parts) > 1 or " (" in parts[0].after
    hats = name.split("/")
    if any(is_person(hat.strip() or "-", lexicon) for hat in hats[:-1]):
        return None
    words = hats[-1].strip().lower().split()
    starts = range(max(0, len(words) - 3), len(words))
    whole = name if bracketed else None
    return next((short for i in starts if (short := " ".join(words[i:])) in lexicon.short_heads), whole)
