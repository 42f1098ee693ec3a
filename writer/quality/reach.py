"""Which wordings of the phrase bank come up at all, in very many articles.

Unlike the other rows this one reads where a sentence comes from, so it reads articles, not pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, count, islice
from typing import Any

from writer.api import Writer
from writer.article import Article, sentences
from writer.facts.fact import KIND, TWO
from writer.phrases.bank import Bank
from writer.phrases.outline import uses
from writer.quality.measure import Measure, Unit
from writer.quality.sample import Sample
from writer.quality.targets import TARGETS, VARIANTS
from writer.render.text import TARGET

ARTICLES = 10_000


@dataclass(frozen=True, slots=True, order=True)
class Wording:
    """One variant of the bank: its rule, case and id, and its text as the bank has it."""

    rule: str
    case: str
    id: str
    text: str


def reach_rows(sample: Sample) -> list[Measure]:
    """The share of wordings in use, the unused ones as examples: all of them, whatever the sample asks for."""
    every = wordings(sample.writer.bank)
    used = used_variants(sample.writer, sample.seed, ARTICLES)
    unused = [wording for wording in every if (wording.rule, wording.id) not in used]
    met = {(wording.rule, wording.case) for wording in every} - {(wording.rule, wording.case) for wording in unused}
    met |= {(wording.rule, wording.case) for wording in every if (wording.rule, wording.id) in used}
    value = 1 - len(unused) / len(every) if every else 1.0
    return [Measure(
        VARIANTS, value, Unit.share, TARGETS[VARIANTS],
        f"{len(every) - len(unused):,} of {len(every):,} variants of the outline's rules, in {ARTICLES:,} articles",
        tuple(_unused(wording, (wording.rule, wording.case) in met) for wording in unused),
    )]  # fmt: skip


def wordings(bank: Bank) -> list[Wording]:
    """Every variant of every rule that the outline names."""
    named = dict.fromkeys(use.rule for use in uses(bank.outline))
    return [
        Wording(id, case, phrase.id, phrase.text)
        for id in named for case, phrases in bank.rules[id].say.items() for phrase in phrases
    ]  # fmt: skip


def used_variants(writer: Writer, seed: int, articles: int) -> set[tuple[str, str]]:
    """Rule and id of every variant in so many articles: of all pairs, with one seed after the other from `seed` on."""
    narrator, found = writer.narrator(TARGET), set[Any]()
    views = [(narrator.view(first), narrator.view(second)) for first, second in writer.pairs()]
    if views:
        tasks = ((*pair, number) for number in count(seed) for pair in views)
        for first, second, number in islice(tasks, articles):
            found.update(variants_of(narrator.tell(first, second, number)))
    return {(variant.rule_id, variant.id) for variant in found}


def variants_of(article: Article) -> Iterator[Any]:
    """The variant of every sentence, heading, caption and link, and of every phrase that a sentence lists."""
    heads = [heading for _, heading, _ in article.sections if heading is not None]
    inner = chain.from_iterable(sentences(block) for _, _, blocks in article.sections for block in blocks)
    for _, variant, fact in (article.title, *heads, *inner):
        yield variant
        if fact[KIND].lists:
            yield from [listed for listed, _ in fact[TWO]]


def _unused(wording: Wording, case_met: bool) -> str:
    why = "never chosen" if case_met else "no pair of the data is in this case"
    return f"{wording.rule}.{wording.id}, case {wording.case}, {why}: {wording.text}"
