r"""A feed-forward layer, read as a cell without memory: it ignores the old state.

    (6)  h' = tanh(x W + b)     hidden state

Shapes: x (B, D); h (B, H); W (D, H), b (1, H).

Source: Rumelhart, Hinton & Williams 1986, "Learning representations by back-propagating errors",
equations (1) and (2), with tanh for their logistic function.
"""

from collections import namedtuple

import numpy as np
from numpy import tanh

Params = namedtuple("Params", "W b")
State = namedtuple("State", "h")


def init(rng, D, H):
    """Weights uniform in ±1/√D, biases zero. rng is a numpy Generator."""
    return Params(rng.uniform(-1, 1, (D, H)) / np.sqrt(D), np.zeros((1, H)))


def forward(p, x, s):
    """One step: x (B, D) and the old state s -> the new state and the cache for backward."""
    h = tanh(x @ p.W + p.b)                        # (6)
    return State(h), (x, h)


def backward(p, d, cache):
    """The loss's gradient d by the new state -> its gradients by x, by the old state and by p."""
    x, h = cache
    dz = d.h * (1 - h * h)                         # (6)
    dp = Params(x.T @ dz, dz.sum(0, keepdims=True))
    return dz @ p.W.T, State(np.zeros_like(h)), dp
