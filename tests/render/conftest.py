"""A Writer of our own for roles that no file holds."""

from narrator.conftest import maker

__all__ = ["maker"]
