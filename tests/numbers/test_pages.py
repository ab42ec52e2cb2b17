"""No page of the course takes an output out of the comparison, or asks for more than it may."""

from pathlib import Path

import nbformat
import pytest
from nbval.plugin import find_comment_markers, find_metadata_tags

from lstm_course.numbers import tag

ROOT = Path(__file__).parents[2]
PAGES = sorted(path for folder in ("notebooks", "solutions", "exercises")
               for path in (ROOT / folder).glob("*.ipynb"))
# An error that a page shows on purpose is compared, too.
ALLOWED = {"check_exception"}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_output_is_compared(path):
    for cell in nbformat.read(path, 4).cells:
        if cell.cell_type == "code":
            tag.units(cell.metadata)
            asked = [*find_metadata_tags(cell.metadata), *find_comment_markers(cell.source)]
            assert {name for name, _ in asked} <= ALLOWED, cell.source
