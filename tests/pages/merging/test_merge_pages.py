"""Merging a new page and a learner's: nothing that a learner wrote is lost."""

import copy
import random

import pytest
from nbformat import v4
from sample_course import learner

from lstm_course.pages import cell_ids, notebook_io, origin
from lstm_course.pages.learner_work import holds_answers, work
from lstm_course.pages.merging.merge_pages import merge, merge_three


@pytest.fixture
def page(exercise):
    """The learner's page as it is handed out."""
    return notebook_io.read(exercise.cut)


def _answered(page, **sources):
    page = copy.deepcopy(page)
    for name, source in sources.items():
        learner.cell(page, name).source = source
    return page


def _with(page, after, source, kind=v4.new_code_cell):
    page = copy.deepcopy(page)
    page.cells.insert(page.cells.index(learner.cell(page, after)) + 1, kind(source))
    return page


def _newer(page):
    """The next build: its first cell is told in other words."""
    new = copy.deepcopy(page)
    new.cells[0] = v4.new_markdown_cell("# Two exercises, better told")
    new.cells[0].id = cell_ids.source_id(new.cells[0])
    return new


def _texts(page):
    return [cell.source for cell in page.cells]


RIGHT = learner.RIGHT


def test_a_page_as_handed_out_holds_no_answers(page):
    assert not holds_answers(page)
    assert merge(page, page) == page


def test_an_answer_stands_in_its_cell_with_the_new_pages_outputs(page):
    mine = _answered(page, double=RIGHT["double"])
    learner.cell(mine, "check_double").outputs = []
    merged = merge(_newer(page), mine)
    assert learner.cell(merged, "double").source == RIGHT["double"]
    assert learner.cell(merged, "check_double").outputs
    assert merged.cells[0].source == "# Two exercises, better told"
    assert holds_answers(merged)


def test_own_cells_follow_the_cell_that_they_followed(page):
    mine = _with(page, "double", "double(3)")
    mine = _with(mine, "check_triple", "My notes", v4.new_markdown_cell)
    texts = _texts(merge(_newer(page), mine))
    assert texts[4] == "double(3)"
    assert texts[texts.index("check(triple)") + 1] == "My notes"


def test_an_own_cell_whose_neighbour_vanished_moves_up_to_the_next_one(page):
    mine = _with(page, "check_triple", "triple(3)")
    new = copy.deepcopy(page)
    new.cells = [cell for cell in new.cells if cell.id not in ("triple", "check_triple")]
    texts = _texts(merge(new, mine))
    assert texts[texts.index("triple(3)") - 1].startswith("## Triple")


def test_an_edited_cell_is_kept_after_the_pages_own(page):
    mine = copy.deepcopy(page)
    mine.cells[-1].source = "The end, and my thoughts."
    merged = merge(page, mine)
    assert _texts(merged)[-2:] == ["The end.", "The end, and my thoughts."]
    assert len({cell.id for cell in merged.cells}) == len(merged.cells)


def test_an_edited_check_is_kept_as_a_cell_without_points(page):
    mine = copy.deepcopy(page)
    learner.cell(mine, "check_double").source = "check(double).passed"
    merged = merge(page, mine)
    at = merged.cells.index(learner.cell(merged, "check_double"))
    assert merged.cells[at].source == "check(double)"
    assert merged.cells[at + 1].source == "check(double).passed"
    assert "nbgrader" not in merged.cells[at + 1].metadata


def test_a_deleted_cell_comes_back(page):
    mine = copy.deepcopy(page)
    mine.cells = [cell for cell in mine.cells if cell.id != "check_double"]
    assert merge(page, mine) == page


def test_an_answer_whose_exercise_vanished_is_kept_and_says_so(page):
    mine = _answered(page, triple=RIGHT["triple"])
    new = copy.deepcopy(page)
    new.cells = [cell for cell in new.cells if cell.id not in ("triple", "check_triple")]
    kept = [text for text in _texts(merge(new, mine)) if "def triple" in text]
    assert kept == ["# Kept: your answer to triple, which is no exercise of this page any more.\n"
                    + RIGHT["triple"]]


