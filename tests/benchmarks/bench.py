"""Articles per second on one core, ours against a plain template: `python -m tests.benchmarks.bench`

How it is measured, alike for all contestants: one process; the same pairs of shipped roles in the order in which
`writer all` takes them (tiles of a few roles beside a few others), pass after pass, each pass with a seed of its own,
so that no article is made twice and nothing kept from one can be handed out as the next; what depends on one role alone
(our views; word forms and source lines for the template) is made beforehand, and a first pass is not measured. Rounds
alternate between the contestants, each round lasts at least a given time, and the median of the rounds counts; a ratio
is taken within a round, where the machine is the same for both. Python's garbage collector stays on, as in real use; it
is run to the end before each round, outside the measured time.
"""

from __future__ import annotations

import argparse
import gc
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, islice
from statistics import mean, median, quantiles
from time import perf_counter
from typing import Any

from writer.api import Writer
from writer.facts.fact import Pair
from writer.facts.kinds import find_facts
from writer.narrator.narrator import Narrator
from writer.narrator.view import View
from writer.narrator.words import Both
from writer.render import html
from writer.roles.role_set import Role

from .plain import PlainTemplate

OURS, PAGE, PLAIN = "document model, HTML fragment", "document model, whole page", "plain Jinja2 template"
_TAG = re.compile(r"<[^>]*>")
_STRIDE = 50  # articles between two looks at the clock


@dataclass(frozen=True)
class Result:
    """One contestant: its speed, the size of its articles, its speed as a multiple of the plain template's in the same
    round: the median over the rounds, and the first and third quartile."""

    name: str
    per_second: float
    microseconds: float
    words: float
    bytes: float
    ratio: float
    quartiles: tuple[float, float]


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


@dataclass(frozen=True)
class Task:
    """One article to make: the roles for the template, their views for us."""

    roles: tuple[Role, Role]
    views: tuple[View, View]
    seed: int


def tasks(writer: Writer, pairs: Sequence[tuple[Role, Role]], first_seed: int = 0) -> Iterator[Task]:
    """The pairs again and again, without end, each time with the next seed."""
    view = writer.narrator(html.TARGET).view
    prepared = [(pair, (view(pair[0]), view(pair[1]))) for pair in pairs]
    return (Task(roles, views, seed) for seed in count(first_seed) for roles, views in prepared)


Make = Callable[[Task], Any]


def rate(make: Make, source: Iterator[Task], seconds: float) -> float:
    """Calls of `make` a second, over at least so long; taking the tasks from the source is not measured."""
    gc.collect()
    made, elapsed = 0, 0.0
    while elapsed < seconds:
        chosen = list(islice(source, _STRIDE))
        start = perf_counter()
        for task in chosen:
            make(task)
        elapsed += perf_counter() - start
        made += _STRIDE
    return made / elapsed


def interleaved(
    contestants: dict[str, Make], sources: dict[str, Iterator[Task]], rounds: int, seconds: float
) -> dict[str, list[float]]:
    """The rates of each contestant, round by round; rounds alternate between them."""
    rates: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(rounds):
        for name, make in contestants.items():
            rates[name].append(rate(make, sources[name], seconds))
    return rates


def measure(writer: Writer, rounds: int = 21, seconds: float = 0.2, limit: int | None = None) -> Report:
    """The whole benchmark. `limit` takes only the first so many pairs."""
    pairs = list(writer.pairs())[:limit]
    narrator, plain, page = writer.narrator(html.TARGET), PlainTemplate(writer), writer.frame.page
    contestants: dict[str, Make] = {
        OURS: lambda task: html.fragment(narrator.tell(*task.views, task.seed)),
        PAGE: lambda task: page(narrator.tell(*task.views, task.seed)),
        PLAIN: lambda task: plain.fragment(*task.roles),
    }
    # The first pass also makes what is kept of a role: sentences about it alone, markup of its lists, word forms.
    first_pass = list(islice(tasks(writer, pairs), len(pairs)))
    sizes = {name: _sizes([make(task) for task in first_pass]) for name, make in contestants.items()}
    seeds = count(1, 1_000_000)  # a stretch of seeds for each, so that nobody meets an article of another

    def sources(names: Iterable[str]) -> dict[str, Iterator[Task]]:
        return {name: tasks(writer, pairs, next(seeds)) for name in names}

    rates = interleaved(contestants, sources(contestants), rounds, seconds)
    results = tuple(_result(name, rates[name], rates[PLAIN], sizes[name]) for name in contestants)
    steps = _steps(narrator)
    stages = _stages(interleaved(steps, sources(steps), rounds, seconds))
    return Report(len(pairs), rounds, seconds, results, stages)


