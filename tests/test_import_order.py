"""Imports flow one way, as the house is built; and importing the course loads nothing heavy."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "lstm_course"
# What each part may stand on, besides itself.
MAY_IMPORT = {
    "cells": set(),
    "datasets": set(),
    "layers": {"cells"},
    "checks": set(),
    "progress": set(),
    "pages": set(),
    "numbers": {"pages"},
    "lanes": {"pages", "numbers"},
    "training": {"cells", "layers", "datasets"},
    "frameworks": {"cells", "layers"},
    "figures": {"cells", "layers", "datasets", "training"},
    "lessons": {"cells", "layers", "datasets", "training", "frameworks", "figures", "checks"},
    "experiments": {"cells", "layers", "datasets", "training", "frameworks", "figures", "lessons"},
    "exercises": {"checks", "lessons", "progress"},
    "grading": {"exercises", "checks", "cells"},
    "cli": {"pages", "numbers", "lanes", "exercises", "progress", "grading", "experiments"},
    # `from lstm_course import check`; loaded when first used.
    "__init__": {"exercises"},
}
HEAVY = {"IPython", "ipywidgets", "jupytext", "keras", "matplotlib", "nbformat", "nbgrader", "onnx",
         "onnxruntime", "torch"}


def modules():
    return sorted(PACKAGE.rglob("*.py"))


def part(path):
    """The part of the house that a module belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path):
    """The course's own modules that a module imports, as dotted names, wherever in it."""
    package = ["lstm_course", *path.relative_to(PACKAGE).parts[:-1]]
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            found |= {module, *(f"{module}.{alias.name}" for alias in node.names)}
    return {name for name in found if name.split(".")[0] == "lstm_course"}


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_module_imports_only_what_its_part_stands_on(path):
    own = part(path)
    for name in imported(path):
        parts = name.split(".")
        if len(parts) > 1 and (PACKAGE / parts[1]).is_dir():
            assert parts[1] == own or parts[1] in MAY_IMPORT[own], f"{path} imports {name}"


def test_no_lesson_knows_another():
    for path in sorted((PACKAGE / "lessons").glob("lesson_*/**/*.py")):
        own = path.relative_to(PACKAGE).parts[1]
        others = {name for name in imported(path)
                  if name.startswith("lstm_course.lessons.lesson_") and name.split(".")[2] != own}
        assert not others, f"{path} imports {sorted(others)}"


def test_every_part_has_its_place():
    assert {part(path) for path in modules()} <= set(MAY_IMPORT)


def test_the_order_has_no_circle():
    done = set()
    while len(done) < len(MAY_IMPORT):
        free = {name for name, below in MAY_IMPORT.items() if name not in done and below <= done}
        assert free, f"a circle among {set(MAY_IMPORT) - done}"
        done |= free


def test_modules_import_each_other_in_no_circle():
    """Within a part, too; imports inside functions run later and don't count."""
    names = {".".join(["lstm_course", *p.relative_to(PACKAGE).with_suffix("").parts]): p
             for p in modules()}
    below = {}
    for name, path in names.items():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                node.body = [ast.Pass()]
        package = name.split(".")[:-1]
        below[name] = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom):
                base = package[: len(package) - node.level + 1] if node.level else []
                module = ".".join([*base, *([node.module] if node.module else [])])
                wanted = {module, *(f"{module}.{alias.name}" for alias in node.names)}
                below[name] |= (wanted & set(names)) - {name}
    while below:
        free = {name for name, wanted in below.items() if not wanted & set(below)}
        assert free, f"a circle among {sorted(below)}"
        below = {name: wanted for name, wanted in below.items() if name not in free}


@pytest.mark.parametrize("module", ["lstm_course", "lstm_course.frameworks"])
def test_importing_the_course_loads_nothing_heavy(module):
    code = f"import sys, {module}; print(*sorted({HEAVY!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
