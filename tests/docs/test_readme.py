"""The README tells the truth: its article is what the program writes, its commands work, its map is the real house."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from writer.api import Writer
from writer.cli.main import app

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = [line.split("  #")[0] for line in README.splitlines() if line.startswith("writer ")]


def test_the_article_shown_is_the_article_written(writer: Writer, request: pytest.FixtureRequest) -> None:
    article = writer.compare("patient relations director", "clinical manager").text()
    shown = f"<!-- article -->\n```text\n{article}```\n<!-- /article -->"
    if request.config.getoption("--refresh-goldens"):
        refreshed = re.sub(r"<!-- article -->.*<!-- /article -->", lambda _: shown, README, flags=re.DOTALL)
        (ROOT / "README.md").write_text(refreshed, encoding="utf-8")
        return
    assert shown in README, "the article has changed: pytest tests/docs --refresh-goldens, and read the diff"


@pytest.mark.parametrize("command", COMMANDS)
def test_the_commands_shown_work(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    if command.startswith("writer verify"):
        written = next(line for line in COMMANDS if line.endswith("--out article.html"))
        CliRunner().invoke(app, shlex.split(written)[1:])
    result = CliRunner().invoke(app, shlex.split(command)[1:])
    assert result.exit_code == 0, result.output


def test_every_command_is_shown_or_named() -> None:
    assert len(COMMANDS) >= 6


def test_every_room_is_on_the_map() -> None:
    rooms = {f"writer/{path.name}/" for path in (ROOT / "writer").iterdir() if (path / "__init__.py").is_file()}
    on_map = set(re.findall(r"`(writer/\w+/)`", README))
    assert on_map == rooms


def test_the_python_example_works() -> None:
    code = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert code is not None
    printed: list[str] = []
    exec(code[1], {"print": printed.append})
    assert printed[0].startswith("<!DOCTYPE html>")
