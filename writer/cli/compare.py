"""`writer compare`: one pair, one article."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from writer.cli import options
from writer.cli.failures import Refused
from writer.cli.files import check_target, write_article
from writer.cli.options import Format, open_writer
from writer.cli.streams import write_text

SUFFIXES = {
    ".html": Format.html, ".htm": Format.html, ".md": Format.markdown, ".markdown": Format.markdown,
    ".txt": Format.text, ".json": Format.json,
}  # fmt: skip


def compare(
    a: options.First,
    b: options.Second,
    format: Annotated[
        Format | None,
        typer.Option(
            "--format",
            help="html: a whole page; fragment: one <article> for a CMS. Default: text, or as FILE ends.",
            show_default=False,
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="Write to this file, whole or not at all.", show_default=False),
    ] = None,
    data: options.Data = None,
    phrasebank: options.Phrasebank = None,
    seed: options.Seed = 0,
    style: options.Style = "ours",
    extra: options.With = None,
) -> None:
    """Write the article that compares two roles.

    \b
    Examples:
      writer compare nurse bartender
      writer compare "ESL teacher" librarian --format markdown
      writer compare "clinical manager" nurse --out article.html
      writer compare nurse bartender --seed 2 --style ap
      writer compare nurse bartender --with questions
      writer compare nurse bartender --format json --out article.json

    Which roles there are: writer roles
    """
    if out is not None:
        check_target(out)
    chosen = format or _format_of(out)
    article = open_writer(data, phrasebank, style, extra or ()).compare(a, b, seed=seed).render(chosen.value)
    if out is None:
        write_text(article)
    else:
        write_article(out, article)


def _format_of(out: Path | None) -> Format:
    if out is None:
        return Format.text
    known = SUFFIXES.get(out.suffix.lower())
    if known is None:
        raise Refused(f"the ending of {out.name} names no format ({', '.join(SUFFIXES)}). Try: --format html")
    return known
