r"""The recurrent cell with rectified units that starts as the identity (Le, Jaitly & Hinton 2015).

    (6)  h' = relu(x W + h U + b)     hidden state, the only memory

where relu(z) is z above zero, and 0 below.

Shapes: x (B, D); h (B, H); W (D, H), U (H, H), b (1, H).

Source: Le, Jaitly & Hinton 2015, "A simple way to initialize recurrent networks of rectified linear
units". It is `rnn.py` with another squashing function and another start: while U is the identity
and no input comes, a hidden state without negative entries stays what it is.
"""

from collections import namedtuple

import numpy as np

Params = namedtuple("Params", "W U b")
State = namedtuple("State", "h")


def init(rng, D, H):
    """W normal, U the identity, biases zero. rng is a numpy Generator.

    W's standard deviation of 0.001 is that of Keras's example of this network.
    """
    return Params(0.001 * rng.standard_normal((D, H)), np.eye(H), np.zeros((1, H)))


def forward(p, x, s):
    """One step: x (B, D) and the old state s -> the new state and the cache for backward."""
    h = np.maximum(x @ p.W + s.h @ p.U + p.b, 0)   # (6)
    return State(h), (x, s, h)


def backward(p, d, cache):
    """The loss's gradient d by the new state -> its gradients by x, by the old state and by p."""
    x, s, h = cache
    dz = d.h * (h > 0)                             # (6)
    dp = Params(x.T @ dz, s.h.T @ dz, dz.sum(0, keepdims=True))
    return dz @ p.W.T, State(dz @ p.U.T), dp
