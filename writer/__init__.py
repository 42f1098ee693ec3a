"""Turns two job-role profiles into a finished comparison article."""

__version__ = "0.1.0"
