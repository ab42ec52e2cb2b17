"""The one loop over time: where it starts, and what it refuses."""

import re

import numpy as np
import pytest
from cells.drawing import CELLS, B, D, T, drawn, name

from lstm_course.cells import lstm, scan


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


@pytest.mark.parametrize("shape", [(T, B, D + 1), (T, D), (0, B, D)])
def test_inputs_of_a_wrong_shape_are_refused_in_one_sentence(shape):
    p = drawn(lstm, 7)[0]
    with pytest.raises(ValueError, match=re.escape(f"X has shape {shape}, expected (T, B, 4)")):
        scan.forward(lstm, p, np.ones(shape))


def test_a_gradient_for_another_number_of_steps_is_refused():
    p, X, s, dH, ds = drawn(lstm, 8)
    tape = scan.forward(lstm, p, X, s)[2]
    with pytest.raises(ValueError, match="dH has 6 steps, expected 7"):
        scan.backward(lstm, p, dH[:-1], ds, tape)
