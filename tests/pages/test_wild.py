"""The laws of merging on pages as they are found in the wild; `python -m pages.wild` tries more."""

import copy
import random

import pytest
from pages import deeds, wild

from lstm_course.pages.merging import merge_pages as module

LAYOUTS = ("above", "below", "above, one id", "below, one id")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return wild.builds(tmp_path_factory.mktemp("builds"))


@pytest.mark.parametrize("first", range(0, 300, 50))
def test_nothing_is_lost_and_no_page_is_broken(made, first):
    found = {seed: words for seed in range(first, first + 50)
             if (words := wild.broken_laws(made, seed))}
    assert found == {}


def test_every_deed_is_done_and_histories_are_the_same_for_each_seed(made):
    did = wild.Counter()
    for seed in range(40):
        did += wild.history(made, seed)[-1]
    assert set(did) == {deed.__name__ for deed in deeds.DEEDS}
    assert wild.history(made, 3)[1] == wild.history(made, 3)[1]


def test_the_laws_notice_a_merge_that_loses(made, monkeypatch):
    """Each text of one side is dropped now and then: the laws must say so."""
    rng = random.Random(1)

    def careless(base, ours, theirs):
        return [item for item in ours + theirs if rng.random() < 0.5]

    monkeypatch.setattr(module, "combine", careless)
    assert any("lost" in words for seed in range(10) for words in wild.broken_laws(made, seed))


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("flipped", [False, True])
def test_a_copied_answer_in_either_page_costs_no_answer(made, layout, flipped):
    """JupyterLab's copy of an answer keeps nbgrader's metadata."""
    page = made[0]

    def with_answer(text):
        mine = copy.deepcopy(page)
        next(cell for cell in mine.cells if cell.id == "double").source = text
        return mine

    ours, theirs = with_answer("def double(x): return 2 * x"), with_answer("def double(x): ...")
    at = next(k for k, cell in enumerate(theirs.cells) if cell.id == "double")
    twin = copy.deepcopy(theirs.cells[at])
    twin.source = "def double(x): return x + x"
    if "one id" not in layout:
        twin.id = "pasted"
    theirs.cells.insert(at + layout.startswith("below"), twin)
    sides = (theirs, ours) if flipped else (ours, theirs)
    merged = module.merge_three(page, *sides)
    wanted = {cell.source for side in sides for cell in side.cells}
    assert wild.lost(merged, wanted - {cell.source for cell in page.cells}) == []
    assert len({cell.id for cell in merged.cells}) == len(merged.cells)
