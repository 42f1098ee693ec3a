"""How an article came about, as plain data: each stage's artefact, and where every sentence comes from."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from writer.api import Comparison, Writer
from writer.article import Article, Sentence, sentences
from writer.facts.fact import Bare, Fact
from writer.facts.kinds import find_facts
from writer.narrator.sources import source_line
from writer.render.document import sentence_data

_NOTHING: tuple[Any, ...] = (None, (), {}, frozenset(), False)


class Explanation:
    """The stages of one comparison."""

    def __init__(self, writer: Writer, comparison: Comparison, bank_folder: Path) -> None:
        self.writer = writer
        self.article: Article = comparison.article()
        self.bank_folder = bank_folder

    def as_json(self) -> dict[str, Any]:
        """All stages."""
        return {
            "id": self.article.id, "roles": self.roles(), "facts": self.facts(), "plan": self.plan(),
            "sentences": self.sentences(),
        }  # fmt: skip

    def roles(self) -> list[dict[str, Any]]:
        """Stage 1: both roles and the figures that are compared, as they are shown."""
        return [
            {
                "id": view.id, "title": view.profile.title, "file": openable(self.writer.roles[view.id].path),
                "figures": _figures(view.figures),
            }
            for view in (self.article.a, self.article.b)
        ]  # fmt: skip

    def facts(self) -> list[dict[str, Any]]:
        """Stage 2: what was found to be true of the pair, then of each role alone."""
        pair = Fact(*self.article.title[2]).pair
        narrator = self.writer.narrator(self.article.target)
        found = [*find_facts(pair, narrator.bands), *self.article.a.facts, *self.article.b.facts]
        told = {_identity(part) for _, (_, _, said) in self.sentences_in_order() for part in _with_parts(said)}
        return [{**_fact(fact), "told": _identity(fact) in told} for fact in found if fact is not None]

    def plan(self) -> list[dict[str, Any]]:
        """Stage 3: the sections of the outline, with the rules each block told; left out where nothing is known."""
        made = {id: (heading, blocks) for id, heading, blocks, _ in self.article.sections}
        return [
            {
                "section": section["id"], "told": section["id"] in made,
                "blocks": [
                    {"kind": block[0], "rules": [_name(sentence) for sentence in sentences(block)]}
                    for block in made.get(section["id"], (None, ()))[1]
                ],
            }
            for section in self.writer.bank.outline["sections"]
        ]  # fmt: skip

    def sentences(self) -> list[dict[str, Any]]:
        """Stage 4: every sentence with its rule, variant, place, phrase, fact and evidence."""
        return [{"section": section, **self.sentence(sentence)} for section, sentence in self.sentences_in_order()]

    def sentence(self, sentence: Sentence) -> dict[str, Any]:
        """One sentence; for one that lists phrases of other rules, these too."""
        _, variant, bare = sentence
        data = sentence_data(sentence)
        folder, _, _ = str(variant.path).rpartition("/")
        data["phrase"] = f"{openable(self.bank_folder)}/{variant.path[len(folder):].lstrip('/')}:{variant.line}"
        data["phrase_text"] = self._phrase_text(variant.rule_id, variant.id)
        for entry in data["evidence"]:
            source = self.writer.roles.sources.get(entry["source"])
            entry["source_line"] = None if source is None else source_line(source)
        data["parts"] = [self.sentence(part) for part in _parts(bare)]
        return data

    def _phrase_text(self, rule_id: str, variant_id: str) -> str:
        say = self.writer.bank.rules[rule_id].say
        return next(phrase.text for phrases in say.values() for phrase in phrases if phrase.id == variant_id)

    def sentences_in_order(self) -> Iterator[tuple[str, Sentence]]:
        """Every sentence of the article with its section's id: title, headings, captions and links as well."""
        yield "title", self.article.title
        for section, heading, blocks, _ in self.article.sections:
            if heading is not None:
                yield section, heading
            for block in blocks:
                for sentence in sentences(block):
                    yield section, sentence


def openable(path: Path) -> str:
    """A path as one would open it from here: relative if it lies below the current folder."""
    relative = os.path.relpath(path)
    return relative if not relative.startswith("..") else str(path)


def _figures(figures: Any) -> dict[str, Any]:
    known = {name: getattr(figures, name) for name in figures.__slots__}
    return {name: _plain(value) for name, value in known.items() if value not in _NOTHING}


def _fact(bare: Bare) -> dict[str, Any]:
    fact = Fact(*bare)
    amount, ratio = fact.amount, fact.ratio
    parts = (("role", fact.more),) if fact.kind.per_role else (("more", fact.more), ("less", fact.less))
    return {
        "kind": fact.kind.name, "case": fact.case.name,
        "roles": {part: view.id for part, view in parts if view is not None},
        "gap": {"amount": round(amount, 4), "ratio": round(ratio, 4) or None} if amount else None,
        "salience": round(fact.salience, 4), "flags": fact.flags,
        "fields": list(fact.kind.fields),
    }  # fmt: skip


def _name(sentence: Sentence) -> str:
    return f"{sentence[1].rule_id}.{sentence[1].id}"


def _parts(bare: Bare) -> list[Sentence]:
    """The phrases that a fact lists, each as it was said, with its variant and fact."""
    fact = Fact(*bare)
    return [(text, *part) for text, part in zip(fact.shared, fact.two, strict=True)] if fact.kind.lists else []


def _with_parts(bare: Bare) -> list[Bare]:
    return [bare, *(part for _, _, part in _parts(bare))]


def _identity(bare: Bare) -> tuple[Any, ...]:
    """What makes it the same fact: facts are found anew here, and a paragraph tells of a role in turns, so neither the
    facts nor the roles in them are the same objects."""
    fact = Fact(*bare)
    return fact.kind, *(None if view is None else view.id for view in (fact.more, fact.less))


def _plain(value: Any) -> Any:
    return sorted(value) if isinstance(value, frozenset) else list(value) if isinstance(value, tuple) else value
