# make setup    a virtual environment in .venv with everything installed
# make run      the articles of all shipped pairs, in output/ (sets up first, if needed)
# make test     everything that must pass: lint, types, import contracts, data and bank, tests
# make bench    articles per second, against a plain template; then the scorecard of the language
# make clean    remove what the others made, but not output/
# make help     this list

PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3.14 python3; do \
	$$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
BIN := .venv/bin
READY := .venv/.ready

.DEFAULT_GOAL := help
.PHONY: setup run test bench clean help

setup: $(READY)
	@echo "Everything is installed in .venv. Try: make run"

$(READY): pyproject.toml
	@test -n "$(PYTHON)" || { \
		echo "Python 3.11 or later with its venv module is needed, and none was found."; \
		echo "Install it (Debian, Ubuntu: apt-get install python3 python3-venv), or try: make setup PYTHON=/path/to/python3.11"; \
		exit 2; }
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	$(BIN)/python -m compileall -q writer  # the first command is then as quick as the second
	@touch $@

run: $(READY)
	$(BIN)/writer all --to output

test: $(READY)
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/writer check
	$(BIN)/python -m pytest

bench: $(READY)
	$(BIN)/python -m tests.benchmarks.bench
	$(BIN)/writer quality

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .benchmarks .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

help:
	@sed -n 's/^# //p' Makefile
