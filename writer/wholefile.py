"""Writing a file whole or not at all."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path


def write_whole(path: Path, data: bytes, *, durable: bool, private: bool) -> None:
    """Write `data` to `path`, in a folder that exists: readers see the old file or the whole new one.

    The temporary file lies in the same folder, as only within one file system is a rename a single step. `durable`
    waits until the bytes are on the disk; a `private` file is for its owner alone, another has the usual permissions.
    Raises OSError; then nothing is left behind.
    """
    import tempfile  # only needed to write, and not light

    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            if durable:
                os.fsync(file.fileno())
        if not private:
            os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.remove(temporary)
        raise


def _umask() -> int:
    """The permissions that new files are not to have; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
