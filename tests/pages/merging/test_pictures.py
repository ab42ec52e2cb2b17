"""Each picture, tag and output on a learner's own cell outlives a merge, whatever it is called."""

import copy

import pytest
from nbformat import from_dict, v4
from sample_course import learner

from lstm_course.pages import notebook_io
from lstm_course.pages.merging.merge_pages import merge, merge_three


@pytest.fixture
def page(exercise):
    return notebook_io.read(exercise.cut)


def note(name):
    """A cell as VS Code leaves it: each pasted picture is called image.png."""
    picture = {"image.png": {"image/png": name}}
    return v4.new_markdown_cell("![image.png](attachment:image.png)", id="note",
                                attachments=copy.deepcopy(picture))


def run(*outputs, tags=()):
    shown = [v4.new_output("stream", text=text) for text in outputs]
    return v4.new_code_cell("train()", id="run", outputs=shown, metadata={"tags": [*tags]})


def put(page, *cells):
    page = copy.deepcopy(page)
    page.cells += [from_dict(copy.deepcopy(cell)) for cell in cells]
    return page


def pictures(page):
    return sorted(picture["image/png"] for cell in page.cells
                  for picture in cell.get("attachments", {}).values())


def shown(page):
    return ["".join(output.text for output in cell.outputs)
            for cell in page.cells if cell.source == "train()"]


@pytest.mark.parametrize(("old", "ours", "theirs", "kept"), [
    ("A", "A", "B", ["B"]), ("A", "B", "A", ["B"]), ("A", "B", "C", ["B", "C"]),
    ("A", "B", "B", ["B"]), (None, "A", "B", ["A", "B"]), (None, "A", "A", ["A"])])
def test_a_picture_that_was_changed_counts_as_changed_work(page, old, ours, theirs, kept):
    base = put(page, note(old)) if old else page
    merged = merge_three(base, put(page, note(ours)), put(page, note(theirs)))
    assert pictures(merged) == kept
    assert merge_three(merged, merged, merged) == merged


def test_two_pictures_of_one_name_on_a_text_of_the_page_both_stay(page):
    sides = [copy.deepcopy(page) for _ in range(2)]
    for side, name in zip(sides, "AB", strict=True):
        side.cells[0]["attachments"] = note(name).attachments
    merged = merge_three(page, *sides)
    assert set(merged.cells[0].attachments) == {"image.png", "image-2.png"}
    assert pictures(merged) == ["A", "B"]
    assert merge_three(page, merged, sides[1]) == merged
    replaced = merge_three(sides[0], sides[0], sides[1])
    assert pictures(replaced) == ["B"]


def test_a_picture_on_a_text_that_the_course_took_out_stays(page):
    new, mine = copy.deepcopy(page), copy.deepcopy(page)
    mine.cells[0]["attachments"] = note("A").attachments
    del new.cells[0]
    for merged in (merge(new, mine), merge_three(page, mine, new), merge_three(page, new, mine)):
        assert pictures(merged) == ["A"]
        assert merge(new, merged) == merged


def test_a_picture_alone_and_one_on_an_answer_made_text_stay(page):
    mine = put(page, v4.new_markdown_cell("", id="x", attachments=note("A").attachments))
    at = mine.cells.index(learner.cell(mine, "double"))
    mine.cells[at] = v4.new_markdown_cell("my thoughts", metadata=mine.cells[at].metadata,
                                          id="double", attachments=note("B").attachments)
    merged = merge(page, mine)
    assert pictures(merged) == ["A", "B"]
    assert learner.cell(merged, "double").source == "my thoughts"
    assert merge(page, merged) == merged


@pytest.mark.parametrize(("old", "ours", "theirs", "kept"), [
    ([], [], ["b"], "b"), ([], ["a"], [], "a"), (["a"], ["a"], ["b"], "b"),
    (["a"], ["b"], ["c"], "b"), (["a"], [], ["b"], "b"), (["a"], [], ["a"], "")])
def test_the_output_is_the_one_of_the_side_that_ran_the_cell(page, old, ours, theirs, kept):
    merged = merge_three(*(put(page, run(*outputs)) for outputs in (old, ours, theirs)))
    assert shown(merged) == [kept]


def test_without_a_base_an_output_is_better_than_none(page):
    assert shown(merge_three(None, put(page, run()), put(page, run("b")))) == ["b"]
    assert shown(merge_three(None, put(page, run("a")), put(page, run("b")))) == ["a"]


@pytest.mark.parametrize(("old", "ours", "theirs", "kept"), [
    ("", "", "b", "b"), ("", "a", "b", "ab"), ("a", "", "a", ""), ("ab", "bc", "abd", "bcd")])
def test_tags_come_together(page, old, ours, theirs, kept):
    merged = merge_three(*(put(page, run(tags=tags)) for tags in (old, ours, theirs)))
    assert merged.cells[-1].metadata.get("tags", []) == [*kept]


def test_other_metadata_is_that_of_the_side_that_changed_it(page):
    sides = [put(page, run()) for _ in range(3)]
    sides[2].cells[-1].metadata["slideshow"] = {"slide_type": "slide"}
    assert merge_three(*sides).cells[-1].metadata.slideshow.slide_type == "slide"


def test_a_learners_own_cells_keep_their_order(page):
    cells = [v4.new_code_cell(text, id=f"c{k}") for k, text in enumerate("aba")]
    mine = put(page, *cells)
    assert merge_three(mine, mine, mine) == mine
