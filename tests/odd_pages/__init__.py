"""A small page of exercises, and what learners and their editors make of it.

The page is the beginning of 03_rnn: three exercises, their checks and the cell that sets it up.
"""

import copy
from pathlib import Path

import nbformat
from nbformat import v4

ROOT = Path(__file__).parents[2]
NAME = "03_rnn"
EXERCISES = ("rnn_step", "count_rnn", "where_it_ends")
SETUP = "import numpy as np"
MARKS = ("nbgrader", "deletable", "editable")
RIGHT = {
    "rnn_step": "def rnn_step(p, x, h):\n    return tanh(x @ p.W + h @ p.U + p.b)",
    "count_rnn": "def count_rnn(n, m, T):\n    return n * m + n * n + n",
    "where_it_ends": 'def where_it_ends():\n    return "c"',
}
WRONG = "def rnn_step(p, x, h):\n    return tanh(x @ p.W + p.b)"


def solution():
    """The page's beginning with its answers and outputs."""
    nb = nbformat.read(ROOT / "solutions" / f"{NAME}.ipynb", 4)
    end = next(k for k, cell in enumerate(nb.cells) if cell.id == f"check_{EXERCISES[-1]}")
    nb.cells = nb.cells[:end + 1]
    return nb


class Page:
    """A learner's page in work: all answers right, unless it says `untouched`."""

    def __init__(self, page):
        self.nb = copy.deepcopy(page)
        self.stubs = {name: self.cell(name).source for name in EXERCISES}
        for name, source in RIGHT.items():
            self.cell(name).source = source

    def cell(self, cell_id):
        return next(cell for cell in self.nb.cells if cell.id == cell_id)

    def at(self, cell_id):
        return self.nb.cells.index(self.cell(cell_id))

    def setup(self):
        return next(cell for cell in self.nb.cells if cell.source.startswith(SETUP))

    def untouched(self, *names):
        """Give answer cells their stubs back."""
        for name in names or EXERCISES:
            self.cell(name).source = self.stubs[name]
        return self

    def put(self, place, source, make=v4.new_code_cell):
        """A cell of one's own at a place in the page, a number or "behind:ID"."""
        if isinstance(place, str):
            place = self.at(place.removeprefix("behind:")) + 1
        self.nb.cells.insert(place, make(source))
        return self

    def drop(self, *cells):
        for cell in cells:
            self.nb.cells.remove(self.cell(cell) if isinstance(cell, str) else cell)
        return self

    def move(self, cell_id, place):
        cell = self.cell(cell_id)
        self.nb.cells.remove(cell)
        if isinstance(place, str):
            place = self.at(place.removeprefix("behind:")) + 1
        self.nb.cells.insert(place, cell)
        return self

    def paste(self, cell_id, source, place):
        """A copy of a cell, with its marks and another id and text, as JupyterLab pastes it."""
        pasted = copy.deepcopy(self.cell(cell_id))
        pasted.id, pasted.source = f"pasted-{len(self.nb.cells)}", source
        self.nb.cells.insert(self.at(place.removeprefix("behind:")) + 1, pasted)
        return self

    def strip(self):
        """Take all metadata of nbgrader's."""
        for cell in self.nb.cells:
            for mark in MARKS:
                cell.metadata.pop(mark, None)
        return self

    def set(self, cell_id, source):
        self.cell(cell_id).source = source
        return self
