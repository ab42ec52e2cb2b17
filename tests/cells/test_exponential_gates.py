"""Where exp overflows, and the cells that use it must not."""

import numpy as np
import pytest
from cells.comparing import ours
from cells.drawing import drawn, name

from lstm_course.cells import mlstm, slstm

# The weights of the input gate; of the sLSTM, of all other gates, too.
GATES = {slstm: "W", mlstm: "w"}


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("size", [100, 1e4])
@pytest.mark.parametrize("cell", GATES, ids=name)
def test_gates_of_any_size_neither_overflow_nor_warn(cell, size, dtype):
    """exp(100) is too much for float32, exp(1e4) for anything: random signs, every step."""
    p, X, s, dH, _ = drawn(cell, 4, dtype)
    p = p._replace(**{GATES[cell]: size * getattr(p, GATES[cell])})
    zero = type(s)(*map(np.zeros_like, s))
    with np.errstate(over="raise", divide="raise", invalid="raise"):
        (Hs, last), (dX, ds0, dp) = ours(cell, p, X, zero, dH, zero)
    for array in (Hs, *last, dX, *ds0, *dp):
        assert array.dtype == dtype and np.isfinite(array).all()
    if cell is slstm:
        assert (abs(Hs) <= 1).all(), "c' / n' is a weighted mean of candidates"
