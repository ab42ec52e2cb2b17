"""What comes in as float32 goes out as float32: no number is widened on the way."""

import numpy as np
import pytest
from cells.drawing import CELLS, drawn, name

from lstm_course.cells import gru_cho
from lstm_course.layers import scan


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_float32_stays_float32(cell):
    p, X, s, dH, ds = drawn(cell, 5, np.float32)
    Hs, last, tape = scan.forward(cell, p, X, s)
    dX, ds0, dp = scan.backward(cell, p, dH, ds, tape)
    for array in (Hs, *last, dX, *ds0, *dp):
        assert array.dtype == np.float32


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_so_does_a_scan_from_the_zero_state(cell):
    p, X, _, dH, _ = drawn(cell, 5, np.float32)
    Hs, last, tape = scan.forward(cell, p, X)
    dX, ds0, dp = scan.backward(cell, p, dH, None, tape)
    for array in (Hs, *last, dX, *ds0, *dp):
        assert array.dtype == np.float32


def test_so_does_a_gru_without_biases():
    p, X, _, _, _ = drawn(gru_cho, 5, np.float32, bias=False)
    assert scan.forward(gru_cho, p, X)[0].dtype == np.float32
