"""`lstm-course mend`, and that each command readies the checkout for `git pull`."""

import json
import re

import pytest
from pages.merging.test_git_merge_driver import git
from sample_course import learner

from lstm_course.cli import doctor_checks

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


def test_a_page_that_is_broken_otherwise_is_told_by_every_command(call, page, root):
    before = call("mend"), call("progress")
    page.write_text('{"cells": [')
    lock = page.with_name(".#07_sample.ipynb")
    lock.symlink_to("somebody@somewhere")
    sentence = f"{page} is not a notebook (no JSON"
    done = call("mend")
    assert done.exit_code == 1 and f"Not mended: {sentence}" in done.output
    assert call("mend", "05").exit_code == 0
    assert f"\n△ {sentence}" in call("progress").output
    assert sentence in json.loads(call("progress", "--json").output)["broken"][0]
    (finding,) = doctor_checks.pages(root)
    assert finding.well is None and finding.words.startswith(sentence)
    assert not any(sentence in done.output for done in before)


def test_progress_tells_of_conflict_markers(call, broken, root):
    assert "`lstm-course mend` puts both sides together" in call("progress").output
    assert "`lstm-course mend`" in doctor_checks.pages(root)[0].words
    call("mend")
    assert doctor_checks.pages(root)[0].well is True and "△" not in call("progress").output


@pytest.fixture
def parted(page, root):
    """`parted("ours")`: a merge in which one side changed the page, and the other deleted it."""
    def merge(changer):
        git(root, "init")
        git(root, "add", ".")
        git(root, "commit", "-m", "the course")
        git(root, "branch", "other")
        for branch, side in (("main", "ours"), ("other", "theirs")):
            git(root, "checkout", branch)
            learner.answer(page, double="def double(x):\n    return 7") if side == changer else (
                git(root, "rm", "exercises/07_sample.ipynb"))
            git(root, "commit", "-am", side)
        git(root, "checkout", "main")
        git(root, "merge", "other", check=False)
    return merge


@pytest.mark.parametrize("side", ["ours", "theirs"])
@pytest.mark.parametrize("file", ["there", "gone"])
def test_a_page_that_one_side_deleted_is_the_learners_to_keep(call, page, root, parted, side, file):
    parted(side)
    if file == "gone":
        page.unlink(missing_ok=True)
    there = page.read_bytes() if page.exists() else None
    done = call("mend")
    assert done.exit_code == 1
    assert "07_sample.ipynb was changed on one side of the merge and deleted on the other" in (
        done.output)
    assert there == (page.read_bytes() if page.exists() else None)
    advice = re.search(r"To keep it .*?: (git .*) && (git .*); to delete it: (git .*)", done.output)
    git(root, *advice[1].split()[1:])
    git(root, *advice[2].split()[1:])
    assert "return 7" in page.read_text() and call("mend").output == "No page has a conflict.\n"
