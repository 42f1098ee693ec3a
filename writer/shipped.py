"""Where the files that come with the program lie: in the installed package, or in the source folder."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent
_PACKED = _HERE / "_shipped"
_ROOT = _PACKED if _PACKED.is_dir() else _HERE.parent

DATA = _ROOT / "data"
PHRASEBANK = _ROOT / "phrasebank"
