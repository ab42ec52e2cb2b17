r"""The peephole LSTM without output gate: the whole cell state is shown.

    (1)  i  = sigmoid(x Wi + h Ui + vi * c + bi)     input gate     how much to write
    (2)  f  = sigmoid(x Wf + h Uf + vf * c + bf)     forget gate    how much to keep
    (3)  g  = tanh   (x Wg + h Ug + bg)              candidate      what to write
    (5)  c' = f * c + i * g                          cell state     the memory
    (6)  h' = tanh(c')                               hidden state   what the others see

Shapes: x (B, D); h, c (B, H); W (3, D, H), U (3, H, H), b (3, 1, H), where the leading axis runs
over the gates in the order i, f, g; v (2, 1, H), the peepholes of i, f.

Source: Greff, Srivastava, Koutník, Steunebrink & Schmidhuber 2017, "LSTM: a search space odyssey",
variant NOG (o = 1) of their "vanilla" LSTM, which is `peephole.py`.
"""

from collections import namedtuple

import numpy as np
from numpy import tanh

from ..activations import sigmoid

Params = namedtuple("Params", "W U b v")
State = namedtuple("State", "h c")


def init(rng, D, H, forget_bias=1.0):
    """Weights uniform in ±1/√H, biases zero but the forget gate's. rng is a numpy Generator."""
    W, U = (rng.uniform(-1, 1, (3, n, H)) / np.sqrt(H) for n in (D, H))
    b = np.zeros((3, 1, H))
    b[1] = forget_bias  # start by remembering (Gers et al. 2000)
    return Params(W, U, b, rng.uniform(-1, 1, (2, 1, H)) / np.sqrt(H))


def forward(p, x, s):
    """One step: x (B, D) and the old state s -> the new state and the cache for backward."""
    zi, zf, zg = x @ p.W + s.h @ p.U + p.b
    vi, vf = p.v
    i = sigmoid(zi + vi * s.c)                     # (1)
    f = sigmoid(zf + vf * s.c)                     # (2)
    g = tanh(zg)                                   # (3)
    c = f * s.c + i * g                            # (5)
    h = tanh(c)                                    # (6)
    return State(h, c), (x, s, i, f, g, h)


def backward(p, d, cache):
    """The loss's gradient d by the new state -> its gradients by x, by the old state and by p."""
    x, s, i, f, g, h = cache
    vi, vf = p.v
    dc = d.c + d.h * (1 - h * h)                   # (6)  c' feeds h' and the next step
    df, di, dg = dc * s.c, dc * g, dc * i          # (5)
    dzi = di * i * (1 - i)                         # (1)
    dzf = df * f * (1 - f)                         # (2)
    dzg = dg * (1 - g * g)                         # (3)
    dz = np.array((dzi, dzf, dzg))
    dv = np.array((dzi * s.c, dzf * s.c)).sum(1, keepdims=True)
    dx, dh = ((dz @ w.mT).sum(0) for w in (p.W, p.U))
    dp = Params(x.T @ dz, s.h.T @ dz, dz.sum(1, keepdims=True), dv)
    return dx, State(dh, dc * f + dzi * vi + dzf * vf), dp
