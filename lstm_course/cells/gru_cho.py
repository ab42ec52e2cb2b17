r"""The GRU cell of Cho et al. 2014: the reset gate acts before U.

    (7)  r  = sigmoid(x Wr + h Ur + br)            reset gate      how much of h the candidate sees
    (2)  z  = sigmoid(x Wz + h Uz + bz)            update gate     how much to keep
    (3)  n  = tanh   (x Wn + (r * h) Un + bn)      candidate       what to write
    (6)  h' = z * h + (1 - z) * n                  hidden state    the only memory

Shapes: x (B, D); h (B, H); W (3, D, H), U (3, H, H), b (3, 1, H), where the leading axis runs over
r, z, n. Without biases, as the paper and the decks write it, b is (3, 0, H): it has no rows, and
the sum over no rows is 0.

Source: Cho et al. 2014, "Learning phrase representations using RNN encoder-decoder for statistical
machine translation", equations (5) to (8). Olah's drawing and the decks write
h' = (1 - z) * h + z * n: the same cell with Wz, Uz, bz negated.
"""

from collections import namedtuple

import numpy as np
from numpy import tanh

from .activations import sigmoid

Params = namedtuple("Params", "W U b")
State = namedtuple("State", "h")


def init(rng, D, H, bias=True):
    """Weights uniform in ±1/√H, biases zero, or none at all. rng is a numpy Generator."""
    W, U = (rng.uniform(-1, 1, (3, n, H)) / np.sqrt(H) for n in (D, H))
    return Params(W, U, np.zeros((3, int(bias), H)))


def forward(p, x, s):
    """One step: x (B, D) and the old state s -> the new state and the cache for backward."""
    ar, az, an = x @ p.W + p.b.sum(1, keepdims=True)
    Ur, Uz, Un = p.U
    r = sigmoid(ar + s.h @ Ur)                     # (7)
    z = sigmoid(az + s.h @ Uz)                     # (2)
    q = r * s.h
    n = tanh(an + q @ Un)                          # (3)
    h = z * s.h + (1 - z) * n                      # (6)
    return State(h), (x, s, r, z, n, q)


def backward(p, d, cache):
    """The loss's gradient d by the new state -> its gradients by x, by the old state and by p."""
    x, s, r, z, n, q = cache
    Ur, Uz, Un = p.U
    dz, dn = d.h * (s.h - n), d.h * (1 - z)        # (6)
    dan = dn * (1 - n * n)                         # (3)
    dq = dan @ Un.T                                # (3)
    dr = dq * s.h
    daz = dz * z * (1 - z)                         # (2)
    dar = dr * r * (1 - r)                         # (7)
    da = np.array((dar, daz, dan))
    dx = (da @ p.W.mT).sum(0)
    dh = dar @ Ur.T + daz @ Uz.T + dq * r + d.h * z
    dU = np.array((s.h.T @ dar, s.h.T @ daz, q.T @ dan))
    db = da.sum(1, keepdims=True)[:, :p.b.shape[1]]
    dp = Params(x.T @ da, dU, db)
    return dx, State(dh), dp
