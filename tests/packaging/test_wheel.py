"""The package as users get it: a wheel in an empty environment, used from another folder."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LIBRARY = """
from writer import Writer
page = Writer().compare("patient relations director", "clinical manager").html()
print(page[:15].lower(), len(page) > 5000)
"""


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    env = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")} | environment
    done = subprocess.run([*map(str, command)], cwd=cwd, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with nothing but the wheel and what it needs."""
    folder = tmp_path_factory.mktemp("wheel")
    quiet = ("--quiet", "--disable-pip-version-check")
    run(sys.executable, "-m", "pip", "wheel", *quiet, "--no-deps", "--wheel-dir", folder / "dist", ROOT, cwd=folder)
    (wheel,) = (folder / "dist").iterdir()
    venv.create(folder / "env", with_pip=True)
    scripts = folder / "env" / ("Scripts" if os.name == "nt" else "bin")
    run(scripts / "python", "-m", "pip", "install", *quiet, wheel, cwd=folder)
    return scripts


@pytest.mark.slow
def test_the_installed_command_works_from_any_folder(installed: Path, tmp_path: Path) -> None:
    cache = str(tmp_path / "cache")
    article = run(installed / "writer", "compare", "patient relations director", "clinical manager",
                  cwd=tmp_path, WRITER_CACHE=cache)  # fmt: skip
    assert article.startswith("Patient relations director vs clinical manager")
    assert "$94,921" in article
    assert "no problems" in run(installed / "writer", "check", cwd=tmp_path, WRITER_CACHE=cache)
    assert '"Article"' in run(installed / "python", "-m", "writer", "schema", "article", cwd=tmp_path)


@pytest.mark.slow
def test_the_library_in_three_lines(installed: Path, tmp_path: Path) -> None:
    said = run(installed / "python", "-c", LIBRARY, cwd=tmp_path, WRITER_CACHE=str(tmp_path / "cache"))
    assert said.split() == ["<!doctype", "html>", "True"] or said.strip() == "<!doctype html> True"
