"""A page's text as cells: ids, roles, facts."""

import pytest
import sample_course

from lstm_course.pages import notebook_io, origin
from lstm_course.pages.compose import compose
from lstm_course.pages.errors import PageError
from lstm_course.pages.exercise_line import line, render
from lstm_course.pages.merging.merge_pages import merge


def test_ids_are_the_exercises_names_or_hashes_and_unique(exercise, lesson):
    ids = [cell.id for cell in compose(exercise, sample_course.facts()).cells]
    assert ids[3:5] == ["double", "check_double"]
    assert ids[6:8] == ["triple", "check_triple"]
    twice = [cell.id for cell in compose(lesson, {}).cells][-2:]
    assert twice[1] == f"{twice[0]}-2"          # two cells with the same words


def test_marks_are_nbgraders(exercise):
    cells = {cell.id: cell for cell in compose(exercise, sample_course.facts()).cells}
    answer, check = (cells[i].metadata["nbgrader"] for i in ("double", "check_double"))
    assert (answer["solution"], answer["grade"], answer["locked"]) == (True, False, False)
    assert (check["solution"], check["grade"], check["locked"]) == (False, True, True)
    assert check["points"] == 2 and answer["schema_version"] == 3


def test_pages_are_known_as_the_courses_and_a_learners_copy_stays_so(exercise, lesson):
    assert origin.is_page(compose(lesson, {}))
    new, learner = compose(exercise, sample_course.facts()), notebook_io.read(exercise.cut)
    assert origin.is_page(learner)
    learner.metadata = {}                       # some editors strip it
    assert origin.is_page(merge(new, learner))


def test_facts_line():
    facts = {"double": sample_course.fact("double", difficulty=2, points=1)}
    assert line("double", facts).startswith(
        "*Difficulty 2 of 5 · at most 5 minutes · 1 line · 1 point*"
    )


def test_a_rendered_line_is_rendered_anew():
    before, after = sample_course.fact("double", lines=1), sample_course.fact("double", lines=3)
    source = "Title\n\n{exercise} double"
    text = render(source, {"double": before})
    assert "1 line " in text
    assert render(text, {"double": after}) == render(source, {"double": after})


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("{exercise} double", "{exercise} duoble", "no such exercise"),
        ("def double(x)", "def duoble(x)", "no such exercise"),
        ("check(triple)", "check(double)", "2 check cells"),
        ("check(triple)\n", "check(triple), 1\n", "0 check cells"),
    ],
)
def test_an_authors_mistake_is_named(exercise, old, new, words):
    exercise.text.write_text(exercise.text.read_text().replace(old, new))
    with pytest.raises(PageError, match=words):
        compose(exercise, sample_course.facts())


def test_an_exercise_of_another_page_is_refused(exercise):
    facts = {**sample_course.facts(), "double": sample_course.fact("double", page="08_other")}
    with pytest.raises(PageError, match="belongs to page 08_other"):
        compose(exercise, facts)
