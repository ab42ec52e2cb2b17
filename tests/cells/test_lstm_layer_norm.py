"""The layer-normalised LSTM beside torch's own layer_norm, and what normalising means."""

import numpy as np
import pytest
import torch
from cells.comparing import all_close, close, ours
from cells.drawing import D, H, drawn
from cells.unrolled import compare
from torch.nn.functional import layer_norm

from lstm_course.cells import lstm_layer_norm
from lstm_course.cells.layer_norm import EPS, normalise, normalise_backward
from lstm_course.layers import scan


def step(p, x, h, c):
    """In torch: the gates side by side in one row of 4 H numbers."""
    def row(w):
        return w.transpose(0, 1).flatten(1)  # (4, n, H) to (n, 4 H)

    z = (layer_norm(x @ row(p.W), [4 * H], row(p.ax)[0], row(p.b)[0])
         + layer_norm(h @ row(p.U), [4 * H], row(p.ah)[0]))
    i, f, g, o = z.chunk(4, dim=1)
    c = f.sigmoid() * c + i.sigmoid() * g.tanh()
    return o.sigmoid() * layer_norm(c, [H], p.ac[0], p.bc[0]).tanh(), c


def test_values_and_all_gradients_are_those_of_torchs_layer_norm():
    compare(lstm_layer_norm, step, *drawn(lstm_layer_norm, 0))


def test_normalised_rows_have_mean_0_and_variance_1():
    z = np.random.default_rng(0).normal(5, 30, (4, 3, 6))
    n, r = normalise(z, (0, 2))
    assert r.shape == (1, 3, 1)
    np.testing.assert_allclose(n.mean((0, 2)), 0, atol=1e-12)
    np.testing.assert_allclose(n.var((0, 2)), 1, rtol=1e-7)


def test_a_gradient_that_shifts_or_stretches_a_row_is_lost():
    rng = np.random.default_rng(1)
    n, r = normalise(rng.normal(0, 1e3, (3, 6)), 1)
    dn = rng.normal(size=(3, 6))
    np.testing.assert_allclose(normalise_backward(dn + 7, n, r, 1),
                               normalise_backward(dn, n, r, 1), atol=1e-15)
    np.testing.assert_allclose(normalise_backward(dn + 7 * n, n, r, 1),
                               normalise_backward(dn, n, r, 1), atol=1e-10)


def test_a_row_of_equal_numbers_stays_finite():
    n, r = normalise(np.full((2, 5), 3.0), 1)
    assert (n == 0).all() and np.isfinite(r).all()


@pytest.mark.parametrize("size", [1e3, 1e6])
def test_larger_weights_change_nothing(size):
    """That is what the cell is for: the size of x W and of h U no longer matters, only EPS does."""
    p, X, s, _, _ = drawn(lstm_layer_norm, 2)
    large = p._replace(W=1e3 * p.W, U=1e3 * p.U)
    larger = p._replace(W=1e3 * size * p.W, U=1e3 * size * p.U)
    one, other = (scan.forward(lstm_layer_norm, p, X, s)[0] for p in (large, larger))
    close(one, other, 1e-8)


def test_the_statistics_are_a_rows_own():
    """No row of a batch sees another, in training as in use; batch normalisation isn't so."""
    p, X, s, dH, ds = drawn(lstm_layer_norm, 3)
    (Hs, _), (dX, _, _) = ours(lstm_layer_norm, p, X, s, dH, ds)
    changed = X.copy()
    changed[:, 1:] += 1
    (Hs2, _), (dX2, _, _) = ours(lstm_layer_norm, p, changed, s, dH, ds)
    all_close([Hs[:, 0], dX[:, 0]], [Hs2[:, 0], dX2[:, 0]], 1e-13)


def test_it_starts_with_gains_of_1_and_by_remembering():
    p = lstm_layer_norm.init(np.random.default_rng(0), D, H)
    assert (p.ax == 1).all() and (p.ah == 1).all() and (p.ac == 1).all() and (p.bc == 0).all()
    assert (p.b[1] == 1).all() and (p.b[[0, 2, 3]] == 0).all()
    assert not np.shares_memory(p.ax, p.ah), "training one gain must not change the other"


def test_eps_is_that_of_pytorch():
    assert EPS == torch.nn.LayerNorm(H).eps
