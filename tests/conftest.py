"""The real bank and the real roles, loaded once for all tests."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from writer.api import Writer

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def writer(tmp_path_factory: pytest.TempPathFactory) -> Writer:
    """Everything as it is shipped, with a cache of its own."""
    return Writer(ROOT / "data", ROOT / "phrasebank", cache=tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of reference material that may lie beside the project. Tests that need it are skipped without it."""
    folder = Path(os.environ.get("WRITER_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip(f"no reference material at {folder.name}/ beside the project")
    return folder


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--refresh-goldens", action="store_true", help="write the whole-article files anew; read their diff afterwards"
    )
