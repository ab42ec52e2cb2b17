"""An author edits a notebook in JupyterLab: it is carried to its text, and nothing is lost."""

import shutil
from pathlib import Path

import jupytext
import pytest
import sample_course

from lstm_course.pages import author, notebook_io
from lstm_course.pages.build_page import build
from lstm_course.pages.compose import compose
from lstm_course.pages.errors import PageError
from lstm_course.pages.sources import all_pages

ROOT = Path(__file__).parents[2]
HEAD = ("---\njupytext:\n  formats: md:myst\nkernelspec:\n  display_name: Python 3\n"
        "  name: python3\n---\n\n")


def test_an_edited_notebook_changes_its_text(exercise, lesson):
    for page in (exercise, lesson):
        nb = notebook_io.read(page.notebook)
        nb.cells[0].source += "\n\nA new sentence."
        notebook_io.write(nb, page.notebook)
        before = page.text.read_text().splitlines()
        assert author.carry(page)
        after = page.text.read_text().splitlines()
        assert [line for line in after if line not in before] == ["A new sentence."]
        # `{exercise} NAME` stands there as it did; a divider that divides nothing may go
        assert set(before) - set(after) <= {"+++"}
        # The text makes the same page as before, new sentence and all.
        again = compose(page, sample_course.facts())
        assert [c.source for c in again.cells] == [c.source for c in nb.cells]
        assert [c.metadata for c in again.cells] == [c.metadata for c in nb.cells]
        assert not build(page, sample_course.facts()).executed


def test_what_was_not_edited_leaves_the_text_as_it_is(lesson):
    text = HEAD + lesson.text.read_text().replace("{code-cell}", "{code-cell}  ") + "\n\n\n"
    lesson.text.write_text(text)                        # written as jupytext would not write it
    assert not author.carry(lesson)
    assert lesson.text.read_text() == text


def test_the_texts_beginning_and_its_fences_stay(lesson):
    lesson.text.write_text(HEAD + lesson.text.read_text().replace("-cell}", "-cell} ipython3"))
    nb = notebook_io.read(lesson.notebook)
    nb.cells[-1].source = "Other words."
    notebook_io.write(nb, lesson.notebook)
    assert author.carry(lesson)
    text = lesson.text.read_text()
    assert text.startswith(HEAD) and "```{code-cell} ipython3\n" in text and "Other words." in text
    assert text.count("---\n") == 2


@pytest.mark.parametrize("page", all_pages(ROOT), ids=lambda page: page.text.name)
def test_every_text_of_the_course_is_in_step_and_would_be_written_as_it_is(page, tmp_path):
    author.expect_in_step(page)
    for path in (page.text, page.notebook):
        copy = tmp_path / path.relative_to(ROOT)
        copy.parent.mkdir()
        shutil.copy(path, copy)
    copy = next(iter(all_pages(tmp_path)))
    nb = notebook_io.read(copy.notebook)
    nb.cells[0].source += "\n\nOne more."
    notebook_io.write(nb, copy.notebook)
    assert author.carry(copy)
    assert copy.text.read_text().replace("\n\nOne more.", "", 1) == page.text.read_text()


def test_a_text_that_was_edited_is_not_written_over(lesson):
    author.expect_in_step(lesson)
    lesson.text.write_text(lesson.text.read_text().replace("Doubling", "To double"))
    with pytest.raises(PageError, match="was changed, so this page was not saved over it"):
        author.expect_in_step(lesson)


def test_no_page_is_paired_by_jupytext_itself(exercise, lesson):
    shutil.copy(ROOT / "jupytext.toml", exercise.root)
    for path in (exercise.cut, exercise.notebook, lesson.notebook):
        config = jupytext.config.load_jupytext_config(str(path))
        assert config.default_formats(str(path)) is None
