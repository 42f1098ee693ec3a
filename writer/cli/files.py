"""Writing files whole or not at all."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from writer.cli.failures import Refused


def write_whole(path: Path, text: str, *, durable: bool = True) -> int:
    """Write `text` as UTF-8 to `path`: readers see the old file or the whole new one. Returns the number of bytes.

    The temporary file lies in the same folder, as only within one file system is a rename a single step. `durable`
    waits until the bytes are on the disk.
    """
    import tempfile

    data = text.encode()
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            if durable:
                os.fsync(file.fileno())
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.remove(temporary)
        raise
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


def _umask() -> int:
    """The permissions that new files are not to have; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
