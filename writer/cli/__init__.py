"""The command line: one file per command, which turns options into one call and an exit code."""
