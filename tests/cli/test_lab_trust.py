"""What JupyterLab may show unasked: the course's own outputs and the learner's, nobody else's."""

import shutil
import subprocess
from pathlib import Path

import pytest
from nbformat import v4
from nbformat.sign import NotebookNotary
from sample_course import learner

from lstm_course.cli import lab_trust
from lstm_course.pages import notebook_io
from lstm_course.pages.merging.git_merge_driver import run as merge_as_git_does

SCRIPT = "<script>fetch('//elsewhere')</script>"


@pytest.fixture
def git(root):
    """`git("add", ".")` in the course's folder, which is a repository with one commit."""
    def run(*words):
        subprocess.run(["git", "-C", str(root), "-c", "user.name=a", "-c", "user.email=a@b.c",
                        *words], check=True, capture_output=True)
    run("init", "-q")
    run("add", ".")
    run("commit", "-qm", "the course")
    return run


@pytest.fixture
def data(tmp_path):
    (tmp_path / "data").mkdir()
    return tmp_path / "data"


@pytest.fixture
def trusted(root, data, git):
    """`trusted(path)` after `lab` has signed what it signs."""
    def look(path):
        lab_trust.sign(root, data)
        return is_signed(data, notebook_io.read(path))
    return look


def is_signed(data, page):
    notary = NotebookNotary(data_dir=str(data))
    try:
        return notary.check_signature(page)
    finally:
        notary.store.close()


def sign(data, page):
    """As Jupyter does with a page that was run here."""
    notary = NotebookNotary(data_dir=str(data))
    notary.sign(page)
    notary.store.close()


def showing(*data):
    """A code cell with stored outputs."""
    return v4.new_code_cell("own", outputs=[v4.new_output("display_data", data=d) for d in data])


def with_cell(page, cell):
    nb = notebook_io.read(page)
    nb.cells.append(cell)
    notebook_io.write(nb, page)
    return page


@pytest.mark.parametrize("folder", ["notebooks", "exercises", "solutions"])
def test_the_courses_pages_are_trusted(root, trusted, folder):
    assert trusted(root / folder / "07_sample.ipynb")


def test_an_answer_and_harmless_outputs_of_ones_own_cost_no_trust(page, trusted):
    learner.answer(page, **learner.RIGHT)
    with_cell(page, showing({"text/plain": "3"}, {"image/png": "AAAA", "text/plain": "x"}))
    assert trusted(page)


@pytest.mark.parametrize("mime", ["text/html", "image/svg+xml", "application/javascript",
                                  "text/markdown", "text/latex", "application/x-unknown"])
@pytest.mark.parametrize("where", ["a new file", "in a page", "in a lesson", "committed by `add`"])
def test_a_strangers_script_is_not(root, page, git, trusted, where, mime):
    path = page
    if where == "a new file":
        path = shutil.copy(page, page.with_name("07_sample of a friend.ipynb"))
    if where == "in a lesson":
        path = root / "notebooks" / page.name
    with_cell(path, showing({mime: SCRIPT, "text/plain": "x"}))
    if where.startswith("committed"):
        git("add", "exercises")         # as README says before a pull
        git("commit", "-qm", "my answers")
    assert not trusted(path)


def test_a_forged_verdict_and_a_widgets_state_are_not(page, trusted):
    nb = notebook_io.read(page)
    nb.metadata["widgets"] = {"application/vnd.jupyter.widget-state+json": {}}
    notebook_io.write(nb, page)
    assert not trusted(page)


def test_without_git_nothing_that_could_carry_a_script_is_trusted(root, page, data):
    assert any("git holds no pages here" in words for words in lab_trust.sign(root, data))
    assert not is_signed(data, notebook_io.read(page))


def test_what_the_learner_ran_and_saved_keeps_its_trust_through_a_pull(root, page, git, data):
    with_cell(page, showing({"text/html": "<b>a hint</b>", "text/plain": "a hint"}))
    base = notebook_io.read(root / "solutions" / page.name)
    mine = notebook_io.read(page)
    sign(data, mine)
    git("add", "exercises")
    git("commit", "-qm", "my answers")
    newer = page.with_name("newer")
    handed_out = notebook_io.read(page)
    handed_out.cells.pop()
    handed_out.cells[0].source += " and more"
    handed_out.cells[0].id = "0123456789ab"
    for name, nb in (("base", base), ("newer", handed_out)):
        notebook_io.write(nb, page.with_name(name))
    merge_as_git_does(page.with_name("base"), page, newer)
    merged = notebook_io.read(page)
    assert merged != mine and "a hint" in str(merged)
    git("add", "exercises")
    git("commit", "-qm", "merge")
    lab_trust.sign(root, data)
    assert is_signed(data, merged)


def test_the_same_page_without_that_signature_is_not_trusted(page, git, trusted):
    with_cell(page, showing({"text/html": "<b>a hint</b>", "text/plain": "a hint"}))
    git("add", "exercises")
    git("commit", "-qm", "my answers")
    assert not trusted(page)


@pytest.mark.parametrize("name", ["07_sample", "99_gift"])
@pytest.mark.parametrize("folder", ["notebooks", "solutions"])
@pytest.mark.parametrize("markup", [
    SCRIPT, "<img src='x' onerror='x()'>", "<b\nonmouseover=x()>", '<img src="//elsewhere/a.png">',
    "<a href='&#106;avascript:x()'>b</a>", "<svg/onload=x()>", "<style>*{color:red}</style>",
    "<iframe srcdoc='x'>", "<svg><animate attributeName=x>",
])
def test_a_script_that_somebody_committed_among_the_courses_pages_is_not_trusted(
        root, git, trusted, folder, name, markup):
    path = root / folder / f"{name}.ipynb"
    if name == "99_gift":
        shutil.copy(root / folder / "07_sample.ipynb", path)
    with_cell(path, showing({"text/html": markup, "text/plain": "x"}))
    git("add", ".")
    git("commit", "-qm", "a gift")
    assert not trusted(path)


def test_a_drawing_in_a_page_that_no_text_of_the_course_makes_is_not_trusted(root, git, trusted):
    path = root / "notebooks" / "99_gift.ipynb"
    shutil.copy(root / "notebooks" / "07_sample.ipynb", path)
    with_cell(path, showing({"text/html": "<b>mine</b>"}))
    git("add", ".")
    git("commit", "-qm", "a gift")
    assert not trusted(path)


def test_nothing_that_the_course_shows_counts_as_active():
    checkout = Path(__file__).parents[2]
    shown = lab_trust._outputs(notebook_io.read(path) for folder in lab_trust.COURSE
                               for path in notebook_io.notebooks(checkout / folder))
    assert len(shown) > 100
    assert not [text for text in shown if lab_trust.is_active(text)]
