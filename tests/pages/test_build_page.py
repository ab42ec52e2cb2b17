"""Building: what is written, what is executed, and that it is the same every time."""

import json
import os
import time

import pytest
import sample_course
from nbgrader.nbgraderformat import MetadataValidator
from nbgrader.preprocessors import ClearSolutions
from sample_course import learner

from lstm_course.pages import notebook_io
from lstm_course.pages.build_page import build
from lstm_course.pages.compose import LANGUAGE
from lstm_course.pages.errors import PageError
from lstm_course.pages.sources import all_pages, choose

FACTS = sample_course.facts()


def test_answers_are_taken_out_and_everything_else_stays(exercise):
    solution, cut = notebook_io.read(exercise.notebook), notebook_io.read(exercise.cut)
    stub = learner.cell(cut, "double").source
    kept = 'def double(x):\n    """Twice x."""\n'
    assert stub == kept + "    # YOUR CODE HERE\n    raise NotImplementedError"
    assert "2 * x" in learner.cell(solution, "double").source
    for mine, theirs in zip(cut.cells, solution.cells, strict=True):
        assert mine.get("outputs") == theirs.get("outputs")
    assert learner.cell(cut, "check_double").outputs[0].data["text/plain"].startswith("✓ double")


def test_pages_are_valid_for_nbgrader(exercise):
    for path in (exercise.notebook, exercise.cut):
        MetadataValidator().validate_nb(notebook_io.read(path))
    # nbgrader accepts the solutions as its own source notebook.
    ClearSolutions().preprocess(notebook_io.read(exercise.notebook), {})


def test_an_unchanged_page_is_not_executed_again(exercise):
    before = {path: path.stat().st_mtime_ns for path in (exercise.notebook, exercise.cut)}
    done = build(exercise, FACTS)
    assert not done.executed and done.written == ()
    assert before == {path: path.stat().st_mtime_ns for path in before}


def test_new_words_do_not_execute_the_code(exercise):
    exercise.text.write_text(exercise.text.read_text().replace("The end.", "The very end."))
    done = build(exercise, FACTS)
    assert not done.executed and len(done.written) == 2
    assert learner.sources(exercise.cut)[-1] == "The very end."


def test_executing_again_writes_the_same_bytes(exercise, lesson):
    for page in (exercise, lesson):
        before = page.notebook.read_bytes()
        assert build(page, FACTS, force=True).executed
        assert page.notebook.read_bytes() == before


def test_new_code_is_executed(lesson):
    lesson.text.write_text(lesson.text.read_text().replace("21 + 21", "4 + 4"))
    assert build(lesson, {}).executed
    assert notebook_io.read(lesson.notebook).cells[1].outputs[0].text == "8\n"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("1 / 0", "ZeroDivisionError"),
        ("import os; print(os.getcwd())", "path of this machine"),
        ("import os; os._exit(1)", "kernel died"),
    ],
)
def test_a_page_that_fails_is_not_written(lesson, code, words):
    before = lesson.notebook.read_bytes()
    lesson.text.write_text(lesson.text.read_text().replace("print(21 + 21)", code))
    with pytest.raises(PageError, match=words):
        build(lesson, {})
    assert lesson.notebook.read_bytes() == before


def test_a_solution_that_fails_its_check_is_refused(exercise):
    exercise.text.write_text(exercise.text.read_text().replace("return 2 * x", "return 7 * x"))
    with pytest.raises(PageError, match="the solution of double does not pass: ✗ double"):
        build(exercise, FACTS)


def test_kernels_run_outside_of_nbgrader_and_with_one_thread(lesson):
    code = "import os; print(os.environ.get('NBGRADER_EXECUTION'), os.environ['OMP_NUM_THREADS'])"
    lesson.text.write_text(lesson.text.read_text().replace("print(21 + 21)", code))
    build(lesson, {}, environ={**os.environ, "NBGRADER_EXECUTION": "autograde"})
    assert notebook_io.read(lesson.notebook).cells[1].outputs[0].text == "None 1\n"


def test_answers_survive_a_build(exercise):
    learner.answer(exercise.cut, double=learner.RIGHT["double"])
    learner.add(exercise.cut, "double", "double(4)")
    exercise.text.write_text(exercise.text.read_text().replace("The end.", "The very end."))
    done = build(exercise, FACTS)
    assert done.kept_answers
    sources = learner.sources(exercise.cut)
    assert sources[3:5] == [learner.RIGHT["double"], "double(4)"]
    assert sources[-1] == "The very end."


def test_a_broken_page_of_a_learner_is_refused_and_left_alone(exercise):
    exercise.cut.write_text("<<<<<<< not JSON")
    with pytest.raises(PageError, match="move it away or mend it"):
        build(exercise, FACTS)
    assert exercise.cut.read_text() == "<<<<<<< not JSON"


def test_a_write_that_fails_leaves_the_old_page(lesson, monkeypatch):
    nb = notebook_io.read(lesson.notebook)
    nb.cells[0].source = "new"
    before = lesson.notebook.read_bytes()

    def full(*_):
        raise OSError("no space left")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="no space"):
        notebook_io.write(nb, lesson.notebook)
    assert lesson.notebook.read_bytes() == before
    assert [path.name for path in lesson.notebook.parent.iterdir()] == [lesson.notebook.name]


def test_nothing_in_a_page_tells_when_or_where(exercise, lesson):
    for page in (exercise, lesson):
        text = page.notebook.read_text()
        assert str(page.root) not in text and time.strftime("%Y-%m-%d") not in text
        # the same on every machine, whichever Python built the page
        assert json.loads(text)["metadata"]["language_info"] == LANGUAGE


def test_pages_are_chosen_by_name_and_number(root):
    pages = all_pages(root)
    for word in ("07", "07_sample", "course/07_sample.lesson.md", "exercises/07_sample.ipynb"):
        assert len(choose(pages, [word])) == 2
    with pytest.raises(PageError, match="the pages are: 07_sample"):
        choose(pages, ["99"])


def test_a_text_with_another_name_is_an_error(root):
    (root / "course" / "notes.md").write_text("x")
    with pytest.raises(PageError, match="notes.md"):
        all_pages(root)
