r"""The simple recurrent cell with its own layer for what it shows (Elman 1990, Figure 2).

    (5)  c' = sigmoid(x W + c U + b)     cell state     the memory: Elman's hidden units
    (6)  h' = sigmoid(c' V + a)          hidden state   what the others see: Elman's output units

Shapes: x (B, D); h, c (B, H); W (D, H), U (H, H), V (H, H), b and a (1, H).

Source: Elman 1990, "Finding structure in time"; in the decks c = σ(w_r c + w_x x), h = σ(w_c c).
What a cell shows is called h in this course; most texts on this network say h for our c and y for
our h. With tanh, and c' itself on show, it is `rnn.py`.
"""

from collections import namedtuple

import numpy as np

from .activations import sigmoid

Params = namedtuple("Params", "W U b V a")
State = namedtuple("State", "h c")


def init(rng, D, H):
    """Weights uniform in ±1/√H, biases zero. rng is a numpy Generator."""
    W, U, V = (rng.uniform(-1, 1, (n, H)) / np.sqrt(H) for n in (D, H, H))
    return Params(W, U, np.zeros((1, H)), V, np.zeros((1, H)))


def forward(p, x, s):
    """One step: x (B, D) and the old state s -> the new state and the cache for backward."""
    c = sigmoid(x @ p.W + s.c @ p.U + p.b)         # (5)
    h = sigmoid(c @ p.V + p.a)                     # (6)
    return State(h, c), (x, s, c, h)


def backward(p, d, cache):
    """The loss's gradient d by the new state -> its gradients by x, by the old state and by p."""
    x, s, c, h = cache
    dzh = d.h * h * (1 - h)                        # (6)
    dc = d.c + dzh @ p.V.T                         # (6)  c' feeds h' and the next step
    dzc = dc * c * (1 - c)                         # (5)
    dp = Params(x.T @ dzc, s.c.T @ dzc, dzc.sum(0, keepdims=True),
                c.T @ dzh, dzh.sum(0, keepdims=True))
    return dzc @ p.W.T, State(np.zeros_like(h), dzc @ p.U.T), dp
