"""Each backward is the derivative of its forward, along random directions."""

import numpy as np
import pytest
from cells.drawing import CELLS, drawn, name

from lstm_course.cells import gru_cho
from lstm_course.layers import scan


def worst_error(cell, **settings):
    """The largest relative difference to central differences, over X, the first state and p."""
    p, X, s, dH, ds = drawn(cell, 1, **settings)
    _, _, tape = scan.forward(cell, p, X, s)
    dX, ds0, dp = scan.backward(cell, p, dH, ds, tape)

    def loss():
        Hs, last, _ = scan.forward(cell, p, X, s)
        return (Hs * dH).sum() + sum((a * d).sum() for a, d in zip(last, ds, strict=True))

    rng, eps, errors = np.random.default_rng(2), 1e-5, {}
    for label, array, grad in [("X", X, dX), *zip(s._fields, s, ds0, strict=True),
                               *zip(p._fields, p, dp, strict=True)]:
        assert grad.shape == array.shape, f"{label}: {grad.shape} and {array.shape}"
        v = rng.standard_normal(array.shape)
        array += eps * v
        up = loss()
        array -= 2 * eps * v
        down = loss()
        array += eps * v
        numeric, analytic = (up - down) / (2 * eps), (grad * v).sum()
        errors[label] = abs(numeric - analytic) / max(1e-6, abs(numeric) + abs(analytic))
    return max(errors.items(), key=lambda item: item[1])


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_backward_is_the_derivative_of_forward(cell):
    label, error = worst_error(cell)
    assert error < 1e-6, f"{label}: {error}"


def test_so_it_is_without_biases():
    label, error = worst_error(gru_cho, bias=False)
    assert error < 1e-6, f"{label}: {error}"
