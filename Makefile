# The course in a few words: `make lab` to learn, `make test` to be sure, `make help` for the rest.
# Each sets itself up first; once that is done, it costs nothing.

VENV ?= .venv
# The first Python that is new enough; else whichever there is, so that it can say what is missing.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python3.14 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && exit; \
	done; for p in python3 python; do $$p -c '' 2>/dev/null && echo $$p && exit; done)

# In the shell's quotes, so that a path may hold blanks; a leading ~ is the shell's to expand.
PLACE := $(if $(VENV),$(VENV),.venv)
QUOTED := $(if $(filter ~ ~/%,$(firstword $(PLACE))),"$$HOME"'$(subst ','\'',$(PLACE:~%=%))','$(subst ','\'',$(PLACE))')
RUN := $(QUOTED)/bin

# Tests write nothing outside the checkout, and run with one thread: see lstm_course/pages/kernel_env.py.
TEST_ENV = OMP_NUM_THREADS=1 PYTHONHASHSEED=0 \
	IPYTHONDIR="$(CURDIR)/.jupyter/ipython" MPLCONFIGDIR="$(CURDIR)/.jupyter/matplotlib" \
	JUPYTER_CONFIG_DIR="$(CURDIR)/.jupyter/config" JUPYTER_DATA_DIR="$(CURDIR)/.jupyter/data" \
	JUPYTER_RUNTIME_DIR="$(CURDIR)/.jupyter/runtime"

# tests/conftest.py says how they are shared out.
BOTH_CORES = -n 2 --dist loadscope

.PHONY: help ready lab quick test build lint lanes test-frameworks
.DEFAULT_GOAL := help

help:  ## Say what there is
	@grep -E '^[a-z-]+:.*##' Makefile | sed -e 's/:.*##/ -/' -e 's/^/make /'

lab: ready  ## Open the course in JupyterLab
	@$(RUN)/lstm-course lab $(PAGE)

build: ready  ## Write the notebooks from the texts in course/
	@$(RUN)/lstm-course build $(PAGE)

lint: ready  ## Prove that every exercise is sound
	@$(RUN)/ruff check .
	@$(TEST_ENV) $(RUN)/lstm-course lint

test: ready  ## Run everything: style, drift, exercises, tests, pages, a real browser
	$(RUN)/ruff check .
	$(RUN)/lstm-course build --check
	@# matplotlib says on first use that it looks for fonts; no page may hear that.
	@$(TEST_ENV) $(RUN)/python -c 'import matplotlib.font_manager'
	$(TEST_ENV) $(RUN)/python -m pytest $(BOTH_CORES) --nbval --nbval-cell-timeout 120 \
		tests notebooks solutions
	@# The pages above ran with this machine's own kernels; here those that train, as on another.
	$(RUN)/lstm-course lanes --training --lane avx2 --jobs 2

quick: ready  ## What an author runs after each change: style, drift, unit tests, changed pages
	$(RUN)/ruff check .
	$(RUN)/lstm-course build --check
	$(TEST_ENV) $(RUN)/python -m pytest -q $(BOTH_CORES) -m "not slow and not browser" \
		--nbval --nbval-cell-timeout 120 tests $$(git diff --name-only --diff-filter=d HEAD -- \
		'notebooks/*.ipynb' 'solutions/*.ipynb')

lanes: ready  ## Run the pages as other machines would, and list what differs; takes long
	@$(RUN)/lstm-course lanes $(PAGE)

test-frameworks: ready  ## Compare with TensorFlow and MXNet, too; WRITE=1 puts the table in docs/
	$(TEST_ENV) PYTHONPATH=tests $(RUN)/python -m frameworks_elsewhere \
		--python "$(PYTHON)" $(if $(WRITE),--write)

# No rule with a file's name for a target: make knows no names with blanks in them.
ready:
	@if [ -e $(QUOTED)/.ready ] && [ -z "$$(find pyproject.toml requirements.lock bootstrap.py \
		-newer $(QUOTED)/.ready)" ]; then exit; fi; \
	if [ -z "$(PYTHON)" ]; then echo "There is no Python here; install Python 3.11 or later."; \
		exit 1; fi; \
	"$(PYTHON)" bootstrap.py $(QUOTED)
