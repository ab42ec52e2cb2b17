"""How much of a gradient is left after each step back in time?"""

import numpy as np

from ..cells import rnn
from ..layers import scan


def spectral_radius(U):
    """The largest absolute eigenvalue of a square matrix (H, H), a plain float."""
    return float(np.abs(np.linalg.eigvals(U)).max())


def with_radius(U, radius):
    """The matrix (H, H), scaled so that its spectral radius is `radius`."""
    return U * (radius / spectral_radius(U))


def norms_by_lag(cell, p, X, dh, whole=False):
    """Norms of the gradient by h_T, h_{T-1}, … h_0, an array (T + 1,); the first is that of dh.

    X (T, B, D) is read from the zero state; dh (B, H) is the gradient by the last state. Each norm
    is the root of the mean of squares over the batch. Where the state has more parts than h, they
    flow along; only h is measured, or with `whole` all parts as one vector.
    """
    H, s, tape = scan.forward(cell, p, X)
    ds = s._replace(h=dh, **{name: np.zeros_like(dh) for name in s._fields if name != "h"})
    nothing = np.zeros_like(H[:1])
    norms = [_norm(*ds) if whole else _norm(ds.h)]
    for cache in tape[::-1]:
        _, ds, _ = scan.backward(cell, p, nothing, ds, [cache])
        norms.append(_norm(*ds) if whole else _norm(ds.h))
    return np.array(norms)


def _norm(*parts):
    return np.sqrt(sum((v * v).sum(-1) for v in parts).mean())


def flow(radius, inputs, T=40, hidden=64, batch=16, seed=0):
    """norms_by_lag of a random RNN whose U has this spectral radius, from a unit gradient.

    inputs is the size of what reaches each unit at each step (standard deviation of x W); with 0
    every state is 0, and tanh is everywhere at its steepest.
    """
    rng = np.random.default_rng(seed)
    U = with_radius(rng.standard_normal((hidden, hidden)), radius)
    p = rnn.Params(inputs * np.eye(hidden), U, np.zeros((1, hidden)))
    X = rng.standard_normal((T, batch, hidden))
    dh = rng.standard_normal((batch, hidden))
    return norms_by_lag(rnn, p, X, dh / np.linalg.norm(dh, axis=-1, keepdims=True))


def flow_back(cell, inputs=1.0, T=100, hidden=32, batch=8, seed=0):
    """norms_by_lag of the whole state of a cell that has just been begun, from a unit gradient.

    inputs is the size of what reaches each unit at each step (standard deviation of x W).
    """
    rng = np.random.default_rng(seed)
    p = cell.init(rng, hidden, hidden)
    X = inputs * np.sqrt(3) * rng.standard_normal((T, batch, hidden))  # init: W has 1 / √(3 H)
    dh = rng.standard_normal((batch, hidden))
    return norms_by_lag(cell, p, X, dh / np.linalg.norm(dh, axis=-1, keepdims=True), whole=True)


def difference_left(cell, steps, inputs=1.0, hidden=32, batch=8, seeds=20):
    """Two runs of a cell that has just been begun: what is left of a difference in their states?

    Their first cell states differ by 0.1 in every unit, up or down; all else is the same. inputs is
    as in `flow_back`. Returns the length of the difference after `steps` steps, in parts of what it
    was at first, for each of `seeds` draws of weights and inputs: an array.
    """
    found = []
    for seed in range(seeds):
        rng = np.random.default_rng(seed)
        p = cell.init(rng, hidden, hidden)
        X = inputs * np.sqrt(3) * rng.standard_normal((steps, batch, hidden))
        zero, apart = np.zeros((batch, hidden)), 0.1 * rng.choice([-1, 1], size=(batch, hidden))
        one, other = (scan.forward(cell, p, X, cell.State(zero, c))[1].c for c in (zero, apart))
        found.append(np.linalg.norm(other - one) / np.linalg.norm(apart))
    return np.array(found)
