"""Tags and pictures that a learner hung on the page's own cells are still there after a merge."""

import copy

import pytest
from sample_course import learner

from lstm_course.pages import notebook_io
from lstm_course.pages.merging.merge_pages import merge, merge_three

PICTURE = {"a.png": {"image/png": "AAAA"}}


@pytest.fixture
def handed_out(exercise):
    return notebook_io.read(exercise.cut)


def text(page):
    return next(cell for cell in page.cells if cell.cell_type == "markdown")


def tagged(page, *tags):
    page = copy.deepcopy(page)
    for cell in (text(page), learner.cell(page, "double"), learner.cell(page, "check_double")):
        cell.metadata["tags"] = [*cell.metadata.get("tags", []), *tags]
    text(page)["attachments"] = copy.deepcopy(PICTURE)
    return page


def new_build(page):
    """The course's next version: a tag of its own, and another end."""
    page = copy.deepcopy(page)
    learner.cell(page, "double").metadata["tags"] = ["slow"]
    page.cells.pop()
    return page


@pytest.mark.parametrize("swapped", [False, True])
@pytest.mark.parametrize("answered", [False, True])
def test_a_pull_keeps_what_the_learner_added(handed_out, answered, swapped):
    mine, theirs = tagged(handed_out, "look again", "slow"), new_build(handed_out)
    if answered:
        learner.cell(mine, "double").source = learner.RIGHT["double"]
    sides = (theirs, mine) if swapped else (mine, theirs)
    merged = merge_three(handed_out, *sides)
    assert learner.cell(merged, "double").metadata["tags"] == ["slow", "look again"]
    assert learner.cell(merged, "check_double").metadata["tags"] == ["look again", "slow"]
    assert text(merged).metadata["tags"] == ["look again", "slow"]
    assert text(merged)["attachments"] == PICTURE
    assert merge(theirs, merged) == merged


def test_both_sides_tags_come_together(handed_out):
    merged = merge_three(handed_out, tagged(handed_out, "a"), tagged(handed_out, "b", "a"))
    assert sorted(text(merged).metadata["tags"]) == ["a", "b"]


def test_a_tag_that_the_course_took_back_goes(handed_out):
    old = tagged(handed_out, "numbers-within-5", "slow")
    merged = merge_three(old, tagged(old, "mine"), new_build(handed_out))
    assert learner.cell(merged, "double").metadata["tags"] == ["slow", "mine"]
    assert learner.cell(merged, "check_double").metadata["tags"] == ["mine"]
    assert "tags" not in text(merge(handed_out, tagged(handed_out, "numbers-within-5"))).metadata


@pytest.mark.parametrize("tags", [None, "mine", 3, [3, None], {}])
def test_tags_that_are_none_stop_nothing(handed_out, tags):
    mine = tagged(handed_out)
    text(mine).metadata["tags"] = tags
    assert text(merge_three(handed_out, mine, new_build(handed_out))).source == (
        text(handed_out).source)
