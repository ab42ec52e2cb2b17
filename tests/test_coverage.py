"""docs/coverage.md: every link leads to a heading that is there."""

import re
from pathlib import Path

import pytest
from headings import LINK, anchors

ROOT = Path(__file__).parents[1]
TABLE = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8").split("|---|---|---|\n")[1]
ROWS = [line for line in TABLE.splitlines() if line.startswith("|")]


@pytest.mark.parametrize("row", ROWS)
def test_row(row):
    deck, idea, where = (cell.strip() for cell in row.strip("|").split("|"))
    assert deck and idea
    links = LINK.findall(where)
    assert links, "no link to a page and heading"
    for target, anchor in links:
        path = (ROOT / "docs" / target).resolve()
        assert path.exists(), f"{target} does not exist"
        assert anchor in anchors(path), f"{target} has no heading #{anchor}"


def test_rows_are_there_for_each_lesson():
    pages = {p.name for p in (ROOT / "course").glob("*.lesson.md")} - {"00_start_here.lesson.md"}
    assert pages == {m for row in ROWS for m in re.findall(r"course/([^)#]+)#", row)}
