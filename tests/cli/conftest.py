"""Running commands: within this process, or as a user would."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from writer.cli.main import main

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, cache: Path, tmp_path: Path) -> Run:
    """Run a command in an empty folder, within this process."""
    monkeypatch.setenv("WRITER_CACHE", str(cache))
    monkeypatch.delenv("WRITER_DEBUG", raising=False)
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str | Path) -> Ran:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return run


@pytest.fixture
def run_process(cache: Path, tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run Python with these arguments in a process of its own, in an empty folder."""

    def run_process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
        env = {**os.environ, "WRITER_CACHE": str(cache), **environment}
        return subprocess.run([sys.executable, *arguments], cwd=tmp_path, env=env, capture_output=True, check=False)

    return run_process


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    """A copy of the phrase bank, to be broken."""
    return shutil.copytree(ROOT / "phrasebank", tmp_path / "bank")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the data, to be broken."""
    return shutil.copytree(ROOT / "data", tmp_path / "data")
