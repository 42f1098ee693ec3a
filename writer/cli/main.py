"""The entrance: runs a command, and turns whatever goes wrong into one message and an exit code.

Exit codes: 0 fine, 1 findings, 2 problems in the input or wrong usage, 3 a bug of ours, 130 interrupted.
Nothing heavy is imported here or at the top of a command's file, so that `--help` is quick.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from writer import __version__
from writer.cli import all, check, compare, explain, phrases, quality, roles, schema, verify
from writer.cli.failures import BROKEN_PIPE, INTERRUPTED, WRONG, expected_failure, report_bug, usage_message
from writer.cli.streams import complain, silence_stdout

DEBUG = "--debug"

app = typer.Typer(
    name="writer", no_args_is_help=True, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)  # fmt: skip
app.command("compare")(compare.compare)
app.command("roles")(roles.roles)
app.command("explain")(explain.explain)
app.command("check")(check.check)
app.command("verify")(verify.verify)
app.add_typer(phrases.app, name="phrases")
app.command("schema")(schema.schema)
app.command("all")(all.all_pairs)
app.command("quality")(quality.quality)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"writer {__version__}")
        raise typer.Exit


@app.callback()
def writer(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and stop.")
    ] = False,
    debug: Annotated[bool, typer.Option(DEBUG, help="Show where a bug happened, as WRITER_DEBUG=1 does.")] = False,
) -> None:
    """Compare two job roles: from their profiles to a finished article, by rules and a phrase bank.

    \b
    Examples:
      writer compare nurse bartender
      writer compare "clinical manager" nurse --out article.html
      writer roles manager
      writer explain nurse bartender --sentence "a year"
      writer check
      writer verify article.html

    Every command has examples of its own: writer compare --help
    """


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code and never raises."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    asked = [argument for argument in given if argument != DEBUG]  # it may stand anywhere
    try:
        code = app(asked, prog_name="writer", standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except (BrokenPipeError, SystemExit):  # typer exits of itself in this one case: nobody reads any more
        silence_stdout()
        return BROKEN_PIPE
    except typer.TyperException as error:
        complain(usage_message(error))
        return WRONG
    except Exception as error:
        message = expected_failure(error)
        if message is None:
            return report_bug(error, given, debug=len(asked) < len(given) or bool(os.environ.get("WRITER_DEBUG")))
        complain(message)
        return WRONG
