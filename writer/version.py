"""The version of the program: one place for the package, the caches and the build."""

__version__ = "0.1.0"
