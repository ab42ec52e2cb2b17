"""JupyterLab breaks what is too wide anywhere, in the middle of a word: nothing may be.

The limits are what fits on a laptop's screen, 1366 pixels wide, beside the list of files.
"""

import re
from pathlib import Path

import pytest

from lstm_course.pages import notebook_io

ROOT = Path(__file__).parents[2]
PAGES = [path for folder in ("notebooks", "solutions")
         for path in sorted((ROOT / folder).glob("*.ipynb"))]
PRINTED, CODE_IN_TEXT = 110, 100         # letters


def printed(cell):
    """The lines of plain text that a code cell shows."""
    for output in cell.get("outputs", []):
        data = output.get("data", {})
        shown = output.get("text") or (data["text/plain"] if list(data) == ["text/plain"] else "")
        yield from shown.splitlines()


def code_in_text(cell):
    """The lines of code that stand in a text cell."""
    for block in re.findall(r"^```\w*\n(.*?)^```", cell.source, re.MULTILINE | re.DOTALL):
        yield from block.splitlines()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_no_line_is_too_long_for_the_page(path):
    cells = notebook_io.read(path).cells
    lines = [line for cell in cells if cell.cell_type == "code" for line in printed(cell)]
    assert [line for line in lines if len(line) > PRINTED] == []
    lines = [line for cell in cells if cell.cell_type == "markdown" for line in code_in_text(cell)]
    assert [line for line in lines if len(line) > CODE_IN_TEXT] == []
