# Each target does all its own set-up: a machine with Python 3.11 or later and make is enough.
PYTHON ?= python3
BIN := .venv/bin
AXE := build/axe/node_modules/axe-core/axe.min.js

.PHONY: demo test check lint types bench accuracy learn inflection catalogues letters rights docs accessibility clean
.DELETE_ON_ERROR:

demo: .venv/ready catalogues-built            ## a letter, what it owes, and a bad draft with its findings
	@$(BIN)/python examples/demo.py

test: .venv/ready catalogues-built ## all tests, in random order
	$(BIN)/python -m pytest -n 2 --cov --cov-report=term

check: lint types test bench  ## everything that must pass before a change lands

lint: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/ready
	$(BIN)/mypy

bench: .venv/ready            ## speed, as ratios measured side by side
	$(BIN)/python benchmarks/bench.py

accuracy: .venv/ready catalogues-built ## how well the reader reads, held against the last figures
	$(BIN)/python corpus/accuracy.py --gate corpus/figures.json

learn: .venv/ready            ## learn anew what the reader knows, from the corpus's train part: some ten minutes
	$(BIN)/python -m pip install --quiet --group learn
	$(BIN)/python corpus/train.py
	$(BIN)/python hatch_build.py

inflection: .venv/ready catalogues-built ## how right the inflected forms are, and how fast they come
	$(BIN)/python benchmarks/inflection.py --strict

catalogues: .venv/ready       ## bring the catalogues up to date with the code, and compile them
	$(BIN)/python locales/update.py
	$(BIN)/python hatch_build.py

letters: .venv/ready catalogues-built ## write the printed examples anew: read them before you commit them
	$(BIN)/python examples/print_all.py

rights: .venv/ready           ## write the pages on the law anew, from its rows and the table of cases
	$(BIN)/python docs/print_rights.py

docs: .venv/ready catalogues-built ## the documentation as a site in build/docs, warnings as errors
	$(BIN)/python -m sphinx --quiet --jobs auto --fresh-env --fail-on-warning --keep-going docs build/docs

accessibility: docs $(AXE) ## what axe finds on the pages, in Chromium: npm fetches axe once
	$(BIN)/python docs/tools/accessibility.py build/docs $(AXE)

$(AXE):
	npm install --silent --prefix build/axe axe-core@4

.PHONY: catalogues-built
catalogues-built: .venv/ready
	@$(BIN)/python hatch_build.py

.venv/ready: pyproject.toml hatch_build.py
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $@

clean:
	rm -rf .venv src/kundsvar/locales dist build
