r"""The GRU cell in the form of PyTorch and cuDNN: the reset gate acts after U.

    (7)  r  = sigmoid(x Wr + h Ur + br)            reset gate      how much of h the candidate sees
    (2)  z  = sigmoid(x Wz + h Uz + bz)            update gate     how much to keep
    (3)  n  = tanh   (x Wn + bn + r * (h Un + c))  candidate       what to write
    (6)  h' = z * h + (1 - z) * n                  hidden state    the only memory

Shapes: x (B, D); h (B, H); W (3, D, H), U (3, H, H), b (3, 1, H), where the leading axis runs over
r, z, n (the order of PyTorch); c (1, H), the candidate's recurrent bias, which r * keeps apart from
bn.

Source: Cho et al. 2014, "Learning phrase representations using RNN encoder-decoder for statistical
machine translation", as first put on arXiv (1406.1078v1); the printed form is `gru_cho.py`. Olah's
drawing and the decks write h' = (1 - z) * h + z * n: the same cell with Wz, Uz, bz negated.
"""

from collections import namedtuple

import numpy as np
from numpy import tanh

from .activations import sigmoid

Params = namedtuple("Params", "W U b c")
State = namedtuple("State", "h")


def init(rng, D, H):
    """Weights uniform in ±1/√H, biases zero. rng is a numpy Generator."""
    W, U = (rng.uniform(-1, 1, (3, n, H)) / np.sqrt(H) for n in (D, H))
    return Params(W, U, np.zeros((3, 1, H)), np.zeros((1, H)))


def forward(p, x, s):
    """One step: x (B, D) and the old state s -> the new state and the cache for backward."""
    ar, az, an = x @ p.W + p.b
    ur, uz, un = s.h @ p.U
    q = un + p.c
    r = sigmoid(ar + ur)                           # (7)
    z = sigmoid(az + uz)                           # (2)
    n = tanh(an + r * q)                           # (3)
    h = z * s.h + (1 - z) * n                      # (6)
    return State(h), (x, s, r, z, n, q)


def backward(p, d, cache):
    """The loss's gradient d by the new state -> its gradients by x, by the old state and by p."""
    x, s, r, z, n, q = cache
    dz, dn = d.h * (s.h - n), d.h * (1 - z)        # (6)
    dan = dn * (1 - n * n)                         # (3)
    dr, dq = dan * q, dan * r                      # (3)
    daz = dz * z * (1 - z)                         # (2)
    dar = dr * r * (1 - r)                         # (7)
    da, du = np.array((dar, daz, dan)), np.array((dar, daz, dq))
    dx = (da @ p.W.mT).sum(0)
    dh = (du @ p.U.mT).sum(0) + d.h * z
    dp = Params(x.T @ da, s.h.T @ du, da.sum(1, keepdims=True), dq.sum(0, keepdims=True))
    return dx, State(dh), dp
