"""Which wordings of the phrase bank come up at all, in very many articles.

Unlike the other rows this one asks where a sentence comes from, so it reads articles, not pages.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, count, islice
from typing import Any, NamedTuple

from writer.api import Writer
from writer.article import Article, sentences
from writer.facts.fact import KIND, TWO, Fact
from writer.facts.kinds import find_facts
from writer.facts.standing import standings
from writer.narrator.narrator import Narrator
from writer.narrator.view import View
from writer.phrases.bank import Bank
from writer.phrases.outline import uses
from writer.quality.changed_pairs import changed_pairs
from writer.quality.measure import Measure, Unit
from writer.quality.sample import Sample
from writer.quality.targets import TARGETS, VARIANTS
from writer.render.text import TARGET

ARTICLES = 10_000
CHANGED_FOR_EACH = 4  # articles on changed profiles for each one on shipped profiles
Name = tuple[str, str]  # of a rule and its variant, or of a kind of fact and its case
# Why a wording is not used, the reasons first that lie with the choice of words and not with the data.
NOT_CHOSEN, NOT_TOLD, NO_PAIR = "never chosen", "true of pairs, never told", "no pair is in this case"


@dataclass(frozen=True, slots=True)
class Wording:
    """One variant of the bank: its rule, the cases it stands in, its id, and its text as the bank has it."""

    rule: str
    tells: str
    cases: tuple[str, ...]
    id: str
    text: str


class Survey(NamedTuple):
    """What came up in very many articles: how often each variant was `used`; kind and case of every fact that was
    `true` of their pairs, told or not, lists of other phrases aside."""

    used: Counter[Name]
    true: set[Name]


def reach_rows(sample: Sample) -> list[Measure]:
    """The share of wordings in use: of all, and of those that something true of the data's pairs could be said in."""
    every = wordings(sample.writer.bank)
    used, true = survey(sample.writer, sample.seed, ARTICLES)
    reasons = why_unused(every, used, true)
    possible = len(every) - sum(reason == NO_PAIR for reason in reasons.values())
    met = len(every) - len(reasons)
    how = f"variants of the outline's rules, in {ARTICLES:,} articles, four in five on changed profiles"
    return [
        Measure(
            VARIANTS, met / max(1, len(every)), Unit.share, TARGETS[VARIANTS], f"{met:,} of {len(every):,} {how}",
            tuple(_examples(reasons, sample.worst)),
            {"unused": [_unused(wording, reason) for wording, reason in reasons.items()], "times": _times(every, used)},
        ),
        Measure(
            "variants used, of those with a case in the data", met / max(1, possible), Unit.share, None,
            f"{met:,} of {possible:,} {how}",
        ),
    ]  # fmt: skip


def wordings(bank: Bank) -> list[Wording]:
    """Every variant of every rule that the outline names, once even if several cases have it."""
    found = []
    for rule_id in dict.fromkeys(use.rule for use in uses(bank.outline)):
        rule, cases, texts = bank.rules[rule_id], defaultdict[str, list[str]](list), dict[str, str]()
        for case, phrases in rule.say.items():
            for phrase in phrases:
                cases[phrase.id].append(case)
                texts[phrase.id] = phrase.text
        found += [Wording(rule_id, rule.tells, tuple(cases[id]), id, text) for id, text in texts.items()]
    return found


def survey(writer: Writer, seed: int, articles: int) -> Survey:
    """So many articles, optional sections included.

    One in five is about a pair of shipped roles, pair after pair, the others are about pairs with changed profiles.
    """
    found, true = Counter[Any](), set[Name]()
    for narrator, roles, number in islice(_tasks(writer, seed), articles):
        found.update(variants_of(narrator.tell(*roles, number)))
        true |= _true_cases(narrator, *roles)
    used = Counter[Name]()
    for variant, times in found.items():  # a wording that stands in two cases is bound as two
        used[variant.rule_id, variant.id] += times
    return Survey(used, true)


def _tasks(writer: Writer, seed: int) -> Iterator[tuple[Narrator, tuple[View, View], int]]:
    """The narrator, the two roles and the seed of one article after the other."""
    roles = list(writer.roles.values())
    pairs = list(writer.pairs())
    every = frozenset(section["id"] for section in writer.bank.outline["sections"] if section.get("optional"))
    shipped, changed = writer.new_narrator(TARGET, every), writer.new_narrator(TARGET, every)
    if pairs:
        made = changed_pairs(roles, seed)
        for number in count(seed):
            for first, second in pairs:
                yield shipped, (shipped.view(first), shipped.view(second)), number
                for third, fourth in islice(made, CHANGED_FOR_EACH):
                    changed.views.clear()
                    changed.cover(standings([*roles, third, fourth]))
                    yield changed, (changed.view(third), changed.view(fourth)), number


def variants_of(article: Article) -> Iterator[Any]:
    """The variant of every sentence, heading, caption and link, and of every phrase that a sentence lists."""
    heads = [heading for _, heading, _, _ in article.sections if heading is not None]
    inner = chain.from_iterable(sentences(block) for _, _, blocks, _ in article.sections for block in blocks)
    for _, variant, fact in (article.title, *heads, *inner):
        yield variant
        if fact[KIND].lists:
            yield from [listed for listed, _ in fact[TWO]]


def _true_cases(narrator: Narrator, first: View, second: View) -> set[Name]:
    facts = find_facts(narrator.pair(first, second), narrator.bands)
    known = (Fact(*bare) for bare in (*facts, *first.facts, *second.facts) if bare is not None)
    return {(fact.kind.name, fact.case.name) for fact in known}


def why_unused(every: list[Wording], used: Collection[Name], true: Collection[Name]) -> dict[Wording, str]:
    """Each wording that is not used with the reason, sorted by it."""
    told = {(wording.rule, case) for wording in every if (wording.rule, wording.id) in used for case in wording.cases}
    reasons = {}
    for wording in every:
        if (wording.rule, wording.id) not in used:
            cases = wording.cases
            if any((wording.rule, case) in told for case in cases):
                reasons[wording] = NOT_CHOSEN
            else:
                reasons[wording] = NOT_TOLD if any((wording.tells, case) in true for case in cases) else NO_PAIR
    order = (NOT_CHOSEN, NOT_TOLD, NO_PAIR)
    return dict(sorted(reasons.items(), key=lambda entry: order.index(entry[1])))


def _examples(reasons: dict[Wording, str], most: int) -> Iterator[str]:
    """For each reason how many wordings, and the first few."""
    for reason in dict.fromkeys(reasons.values()):
        unused = [wording for wording in reasons if reasons[wording] == reason]
        yield f"{reason}: {len(unused)}"
        yield from (f"  {wording.rule}.{wording.id}: {wording.text}" for wording in unused[:most])


def _unused(wording: Wording, reason: str) -> dict[str, Any]:
    return {
        "rule": wording.rule, "variant": wording.id, "cases": list(wording.cases), "reason": reason,
        "text": wording.text,
    }  # fmt: skip


def _times(every: list[Wording], used: Mapping[Name, int]) -> dict[str, dict[str, int]]:
    """By rule, how often each of its variants comes up: a look at which are chosen far too often."""
    times = defaultdict[str, dict[str, int]](dict)
    for wording in every:
        times[wording.rule][wording.id] = used.get((wording.rule, wording.id), 0)
    return times
