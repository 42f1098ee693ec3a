"""`writer quality`: what the articles of many pairs are like, measured."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from writer.cli import options
from writer.cli.failures import FINDINGS, FINE, Refused
from writer.cli.options import open_writer
from writer.cli.streams import shown, table, write_json, write_line, write_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from writer.api import Writer
    from writer.quality.measure import Measure

_MET = {True: "yes", False: "no", None: ""}


def quality(
    pairs: Annotated[
        int,
        typer.Option(
            "--pairs",
            metavar="N",
            min=2,
            help="How many articles are measured, drawn by the seed; the targets are meant for 60.",
        ),
    ] = 60,
    worst: Annotated[
        int, typer.Option("--worst", metavar="N", min=0, help="How many of the worst examples each measure shows.")
    ] = 3,
    gate: Annotated[bool, typer.Option("--gate", help="Exit code 1 if a target is missed.")] = False,
    json: options.Json = False,
    data: options.Data = None,
    phrasebank: options.Phrasebank = None,
    seed: options.Seed = 0,
    style: options.Style = "ours",
) -> int:
    """Measure the language of many articles, and show the worst of it.

    The same data, phrase bank, style and seed always give the same scorecard. Exit code 0 whatever it says, unless
    --gate is given.

    \b
    Examples:
      writer quality
      writer quality --pairs 20 --worst 1 --json
    """
    measures, articles = _measured(open_writer(data, phrasebank, style), pairs, seed, worst)
    missed = [measure.name for measure in measures if measure.met is False]
    if json:
        write_json({
            "articles": articles, "seed": seed, "style": style, "missed": missed,
            "measures": [measure.as_json() for measure in measures],
        })  # fmt: skip
    else:
        _print(measures, missed)
    return FINDINGS if gate and missed else FINE


def _measured(writer: Writer, pairs: int, seed: int, worst: int) -> tuple[list[Measure], int]:
    """The scorecard, and how many articles it was made from."""
    from writer.quality.sample import Sample, TooFewArticles
    from writer.quality.scorecard import scorecard

    try:
        sample = Sample(writer, pairs, seed, worst)
    except TooFewArticles as error:
        raise Refused(f"{error}. Try: writer roles") from None
    return scorecard(sample), len(sample.texts)


def _print(measures: Sequence[Measure], missed: Sequence[str]) -> None:
    rows = table("measure", "value", "target", "met")
    for measure in measures:
        rows.add_row(shown(measure.name), shown(measure.shown), shown(measure.shown_target), shown(_MET[measure.met]))
    write_table(rows)
    write_line()
    write_line(f"Targets missed: {', '.join(missed)}." if missed else "All targets are met.")
    for measure in measures:
        write_line()
        write_line(f"{measure.name}: {measure.how}")
        for line in measure.worst:
            write_line(f"  {line}")
