"""Real repositories: what `git pull` does to a page that holds answers."""

import shutil
import subprocess

import pytest
import sample_course
from sample_course import learner

from lstm_course.pages import driver, files
from lstm_course.pages.build import build
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
    assert driver.install(tmp_path / "mine")
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
    driver.install(laptop)
    learner.answer(_page(mine).cut, double=learner.RIGHT["double"])
    git(mine, "commit", "-am", "at home")
    learner.answer(_page(laptop).cut, triple=learner.RIGHT["triple"])
    git(laptop, "commit", "-am", "under way")
    git(laptop, "pull", "--no-rebase", "--no-edit")
    nb = files.read(_page(laptop).cut)
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
    assert driver.install(mine)
    assert "merge %O %A %B" in (mine / ".git" / "config").read_text()
    assert not (tmp_path / "home").exists()
    assert not driver.install(shutil.copytree(upstream / "course", tmp_path / "no_git"))
