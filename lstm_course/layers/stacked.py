"""Layers on top of each other: the hidden states of one are the inputs of the next.

`p` is a list of Params, the lowest layer first; states and tapes are lists in the same order. The
module `layer` runs one layer: `scan`, `bidirectional` or `parallel_scan`. Lists of unequal length,
and what `layer` wouldn't take, are a ValueError.

Source: Schmidhuber 1992, "Learning complex, extended sequences using the principle of history
compression"; in this form, Graves, Mohamed & Hinton 2013, "Speech recognition with deep recurrent
neural networks".
"""

from . import scan


def forward(cell, p, X, s=None, layer=scan):
    """X (T, B, D), first states (zeros if None) -> the top layer's h_t, last states, tapes."""
    last, tapes = [], []
    for p_l, s_l in zip(p, each("states", s, p), strict=True):
        X, s_l, tape = layer.forward(cell, p_l, X, s_l)
        last.append(s_l)
        tapes.append(tape)
    return X, last, tapes


def backward(cell, p, dH, ds, tapes, layer=scan):
    """Gradients by the top layer's h_t and by the last states (None for zeros) -> by X, s_0, p."""
    ds_0, dp = [], []
    layers = zip(p, each("states", ds, p), each("tapes", tapes, p), strict=True)
    for p_l, ds_l, tape in reversed(list(layers)):
        dH, ds_l, dp_l = layer.backward(cell, p_l, dH, ds_l, tape)
        ds_0.insert(0, ds_l)
        dp.insert(0, dp_l)
    return dH, ds_0, dp


def each(name, found, p):
    """A state or a tape for each layer; where there is none at all, None for each."""
    found = [None] * len(p) if found is None else found
    if len(found) != len(p):
        raise ValueError(f"{len(found)} {name}, expected {len(p)}, one for each layer")
    return found
