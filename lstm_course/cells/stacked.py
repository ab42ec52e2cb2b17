"""Layers on top of each other: the hidden states of one are the inputs of the next.

`ps` holds a Params for each layer, the lowest first, where the D of each is the H of the one below;
states and tapes come in the same order. `layer` runs one layer: `scan`, or `bidirectional`.
"""

from . import scan


def forward(cell, ps, X, ss=None, layer=scan):
    """X (T, B, D), first states (zeros if None) -> the top layer's h_t, last states, tapes."""
    last, tapes = [], []
    for p, s in zip(ps, ss or [None] * len(ps), strict=True):
        X, s, tape = layer.forward(cell, p, X, s)
        last.append(s)
        tapes.append(tape)
    return X, last, tapes


def backward(cell, ps, dH, dss, tapes, layer=scan):
    """Gradients by the top layer's h_t and by the last states -> by X, by the first states and ps."""
    first, dps = [], []
    for p, ds, tape in list(zip(ps, dss or [None] * len(ps), tapes, strict=True))[::-1]:
        dH, ds, dp = layer.backward(cell, p, dH, ds, tape)
        first.insert(0, ds)
        dps.insert(0, dp)
    return dH, first, dps