def test_a_stub_is_not_an_answer(page):
    new = copy.deepcopy(page)
    learner.cell(new, "double").source = "def double(y):\n    raise NotImplementedError"
    assert merge(new, page) == new


def test_a_pasted_copy_of_an_answer_is_a_cell_of_its_own(page):
    mine = _answered(page, double=RIGHT["double"])
    paste = copy.deepcopy(learner.cell(mine, "double"))
    paste.id, paste.source = "pasted", "def double(x):\n    return 0"
    mine.cells.insert(4, paste)
    merged = merge(page, mine)
    assert _texts(merged)[3:5] == [RIGHT["double"], "def double(x):\n    return 0"]


def test_an_editor_that_renames_all_cells_loses_nothing_and_doubles_nothing(page):
    mine = _answered(page, double=RIGHT["double"])
    for number, cell in enumerate(mine.cells):
        cell.id = f"colab{number}"
    merged = merge(page, mine)
    assert _texts(merged) == _texts(mine)


def test_merging_again_changes_nothing(page):
    """Along random ways of working on a page."""
    rng = random.Random(5)
    for _ in range(40):
        mine = copy.deepcopy(page)
        for step in range(rng.randint(1, 6)):
            cell = rng.choice(mine.cells)
            deed = rng.choice(["edit", "add", "delete", "answer"])
            if deed == "edit":
                cell.source += f"\n# edit {step}"
            elif deed == "add":
                mine.cells.insert(rng.randrange(len(mine.cells)), v4.new_code_cell(f"own = {step}"))
            elif deed == "delete" and len(mine.cells) > 2 and cell.id not in RIGHT:
                mine.cells.remove(cell)
            elif deed == "answer":
                mine = _answered(mine, double=f"def double(x):\n    return {step}")
        for new in (page, _newer(page)):
            once = merge(new, mine)
            assert merge(new, once) == once
            written = {item.cell.source for item in work(mine)}
            assert written <= set(_texts(once))


def test_two_answers_to_one_exercise_are_both_kept(page):
    ours = _answered(page, double=RIGHT["double"])
    theirs = _answered(page, double="def double(x): 0")
    merged = merge_three(page, ours, theirs)
    assert learner.cell(merged, "double").source == RIGHT["double"]
    other = [cell for cell in merged.cells if "another answer to double" in cell.source]
    assert [cell.cell_type for cell in other] == ["raw"] and "def double(x): 0" in other[0].source


def test_answers_to_different_exercises_come_together(page):
    ours, theirs = (_answered(page, **{name: RIGHT[name]}) for name in ("double", "triple"))
    merged = merge_three(page, ours, theirs)
    assert [learner.cell(merged, name).source for name in RIGHT] == list(RIGHT.values())


def test_the_side_that_changed_wins(page):
    base = _answered(page, double="def double(x):\n    return 1")
    changed = _answered(page, double=RIGHT["double"])
    for ours, theirs in ((base, changed), (changed, base)):
        merged = merge_three(base, ours, theirs)
        assert _texts(merged) == _texts(changed)


@pytest.mark.parametrize("flipped", [False, True], ids=["pull", "rebase"])
def test_a_new_build_and_answers_merge_from_either_side(page, flipped):
    mine, new = _with(_answered(page, double=RIGHT["double"]), "double", "double(3)"), _newer(page)
    sides = (new, mine) if flipped else (mine, new)
    assert merge_three(page, *sides) == merge(new, mine)


@pytest.mark.parametrize("flipped", [False, True], ids=["pull", "rebase"])
def test_a_build_that_only_says_whose_page_it_is_counts_as_new(page, flipped):
    old = copy.deepcopy(page)
    old.metadata.pop(origin.KEY)
    mine = _answered(old, double=RIGHT["double"])
    merged = merge_three(old, *((page, mine) if flipped else (mine, page)))
    assert origin.is_page(merged)
    assert learner.cell(merged, "double").source == RIGHT["double"]


def test_own_cells_of_both_sides_are_kept(page):
    ours, theirs = (_with(page, "double", f"double({n})") for n in (1, 2))
    merged = merge_three(page, ours, theirs)
    assert _texts(merged)[4:6] == ["double(1)", "double(2)"]
