"""nbval alone tells right from wrong on a learner's page, exercise by exercise.

Alone: without the course's own plugin, which compares numbers as numbers. With it, it does so, too.
"""

import inspect
import os
import subprocess
import sys
import textwrap
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import nbformat
import pytest

from lstm_course.checks import Choice
from lstm_course.exercises import exercises
from lstm_course.exercises.answer_corpus import answers

ROOT = Path(__file__).parents[2]
PAGES = sorted({e.page for e in exercises().values()})
PLUGIN = "lstm_course.numbers.plugin"
ALONE, WITH_PLUGIN = f"no:{PLUGIN}", PLUGIN


def on(page):
    """The exercises of a page."""
    return [e for e in exercises().values() if e.page == page]


def filled(page, **changed):
    """The learner's page with the solutions' answers, or others for some exercises."""
    learner = nbformat.read(ROOT / "exercises" / f"{page}.ipynb", 4)
    solved = {c.id: c.source for c in
              nbformat.read(ROOT / "solutions" / f"{page}.ipynb", 4).cells}
    names = {e.name for e in on(page)}
    for cell in learner.cells:
        if cell.id in names:
            cell.source = changed.get(cell.id, solved[cell.id])
    return learner


def wrong(exercise):
    """Source of a wrong answer: another option, or the one of the corpus that needs the least."""
    if isinstance(exercise, Choice):
        letter = next(k for k in exercise.options if k != exercise.right)
        return f'def {exercise.name}():\n    return "{letter}"'
    parameters = ", ".join(inspect.signature(exercise.reference).parameters)
    kept = [a.fn for a in answers(ROOT, exercise) if not a.right]
    fn = min(kept, key=lambda fn: len(needed(fn)))
    own = [inspect.getsource(f) for f in needed(fn) if f.__module__ == fn.__module__]
    body = textwrap.dedent(inspect.getsource(fn)).split(":\n", 1)[1]
    return "\n".join([*own, f"def {exercise.name}({parameters}):\n{body}"])


def needed(fn):
    """The functions that an answer calls: of its file, or `sigmoid`, which not every page gives."""
    named = [fn.__globals__.get(name) for name in fn.__code__.co_names]
    return [f for f in named if inspect.isfunction(f)]


def failures(folder, pages, plugin):
    """Name of page -> the check cells that nbval says fail, and all other cells that do."""
    for name, page in pages.items():
        nbformat.write(page, folder / f"{name}.ipynb")
    report = folder / "report.xml"
    subprocess.run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", plugin,
                    "--nbval", "--nbval-cell-timeout", "60", "--nbval-current-env",
                    "--rootdir", folder, f"--junitxml={report}",
                    *(f"{name}.ipynb" for name in pages)],
                   cwd=folder, env={**os.environ, "OMP_NUM_THREADS": "1"}, check=False,
                   capture_output=True)
    failed = {name: set() for name in pages}
    for case in ElementTree.parse(report).iter("testcase"):
        name = next(n for n in pages if n in case.get("classname"))
        number = int(case.get("name").split()[-1])
        cell = [c for c in pages[name].cells if c.cell_type == "code"][number]
        if case.find("failure") is not None or case.find("error") is not None:
            failed[name].add(cell.id)
    return failed


@pytest.mark.parametrize(("page", "plugin"), [*((page, ALONE) for page in PAGES),
                                              ("06_lstm_gradients", WITH_PLUGIN)])
def test_right_passes_stub_fails_and_wrong_answers_fail_alone(page, plugin, tmp_path):
    """One wrong answer at a time for those that others build on; of the rest, every other one."""
    used = {name for e in on(page) if not isinstance(e, Choice) for name in e.uses}
    names = [e.name for e in on(page)]
    spoilt = [[n] for n in names if n in used] + [names[::2], names[1::2]]
    by_name = {e.name: e for e in on(page)}
    pages = {"p_right_": filled(page),
             "p_stub_": nbformat.read(ROOT / "exercises" / f"{page}.ipynb", 4)}
    for k, some in enumerate(spoilt):
        pages[f"p_wrong_{k}_"] = filled(page, **{n: wrong(by_name[n]) for n in some})
    failed = failures(tmp_path, pages, plugin)
    assert failed.pop("p_right_") == set()
    assert failed.pop("p_stub_") == {f"check_{name}" for name in names}
    for k, some in enumerate(spoilt):
        assert failed[f"p_wrong_{k}_"] == {f"check_{name}" for name in some}
