# Everything there is to type. `make` alone lists it.
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help figures html docs test lowest coverage check lab bench sheets environment lock setup clean corpus-exists

VENV := .venv/bin/python
LAB_ROOT ?= .
# Processes that tests run in, a file of tests in one of them; each loads a model of its own.
WORKERS ?= auto

# Same input, same bytes: no random hashes, sums in one order. What a reader's shell sets for other work stays out.
export PYTHONHASHSEED := 0
export OMP_NUM_THREADS := 1
unexport MPLBACKEND PYTHONPATH PYTHONHOME PYTHONDONTWRITEBYTECODE
# Paths travel as environment variables, never as shell text: spaces, accents and quotes are safe in them.
export CORPUS OUT LEXICONS DUPLICATES CORRECTIONS WEIGHTS LANGUAGE BENCH LAB_ROOT PYTHON

help: ## This list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1|\2/p' Makefile | awk -F '|' '{ printf "  make %-12s %s\n", $$1, $$2 }'

figures: corpus-exists setup ## Run the notebooks, write figures/; on your own articles: make figures CORPUS=path [OUT=path] [LEXICONS=path]
	@$(VENV) -m tools.notebooks $(if $(CORPUS),--corpus "$$CORPUS") $(if $(OUT),--out "$$OUT") \
		$(if $(LEXICONS),--lexicons "$$LEXICONS") $(if $(OTHER_LANGUAGES),--other-languages) \
		$(if $(DUPLICATES),--duplicates "$$DUPLICATES") $(if $(CORRECTIONS),--corrections "$$CORRECTIONS") \
		$(if $(WEIGHTS),--weights "$$WEIGHTS") \
		$(if $(filter command,$(firstword $(origin LANGUAGE))),--language "$$LANGUAGE")

html: corpus-exists setup ## The notebooks as a small site in build/site/; on your own articles: make html CORPUS=path [OUT=path]
	@$(VENV) -m tools.website $(if $(CORPUS),--corpus "$$CORPUS") $(if $(OUT),--out "$$OUT") \
		$(if $(OTHER_LANGUAGES),--other-languages) $(if $(DUPLICATES),--duplicates "$$DUPLICATES") \
		$(if $(CORRECTIONS),--corrections "$$CORRECTIONS") $(if $(WEIGHTS),--weights "$$WEIGHTS") \
		$(if $(filter command,$(firstword $(origin LANGUAGE))),--language "$$LANGUAGE")

docs: setup ## Regenerate docs/api.md and all measured figures
	@MPLBACKEND=Agg $(VENV) -m tools.api
	@$(VENV) -m tools.constructions

test: setup ## Unit tests, doctests, then every notebook under nbval
	@MPLBACKEND=Agg $(VENV) -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder -p no:nbval
	@$(VENV) -m pytest -n $(WORKERS) --dist loadfile --nbval-lax --nbval-current-env -p no:python notebooks

coverage: setup ## Which branches of analysis no test takes, below 95 in 100 an error; some ten minutes
	@$(VENV) -m coverage erase
	@MPLBACKEND=Agg $(VENV) -m coverage run -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder -p no:nbval
	@$(VENV) -m coverage combine --quiet
	@$(VENV) -m coverage report

lowest: setup ## Unit tests in build/lowest, with Python 3.11 and the lowest versions that pyproject.toml allows
	@$(VENV) -m uv venv --quiet --clear --python 3.11 --no-python-downloads build/lowest
	@$(VENV) -m uv pip install --quiet --python build/lowest --resolution lowest-direct --editable '.[dev]'
	@MPLBACKEND=Agg build/lowest/bin/python -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder -p no:nbval

check: setup ## Lint, format and types
	@$(VENV) -m ruff check
	@$(VENV) -m ruff format --check
	@$(VENV) -m mypy

# It asks nobody for news of itself, and what it says to its kernels no other user of the machine can read.
lab: setup ## JupyterLab on notebooks/; options: make lab ARGS=--no-browser
	@$(VENV) -m jupyterlab --ServerApp.root_dir="$$LAB_ROOT" --LabApp.default_url=/lab/tree/notebooks \
		--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate \
		--KernelManager.transport_encryption=auto $(ARGS)

bench: setup ## Speed beside spaCy alone, memory, slow texts: docs/speed.md; on your own articles: make bench BENCH=path
	@$(VENV) -m tools.bench $(if $(BENCH),"$$BENCH",--write)

sheets: setup ## Contact sheets of every chart, for seeds/, for no article, and for your own: make sheets [CORPUS=path] [LANGUAGE=fr]
	@$(VENV) -m tools.sheets $(if $(CORPUS),"$$CORPUS") $(if $(OUT),--out "$$OUT") \
		$(if $(filter command,$(firstword $(origin LANGUAGE))),--language "$$LANGUAGE")

environment: setup ## Regenerate environment.yml from pyproject.toml and requirements.lock
	@$(VENV) -m tools.environment

lock: setup ## For maintainers: resolve pyproject.toml into requirements.lock, then environment.yml
	@UV_CUSTOM_COMPILE_COMMAND="make lock" $(VENV) -m uv pip compile --quiet --universal --python-version 3.11 \
		--generate-hashes --all-extras pyproject.toml -o requirements.lock
	@$(VENV) -m tools.environment

setup: ## Install what requirements.lock lists into .venv (all commands do this when needed)
	@tools/setup.sh

clean: ## Remove everything that can be made again, including .venv
	rm -rf .venv build dist .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

corpus-exists: # at once, not after minutes of set-up
	@case "$$CORPUS" in "~/"*) CORPUS="$$HOME/$${CORPUS#??}" ;; esac; test -z "$$CORPUS" || test -e "$$CORPUS" || \
		{ echo "CORPUS=$$CORPUS: no such file or folder. Give the path of a file or folder of articles." >&2; exit 2; }