def _result(name: str, rates: Sequence[float], plain: Sequence[float], size: tuple[float, float]) -> Result:
    ratios = [ours / theirs for ours, theirs in zip(rates, plain, strict=True)]
    low, middle, high = quantiles(ratios, n=4) if len(ratios) > 1 else ratios * 3
    return Result(name, median(rates), 1e6 / median(rates), *size, middle, (low, high))


def _sizes(texts: Sequence[str]) -> tuple[float, float]:
    return mean(len(_TAG.sub(" ", text).split()) for text in texts), mean(len(text.encode()) for text in texts)


def _steps(narrator: Narrator) -> dict[str, Make]:
    """Facts alone, the document (facts and telling), the fragment (all three)."""

    def facts(task: Task) -> None:
        find_facts(Pair(*task.views, narrator.words, Both(*task.views)), narrator.bands)

    return {
        "facts": facts,
        "telling": lambda task: narrator.tell(*task.views, task.seed),
        "rendering": lambda task: html.fragment(narrator.tell(*task.views, task.seed)),
    }


def _stages(rates: Mapping[str, Sequence[float]]) -> tuple[Stage, ...]:
    """What each step adds to the one before."""
    spent = {name: 1e6 / median(values) for name, values in rates.items()}
    stages, before = [], 0.0
    for name, until in spent.items():
        stages.append(Stage(name, until - before, (until - before) / spent["rendering"]))
        before = until
    return tuple(stages)


def table(report: Report) -> str:
    """The report for people."""
    plain = next(result for result in report.results if result.name == PLAIN)
    lines = [
        f"{'':31}{'articles/s':>11}{'µs each':>9}{'words':>7}{'bytes':>8}{'× plain template':>18}{'quartiles':>14}"
    ]
    lines += [
        f"{r.name:31}{r.per_second:>11,.0f}{r.microseconds:>9.1f}{r.words:>7,.0f}{r.bytes:>8,.0f}{r.ratio:>18.2f}"
        f"{r.quartiles[0]:>9.2f}-{r.quartiles[1]:.2f}"
        for r in report.results
    ]
    ours = next(result for result in report.results if result.name == OURS)
    lines += [
        "",
        "Time of the fragment by stage: "
        + ", ".join(f"{s.name} {s.microseconds:.1f} µs ({s.share:.0%})" for s in report.stages),
        f"The plain template's articles have {plain.words / ours.words:.0%} of our words and"
        f" {plain.bytes / ours.bytes:.0%} of our bytes.",
        f"{report.pairs} pairs, a new seed each pass, one core, one process;"
        f" median of {report.rounds} alternating rounds of at least {report.seconds:g} s each;",
        "garbage collector on, run before each round; all per-role work done beforehand, for the template too.",
    ]
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Articles per second, ours against a plain Jinja2 template.")
    parser.add_argument("--rounds", type=int, default=21, help="alternating rounds (default: 21)")
    parser.add_argument("--seconds", type=float, default=0.2, help="least duration of a round (default: 0.2)")
    parser.add_argument("--json", action="store_true", help="print a JSON object instead of a table")
    chosen = parser.parse_args(arguments)
    report = measure(Writer(), chosen.rounds, chosen.seconds)
    print(report.to_json() if chosen.json else table(report))


if __name__ == "__main__":
    main()
