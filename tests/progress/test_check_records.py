"""check notes a pass where a learner is at work, and nowhere else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from nbformat import v4, write

from lstm_course import check
from lstm_course.pages.execute import execute
from lstm_course.progress import passed, paths

ROOT = Path(__file__).parents[2]
RIGHT = "from lstm_course import check\n\ndef twice(x):\n    return x + x\n\ncheck(twice)"


@pytest.fixture
def at_work(tmp_path, monkeypatch):
    """A learner with a record of their own, and no pytest to be seen."""
    folder = tmp_path / "record"
    monkeypatch.setenv("LSTM_COURSE_PROGRESS", str(folder))
    monkeypatch.setattr(paths, "OTHERS_AT_WORK", ())
    return folder


def environment():
    """What a learner's terminal holds: this process's, less what pytest put into it."""
    env = {k: v for k, v in os.environ.items() if not k.startswith("PYTEST")}
    return {**env, "PYTHONPATH": str(ROOT)}


def test_a_right_answer_is_noted_and_a_wrong_one_is_not(at_work, capfd):
    def twice(x):
        return x + x

    def halfway(a, b):
        return a + b / 2

    def shape_of_a_step():
        return "b"

    assert not check(halfway)
    assert not at_work.exists()
    assert check(twice) and check(shape_of_a_step) and check("scale_each", lambda x, s: s * x)
    assert list(passed(at_work)) == ["twice", "shape_of_a_step", "scale_each"]
    assert passed(at_work)["twice"]["page"] == "00_start_here"
    assert capfd.readouterr() == ("", "")


def test_the_verdict_is_the_same_where_nothing_can_be_kept(at_work, monkeypatch, capfd):
    def twice(x):
        return x + x

    kept = check(twice)
    (at_work.parent / "a file").write_text("")
    monkeypatch.setenv("LSTM_COURSE_PROGRESS", str(at_work.parent / "a file" / "folder"))
    not_kept = check(twice)
    monkeypatch.setenv("LSTM_COURSE_PROGRESS", "off")
    # tests/progress/test_not_kept.py has the line beneath it
    assert str(kept) == str(not_kept).split("\n")[0] == str(check(twice)) == "✓ twice: 8 of 8 cases"
    assert capfd.readouterr() == ("", "")


def notebook(cell):
    return v4.new_notebook(cells=[v4.new_code_cell(cell)], metadata={
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}})


def test_nbval_notes_nothing(at_work, tmp_path):
    page = notebook(RIGHT)
    write(page, tmp_path / "page.ipynb")
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    command = [sys.executable, "-m", "pytest", "--nbval-lax", "-p", "no:cacheprovider", "-q",
               "-c", "pytest.ini", "page.ipynb"]
    done = subprocess.run(command, cwd=tmp_path, env=environment(), capture_output=True,
                          text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert not at_work.exists()


def test_a_learners_kernel_notes_it(at_work, tmp_path):
    """The counterpart of the tests around it: nothing else than pytest keeps it from noting."""
    done = subprocess.run([sys.executable, "-c", RIGHT], env=environment(), cwd=tmp_path)
    assert done.returncode == 0 and list(passed(at_work)) == ["twice"]


def test_the_build_notes_nothing(at_work, tmp_path):
    page = notebook(RIGHT)
    execute(page, tmp_path, "page", environment())
    assert "✓ twice" in str(page.cells[0].outputs)
    assert not at_work.exists()
