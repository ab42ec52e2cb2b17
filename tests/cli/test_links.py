"""A page that is a link, into a synced folder say, stays one: what it leads to is written."""

import os

import pytest
from sample_course import learner

from lstm_course.pages import notebook_io
from lstm_course.pages.errors import PageError


@pytest.fixture
def synced(page, tmp_path):
    """The folder in which the page lies; a link stands in its place."""
    (tmp_path / "synced").mkdir()
    target = tmp_path / "synced" / page.name
    page.rename(target)
    page.symlink_to(os.path.relpath(target, page.parent))
    return target


def test_build_writes_through_the_link(call, root, page, synced):
    learner.answer(page, **learner.RIGHT)
    text = root / "course" / "07_sample.exercise.md"
    text.write_text(text.read_text().replace("The end.", "Done."))
    assert call("build", "07").exit_code == 0
    assert page.is_symlink() and synced.is_file() and not synced.is_symlink()
    told = synced.read_text()
    assert "Done." in told and "return x + x" in told
    assert [path.name for path in synced.parent.iterdir()] == [page.name]


def test_the_merge_driver_and_a_chain_of_links_do_so_too(call, page, synced, tmp_path):
    (tmp_path / "other.ipynb").symlink_to(page)
    base, theirs = tmp_path / "base.ipynb", tmp_path / "theirs.ipynb"
    base.write_bytes(page.read_bytes())
    theirs.write_bytes(page.read_bytes())
    learner.answer(theirs, **learner.RIGHT)
    assert call("merge", base, tmp_path / "other.ipynb", theirs).exit_code == 0
    assert (tmp_path / "other.ipynb").is_symlink() and page.is_symlink()
    assert "return x + x" in synced.read_text()


def test_a_link_to_a_file_that_is_not_there_yet_makes_it(tmp_path):
    (tmp_path / "link").symlink_to("new/file.txt")
    assert notebook_io.write_text("text", tmp_path / "link")
    assert (tmp_path / "link").is_symlink() and (tmp_path / "new/file.txt").read_text() == "text"


def test_a_link_to_itself_is_told(tmp_path):
    (tmp_path / "link").symlink_to("link")
    with pytest.raises(PageError, match="leads nowhere"):
        notebook_io.write_text("text", tmp_path / "link")
