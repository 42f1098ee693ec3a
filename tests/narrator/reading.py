"""Reading an article as a careful stranger would. Shares no code with what writes it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from itertools import product
from typing import Any

import yaml

from .made import ROOT

Document = Mapping[str, Any]


@dataclass(frozen=True)
class Phrase:
    """A variant as the editor wrote it."""

    text: str
    after: tuple[str, ...]

    @property
    def literal(self) -> str:
        """What is the editor's own in it."""
        return re.sub(r"\{\{.*?\}\}", " ", self.text)


@cache
def bank() -> dict[tuple[str, str], Phrase]:
    """All variants by rule and id, read from the files as plain YAML."""
    found = {}
    for path in sorted((ROOT / "phrasebank").glob("*.yaml")):
        for rule, entry in (yaml.safe_load(path.read_text(encoding="utf-8")) or {}).items():
            for case in (entry.get("say", {}) if isinstance(entry, dict) else {}).values():
                for id, say in case.items() if isinstance(case, dict) else ():
                    after = say.get("after", ()) if isinstance(say, dict) else ()
                    text = say["say"] if isinstance(say, dict) else say
                    found[rule, id] = Phrase(text, (after,) if isinstance(after, str) else tuple(after))
    return found


def phrase(sentence: Document) -> Phrase:
    return bank()[sentence["rule"], sentence["variant"]]


def blocks(document: Document) -> Iterator[tuple[str, Document]]:
    """The id of the section and the block, from top to bottom."""
    for section in document["sections"]:
        for block in section["blocks"]:
            yield section["id"], block


def sentences(document: Document) -> Iterator[tuple[str, Document]]:
    """The id of the section and the sentence, of paragraphs, points and answers alike."""
    for section, block in blocks(document):
        for sentence in block.get("sentences", block.get("points", ())):
            yield section, sentence
        for asked in block.get("questions", ()):
            yield section, asked["answer"]


def paragraphs(document: Document) -> Iterator[tuple[str, list[Document]]]:
    for section, block in blocks(document):
        if block["kind"] == "paragraph":
            yield section, block["sentences"]


def headings(document: Document) -> list[str]:
    """Title, headings of sections and lists, captions."""
    found = [document["title"], *(section["heading"] for section in document["sections"])]
    found += [block.get("heading", block.get("caption")) for _, block in blocks(document)]
    found += [asked["question"]["text"] for _, block in blocks(document) for asked in block.get("questions", ())]
    return [text for text in found if text is not None]


def texts(document: Document) -> list[str]:
    """Every text a reader sees, cells and entries included."""
    found = [*headings(document), *(sentence["text"] for _, sentence in sentences(document))]
    for _, block in blocks(document):
        found += block.get("entries", ())
        found += block.get("columns", ())
        for row in block.get("rows", ()):
            found += [row["label"], *filter(None, row["cells"])]
        found += [point["label"] for point in block.get("points", ()) if point["label"]]
        found += [block["text"]] if block["kind"] == "link" else []
    return found


_LEAKS = re.compile(
    r"\bNone\b|\bnan\b|\binf\b|[{}<>]|  | [,;:!?]|\.\.| \.(?=\s|$)|,,|,\.|;\.|:\.|\(\)|\( | \)"
    r"|\bundefined\b|\b(\w+) \1\b|\b(?:of|and|or|a|an|the)[.,;:]"
    r"|(?<![\d.,])\b(?:1|one) (?:years|months|jobs|openings|percentage points)\b"
    r"|\b(?:two|[2-9]) (?:year|month)\b"
)


def leaks(text: str) -> list[str]:
    """What shows that a slot was empty or a list badly joined."""
    return [text[max(0, found.start() - 25) : found.end() + 15] for found in _LEAKS.finditer(text)]


