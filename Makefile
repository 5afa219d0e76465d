# Needs Python 3.11 or later, make, a C library and a way to fetch packages. Everything else goes into .venv.

PYTHON  ?= $(shell command -v python3.11 || command -v python3)
WORKERS ?= 2
BIN     := .venv/bin
STAMP   := .venv/installed
say      = @printf '\033[1m== %s\033[0m\n' "$(1)"

.PHONY: help install demo test check bench soak gallery pins clean

help:
	@echo 'make demo     the whole product in a browser page, no token needed'
	@echo 'make test     every check and every test'
	@echo 'make install  only the set-up: .venv with pinned packages'
	@echo 'make check    lint, format, types, layers'
	@echo 'make bench    speed, as ratios to bare limits'
	@echo 'make soak     the tests, much longer and deeper'
	@echo 'make gallery  docs/gallery: every screen in every language'
	@echo 'make clean    away with .venv and everything made'

install: $(STAMP)

$(STAMP): pyproject.toml constraints.txt
	$(call say,Setting up .venv; this is done once and takes a minute or two)
	@test -n "$(PYTHON)" || { echo 'No python3.11 found. Install Python 3.11 or say: make PYTHON=/path/to/python'; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo '$(PYTHON) is older than 3.11. Install Python 3.11 or say: make PYTHON=/path/to/python'; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null \
		|| { echo '$(PYTHON) cannot make virtual environments. On Debian and Ubuntu: apt install python3-venv'; exit 1; }
	$(PYTHON) -m venv .venv
	PIP_BUILD_CONSTRAINT=constraints.txt $(BIN)/python -m pip install --disable-pip-version-check --progress-bar off \
		-c constraints.txt -e '.[dev]'
	@touch $(STAMP)

demo: install
	$(call say,Starting the demo; Ctrl-C ends it)
	@$(BIN)/foyer demo

test: check
	$(call say,Tests)
	$(BIN)/pytest -n $(WORKERS) --dist worksteal

check: install
	$(call say,Lint)
	$(BIN)/ruff check .
	$(call say,Format)
	$(BIN)/ruff format --check .
	$(call say,Types)
	$(BIN)/mypy
	$(call say,Layers)
	$(BIN)/lint-imports

bench: install
	$(call say,Benchmarks)
	$(BIN)/python -m benchmarks

soak: install
	$(call say,Soak: the same tests with thousands of rounds; allow hours)
	FOYER_SOAK=1 $(BIN)/pytest -n $(WORKERS) --dist worksteal --timeout 0

gallery: install
	$(call say,Drawing every screen into docs/gallery)
	@$(BIN)/python -m bot.screens.gallery docs/gallery

pins: install
	$(call say,Writing constraints.txt from what is installed)
	@sed -n '/^#/p' constraints.txt > .venv/pins
	@$(BIN)/python -m pip freeze --exclude-editable >> .venv/pins
	@mv .venv/pins constraints.txt
	@touch $(STAMP)

clean:
	$(call say,Removing .venv and everything made)
	rm -rf .venv build dist artefacts data .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .grimp_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
