"""Two readers of one sequence, from its beginning and from its end; h_t is what both have to say.

`p` is a pair of Params, for the reader ahead and for the one back; states and tapes are pairs, too.
Of a padded batch (`masked.cell`) each sequence is read back from its own end.

Source: Schuster & Paliwal 1997, "Bidirectional recurrent neural networks".
"""

import numpy as np

from . import scan


def turned(cell, X):
    """X (T, B, D) with each sequence back to front and its padding where it was."""
    T, B, _ = X.shape
    t, length = np.arange(T)[:, None], np.minimum(getattr(cell, "lengths", T), T)
    return X[np.where(t < length, length - 1 - t, t), np.arange(B)]


def forward(cell, p, X, s=None):
    """X (T, B, D), first states (zeros if None) -> h_t of both (T, B, 2 H), last states, tapes."""
    ahead, back = s or (None, None)
    H, ahead, tape = scan.forward(cell, p[0], X, ahead)
    G, back, epat = scan.forward(cell, p[1], turned(cell, X), back)
    return np.concatenate((H, turned(cell, G)), -1), (ahead, back), (tape, epat)


def backward(cell, p, dH, ds, tape):
    """Gradients by h_t of both and by the last states -> by X, by the first states and by p."""
    dH, dG = np.split(dH, 2, -1)
    ds = ds or (None, None)
    dX, ahead, dp = scan.backward(cell, p[0], dH, ds[0], tape[0])
    dY, back, dq = scan.backward(cell, p[1], turned(cell, dG), ds[1], tape[1])
    return dX + turned(cell, dY), (ahead, back), (dp, dq)
