"""Writing to the terminal or the pipe: articles byte for byte, tables readable, nothing that could move a cursor.

What comes from files is never read as markup: it enters a table as `shown(text)`.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

from writer.problems import printable

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

_WIDE = 240  # a table in a pipe is not wrapped to the width of a terminal that is not there


def write_text(text: str) -> None:
    """`text` as UTF-8 on standard output, the same bytes on every machine."""
    sys.stdout.flush()
    raw = getattr(sys.stdout, "buffer", None)
    if raw is None:
        sys.stdout.write(text)
    else:
        raw.write(text.encode())
        raw.flush()


def write_json(data: Any) -> None:
    """`data` as indented JSON on standard output."""
    import orjson

    write_text(orjson.dumps(data, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE, default=str).decode())


def write_line(line: str = "") -> None:
    """One line on standard output, without control characters."""
    write_text(printable(line) + "\n")


def complain(message: str) -> None:
    """A message on standard error, without control characters."""
    for line in message.split("\n"):
        sys.stderr.write(f"{printable(line)}\n")


def silence_stdout() -> None:
    """Nobody reads any more: let what is still buffered go nowhere, so that Python does not complain at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_table(rows: Table) -> None:
    """A table on standard output; plain and wide where that is not a terminal."""
    from rich.console import Console

    console = Console(highlight=False, markup=False, emoji=False, width=None if sys.stdout.isatty() else _WIDE)
    with console.capture() as capture:
        console.print(rows)
    write_text(capture.get())


def table(*columns: str) -> Table:
    """An empty table with these columns."""
    from rich import box
    from rich.table import Table

    made = Table(box=box.SIMPLE_HEAD if sys.stdout.isatty() else None, pad_edge=False, header_style="bold")
    for column in columns:
        made.add_column(column, overflow="fold")
    return made


def shown(value: object, style: str = "") -> Text:
    """`value` as it stands in a table or a line: never markup, no control characters; nothing for None."""
    from rich.text import Text

    return Text("" if value is None else printable(str(value)), style=style)
