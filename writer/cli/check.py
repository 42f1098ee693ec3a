"""`writer check`: everything that is wrong with the data and the phrase bank."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from writer.cli import options
from writer.cli.failures import FINE, WRONG
from writer.cli.options import bank_folder, data_folder
from writer.cli.streams import write_json, write_line
from writer.problems import Problem

if TYPE_CHECKING:
    from writer.phrases.bank import Bank


def check(data: options.Data = None, phrasebank: options.Phrasebank = None, json: options.Json = False) -> int:
    """Check the data and the phrase bank, and run the examples of its phrases and prose checks.

    Shows every problem and warning as path:line:column. Problems stop the other commands, warnings do not; exit code
    2 if there is a problem.

    \b
    Examples:
      writer check
      writer check --json
    """
    from writer.roles.loading import check_data

    found = sorted([*check_data(data_folder(data), date.today()), *bank_problems(bank_folder(phrasebank))])
    problems = [problem for problem in found if not problem.is_warning]
    warnings = [problem for problem in found if problem.is_warning]
    if json:
        write_json({"problems": [p.as_json() for p in problems], "warnings": [p.as_json() for p in warnings]})
    else:
        for problem in found:
            write_line(str(problem))
        write_line(f"{_count(problems, 'problem')}, {_count(warnings, 'warning')}. {_next(problems, warnings)}")
    return WRONG if problems else FINE


def bank_problems(folder: Path) -> list[Problem]:
    """All problems of a phrase bank: its form, its rules, its prose checks, and examples as far as they can be said."""
    from writer.narrator.cells import CELLS, GROUPS
    from writer.narrator.examples import run_examples
    from writer.phrases.check import check_folder
    from writer.problems import ProblemsError

    try:
        checked = check_folder(folder, CELLS, GROUPS)
    except ProblemsError as error:
        return list(error.problems)
    examples = run_examples(checked.bank, folder) if checked.speaks else ()
    return [*checked.problems, *examples, *prose_problems(folder, checked.bank if checked.speaks else None)]


def prose_problems(folder: Path, bank: Bank | None) -> list[Problem]:
    """What is wrong with the rules of the prose checks, and, where `bank` has its words, with their examples."""
    from writer.checks.prose_examples import run_prose_examples
    from writer.checks.prose_rules import read_rules
    from writer.english.lexicon import Lexicon
    from writer.english.style import HouseStyle
    from writer.phrases.data_files import DEFAULT_STYLE
    from writer.problems import ProblemsError

    try:
        rules = read_rules(folder, Lexicon.from_mapping(bank.lexicon if bank else {}))
    except ProblemsError as error:
        return list(error.problems)
    styles = {name: HouseStyle.from_mapping(name, style) for name, style in (bank.styles if bank else {}).items()}
    return list(run_prose_examples(rules, styles, DEFAULT_STYLE)) if bank else []


def _count(found: list[Problem], name: str) -> str:
    return f"{len(found) or 'no'} {name}{'' if len(found) == 1 else 's'}"


def _next(problems: list[Problem], warnings: list[Problem]) -> str:
    if problems:
        return "Correct the first, then try: writer check"
    if warnings:
        return "Look at the warnings, then try: writer all"
    return "Try: writer all"
