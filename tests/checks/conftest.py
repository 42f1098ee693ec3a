"""One Writer with what is shipped, optional sections included."""

from __future__ import annotations

import pytest

from writer.api import Writer


@pytest.fixture(scope="session")
def writer() -> Writer:
    return Writer(extra=["questions"])
