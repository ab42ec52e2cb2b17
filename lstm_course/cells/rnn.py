r"""The simple recurrent cell (Elman 1990, "Finding structure in time", Figure 2, with tanh).

    (6)  h' = tanh(x W + h U + b)     hidden state, the only memory

Shapes: x (B, D); h (B, H); W (D, H), U (H, H), b (1, H).
"""

from collections import namedtuple

import numpy as np
from numpy import tanh

Params = namedtuple("Params", "W U b")
State = namedtuple("State", "h")


def init(rng, D, H):
    """Weights uniform in ±1/√H, biases zero. rng is a numpy Generator."""
    W, U = (rng.uniform(-1, 1, (n, H)) / np.sqrt(H) for n in (D, H))
    return Params(W, U, np.zeros((1, H)))


def forward(p, x, s):
    """One step: x (B, D) and the old state s -> the new state and the cache for backward."""
    h = tanh(x @ p.W + s.h @ p.U + p.b)            # (6)
    return State(h), (x, s, h)


def backward(p, d, cache):
    """The loss's gradient d by the new state -> its gradients by x, by the old state and by p."""
    x, s, h = cache
    dz = d.h * (1 - h * h)                         # (6)
    dp = Params(x.T @ dz, s.h.T @ dz, dz.sum(0, keepdims=True))
    return dz @ p.W.T, State(dz @ p.U.T), dp
