"""One built sample course for all tests of pages; each test gets a copy of its own."""

import shutil

import pytest
import sample_course

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
def exercise(root):
    return next(page for page in all_pages(root) if page.kind == "exercise")


@pytest.fixture
def lesson(root):
    return next(page for page in all_pages(root) if page.kind == "lesson")
