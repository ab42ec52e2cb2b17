"""Our arrays, one matrix a gate, as the frameworks' tall matrices, and back.

PyTorch, ONNX and MXNet stack the gates' transposed matrices, (G·H, D); Keras lays the gates side by
side, which is the same, transposed. They differ in the order of the gates, which a string of
letters says: i, f, g, o of the LSTM; r, z, n of the GRU.

Two biases: those frameworks add one bias beside W and another beside U, where the equations need
one only, but for the GRU whose reset gate acts on the second. Ours goes beside W, and -0.0 beside
U: it is the number that changes no other when added, as 0.0 + -0.0 is 0.0 and -0.0 + -0.0 is -0.0
(adding 0.0 would make 0.0 of a -0.0). On the way back the two are summed.
"""

from collections import namedtuple

import numpy as np

from ..cells import gru, gru_cho
from .network import GATES

# W (G·H, D) and U (G·H, H), with the bias (G·H,) beside each, or None where there are no biases.
Rows = namedtuple("Rows", "W U b_W b_U")


def to_rows(cell, p, order=None):
    """Params -> Rows with the gates in the given order (default: ours)."""
    order = _places(cell, order)
    W, U = (_stack(w, order) for w in (p.W, p.U))
    if p.b.shape[-2] == 0:
        return Rows(W, U, None, None)
    b_U = np.full_like(p.b.reshape(len(order), 1, -1), -0.0)
    if cell is gru:
        b_U[GATES[gru].index("n")] = p.c
    return Rows(W, U, _stack(p.b, order)[:, 0], _stack(b_U, order)[:, 0])


def from_rows(cell, rows, order=None, **more):
    """Rows with the gates in the given order (default: ours) -> Params, in arrays of their own.

    ``more`` holds the fields that are no rows: a peephole cell's v, a projection's V.

    Raises ValueError where an array has not as many rows as the cell's gates need.
    """
    places = _places(cell, order)
    H = len(more["V"]) if "V" in more else rows.U.shape[1]
    for field, w in zip(rows._fields, rows, strict=True):
        if w is not None and len(w) != len(places) * H:
            raise ValueError(f"{field} has {len(w)} rows, expected {len(places) * H} for "
                             f"{len(places)} gates of {H} hidden units")
    W, U = (_split(w, places) for w in rows[:2])
    if rows.b_W is None:
        b_W = b_U = np.zeros((len(places), int(cell is not gru_cho), H), W.dtype)
    else:
        b_W, b_U = (_split(b[:, None], places) for b in rows[2:])
    b = b_W + b_U
    if GATES[cell] == "n":
        return cell.Params(W[0], U[0], b[0])
    if cell is gru:
        n = GATES[gru].index("n")
        b[n] = b_W[n]
        return gru.Params(W, U, b, b_U[n].copy())
    return cell.Params(W, U, b, **more)


def _places(cell, order):
    """Where the gates named in ``order`` stand on our leading axis."""
    return [GATES[cell].index(gate) for gate in order or GATES[cell]]


def _stack(w, places):
    """(G, D, H), or (D, H) where there is one gate -> (G·H, D)."""
    return np.concatenate([w.reshape(len(places), *w.shape[-2:])[g].T for g in places])


def _split(m, places):
    """(G·H, D) -> (G, D, H)."""
    w = m.reshape(len(places), -1, m.shape[1]).mT
    return np.stack([w[places.index(g)] for g in range(len(places))])
