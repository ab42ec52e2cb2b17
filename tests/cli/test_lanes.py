"""`lstm-course lanes` finds what another machine would print, and says where."""

import json
from pathlib import Path

import pytest

from lstm_course.lanes import lane
from lstm_course.pages import notebook_io, sources
from lstm_course.pages.build_page import build

LESSON = "# A lesson\n\n```{code-cell}\nprint(hash('lstm') % 1000, 'of 1000')\n```\n"
OWN = lane.Lane("own", "as it is", {}, {})
HASH = lane.Lane("hash-1", "another seed", {"PYTHONHASHSEED": "1"},
                 {"hash": "1", "random_hashes": True})
UNREACHED = lane.Lane("lost", "nothing", {}, {"hash": "1"})


@pytest.fixture
def offered(monkeypatch):
    monkeypatch.setattr(lane, "offered", lambda: ([OWN, HASH, UNREACHED], {"blas": "none here"}))


@pytest.fixture
def lesson(root):
    """A page that prints what depends on the hash seed."""
    path = next((root / "course").glob("*.lesson.md"))
    path.write_text(LESSON, encoding="utf-8")
    page = next(page for page in sources.all_pages(root) if page.text == path)
    build(page, {})
    return page


def test_a_lane_reaches_the_kernel_and_what_differs_is_told(call, lesson, offered):
    done = call("lanes", lesson.name, "--lane", "own", "--lane", "hash-1", "--json")
    assert done.exit_code == 1, done.output
    runs = [run for run in json.loads(done.stdout)["runs"] if run["kind"] == "lesson"]
    assert [(run["lane"], len(run["differs"])) for run in runs] == [("own", 0), ("hash-1", 1)]
    place = runs[1]["differs"][0]
    stored = notebook_io.read(lesson.notebook).cells[-1].outputs[0].text.split()[0]
    assert place["cell"] == 0 and place["begins"] == "print(hash('lstm') % 1000, 'of 1000')"
    assert place["output"] == "stdout" and place["stored"] == stored != place["came"]


def test_all_the_same_is_exit_code_zero(call, lesson, offered):
    done = call("lanes", lesson.name, "--lane", "own", "--lane", "blas")
    assert done.exit_code == 0, done.output
    assert "skipped blas: none here" in done.output


def test_a_kernel_that_is_not_in_the_lane_is_told_so(call, lesson, offered):
    done = call("lanes", lesson.name, "--lane", "lost")
    assert done.exit_code == 1
    assert "was not run in lane lost: hash is 0, expected 1" in done.output


def test_a_page_that_was_built_before_there_was_a_mark(call, lesson, offered):
    nb = notebook_io.read(lesson.notebook)
    del nb.metadata["lstm_course"]
    notebook_io.write(nb, lesson.notebook)
    done = call("lanes", lesson.name, "--lane", "own")
    assert done.exit_code == 1
    assert "bears no mark of the course; run lstm-course build" in done.output


def test_unknown_lanes_and_pages_are_wrong_use(call, offered):
    done = call("lanes", "--lane", "zen")
    assert done.exit_code == 2 and "no lane 'zen'; the lanes here are: own, hash-1" in done.output
    assert call("lanes", "99").exit_code == 2


def test_the_list_runs_nothing(call, offered):
    done = call("lanes", "--list")
    assert done.exit_code == 0
    assert done.output.splitlines()[0] == "own: as it is"


def test_the_lessons_that_train_are_known_by_their_code():
    pages = [p for p in sources.all_pages(Path(__file__).parents[2]) if sources.trains(p)]
    assert all(page.kind == "lesson" for page in pages)
    numbers = {page.name[:2] for page in pages}
    assert {"03", "04", "05", "06", "07", "08"} <= numbers and "00" not in numbers
