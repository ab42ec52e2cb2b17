"""Real repositories: what `git pull` does to a page that holds answers."""

import shutil
import subprocess
import sys

import pytest
import sample_course
from sample_course import learner

from lstm_course.pages import notebook_io
from lstm_course.pages.build_page import build
from lstm_course.pages.errors import PageError
from lstm_course.pages.merging import conflict, git_merge_driver
from lstm_course.pages.sources import all_pages

FACTS = sample_course.facts()


def git(root, *words, check=True):
    who = ["-c", "user.name=L", "-c", "user.email=l@example.org", "-c", "init.defaultBranch=main"]
    done = subprocess.run(["git", "-C", root, *who, *words], capture_output=True, text=True)
    assert done.returncode == 0 or not check, done.stderr
    return done


@pytest.fixture
def upstream(root):
    (root / ".gitattributes").write_text("exercises/*.ipynb merge=lstm-course\n")
    git(root, "init")
    git(root, "add", ".")
    git(root, "commit", "-m", "the course")
    return root


@pytest.fixture
def mine(upstream, tmp_path):
    git(tmp_path, "clone", str(upstream), "mine")
    assert git_merge_driver.install(tmp_path / "mine")
    return tmp_path / "mine"


def _page(root):
    return next(page for page in all_pages(root) if page.kind == "exercise")


def _publish(upstream):
    """Upstream's next version: other words right beside the exercise, built and committed."""
    page = _page(upstream)
    text = page.text.read_text().replace("## Double", "## Doubling").replace("The end.", "Done.")
    page.text.write_text(text)
    build(page, FACTS)
    git(upstream, "commit", "-am", "better words")


def test_uncommitted_answers_make_git_refuse(upstream, mine):
    learner.answer(_page(mine).cut, double=learner.RIGHT["double"])
    before = _page(mine).cut.read_bytes()
    _publish(upstream)
    done = git(mine, "pull", check=False)
    assert done.returncode != 0 and "would be overwritten" in done.stderr
    assert _page(mine).cut.read_bytes() == before


@pytest.mark.parametrize("how", ["--no-rebase", "--rebase"])
def test_committed_answers_are_merged_around(upstream, mine, how):
    page = _page(mine)
    learner.answer(page.cut, double=learner.RIGHT["double"])
    learner.add(page.cut, "check_double", "double(21)")
    git(mine, "commit", "-am", "my answers")
    _publish(upstream)
    git(mine, "pull", how, "--no-edit")
    texts = learner.sources(page.cut)
    assert learner.RIGHT["double"] in texts and "Done." in texts
    assert texts[texts.index("check(double)") + 1] == "double(21)"
    assert any(text.startswith("## Doubling") for text in texts)
    assert "<<<<" not in page.cut.read_text()
    assert git(mine, "status", "--porcelain").stdout == ""


def test_answers_on_two_machines_come_together(upstream, mine, tmp_path):
    git(tmp_path, "clone", str(mine), "laptop")
    laptop = tmp_path / "laptop"
    git_merge_driver.install(laptop)
    learner.answer(_page(mine).cut, double=learner.RIGHT["double"])
    git(mine, "commit", "-am", "at home")
    learner.answer(_page(laptop).cut, triple=learner.RIGHT["triple"])
    git(laptop, "commit", "-am", "under way")
    git(laptop, "pull", "--no-rebase", "--no-edit")
    nb = notebook_io.read(_page(laptop).cut)
    for name in ("double", "triple"):
        assert learner.cell(nb, name).source == learner.RIGHT[name]


def test_a_page_that_is_no_notebook_is_left_to_the_learner(upstream, mine):
    page = _page(mine)
    page.cut.write_text("not a notebook\n")
    git(mine, "commit", "-am", "oops")
    _publish(upstream)
    done = git(mine, "pull", "--no-rebase", "--no-edit", check=False)
    assert done.returncode != 0 and "is not a notebook" in done.stderr + done.stdout
    assert "not a notebook\n" in page.cut.read_text()


