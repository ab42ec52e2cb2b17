"""The only loop over time, for every cell, forward and backward."""

import numpy as np

from . import validation


def zeros(cell, p, X):
    """The state before the first step of X (T, B, ...): h_0 = 0, and c_0 = 0 where there is one.

    Each part of it is (B, H), unless the cell has a function ``shapes(p)`` that says otherwise.
    """
    dtype = np.result_type(X, p.W)
    return cell.State(*(np.zeros((X.shape[1], *shape), dtype) for shape in shapes(cell, p)))


def shapes(cell, p):
    """The shape of one row of each part of the state."""
    return cell.shapes(p) if hasattr(cell, "shapes") else [p.W.shape[-1:]] * len(cell.State._fields)


def shape_of(cell, p, tape):
    """(T, B, H), the shape of all h_t that forward gave with this tape."""
    B = len(tape[0][0]) if tape else 0  # an entry begins with x (B, D)
    return len(tape), B, *shapes(cell, p)[0]


def forward(cell, p, X, s=None):
    """X (T, B, D) and the first state (zeros if None) -> all h_t (T, B, H), last state, tape.

    Raises ValueError where X is not of the shape (T, B, D) with T ≥ 1 and the D of p.W, or where s
    is not one of the cell's states for B sequences.
    """
    validation.check_inputs(cell, p, X)
    s = validation.state("s", s, default=zeros(cell, p, X))
    H, tape = [], []
    for x in X:
        s, cache = cell.forward(p, x, s)
        H.append(s.h)
        tape.append(cache)
    return np.stack(H), s, tape


def backward(cell, p, dH, ds, tape):
    """Gradients by all h_t (T, B, H) and by the last state (None for zeros) -> by X, s_0 and p.

    Raises ValueError where dH or ds has not the shapes of what forward gave with this tape.
    """
    validation.check_gradient(dH, shape_of(cell, p, tape))
    ds = validation.state("ds", ds, default=zeros(cell, p, dH))
    dX, sums = [], type(p)(*map(np.zeros_like, p))
    for dh, cache in zip(dH[::-1], tape[::-1], strict=True):
        ds = ds._replace(h=ds.h + dh)
        dx, ds, dp = cell.backward(p, ds, cache)
        dX.append(dx)
        for total, part in zip(sums, dp, strict=True):
            total += part
    return np.stack(dX[::-1]), ds, sums
