"""Articles per second on one core: ours, with provenance, against the plain template. `python -m tests.benchmarks.bench`

How it is measured, alike for all contestants: one process; the same pairs of shipped roles in the same shuffled order;
what depends on one role alone (our views; word forms and source lines for the template) is made beforehand; rounds
alternate between the contestants, each round lasts at least a given time, and the median of the rounds counts. Python's
garbage collector stays on, as in real use; it is run to the end before each round, outside the measured time.
"""

from __future__ import annotations

import argparse
import gc
import json
import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from statistics import mean, median
from time import perf_counter
from typing import Any

from .plain import PlainTemplate
from writer.api import Writer
from writer.facts.fact import Pair
from writer.facts.kinds import find_facts
from writer.narrator.narrator import Narrator
from writer.narrator.view import View
from writer.narrator.words import Both
from writer.render import html
from writer.roles.role_set import Role

OURS, PAGE, PLAIN = "document model, HTML fragment", "document model, whole page", "plain Jinja2 template"
_TAG = re.compile(r"<[^>]*>")
_STRIDE = 20  # articles between two looks at the clock


@dataclass(frozen=True)
class Result:
    """One contestant: its speed, the size of its articles, its speed as a multiple of the plain template's."""

    name: str
    per_second: float
    microseconds: float
    words: float
    bytes: float
    ratio: float


@dataclass(frozen=True)
class Stage:
    """One stage of ours, its time per article and its share of the whole."""

    name: str
    microseconds: float
    share: float


@dataclass(frozen=True)
class Report:
    """What a run of the benchmark found."""

    pairs: int
    rounds: int
    seconds: float
    results: tuple[Result, ...]
    stages: tuple[Stage, ...]

    def to_json(self) -> str:
        return json.dumps(self, default=vars, indent=2)


def shuffled_pairs(writer: Writer) -> list[tuple[Role, Role]]:
    """All pairs of the roles, in an order that is fixed and favours nobody's caches."""
    pairs = list(writer.pairs())
    random.Random(1).shuffle(pairs)
    return pairs


def rate(make: Callable[[Any], Any], inputs: Sequence[Any], seconds: float) -> float:
    """Calls of `make` a second, over the inputs again and again for at least so long."""
    gc.collect()
    source = cycle(inputs)
    made, start = 0, perf_counter()
    while (elapsed := perf_counter() - start) < seconds or not made:
        for chosen in islice(source, _STRIDE):
            make(chosen)
        made += _STRIDE
    return made / elapsed


def interleaved(
    contestants: dict[str, Callable[[Any], Any]], inputs: Sequence[Any], rounds: int, seconds: float
) -> dict[str, float]:
    """The median rate of each contestant over rounds that alternate between them."""
    rates: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(rounds):
        for name, make in contestants.items():
            rates[name].append(rate(make, inputs, seconds))
    return {name: median(values) for name, values in rates.items()}


def measure(writer: Writer, rounds: int = 7, seconds: float = 0.5, limit: int | None = None) -> Report:
    """The whole benchmark. `limit` takes only the first so many pairs."""
    pairs = shuffled_pairs(writer)[:limit]
    narrator, plain, page = writer.narrator(html.TARGET), PlainTemplate(writer), writer.frame.page
    inputs = [(first, second, narrator.view(first), narrator.view(second)) for first, second in pairs]
    contestants: dict[str, Callable[[Any], str]] = {
        OURS: lambda pair: html.fragment(narrator.tell(pair[2], pair[3])),
        PAGE: lambda pair: page(narrator.tell(pair[2], pair[3])),
        PLAIN: lambda pair: plain.fragment(pair[0], pair[1]),
    }
    # The first pass also makes what is kept: sentences about one role, markup of lists, word forms.
    sizes = {name: _sizes([make(pair) for pair in inputs]) for name, make in contestants.items()}
    rates = interleaved(contestants, inputs, rounds, seconds)
    results = tuple(
        Result(name, per_second, 1e6 / per_second, *sizes[name], per_second / rates[PLAIN])
        for name, per_second in rates.items()
    )
    stages = _stages(narrator, [pair[2:] for pair in inputs], rounds, seconds)
    return Report(len(pairs), rounds, seconds, results, stages)


def _sizes(texts: Sequence[str]) -> tuple[float, float]:
    return mean(len(_TAG.sub(" ", text).split()) for text in texts), mean(len(text.encode()) for text in texts)


def _stages(narrator: Narrator, views: Sequence[tuple[View, View]], rounds: int, seconds: float) -> tuple[Stage, ...]:
    """Facts alone, the document (facts and telling), the fragment (all three); the stages are what each adds."""

    def facts(pair: tuple[View, View]) -> None:
        first, second = pair
        find_facts(Pair(first, second, narrator.words, Both(first, second)), narrator.bands)

    steps: dict[str, Callable[[Any], Any]] = {
        "facts": facts,
        "telling": lambda pair: narrator.tell(*pair),
        "rendering": lambda pair: html.fragment(narrator.tell(*pair)),
    }
    stages, before = [], 0.0
    spent = {name: 1e6 / per_second for name, per_second in interleaved(steps, views, rounds, seconds).items()}
    whole = spent["rendering"]
    for name, until in spent.items():
        stages.append(Stage(name, until - before, (until - before) / whole))
        before = until
    return tuple(stages)


def table(report: Report) -> str:
    """The report for people."""
    plain = next(result for result in report.results if result.name == PLAIN)
    lines = [f"{'':31}{'articles/s':>11}{'µs each':>9}{'words':>7}{'bytes':>8}{'× plain template':>18}"]
    lines += [
        f"{r.name:31}{r.per_second:>11,.0f}{r.microseconds:>9.1f}{r.words:>7,.0f}{r.bytes:>8,.0f}{r.ratio:>18.2f}"
        for r in report.results
    ]
    ours = next(result for result in report.results if result.name == OURS)
    lines += [
        "",
        "Time of the fragment by stage: "
        + ", ".join(f"{s.name} {s.microseconds:.1f} µs ({s.share:.0%})" for s in report.stages),
        f"The plain template's articles have {plain.words / ours.words:.0%} of our words and"
        f" {plain.bytes / ours.bytes:.0%} of our bytes.",
        f"{report.pairs} pairs, one core, one process; median of {report.rounds} alternating rounds of at least"
        f" {report.seconds:g} s each;",
        "garbage collector on, run before each round; all per-role work done beforehand, for the template too.",
    ]
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Articles per second, ours against a plain Jinja2 template.")
    parser.add_argument("--rounds", type=int, default=7, help="alternating rounds (default: 7)")
    parser.add_argument("--seconds", type=float, default=0.5, help="least duration of a round (default: 0.5)")
    parser.add_argument("--json", action="store_true", help="print a JSON object instead of a table")
    chosen = parser.parse_args(arguments)
    report = measure(Writer(), chosen.rounds, chosen.seconds)
    print(report.to_json() if chosen.json else table(report))


if __name__ == "__main__":
    main()
