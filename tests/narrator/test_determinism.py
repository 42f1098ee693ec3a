"""The same command gives the same bytes: in another process, with another hash seed, after other pairs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from writer.api import FORMATS, Writer

from .made import ROOT

PAIR = ("truck driver", "director of nursing")


def run(cache: Path, format: str, hash_seed: str) -> bytes:
    command = [sys.executable, "-m", "writer", "compare", *PAIR, "--format", format, "--data", str(ROOT / "data"),
               "--phrasebank", str(ROOT / "phrasebank")]  # fmt: skip
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "WRITER_CACHE": str(cache)}
    return subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, check=True, timeout=60).stdout


@pytest.mark.parametrize("format", ["text", "html", "json"])
def test_two_processes_write_the_same_bytes(tmp_path: Path, format: str) -> None:
    cold, warm = run(tmp_path, format, "0"), run(tmp_path, format, "12345")
    assert cold == warm
    assert len(cold) > 5_000


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Writer:
    return Writer(ROOT / "data", ROOT / "phrasebank", cache=tmp_path_factory.mktemp("cache"))


@pytest.mark.parametrize("format", FORMATS)
def test_what_was_compared_before_does_not_matter(writer: Writer, fresh: Writer, format: str) -> None:
    for a, b in list(writer.pairs())[::250]:
        writer.compare(b.id, a.id, seed=3).render(format)
    assert writer.compare(*PAIR).render(format) == fresh.compare(*PAIR).render(format)


def test_the_seed_chooses_other_words_for_the_same_facts(writer: Writer) -> None:
    texts = {writer.compare(*PAIR, seed=seed).text() for seed in range(6)}
    assert len(texts) == 6
    figures = [sorted(set(re.findall(r"\$[\d,.]+\d", text))) for text in texts]
    assert all(found == figures[0] for found in figures)


def test_the_order_of_the_roles_is_the_order_of_the_title(writer: Writer) -> None:
    assert writer.compare(*PAIR).article().title[0] == "Truck driver vs director of nursing"
    assert writer.compare(*PAIR[::-1]).article().title[0] == "Director of nursing vs truck driver"


@pytest.mark.parametrize("pair", [PAIR, ("nurse", "bartender")])
def test_a_style_holds_throughout(tmp_path: Path, writer: Writer, pair: tuple[str, str]) -> None:
    """Percent and its sign, the comma before "and", the dash in tables: each style keeps to its own."""
    ours = writer.compare(*pair).text()
    theirs = Writer(ROOT / "data", ROOT / "phrasebank", style="ap", cache=tmp_path).compare(*pair).text()
    prose = {name: " ".join(re.findall(r"(?m)^(?!.*  )(?!-).*[a-z].*$", text)) for name, text in
             (("ours", ours), ("ap", theirs))}  # fmt: skip
    assert re.search(r"\d percent\b", prose["ours"])
    assert not re.search(r"\d%", prose["ours"])
    assert re.search(r"\d%", prose["ap"])
    assert not re.search(r"\d percent\b", prose["ap"])
    serial = re.compile(r"\b\w+, [\w ]+, and \w+")
    assert serial.search(prose["ours"])
    assert "\u2013" in ours
    assert "\u2013" not in theirs
    # The same facts: every sum of money of one is in the other.
    sums = [set(re.findall(r"\$\d[\d,]*(?:\.\d\d)?", text)) for text in (ours, theirs)]
    assert sums[0] == sums[1]
