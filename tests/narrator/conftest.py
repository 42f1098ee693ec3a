"""A Writer of our own for roles that no file holds."""

from __future__ import annotations

import pytest

from writer.api import Writer

from .made import ROOT


@pytest.fixture(scope="session")
def maker(tmp_path_factory: pytest.TempPathFactory) -> Writer:
    """Apart from the other tests' Writer, as it forgets its roles again and again."""
    return Writer(ROOT / "data", ROOT / "phrasebank", extra=("questions",),
                  cache=tmp_path_factory.mktemp("cache"))  # fmt: skip
