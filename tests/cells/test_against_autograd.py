"""Every cell against the textbook's form of it, differentiated by torch's autograd."""

from pathlib import Path

import pytest
from cells import textbook
from cells.drawing import CELLS, drawn, name
from cells.unrolled import compare

from lstm_course.cells import gru_cho

WRITTEN = [cell for cell in CELLS if hasattr(textbook, name(cell))]


@pytest.mark.parametrize("cell", WRITTEN, ids=name)
def test_values_and_all_gradients_are_those_of_the_textbook(cell):
    compare(cell, getattr(textbook, name(cell)), *drawn(cell, 9))


def test_so_they_are_without_biases():
    compare(gru_cho, textbook.gru_cho, *drawn(gru_cho, 9, bias=False))


def test_every_cell_is_in_the_textbook_or_has_a_test_of_its_own():
    alone = {name(cell) for cell in CELLS} - {name(cell) for cell in WRITTEN}
    alone = {cell for cell in alone if not Path(__file__).with_name(f"test_{cell}.py").exists()}
    assert not alone, f"nothing independent stands beside {alone}"
