"""Two readers of one sequence, one from its beginning and one from its end.

    h_t = [h_t of the reader ahead, h_t of the reader back]

`p` is a pair of Params, ahead and back; states and tapes are pairs, too. What is no pair, or what
`scan` wouldn't take, is a ValueError. Of a padded batch (see `masked.py`) each sequence is read
back from its own end.

Source: Schuster & Paliwal 1997, "Bidirectional recurrent neural networks".
"""

import numpy as np

from . import scan, validation


def turned(cell, X):
    """X (T, B, D), each sequence back to front, its padding where it was."""
    T, B, _ = X.shape
    t, length = np.arange(T)[:, None], np.minimum(getattr(cell, "lengths", T), T)
    return X[np.where(t < length, length - 1 - t, t), np.arange(B)]


def forward(cell, p, X, s=None):
    """X (T, B, D), first states (zeros if None) -> all h_t (T, B, 2 H), last states, tapes."""
    p, s = pair("p", p), pair("s", s)
    ahead, s_ahead, tape_ahead = scan.forward(cell, p[0], X, s[0])
    back, s_back, tape_back = scan.forward(cell, p[1], turned(cell, X), s[1])
    H = np.concatenate((ahead, turned(cell, back)), axis=-1)
    return H, (s_ahead, s_back), (tape_ahead, tape_back)


def backward(cell, p, dH, ds, tape):
    """Gradients by all h_t (T, B, 2 H) and by the last states (None for zeros) -> by X, s_0, p."""
    p, ds = pair("p", p), pair("ds", ds)
    T, B, H = scan.shape_of(cell, p[0], tape[0])
    validation.check_gradient(dH, (T, B, 2 * H))
    ahead, back = np.split(dH, 2, axis=-1)
    dX_ahead, ds_ahead, dp_ahead = scan.backward(cell, p[0], ahead, ds[0], tape[0])
    dX_back, ds_back, dp_back = scan.backward(cell, p[1], turned(cell, back), ds[1], tape[1])
    return dX_ahead + turned(cell, dX_back), (ds_ahead, ds_back), (dp_ahead, dp_back)


def pair(name, a):
    """a, with an entry for each of the two readers; where it is None, None for each."""
    a = (None, None) if a is None else a
    if len(a) != 2:
        raise ValueError(f"{name} has {len(a)} entries, expected 2: ahead and back")
    return a
