"""`writer all`: the articles of all pairs, as files."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from writer.cli import options
from writer.cli.failures import Refused
from writer.cli.files import write_article
from writer.cli.options import Format, open_writer
from writer.cli.streams import write_line

if TYPE_CHECKING:
    from writer.api import Writer

T = TypeVar("T")
SUFFIX = {
    Format.html: ".html", Format.fragment: ".html", Format.markdown: ".md", Format.text: ".txt", Format.json: ".json",
}  # fmt: skip
MOST_FILES = 20_000
_LINES = 10  # how many lines tell the progress where there is no terminal


def all_pairs(
    to: Annotated[
        Path, typer.Option("--to", metavar="DIR", help="The folder; each format gets a folder in it.")
    ] = Path("output"),
    format: Annotated[
        list[Format] | None,
        typer.Option(
            "--format", help="May be given several times. Default: html and markdown.", show_default=False,
        ),
    ] = None,
    data: options.Data = None,
    phrasebank: options.Phrasebank = None,
    seed: options.Seed = 0,
    style: options.Style = "ours",
    extra: options.With = None,
) -> None:
    """Write the articles of all pairs of roles into a folder.

    Files of the same name are written anew; nothing is ever deleted.

    \b
    Examples:
      writer all
      writer all --to drafts --format html
      writer all --to drafts --format text --format json
    """
    formats = list(dict.fromkeys(format or [Format.html, Format.markdown]))
    started = perf_counter()
    writer = open_writer(data, phrasebank, style, extra or ())
    pairs = len(writer.roles) * (len(writer.roles) - 1) // 2
    if not pairs:
        raise Refused(f"a comparison needs two roles, and the data holds {len(writer.roles)}. Try: writer roles")
    if pairs * len(formats) > MOST_FILES:
        raise Refused(
            f"{pairs:,} pairs in {len(formats)} formats are {pairs * len(formats):,} files, more than {MOST_FILES:,} "
            "in one folder are of use to anyone. Try fewer formats, or --data with fewer roles"
        )
    written = list(_write(writer, formats, to, seed, pairs))
    _summary(written, pairs, perf_counter() - started)


def _write(writer: Writer, formats: Sequence[Format], to: Path, seed: int, pairs: int) -> Iterator[tuple[Path, int]]:
    """Write every article in every format; yields each file and its size."""
    for format in formats:
        (to / format).mkdir(parents=True, exist_ok=True)
    for first, second in _progress(writer.pairs(), pairs):
        comparison = writer.compare(first.id, second.id, seed=seed)
        for format in formats:
            path = to / format / f"{first.id}-vs-{second.id}{SUFFIX[format]}"
            yield path, write_article(path, comparison.render(format.value), durable=False)


def _progress(pairs: Iterable[T], total: int) -> Iterator[T]:
    """Pass the pairs on and show how far we are: a bar on a terminal, else a line now and then."""
    if sys.stderr.isatty():
        from rich.console import Console
        from rich.progress import track

        yield from track(pairs, "Writing", total=total, console=Console(stderr=True), transient=True)
        return
    for count, pair in enumerate(pairs, 1):
        yield pair
        if count * _LINES // total != (count - 1) * _LINES // total:
            sys.stderr.write(f"{count} of {total} pairs\n")


def _summary(written: Sequence[tuple[Path, int]], pairs: int, seconds: float) -> None:
    size, rate = sum(size for _, size in written) / 1e6, len(written) / seconds
    write_line(f"{pairs:,} pairs, {len(written):,} files, {size:.1f} MB in {seconds:.1f} seconds.")
    write_line(f"{rate:,.0f} articles a second, writing them included.")
    write_line(f"Look first at {written[0][0]}")
