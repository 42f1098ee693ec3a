"""`writer verify`: whether finished articles are true to the role profiles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from writer.cli import options
from writer.cli.failures import FINDINGS, FINE, Refused
from writer.cli.options import open_writer
from writer.cli.streams import write_json, write_line

if TYPE_CHECKING:
    from writer.checks.finding import Finding
    from writer.checks.reading import Reading
    from writer.english.lexicon import Lexicon
    from writer.roles.role_set import Role, RoleSet


def verify(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Finished articles, in any of our formats.")],
    data: options.Data = None,
    phrasebank: options.Phrasebank = None,
    json: options.Json = False,
) -> int:
    """Hold finished articles against the role profiles, by their text alone.

    Every figure, name, place and comparison of an article (HTML, Markdown, text or JSON, edited or not) must be what
    the profiles say. Exit code 1 if something is not so.

    \b
    Examples:
      writer verify article.html
      writer verify output/nurse-vs-bartender.html --json
      writer verify --data mydata draft.md
    """
    known = open_writer(data, phrasebank)  # of the bank only the lexicon is used: it knows the plurals no rule makes
    found = [(path, _findings(path, known.roles, known.lexicon)) for path in files]
    count = sum(len(findings) for _, findings in found)
    if json:
        write_json({"findings": [_entry(path, finding) for path, findings in found for finding in findings]})
    else:
        for path, findings in found:
            for finding in findings:
                _print(path, finding)
        write_line(_end(len(files), count))
    return FINDINGS if count else FINE


def _findings(path: Path, roles: RoleSet, lexicon: Lexicon) -> list[Finding]:
    from writer.checks.truth import check_truth

    reading = _read(path)
    a, b = (_role(path, roles, name) for name in reading.roles)
    if a.id == b.id:
        raise Refused(f"{path} compares a role with itself, {a.profile.title}. Try an article about two roles")
    return check_truth(reading.page, a.profile, b.profile, lexicon, (role.profile for role in roles.values()))


def _read(path: Path) -> Reading:
    from writer.checks.reading import NotAnArticle, read_article

    try:
        return read_article(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise Refused(f"{path} is no text in UTF-8. Try a file that writer compare --out has written") from error
    except NotAnArticle as error:
        raise Refused(f"{path} is no article: {error}. Try a file that writer compare --out has written") from error


def _role(path: Path, roles: RoleSet, name: str) -> Role:
    from writer.roles.role_set import RoleAmbiguous, RoleNotFound

    try:
        return roles.find(name)
    except (RoleNotFound, RoleAmbiguous) as error:
        message = f"{path} is about a role that is not in the data: {error}, or another folder for --data"
        raise Refused(message) from error


def _print(path: Path, finding: Finding) -> None:
    write_line(f"{path}: {finding.section}: {finding.level}: {finding.message}")
    write_line(f"    {finding.text}")
    if finding.hint:
        write_line(f"    {finding.hint}")


def _entry(path: Path, finding: Finding) -> dict[str, Any]:
    from dataclasses import asdict

    return {"file": str(path), **asdict(finding)}


def _end(files: int, count: int) -> str:
    said = f"{files} {'file' if files == 1 else 'files'}, {count or 'no'} {'finding' if count == 1 else 'findings'}."
    return f"{said} Correct the first, then try again" if count else said
