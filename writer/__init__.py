"""Turns two job-role profiles into a finished comparison article."""

from typing import TYPE_CHECKING, Any

from writer.version import __version__

if TYPE_CHECKING:
    from writer.api import Comparison, Writer

__all__ = ["Comparison", "Writer", "__version__"]


def __getattr__(name: str) -> Any:
    """The library is loaded when it is first asked for, so that `writer --help` need not wait for it."""
    if name in ("Comparison", "Writer"):
        from writer import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