def test_only_the_checkouts_own_settings_are_touched(upstream, mine, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert git_merge_driver.install(mine)
    assert "merge %O %A %B" in (mine / ".git" / "config").read_text()
    assert not (tmp_path / "home").exists()
    assert not git_merge_driver.install(shutil.copytree(upstream / "course", tmp_path / "no_git"))


def _conflict(upstream, mine):
    """Both sides change one line of the page, and no driver is there: git leaves its markers."""
    git(mine, "config", "--local", "--remove-section", "merge.lstm-course")
    learner.answer(_page(mine).cut, double=learner.RIGHT["double"])
    learner.add(_page(mine).cut, "double", "double(21)")
    git(mine, "commit", "-am", "my answers")
    page = _page(upstream)
    learner.answer(page.cut, double="def double(x):\n    return 'theirs'")
    git(upstream, "commit", "-am", "somebody else's answers")
    done = git(mine, "pull", "--no-rebase", "--no-edit", check=False)
    assert done.returncode != 0 and "<<<<<<<" in _page(mine).cut.read_text()
    return _page(mine).cut


def _both_are_in(path):
    nb = notebook_io.read(path)
    texts = [cell.source for cell in nb.cells]
    assert len({cell.id for cell in nb.cells}) == len(nb.cells)
    assert learner.cell(nb, "double").source == learner.RIGHT["double"]
    assert texts.count("double(21)") == 1
    assert sum("return 'theirs'" in text for text in texts) == 1
    return nb


def test_a_page_with_markers_is_mended_from_what_git_holds(upstream, mine):
    path = _conflict(upstream, mine)
    with pytest.raises(PageError, match="conflict markers; `lstm-course mend` puts"):
        notebook_io.read(path)
    assert conflict.unmerged(mine) == [path.relative_to(mine)]
    notebook_io.write(conflict.mended(mine, path), path)
    once = _both_are_in(path)
    assert conflict.mended(mine, path) == once      # git still waits for `git add`
    git(mine, "commit", "-am", "together")
    assert conflict.unmerged(mine) == [] and not conflict.is_marked(path)


@pytest.mark.parametrize("style", ["merge", "diff3", "zdiff3"])
def test_a_page_that_was_committed_with_its_markers_is_mended_from_them(upstream, mine, style):
    git(mine, "config", "merge.conflictStyle", style)
    path = _conflict(upstream, mine)
    git(mine, "commit", "-am", "oh well")
    assert conflict.unmerged(mine) == [] and conflict.is_marked(path)
    notebook_io.write(conflict.mended(mine, path), path)
    _both_are_in(path)


def test_what_was_written_between_the_markers_is_kept(upstream, mine):
    path = _conflict(upstream, mine)
    text = path.read_text()
    assert "double(21)" in text
    path.write_text(text.replace("double(21)", "double(42)"))
    nb = conflict.mended(mine, path)
    texts = " ".join(cell.source for cell in nb.cells)
    assert "double(42)" in texts and "double(21)" in texts and "return 'theirs'" in texts


def test_a_folder_in_somebody_elses_repository_is_not_set_up(upstream, tmp_path):
    around = tmp_path / "around"
    copy = shutil.copytree(upstream, around / "course", ignore=lambda *_: [".git"])
    git(around, "init")
    assert not git_merge_driver.install(copy)
    shutil.copytree(copy / "course", around / "more" / "course")
    git(around / "more", "init")                    # a repository with a course/ of its own
    assert not git_merge_driver.install(around / "more")
    for config in around.rglob(".git/config"):
        assert "lstm-course" not in config.read_text()


def test_another_repository_that_git_speaks_of_is_not_touched(upstream, mine, tmp_path,
                                                              monkeypatch):
    git(tmp_path, "init", "other")
    git(mine, "config", "--local", "--unset", git_merge_driver.DRIVER)
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "other" / ".git"))
    assert git_merge_driver.install(mine)
    monkeypatch.delenv("GIT_DIR")
    assert "lstm-course" not in (tmp_path / "other" / ".git" / "config").read_text()
    assert "lstm-course" in (mine / ".git" / "config").read_text()


def test_the_driver_is_named_once_and_renewed_where_its_python_is_gone(mine):
    config = mine / ".git" / "config"
    git(mine, "config", git_merge_driver.DRIVER, git_merge_driver.command("/no/such/python"))
    assert git_merge_driver.install(mine)
    before = config.read_text(), config.stat().st_mtime_ns
    assert sys.executable in before[0] and "/no/such" not in before[0]
    assert git_merge_driver.install(mine)
    assert (config.read_text(), config.stat().st_mtime_ns) == before


def test_a_git_folder_that_cannot_be_written_stops_nothing(mine):
    git(mine, "config", "--local", "--unset", git_merge_driver.DRIVER)
    (mine / ".git" / "config.lock").write_text("")      # what holds off root, too
    assert not git_merge_driver.install(mine)


def test_a_linked_worktree_merges_with_the_clones_driver(upstream, mine, tmp_path):
    git(mine, "worktree", "add", str(tmp_path / "second tree"), "-b", "second")
    second = tmp_path / "second tree"
    assert git_merge_driver.install(second)
    learner.answer(_page(second).cut, double=learner.RIGHT["double"])
    git(second, "commit", "-am", "here")
    _publish(upstream)
    git(second, "pull", "--no-rebase", "--no-edit", "origin", "main")
    assert learner.RIGHT["double"] in learner.sources(_page(second).cut)


@pytest.mark.parametrize("name", ["a b", "it's", "50% $HOME", 'a"b', "`x`"])
def test_a_python_whose_path_has_blanks_and_quotes_in_it(upstream, mine, tmp_path, name):
    python = tmp_path / name / "python"
    python.parent.mkdir()
    python.write_text(f'#!/bin/sh\necho "$@" >> "{tmp_path}/called"\nexec {sys.executable} "$@"\n')
    python.chmod(0o755)
    command = git_merge_driver.command(python)
    git(mine, "config", git_merge_driver.DRIVER, command)
    assert git_merge_driver.install(mine)                     # it works, so it stays
    assert git(mine, "config", git_merge_driver.DRIVER).stdout.strip() == command
    learner.answer(_page(mine).cut, double=learner.RIGHT["double"])
    git(mine, "commit", "-am", "mine")
    _publish(upstream)
    git(mine, "pull", "--no-rebase", "--no-edit")
    assert "lstm_course.cli merge" in (tmp_path / "called").read_text()


def test_where_no_python_is_left_git_says_so_and_the_page_stays(upstream, mine):
    """The environment is gone: no markers, the answers are there, and `mend` finds both sides."""
    command = git_merge_driver.command("/gone/python").replace("python3 python", "")
    git(mine, "config", git_merge_driver.DRIVER, command)
    learner.answer(_page(mine).cut, double=learner.RIGHT["double"])
    git(mine, "commit", "-am", "mine")
    before = _page(mine).cut.read_text()
    _publish(upstream)
    done = git(mine, "pull", "--no-rebase", "--no-edit", check=False)
    assert done.returncode != 0 and "CONFLICT" in done.stdout
    assert _page(mine).cut.read_text() == before
    notebook_io.write(conflict.mended(mine, _page(mine).cut), _page(mine).cut)
    texts = learner.sources(_page(mine).cut)
    assert learner.RIGHT["double"] in texts and "Done." in texts
