"""A sequence in two halves, the state carried over, is the whole sequence, forward and backward."""

import numpy as np
import pytest
from cells.drawing import CELLS, drawn, name

from lstm_course.layers import scan


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_two_halves_make_the_whole(cell):
    p, X, s, _, _ = drawn(cell, 3)
    whole, end, _ = scan.forward(cell, p, X, s)
    first, middle, _ = scan.forward(cell, p, X[:4], s)
    second, last, _ = scan.forward(cell, p, X[4:], middle)
    np.testing.assert_array_equal(whole, np.concatenate((first, second)))
    for a, b in zip(end, last, strict=True):
        np.testing.assert_array_equal(a, b)


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_two_halves_of_the_backward_pass_make_the_whole(cell):
    p, X, s, dH, ds = drawn(cell, 4)
    _, middle, tape = scan.forward(cell, p, X[:4], s)
    _, _, tape2 = scan.forward(cell, p, X[4:], middle)
    dX, ds0, dp = scan.backward(cell, p, dH, ds, tape + tape2)
    dX2, dmiddle, dp2 = scan.backward(cell, p, dH[4:], ds, tape2)
    dX1, ds1, dp1 = scan.backward(cell, p, dH[:4], dmiddle, tape)
    np.testing.assert_array_equal(dX, np.concatenate((dX1, dX2)))
    for a, b in zip(ds0, ds1, strict=True):
        np.testing.assert_array_equal(a, b)
    for a, b, c in zip(dp, dp1, dp2, strict=True):
        np.testing.assert_allclose(a, b + c, rtol=1e-12, atol=1e-12)
