"""An author edits a notebook in JupyterLab; jupytext carries it to the text and nothing is lost."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import jupytext
import sample_course

from lstm_course.pages import files
from lstm_course.pages.build import build
from lstm_course.pages.compose import compose

SETTINGS = Path(__file__).parents[2] / "jupytext.toml"


def _sync(path):
    os.utime(path, (path.stat().st_mtime + 5,) * 2)        # as if it had been saved just now
    command = [sys.executable, "-m", "jupytext", "--sync", path]
    subprocess.run(command, check=True, capture_output=True, cwd=path.parents[1])


def test_an_edited_notebook_changes_its_text(exercise, lesson):
    shutil.copy(SETTINGS, exercise.root)
    for page in (exercise, lesson):
        nb = files.read(page.notebook)
        nb.cells[0].source += "\n\nA new sentence."
        files.write(nb, page.notebook)
        _sync(page.notebook)
        text = page.text.read_text()
        assert "A new sentence." in text
        assert "nbgrader" not in text and "checksum" not in text
        # The text makes the same page as before, new sentence and all.
        again = compose(page, sample_course.facts())
        assert [c.source for c in again.cells] == [c.source for c in nb.cells]
        assert [c.metadata for c in again.cells] == [c.metadata for c in nb.cells]
        assert not build(page, sample_course.facts()).executed


def test_an_edited_text_changes_its_notebook(lesson):
    shutil.copy(SETTINGS, lesson.root)
    lesson.text.write_text(lesson.text.read_text().replace("Doubling", "To double"))
    _sync(lesson.text)
    assert files.read(lesson.notebook).cells[0].source.endswith("To double is adding a number "
                                                                "to itself.")


def test_exercises_are_paired_with_nothing(exercise):
    shutil.copy(SETTINGS, exercise.root)
    config = jupytext.config.load_jupytext_config(str(exercise.cut))
    assert config.default_formats(str(exercise.cut)) is None
    assert config.default_formats(str(exercise.notebook)) is not None