# Where letters and sounds part ways, for the words of the data and the bank.
_A_BEFORE_VOWEL = re.compile(r"(?:user|ux|u\.s|uni|util|us(?:e\b|ual|ab)|uri|one\b|once\b|euro)", re.IGNORECASE)
_AN_BEFORE_CONSONANT = re.compile(
    r"(?:hour|honor|(?:HR|LGBT|LPN|MRI|NMR|NMLS|RN|RFI|X|R|FAA|MBA|SEO|MD|FBI|NP|LCSW|NCLEX|RD|LMSW|[FHLNS])\b|8|11\b|18\b)"
)


def wrong_articles(text: str) -> list[str]:
    """Each "a" or "an" that does not go with the word after it. A capital A may be a grade or a company."""
    found = []
    for match in re.finditer(r"(?<![\w/&'])([Aa]n?) ([\w.]\S*)", text):
        article, word = match[1].lower(), match[2]
        if match[1] == "A" and word in ("and", "or"):
            continue  # "Class A or B"
        plain = word.replace("\u00e9", "e")
        vowel = plain[0].lower() in "aeiou" and not _A_BEFORE_VOWEL.match(plain)
        if vowel or _AN_BEFORE_CONSONANT.match(plain):
            found += [] if article == "an" else [match[0]]
        elif article == "an":
            found.append(match[0])
    return found


# Numbers

_WORDS = dict(zip(
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
     "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"], range(1, 20), strict=True,
)) | {word: 10 * n for n, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
                                            "ninety", "hundred"], start=2)}  # fmt: skip
_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
_FRACTION = re.compile(rf"\b({_WORD}) in ({_WORD})\b|\b(?:about )?(half|a third|two thirds|a quarter)\b")
_TIMES = re.compile(
    rf"(?:\b(nearly|about|more than|over|almost) )?(?:\b(twice)\b|(?:\b({_WORD})|([\d.,]+))( and a half)? times)"
)
_FIGURE = re.compile(
    rf"(?P<sign>[$\u20ac])?(?P<digits>\d[\d,]*(?:\.\d+)?)|\b(?P<word>{_WORD})\b(?:-(?P<one>{_WORD})\b)?", re.IGNORECASE
)
_UNIT = re.compile(r"(?: to \w+)? (?:year|month)")
_VAGUE = ("one", "two")  # "the two roles", "the one": numbers only before a unit


@dataclass(frozen=True)
class Figure:
    """A number in a text, and whether it is a sum of money."""

    value: Decimal
    money: bool
    text: str


def figures(text: str) -> list[Figure]:
    """The numbers of a text, digits and words, in their order; fractions and "times" are not among them."""
    found = []
    for match in _FIGURE.finditer(_FRACTION.sub(" ", _TIMES.sub(" ", text))):
        word = match["word"]
        if word is None:
            value = Decimal(match["digits"].rstrip(",").replace(",", ""))
        elif word.lower() in _VAGUE and not _UNIT.match(match.string, match.end()):
            continue
        else:
            value = Decimal(_WORDS[word.lower()] + (_WORDS[match["one"].lower()] if match["one"] else 0))
        found.append(Figure(value, match["sign"] is not None, match[0]))
    return found


def times(text: str) -> list[tuple[str, Decimal, str]]:
    """Each "twice" or "three times": its qualifier, number and text."""
    found = []
    for match in _TIMES.finditer(text):
        number = 2 if match[2] else _WORDS[match[3]] if match[3] else match[4].replace(",", "")
        found.append((match[1] or "", Decimal(number) + (Decimal("0.5") if match[5] else 0), match[0]))
    return found


def is_true(qualifier: str, said: Decimal, ratio: Decimal) -> bool:
    """Whether "nearly three times" may be said of a ratio."""
    if qualifier in ("nearly", "almost"):
        return said - Decimal("0.2") <= ratio < said
    if qualifier in ("more than", "over"):
        return said < ratio < said + 1
    return abs(ratio - said) <= (Decimal("0.15") if qualifier else Decimal("0.05"))


