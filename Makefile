# Needs python3 (3.11 or newer, with venv) and make; everything else goes into .venv, from constraints.txt.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: run test test-slow fuzz golden lint format clean faults

run: $(READY)  ## the Prefect flow on the sample articles
	$(BIN)/marsad ingest samples/inbox

test: lint  ## lint, then every test but the slow ones
	$(BIN)/python -m pytest -m "not slow" -n 2 --dist loadfile --no-loadscope-reorder

test-slow: $(READY)  ## the long tests
	$(BIN)/python -m pytest -m slow

fuzz: $(READY)  ## read and extract from 200,000 broken files, and load 5,000 (an hour or so)
	$(BIN)/python benchmarks/fuzz/run.py

faults: $(READY)  ## kill and starve real runs (an hour; full disks need the right to mount), write docs/faults.md
	$(BIN)/python -m benchmarks.faults.run --kills 300 --page docs/faults.md

golden: $(READY)  ## rewrite tests/golden with what the extractor finds in the samples now
	$(BIN)/python tests/golden/write.py

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:  ## the environment and caches; marsad-data stays
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "marsad needs Python 3.11 or newer, this is " + sys.version.split()[0])'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "setting up $(VENV) from constraints.txt (a minute or two the first time)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev]"
	@touch $@
