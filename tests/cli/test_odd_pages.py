"""However a page is laid out, `lstm-course check` and nbgrader's autograde say the same of it."""

import json
import os
import re
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner
from odd_pages import NAME, Page, solution
from odd_pages.table import TABLE

from lstm_course import cli
from lstm_course.pages import notebook_io
from lstm_course.pages.clear_solutions import cut
from lstm_course.pages.marks import doubled, lost
from lstm_course.pages.merging.merge_pages import merge

SECONDS = 20                            # what a cell may take here; one of the pages never ends
STEP = "lstm_course.pages.for_nbgrader.PutMarksBack"
PLAINLY = ("right answers", "untouched", "cell deleted and function at the top", "pasted twice",
           "marks stripped", "check deleted", "check redefined as a function")
SLUGS = {name: re.sub(r"\W+", "-", name) for name in TABLE}

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("default"),              # nbgrader's and nbformat's own
]


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """What `lstm-course check` needs of a checkout."""
    root = tmp_path_factory.mktemp("course")
    (root / "solutions").mkdir()
    notebook_io.write(solution(), root / "solutions" / f"{NAME}.ipynb")
    return root


@pytest.fixture(scope="module")
def with_step(tmp_path_factory):
    """A class whose nbgrader takes the step that docs/nbgrader.md recommends."""
    return _class(tmp_path_factory.mktemp("class"), [STEP])


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    """A class whose nbgrader is as it comes."""
    return _class(tmp_path_factory.mktemp("plain"), [])


def made(name):
    """The page of this name, as its learner saved it."""
    return TABLE[name].make(Page(cut(solution()))).nb


def checked(course, name):
    """What `lstm-course check` says of a page, as JSON."""
    path = _save(made(name), course / f"{NAME} {SLUGS[name]}.ipynb")
    done = CliRunner().invoke(cli.main, ["--root", str(course), "check", "--json",
                                         "--timeout", str(SECONDS), str(path)])
    [result] = json.loads(done.output)
    return result


def _class(root, steps):
    """nbgrader's API to a course with one assignment, handed out."""
    from nbgrader.apps import NbGraderAPI
    from nbgrader.coursedir import CourseDirectory
    from traitlets.config import Config

    notebook_io.write(solution(), root / "source" / "ps" / f"{NAME}.ipynb")
    config = Config()
    config.CourseDirectory.root = str(root)
    config.CourseDirectory.db_url = f"sqlite:///{root}/gradebook.db"
    config.Execute.timeout = SECONDS
    config.Autograde.sanitize_preprocessors.prepend(steps)
    api = NbGraderAPI(CourseDirectory(config=config), config=config)
    with _programs():
        done = api.generate_assignment("ps")
    assert done["success"], done["log"]
    return api


@contextmanager
def _programs():
    """nbgrader calls a program that pip puts beside Python."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)
        yield


def graded(api, name):
    """Points of each exercise of a page, as nbgrader gives them; and what its log warned of."""
    from nbgrader.api import Gradebook

    student = SLUGS[name]
    folder = Path(api.coursedir.root) / "submitted" / student / "ps"
    folder.mkdir(parents=True)
    _save(made(name), folder / f"{NAME}.ipynb")
    with _programs():
        done = api.autograde("ps", student)
        with Gradebook(api.coursedir.db_url) as book:
            grades = book.find_submission_notebook(NAME, "ps", student).grades
            points = {grade.cell.name.removeprefix("check_"): grade.score for grade in grades}
    return points, [line for line in done["log"].splitlines() if "[WARNING]" in line]


def _save(page, path):
    path.write_text(json.dumps(page), encoding="utf-8")     # nbformat would mend it
    return path


@pytest.mark.parametrize("name", TABLE)
def test_check_says_what_is_right_and_why_and_nbgrader_gives_the_same(course, with_step, name):
    row, result = TABLE[name], checked(course, name)
    assert not result["error"]
    wrong = tuple(e["name"] for e in result["exercises"] if not e["passed"])
    words = "\n".join([e["text"] for e in result["exercises"]] + list(result["notes"]))
    assert wrong == tuple(row.wrong), words
    assert row.said in words
    assert all(e["text"] for e in result["exercises"])
    if not row.said:
        assert not result["notes"], words

    points, warnings = graded(with_step, name)
    assert points == {e["name"]: float(e["passed"]) for e in result["exercises"]}
    assert not [w for w in warnings if "converted" in w or "partial credit" in w]
    if name == "right answers":
        assert warnings == []
    if name == "check edited":
        assert warnings                 # so its log is read, and silence means something


@pytest.mark.parametrize("name", PLAINLY)
def test_nbgrader_as_it_comes_gives_the_same_or_that_it_does_not_is_said(course, plain, name):
    row, result = TABLE[name], checked(course, name)
    right = sum(e["passed"] for e in result["exercises"])
    points, warnings = graded(plain, name)
    assert sum(points.values()) == (right if row.points is None else row.points)
    assert (sum(points.values()) != right) == any("nbgrader" in n for n in result["notes"])
    if name == "right answers":
        assert warnings == []


@pytest.mark.parametrize("name", TABLE)
def test_a_merge_puts_marks_back_and_loses_no_text(name):
    """`git pull` and `lstm-course build` mend such a page, and the answers in it stay answers."""
    handed_out, page = cut(solution()), made(name)
    merged = merge(handed_out, page)
    assert merge(handed_out, merged) == merged
    assert not lost(merged, handed_out) and not doubled(merged)
    kept = "\n".join(cell.source for cell in merged.cells)
    for cell in page.cells:
        if cell.cell_type == "code" and not cell.source.startswith("# YOUR"):
            assert cell.source in kept or "NotImplementedError" in cell.source
