"""The only loop over time, for every cell, forward and backward."""

import numpy as np

from . import layout
from .sums import Sums


def zeros(cell, p, X):
    """The state before the first step of X (T, B, ...): h_0 = 0, and c_0 = 0 where there is one.

    Each part of it is (B, H), unless the cell has a function ``shapes(p)`` that says otherwise.
    """
    fields = cell.State._fields
    shapes = cell.shapes(p) if hasattr(cell, "shapes") else [p.W.shape[-1:]] * len(fields)
    dtype = np.result_type(X, p.W)
    return cell.State(*(np.zeros((X.shape[1], *shape), dtype) for shape in shapes))


def forward(cell, p, X, s=None):
    """X (T, B, D) and the first state (zeros if None) -> all h_t (T, B, H), last state, tape.

    Raises ValueError where X is not of the shape (T, B, D) with T ≥ 1 and the D of p.W.
    """
    D = p.W.shape[-2]
    if X.ndim != 3 or len(X) == 0 or X.shape[2] != D:
        raise ValueError(f"X has shape {X.shape}, expected (T, B, {D}) with T at least 1")
    s = zeros(cell, p, X) if s is None else s
    H, tape = [], []
    p = layout.ahead(p, X.shape[1])  # for speed alone
    for x in X:
        s, cache = cell.forward(p, x, s)
        H.append(s.h)
        tape.append(cache)
    return np.stack(H), s, tape


def backward(cell, p, dH, ds, tape):
    """Gradients by all h_t (T, B, H) and by the last state (None for zeros) -> by X, s_0 and p.

    Raises ValueError where dH has not one step for each entry of the tape.
    """
    if len(dH) != len(tape):
        raise ValueError(f"dH has {len(dH)} steps, expected {len(tape)} as on the tape")
    ds = zeros(cell, p, dH) if ds is None else ds
    dX, sums = [], Sums(p)
    p = layout.back(p, dH.shape[1])  # for speed alone
    for dh, cache in zip(dH[::-1], tape[::-1], strict=True):
        ds = ds._replace(h=ds.h + dh)
        dx, ds, dp = cell.backward(p, ds, sums.lend(cache))
        dX.append(dx)
        sums.add(dp)
    return np.stack(dX[::-1]), ds, sums.total()
