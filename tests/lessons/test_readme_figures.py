"""The README's pictures are what the code draws."""

from pathlib import Path

import pytest

from lstm_course.lessons import readme_figures


@pytest.mark.parametrize("file", readme_figures.PICTURES)
def test_the_readmes_pictures_are_those_in_the_repository(file):
    root = Path(__file__).parents[2]
    assert readme_figures.PICTURES[file]() == (root / "docs" / file).read_text(encoding="utf-8")
    assert f"(docs/{file})" in (root / "README.md").read_text(encoding="utf-8")
