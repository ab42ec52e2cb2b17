"""One built sample course for all tests of commands, and a way to call `lstm-course` on a copy."""

import shutil

import pytest
import sample_course
from click.testing import CliRunner

from lstm_course import cli, exercises
from lstm_course.pages.build_page import build
from lstm_course.pages.sources import all_pages


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    root = sample_course.make(tmp_path_factory.mktemp("built") / "course")
    for page in all_pages(root):
        build(page, sample_course.facts())
    return root


@pytest.fixture
def root(built, tmp_path):
    return shutil.copytree(built, tmp_path / "course")


@pytest.fixture
def page(root):
    """The learner's page."""
    return root / "exercises" / "07_sample.ipynb"


@pytest.fixture
def call(root, monkeypatch):
    """`call("build", "--check")` in this process, where the exercises are the sample's."""
    monkeypatch.setattr(exercises, "exercises", sample_course.facts)

    def run(*words):
        return CliRunner().invoke(cli.main, ["--root", str(root), *map(str, words)])

    return run