_PLACES = {"pay.hourly": 2, "pay": 0, "satisfaction": 2, "skills": 2}


def rounded(value: Any, places: int) -> Decimal:
    return Decimal(str(value)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def shown(field: str, value: Any) -> Iterator[Decimal]:
    """The numbers that an article may print for a profile's value."""
    if isinstance(value, bool) or value is None:
        return
    if isinstance(value, int | float):
        places = _PLACES.get(field, _PLACES.get(field.split(".")[0], 1))
        yield abs(rounded(value, places))
        if 0 < value < 0.05:
            yield Decimal("0.1")  # "less than 0.1 percent"
        if field == "skills":
            yield rounded(value, 1)  # a share
    elif isinstance(value, str):
        yield from (figure.value for figure in figures(value))
        if match := re.fullmatch(r"(\d\d)\d\d\D(\d\d)", value):
            yield Decimal(match[1] + match[2])
    else:
        for entry in value.values() if isinstance(value, Mapping) else value:
            yield from shown(field, entry)
        if isinstance(value, Mapping):
            yield from (figure.value for key in value for figure in figures(key))


def pairs_of(evidence: Iterable[Document]) -> Iterator[tuple[Decimal, Decimal]]:
    """The two figures, lower first, of each field that both roles have a figure of."""
    sides: dict[str, dict[str, list[Decimal]]] = {}
    for entry in evidence:
        sides.setdefault(entry["field"], {})[entry["role"]] = list(shown(entry["field"], entry["value"]))
    for field, by_role in sides.items():
        if len(by_role) == 2:
            one, two = by_role.values()
            # Of a list or mapping any two entries may be set side by side, but only figures of one field.
            for x, y in product(one, two):
                yield min(x, y), max(x, y)
                if field == "outlook.growth":
                    yield Decimal(0), x + y  # opposite signs lie apart by their sum


def two_figures(value: Decimal) -> int:
    """The sum that "about" may stand before: all but the first two figures of whole dollars rounded away."""
    unit = 10 ** max(len(str(int(value))) - 2, 0)
    return int((value / unit).quantize(Decimal(1), ROUND_HALF_UP)) * unit


def strange_figures(sentence: Document, names: Iterable[str]) -> list[str]:
    """The numbers of a sentence that are neither a figure of its evidence nor the distance between two of them."""
    evidence, text = sentence["evidence"], sentence["text"]
    allowed = {figure.value for name in names for figure in figures(name)}
    money = set()
    for entry in evidence:
        values = set(shown(entry["field"], entry["value"]))
        allowed |= values
        money |= values if entry["field"].startswith("pay.") else set()
    ratios = []
    for low, high in pairs_of(evidence):
        allowed.add(high - low)
        money.add(high - low)
        if low > 0:
            allowed.add(rounded((high / low - 1) * 100, 0))
            allowed.add(rounded(high / low * 100, 0))
            ratios.append(rounded(high / low, 2))
    money |= {about for value in money if f"about ${(about := two_figures(value)):,}" in text}
    literal = {figure.value for figure in figures(phrase(sentence).literal)}
    strange = [
        figure.text for figure in figures(text)
        if figure.value not in (money if figure.money else allowed | literal)
    ]  # fmt: skip
    quoted = " ".join([phrase(sentence).literal, *(str(entry["value"]) for entry in evidence)])
    shares = [value for entry in evidence for value in shown(entry["field"], entry["value"])]
    for match in _FRACTION.finditer(text):
        if match[1] and match[0] not in quoted:
            share = Decimal(100 * _WORDS[match[1]]) / _WORDS[match[2]]
            strange += [] if any(abs(share - value) <= Decimal("1.5") for value in shares) else [match[0]]
    told = {text for _, _, text in times(quoted)}
    strange += [
        said for qualifier, number, said in times(text)
        if said not in told and not any(is_true(qualifier, number, ratio) for ratio in ratios)
    ]  # fmt: skip
    return strange
