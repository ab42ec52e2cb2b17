"""Drift: every way in which the folders can differ from the texts is named, nothing is executed."""

import sample_course
from sample_course import learner

from lstm_course.pages import notebook_io, page_lint
from lstm_course.pages.sources import all_pages
from lstm_course.pages.up_to_date import drift, strays

FACTS = sample_course.facts()


def _one(root):
    found = drift(all_pages(root), FACTS)
    assert len(found) == 1, found
    return found[0]


def test_a_fresh_build_has_no_drift(root):
    assert drift(all_pages(root), FACTS) == []
    assert strays(root, all_pages(root)) == []
    assert page_lint.problems(root, FACTS) == []


def test_new_words_are_drift(root, lesson):
    lesson.text.write_text(lesson.text.read_text().replace("adding", "summing"))
    assert "is not what 07_sample.lesson.md makes" in _one(root)


def test_new_code_is_drift(root, lesson):
    lesson.text.write_text(lesson.text.read_text().replace("21 + 21", "20 + 22"))
    assert "older than" in _one(root)


def test_new_facts_are_drift(root):
    facts = {**FACTS, "double": sample_course.fact("double", points=9)}
    assert len(drift(all_pages(root), facts)) == 2      # the solutions and the learner's page


def test_an_edited_notebook_is_drift(root, exercise):
    nb = notebook_io.read(exercise.cut)
    nb.cells[-1].metadata["collapsed"] = True
    notebook_io.write(nb, exercise.cut)
    assert "exercises/07_sample.ipynb is not what" in _one(root)


def test_missing_notebooks_and_missing_outputs_are_drift(root, exercise, lesson):
    exercise.cut.unlink()
    assert "exercises/07_sample.ipynb is missing" in _one(root)
    lesson.notebook.unlink()
    assert any("notebooks/07_sample.ipynb is missing" in one for one in drift([lesson], FACTS))


def test_an_unrun_page_is_drift(root, lesson):
    nb = notebook_io.read(lesson.notebook)
    nb.cells[1].outputs, nb.cells[1].execution_count = [], None
    notebook_io.write(nb, lesson.notebook)
    assert "not all run" in _one(root)


def test_answers_must_not_be_committed(root, exercise):
    learner.answer(exercise.cut, double=learner.RIGHT["double"])
    assert "holds answers" in _one(root)


def test_strays_are_named(root):
    (root / "notebooks" / "old.ipynb").write_text("{}")
    (root / "exercises" / ".ipynb_checkpoints").mkdir()
    (root / "exercises" / ".ipynb_checkpoints" / "x.ipynb").write_text("{}")
    assert strays(root, all_pages(root)) == ["notebooks/old.ipynb belongs to no page in course/"]


def test_static_checks_name_what_is_missing(root, exercise):
    text = exercise.text.read_text()
    exercise.text.write_text(text.replace("{exercise} double\n", ""))
    assert page_lint.problems(root, FACTS) == [
        "double has 0 lines {exercise} double; one is wanted"]
    other = {**FACTS, "quad": sample_course.fact("quad", page="09_none")}
    found = page_lint.problems(root, other)
    assert "quad belongs to page 09_none, which course/ does not hold" in found
