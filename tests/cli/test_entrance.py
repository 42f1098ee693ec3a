"""What holds for every command: exit codes, help, quick starts, the same bytes every time."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import typer

import writer.cli.compare
from writer import __version__
from writer.cli.main import app

from .conftest import Run

Process = Callable[..., "subprocess.CompletedProcess[bytes]"]
COMMANDS = ["compare", "roles", "explain", "check", "schema", "all", "quality", "phrases", "phrases try"]
HEAVY = {"inflect", "num2words", "pydantic", "yaml", "jinja2", "rich"}
_LOADED = """
import sys
from writer.cli.main import main
code = main(sys.argv[1:])
print(*sys.modules, file=sys.stderr)
sys.exit(code)
"""


def test_the_version(run: Run) -> None:
    assert run("--version").out == f"writer {__version__}\n"


def test_help_names_every_command(run: Run) -> None:
    ran = run("--help")
    assert ran.code == 0
    assert all(f"  {command}" in ran.out for command in COMMANDS if " " not in command)


def test_without_a_command_the_help_is_shown(run: Run) -> None:
    ran = run()
    assert ran.code == 2
    assert "writer compare nurse bartender" in ran.err


@pytest.mark.parametrize("command", COMMANDS)
def test_the_examples_in_the_help_work(run: Run, command: str) -> None:
    help_text = run(*command.split(), "--help").out
    examples = re.findall(r"^ +(writer .+)$", help_text, re.MULTILINE)
    assert examples, f"writer {command} --help has no example"
    for example in examples:
        assert run(*shlex.split(example)[1:]).code == 0, example


def test_the_examples_of_the_first_page_work(run: Run) -> None:
    examples = re.findall(r"^ +(writer .+)$", run("--help").out, re.MULTILINE)
    assert len(examples) >= 4
    for example in examples:
        assert run(*shlex.split(example)[1:]).code == 0, example


def test_a_bug_of_ours_is_one_message(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("surprise")

    monkeypatch.setattr(writer.cli.compare, "open_writer", broken)
    ran = run("compare", "nurse", "bartender")
    assert (ran.code, ran.out) == (3, "")
    assert "a bug of ours" in ran.err
    assert "KeyError: 'surprise'" in ran.err
    assert "writer compare nurse bartender" in ran.err
    assert __version__ in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("arguments", [("--debug", "compare", "a", "b"), ("compare", "a", "b", "--debug")])
def test_debug_shows_where(run: Run, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]) -> None:
    monkeypatch.setattr(writer.cli.compare, "open_writer", lambda *_: 1 / 0)
    ran = run(*arguments)
    assert ran.code == 3
    assert "Traceback" in ran.err


@pytest.mark.parametrize("stop", [KeyboardInterrupt, typer.Abort])
def test_an_interrupt_is_quiet(run: Run, monkeypatch: pytest.MonkeyPatch, stop: type[BaseException]) -> None:
    def interrupted(*_: object) -> None:
        raise stop

    monkeypatch.setattr(writer.cli.compare, "open_writer", interrupted)
    ran = run("compare", "nurse", "bartender")
    assert (ran.code, ran.out, ran.err) == (130, "", "")


@pytest.mark.parametrize("arguments", ["compare nurse bartender --format html", "explain nurse bartender", "roles"])
def test_a_reader_that_stops_is_no_error(cache: Path, arguments: str) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "writer", *arguments.split()], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={**os.environ, "WRITER_CACHE": str(cache)},
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    complaint = process.stderr.read()
    process.stderr.close()
    assert process.wait() == 141
    assert complaint == b""


@pytest.mark.parametrize("format", ["html", "fragment", "markdown", "text", "json"])
def test_a_warm_compare_imports_nothing_heavy(run_process: Process, format: str) -> None:
    command = ("-c", _LOADED, "compare", "patient relations director", "clinical manager", "--format", format)
    assert run_process(*command).returncode == 0  # fills the cache
    ran = run_process(*command)
    assert ran.returncode == 0
    assert HEAVY & set(ran.stderr.decode().split()) == set()


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_and_version_load_nothing_of_the_writer(run_process: Process, argument: str) -> None:
    loaded = set(run_process("-c", _LOADED, argument).stderr.decode().split())
    assert (HEAVY | {"orjson", "rapidfuzz", "writer.api", "writer.narrator"}) & loaded == set()


@pytest.mark.parametrize("format", ["html", "markdown", "text", "json"])
def test_the_same_bytes_in_every_process(run_process: Process, format: str) -> None:
    command = ("-m", "writer", "compare", "nurse", "ESL teacher", "--format", format)
    one, two = run_process(*command, PYTHONHASHSEED="1"), run_process(*command, PYTHONHASHSEED="2", WRITER_CACHE="")
    assert one.returncode == two.returncode == 0
    assert one.stdout == two.stdout
    assert len(one.stdout) > 1000


def test_the_same_bytes_whatever_the_terminal_can_show(run_process: Process) -> None:
    command = ("-m", "writer", "compare", "nurse", "bartender")
    plain = run_process(*command, PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0")
    assert (plain.returncode, plain.stderr) == (0, b"")
    assert plain.stdout == run_process(*command).stdout


def test_no_command_is_without_help_on_its_options() -> None:
    command = typer.main.get_command(app)
    pending = [command]
    while pending:
        one = pending.pop()
        assert one.help
        assert all(getattr(parameter, "help", None) for parameter in one.params), one.name
        pending += getattr(one, "commands", {}).values()
