"""`lstm-course mend`, and that each command readies the checkout for `git pull`."""

import pytest
from pages.merging.test_git_merge_driver import git
from sample_course import learner

MARKED = '<<<<<<< HEAD\n    "return 1"\n=======\n    "return 2"\n>>>>>>> theirs\n'


@pytest.fixture
def broken(page):
    """The learner's page with git's markers in one line of an answer."""
    learner.answer(page, double="def double(x):\nreturn 0")
    text = page.read_text()
    assert text.count('    "return 0"\n') == 1
    page.write_text(text.replace('    "return 0"\n', MARKED))
    return page


def test_nothing_to_mend(call):
    done = call("mend")
    assert done.exit_code == 0 and done.output == "No page has a conflict.\n"


@pytest.mark.parametrize("word", [None, "07", "07_sample", "exercises/07_sample.ipynb"])
def test_both_sides_are_kept_and_the_file_as_it_was(call, broken, root, word):
    before = broken.read_text()
    done = call("mend", *([word] if word else []))
    assert done.exit_code == 0 and "both sides are in it" in done.output
    texts = " ".join(learner.sources(broken))
    assert "return 1" in texts and "return 2" in texts
    assert (root / ".jupyter/mended/exercises-07_sample-1.txt").read_text() == before
    assert call("mend").output == "No page has a conflict.\n"


def test_a_page_that_leaves_no_notebooks_is_told_and_stays(call, broken):
    broken.write_text(text := broken.read_text().replace('"cells"', "cells"))
    done = call("mend")
    assert done.exit_code == 1 and "leave no two notebooks" in done.output
    assert broken.read_text() == text


def test_commands_that_read_such_a_page_name_the_remedy(call, broken):
    done = call("check", "07")
    assert done.exit_code == 1 and "`lstm-course mend` puts both sides together" in done.output


def test_any_command_readies_the_checkout_and_none_a_folder_that_is_none(call, root):
    assert call("build", "--check").exit_code == 0 and not (root / ".git").exists()
    git(root, "init")
    (root / ".gitattributes").write_text("exercises/*.ipynb merge=lstm-course\n")
    call("build", "--check")
    assert "merge %O %A %B" in (root / ".git" / "config").read_text()
