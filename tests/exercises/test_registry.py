"""An exercise is found by its name, in its lesson's folder; and no other is loaded."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import numpy as np
import pytest

from lstm_course import check, lessons
from lstm_course.exercises.registry import load, names, pages

LESSONS = Path(lessons.__file__).parent
MODULE = "lstm_course.lessons.lesson_{}.exercises.{}"


@pytest.mark.parametrize("page", pages())
def test_a_folder_holds_the_exercises_that_its_page_names(page):
    folder = LESSONS / f"lesson_{page}" / "exercises"
    holding = {path.stem for path in folder.glob("*.py")
               if "\nEXERCISE = " in path.read_text(encoding="utf-8")}
    assert holding == set(pages()[page])
    for name in pages()[page]:
        exercise = load(name)
        assert (exercise.name, exercise.page) == (name, page)


def loaded(code):
    """The exercises' modules that are loaded once the code has run in a fresh Python."""
    told = "import sys; print(*(m for m in sys.modules if '.exercises.' in m and '.lessons.' in m))"
    done = subprocess.run([sys.executable, "-c", f"{code}\n{told}"], capture_output=True, text=True,
                          check=True)
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("page", ["00_start_here", "05_lstm", "07_trains_but_wrong"])
@pytest.mark.parametrize("call", ["check", "hint"])
def test_check_and_hint_load_their_own_pages_exercises_and_no_other(page, call):
    name = pages()[page][0]
    found = loaded(f"from lstm_course import {call}\ndef {name}(*given): ...\n{call}({name})")
    assert MODULE.format(page, name) in found
    assert {module for module in found if f"lesson_{page}." not in module} == set()


def test_importing_the_course_or_asking_who_there_is_loads_none():
    assert loaded("from lstm_course import check, hint") == set()
    assert loaded("from lstm_course.exercises import standing; standing([])") == set()
    assert len(names()) == sum(map(len, pages().values()))


def test_an_edit_may_use_what_the_exercises_module_does_not_import():
    assert not hasattr(import_module(MODULE.format("00_start_here", "twice")), "np")
    assert "the signs are lost" in check("twice", lambda x: 2 * np.abs(x)).message


def test_an_exercise_is_loaded_by_numpys_own_means():
    code = """import numpy as np
from lstm_course import check
tanh, np.tanh = np.tanh, None
def rnn_step(p, x, h): return tanh(x @ p.W + h @ p.U + p.b)
print(check(rnn_step).passed, np.tanh)"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "None"]
