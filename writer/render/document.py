"""Article -> the document as plain data, with where each sentence and figure comes from; and its JSON.

The article must have been written as plain text. The shape is published in `article.schema.json` beside this file.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from writer.article import LINK, LIST, PARAGRAPH, POINTS, QUESTIONS, TABLE, Article, Block, Sentence, sentences
from writer.facts.evidence import Evidence, evidence, evidence_of
from writer.facts.fact import Fact

SCHEMA = Path(__file__).with_name("article.schema.json")


def document(article: Article) -> dict[str, Any]:
    """The whole article as dictionaries, lists, strings and numbers."""
    return {
        "id": article.id,
        "title": article.title[0],
        "seed": article.seed,
        "roles": [_role(article.a), _role(article.b)],
        "sections": [
            {
                "id": id,
                "heading": None if heading is None else heading[0],
                "blocks": [_block(block, article) for block in blocks],
            }
            for id, heading, blocks, _ in article.sections
        ],
    }


def to_json(article: Article) -> str:
    """The document as indented JSON with a final line break."""
    import orjson

    return orjson.dumps(document(article), option=orjson.OPT_INDENT_2).decode() + "\n"


def _role(view: Any) -> dict[str, Any]:
    return {"id": view.id, "title": view.profile.title, "category": view.profile.category}


def sentence_data(sentence: Sentence) -> dict[str, Any]:
    """One sentence with its rule, variant, place in the bank, fact and evidence."""
    text, variant, bare = sentence
    fact = Fact(*bare)
    return {
        "text": text,
        "rule": variant.rule_id,
        "variant": variant.id,
        "phrase": f"{variant.path}:{variant.line}",
        "fact": fact.kind.name,
        "case": fact.case.name,
        "evidence": [_evidence(entry) for entry in evidence(bare)],
    }


def _evidence(entry: Evidence) -> dict[str, Any]:
    return {"role": entry.role, "field": entry.field, "value": entry.value, "source": entry.source}


def _block(block: Block, article: Article) -> dict[str, Any]:
    kind = block[0]
    if kind == PARAGRAPH:
        return {"kind": kind, "sentences": [sentence_data(sentence) for sentence in sentences(block)]}
    if kind == POINTS:
        points = zip(sentences(block), block[2], strict=True)
        return {"kind": kind, "points": [{"label": label, **sentence_data(sentence)} for sentence, label in points]}
    if kind == QUESTIONS:
        asked = [{"question": sentence_data(ask), "answer": sentence_data(tell)} for ask, tell in block[1]]
        return {"kind": kind, "questions": asked}
    if kind == TABLE:
        return _table(block, article)
    if kind == LIST:
        _, heading, entries = block
        return {
            "kind": kind,
            "heading": None if heading is None else heading[0],
            "entries": list(entries.entries),
            "open": entries.fold or len(entries.entries),
            "fields": list(entries.fields),
        }
    assert kind == LINK, kind
    return {"kind": kind, "text": block[1][0], "address": block[2]}


def _table(block: Block, article: Article) -> dict[str, Any]:
    _, caption, table, first, second = block
    views = [article.a, article.b]
    return {
        "kind": TABLE,
        "caption": caption[0],
        "columns": [first.head, second.head],
        "rows": [
            {
                "label": label,
                "cells": [a or None, b or None],
                "evidence": [_evidence(entry) for entry in evidence_of(views, fields)],
            }
            for label, a, b, fields in table.rows_of(first, second)
        ],
    }
