"""How much of a gradient is left after each step back in time?"""

import numpy as np

from ..cells import rnn, scan


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
