"""What went wrong, said to the person at the terminal: what it is, whose mistake it is, what to try next."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from writer.cli.streams import complain

FINE, FINDINGS, WRONG, BUG = 0, 1, 2, 3
INTERRUPTED, BROKEN_PIPE = 130, 141  # as a shell reports a process ended by these signals


class Refused(Exception):  # noqa: N818
    """The command cannot do what it was asked; the message ends with what to try."""


def expected_failure(error: Exception) -> str | None:
    """The message for a failure that is not a bug of ours; None for one that is."""
    from writer.api import SameRole, UnknownSection, UnknownStyle
    from writer.problems import ProblemsError
    from writer.roles.role_set import RoleAmbiguous, RoleNotFound

    if isinstance(error, ProblemsError):
        count = len(error.problems)
        return f"{error}\n{count} {'problem' if count == 1 else 'problems'}. Correct the first, then try: writer check"
    if isinstance(error, (Refused, RoleNotFound, RoleAmbiguous, SameRole, UnknownStyle, UnknownSection)):
        return str(error)
    if isinstance(error, OSError):
        where = f"{error.filename}: " if error.filename else ""
        return f"{where}{error.strerror or error}. Try another folder, or free what stands in the way"
    return None


def usage_message(error: Any) -> str:
    """The message for wrong options; `error` is what the option parser raised."""
    context = getattr(error, "ctx", None)
    message = error.format_message()
    if type(error).__name__ == "NoArgsIsHelpError":
        return str(message)
    command = context.command_path if context is not None else "writer"
    return f"{str(message).rstrip('.')}. Try: {command} --help"


def report_bug(error: Exception, arguments: Sequence[str], *, debug: bool) -> int:
    """Tell that we are wrong, and what a report should hold. Returns the exit code."""
    import platform
    import shlex
    import sys
    import traceback

    from writer import __version__

    if debug:
        complain("".join(traceback.format_exception(error)).rstrip())
    frames = traceback.extract_tb(error.__traceback__)
    place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    more = "The lines above show where it happened." if debug else "Try the same with --debug, and add what it shows."
    complain(
        f"This is a bug of ours, not a mistake of yours: {type(error).__name__}: {error}{place}\n"
        f"The command was: writer {shlex.join(arguments)}\n"
        "Please report it to those who maintain this program, with these lines, the role and phrase files it read,\n"
        f"and the versions: writer {__version__}, Python {platform.python_version()}, {sys.platform}.\n" + more
    )
    return BUG
