"""A small cache on disk, keyed by content: what was validated or compiled once is not done again.

Values are JSON and nothing else, so a file put here by someone else can be wrong but can never run. A cache that
cannot be read or written is slow, not broken: every failure is a miss.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any

import orjson

from writer.version import __version__
from writer.wholefile import write_whole

ENTRIES_KEPT = 40
_SUFFIX = ".json"


def content_key(kind: str, *contents: bytes | str) -> str:
    """A file name for what is made from `contents` by the part of this program called `kind`, in this version of it.

    The key changes with any byte of any content, their number and their order.
    """
    digest = blake2b(digest_size=20)
    for content in (kind, __version__, *contents):
        data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
        digest.update(len(data).to_bytes(8, "little"))
        digest.update(data)
    return f"{kind}-{digest.hexdigest()}"


def default_folder(environ: Mapping[str, str] = os.environ) -> Path | None:
    """WRITER_CACHE if set (empty: no cache), else `writer` in the user's cache folder, if there is a home at all."""
    if (chosen := environ.get("WRITER_CACHE")) is not None:
        return Path(chosen) if chosen else None
    base = environ.get("XDG_CACHE_HOME", "")
    if os.path.isabs(base):  # the XDG rules: a relative path is to be ignored
        return Path(base) / "writer"
    try:
        return Path.home() / ".cache" / "writer"
    except RuntimeError:
        return None


class Cache:
    """JSON values by key, one file each, in `folder`; without a folder nothing is ever kept."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder

    @classmethod
    def default(cls) -> Cache:
        """The cache of this user, as the environment says (see `default_folder`)."""
        return cls(default_folder())

    def get(self, key: str) -> Any | None:
        """The value put under `key`, or None: absent, torn, unreadable and foreign files are all misses."""
        path = self._path(key)
        if path is None:
            return None
        try:
            value = orjson.loads(path.read_bytes())
        except (OSError, ValueError):
            return None
        with contextlib.suppress(OSError):
            os.utime(path)  # what is used stays: the oldest entries are removed first
        return value

    def put(self, key: str, value: Any) -> None:
        """Keep the JSON `value` under `key`. Readers see the old file or the whole new one, never a part."""
        path = self._path(key)
        if path is None:
            return
        with contextlib.suppress(OSError, orjson.JSONEncodeError):
            data = orjson.dumps(value)
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(path, data, durable=False, private=True)
            self._remove_oldest()

    def _path(self, key: str) -> Path | None:
        """The file of `key`. Keys are plain names; one with a separator would leave the folder and is a bug of ours."""
        if not key or not all(char.isalnum() or char in "-_" for char in key):
            raise ValueError(f"not a cache key: {key!r}")
        return self.folder / f"{key}{_SUFFIX}" if self.folder else None

    def _remove_oldest(self) -> None:
        assert self.folder is not None
        with os.scandir(self.folder) as entries:
            by_age = sorted((entry.stat().st_mtime, entry.path) for entry in entries if entry.name.endswith(_SUFFIX))
        for _, path in by_age[:-ENTRIES_KEPT]:
            with contextlib.suppress(OSError):
                os.remove(path)
