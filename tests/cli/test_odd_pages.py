"""However a page is laid out, `lstm-course check` and nbgrader's autograde say the same of it."""

import json
import os
import re
import sys
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
def pages():
    """Every page of the table, as its learner saved it."""
    handed_out = cut(solution())
    return {name: row.make(Page(handed_out)).nb for name, row in TABLE.items()}


@pytest.fixture(scope="module")
def checked(pages, tmp_path_factory):
    """What `lstm-course check` says of each, as JSON."""
    root = tmp_path_factory.mktemp("course")
    (root / "solutions").mkdir()
    notebook_io.write(solution(), root / "solutions" / f"{NAME}.ipynb")
    paths = [_save(page, root / f"{NAME} {SLUGS[name]}.ipynb") for name, page in pages.items()]
    done = CliRunner().invoke(cli.main, ["--root", str(root), "check", "--json",
                                         "--timeout", str(SECONDS), *map(str, paths)])
    return dict(zip(pages, json.loads(done.output), strict=True))


@pytest.fixture(scope="module")
def graded(pages, tmp_path_factory):
    """Points of each exercise by page, as nbgrader gives them; and what its log warned of."""
    return _class(pages, tmp_path_factory.mktemp("class"), [STEP])


@pytest.fixture(scope="module")
def graded_plainly(pages, tmp_path_factory):
    """The same of some pages, by nbgrader as it comes."""
    some = {name: pages[name] for name in PLAINLY}
    return _class(some, tmp_path_factory.mktemp("plain"), [])


def _class(pages, root, steps):
    notebook_io.write(solution(), root / "source" / "ps" / f"{NAME}.ipynb")
    for name, page in pages.items():
        folder = root / "submitted" / SLUGS[name] / "ps"
        folder.mkdir(parents=True)
        _save(page, folder / f"{NAME}.ipynb")
    with pytest.MonkeyPatch.context() as patch:
        # nbgrader calls a program that pip puts beside Python.
        patch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)
        return _autograded(root, pages, steps)


def _autograded(root, pages, steps):
    from nbgrader.api import Gradebook
    from nbgrader.apps import NbGraderAPI
    from nbgrader.coursedir import CourseDirectory
    from traitlets.config import Config

    config = Config()
    config.CourseDirectory.root = str(root)
    config.CourseDirectory.db_url = f"sqlite:///{root}/gradebook.db"
    config.Execute.timeout = SECONDS
    config.Autograde.sanitize_preprocessors.prepend(steps)
    api = NbGraderAPI(CourseDirectory(config=config), config=config)
    made = api.generate_assignment("ps")
    assert made["success"], made["log"]
    points, warnings = {}, {}
    for name in pages:
        student = SLUGS[name]
        done = api.autograde("ps", student)
        warnings[name] = [line for line in done["log"].splitlines() if "[WARNING]" in line]
        with Gradebook(config.CourseDirectory.db_url) as book:
            grades = book.find_submission_notebook(NAME, "ps", student).grades
            points[name] = {grade.cell.name.removeprefix("check_"): grade.score
                            for grade in grades}
    return points, warnings


def _save(page, path):
    path.write_text(json.dumps(page), encoding="utf-8")     # nbformat would mend it
    return path


@pytest.mark.parametrize("name", TABLE)
def test_check_says_what_is_right_and_why(checked, name):
    row, result = TABLE[name], checked[name]
    assert not result["error"]
    wrong = tuple(e["name"] for e in result["exercises"] if not e["passed"])
    words = "\n".join([e["text"] for e in result["exercises"]] + list(result["notes"]))
    assert wrong == tuple(row.wrong), words
    assert row.said in words
    assert all(e["text"] for e in result["exercises"])
    if not row.said:
        assert not result["notes"], words


@pytest.mark.parametrize("name", TABLE)
def test_nbgrader_gives_the_same(graded, checked, name):
    expected = {e["name"]: float(e["passed"]) for e in checked[name]["exercises"]}
    assert graded[0][name] == expected


@pytest.mark.parametrize("name", PLAINLY)
def test_nbgrader_as_it_comes_gives_the_same_or_that_it_does_not_is_said(
        graded_plainly, checked, name):
    row, result = TABLE[name], checked[name]
    right = sum(e["passed"] for e in result["exercises"])
    points = sum(graded_plainly[0][name].values())
    assert points == (right if row.points is None else row.points)
    assert (points != right) == any("nbgrader" in note for note in result["notes"])


def test_nbgrader_takes_verdicts_without_a_word(graded, graded_plainly):
    assert graded_plainly[1]["right answers"] == []
    said = [words for found in graded[1].values() for words in found]
    assert said                         # it does say something of some pages
    assert not [words for words in said if "converted" in words or "partial credit" in words]
    assert graded[1].get("right answers", []) == []


@pytest.mark.parametrize("name", TABLE)
def test_a_merge_puts_marks_back_and_loses_no_text(pages, name):
    """`git pull` and `lstm-course build` mend such a page, and the answers in it stay answers."""
    handed_out = cut(solution())
    merged = merge(handed_out, pages[name])
    assert merge(handed_out, merged) == merged
    assert not lost(merged, handed_out) and not doubled(merged)
    kept = "\n".join(cell.source for cell in merged.cells)
    for cell in pages[name].cells:
        if cell.cell_type == "code" and not cell.source.startswith("# YOUR"):
            assert cell.source in kept or "NotImplementedError" in cell.source
