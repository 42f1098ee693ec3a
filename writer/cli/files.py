"""Writing articles into files."""

from __future__ import annotations

import os
from pathlib import Path

from writer.cli.failures import Refused
from writer.wholefile import write_whole


def write_article(path: Path, text: str, *, durable: bool = True) -> int:
    """Write `text` as UTF-8 to `path`, whole or not at all. Returns the number of bytes."""
    data = text.encode()
    write_whole(path, data, durable=durable, private=False)
    return len(data)


def check_target(path: Path) -> None:
    """Refuse a file that cannot be written, before the work is done."""
    folder = path.parent
    if path.is_dir():
        raise Refused(f"{path} is a folder. Try: --out {path / 'article.html'}")
    if not folder.is_dir():
        raise Refused(f"the folder {folder} does not exist. Try: mkdir -p {folder}")
    if not os.access(folder, os.W_OK):
        raise Refused(f"the folder {folder} cannot be written to. Try another one for --out")
