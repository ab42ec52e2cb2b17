"""The minLSTM beside torch's autograd, and where both gates close."""

import numpy as np
import pytest
from cells.comparing import close, ours
from cells.drawing import D, H, drawn
from cells.unrolled import compare
from torch.nn.functional import linear

from lstm_course.cells import mingru, minlstm


def step(p, x, h):
    """As in the paper: the gates are divided by their sum."""
    i, f = (linear(x, p.W[k].T, p.b[k, 0]).sigmoid() for k in (0, 1))
    g = linear(x, p.W[2].T, p.b[2, 0])
    return (f / (f + i) * h + i / (f + i) * g,)


def test_values_and_all_gradients_are_those_of_the_paper_in_torch():
    compare(minlstm, step, *drawn(minlstm, 0))


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("zi, zf, keep", [
    (-30, -30, 0.5), (-1e4, -1e4, 0.5), (1e4, 1e4, 0.5),  # one as far closed, or open, as the other
    (-50, -51, 1 / (1 + np.e)), (-1e4, 1e4, 1), (1e4, -1e4, 0), (-1e4, -30, 1),
])
def test_only_the_ratio_of_the_gates_counts_even_where_both_are_closed(dtype, zi, zf, keep):
    """sigmoid(-50) + sigmoid(-51) is nothing, and nothing is not a thing to divide by."""
    p, _, s, _, _ = drawn(minlstm, 1, dtype)
    x = np.zeros((3, D), dtype)
    p.b[0], p.b[1], p.b[2] = zi, zf, 7
    with np.errstate(over="raise", divide="raise", invalid="raise"):
        new, cache = minlstm.forward(p, x, s)
        dx, ds, dp = minlstm.backward(p, s, cache)
    np.testing.assert_allclose(new.h, keep * s.h + (1 - keep) * 7, rtol=1e-5)
    assert all(np.isfinite(a).all() for a in (dx, *ds, *dp))


def test_with_an_input_gate_of_one_minus_the_forget_gate_it_is_the_mingru():
    """Then f + i = 1. sigmoid(-z) = 1 - sigmoid(z): the input gate's weights are f's, negated."""
    p, X, s, dH, ds = drawn(minlstm, 2)
    p.W[0], p.b[0] = -p.W[1], -p.b[1]
    (Hs, last), (dX, ds0, _) = ours(minlstm, p, X, s, dH, ds)
    (Hs2, last2), (dX2, ds02, _) = ours(mingru, mingru.Params(p.W[1:], p.b[1:]), X, s, dH, ds)
    for mine, theirs in [(Hs, Hs2), (*last, *last2), (dX, dX2), (*ds0, *ds02)]:
        close(mine, theirs, 1e-13)


def test_it_starts_by_remembering():
    p = minlstm.init(np.random.default_rng(0), D, H)
    assert (p.b[1] == 1).all() and (p.b[[0, 2]] == 0).all()
