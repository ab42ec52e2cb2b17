"""The one loop over time: where it starts. What it refuses: `test_validation.py`."""

import numpy as np
import pytest
from cells.drawing import CELLS, drawn, name

from lstm_course.layers import scan


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_no_first_state_means_zeros(cell):
    p, X, s, _, _ = drawn(cell, 6)
    zeros = cell.State(*(np.zeros_like(a) for a in s))
    without, _, tape = scan.forward(cell, p, X)
    np.testing.assert_array_equal(without, scan.forward(cell, p, X, zeros)[0])
    dH = np.ones_like(without)
    for a, b in zip(scan.backward(cell, p, dH, None, tape)[2],
                    scan.backward(cell, p, dH, zeros, tape)[2], strict=True):
        np.testing.assert_array_equal(a, b)
