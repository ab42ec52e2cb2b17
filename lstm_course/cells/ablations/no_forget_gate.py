r"""The peephole LSTM without forget gate: it adds, and never forgets.

    (1)  i  = sigmoid(x Wi + h Ui + vi * c + bi)     input gate     how much to write
    (3)  g  = tanh   (x Wg + h Ug + bg)              candidate      what to write
    (5)  c' = c + i * g                              cell state     the memory
    (4)  o  = sigmoid(x Wo + h Uo + vo * c' + bo)    output gate    how much to show
    (6)  h' = o * tanh(c')                           hidden state   what the others see

Shapes: x (B, D); h, c (B, H); W (3, D, H), U (3, H, H), b (3, 1, H), where the leading axis runs
over the gates in the order i, g, o; v (2, 1, H), the peepholes of i, o.

Source: Greff, Srivastava, Koutník, Steunebrink & Schmidhuber 2017, "LSTM: a search space odyssey",
variant NFG (f = 1) of their "vanilla" LSTM, which is `peephole.py`.
"""

from collections import namedtuple

import numpy as np
from numpy import tanh

from ..activations import sigmoid

Params = namedtuple("Params", "W U b v")
State = namedtuple("State", "h c")


def init(rng, D, H):
    """Weights uniform in ±1/√H, biases zero. rng is a numpy Generator."""
    W, U = (rng.uniform(-1, 1, (3, n, H)) / np.sqrt(H) for n in (D, H))
    v = rng.uniform(-1, 1, (2, 1, H)) / np.sqrt(H)
    return Params(W, U, np.zeros((3, 1, H)), v)


def forward(p, x, s):
    """One step: x (B, D) and the old state s -> the new state and the cache for backward."""
    zi, zg, zo = x @ p.W + s.h @ p.U + p.b
    vi, vo = p.v
    i = sigmoid(zi + vi * s.c)                     # (1)
    g = tanh(zg)                                   # (3)
    c = s.c + i * g                                # (5)
    o = sigmoid(zo + vo * c)                       # (4)
    m = tanh(c)
    h = o * m                                      # (6)
    return State(h, c), (x, s, i, g, c, o, m)


def backward(p, d, cache):
    """The loss's gradient d by the new state -> its gradients by x, by the old state and by p."""
    x, s, i, g, c, o, m = cache
    vi, vo = p.v
    do = d.h * m                                   # (6)
    dzo = do * o * (1 - o)                         # (4)
    dc = d.c + d.h * o * (1 - m * m) + dzo * vo    # (6)  c' feeds h', the next step and o
    di, dg = dc * g, dc * i                        # (5)
    dzi = di * i * (1 - i)                         # (1)
    dzg = dg * (1 - g * g)                         # (3)
    dz = np.array((dzi, dzg, dzo))
    dv = np.array((dzi * s.c, dzo * c)).sum(1, keepdims=True)
    dx, dh = ((dz @ w.mT).sum(0) for w in (p.W, p.U))
    dp = Params(x.T @ dz, s.h.T @ dz, dz.sum(1, keepdims=True), dv)
    return dx, State(dh, dc + dzi * vi), dp
